"""Locales that nobody speaks: made of the English, harmless to what is dialled, never there unasked, printed in every format."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pypdfium2
import pytest
from conftest import Run

from beforehand.checks import english_of
from beforehand.ground import runs
from beforehand.read.project import Project, read_project
from beforehand.translate.pseudo import FROM_RIGHT, LONGER, MIRRORED, kept, longer, mirrored
from beforehand.type.fonts import letters
from beforehand.type.ink import Face, set_line

ROOT = Path(__file__).parents[1]
BOLD = str(ROOT / 'fonts/NotoSansCondensed/NotoSansCondensed-900.ttf')
TOO_LONG: set[str] = set()
"""What a layout cannot bear yet."""


@cache
def project() -> Project:
    return read_project(ROOT)


def texts() -> list[str]:
    """All that the project says in English."""
    return list(map(str, [*english_of(project()).values(), *project().words.values()]))


@pytest.mark.parametrize(('text', 'long', 'turned'), [
    ('Check the job before you go', '[Çĥééçķ ţĥéé ĵööƀ ƀééƒööŕéé ýööûû ĝöö]', '>Check< >the< >job< >before< >you< >go<'),
    ('In danger? Call 112.', '[Îñ ðááñĝééŕ? Çááļļ 112. öñé]', '>In< >danger?< >Call< 112>.<'),
    ('Write to {name}, at help@example.org!', '[Ŵŕîîţéé ţöö {name}, ááţ help@example.org! öñé ţŵö]', '>Write< >to< {name}>,< >at< help@example.org>!<'),
    ('+48 22 628 01 20', '+48 22 628 01 20', '+48 22 628 01 20'),
    ('Why?', '[Ŵĥý? öñé]', '>Why?<'),
])
def test_how_they_are_made(text: str, long: str, turned: str) -> None:
    assert longer(text) == long
    assert mirrored(text) == turned.replace('>', FROM_RIGHT).replace('<', FROM_RIGHT)


def test_every_message_is_longer_by_four_tenths() -> None:
    shares = [len(longer(text)) / len(text) for text in texts() if len(text) >= 20]
    assert len(shares) > 100
    assert min(shares) > 1.3
    assert 1.37 < sum(shares) / len(shares) < 1.45


def test_what_is_dialled_typed_or_filled_in_stays_what_it_is() -> None:
    for text in texts():
        for changed in (longer(text), mirrored(text)):
            assert re.findall(r'\d+', changed) == re.findall(r'\d+', text)
            assert [changed[a:b] for a, b in runs.whole(changed)] == [text[a:b] for a, b in runs.whole(text)]
            assert all(text[a:b] in changed for a, b in kept(text))
        assert mirrored(text).replace(FROM_RIGHT, '') == text


@pytest.mark.parametrize('file', ['NotoSans/NotoSans-400.ttf', 'NotoSans/NotoSans-700.ttf', 'NotoSansCondensed/NotoSansCondensed-900.ttf'])
def test_the_fonts_of_english_have_their_letters(file: str) -> None:
    assert set(''.join(map(longer, texts()))) <= letters(str(ROOT / 'fonts' / file))


def test_words_that_follow_one_another_from_the_right_are_each_measured_as_they_are_set() -> None:
    """What runs from left to right is shaped so, also in a headline: kerning from the wrong side is a millimetre on a poster."""
    left, right = (Face(BOLD, 'en', direction, 1) for direction in ('ltr', 'rtl'))
    alone = [set_line(word, left).width for word in ('Take', ' ', 'your', ' ', 'Time')]
    assert set_line(mirrored('Take your Time'), right).width == pytest.approx(sum(alone), abs=1e-6)
    first = set_line(mirrored('Take your Time'), right).glyphs[0]
    assert (first.right < 0, first.left > -alone[0]) == (True, True)


def test_they_are_there_when_they_are_asked_for_and_lie_nowhere(project: Path, run: Run, tmp_path: Path) -> None:
    before = sorted(project.joinpath('locales').rglob('*'))
    out = tmp_path / 'out'
    assert run('build', '--pseudo', '--out', str(out)).status == 0
    assert sorted(path.name for path in (out / 'open').iterdir()) == [MIRRORED, LONGER]
    assert sorted(project.joinpath('locales').rglob('*')) == before
    assert run('check', '--locale', 'ar-xb').out == '1 sheets, 0 problems; 1 sheets are proofs\n'
    assert 'XA' not in run('list').out
    assert run('build', '--out', str(out)).status == 0
    assert sorted(path.name for path in (out / 'open').iterdir() if any(path.iterdir())) == ['ar', 'en', 'ro']
    assert run('check', '--locale', 'en-XB').status == 2


def test_nothing_on_the_page_is_plain_english(run: Run, tmp_path: Path) -> None:
    """What is plain is said by no catalogue, and could not be translated."""
    run('build', '--locale', LONGER, '--out', str(tmp_path))
    with pypdfium2.PdfDocument(next(tmp_path.rglob('*.pdf'))) as pdf:
        text = pdf[0].get_textpage().get_text_range()
    code = re.compile(r'\d+-en-XA-\S+')
    assert re.findall('[A-Za-z]{4,}', code.sub('', text)) == []
    assert text.count('[') == text.count(']') > 5


def test_a_fault_is_told_at_the_english(project: Path, run: Run) -> None:
    topic = project / 'content/topics/before-you-go.yaml'
    topic.write_text(topic.read_text().replace('Call the company.', 'Call the company. ' * 30 + 'Now.'))
    said = run('check', '--locale', LONGER)
    assert said.status == 1
    assert re.search(r'^content/topics/before-you-go\.yaml:\d+: "before-you-go\.ask\.call": text is [\d.]+ mm too tall', said.err, re.MULTILINE)


@pytest.mark.slow
def test_every_format_bears_them(tmp_path: Path) -> None:
    words = [sys.executable, 'build.py', 'build', '--pseudo', '--jobs', '2', '--out', str(tmp_path), '--json', str(tmp_path / 'report.json')]
    said = subprocess.run(words, cwd=ROOT, capture_output=True, text=True)
    sheets = json.loads((tmp_path / 'report.json').read_bytes())['sheets']
    refused = {f'{one["topic"]} {one["format"]} {one["paper"]} {one["locale"]}' for one in sheets if one['state'] == 'refused'}
    assert refused <= TOO_LONG, said.stderr
    assert {(one['format'], one['locale']) for one in sheets if one['state'] == 'printed'} == {
        (format, locale) for topic in project().topics.values() for format in topic.formats for locale in (LONGER, MIRRORED)}
