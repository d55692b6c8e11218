"""Making editions, one or two hundred; and what the small code on a sheet tells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import ROOT, Overlay, Run

from beforehand.content.topic import name_messages
from beforehand.ground.problem import Text
from beforehand.plan.codeform import read_code
from beforehand.plan.sheetcode import said, stamp
from beforehand.read.project import read_project

OPEN = 'content/editions/open/edition.yaml'


def code_on(run: Run, project: Path, *words: str) -> str:
    """The code on the Romanian sheet: as the program writes it now."""
    from beforehand.plan.sheets import Wishes, plan

    [sheet] = plan(read_project(project), Wishes(locales=['ro']))
    return sheet.code


def test_a_code_that_is_up_to_date_says_what_the_sheet_is(project: Path, run: Run) -> None:
    ran = run('whatis', code_on(run, project))
    assert ran == (0, 'topic: Before you go\nlanguage: română (ro), blind-checked\nedition: open\nfinish: office\n'
                      'up to date: it would be printed like this now\n', '')


@pytest.mark.parametrize(('file', 'old', 'new', 'said'), [
    ('content/topics/before-you-go.yaml', 'Before you go', 'Before you travel', 'the English text has changed since'),
    ('locales/ro/messages.po', 'Sună la firmă.', 'Sună compania.', 'the translation has changed since'),
    ('locales/ro/readings.csv', 'compared,Cem,,2025-11-04,,,,none,', 'compared,Cem,,2025-11-04,,,,major,"says another thing"',
     'the translation was "blind-checked" and is "drafted" now'),
    (OPEN, 'emergency: "112"', 'name: Ours', 'what the edition says has changed since'),
])
def test_whatis_says_in_what_a_sheet_is_out_of_date(project: Path, run: Run, file: str, old: str, new: str, said: str) -> None:
    code = code_on(run, project)
    text = (project / file).read_text(encoding='utf-8')
    assert old in text
    (project / file).write_text(text.replace(old, new), encoding='utf-8')
    status, out, _ = run('whatis', code)
    assert status == 1
    assert out.splitlines()[-1].startswith('out of date: ')
    assert said in out.splitlines()[-1]


def test_a_code_may_be_typed_with_the_wrong_letters_and_dashes(project: Path, run: Run) -> None:
    code = code_on(run, project)
    assert read_code(code.lower().replace('-', ' ').replace('0', 'o').replace('1', 'l', 0)) == read_code(code)
    assert read_code(code.replace('-', '–')) == read_code(code)


@pytest.mark.parametrize('code', ['', '3', '3-uk', '3-uk-7QK2-M4XTD-K3ZA2M9-X', 'check-the-job · A4 · uk'])
def test_what_is_no_code(project: Path, run: Run, code: str) -> None:
    ran = run('whatis', code)
    assert ran.status == 2
    assert 'is no code' in ran.err


def test_a_mistyped_code_is_said_to_be_mistyped(project: Path, run: Run) -> None:
    code = code_on(run, project)
    for typed in (code[:-3] + ('4' if code[-3] != '4' else '5') + code[-2:], code[:-1], code + 'A', code.replace('-ro-', '-ra-')):
        ran = run('whatis', typed)
        assert ran.status == 2
        assert 'it is mistyped' in ran.err


@pytest.mark.parametrize('names', [{'branch-85': 'Aid Łódź', 'branch-164': 'Aid Kraków'}])
def test_a_code_that_can_mean_two_things_says_so(project: Path, overlay: Overlay, run: Run, names: dict[str, str]) -> None:
    """One of the earlier form, with fifteen bits of the edition."""
    one, other = names
    assert stamp([one], 3) == stamp([other], 3)
    overlay({f'content/editions/{id}/edition.yaml': f'name: {name}\nhelplines: []\n' for id, name in names.items()})
    ran = run('whatis', f'1-ro-0000-0000D-{stamp([one], 3)}0000-O')
    assert ran.status == 1
    assert 'edition: the code can mean several: ' in ran.out
    assert ran.out.splitlines()[2].endswith(f'{names[other]} ({other}), or {names[one]} ({one})')
    assert f'if it is of {one}, the English text has changed since' in ran.out
    assert 'or the code is mistyped: one of this earlier form has no letter that tells' in ran.out


def test_a_code_of_the_earlier_form_is_still_compared(project: Path, run: Run) -> None:
    texts, edition = list(before(project)), read_project(project).editions['open']
    new = read_code(code_on(run, project))
    assert new
    old = f'1-ro-{stamp(texts, 4)}-{new.catalogue}0D-{stamp([edition.id], 3)}{stamp(said(edition), 4)}-O'
    assert run('whatis', old).out.splitlines()[2:] == [
        'edition: open', 'finish: office', 'out of date: the translation has changed since; the translation was "drafted" and is "blind-checked" now; '
        'or the code is mistyped: one of this earlier form has no letter that tells']


def before(project: Path) -> Iterator[Text]:
    """What the topic of the stock project says."""
    for id, topic in read_project(project).topics.items():
        yield from name_messages(topic, id)


def test_a_code_of_what_is_not_here(project: Path, run: Run) -> None:
    ran = run('whatis', '9-xx-7QK2-M4XTD-K3ZA2M9-P')
    assert (ran.status, ran.err) == (1, '')
    assert ran.out.splitlines() == ['topic: no topic has the number 9', 'language: there is no xx here',
                                    'edition: not among the editions that were looked through', 'finish: proof',
                                    'out of date: it cannot be compared with what is printed now']


def test_a_new_edition_can_be_printed_at_once(project: Path, run: Run, tmp_path: Path, overlay: Overlay) -> None:
    logo = ROOT / 'content/editions/example/logo.svg'
    ran = run('new', 'edition', '--name', 'Aid “Ours” & Co', '--country', '', '--locale', 'en,ro', '--logo', str(logo),
              '--at', str(tmp_path))
    assert ran.status == 0, ran.err
    folder = tmp_path / 'aid-ours-co'
    assert sorted(path.name for path in folder.iterdir()) == ['edition.yaml', 'logo.svg']
    assert run('check', '--edition', str(folder)) == (0, '2 sheets, 0 problems\n', '')
    text = (folder / 'edition.yaml').read_text(encoding='utf-8')
    assert 'name: "Aid “Ours” & Co"\n' in text
    commented = [line for line in text.splitlines() if re.match(r'# [a-z_]+: ', line)]
    assert {'# countries', '# own', '# accent', '# line'} <= {line.partition(':')[0] for line in commented}


def test_the_examples_in_a_new_edition_hold(project: Path, run: Run, tmp_path: Path) -> None:
    """Whoever takes off the # in front of a line gets an edition that can be read."""
    from beforehand.content.drafting import EXAMPLES, edition_text
    from beforehand.content.edition import EditionFile
    from beforehand.ground.source import read

    edition, problems = read(edition_text('x', EXAMPLES).encode(), 'edition.yaml', EditionFile)
    assert problems == []
    assert edition
    assert set(edition.model_fields_set) == set(EXAMPLES)


def test_a_new_edition_never_overwrites(project: Path, run: Run, tmp_path: Path) -> None:
    words = ('new', 'edition', 'ours', '--name', 'Ours', '--at', str(tmp_path))
    assert run(*words).status == 0
    ran = run(*words)
    assert (ran.status, 'is there already' in ran.err) == (2, True)


@pytest.mark.parametrize('name', ['<b>Ours</b>', 'O' * 81, 'Ours\u202e'])
def test_a_name_that_cannot_be_printed_makes_no_folder(project: Path, run: Run, tmp_path: Path, name: str) -> None:
    ran = run('new', 'edition', 'ours', '--name', name, '--at', str(tmp_path))
    assert ran.status == 1
    assert ran.err.startswith('your answers: "name"')
    assert not (tmp_path / 'ours').exists()
