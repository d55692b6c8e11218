"""What runs from left to right among letters of the other direction: each stays one run, in any locale from right to left."""

from __future__ import annotations

from pathlib import Path
from time import process_time

import pytest

from beforehand.compose.page import isolated
from beforehand.ground.runs import link, turned, whole
from beforehand.type.breaks import pieces

WORDS = {'ar': 'نص', 'ur': 'متن', 'fa': 'نوشته', 'he': 'מלל', 'ff-Adlm': '𞤲𞤣'}
"""A word in scripts that go from right to left."""
RUNS = (
    'A1.1', 'B2/C1', 'M29', 'I-589', 'S-Bahn S41', 'kontakt@example.org', 'a.b+c@aid-office.example.org', '12 High Street, 4th floor',
    'Examplestr. 159', 'P.O. Box 12', '10115 Berlin', 'DE02 1203 0000 0000 2020 51', 'GB29 NWBK 6016 1331 9268 19', 'contract_v2.pdf',
    'https://example.org/a-b/c?d=1&e=2#f', 'www.example.org/', 'example.org:8080/x', 'Booking.com 24', 'H&M', 'AT&T 5G', '10:00–18',
    '10:00–18:00', '9–17', '10:00 – 18:00', '+48 22 628 01 20', '+48 (22) 628-01-20', '(022) 628 01 20', '1-888-373-7888', '€ 50', '50 €',
    '$50', '50%', '50 %', '-5', '~50', '18+', '2026-11-25', '25.11.2026', '25/11/2026', '24/7', 'v2.0.1-beta', 'C++', 'C#', '@example', '#1',
    '№ 5', '§ 15', '210 × 297 mm', 'StopNCII (18+)', '"Example Aid" 24', 'Verein „Hilfe“ e.V.', 'ГО «Ла Страда – Україна»', '在线 24',
    'https://example.org/a_(b)', '192.168.0.1', 'ID 12-AB-34', '½', 'Zürich 8001', 'Σύλλογος 24',
)


@pytest.mark.parametrize('word', WORDS.values(), ids=WORDS)
@pytest.mark.parametrize('run', RUNS)
def test_a_run_is_one_wherever_it_stands(run: str, word: str) -> None:
    for text in (f'{word} {run} {word}', f'{run} {word}', f'{word} «{run}» {word}', f'{word} ({run}).', f'{word}: {run}، {word}'):
        assert [text[begin:end] for begin, end in turned(text)] == [run], text


@pytest.mark.parametrize(('text', 'runs'), [
    ('نص A1، B2 نص', ['A1', 'B2']), ('نص (A1.1) نص', ['A1.1']), ('«A1» و«B2»', ['A1', 'B2']), ('ال-A1 نص', ['A1']), ('نص A-نص', ['A']),
    ('نص StopNCII.', ['StopNCII']), ('هل WhatsApp؟', ['WhatsApp']), ('نص WhatsApp! Telegram', ['WhatsApp', 'Telegram']),
    ('نص (A نص B)', ['A', 'B']), ('A (B نص', ['A', 'B']), ('Example Ltd. · نص', ['Example Ltd.']), ('Example · Other نص', ['Example', 'Other']),
    ('12 High Street,\u20284th floor نص', ['12 High Street,\u20284th floor']), ('1 Example Street, Sampleton.', ['1 Example Street, Sampleton.']),
    (' Verein e.V., Examplestr. 159 · example.org\u00a0· \u20281-ur-TQYJE ', ['Verein e.V., Examplestr. 159', 'example.org', '1-ur-TQYJE']),
    ('A · ', ['A']), ('· A', ['A']), ('A·B 24/7!', ['A·B 24/7!']), ('نص فقط', []), ('…', []),
])
def test_where_runs_end(text: str, runs: list[str]) -> None:
    assert [text[begin:end] for begin, end in turned(text)] == runs


@pytest.mark.parametrize(('text', 'kept'), [
    ('Level A1.1, please', ['A1.1']), ('请拨打112或A1.1等级', ['112', 'A1.1']), ('（+48 22 628 01 20）', ['+48 22 628 01 20']),
    ('在kontakt@aid-office.org写信', ['kontakt@aid-office.org']), ('কল 112 I-589 করুন', ['112', 'I-589']), ('Call 112, 113 or 114.', ['112', '113', '114']),
    ('Call 112 (24 hours).', ['112', '24']), ('Pay € 50 or 50 %', ['€ 50', '50 %']), ('IBAN GB29 NWBK 6016 1331 9268 19.', ['GB29 NWBK 6016 1331 9268 19']),
    ("well-known, and/or e-mail, don't", []), ('A <b>x</b> & y', []), ('5-го числа', ['5-го']), ('contract.pdf (C++)', ['contract.pdf', 'C++']),
])
def test_what_no_line_breaks_in(text: str, kept: list[str]) -> None:
    assert [text[begin:end] for begin, end in whole(text)] == kept
    assert all(any(piece in part for part in pieces(text)) for piece in kept)


@pytest.mark.parametrize(('piece', 'address'), [
    ('kontakt@example.org', 'mailto:kontakt@example.org'), ('stopncii.org', 'https://stopncii.org'), ('kcik.pl', 'https://kcik.pl'),
    ('example.org/a?b=1', 'https://example.org/a?b=1'), ('https://example.org/x', 'https://example.org/x'), ('http://example.org', 'http://example.org'),
    ('Booking.com', ''), ('contract.pdf', ''), ('photo.jpeg', ''), ('A1.1', ''), ('e.g', ''), ('@example', ''), ('v2.0', ''), ('kontakt@example', ''),
])
def test_what_is_an_address(piece: str, address: str) -> None:
    assert link(piece) == address


def page(text: str, rtl: bool = True, tag: str = '<p>', addresses: frozenset[str] = frozenset()) -> str:
    return isolated(f'<title>{text}</title><body>{tag}{text}</p>', rtl, addresses).split('<body>')[1]


def test_whatever_a_template_writes_is_isolated() -> None:
    assert page('نص A1.1 نص') == '<p>نص <span class="number" dir="ltr">A1.1</span> نص</p>'
    assert page('نص High Street 12–14 نص') == ('<p>نص <span class="run" dir="ltr">High Street <span class="number">12–14</span></span> نص</p>')
    assert page('نص A\u2028B &amp; C نص') == '<p>نص <span class="run" dir="ltr">A\nB &amp; C</span> نص</p>'


def test_what_runs_that_way_already_and_what_is_no_text_is_left_alone() -> None:
    assert page('A1.1', tag='<p dir="ltr">') == '<p dir="ltr">A1.1</p>'
    assert page('نص', tag='<p data-at="a.1">') == '<p data-at="a.1">نص</p>'
    assert isolated('<title>A1.1</title><body><style>.a1{b:c.d1}</style>', True) == '<title>A1.1</title><body><style>.a1{b:c.d1}</style>'


@pytest.mark.parametrize('rtl', [True, False])
def test_an_address_of_the_english_is_a_link_and_no_part_of_one_is(rtl: bool) -> None:
    both = frozenset({'example.org', 'info@example.org'})
    assert '<a class="number" dir="ltr" href="mailto:info@example.org">info@example.org</a>' in page('نص info@example.org نص', rtl, addresses=both)
    assert '<a class="number" dir="ltr" href="https://example.org">example.org</a>' in page('نص example.org نص', rtl, addresses=both)
    assert '<a' not in page('نص other@example.org www.example.org example.org.uk نص', rtl, addresses=both)


@pytest.mark.parametrize('rtl', [True, False])
def test_a_line_end_changes_nothing(rtl: bool) -> None:
    long = f'https://example.org/{"a" * 40}'
    page_of = [page(text, rtl, addresses=frozenset({long})) for text in (f'نص 24 · {long} · Aid (24 h) نص', f'نص 24 ·\u2028{long[:30]}\u2028{long[30:]} · Aid (24\u2028h) نص')]
    assert f'<a class="long" dir="ltr" href="{long}">{long[:30]}\n{long[30:]}</a>' in page_of[1]
    assert page_of[0].replace(' ', '') == page_of[1].replace(' ', '').replace('\n', '')
    assert '<a' not in page(f'نص {long[:30]}\u2028{long[30:]}/b نص', rtl, addresses=frozenset({long}))


def test_what_is_longer_than_a_line_may_be_broken() -> None:
    assert '<span class="long" dir="ltr">' in page(f'نص example.org/{"a" * 40} نص')


@pytest.mark.parametrize('unit', ['1a.', '(', '(a', '......', '1((((', 'a.', '1 ', '« ', 'DE02 1203 ', '+', 'a', '!?', '1.,:', '"a ', 'a · ', ' ·', '· '])
def test_a_long_text_takes_no_longer_than_its_length(unit: str) -> None:
    begin = process_time()
    turned(f'{unit * (60_000 // len(unit))} نص')
    turned(unit * (60_000 // len(unit)))
    whole(unit * (60_000 // len(unit)))
    assert process_time() - begin < 2


def test_no_template_isolates_by_itself(repository: Path) -> None:
    """There is one place for it; a template that did it too would hide that another does not."""
    for path in repository.glob('templates/**/*.html'):
        assert '<bdi' not in path.read_text(encoding='utf-8'), path


@pytest.mark.parametrize('rtl', [False, True])
def test_an_address_that_the_page_itself_links_ends_its_lines_too(rtl: bool) -> None:
    lines = 'a-long-address.example.org/where-to-find\u2028-us'
    html = f'<body><p><span class="number" dir="ltr"><a dir="ltr" href="https://example.org">{lines}</a></span></p></body>'
    assert isolated(html, rtl) == html.replace('\u2028', '\n')
