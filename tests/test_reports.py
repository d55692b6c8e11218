"""What `check` says to programs: JSON, annotations of GitHub, SARIF 2.1.0; and how far a locale is."""

from __future__ import annotations

import json
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
from conftest import Overlay, Run

from beforehand.checks import all_checks
from beforehand.commands.parts import sarif
from beforehand.ground.problem import Place, Problem

CASES = Path(__file__).parent / 'checks'
RO = 'locales/ro/messages.po'


def log(run: Run, *words: str) -> dict[str, Any]:
    return json.loads(run('check', '--report', 'sarif', *words).out)


def test_sarif_has_what_its_schema_requires(project: Path, run: Run) -> None:
    """`required` of the schema (OASIS, errata 01): of a log, a run, a tool, its component, a rule, a result; and the least of its numbers."""
    copytree(CASES / 'spacing/romanian/in', project, dirs_exist_ok=True)
    said = log(run)
    assert said['version'] == '2.1.0'
    assert said['$schema'].endswith('sarif-schema-2.1.0.json')
    [one] = said['runs']
    driver = one['tool']['driver']
    assert driver['name'] == 'beforehand'
    assert [rule['id'] for rule in driver['rules']] == ['addresses', 'spacing']
    assert [(result['ruleId'], result['locations'][0]['physicalLocation']['region']['startLine']) for result in one['results']] == [
        ('spacing', 11), ('spacing', 23), ('addresses', 51), ('spacing', 51)]
    for result in one['results']:
        where = result['locations'][0]['physicalLocation']['artifactLocation']
        assert result['message']['text']
        assert result['level'] == 'error'
        assert driver['rules'][result['ruleIndex']]['id'] == result['ruleId']
        assert where['uri'] == RO
        assert where['uriBaseId'] in one['originalUriBaseIds']


def test_every_check_says_in_sarif_what_it_demands(project: Path, run: Run) -> None:
    copytree(CASES / 'spacing/romanian/in', project, dirs_exist_ok=True)
    rules = {rule['id']: rule['shortDescription']['text'] for rule in log(run)['runs'][0]['tool']['driver']['rules']}
    assert rules['spacing'].startswith('Spaces stand where the language has them')
    assert rules.keys() <= all_checks().keys()


def test_sarif_of_no_problem_is_a_log_of_none(run: Run) -> None:
    said = run('check', '--report', 'sarif')
    assert said.status == 0
    assert json.loads(said.out)['runs'][0]['results'] == []


@pytest.mark.parametrize(('path', 'uri'), [('locales/ro/messages.po', 'locales/ro/messages.po'), ('content/a b%.yaml', 'content/a%20b%25.yaml'),
                                           ('locales/\udcff.po', 'locales/%FF.po'), ('', '.')])
def test_an_address_in_sarif_is_one(path: str, uri: str) -> None:
    said = json.loads(sarif.as_sarif([Problem('x', Place(path), 'a\udcff \u202e')], {}))
    where = said['runs'][0]['results'][0]['locations'][0]['physicalLocation']
    assert where['artifactLocation']['uri'] == uri
    assert 'region' not in where  # a line 0 would be none


def test_json_tells_how_far_each_locale_is(overlay: Overlay, project: Path, run: Run) -> None:
    text = (project / RO).read_text(encoding='utf-8')
    overlay({RO: text.replace('msgstr "Sună la firmă."', 'msgstr ""')})
    said = json.loads(run('check', '--report', 'json').out)
    romanian = next(locale for locale in said['locales'] if locale['locale'] == 'ro')
    assert romanian == {'locale': 'ro', 'messages': 6, 'lacking': 1, 'words_to_go': 3, 'sheets': 1, 'too_full': 0, 'problems': {'incomplete': 1}}
    assert [problem['line'] for problem in said['problems']] == [19]
    assert run('check').out == ('ro: 5 of 6 messages, 3 words to go; 1 sheets; 1 incomplete\n'
                                '3 sheets, 1 problems\n')


def test_a_sheet_that_is_too_full_is_counted(overlay: Overlay, project: Path, run: Run) -> None:
    text = (project / RO).read_text(encoding='utf-8')
    overlay({RO: text.replace('Un loc de muncă bun poate aștepta un telefon.', f'{"Un loc de muncă bun poate aștepta. " * 50}'.strip())})
    assert 'ro: 6 of 6 messages, 0 words to go; 1 of 1 sheets do not fit; ' in run('check').out


def test_what_cannot_be_read_is_said_to_programs_too(project: Path, run: Run) -> None:
    (project / RO).unlink()
    (project / RO).symlink_to('/nowhere')
    assert json.loads(run('check', '--report', 'json').out)['problems'][0]['message'] == 'is a link that leads nowhere'
    assert log(run)['runs'][0]['results'][0]['ruleId'] == 'missing-file'


def test_annotations_alone(project: Path, run: Run) -> None:
    copytree(CASES / 'spacing/romanian/in', project, dirs_exist_ok=True)
    said = run('check', '--report', 'github')
    assert said.status == 1
    assert said.err == ''
    assert [line.partition('::"')[0] for line in said.out.splitlines()] == [
        f'::error file={RO},line={line}' for line in (11, 23, 51, 51)]
