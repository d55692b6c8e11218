"""The emergency number that an edition names is one of each of its countries, as the tables of phonenumbers have it."""

from __future__ import annotations

from collections.abc import Iterator

from beforehand.checks import Fault, check
from beforehand.content.dialling import emergency_numbers, is_emergency_number
from beforehand.read.editions import Edition
from beforehand.read.project import Project


@check(Edition)
def find(edition: Edition, project: Project) -> Iterator[Fault]:
    number = edition.file.emergency
    if edition.in_the_eu:
        return
    if not edition.countries:
        yield Fault(number.place, f'nobody can tell in which country {number} is the emergency number',
                    'name it under "countries:"; or delete the line, and the sheets say 112, "in the EU"')
    for country in edition.countries:
        if not is_emergency_number(number, country):
            yield Fault(number.place, f'{number} is no emergency number of {country}',
                        f'there: {", ".join(emergency_numbers(country))}')
