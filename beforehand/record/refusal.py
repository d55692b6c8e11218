"""What keeps a sheet from leaving the press, as problems at the translator's own line. Pure."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from beforehand.compose.facts import AS_IS
from beforehand.compose.leaves import LINES, NARROW, SMALL
from beforehand.compose.page import Page
from beforehand.ground.problem import Place, Problem, Text
from beforehand.plan.sheets import Sheet
from beforehand.print.seen import Fault
from beforehand.read.catalogue import MOST_LETTERS
from beforehand.read.states import is_draft, is_proof
from beforehand.record.inspect import rules

MM = 25.4 / 72
"""Of a point."""
UNCONFIRMED = 'unconfirmed'
LEAST_OF_A_LINE = 10
"""So many letters a line of a panel has at least."""


def incomplete(sheet: Sheet, page: Page, refused: bool = False) -> Iterator[Problem]:
    """Messages of a sheet that are not translated, are fuzzy, or whose English changed since.

    Of a catalogue without any message that is no news for a sheet which is refused already; but only then.
    """
    catalogue = sheet.locale.catalogue
    if refused and not catalogue.english:
        return
    lacking: dict[str, list[str]] = {}
    for id, why in page.lacking.items():
        lacking.setdefault(why, []).append(id)
    for why, ids in lacking.items():
        hint = {'fuzzy': 'compare it with the English, then take off the mark "fuzzy" ("needs work" in Poedit)',
                'untranslated': 'translate it', 'too long': f'shorten it: {MOST_LETTERS} letters are the most',
                'out of date': f'run: ./build.py update {sheet.locale.id}'}[why]
        if ids[0] not in catalogue.places:  # there is no line where one could translate it
            command = 'update' if catalogue.english.keys() - catalogue.lent else 'new locale'
            hint = f'run: ./build.py {command} {sheet.locale.id}, then translate it in {catalogue.path}'
        some = ', '.join(ids[:3]) + (' …' if len(ids) > 3 else '')
        place = catalogue.places.get(ids[0], Place(catalogue.path))
        yield Problem('incomplete', place, f'{len(ids)} of {len(page.english)} messages of {sheet.topic_id} are {why}: {some}',
                      hint, sheet.locale.id)


def overflows(sheet: Sheet, page: Page) -> Iterator[Problem]:
    """What does not fit at the smallest size: in which panel, by how many millimetres, and whose text has most to give."""
    texts = {text.id: text for text in page.texts}
    for panel, over_mm, is_wide, messages, why in page.tight:
        where = f'panel "{panel}" of {sheet.format_id} {sheet.paper_id} at {page.size_pt:g} pt'
        pairs = [(texts[id], page.english.get(id, texts[id])) for id in messages if id in texts]
        if not pairs:
            yield Problem('overflow', Place(f'templates/{sheet.format_id}/layout.yaml'),
                          f'{where} is {over_mm:.1f} mm too small', '', sheet.locale.id)
        elif pairs[0][0].id.startswith(AS_IS):
            yield Problem('overflow', pairs[0][0].place, f'the imprint is {over_mm:.1f} mm too tall for {where}',
                          'say less of yourselves: imprint, address, web, line; or leave this format out', sheet.locale.id)
        elif is_wide:
            yield across(sheet, pairs[0][0], f'{over_mm:.1f} mm', why, where)
        else:
            text, english = longest(pairs)
            yield Problem('overflow', text.place, f'"{text.id}": text is {over_mm:.1f} mm too tall for {where}',
                          f'this message has {len(text)} characters, the English has {len(english)}'
                          f'{lines(over_mm, sheet, page, pairs)}', sheet.locale.id)


def across(sheet: Sheet, text: Text, over: str, why: str, where: str) -> Problem:
    """What is too wide for its box, and so cannot be helped by a smaller size."""
    reasons = {LINES: ('it has too many lines on', 'say it in fewer words'),
               SMALL: (f'this headline is {over} too small beside the running text on', 'use fewer words, or shorter ones'),
               NARROW: ('its box has no width on', f'give it one in templates/{sheet.format_id}/layout.yaml')}
    kept = 'these words are kept on one line: say it in fewer, or see keep_together in locale.yaml'
    shown = why.replace('\u00a0', ' ')
    what, hint = reasons.get(why, (f'"{shown}" is {over} too wide for', kept if ' ' in shown else 'use a shorter word, or two'))
    return Problem('overflow', text.place, f'"{text.id}": {what} {where}', hint, sheet.locale.id)


def lines(over_mm: float, sheet: Sheet, page: Page, pairs: Sequence[tuple[Text, Text]]) -> str:
    """How many lines of running text have to go, about; nothing where the texts have not as many, and the layout is to blame."""
    count = max(math.ceil(over_mm / (page.size_pt * sheet.locale.file.text.line_height * MM)), 1)
    if count * LEAST_OF_A_LINE > sum(len(text) for text, _ in pairs):
        return ''
    return f'; about {count} line{"s" * (count > 1)} of text {"have" if count > 1 else "has"} to go'


def longest(pairs: Sequence[tuple[Text, Text]]) -> tuple[Text, Text]:
    """The message whose translation has grown most over its English."""
    return max(pairs, key=lambda pair: (len(pair[0]) - len(pair[1]), len(pair[0])))


def faults(sheet: Sheet, found: Sequence[str]) -> Iterator[Problem]:
    """What the press itself complained of: a missing letter, a style it did not understand, a page too many."""
    for fault in found:
        yield Problem('press', Place(f'templates/{sheet.format_id}/layout.yaml'), f'{sheet.name}: {fault}', '', sheet.locale.id)


def turned(sheet: Sheet, page: Page, found: Sequence[tuple[str, str]]) -> Iterator[Problem]:
    """Numbers, names and addresses that do not stand on the sheet as they are written, at the line that says them."""
    texts = {f'{AS_IS}{line.helpline.id}': line.helpline.name for line in sheet.lines} | {text.id: text for text in page.texts}
    for message, run in found:
        said = [texts[id] for id in message.split() if id in texts]
        places = [text.place for text in said if run in ' '.join(text.split())] + [text.place for text in said]
        yield Problem('turned', (*places, Place(f'templates/{sheet.format_id}/layout.yaml'))[0],
                      f'"{run}" does not stand from left to right and in one piece on {sheet.name}',
                      'if it is longer than its line, use a shorter one; else the template turns or breaks it by itself',
                      sheet.locale.id)


def looked(sheet: Sheet, page: Page, found: Sequence[Fault]) -> Iterator[Problem]:
    """What was seen on the laid-out page: at the line of the text that is to blame, else at the format."""
    texts = {f'{AS_IS}{line.helpline.id}': line.helpline.name for line in sheet.lines} | {text.id: text for text in page.texts}
    for fault in found:
        place = next((texts[id].place for id in fault.message_id.split() if id in texts and texts[id].place.path),
                     Place(f'templates/{sheet.format_id}/format.yaml'))
        where = f'{sheet.format_id} {sheet.paper_id}' + (f', panel "{fault.panel}"' if fault.panel else '')
        yield Problem(fault.id, place, f'{where}: {fault.words}', rules()[fault.id].hint, sheet.locale.id)


def unconfirmed(sheet: Sheet, page: Page) -> Iterator[Problem]:
    """What keeps a sheet from being released: numbers on it that nobody has confirmed, or not for this day."""
    for line in sheet.lines:
        for why in (why for _, why in line.unconfirmed if why in page.proof):
            command = f'./build.py confirm {line.helpline.id} --edition {sheet.edition.wish}'
            yield Problem(UNCONFIRMED, Place(f'{sheet.edition.path}/edition.yaml'), why,
                          f'call it, hear who answers, then: {command}')


def drafts(sheet: Sheet, page: Page, release: bool) -> Iterator[Problem]:
    """A translation that nobody has checked, where only what may be handed out is printed; or that no person has approved, where
    the edition refuses drafts."""
    locale, weak = sheet.locale, page.state
    ids = [text.id for text in page.english.values() if locale.state(text) == weak]
    some = f'{len(ids)} of its messages are {weak}: {", ".join(ids[:3])}' + (' …' if len(ids) > 3 else '')
    place = locale.catalogue.places.get(ids[0] if ids else '', Place(locale.catalogue.path))
    if release and is_proof(weak) and not page.lacking:
        yield Problem('unchecked', place, f'{sheet.topic_id} is a proof: {some}',
                      f'have it translated back, and compared: ./build.py blind {locale.id} --out FILE.csv', locale.id)
    if sheet.edition.file.marks.drafts == 'refuse' and is_draft(weak):
        yield Problem('draft', Place(f'{sheet.edition.path}/edition.yaml'),
                      f'the translation "{locale.id}" of {sheet.topic_id} is {weak}, and this edition refuses drafts',
                      'leave it out of "locales", or write "drafts: print" to print it with its mark', locale.id)
