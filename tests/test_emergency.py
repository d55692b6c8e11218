"""The emergency number of an edition: one of its countries, and "in the EU" only where 112 is meant as that of the EU."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import phonenumbers
import pytest
from conftest import ROOT

from beforehand.checks.emergency import find
from beforehand.compose.page import Composer
from beforehand.content.dialling import emergency_numbers, is_emergency_number
from beforehand.plan.sheets import Wishes, plan
from beforehand.read.editions import Edition
from beforehand.read.project import Project, read_project

TOPIC = 'check-the-job'
MEMBERS = re.findall('..', 'ATBEBGCYCZDEDKEEESFIFRGRHRHUIEITLTLULVMTNLPLPTROSESISK')


def read(tmp_path: Path, yaml: str) -> tuple[Project, Edition]:
    (tmp_path / 'ours').mkdir()
    (tmp_path / 'ours/edition.yaml').write_text(f'name: Ours\n{yaml}', encoding='utf-8')
    project = read_project(ROOT, [tmp_path / 'ours'], date(2026, 11, 25))
    assert project.problems == []
    return project, project.editions['ours']


@pytest.mark.parametrize(('yaml', 'number', 'in_the_eu'), [
    ('countries: [PL]', '112', True), ('countries: [GB]', '112', True), ('helplines: []', '112', True),
    ('helplines: []\nemergency: "112"', '112', True), ('countries: [UA]\nemergency: "112"', '112', False),
    ('countries: [GB]\nemergency: "999"', '999', False), ('countries: [US, CA]\nemergency: "911"', '911', False),
    ('helplines: [gb-modern-slavery-helpline]\nemergency: "999"', '999', False), ('countries: [FR]\nemergency: "17"', '17', False),
    ('countries: [DE, AT]\nemergency: "112"', '112', False),
])
def test_what_the_sheets_say(tmp_path: Path, yaml: str, number: str, in_the_eu: bool) -> None:
    project, edition = read(tmp_path, yaml)
    assert list(find(edition, project)) == []
    for sheet in plan(project, Wishes(locales=['en', 'ar'], topics=[TOPIC])):
        page = Composer(project).compose(sheet)
        assert page.problems == ()
        assert f'tel:{number}' in page.dials
        words = {id for id in page.english if id in ('help.danger', 'danger.here')}
        assert words == ({'help.danger'} if in_the_eu else {'danger.here'})
        assert any('EU' in page.english[id] for id in words) is in_the_eu


@pytest.mark.parametrize(('yaml', 'said'), [
    ('countries: [UA]\nemergency: "911"', '911 is no emergency number of UA'),
    ('countries: [DE, GB]\nemergency: "999"', '999 is no emergency number of DE'),
    ('helplines: [pl-kcik]\nemergency: "000"', '000 is no emergency number of PL'),
    ('countries: [BA]\nhelplines: []\nemergency: "112"', '112 is no emergency number of BA'),
    ('helplines: []\nemergency: "999"', 'nobody can tell in which country 999 is the emergency number'),
])
def test_what_is_no_emergency_number(tmp_path: Path, yaml: str, said: str) -> None:
    project, edition = read(tmp_path, yaml)
    assert [(fault.message, fault.place.line) for fault in find(edition, project)] == [(said, yaml.count('\n') + 2)]


def test_112_is_that_of_every_country_of_the_eu() -> None:
    assert [country for country in MEMBERS if not is_emergency_number('112', country)] == []


def test_the_numbers_of_a_country() -> None:
    assert (emergency_numbers('GB'), emergency_numbers('US')) == (['112', '999'], ['112', '911'])
    assert set(phonenumbers.SUPPORTED_SHORT_REGIONS) > {'GB', 'UA', 'PL'}
