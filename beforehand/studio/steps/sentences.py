"""Change a sentence: all sentences of the leaflet that is looked at, in the order in which they are read."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from starlette.requests import Request
from starlette.responses import Response

from beforehand.plan.sheets import Sheet
from beforehand.read.readings import DRAFTED
from beforehand.studio import naming
from beforehand.studio.beside import beside
from beforehand.studio.desk import Desk
from beforehand.studio.page import desk_of, page, say_of
from beforehand.studio.said import Sentence, sentences
from beforehand.studio.tasks import State, Task
from beforehand.studio.tongue import Tongue, marked

HERE = '/sentences'
MOST_LETTERS = 80


class Row(NamedTuple):
    """A sentence of the list."""

    one: Sentence
    part: str
    state: State
    is_ours: bool


def show(request: Request) -> Response:
    """The list of the language that is looked at."""
    desk, say = desk_of(request), say_of(request)
    looked = beside(request)
    sheet: Sheet | None = looked['sheet']
    if sheet is None or not desk.preview:
        return page(request, 'sentences.html', parts=[], languages=[], found=0, of=0, find='', ours=False, **looked)
    asked = request.query_params
    find, ours = asked.get('find', '')[:MOST_LETTERS].strip(), bool(asked.get('ours'))
    there = list(rows(desk, say, sheet))
    found = [row for row in there if matches(row, find) and (not ours or row.is_ours)]
    parts = [(part, list(ones)) for part, ones in groupby(found, key=lambda row: row.part)]
    return page(request, 'sentences.html', parts=parts, languages=looked['figure'].languages, locale=sheet.locale,
                found=len(found),
                of=len(there), find=find, ours=ours, title=naming.in_their_tongue(desk.project, say, sheet.topic.title).text,
                **looked)


def rows(desk: Desk, say: Tongue, sheet: Sheet) -> Iterator[Row]:
    """The sentences that stand on the sheet, by its parts; then those on other kinds of this leaflet, and those left out."""
    assert desk.preview
    names, there = naming.parts(say, sheet), sentences(desk, sheet.topic_id, sheet.locale.id)
    english = there if sheet.locale.is_source else sentences(desk, sheet.topic_id, desk.project.source)
    passages = [one for one in desk.preview.text(sheet.name) if one.message in there]
    places = {one.message: names.get(one.panel, '') for one in reversed(passages)}
    left_out, elsewhere = say.gettext('Left out'), say.gettext('On other kinds of this leaflet')
    found = [Row(there[id], left_out if there[id].is_left_out else places.get(id, elsewhere), state_of(say, there[id]),
                 bool(there[id].own or english[id].own or there[id].is_left_out))
             for id in dict.fromkeys([*(one.message for one in passages), *there])]
    yield from sorted(found, key=lambda row: (row.part == left_out, row.part == elsewhere))


def state_of(say: Tongue, one: Sentence) -> State:
    """What is to be said of a sentence."""
    if one.is_left_out:
        return State(say.gettext('Left out'))
    if not one.text:
        return State(say.gettext('Missing'), 'fix')
    if one.own:
        if one.state == DRAFTED:
            return State(say.gettext('Yours, read by nobody else'), 'do')
        return State(say.gettext('Yours differs'))
    return State(say.gettext('Draft'), 'do') if one.state == DRAFTED else State()


def matches(row: Row, find: str) -> bool:
    """Whether all words that are looked for stand in it, in any of its languages."""
    text = f'{row.one.text} {row.one.english} {row.one.theirs}'.casefold()
    return all(word in text for word in find.casefold().split())


def state(desk: Desk, say: Tongue) -> State:
    """How many are ours; none has to be."""
    if not desk.edition:
        return State()
    mine = {str(one) for one in desk.file.drop} | set(desk.edition.own_words)
    if not mine:
        return State(say.gettext('Optional'))
    return State(say.ngettext('Optional: %(n)s is yours', 'Optional: %(n)s are yours', len(mine)))


TASK = Task(14, HERE, marked('Change a sentence'), marked('If you would say something differently'), state)
ROUTES = {HERE: (show, None)}
