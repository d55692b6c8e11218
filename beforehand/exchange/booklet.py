"""What a reader is asked about: sheets, their messages numbered, in one order for paper, table and form. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple
from xml.etree import ElementTree

from beforehand.exchange.returned import QUESTIONS, question_id
from beforehand.exchange.row import Row, without_room

PICTURE = 'picture.'
ANSWER = 'Ask somebody who has read the sheet and put it away; write the answer under "change to", in English.'
LENGTHS = ('left', 'top', 'width')


class Mark(NamedTuple):
    """Where a message begins on a sheet: its side, and how far from its left and top, in hundredths of it."""

    side: int
    id: str
    left: float
    top: float


class Shown(NamedTuple):
    """The sheet on which a topic is shown."""

    topic: str
    title: str
    name: str
    sides: tuple[bytes, ...] = ()
    """Each as a PNG."""
    marks: tuple[Mark, ...] = ()
    ids: tuple[str, ...] = ()
    """The messages that are on it."""
    lacks: tuple[str, ...] = ()
    """Why there is no picture of it."""


class Section(NamedTuple):
    """The messages of a topic, numbered; or those of all sheets."""

    shown: Shown
    rows: tuple[tuple[int, Row], ...]

    @property
    def questions(self) -> Iterator[tuple[str, str]]:
        """What is asked of a reader who has put the sheet away, each with its id."""
        if self.shown.topic:
            yield from ((question_id(self.shown.topic, key), words) for key, words in QUESTIONS.items())


@dataclass(frozen=True)
class Booklet:
    """All that a reader is asked about."""

    locale: str
    name: str
    """Of the language, in English."""
    direction: str
    sections: tuple[Section, ...]
    inks: str = ''
    """The rule that names its colours."""

    @property
    def numbers(self) -> dict[str, int]:
        return {row.id: number for section in self.sections for number, row in section.rows}


def marks(html: str, width_mm: float, height_mm: float, reading: Sequence[str], names: Mapping[str, str],
          rtl: bool) -> list[Mark]:
    """Where each message of a composed sheet begins, in the order in which the sheet is read.

    names: the ids of pictures by their alternative text.
    """
    found = []
    sides = (one for one in ElementTree.fromstring(html.strip()).iter('div') if one.get('class') == 'side')
    for side, element in enumerate(sides):
        for section in element.iter('section'):
            panel, seen = str(section.get('data-panel')), set[str]()
            order = reading.index(panel) if panel in reading else len(reading)
            for item in section.iter():
                id = item.get('data-at', '').partition(' ')[0] or names.get(item.get('alt', ''), '')
                if id and id not in seen:
                    seen.add(id)
                    left, top, width = lengths(item.get('style', ''))
                    across = lengths(section.get('style', ''))[0] + left + width * rtl
                    found.append((order, Mark(side, id, min(100 * across / width_mm, 99), 100 * top / height_mm)))
    return [mark for _, mark in sorted(found, key=lambda pair: pair[0])]


def lengths(style: str) -> tuple[float, float, float]:
    """How far from the left and the top something stands, and how wide it is, in mm."""
    said = dict(part.split(':', 1) for part in style.split(';') if ':' in part)
    left, top, width = (float(said.get(name, '0').removesuffix('mm')) for name in LENGTHS)
    return left, top, width


def sections(shown: Iterable[Shown], rows: Sequence[Row], whole: bool) -> Iterator[Section]:
    """Topics with their messages, those on the sheet first; at last the words that sheets have in common.

    whole: whether all words are wanted, or only those on these sheets.
    """
    known, taken, number, seen = {row.id: row for row in rows}, set[str](), 0, set[str]()
    for one in shown:
        ids = dict.fromkeys([*(mark.id for mark in one.marks), *one.ids, *known])
        mine = [id for id in ids if id in known and id not in taken and (
            id.startswith(f'{one.topic}.') or (id.startswith(PICTURE) and id in one.ids))]
        taken.update(mine)
        seen.update(one.ids)
        yield Section(one, tuple((number + at, known[id]) for at, id in enumerate(mine, 1)))
        number += len(mine)
    rest = [row for row in rows if row.id not in taken and (whole or row.id in seen)]
    yield Section(Shown('', 'Words on all sheets', ''), tuple((number + at, row) for at, row in enumerate(rest, 1)))


def lines(booklet: Booklet) -> Iterator[tuple[str, ...]]:
    """The rows of the table that a reader fills in, by `columns.FORM`."""
    for section in booklet.sections:
        for number, row in section.rows:
            yield (str(number), row.id, booklet.locale, row.english, row.translation, row.back, told(row), '', '', '', row.digest)
        for id, question in section.questions:
            yield ('', id, booklet.locale, f'{section.shown.title}: {question}', '', '', ANSWER, '', '', '', '')


def told(row: Row) -> str:
    """What a reader has to know of a message."""
    said = [without_room(row.note)]
    if row.comment:
        said.append(f'Translator: {" ".join(row.comment.split())}')
    if row.fuzzy:
        said.append('Not sure yet: marked fuzzy.')
    return '\n'.join(filter(None, said))
