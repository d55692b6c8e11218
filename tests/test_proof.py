"""A proof for readers: the sheet, its messages numbered, on paper, in a table and in a form."""

from __future__ import annotations

import io
import re
from hashlib import sha256
from pathlib import Path

import openpyxl
import pypdfium2
import pytest
from conftest import Overlay, Run

from beforehand.exchange.backs import with_backs
from beforehand.exchange.row import Row
from beforehand.read.readings import digest as reading

TITLE, DETAIL = 'before-you-go.title', 'before-you-go.ask.call.detail'


def texts(pdf: bytes) -> list[str]:
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf)]


def proofs(run: Run, tmp_path: Path, locale: str = 'ro', *words: str) -> dict[str, bytes]:
    said = run('proof', locale, '--out', str(tmp_path / 'out'), *words)
    assert (said.status, said.err) == (0, ''), said
    return {path.suffix: path.read_bytes() for path in (tmp_path / 'out').iterdir()}


def test_three_files_with_the_same_numbers(project: Path, run: Run, tmp_path: Path) -> None:
    files = proofs(run, tmp_path)
    assert sorted(files) == ['.html', '.pdf', '.xlsx']
    sheet = openpyxl.load_workbook(io.BytesIO(files['.xlsx'])).active
    numbers = {str(row[1].value): row[0].value for row in sheet.iter_rows(min_row=2)}  # type: ignore[union-attr]
    html, paper = files['.html'].decode(), ''.join(texts(files['.pdf']))
    for id, number in numbers.items():
        assert id in html
        if number:
            assert f'<td class="n">{number}</td>' in html
    assert numbers[TITLE] == '1'
    assert [id for id in numbers if id.startswith('question.')] == [f'question.before-you-go.{key}' for key in ('do', 'not', 'whom')]
    assert all(words in paper for words in ('What should you do?', 'What should you not do?', 'Whom do you ask?', 'change to'))
    assert 'Înainte să pleci' in paper


def test_a_number_stands_where_its_message_begins(project: Path, run: Run, tmp_path: Path) -> None:
    """At the left of Romanian, at the right of Arabic; the title above what follows."""
    places = {}
    for locale in ('ro', 'ar'):
        html = proofs(run, tmp_path / locale, locale)['.html'].decode()
        ids = dict(re.findall(r'class="no" id="([\w-]+)" href="#m(\d+)"', html))
        found = re.findall(r'#([\w-]+)\{left:([\d.]+)%;top:([\d.]+)%\}', html)
        places[locale] = {ids[at]: (float(left), float(top)) for at, left, top in found if at in ids}
    assert places['ro']['1'][0] < 20 < 80 < places['ar']['1'][0]
    assert places['ro']['1'][1] < places['ro']['3'][1]


def test_the_form_needs_no_network_and_runs_its_own_script_alone(project: Path, run: Run, tmp_path: Path) -> None:
    html = proofs(run, tmp_path)['.html'].decode()
    assert re.findall(r'(?:src|href)="(?!data:image/png|#)[^"]*"', html) == []
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', html)
    assert policy
    assert policy[1].startswith("default-src 'none'; ")
    for tag in ('style', 'script'):
        code = re.findall(f'<{tag}>(.*?)</{tag}>', html, re.DOTALL)
        assert len(code) == 1
        import base64
        assert base64.b64encode(sha256(code[0].encode()).digest()).decode() in policy[1]
    assert ' style="' not in html


def test_a_text_cannot_become_a_tag(project: Path, run: Run, overlay: Overlay, tmp_path: Path) -> None:
    path = project / 'locales/ro/messages.po'
    path.write_text(path.read_text(encoding='utf-8').replace('msgctxt "before-you-go.title"', '# <img src=x onerror=alert(1)>\nmsgctxt "before-you-go.title"'), encoding='utf-8')
    html = proofs(run, tmp_path)['.html'].decode()
    assert '<img src=x' not in html
    assert '&lt;img src=x' in html


def test_back_translations_stand_beside_their_text(project: Path, run: Run, overlay: Overlay, tmp_path: Path) -> None:
    """Those of readings.csv, as far as they are of this text; or those of another table."""
    english, romanian = 'Before you go', 'Înainte să pleci'
    both = sha256((english + chr(0) + romanian).encode()).hexdigest()
    now = f'{sha256(english.encode()).hexdigest()[:8]}-{both[:12]}'
    head = 'id,digest,act,by,organisation,date,variety,medium,scope,severity,note\n'
    overlay({'locales/ro/readings.csv': head + f'{TITLE},{now},translated-back,machine: x,,,,,,,Before leaving\n'
             f'{DETAIL},00000000-000000000000,translated-back,machine: x,,,,,,,Of an older text\n',
             'mine.csv': f'id,back-translation\n{TITLE},Prior to leaving\n'})
    paper = ''.join(texts(proofs(run, tmp_path / 'a')['.pdf']))
    assert ('Before leaving' in paper, 'older text' in paper) == (True, False)
    assert 'Prior to leaving' in ''.join(texts(proofs(run, tmp_path / 'b', 'ro', '--back', str(project / 'mine.csv'))['.pdf']))


def test_a_sheet_that_cannot_be_printed_is_still_read(project: Path, run: Run, tmp_path: Path) -> None:
    path = project / 'locales/ro/messages.po'
    path.write_text(path.read_text(encoding='utf-8').replace('msgstr "Înainte să pleci"', 'msgstr ""'), encoding='utf-8')
    said = run('proof', 'ro', '--out', str(tmp_path / 'out'))
    assert said.status == 0
    assert 'before-you-go: no picture of handbill' in said.out
    assert '1 untranslated' in said.out
    assert 'Ești în pericol?' in ''.join(texts((tmp_path / 'out/proof-ro.pdf').read_bytes()))


def test_the_same_inputs_give_the_same_bytes(project: Path, run: Run, tmp_path: Path) -> None:
    assert proofs(run, tmp_path / 'a') == proofs(run, tmp_path / 'b')


@pytest.mark.parametrize('words', [('--topic', 'nothing'), ('--format', 'nothing')])
def test_what_is_not_there_is_wrong_use(project: Path, run: Run, tmp_path: Path, words: tuple[str, ...]) -> None:
    said = run('proof', 'ro', '--out', str(tmp_path / 'out'), *words)
    assert (said.status, 'nothing' in said.err, (tmp_path / 'out').exists()) == (2, True, False)


def test_an_untouched_proof_changes_nothing(project: Path, run: Run, tmp_path: Path) -> None:
    proofs(run, tmp_path)
    said = run('import', str(tmp_path / 'out/proof-ro.xlsx'), '--write')
    assert (said.status, ' changed' in said.out) == (0, False)


def test_many_readings_of_a_locale_are_read(tmp_path: Path) -> None:
    """A thousand messages that six people read are more rows than a table of editions may have."""
    row = Row(TITLE, 'Before you go', 'Înainte să pleci')
    head = 'id,digest,act,by,organisation,date,variety,medium,scope,severity,note\n'
    other = f'{DETAIL},00000000-000000000000,compared,Ben,,,,,,none,\n'
    own = f'{TITLE},{reading(row.english, row.translation)},translated-back,Ben,,,,,,,Before leaving\n'
    (tmp_path / 'readings.csv').write_text(head + other * 6000 + own)
    assert [found.back for found in with_backs([row], tmp_path / 'readings.csv')] == ['Before leaving']
