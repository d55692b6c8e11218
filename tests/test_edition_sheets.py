"""What is printed of an edition, read back: its numbers in text, link and QR code, the word PROOF, and how both come and go.

What is expected comes from the YAML and PO files, read here without the program.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pdf
import pikepdf
import pytest
import zxingcpp
from babel.messages.pofile import read_po
from copies import ROOT, Built, Once, Project, load, snapshot
from PIL import Image

pytest_plugins = ['printed_fixtures']
pytestmark = pytest.mark.slow

LOCALES = ('en', 'ar', 'ur', 'bn', 'zh-Hans')
"""Each reads otherwise: to the right, to the left, in steep lines, with letters out of order, without spaces."""
FICTION = {'hotline': ('08081570123', 'tel:08081570123'), 'office': ('442079460123', 'tel:+442079460123'),
           'gb-modern-slavery-helpline': ('08000121700', 'tel:08000121700')}
"""The helplines of the example: the digits on paper, and what its link and QR code dial."""
POLAND = {'pl-kcik': ('48226280120', 'tel:+48226280120'), 'pl-la-strada': ('48605687750', 'tel:+48605687750')}
DAY, LATER = ('--today', '2026-11-25'), ('--today', '2027-12-25')


@dataclass
class Editions(Project):
    """A project, two editions, and what was printed of them."""

    built: Built


@pytest.fixture(scope='session')
def editions(once: Once) -> Editions:
    """The example, and an edition outside of the project of a logo and three lines."""
    return once('editions', print_editions)  # type: ignore[no-any-return]


def print_editions(folder: Path) -> Editions:
    project = snapshot(folder / 'project')
    example = project.root / 'content/editions/example/edition.yaml'
    lines = {'en': 'Come.', 'ar': 'زورونا.', 'ur': 'آئیں۔', 'bn': 'আসুন।', 'zh-Hans': '欢迎来访。'}
    text = re.sub(r'^line:\n(  .*\n)+', '', example.read_text(), flags=re.MULTILINE)
    text = re.sub(r'^locales: .*$', f'locales: [{", ".join(LOCALES)}]\npapers: [A4]', text, flags=re.MULTILINE)
    example.write_text(text + 'line:\n' + ''.join(f'  {id}: {line}\n' for id, line in lines.items()))
    (folder / 'pomoc').mkdir()
    (folder / 'pomoc/edition.yaml').write_text('name: Pomoc Łódź\nlogo: logo.png\ncountries: [PL]\nlocales: [en, uk]\npapers: [A4]\n')
    Image.new('RGBA', (300, 120), (11, 92, 99, 255)).save(folder / 'pomoc/logo.png')
    built = project.build('--edition', 'example', '--edition', str(folder / 'pomoc'), *DAY)
    return Editions(project.root, built)


@cache
def helplines_of(format: str) -> int:
    return int(load(f'templates/{format}/format.yaml').get('helplines', 1))


def shown(edition: str, format: str) -> dict[str, tuple[str, str]]:
    """The helplines that a sheet shows: as many of the edition's as its format has room for."""
    return dict(list((FICTION if edition == 'example' else POLAND).items())[:helplines_of(format)])


def printed(editions: Editions) -> list[tuple[str, dict[str, Any], Path]]:
    """Name, report and file of every sheet that was printed; the first test says that all were."""
    return [(name, sheet, editions.pdf(name)) for name, sheet in editions.built.sheets.items() if sheet['pdf']]


def proof_word(locale: str) -> str:
    with (ROOT / ('locales/beforehand.pot' if locale == 'en' else f'locales/{locale}/messages.po')).open('rb') as file:
        message = read_po(file).get('PROOF', 'proof.word')
    assert message
    return 'PROOF' if locale == 'en' else str(message.string)


def links(path: Path) -> Counter[str]:
    """The addresses of all links of a PDF."""
    with pikepdf.open(path) as document:
        return Counter(str(annotation.A.URI) for page in document.pages for annotation in page.get('/Annots', [])
                       if annotation.get('/Subtype') == '/Link' and '/URI' in annotation.get('/A', {}))


def test_all_topics_of_an_edition_are_printed_as_proofs(editions: Editions) -> None:
    assert editions.built.problems == []
    assert editions.built.status == 0
    topics = {path.stem for path in ROOT.glob('content/topics/*.yaml')}
    for edition, locales in (('example', LOCALES), ('pomoc', ('en', 'uk'))):
        found = {(sheet['locale'], sheet['topic']) for _, sheet, _ in printed(editions) if sheet['edition'] == edition}
        assert found == {(locale, topic) for locale in locales for topic in topics}
    assert [name for name, sheet, _ in printed(editions) if not sheet['proof']] == []


def test_the_build_says_which_number_makes_how_many_sheets_proofs(editions: Editions) -> None:
    said = editions.built.said.replace('\u00a0', ' ')
    assert re.search(r'^PROOF pomoc: pl-kcik \+48 22 628 01 20 is unconfirmed: nobody has confirmed it \(\d+ sheets\)$', said, re.MULTILINE)


def test_the_word_proof_stands_on_every_side_in_the_readers_language(editions: Editions) -> None:
    for name, sheet, path in printed(editions):
        right_to_left = sheet['locale'] in ('ar', 'ur')
        whole = [pdf.squeezed(block.text) for block in pdf.blocks(path, right_to_left)]
        with pikepdf.open(path) as document:
            sides = len(document.pages)
        assert whole.count(pdf.squeezed(proof_word(sheet['locale']))) == sides, name


def test_digits_stand_from_left_to_right_in_one_piece_on_every_sheet(editions: Editions) -> None:
    for name, sheet, path in printed(editions):
        found = Counter(pdf.numbers(pdf.glyphs(path)))
        for id, (digits, _) in shown(sheet['edition'], sheet['format']).items():
            assert found[digits] >= 1, f'{name} lacks {digits} of {id}: {sorted(found)}'


def test_links_dial_the_numbers_on_the_sheet_and_nothing_else(editions: Editions) -> None:
    for name, sheet, path in printed(editions):
        dialled = {link for _, link in shown(sheet['edition'], sheet['format']).values()} | {'tel:112'}
        found = set(links(path))
        assert {link for link in found if link.startswith('tel:')} == dialled, name
        others = {link for link in found if not link.startswith('tel:')}
        assert others <= {'https://stopncii.org', 'https://takeitdown.ncmec.org'}, name


def test_qr_codes_on_the_rasterised_pages_dial_the_first_number(editions: Editions) -> None:
    with_codes = Counter[str]()
    for name, sheet, path in printed(editions):
        codes = [code.text for page in pdf.pictures(path, dpi=150) for code in zxingcpp.read_barcodes(page.convert('L'))]
        first = next(iter(shown(sheet['edition'], sheet['format']).values()))[1]
        assert set(codes) <= {first}, name
        if load(f'content/topics/{sheet["topic"]}.yaml').get('under_control'):  # a phone keeps what it scanned
            assert codes == [], name
            continue
        with_codes[sheet['format']] += bool(codes)
        if sheet['format'] in ('poster', 'sheet') and sheet['locale'] == 'en':  # a taller script may leave no room for one
            assert codes == [first], name
    assert with_codes['poster']
    assert with_codes['sheet']


def test_the_name_of_the_organisation_is_on_every_sheet(editions: Editions) -> None:
    names = {'example': 'Example Aid', 'pomoc': 'Pomoc Łódź'}
    for name, sheet, path in printed(editions):
        whole = pdf.squeezed(''.join(block.text for block in pdf.blocks(path, sheet['locale'] in ('ar', 'ur'))))
        assert pdf.squeezed(names[sheet['edition']]) in whole, name


def confirmed(editions: Editions, tmp_path: Path) -> tuple[Project, Path]:
    """A copy in which somebody has confirmed the lines of Poland, and the edition's folder."""
    project, folder = editions.copy(tmp_path / 'project'), tmp_path / 'pomoc'
    folder.mkdir()
    for file in (editions.root.parent / 'pomoc').iterdir():
        (folder / file.name).write_bytes(file.read_bytes())
    said = project.run('confirm', '--edition', str(folder), '--by', 'Ada Lovelace', *DAY, *(
        f'{id}=+{digits}' for id, (digits, _) in POLAND.items()))
    assert said.returncode == 0, said.stderr
    return project, folder


def test_confirmed_it_is_released_and_thirteen_months_later_refused(editions: Editions, tmp_path: Path) -> None:
    project, folder = confirmed(editions, tmp_path)
    built = project.build('--edition', str(folder), '--release', *DAY)
    assert (built.status, built.problems) == (0, [])
    for name, sheet in built.sheets.items():
        words = [pdf.squeezed(block.text) for block in pdf.blocks(project.pdf(name))]
        assert proof_word(sheet['locale']) not in words, name
        assert sheet['proof'] == []
    later = project.build('--edition', str(folder), '--release', *LATER)
    assert later.status == 1
    assert {sheet['state'] for sheet in later.sheets.values()} == {'refused'}
    said = later.said.replace('\u00a0', ' ')
    for number in ('+48 22 628 01 20', '+48 605 687 750'):
        assert f'{number} is expired: Ada Lovelace confirmed it on 2026-11-25, which held until 2027-11-25' in said
    assert not list((project.out / 'pomoc').rglob('*.pdf'))


def test_one_digit_changed_in_the_directory_makes_proofs_of_the_sheets_that_show_it(editions: Editions, tmp_path: Path) -> None:
    project, folder = confirmed(editions, tmp_path)
    before = project.build('--edition', str(folder), *DAY)
    assert [name for name, sheet in before.sheets.items() if sheet['proof']] == []
    project.edit('content/helplines/pl.yaml', '"+48605687750"', '"+48605687751"')
    after = project.build('--edition', str(folder), *DAY)
    affected = {name for name, sheet in after.sheets.items() if 'pl-la-strada' in shown('pomoc', sheet['format'])}
    assert {name for name, sheet in after.sheets.items() if sheet['proof']} == affected
    # The small code stands for all that an edition says; a discreet sheet has none.
    coded = {name for name, sheet in after.sheets.items() if not load(f'templates/{sheet["format"]}/format.yaml').get('discreet')}
    assert after.names('printed') == affected | coded
    said = after.said.replace('\u00a0', ' ')
    assert 'PROOF pomoc: pl-la-strada +48 605 687 751 is changed: Ada Lovelace confirmed +48605687750 on 2026-11-25' in said
    for name in affected:
        assert '48605687751' in pdf.numbers(pdf.glyphs(project.pdf(name)))


def test_the_day_alone_makes_a_build_with_nothing_to_do_print_again(editions: Editions, tmp_path: Path) -> None:
    project, folder = confirmed(editions, tmp_path)
    words = ('--edition', str(folder), '--locale', 'en', '--topic', 'before-you-say-yes', '--format', 'poster', '--paper', 'A4')
    assert len(project.build(*words, *DAY).names('printed')) == 1
    assert project.build(*words, *DAY).names('kept')
    assert project.build(*words, '--today', '2027-11-24').names('kept')
    late = project.build(*words, '--today', '2027-11-25')
    assert len(late.names('printed')) == 1
    assert all(sheet['proof'] for sheet in late.sheets.values())


def test_the_same_edition_alone_and_among_others_gives_the_same_bytes(editions: Editions, tmp_path: Path) -> None:
    """Its sizes were found on another edition's sheets, or on its own: that must not show."""
    project = editions.copy(tmp_path / 'project')
    alone = project.build('--edition', str(editions.root.parent / 'pomoc'), '--locale', 'en', '--out', 'alone', *DAY)
    assert alone.status == 0
    for name in alone.sheets:
        assert (project.root / 'alone' / f'{name}.pdf').read_bytes() == editions.pdf(name).read_bytes(), name
