"""The leaflets of a folder as the studio shows them: always what a build would make, and nothing that a build would not."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date
from io import BytesIO
from multiprocessing import active_children
from pathlib import Path
from time import monotonic
from zipfile import ZipFile

import pypdfium2
import pytest
from PIL import Image, ImageChops

from beforehand import checks
from beforehand.plan.finish import USUAL
from beforehand.plan.sheets import Wishes
from beforehand.print.versions import press_versions
from beforehand.read.project import read_project
from beforehand.record.decide import decide
from beforehand.record.docket import Commission, Docket
from beforehand.record.proofpress import DIED
from beforehand.studio.preview import Preview
from beforehand.studio.preview import preview as preview_module
from beforehand.studio.preview.preview import OUR_FAULT
from beforehand.studio.preview.printing import beside
from beforehand.studio.preview.standing import Standing

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 26)
EDITION = """\
name: Our Aid
countries: [GB]
locales: [en, ar, uk]
topics: [check-the-job]
formats: [leaflet-trifold]
papers: [A4]
helplines: [hotline]
own:
  - id: hotline
    name: Our Aid Helpline
    run_by: [ngo]
    numbers:
      - {number: "+448081570123", abroad: false}
    hours: always
    languages: [en, uk]
    cost: free
"""
CALLED = 'confirmed:\n- {helpline: hotline, number: "+448081570123", by: M. K., date: 2026-11-20}\n'
EN, AR, UK = (f'our-aid/{locale}/check-the-job-leaflet-trifold-A4-{locale}' for locale in ('en', 'ar', 'uk'))
STOP, ENGLISH = 'check-the-job.pay.stop.detail', 'You can say no, even if you said yes before.'
GOOD = 'Ви можете сказати «ні», навіть якщо раніше погодилися.'
Lay = Callable[..., None]


@pytest.fixture(scope='module')
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """One for all tests: it reads the project once, as the studio does."""
    folder = tmp_path_factory.mktemp('studio') / 'our-aid'
    folder.mkdir()
    (folder / 'edition.yaml').write_text(EDITION, encoding='utf-8')
    preview = Preview(ROOT, folder, beside(folder), TODAY)
    yield preview
    preview.close()


@pytest.fixture
def lay(preview: Preview) -> Lay:
    """Put files into the folder, in place of those of the test before: the edition is EDITION, if it is not given."""

    def put(edition: str = EDITION, **files: str) -> None:
        for path in (path for path in preview.folder.rglob('*') if path.is_file()):
            path.unlink()
        for name, text in {'edition.yaml': edition, **{name.replace('__', '/').replace('_', '.'): text for name, text in files.items()}}.items():
            (preview.folder / name).parent.mkdir(exist_ok=True)
            (preview.folder / name).write_text(text, encoding='utf-8')

    return put


def po(text: str, message: str = STOP, english: str = ENGLISH) -> str:
    """An own sentence as the file of a language has it."""
    return f'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\nmsgctxt "{message}"\nmsgid "{english}"\nmsgstr "{text}"\n'


def kinds(standing: Standing) -> list[str]:
    return [reason.kind for reason in standing.reasons]


FOLDERS = {
    'nobody called': {},
    'called': {'confirmed_yaml': CALLED},
    'called too long ago': {'confirmed_yaml': CALLED.replace('2026', '2024')},
    'a colour that is too dark': {'edition': f'{EDITION}accent: "#553300"\n'},
    'drafts refused': {'edition': f'{EDITION}marks: {{drafts: refuse}}\n', 'confirmed_yaml': CALLED},
    'an own sentence': {'confirmed_yaml': CALLED, 'words__uk_po': po(GOOD)},
    'an own sentence too long': {'words__uk_po': po('слово ' * 150)},
    'an own sentence of another English': {'words__uk_po': po(GOOD, english='Something else.')},
    'a helpline that is not there': {'edition': EDITION.replace('[hotline]', '[hotlin]')},
    'no YAML': {'edition': 'name: ['},
}


@pytest.mark.slow
@pytest.mark.parametrize('files', FOLDERS.values(), ids=FOLDERS)
def test_what_is_found_and_decided_is_what_a_build_finds_and_decides(preview: Preview, lay: Lay, files: dict[str, str]) -> None:
    lay()
    preview.now()
    lay(**files)
    reading, standings = preview.now(), preview.standings(60)
    project = read_project(ROOT, [preview.folder], TODAY)
    sheets, found = checks.sheets_of(project, Wishes(today=TODAY, finishes=(USUAL,)))
    wanted = {problem for problem in found if problem.locale in ('', 'en', 'ar', 'uk')}
    assert set(reading.problems) == {problem for problem in wanted if problem.about.startswith('edition ')}
    assert reading.is_sound == bool(project.editions or reading.problems[0].about == 'edition our-aid')
    if reading.is_sound:
        assert set(reading.found) == wanted
    preview.bench.composer.project = project  # type: ignore[union-attr]
    states = dict.fromkeys(standings, 'kept')  # of an edition with problems a build makes nothing
    for sheet in sheets:
        page = preview.bench.composer.compose(sheet)  # type: ignore[union-attr]
        refused, waits = (decide(sheet, page, Docket(sheet.name, sheet.coordinates), Commission(project, found, press_versions(), release)).problems
                          for release in (False, True))
        states[sheet.name] = 'kept' if refused else 'test' if waits else 'ready'
    preview.bench.composer.project = reading.project  # type: ignore[union-attr]
    assert {name: standing.state for name, standing in standings.items()} == states
    assert all(standing.reasons for standing in standings.values() if standing.state != 'ready')


def test_reasons_are_facts(preview: Preview, lay: Lay) -> None:
    lay()
    number = preview.standing(EN).reasons
    assert [(one.kind, one.helpline, one.number) for one in number] == [('not-called', 'hotline', '0808\u00a0157\u00a00123')]
    lay(confirmed_yaml=CALLED)
    assert preview.standing(EN) == Standing('ready', (), preview.standing(EN).size_pt)
    lay(confirmed_yaml=CALLED.replace('2026', '2024'))
    assert kinds(preview.standing(EN)) == ['called-too-long-ago']
    lay(confirmed_yaml=CALLED, words__uk_po=po(GOOD))
    own = preview.standing(UK).reasons
    assert [(one.kind, one.message, one.file.endswith('/our-aid/words/uk.po'), one.line) for one in own] == [('sentence-unread', STOP, True, 5)]
    lay(EDITION + 'accent: "#553300"\n')
    assert next((one.kind, one.line) for one in preview.standing(EN).reasons) == ('colour', 17)
    lay(words__uk_po=po('слово ' * 150))
    long = next(one for one in preview.standing(UK).reasons if one.kind == 'too-long')
    assert (long.message, long.panel, long.locale, long.over_mm > 10) == (STOP, 'part-2', 'uk', True)
    assert set(kinds(preview.standing(EN))) == {'own-words'}  # of an edition with problems a build makes nothing


def test_what_is_kept_back_is_shown_as_it_stands_with_the_word_across_it(preview: Preview, lay: Lay) -> None:
    lay(words__uk_po=po('слово ' * 150))
    picture = preview.picture(UK, 'panel:part-2')
    assert picture
    assert (picture.standing.state, picture.height_px) == ('kept', 1571)
    assert {one.panel for one in preview.text(UK) if one.role == 'mark'} == {'help', 'part-3'}


def test_a_sheet_that_is_ready_is_shown_without_the_word(preview: Preview, lay: Lay) -> None:
    lay(confirmed_yaml=CALLED)
    assert [one for one in preview.text(EN) if one.role == 'mark'] == []
    lay()
    assert len([one for one in preview.text(EN) if one.role == 'mark']) == 2


def pixels(data: bytes) -> Image.Image:
    return Image.open(BytesIO(data)).convert('RGB')


def drawn(pdf: Path, side: int, dpi: int) -> Image.Image:
    """A side of a PDF that lies there, by PDFium."""
    with pypdfium2.PdfDocument(pdf) as document:
        return document[side].render(scale=dpi / 72).to_pil().convert('RGB')


@pytest.mark.slow
def test_what_is_shown_is_what_is_downloaded_and_that_is_what_the_command_prints(preview: Preview, lay: Lay, tmp_path: Path) -> None:
    lay(EDITION.replace('[en, ar, uk]', '[en, ar]'), confirmed_yaml=CALLED)
    words = [sys.executable, 'build.py', 'build', '--edition', str(preview.folder), '--out', str(tmp_path / 'out'), '--today', str(TODAY)]
    subprocess.run([*words, '--release', '--jobs=1'], cwd=ROOT, check=True, capture_output=True, env={**os.environ, 'SOURCE_DATE_EPOCH': ''})
    heard = list[tuple[int, int]]()
    built = preview.build(True, lambda *done: heard.append(done))
    assert heard == [(0, 2), (1, 2), (2, 2)]
    assert [(made.sheet.name, made.is_test) for made in built.files] == [(AR, False), (EN, False)]
    assert [made.path.read_bytes() for made in built.files] == [(tmp_path / f'out/{name}.pdf').read_bytes() for name in (AR, EN)]
    for name, made in zip((AR, EN), built.files, strict=True):
        for side in (0, 1):
            picture = preview.picture(name, f'side-{side + 1}')
            assert picture
            assert ImageChops.difference(pixels(picture.png), drawn(made.path, side, 110)).getbbox() is None
        for view in preview.views(name)[2:]:
            panel, whole, scale = preview.picture(name, view.id), drawn(made.path, view.side - 1, 190), 190 / 25.4
            assert panel
            left = round(view.area.left * scale)
            around = whole.crop((left, 0, left + panel.width_px, panel.height_px))
            assert near(pixels(panel.png), around), view.id


def near(one: Image.Image, other: Image.Image) -> bool:
    """Whether two pictures are the same, moved by less than a pixel."""
    small = [image.resize((image.width // 8, image.height // 8), Image.Resampling.BOX).convert('L') for image in (one, other)]
    return max(ImageChops.difference(*small).getextrema()) < 40


def test_panels_are_where_the_language_has_them_and_messages_where_they_are_read(preview: Preview, lay: Lay) -> None:
    lay()
    assert [view.id for view in preview.views(AR)] == [
        'side-1', 'side-2', 'panel:cover', 'panel:care', 'panel:help', 'panel:part-1', 'panel:part-2', 'panel:part-3']
    edges = {name: [(view.panel, view.area.left, view.area.right) for view in preview.views(name)[2:5]] for name in (EN, AR)}
    assert edges[EN] == [('cover', 197, 297), ('care', 0, 97), ('help', 97, 197)]
    assert edges[AR] == [('cover', 0, 100), ('care', 200, 297), ('help', 100, 200)]
    for name in (EN, AR):
        picture = preview.picture(name, 'panel:cover')
        assert picture
        title = next(spot for spot in picture.spots if spot.message == 'check-the-job.title')
        assert title.left > 0
        assert title.left + title.width < picture.width_px
        assert title.top + title.height < picture.height_px
        ink = pixels(picture.png).convert('L').crop((title.left, title.top, title.left + title.width, title.top + title.height))
        assert ink.getextrema()[0] < 60  # something stands there
        assert {spot.message for spot in picture.spots} == {'check-the-job.title', 'check-the-job.lead'}


def test_another_colour_is_another_picture_with_another_address(preview: Preview, lay: Lay) -> None:
    lay()
    before = preview.picture(EN, 'side-1')
    again = preview.picture(EN, 'side-1')
    lay(EDITION + 'accent: "#ffe0aa"\n')
    after = preview.picture(EN, 'side-1')
    assert before
    assert after
    assert before == again
    assert before.digest != after.digest != preview.picture(EN, 'side-2').digest  # type: ignore[union-attr]
    assert ImageChops.difference(pixels(before.png), pixels(after.png)).getbbox()


def test_a_sheet_is_read_in_the_order_of_its_folds_with_languages_and_numbers(preview: Preview, lay: Lay) -> None:
    lay()
    text = preview.text(AR)
    assert list(dict.fromkeys(one.panel for one in text)) == list(map(str, preview.now().sheets[1].format.reading))
    assert {one.role for one in text} <= {'title', 'heading', 'message', 'detail', 'helpline', 'fact', 'number', 'step', 'picture', 'sender',
                                          'imprint', 'label', 'mark'}
    help_ = [one for one in text if one.panel == 'help']
    at = next(i for i, one in enumerate(help_) if one.role == 'helpline')
    assert (help_[at].text, help_[at].lang, help_[at].dir) == ('Our Aid Helpline', '', 'auto')
    assert (help_[at + 1].role, help_[at + 1].text, help_[at + 1].link, help_[at + 1].dir) == ('number', '0808 157 0123', 'tel:08081570123', 'ltr')
    assert {(one.lang, one.dir) for one in text if one.role in ('title', 'message', 'detail', 'fact')} == {('ar', 'rtl')}
    messages = {one.message for one in text}
    assert {'check-the-job.title', STOP, 'help.danger'} <= messages
    assert not [id for id in messages if ' ' in id or id.startswith('=')]


def test_nothing_is_read_again_that_did_not_change(preview: Preview, lay: Lay, monkeypatch: pytest.MonkeyPatch) -> None:
    lay()
    first, english = preview.now(), preview.standings(60) and preview.bench.made[EN]
    monkeypatch.setattr('beforehand.studio.preview.reading.read_project', None)
    (preview.folder / 'edition.yaml').touch()
    assert preview.now() is first
    lay(words__uk_po=po(GOOD))
    preview.standings(60)
    assert preview.now() is not first
    assert preview.bench.made[EN] is english
    assert preview.bench.made[UK].page.passages != ()
    assert GOOD in [one.text for one in preview.text(UK)]


def test_a_folder_that_cannot_be_read_is_shown_as_it_was_and_nothing_of_it_handed_out(preview: Preview, lay: Lay) -> None:
    lay(confirmed_yaml=CALLED)
    before = preview.picture(EN, 'side-1')
    lay('name: [', confirmed_yaml=CALLED)
    after, reading = preview.picture(EN, 'side-1'), preview.now()
    assert before
    assert after
    assert before.png == after.png
    assert (before.standing.state, after.standing.state, kinds(after.standing)) == ('ready', 'kept', ['yaml'])
    assert (reading.is_sound, bool(reading.edition), reading.problems[0].place.line) == (False, True, 2)
    lay(confirmed_yaml=CALLED)
    assert (preview.standing(EN).state, preview.now().is_sound) == ('ready', True)


def test_a_press_that_died_is_replaced(preview: Preview, lay: Lay) -> None:
    lay(EDITION + 'accent: "#e0ffaa"\n')
    preview.press.process.kill()
    picture = preview.picture(EN, 'side-2')
    assert picture
    assert picture.width_px == 1287


def of_its_own(edition: str, folder: Path) -> Preview:
    """A preview for one test: its folder is read when it begins."""
    folder.mkdir()
    (folder / 'edition.yaml').write_text(edition, encoding='utf-8')
    return Preview(ROOT, folder, beside(folder), TODAY)


def test_a_sheet_over_which_presses_die_is_kept_back_and_says_so(preview: Preview, lay: Lay, monkeypatch: pytest.MonkeyPatch) -> None:
    lay(EDITION + 'accent: "#e0ffbb"\n', confirmed_yaml=CALLED)
    with monkeypatch.context() as patched:
        patched.setattr('beforehand.record.proofpress.work', print)  # it ends before it has pulled anything
        preview.press.restart()
        assert preview.picture(EN, 'side-1') is None
    standing = preview.standing(EN)
    assert (standing.state, [reason.text for reason in standing.reasons]) == ('kept', [f'{EN}: {DIED}'])
    preview.press.restart()
    lay(EDITION, confirmed_yaml=CALLED)
    assert preview.picture(EN, 'side-1')


def test_a_fault_of_ours_is_told_without_its_traceback(preview: Preview, lay: Lay, monkeypatch: pytest.MonkeyPatch,
                                                      caplog: pytest.LogCaptureFixture) -> None:
    lay(EDITION + 'accent: "#e0ffcc"\n', confirmed_yaml=CALLED)
    order = preview_module.order_to_look_at
    monkeypatch.setattr(preview_module, 'order_to_look_at', lambda *of: order(*of)._replace(look=int))
    assert preview.picture(EN, 'side-1') is None
    [reason] = preview.standing(EN).reasons
    assert (reason.kind, OUR_FAULT in reason.text, 'Traceback' in reason.text) == ('press', True, False)
    assert 'TypeError: int() argument must be' in caplog.text


def test_nothing_goes_on_after_the_end(tmp_path: Path) -> None:
    one = of_its_own(EDITION, tmp_path / 'our-aid')
    one.now()
    press, idler = one.press.process, one.idler
    assert (press.is_alive(), idler.is_alive()) == (True, True)
    one.close()
    assert (press.is_alive(), idler.is_alive()) == (False, False)
    assert press.pid not in [child.pid for child in active_children()]


def test_whether_a_sentence_fits_is_what_comes_of_it_when_it_is_saved(preview: Preview, lay: Lay) -> None:
    lay()
    long = 'Ви можете сказати «ні» будь-коли і будь-кому, ' * 2 + 'навіть якщо раніше погодилися.'
    [found] = preview.fit('uk', STOP, long)
    [fitting] = preview.fit('uk', STOP, GOOD)
    assert (fitting.sheet, fitting.degree, found.degree) == (UK, 'fits', 'smaller')
    lay(words__uk_po=po(long))
    assert preview.standing(UK).size_pt == found.to_pt < found.from_pt
    [over] = preview.fit('uk', STOP, 'слово ' * 150)
    assert (over.degree, 100 < over.words_over < 150, over.over_mm > 10) == ('too-long', True, True)
    enough = 150 - over.words_over
    assert [preview.fit('uk', STOP, 'слово ' * words)[0].degree for words in (enough, enough + 1)] == ['smaller', 'too-long']


def test_an_answer_holds_until_something_else_says_something_else(preview: Preview, lay: Lay, monkeypatch: pytest.MonkeyPatch) -> None:
    lay()
    asked = preview.fit('uk', STOP, GOOD)
    monkeypatch.setattr(preview_module, 'fit', lambda *of: 'asked again')
    lay(words__uk_po=po(GOOD))
    assert preview.fit('uk', STOP, GOOD) is asked
    assert preview.fit('uk', STOP, GOOD + '!') == 'asked again'
    lay(EDITION + 'imprint: Another Name\n')
    assert preview.fit('uk', STOP, GOOD) == 'asked again'


@pytest.mark.parametrize('half', [{'edition': EDITION[:200]}, {'edition': ''}, {'words__uk_po': po(GOOD)[:150]}, {'confirmed_yaml': CALLED[:40]}],
                         ids=['edition', 'nothing', 'words', 'confirmed'])
def test_half_a_file_changes_no_picture(preview: Preview, lay: Lay, half: dict[str, str]) -> None:
    whole = {'confirmed_yaml': CALLED, 'words__uk_po': po(GOOD)}
    lay(**whole)
    before = preview.picture(UK, 'panel:part-2')
    lay(**{**whole, **half})
    during = preview.picture(UK, 'panel:part-2')
    assert before
    assert during
    assert (during.png == before.png, preview.now().is_sound, during.standing.state) == (True, False, 'kept')
    lay(**whole)
    assert (preview.now().is_sound, preview.standing(UK).state) == (True, 'test')


def test_what_is_not_translated_is_read_as_english(preview: Preview, lay: Lay) -> None:
    lay(words__en_po=po('Your own sentence.'))
    said = next(one for one in preview.text(AR) if one.message == STOP)
    assert (said.text, said.lang, said.dir) == ('Your own sentence.', 'en', 'ltr')


def test_a_sheet_that_there_is_not_has_nothing(preview: Preview, lay: Lay) -> None:
    lay()
    assert (preview.picture('x', 'side-1'), preview.picture(EN, 'side-3'), preview.views('x'), preview.text('x'), preview.standing('x').state) == (
        None, None, [], [], '')


@pytest.mark.slow
def test_the_zip_is_the_same_each_time_and_says_what_is_what(preview: Preview, lay: Lay) -> None:
    lay(EDITION.replace('[en, ar, uk]', '[en, uk]'), confirmed_yaml=CALLED, words__uk_po=po(GOOD))
    built = preview.build(True)
    assert ([made.sheet.name for made in built.files], list(built.kept)) == ([EN], [UK])
    assert [problem.id for problem in built.kept[UK]] == ['unchecked']
    data = preview.packed(built, {'ready to hand out': 'gata', 'Kept back: {count} PDFs': 'reținute: {count}'}.__getitem__)
    assert data == preview.packed(built, {'ready to hand out': 'gata', 'Kept back: {count} PDFs': 'reținute: {count}'}.__getitem__)
    with ZipFile(BytesIO(data)) as pack:
        names = pack.namelist()
        assert names == ['what-is-what.txt', f'en/{Path(EN).name}.pdf']
        assert pack.read(names[1]) == built.files[0].path.read_bytes()
        note = pack.read(names[0]).decode('utf-8-sig').split('\r\n')
    assert note == ['English', f'  en/{Path(EN).name}.pdf: Check the job before you go, A4: gata', '', 'reținute: 1', '']


def test_of_an_edition_with_problems_nothing_is_made(preview: Preview, lay: Lay) -> None:
    lay('name: [')
    built = preview.build(False)
    assert (built.files, built.kept, [problem.id for problem in built.problems]) == ([], {}, ['yaml'])


@pytest.mark.parametrize('name', ['edition.yaml', 'words/uk.po'])
def test_a_file_that_nobody_can_have_written_keeps_nobody_waiting(preview: Preview, lay: Lay, name: str) -> None:
    """It is not read through each time that somebody looks; that it is there is said, and that it changed is seen."""
    lay()
    path = preview.folder / name
    path.parent.mkdir(exist_ok=True)
    with path.open('ab') as file:
        file.truncate(20_000_000_000)
    start = monotonic()
    reading = preview.now()
    assert any('bytes' in problem.message for problem in reading.problems)
    assert monotonic() - start < 20
    lay()
    assert not any('bytes' in problem.message for problem in preview.now().problems)
