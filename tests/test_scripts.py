"""A locale begun in any script: its faces, where its lines break, and what it prints before and after the first translation."""

from __future__ import annotations

import re
import subprocess
from itertools import pairwise
from pathlib import Path
from shutil import rmtree

import pikepdf
import pypdfium2
import pytest
import yaml
from conftest import Overlay, Run
from copies import ROOT, Project, blind_check, snapshot

from beforehand.checks import Translation, hidden_characters
from beforehand.checks.line_height import reach_of
from beforehand.content.locale import LocaleFile
from beforehand.ground.problem import Place, Text
from beforehand.ground.source import read
from beforehand.read.catalogue import Catalogue
from beforehand.read.locale import Locale
from beforehand.read.project import Project as Read
from beforehand.read.project import read_project
from beforehand.translate.article import article, shown_letters, table
from beforehand.translate.scripts import faces_of, source_of, written
from beforehand.type.breaks import keep, pieces
from beforehand.type.fonts import letters

WANTED = ('am', 'ar', 'bg', 'bn', 'ckb', 'cs', 'da', 'de', 'el', 'en', 'es', 'et', 'fa', 'fa-AF', 'fi', 'fr', 'he', 'hi', 'hr', 'hu', 'hy', 'it', 'ka', 'km', 'ko',
          'ja', 'lo', 'lt', 'lv', 'mk', 'mt', 'my', 'ne', 'nl', 'pa', 'pl', 'ps', 'pt', 'pt-BR', 'ro', 'ru', 'si', 'sk', 'sl', 'so', 'sq', 'sr-Cyrl', 'sr-Latn', 'sv',
          'ta', 'th', 'ti', 'tl', 'tr', 'uk', 'ur', 'vi', 'yo', 'zh-Hans', 'zh-Hant')
NOT_HERE = {'NotoSansTC', 'NotoSansJP', 'NotoSansKR'}
FIXTURES = {path.stem: yaml.safe_load(path.read_text()) for path in sorted((ROOT / 'tests/scripts').glob('*.yaml'))}
"""What a machine made of the poster, to try scripts with; nobody has read it."""
POSTER = 'open/{0}/before-you-say-yes-poster-A4-{0}'
ZERO_WIDTH_SPACE, WORD_JOINER = '\u200b', '\u2060'


def files(family: str) -> list[Path]:
    return sorted((ROOT / 'fonts' / family).glob('*.ttf'))


@pytest.fixture(scope='module')
def read_() -> Read:
    return read_project(ROOT)


# The table.


@pytest.mark.parametrize('locale', WANTED)
def test_a_script_has_faces_and_their_fonts_have_its_letters(locale: str) -> None:
    faces = faces_of(locale)
    assert faces
    for family in {str(faces.text.family), str(faces.display.family)}:
        assert (family in NOT_HERE) == (not files(family))
        shown = {letter[-1] for letter in shown_letters(locale)}
        for file in files(family):
            assert shown - letters(str(file)) - letters(str(files('NotoSans')[0])) == set()
    if not NOT_HERE & {str(faces.text.family)}:
        assert {path.stem[-3:] for path in files(str(faces.text.family))} >= {'400', '700'}
        assert f'{faces.display.family}-{faces.display.weight}' in {path.stem for path in files(str(faces.display.family))}


def test_what_is_not_here_is_named_with_its_package() -> None:
    assert {source_of(family).split('@')[0] for family in NOT_HERE} == {'the npm package '}


@pytest.mark.parametrize(('locale', 'family'), [('am', 'NotoSansEthiopic'), ('ur', 'Gulzar'), ('pa', 'NotoSansGurmukhi'), ('pa-Arab', 'Gulzar'), ('fa-AF', 'Vazirmatn'),
                                                ('uz-Cyrl', 'NotoSans'), ('az-Arab', 'Vazirmatn'), ('zh-TW', 'NotoSansTC'), ('zh-Hans', 'NotoSansSC'), ('sr-Cyrl', 'NotoSans')])
def test_the_most_telling_name_counts(locale: str, family: str) -> None:
    faces = faces_of(locale)
    assert faces
    assert faces.text.family == family


@pytest.mark.parametrize('locale', [locale for locale in table() if faces_of(locale) and files(str(faces_of(locale).text.family))])  # type: ignore[union-attr]
def test_lines_stand_as_far_apart_as_their_ink_is_high(locale: str) -> None:
    """Of nine words in ten of the first article of the UDHR; Nastaliq's tallest words hardly ever meet."""
    faces = faces_of(locale)
    assert faces
    file, problems = read(f'{written(faces)}\n'.encode(), 'locale.yaml', LocaleFile)
    assert file, problems
    reach = reach_of(article(locale).split(), str(files(str(faces.text.family))[0]), Locale(locale, file, Catalogue(locale)))
    assert reach > 0.5
    assert faces.text.line_height >= (0.95 if locale == 'ur' else 1) * reach


# Lines.


@pytest.mark.parametrize(('text', 'words'), [
    ('ก่อนตอบตกลง', 'ก่อน|ตอบตกลง'),
    ('មុនពេលអ្នកយល់ព្រម', 'មុន|ពេល|អ្នក|យល់ព្រម'),
    ('ກ່ອນທີ່ເຈົ້າຈະຕົກລົງ', 'ກ່ອນ|ທີ່|ເຈົ້າ|ຈະ|ຕົກລົງ'),
    ('ဘယ်သွားမယ်ဆိုတာ ဘယ်သူသိလဲ။', 'ဘယ်|သွား|မယ်|ဆို|တာ |ဘယ်|သူ|သိလဲ။'),
    ('มีคนถามหาเงินไหม', 'มี|คน|ถาม|หาเงินไหม'),
    ('โทร 112 ทันที', 'โทร |112 |ทันที'),
    ('Before you go', 'Before |you |go'),
])
def test_a_headline_breaks_between_words_where_nobody_sees_them(text: str, words: str) -> None:
    """But not before the particle of a question, nor before a short last word."""
    assert '|'.join(pieces(keep(text))).replace(WORD_JOINER, '') == words


def test_words_that_a_locale_keeps_together_stay_so_without_spaces() -> None:
    text = 'ใครไม่ให้หนังสือเดินทาง'
    assert pieces(keep(text))[:3] == ['ใคร', 'ไม่', 'ให้']
    assert pieces(keep(text, ('ไม่',)))[1].replace(WORD_JOINER, '') == 'ไม่ให้'
    assert pieces(keep(text, (), ('ใครไม่ให้',)))[0].replace(WORD_JOINER, '') == 'ใครไม่ให้'


def test_a_zero_width_space_says_where_a_word_ends() -> None:
    assert pieces(keep('ยล์พ\u200bรมยลพรม'))[0] == 'ยล์พ'


@pytest.mark.parametrize(('text', 'welcome'), [('មុន\u200bពេល', True), ('ก่อน\u200bไป', True), ('Unde\u200bmergi', False), ('ກ່ອນ\u202eໄປ', False)])
def test_it_is_welcome_in_these_scripts_alone(read_: Read, text: str, welcome: bool) -> None:
    locale = Locale('km', read_.locales['en'].file, Catalogue('km'))
    assert (list(hidden_characters.find(Translation('x', Text(text, Place('x', 1), 'x'), locale), read_)) == []) == welcome


# A locale is begun.


@pytest.mark.parametrize(('name', 'meant'), [('prs', 'fa-AF'), ('iw', 'he'), ('no', 'nb or ./build.py new locale nn'), ('zh', 'zh-Hans or ./build.py new locale zh-Hant'),
                                             ('sr', 'sr-Latn or ./build.py new locale sr-Cyrl'), ('sr@latin', 'sr-Latn'), ('pt_BR', 'pt-BR')])
def test_near_misses_are_asked_back(run: Run, project: Path, name: str, meant: str) -> None:
    status, _, err = run('new', 'locale', name)
    assert (status, f'did you mean: ./build.py new locale {meant}\n' in err) == (2, True)
    assert not (project / 'locales' / name).exists()


def test_a_script_whose_font_is_not_here(run: Run) -> None:
    ran = run('new', 'locale', 'ja')
    assert ran.status == 0
    assert 'Bring the font NotoSansJP from the npm package @expo-google-fonts/noto-sans-jp into fonts/NotoSansJP/' in ran.out


def test_a_language_that_cldr_lacks(run: Run, project: Path) -> None:
    ran = run('new', 'locale', 'rmy')
    assert (ran.status, './build.py new locale rmy --name … --like ro' in ran.err) == (2, True)
    forms = 'nplurals=3; plural=(n==1 ? 0 : n==2 ? 1 : 2);'
    assert run('new', 'locale', 'rmy', '--name', 'Romani: "čhib" {x}', '--like', 'ro', '--plurals', forms).status == 0
    locale = read_project(project).locales['rmy']
    assert (locale.name, locale.direction, locale.cldr.language) == ('Romani: "čhib" {x}', 'ltr', 'ro')
    assert f'"Language: rmy\\n"\n"Plural-Forms: {forms}\\n"' in (project / 'locales/rmy/messages.po').read_text()
    assert {line.rpartition(' ')[2] for line in run('check', '--locale', 'rmy').err.splitlines() if '[' in line} == {'[incomplete]'}


@pytest.mark.parametrize('words', [('rmy', '--name', 'Romani'), ('rmy', '--like', 'ro'), ('rmy', '--name', '\x1b', '--like', 'ro'), ('rmy', '--name', 'R', '--like', 'xx'), ('RMY!', '--name', 'R', '--like', 'ro'),
                                   ('rmy', '--name', 'R', '--like', 'ro', '--plurals', 'nplurals=2; plural=__import__'), ('am', '--name', 'Amharic', '--like', 'en'), ('../x', '--name', 'R', '--like', 'ro')], ids=' '.join)
def test_what_is_half_said_of_a_language_begins_nothing(run: Run, project: Path, words: tuple[str, ...]) -> None:
    before = sorted(project.rglob('*'))
    assert run('new', 'locale', *words).status == 2
    assert sorted(project.rglob('*')) == before


def test_a_locale_yaml_that_says_what_cldr_knows(run: Run, overlay: Overlay, project: Path) -> None:
    file = (project / 'locales/ro/locale.yaml').read_text()
    overlay({'locales/ro/locale.yaml': f'language: {{name: Română, direction: rtl, like: en}}\n{file}'})
    assert 'locales/ro/locale.yaml:1: CLDR knows "ro", its name and its direction [unknown-locale]' in run('check').err


# A specimen.


@pytest.mark.parametrize('locale', ['lo', 'ur', 'ka'])
def test_a_specimen_before_anything_is_translated(run: Run, tmp_path: Path, locale: str) -> None:
    run('new', 'locale', locale)
    ran = run('specimen', locale, '--out', str(tmp_path / 'out'))
    assert (ran.status, ran.err) == (0, '')
    path = tmp_path / f'out/specimen-{locale}.pdf'
    assert [child.name for child in path.parent.iterdir()] == [path.name]
    first = path.read_bytes()
    run('specimen', locale, '--out', str(tmp_path / 'out'))
    assert path.read_bytes() == first
    said = subprocess.run(['pdftotext', path, '-'], capture_output=True, text=True, check=True).stdout
    assert '+49 30 23125 123' in said
    assert ZERO_WIDTH_SPACE not in said
    assert len(pypdfium2.PdfDocument(path)) == 1


def test_a_specimen_in_the_wrong_face_is_one_sentence(run: Run, project: Path, tmp_path: Path) -> None:
    run('new', 'locale', 'my')
    path = project / 'locales/my/locale.yaml'
    path.write_text(path.read_text().replace('NotoSansMyanmar', 'NotoSansThai'))
    ran = run('specimen', 'my', '--out', str(tmp_path / 'out'))
    assert ran.status == 1
    assert re.findall(r'locale.yaml:\d: ("\w+" lacks \d+ of the \d+ letters of Burmese)', ran.err) == ['"NotoSansThai" lacks 59 of the 59 letters of Burmese']
    assert '"NotoSansMyanmar" has them; write: text: {family: NotoSansMyanmar, ' in ran.err
    assert not (tmp_path / 'out').exists()


def test_a_specimen_of_nothing(run: Run) -> None:
    ran = run('specimen', 'am')
    assert (ran.status, './build.py new locale am' in ran.err) == (2, True)


def test_no_step_to_the_side_ends_an_array_before_a_risen_mark(run: Run, tmp_path: Path) -> None:
    """`[<0045>-598] TJ 0.07 Ts` is what WeasyPrint writes, and PDFium, the viewer of Chrome, overlooks the number."""
    run('new', 'locale', 'lo')
    run('specimen', 'lo', '--out', str(tmp_path))
    with pikepdf.open(tmp_path / 'specimen-lo.pdf') as pdf:
        drawn = pdf.pages[0].Contents.read_bytes().split(b'\n')
    before = [above for above, below in pairwise(drawn) if below.endswith(b' Ts') and below != b'0 Ts']
    assert len(before) > 3
    assert [line for line in before if re.search(rb'>-?[\d.]+\] TJ$', line)] == []


# A poster.


@pytest.fixture(scope='module')
def begun(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A copy of the project with thirteen locales begun, and the poster filled in, as if somebody had read it: else it were a proof."""
    project = snapshot(tmp_path_factory.mktemp('scripts') / 'project')
    for locale, said in FIXTURES.items():
        rmtree(project.root / 'locales' / locale, ignore_errors=True)  # some have been begun in earnest
        assert project.run('new', 'locale', locale).returncode == 0
        for id, text in said.items():
            project.translate(locale, id, lambda _, text=text: text)  # type: ignore[misc]
        blind_check(project.root, locale)
    return project


@pytest.mark.slow
def test_thirteen_scripts_print_their_first_poster(begun: Project) -> None:
    built = begun.build('--locale', ','.join(FIXTURES), '--topic', 'before-you-say-yes', '--format', 'poster', '--paper', 'A4')
    assert built.problems == []
    assert built.names('printed') == {POSTER.format(locale) for locale in FIXTURES}
    for locale, said in FIXTURES.items():
        pages = pypdfium2.PdfDocument(begun.pdf(POSTER.format(locale)))
        assert len(pages) == 1
        shown = subprocess.run(['pdftotext', begun.pdf(POSTER.format(locale)), '-'], capture_output=True, text=True, check=True).stdout
        assert ZERO_WIDTH_SPACE not in shown
        plain = ''.join(letter for letter in shown if letter.isalpha())
        assert ''.join(letter for letter in said['imprint.copy'] if letter.isalpha()) in plain or locale in ('fa', 'he')  # which is extracted as it is seen
