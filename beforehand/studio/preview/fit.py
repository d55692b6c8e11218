"""Whether another sentence fits: on every sheet that shows it, at which size then, and by how many words it is too long."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Literal, NamedTuple

from beforehand.compose.fault import Fault, Faults
from beforehand.compose.trial import fits, tried
from beforehand.content.topic import name_messages
from beforehand.ground.problem import Place, Text
from beforehand.plan.sheets import Sheet
from beforehand.read.ownwords import OwnWords, retold, reworded
from beforehand.read.states import weakest
from beforehand.record.ledger import digest
from beforehand.studio.preview.bench import Bench, Made
from beforehand.studio.preview.reading import Reading
from beforehand.type.breaks import HAN
from beforehand.type.opportunities import UNSPACED, opportunities

WORD = re.compile(r'\S+\s*')
MOST_LETTERS = 2000


class Fit(NamedTuple):
    """How a sheet takes a sentence."""

    sheet: str
    degree: Literal['fits', 'smaller', 'too-long']
    """smaller: all writing on the sheet becomes smaller."""
    from_pt: float
    """As the sheet was when this was worked out."""
    to_pt: float
    words_over: int = 0
    """So many of its last words have to go; of a script without spaces, so many signs or pieces between which a line may end."""
    over_mm: float = 0.0


def fit(bench: Bench, locale: str, message: str, text: str, today: date) -> list[Fit]:
    """How every sheet of a language that shows a message takes another sentence in its place."""
    topic = message.partition('.')[0]
    mine = [name for name, sheet in bench.sheets.items() if (sheet.locale.id, sheet.topic_id) == (locale, topic)]
    made = [one for one in map(bench.compose, mine) if message in one.page.english and one.page.size_pt]
    return [found for one in made if (found := of_sheet(bench, one, message, text[:MOST_LETTERS].strip(), today))]


def asked(reading: Reading, locale: str, message: str, text: str) -> str:
    """What is asked, and all that the answer rests on: not what the message says now, so it still holds when it says this."""
    id, edition = message.partition('.')[0], reading.edition
    if edition is None or id not in reading.project.topics or locale not in reading.project.locales:
        return ''
    said, topic = edition.locales.get(locale, reading.project.locales[locale]), edition.topics.get(id, reading.project.topics[id])
    texts = dict(said.catalogue.texts) | {message: ''}
    english = {one.id: str(one) for one in name_messages(topic, id)} | ({message: ''} if locale == reading.project.source else {})
    files = [(name, hash_) for name, hash_ in reading.digests.items() if not name.endswith('.po')]
    return digest(repr([locale, message, text, *(sorted(one.items()) for one in (texts, english)), sorted(files)]).encode())


def of_sheet(bench: Bench, made: Made, message: str, text: str, today: date) -> Fit | None:
    """The same of one sheet; None where its layout has a fault, which is told elsewhere."""
    assert bench.reading
    project, sheet = bench.reading.project, with_text(made, message, text, today)
    try:
        found = tried(project, sheet)
        before_pt = made.page.size_pt
        if not found.over_mm:
            return Fit(made.sheet.name, 'smaller' if found.size_pt < before_pt else 'fits', before_pt, found.size_pt)
        ends = list(pieces(text, sheet.locale.id))
        kept = bisect_left(ends, True, key=lambda end: not fits(project, with_text(made, message, text[:end].strip(), today)))
    except (Fault, Faults):
        return None
    return Fit(made.sheet.name, 'too-long', before_pt, found.size_pt, len(ends) - kept, found.over_mm)


def with_text(made: Made, message: str, text: str, today: date) -> Sheet:
    """A sheet as it would be with another sentence, in the edition's own words."""
    sheet = replace(made.sheet, unsure=bool(made.page.proof), state=made.page.state)
    before = next((one for one in made.page.texts if one.id == message), Text('', Place('')))
    own = Text(text, before.place, message)
    if sheet.locale.is_source:
        topic = reworded(sheet.topic, sheet.topic_id, {message: own}, {})
        return replace(sheet, topic=topic, edition=replace(sheet.edition, topics={**sheet.edition.topics, sheet.topic_id: topic}))
    locale = retold(sheet.locale, OwnWords('', '', {sheet.locale.id: {message: own}}), {}, today)
    return replace(sheet, locale=locale, state=weakest((sheet.state, locale.state(made.page.english[message]))))


def pieces(text: str, language: str) -> Iterator[int]:
    """Where a text can be cut off: after each of its words, or wherever a line may end in what has no spaces."""
    if HAN.search(text) or UNSPACED.search(text):
        return opportunities(text, language)
    return (found.end() for found in WORD.finditer(text))


def worst(found: Sequence[Fit]) -> Fit | None:
    """Of several sheets, what has to be said first."""
    return max(found, key=lambda one: (one.words_over, one.from_pt - one.to_pt), default=None)
