"""The directory of helplines: content/helplines/<country>.yaml is read, and no digit is lost on the way to paper."""

from __future__ import annotations

import re
from pathlib import Path

import phonenumbers
import pytest

from beforehand.content.helpline import Directory, Helpline
from beforehand.content.number import Number
from beforehand.ground.source import read

FILES = sorted((Path(__file__).parents[1] / 'content/helplines').glob('*.yaml'))


def directory(path: Path) -> Directory:
    value, problems = read(path.read_bytes(), f'content/helplines/{path.name}', Directory)
    assert value, problems
    return value


DIRECTORY = {path.stem: directory(path) for path in FILES}
NUMBERS = [pytest.param(file.country, number, id=f'{file.country}-{line.id}-{number.number}')
           for file in DIRECTORY.values() for line in file.helplines for number in line.numbers]
every_file = pytest.mark.parametrize('path', FILES, ids=lambda path: path.stem)
every_number = pytest.mark.parametrize(('country', 'number'), NUMBERS)


def line(name: str) -> Helpline:
    country, id = name.split('/')
    return next(line for line in DIRECTORY[country].helplines if line.id == id)


def printed(name: str) -> list[str]:
    return [number.printed.replace('\u00a0', ' ') for number in line(name).numbers]


@every_file
def test_a_file_is_named_after_its_country_and_says_how_it_is_read(path: Path) -> None:
    assert DIRECTORY[path.stem].country == path.stem.upper()
    assert path.read_text(encoding='utf-8').startswith('# yaml-language-server: $schema=../../schemas/directory.json\n')


@every_file
def test_ids_are_unique(path: Path) -> None:
    ids = [line.id for line in DIRECTORY[path.stem].helplines]
    assert len(ids) == len(set(ids))


@every_file
def test_a_country_has_helplines_or_says_why_not(path: Path) -> None:
    assert bool(DIRECTORY[path.stem].helplines) != bool(DIRECTORY[path.stem].not_found)


@every_file
def test_every_helpline_has_a_source_and_none_counts_as_checked(path: Path) -> None:
    for line in DIRECTORY[path.stem].helplines:
        assert line.sources, line.id
        assert line.checked is None, line.id


@every_file
def test_no_address_of_a_source_stands_twice(path: Path) -> None:
    for line in DIRECTORY[path.stem].helplines:
        addresses = [source.url for source in line.sources]
        assert len(addresses) == len(set(addresses)), line.id


@every_number
def test_a_number_can_be_one_of_its_country(country: str, number: Number) -> None:
    """Or it is a short code that stands in a source, and that phonenumbers has never heard of."""
    assert bool(number.fault(country)) == number.not_in_tables
    assert number.short or not number.not_in_tables


@every_number
def test_no_digit_is_lost_on_paper(country: str, number: Number) -> None:
    digits = re.sub(r'[^+\d]', '', number.printed)
    assert number.link.split(':')[1] == digits
    if number.short or number.abroad:
        assert digits == number.number
        return
    parsed = phonenumbers.parse(number.number)
    plan = phonenumbers.PhoneMetadata.metadata_for_region(country)
    assert plan
    trunk = plan.national_prefix or ''
    significant = phonenumbers.national_significant_number(parsed)
    assert number.number == f'+{parsed.country_code}{significant}'
    assert digits in (significant, trunk + significant)
    assert phonenumbers.format_number(phonenumbers.parse(number.printed, country), phonenumbers.PhoneNumberFormat.E164) == number.number


@every_number
def test_free_numbers_and_short_codes_are_not_said_to_work_from_abroad(country: str, number: Number) -> None:
    free = not number.short and phonenumbers.number_type(phonenumbers.parse(number.number)) == phonenumbers.PhoneNumberType.TOLL_FREE
    assert not (number.abroad and (free or number.short))


@pytest.mark.parametrize(('name', 'expected'), [
    ('at/lefoe', ['+43 1 7969298']),
    ('bg/a21', ['0800 20 100']),
    ('cz/la-strada', ['800 077 777', '+420 222 717 171']),
    ('eu/crime-victims', ['116 006']),
    ('eu/emergency', ['112']),
    ('fr/ccem', ['01 44 52 88 90']),
    ('gb/modern-slavery-helpline', ['0800 012 1700']),
    ('hu/okit', ['06 80 205 520']),
    ('ie/garda', ['1800 666 111']),
    ('it/numero-verde', ['800 290 290']),
    ('lt/nappz', ['0 800 91 119', '+370 616 91119']),
    ('pl/kcik', ['+48 22 628 01 20']),
    ('ua/government', ['1547', '+380 44 284 1915']),
    ('us/national-hotline', ['1-888-373-7888', '233733']),
    ('web/stopncii', []),
])
def test_what_is_printed(name: str, expected: list[str]) -> None:
    assert printed(name) == expected


def test_a_number_for_texts_is_not_called() -> None:
    assert [number.link for number in line('ro/eliberare').numbers] == ['sms:0757749845']
    assert [number.link for number in line('us/national-hotline').numbers] == ['tel:18883737888', 'sms:233733']


def test_who_answers_is_empty_where_no_source_says() -> None:
    assert (line('pl/kcik').who, line('me/sos').who) == ('ngo', '')


def test_lines_for_professionals_are_marked() -> None:
    assert [(country, line.id) for country, file in DIRECTORY.items() for line in file.helplines if 'professionals' in line.audience] == [
        ('se', 'gender-equality-agency')]


def test_what_speaks_against_a_number_stands_beside_it() -> None:
    number, = line('lu/police').numbers
    assert '4997-6210' in str(number.conflict)
