"""A helpline is what it says: a number of its country, from a source, and no promise or hours that its record does not bear out.

Wrong numbers circulate (G16), and a promise that is not kept does harm (G6).
"""

from __future__ import annotations

from collections.abc import Iterator

from babel import Locale as Cldr

from beforehand.checks import Fault, Listed, check
from beforehand.content.helpline import Helpline
from beforehand.content.number import EU
from beforehand.ground.problem import Place
from beforehand.read.editions import Edition
from beforehand.read.project import Project

OF_NO_COUNTRY = (EU, 'WEB')
ENGLISH = Cldr('en')


@check(Helpline, Edition)
def find(subject: Listed | Edition, project: Project) -> Iterator[Fault]:
    if isinstance(subject, Listed):
        yield from of_its_country(*subject)
        yield from borne_out(subject.helpline)
        return
    seen: dict[str, Place] = {}
    for helpline in subject.file.own:
        if helpline.id in seen:
            yield Fault(helpline.id.place, f'helpline "{helpline.id}" has the id of another one',
                        f'the other is at {seen[helpline.id]}')
        seen.setdefault(helpline.id, helpline.id.place)
        yield from borne_out(helpline)


def of_its_country(country: str, helpline: Helpline) -> Iterator[Fault]:
    """What is wrong with an entry of the directory; an edition knows its own numbers."""
    if not helpline.id.startswith(f'{country.lower()}-'):
        yield Fault(helpline.id.place, f'the helplines of {country} stand in another file', f'its name is {country.lower()}.yaml')
    if not helpline.sources:
        yield Fault(helpline.id.place, f'helpline "{helpline.id}" has no source',
                    'G16: write where its number was read, and of which day')
    for number in helpline.numbers if country not in OF_NO_COUNTRY else ():
        fault = number.fault(country)
        if number.not_in_tables and not fault:
            yield Fault(number.number.place, f'{number.number} is in the tables of phonenumbers', 'delete "not_in_tables"')
        elif fault and not (number.short and number.not_in_tables):
            or_else = '; if it stands there as it stands here, add "not_in_tables: true"' if number.short else ''
            yield Fault(number.number.place, fault, f'compare it with its source, digit by digit{or_else}')


def borne_out(helpline: Helpline) -> Iterator[Fault]:
    """What an entry says, and takes back elsewhere."""
    costs = {number.cost or helpline.cost for number in helpline.numbers} or {helpline.cost}
    if 'free' in helpline.promises and costs != {'free'}:
        yield Fault(helpline.id.place, f'helpline "{helpline.id}" promises to be free, and not all its numbers cost "free"',
                    'write "cost: free", or take the promise out')
    if helpline.hours and not helpline.numbers:
        yield Fault(helpline.id.place, f'helpline "{helpline.id}" has hours and no number',
                    'nobody answers a web address: delete the hours')
    hours = helpline.hours if isinstance(helpline.hours, list) else []
    for tag in dict.fromkeys([*helpline.languages, *(tag for open_ in hours for tag in open_.languages)]):
        if tag.replace('-', '_') not in ENGLISH.languages:
            yield Fault(tag.place, f'nobody knows a language "{tag}"', 'write its code: "uk" for Ukrainian, "zh" for Chinese')
