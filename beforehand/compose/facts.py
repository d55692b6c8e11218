"""What is known of a helpline, in the reader's words: days, languages and countries from CLDR, the rest from messages. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import time
from itertools import groupby
from typing import NamedTuple

from babel import Locale as Cldr
from babel.dates import format_interval
from babel.lists import format_list

from beforehand.content.helpline import Open
from beforehand.ground.problem import Text
from beforehand.ground.runs import DOT
from beforehand.read.editions import Line

FAX = 'fax'
AS_IS = '='
"""Begins the id of a text that no catalogue has: a name or a number, the same in every language."""
DAYS = ('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun')
Known = Mapping[str, Text]
Translate = Callable[[Text], Text]
Ways = tuple[str, ...]
"""The ways to say one thing, the longest first."""
Fact = tuple[str, Ways]
"""What may be said of a helpline, and the sign that stands for it: clock, globe, or none."""


WORDS = {
    'always': 'hours.always', 'interpreters': 'languages.interpreters', 'ngo': 'answers.ngo', 'state': 'answers.state',
    'police': 'answers.police',
    'international': 'answers.international', 'free': 'cost.free', 'mobile': 'cost.mobile', 'normal': 'cost.normal',
    'anonymous': 'promise.anonymous', 'confidential': 'promise.confidential', 'inland': 'reach.inland',
    'text': 'reach.text', 'jobs': 'line.jobs',
    'affected': 'audience.affected', 'women': 'audience.women', 'children': 'audience.children',
    'victims-of-crime': 'audience.crime',
    'victims-of-violence': 'audience.violence', 'foreigners': 'audience.foreigners', 'domestic-workers': 'audience.domestic',
    'professionals': 'audience.professionals'}
"""The message that says each fact of a helpline."""


class Dial(NamedTuple):
    """A number as a template prints it."""

    number: str
    link: str
    """The same digits, as an address that dials them: tel:+48226280120."""
    text: bool
    """Whether one writes to it instead of calling."""


class Shown(NamedTuple):
    """A helpline as a template prints it."""

    name: Text
    country: str
    """Its name in the reader's language; empty for an edition's own."""
    numbers: tuple[Dial, ...]
    web: str
    line: Line


def shown(line: Line, cldr: Cldr, called: Text | None = None) -> Shown:
    """A helpline of an edition, for a template; called: its name on this sheet, where it has one of its own there."""
    helpline = line.helpline
    dials = tuple(Dial(number.printed, number.link, number.kind == 'text') for number, _ in line.numbers if number.kind != FAX)
    name = called or Text(helpline.name, helpline.name.place, f'{AS_IS}{helpline.id}')
    return Shown(name, country_name(line.country, cldr), dials,
                 str(helpline.web or ''), line)


def country_name(code: str, cldr: Cldr) -> str:
    return str(cldr.territories.get(code, code)) if len(code) == 2 else ''


def facts(line: Line, cldr: Cldr, known: Known, translate: Translate) -> list[Fact]:
    """What may be said of a helpline, the most useful first: only what its record says."""
    helpline = line.helpline
    said: list[Fact] = []
    said += [('', (translate(known[audience]),)) for audience in helpline.audience if audience != 'anyone'][:1]
    if helpline.hours == 'always':
        said.append(('clock', (translate(known['always']),)))
    elif helpline.hours:
        said.append(('clock', (hours(helpline.hours, cldr, True), hours(helpline.hours, cldr, False))))
    if helpline.languages:
        # Where there is no room for all of them, the reader's own is what matters, or the one that most have learnt.
        own = [tag for tag in helpline.languages if tag.split('-')[0] == cldr.language] or [
            tag for tag in helpline.languages if tag == 'en']
        said.append(('globe', (language_list(helpline.languages, cldr), *([language_list(own, cldr)] if own else []))))
    said += [('', (translate(known[key]),)) for key, true in (
        ('interpreters', helpline.interpreters), (helpline.who, bool(helpline.who)), (helpline.cost or '', bool(helpline.cost)),
        ('anonymous', 'anonymous' in helpline.promises), ('confidential', 'confidential' in helpline.promises),
        ('jobs', helpline.checks_jobs), ('inland', bool(line.numbers) and all(number.inland for number, _ in line.numbers)))
        if true]
    return [*said, ('', (str(helpline.web),))] if helpline.web and helpline.numbers else said


def hours(opens: Sequence[Open], cldr: Cldr, languages: bool) -> str:
    """Opening hours: "Mon–Fri 09:00–16:00", all or none. Times run from left to right in every script, as numbers do."""
    alike: dict[tuple[str, ...], list[str]] = {}
    for one in opens:
        alike.setdefault((one.from_, one.to, *(one.languages if languages else ())), []).extend(one.days)
    said = []
    for (begin, end, *tongues), names in alike.items():
        spoken = f' ({language_list(tongues, cldr)})' if tongues else ''
        said.append(f'{days(names, cldr)}\u00a0{times(begin, end, cldr)}{spoken}')
    return DOT.join(said)


def times(begin: str, end: str, cldr: Cldr) -> str:
    """From one time to another, as CLDR writes it on a 24-hour clock, without spaces at the dash."""
    if '24:00' in (begin, end):  # which no time of day is
        return f'{begin}–{end}'
    text = format_interval(time.fromisoformat(begin), time.fromisoformat(end), 'Hm', locale=cldr)
    return re.sub(r'\s*–\s*', '–', text)


def days(names: Sequence[str], cldr: Cldr, least: int = 2, comma: str = ', ') -> str:
    """Days of the week, at least so many that follow one another as a range."""
    # Not "stand-alone": of these Babel 2.18 gives the last locale's that was asked for, Urdu days in Bengali.
    words = cldr.days['format']['abbreviated']
    numbers = sorted(DAYS.index(name) for name in names)
    said = (f'{words[run[0]]}–{words[run[-1]]}' if len(run) >= least else comma.join(words[day] for day in run)
            for run in runs(numbers))
    return comma.join(said)


def weekdays(cldr: Cldr) -> list[Text]:
    """The days of the week as short as CLDR has them, from the one with which it begins."""
    forms = cldr.days['format']
    names = forms.get('short') or forms['abbreviated']
    return [Text(names[(cldr.first_week_day + day) % 7], id=f'{AS_IS}weekday') for day in range(7)]


def runs(numbers: Sequence[int]) -> Iterator[list[int]]:
    """Numbers that follow one another, together."""
    for _, group in groupby(enumerate(numbers), lambda pair: pair[1] - pair[0]):
        yield [number for _, number in group]


def language_list(tags: Sequence[str], cldr: Cldr) -> str:
    """Names of languages, in the reader's language."""
    return format_list([str(cldr.languages.get(tag.replace('-', '_'), tag)) for tag in tags], locale=cldr)
