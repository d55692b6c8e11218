"""What keeps a sheet from being handed out, as facts: by the very decision that a build for release makes. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from beforehand.compose.page import Page
from beforehand.ground.problem import Problem
from beforehand.plan.sheets import Sheet
from beforehand.read.wordfiles import WORDS
from beforehand.record.decide import decide
from beforehand.record.docket import Docket
from beforehand.studio.preview.reading import Reading

State = Literal['ready', 'test', 'kept', '']
NUMBERS = {'unconfirmed': 'not-called', 'expired': 'called-too-long-ago', 'changed': 'changed-since-called',
           'conflicting': 'sources-disagree'}
"""What is told of a number, by its state."""
KINDS = {'overflow': 'too-long', 'incomplete': 'not-translated', 'contrast': 'colour', 'draft': 'drafts-refused'}
"""Problems that are told by another name; the others keep theirs: what the check, or the rule for pages, is called."""


OWN_FILE = re.compile(rf'/{WORDS}/([\w-]+)\.')
"""The language of an edition's own words, by the name of their file."""
NAMED = re.compile(r'"([\w-]+(?:\.[\w-]+)+)"')
"""Where a problem begins with the message that it is about."""


class Reason(NamedTuple):
    """Why a sheet is not ready, as facts; `text` and `hint` are what the command line says, in English."""

    kind: str
    text: str
    hint: str = ''
    file: str = ''
    line: int = 0
    locale: str = ''
    message: str = ''
    helpline: str = ''
    number: str = ''
    """As it is printed."""
    panel: str = ''
    over_mm: float = 0.0
    across: bool = False
    """Whether it is a word that is too wide, and not a text that is too tall."""


class Standing(NamedTuple):
    """What becomes of a sheet: ready to hand out, a test print, or kept back. Empty: nobody has looked yet."""

    state: State = ''
    reasons: tuple[Reason, ...] = ()
    size_pt: float = 0.0
    """Of its running text."""


def standing(sheet: Sheet, page: Page, reading: Reading, seen: Sequence[Problem] = ()) -> Standing:
    """How a composed sheet stands; seen: what was found on it when it was pulled."""
    stops, waits = ([*outcome] for outcome in (obstacles(sheet, page, reading, release) for release in (False, True)))
    of_all = [problem for problem in reading.problems if problem not in stops]
    if kept := [*of_all, *stops, *seen]:
        return Standing('kept', tuple(reasons(kept, sheet, page)), page.size_pt)
    return Standing('test' if waits else 'ready', tuple(reasons(waits, sheet, page)), page.size_pt)


def obstacles(sheet: Sheet, page: Page, reading: Reading, release: bool) -> Sequence[Problem]:
    """What a build would refuse it for."""
    return decide(sheet, page, Docket(sheet.name, sheet.coordinates), reading.work(release)).problems


def reasons(problems: Sequence[Problem], sheet: Sheet, page: Page) -> Iterator[Reason]:
    """Problems as facts."""
    tight = iter(page.tight)
    for problem in dict.fromkeys(problems):
        plain = plain_of(problem)
        if problem.id == 'overflow' and (over := next(tight, None)):
            text = next((text.id for text in page.texts if text.place == problem.place and text.id in over.messages), '')
            yield plain._replace(message=text, panel=over.panel, over_mm=over.over_mm, across=over.across)
        elif problem.id == 'unconfirmed':
            yield of_a_number(plain, sheet)
        elif problem.id == 'unchecked':
            yield from of_a_translation(plain, sheet, page)
        elif problem.id == 'incomplete':
            yield from (plain._replace(message=id, text=why) for id, why in page.lacking.items())
        else:
            yield plain


def plain_of(problem: Problem) -> Reason:
    """A problem as it is, whatever sheet it stops."""
    locale = problem.locale or next(iter(OWN_FILE.findall(problem.place.path)), '')
    return Reason(KINDS.get(problem.id, problem.id), problem.message, problem.hint, *problem.place, locale, message_of(problem))


def of_a_folder(problems: Sequence[Problem]) -> Standing:
    """How a folder stands of which no sheet could be made."""
    return Standing('kept', tuple(map(plain_of, problems))) if problems else Standing()


def message_of(problem: Problem) -> str:
    """The message that a problem is about, if it is about one."""
    named = NAMED.match(problem.message)
    return named[1] if named else problem.about if '.' in problem.about and ' ' not in problem.about else ''


def of_a_number(plain: Reason, sheet: Sheet) -> Reason:
    """Which number it is, and what is the matter with it."""
    for line in sheet.lines:
        for number, why in line.unconfirmed:
            if why == plain.text:
                state = next(confirmed.state for one, confirmed in line.numbers if one is number)
                return plain._replace(kind=NUMBERS[state], helpline=str(line.helpline.id), number=number.printed)
    return plain


def of_a_translation(plain: Reason, sheet: Sheet, page: Page) -> Iterator[Reason]:
    """Which sentences nobody has checked: those of the edition by name, those of the project together."""
    weak = [id for id, text in page.english.items() if sheet.locale.state(text) == page.state]
    own = [id for id in weak if id in sheet.edition.own_words]
    places = {text.id: text.place for text in page.texts}
    yield from (plain._replace(kind='sentence-unread', message=id, file=places[id].path, line=places[id].line) for id in own)
    if len(own) < len(weak):
        yield plain._replace(kind='translation-draft')
