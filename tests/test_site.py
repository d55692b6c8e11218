"""A site of ready sheets: every link leads somewhere, nothing is claimed that the sheets do not claim, and nothing else is touched."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from hashlib import sha256
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from shutil import copy, copytree

import pypdfium2  # type: ignore[import-untyped]
import pytest
from conftest import FROM_THE_REPOSITORY, ROOT, Overlay, Run
from PIL import Image
from playwright.sync_api import Browser
from studio.browser import axe

ARABIC = re.compile('[\u0600-\u06ff]')
VOID = {'meta', 'img', 'br', 'link'}


class Read(HTMLParser):
    """A page as a browser would read it: each text with the language and direction that hold for it."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.open: list[tuple[str, str, str]] = []
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.texts: list[tuple[str, str, str, str]] = []
        self.feed(path.read_text(encoding='utf-8'))
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or '' for name, value in attrs}
        self.tags.append((tag, found))
        if tag not in VOID:
            lang, direction = self.open[-1][1:] if self.open else ('', '')
            self.open.append((tag, found.get('lang', lang), found.get('dir', direction)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        if data.strip() and self.open:
            self.texts.append((data.strip(), *self.open[-1]))

    def all(self, tag: str) -> list[dict[str, str]]:
        return [attributes for name, attributes in self.tags if name == tag]

    def of(self, lang: str) -> set[tuple[str, str]]:
        """Each text in a language, with its direction."""
        return {(text, direction) for text, _, language, direction in self.texts if language == lang}

    @property
    def said(self) -> str:
        return ' '.join(text for text, *_ in self.texts)


@pytest.fixture(scope='module')
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small project, printed; its Romanian is read by nobody, so that it is a proof. And its site."""
    root = copytree(ROOT / 'tests/project', tmp_path_factory.mktemp('site') / 'project')
    for name in FROM_THE_REPOSITORY:
        copy(ROOT / name, root / name)
    (root / 'fonts').symlink_to(ROOT / 'fonts')
    (root / 'locales/ro/readings.csv').unlink()
    for words in (['build'], ['site', 'a site', '--address', 'https://example.org/sheets/']):
        done = subprocess.run([sys.executable, str(ROOT / 'build.py'), '--project', str(root), *words], cwd=root, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
    return root


@pytest.fixture(scope='module')
def site(made: Path) -> Path:
    return made / 'a site'


def pages(site: Path) -> Iterator[tuple[Path, Read]]:
    yield from ((path, Read(path)) for path in sorted(site.rglob('*.html')))


def contents(folder: Path) -> dict[str, str]:
    return {str(path.relative_to(folder)): sha256(path.read_bytes()).hexdigest() for path in sorted(folder.rglob('*')) if path.is_file()}


def test_there_is_a_page_for_each_language(site: Path) -> None:
    assert [str(path.relative_to(site)) for path, _ in pages(site)] == [
        'ar/index.html', 'codes.html', 'en/index.html', 'index.html', 'print.html', 'ro/index.html']


def test_every_link_and_picture_leads_to_something_that_is_there(site: Path) -> None:
    for path, page in pages(site):
        for tag, attributes in page.tags:
            for to in (attributes.get('href'), attributes.get('src')):
                if to is None:
                    continue
                file, _, part = to.partition('#')
                there = (path.parent / file).resolve() if file else path
                assert there.is_relative_to(site.resolve())
                assert there.is_file(), (path, tag, to)
                assert not part or part in {found.get('id') for _, found in Read(there).tags}, (path, to)


def test_every_sheet_is_there_as_it_was_printed(made: Path, site: Path) -> None:
    for locale in ('en', 'ro', 'ar'):
        name = f'{locale}/before-you-go-handbill-A6-{locale}.pdf'
        assert (site / name).read_bytes() == (made / 'out/open' / name).read_bytes()


def test_languages_have_their_own_names_and_directions(site: Path) -> None:
    page = Read(site / 'index.html')
    assert page.of('ar') == {('العربية', 'rtl')}
    assert page.of('ro') == {('română', 'ltr')}
    assert {'Arabic', 'Romanian', 'English'} <= {text for text, _ in page.of('en')}


def test_no_words_are_called_a_language_that_they_are_not_in(site: Path) -> None:
    """Arabic is marked as Arabic and runs from the right; nothing else is; English is nowhere called another language."""
    for _, page in pages(site):
        assert [text for text, _ in page.of('ar') if not ARABIC.search(text)] == []
        assert {direction for _, direction in page.of('ar')} <= {'rtl'}
        assert [text for text, _ in page.of('en') if ARABIC.search(text)] == []
        assert 'Before you go' not in {text for text, _ in page.of('ro')}
    assert ('Before you go', 'ltr') in Read(site / 'ro/index.html').of('en')


def test_a_title_that_a_catalogue_lacks_is_called_english(project: Path) -> None:
    from beforehand.exchange.site.pieces import said
    from beforehand.read.project import read_project

    def title() -> tuple[str, str, str]:
        found = read_project(project)
        topic = found.topics['before-you-go']
        return said(found.locales['ro'], topic.title)

    assert title() == ('Înainte să pleci', 'ro', 'ltr')
    catalogue = project / 'locales/ro/messages.po'
    catalogue.write_text(catalogue.read_text(encoding='utf-8').replace('msgstr "Înainte să pleci"', 'msgstr ""'), encoding='utf-8')
    assert title() == ('Before you go', 'en', 'ltr')


def test_states_are_those_of_the_sheets_and_proofs_come_last(site: Path) -> None:
    front = Read(site / 'index.html').said
    assert front.index('العربية') < front.index('Proofs only: do not hand these out') < front.index('română')
    assert 'Draft translation' in Read(site / 'ar/index.html').said
    assert 'Proof' not in Read(site / 'ar/index.html').said
    ro = Read(site / 'ro/index.html')
    assert 'Nobody has checked the translation. Do not hand this out.' in ro.said
    assert 'To print' not in ro.said
    assert 'Original' in Read(site / 'en/index.html').said


@pytest.mark.parametrize('locale', ['en', 'ro', 'ar'])
def test_the_code_in_the_table_is_the_one_on_the_sheet(site: Path, locale: str) -> None:
    with pypdfium2.PdfDocument(site / f'{locale}/before-you-go-handbill-A6-{locale}.pdf') as pdf:
        printed = ''.join(page.get_textpage().get_text_range() for page in pdf)
    codes = [text for text, *_ in Read(site / 'codes.html').texts if text.startswith(f'1-{locale}-')]
    assert len(codes) == 1
    assert codes[0] in printed.replace('\u2011', '-')


def test_there_is_no_script_and_nothing_is_fetched(site: Path) -> None:
    for path, page in pages(site):
        assert not {'script', 'iframe', 'link', 'object', 'form', 'base'} & {tag for tag, _ in page.tags}
        assert [attributes for _, attributes in page.tags if 'style' in attributes or any(name.startswith('on') for name in attributes)] == []
        [guard] = [meta['content'] for meta in page.all('meta') if meta.get('http-equiv') == 'Content-Security-Policy']
        assert guard.startswith("default-src 'none';")
        assert 'unsafe' not in guard
        assert re.findall('https?://[^"]*', path.read_text(encoding='utf-8').split('<style>')[1]) == []


def test_the_style_sheet_is_the_one_that_the_page_allows(site: Path) -> None:
    from base64 import b64encode

    for path, page in pages(site):
        style = re.search('<style>(.*?)</style>', path.read_text(encoding='utf-8'), re.DOTALL)
        assert style
        hash = b64encode(sha256(style[1].encode()).digest()).decode()
        assert f"style-src 'sha256-{hash}'" in str(page.all('meta'))


def test_pages_have_one_heading_landmarks_and_words_for_pictures(site: Path) -> None:
    for path, page in pages(site):
        assert [len(page.all(tag)) for tag in ('h1', 'main', 'header', 'footer', 'title')] == [1] * 5, path
        assert page.all('html') == [{'lang': 'en', 'dir': 'ltr'}]
        levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch('h[1-6]', tag)]
        assert all(after <= before + 1 for before, after in pairwise(levels))
        assert all(image['alt'] and image['width'] and image['height'] for image in page.all('img'))
        assert all(cell.get('scope') for cell in page.all('th'))
        ids = [attributes['id'] for _, attributes in page.tags if 'id' in attributes]
        assert len(ids) == len(set(ids))


def test_a_shared_address_shows_a_picture_and_says_what_is_on_it(site: Path) -> None:
    for path, page in pages(site):
        shown = {meta['property']: meta['content'] for meta in page.all('meta') if 'property' in meta}
        own = str(path.relative_to(site).parent / 'share.jpg') if path.name == 'index.html' else 'share.jpg'
        assert shown['og:image'] == f'https://example.org/sheets/{own}'
        assert 'handbill' in shown['og:image:alt']
        with Image.open(site / own) as picture:
            assert picture.size == (1200, 630)


def test_a_preview_is_the_first_page_in_its_proportions(site: Path) -> None:
    [image] = Read(site / 'ar/index.html').all('img')
    with Image.open(site / 'ar' / image['src']) as picture:
        assert picture.size == (int(image['width']), int(image['height']))
        assert abs(picture.width / picture.height - 105 / 148) < 0.01


def test_the_same_sheets_give_the_same_bytes(project: Path, run: Run, tmp_path: Path) -> None:
    """Also where the builds remember nothing, and each sheet is set anew to be compared."""
    assert run('build').status == 0
    assert run('site', str(tmp_path / 'one')).status == 0
    (project / 'out/.ledger/shelf.json').unlink()
    assert run('site', str(tmp_path / 'two')).status == 0
    assert contents(tmp_path / 'one') == contents(tmp_path / 'two')


def test_what_has_changed_since_it_was_printed_is_left_out(project: Path, run: Run, tmp_path: Path) -> None:
    run('build')
    catalogue = project / 'locales/ro/messages.po'
    catalogue.write_text(catalogue.read_text(encoding='utf-8').replace('msgstr "Sunați', 'msgstr "Chemați'), encoding='utf-8')
    readings = project / 'locales/ro/readings.csv'
    readings.unlink()
    (project / 'out/open/en/before-you-go-handbill-A6-en.pdf').write_bytes(b'%PDF-1.7 of somebody else')
    said = run('site', str(tmp_path / 'site'))
    assert (said.status, said.out.splitlines()[1]) == (
        0, '2 are left out, since they are not printed as they would be now: run build first')
    assert {path.parent.name for path in (tmp_path / 'site').rglob('*.pdf')} == {'ar'}


def test_a_pdf_that_is_not_the_one_that_was_printed_is_left_out(project: Path, run: Run, tmp_path: Path) -> None:
    run('build')
    (project / 'out/open/en/before-you-go-handbill-A6-en.pdf').write_bytes((project / 'out/open/ro/before-you-go-handbill-A6-ro.pdf').read_bytes())
    assert run('site', str(tmp_path / 'site')).status == 0
    assert {path.parent.name for path in (tmp_path / 'site').rglob('*.pdf')} == {'ar', 'ro'}


def test_a_folder_of_somebody_else_is_refused_and_stays_as_it_was(project: Path, run: Run, tmp_path: Path) -> None:
    run('build', '--locale', 'en')
    (tmp_path / 'letters').mkdir()
    (tmp_path / 'letters/index.html').write_text('mine')
    (tmp_path / 'letters/beforehand-site.json').write_text(json.dumps({'files': {'index.html': ''}}))
    said = run('site', str(tmp_path / 'letters'), '--locale', 'en')
    assert (said.status, 'is not empty, and no site that this command has made' in said.err) == (2, True)
    assert (tmp_path / 'letters/index.html').read_text() == 'mine'
    assert run('site', str(project / 'content'), '--locale', 'en').status == 2


def test_a_site_is_renewed_and_what_lies_beside_it_stays(project: Path, run: Run, tmp_path: Path) -> None:
    run('build')
    run('site', str(tmp_path / 'site'))
    (tmp_path / 'site/CNAME').write_text('example.org')
    before = contents(project)
    assert run('site', str(tmp_path / 'site'), '--locale', 'en').status == 0
    assert {path.parent.name for path in (tmp_path / 'site').rglob('*.pdf')} == {'en'}
    assert not (tmp_path / 'site/ar/index.html').exists()
    assert (tmp_path / 'site/CNAME').read_text() == 'example.org'
    assert contents(project) == before


def test_a_site_that_was_broken_off_is_still_known_as_one(project: Path, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from beforehand.commands.parts import site_folder

    run('build', '--locale', 'en')

    written, write = list[str](), site_folder.write_whole

    def full(folder: Path, name: str, data: bytes) -> None:
        if len(written) == 2:
            raise OSError(28, 'No space left on device', 'site')
        written.append(name)
        write(folder, name, data)

    with monkeypatch.context() as patch:
        patch.setattr(site_folder, 'write_whole', full)
        assert run('site', str(tmp_path / 'site'), '--locale', 'en').status == 1
    assert run('site', str(tmp_path / 'site'), '--locale', 'en').status == 0


def test_where_nothing_is_printed_it_says_so(run: Run, tmp_path: Path) -> None:
    said = run('site', str(tmp_path / 'site'))
    assert (said.status, 'run build first' in said.err) == (2, True)
    assert not (tmp_path / 'site').exists()


def test_an_address_is_written_whole(run: Run, tmp_path: Path) -> None:
    assert run('site', str(tmp_path / 'site'), '--address', 'example.org').status == 2
    assert run('site', str(tmp_path / 'site'), '--address', 'https://example.org/"><script>').status == 2


def test_what_an_edition_calls_itself_is_no_markup(project: Path, overlay: Overlay, run: Run, tmp_path: Path) -> None:
    overlay({'content/editions/aid/edition.yaml': 'name: Aid & “Co”\n'})
    run('build', '--edition', 'aid', '--locale', 'en')
    said = run('site', str(tmp_path / 'site'), '--edition', 'aid', '--locale', 'en')
    assert said.status == 0, said.err
    assert 'Aid & “Co”: sheets to print' in Read(tmp_path / 'site/index.html').said
    assert '<h1>Aid &amp; “Co”' in (tmp_path / 'site/index.html').read_text(encoding='utf-8')


@pytest.mark.slow
@pytest.mark.parametrize('width_px', [360, 1280])
def test_a_browser_opens_it_from_the_disk_and_nobody_is_shut_out(site: Path, browser: Browser, width_px: int) -> None:
    """Without script; axe-core finds nothing, and no page is wider than a telephone."""
    plain = browser.new_context(viewport={'width': width_px, 'height': 800}, java_script_enabled=False).new_page()
    page = browser.new_context(viewport={'width': width_px, 'height': 800}).new_page()
    asked: list[str] = []
    page.on('request', lambda request: asked.append(request.url))
    for path, read in pages(site):
        assert plain.goto(path.as_uri())
        assert plain.inner_text('h1')
        page.goto(path.as_uri())
        assert axe(page) == []
        assert page.evaluate('document.documentElement.scrollWidth') <= width_px, path
        assert page.evaluate('[...document.images].every(one => one.loading == "lazy" || one.naturalWidth > 0)'), path
        assert all(picture.get('alt') is not None for picture in read.all('img'))
    assert [url for url in asked if not url.startswith('file:')] == []
