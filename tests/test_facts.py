"""What is said of a helpline: days, times and languages in the reader's language, and only what its record says."""

from __future__ import annotations

import pytest
from babel import Locale as Cldr

from beforehand.compose.facts import facts, hours, language_list, shown
from beforehand.content.confirmation import Confirmed
from beforehand.content.helpline import Helpline
from beforehand.ground.problem import Text
from beforehand.ground.source import read
from beforehand.read.editions import Line

OFFICE = """
id: office
name: Office
run_by: [ngo]
numbers: [{number: "+442079460123", abroad: true}]
hours:
  - {days: [mon, tue, wed, thu], from: "09:30", to: "16:00"}
  - {days: [fri, sun], from: "09:30", to: "13:00", languages: [uk]}
languages: [en, uk]
"""
KNOWN = {key: Text(key.upper(), id=key) for key in (
    'always', 'interpreters', 'ngo', 'state', 'police', 'international', 'free', 'mobile', 'normal', 'anonymous', 'confidential', 'inland',
    'text', 'jobs', 'affected', 'women', 'children', 'victims-of-crime', 'victims-of-violence', 'foreigners', 'domestic-workers',
    'professionals')}


def line(yaml: str, **changes: object) -> Line:
    helpline, problems = read(yaml.encode(), 'x.yaml', Helpline)
    assert problems == []
    assert helpline
    helpline = helpline.model_copy(update=changes)
    return Line(helpline, 'GB', tuple((number, Confirmed('unconfirmed', '')) for number in helpline.numbers))


def said(line: Line, locale: str = 'en') -> list[str]:
    return [ways[0] for _, ways in facts(line, Cldr.parse(locale, sep='-'), KNOWN, lambda text: text)]


@pytest.mark.parametrize(('locale', 'expected'), [
    ('en', 'Mon–Thu 09:30–16:00 · Fri, Sun 09:30–13:00 (Ukrainian)'),
    ('ur', 'پیر–جمعرات 09:30–16:00 · جمعہ, اتوار 09:30–13:00 (یوکرینیائی)'),
    ('bn', 'সোম–বৃহস্পতি 09:30–16:00 · শুক্র, রবি 09:30–13:00 (ইউক্রেনীয়)'),
    ('zh-Hans', '周一–周四 09:30–16:00 · 周五, 周日 09:30–13:00 (乌克兰语)'),
])
def test_hours_are_in_the_readers_language_in_latin_digits(locale: str, expected: str) -> None:
    """One after the other: Babel may give the days of the locale that was asked for before."""
    opens = line(OFFICE).helpline.hours
    assert isinstance(opens, list)
    assert hours(opens, Cldr.parse(locale, sep='-'), True).replace('\u00a0', ' ') == expected


@pytest.mark.parametrize(('locale', 'expected'), [
    ('en', 'English, Polish, and Tigrinya'), ('uk', 'англійська, польська і тигринья'), ('ar', 'الإنجليزية والبولندية والتغرينية')])
def test_languages_have_the_names_that_the_reader_gives_them(locale: str, expected: str) -> None:
    assert language_list(['en', 'pl', 'ti'], Cldr(locale)) == expected


def test_nothing_is_said_that_its_record_does_not_say() -> None:
    assert said(line(OFFICE, hours=None, languages=[], run_by=[])) == []


@pytest.mark.parametrize(('changes', 'word'), [
    ({'hours': 'always'}, 'ALWAYS'), ({'interpreters': True}, 'INTERPRETERS'), ({'cost': 'free'}, 'FREE'),
    ({'promises': ['anonymous']}, 'ANONYMOUS'), ({'promises': ['confidential']}, 'CONFIDENTIAL'), ({'checks_jobs': True}, 'JOBS'),
    ({'audience': ['women']}, 'WOMEN'), ({'answered_by': 'police'}, 'POLICE'), ({'web': Text('example.org')}, 'example.org'),
])
def test_what_its_record_says_is_said(changes: dict[str, object], word: str) -> None:
    before = said(line(OFFICE))
    assert word not in before
    assert word in said(line(OFFICE, **changes))


def test_a_promise_of_free_alone_prints_no_cost() -> None:
    assert 'FREE' not in said(line(OFFICE, promises=['free']))


def test_a_number_that_works_in_its_country_alone_says_so() -> None:
    inland = OFFICE.replace('abroad: true', 'abroad: false')
    assert ('INLAND' in said(line(OFFICE)), 'INLAND' in said(line(inland))) == (False, True)
    assert [dial.number for dial in shown(line(inland), Cldr('en')).numbers] == ['020\u00a07946\u00a00123']


@pytest.mark.parametrize(('number', 'inland'), [
    ('"+442079460123"', False), ('"+448081570123"', False),  # nobody knows
    ('"+442079460123", abroad: no', True), ('"+442079460123", abroad: true', False), ('"116123"', True), ('"112"', True),
])
def test_what_nobody_knows_is_not_said(number: str, inland: bool) -> None:
    yaml = OFFICE.replace('"+442079460123", abroad: true', number)
    assert ('INLAND' in said(line(yaml))) is inland


def test_one_number_that_may_work_from_abroad_is_enough() -> None:
    two = OFFICE.replace('numbers: [', 'numbers: [{number: "116123"}, ')
    assert 'INLAND' not in said(line(two))


def test_a_country_is_named_in_the_readers_language() -> None:
    assert [shown(line(OFFICE), Cldr(locale)).country for locale in ('en', 'uk')] == ['United Kingdom', 'Велика Британія']
