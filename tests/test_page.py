"""Sheet → HTML: what a page says of itself, and that nothing is missing, wrong way round or let in."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from urllib.parse import unquote

import pytest
from conftest import Overlay

from beforehand.compose.items import Place, Style
from beforehand.compose.leaves import headline_words
from beforehand.compose.page import Composer, Page
from beforehand.compose.picture import drawn
from beforehand.compose.smallprint import Scribe
from beforehand.compose.turn import kept_whole
from beforehand.ground import problem
from beforehand.ground.problem import Text
from beforehand.plan.sheets import Wishes, plan
from beforehand.read.project import read_project
from beforehand.type.headline import Headline
from beforehand.type.ink import MM_PER_PT

LAYOUT = 'templates/handbill/layout.yaml'
SHELL = 'templates/shared/shell.html'
TOPIC = 'content/topics/before-you-go.yaml'
CATALOGUE = 'locales/ro/messages.po'
LEAD = '          - {text: lead}\n'


def compose(root: Path, locale: str) -> Page:
    project = read_project(root)
    assert project.problems == []
    [sheet] = plan(project, Wishes(locales=[locale]))
    return Composer(project).compose(sheet)


def said(page: Page, id: str) -> str:
    """What stands on a page for a message, with its elements and lines; ordinary spaces where words are kept together."""
    [inside] = re.findall(rf'data-at="{re.escape(id)}"[^>]*>(.*?)</(?:p|h1|h2)>', page.html, re.DOTALL)
    return inside.replace('\u00a0', ' ')


def texts(page: Page) -> dict[str, str]:
    """Every text of a page by its message, as it is read; not the numbers, which belong to none."""
    found = re.findall(r'data-at="([^"]+)"[^>]*>(.*?)</(?:p|h1|h2)>', page.html, re.DOTALL)
    return {id: unescape(re.sub('<[^>]*>', '', inside)).replace('\n', ' ').replace('\u00a0', ' ') for id, inside in found}


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding='utf-8')
    assert old in text
    path.write_text(text.replace(old, new), encoding='utf-8')


@pytest.mark.parametrize(('locale', 'direction', 'left'), [('en', 'ltr', 8), ('ro', 'ltr', 8), ('ar', 'rtl', 105 - 8 - 26)])
def test_language_and_direction(project: Path, locale: str, direction: str, left: int) -> None:
    html = compose(project, locale).html
    assert f'<html lang="{locale}" dir="{direction}"' in html
    assert re.search(rf'<img [^>]*style="left:{left}mm', html)


@pytest.mark.parametrize('locale', ['ro', 'ar'])
def test_every_message_stands_on_the_page_as_it_was_translated(project: Path, locale: str) -> None:
    catalogue = read_project(project).locales[locale].catalogue
    found = texts(compose(project, locale))
    ids = {id for id in catalogue.texts if id.startswith('before-you-go.')}
    assert {*found} == {*ids, 'imprint.draft', 'imprint.copy '}
    assert {id: found[id] for id in ids} == {id: str(catalogue.texts[id]) for id in ids}
    assert found['imprint.copy '].startswith(catalogue.texts['imprint.copy'])


def test_what_is_read_keeps_its_order_and_its_lists(project: Path) -> None:
    html = compose(project, 'ro').html
    elements = re.findall(r'<(/?(?:h1|h2|p|ul|li|img)\b)(?: [^>]*data-at="([^"]*)")?', html)
    assert [id or tag for tag, id in elements if id or tag in ('ul', '/ul', 'li', '/li', 'img')] == [
        'before-you-go.title', 'img', 'before-you-go.lead', 'before-you-go.ask.heading', 'ul', 'li', 'before-you-go.ask.call',
        'before-you-go.ask.call.detail', '/li', '/ul', 'before-you-go.help.heading', 'imprint.draft', 'imprint.copy ']


def test_what_a_page_shows_knows_its_line_in_the_catalogue(project: Path) -> None:
    page = compose(project, 'ro')
    shown = {text.id: text for text in page.texts}
    assert shown['before-you-go.ask.call'].place == problem.Place(CATALOGUE, 19)
    assert page.english['before-you-go.ask.call'].place == problem.Place(TOPIC, 17)
    assert 'picture.phone' in page.shown


def test_the_number_stands_from_left_to_right_in_one_piece(project: Path) -> None:
    assert said(compose(project, 'ar'), 'before-you-go.ask.call.detail') == 'في خطر؟ اتصلوا بالرقم <span class="number" dir="ltr">112</span>.'


@pytest.mark.parametrize(('text', 'numbers'), [
    ('Call 112.', ['112']), ('Call +44 800 0121 700 now', ['+44 800 0121 700']), ('0800-123 456, or 112', ['0800-123 456', '112']),
    ('Sună la 0721\u00a0000\u00a0000.', ['0721\u00a0000\u00a0000']), ('(0)30 1234', ['(0)30 1234']), ('No number', []),
    ('اتصلوا بالرقم 112، الآن', ['112']),
])
def test_which_numbers_are_kept_whole(text: str, numbers: list[str]) -> None:
    assert re.findall(r'<span class="number" dir="ltr">([^<]*)</span>', kept_whole(text, ())) == numbers


def test_what_translators_write_is_never_markup(project: Path) -> None:
    edit(project / CATALOGUE, 'Sună la firmă.', 'A < B & <b>')
    assert said(compose(project, 'ro'), 'before-you-go.ask.call') == 'A &lt; B &amp; &lt;b&gt;'


@pytest.mark.parametrize('text', ['A <b>good</b> job', 'A "good" job', "A {{ 1 + 1 }} & 'good' job"])
def test_what_authors_write_is_never_markup_in_text_title_or_attribute(project: Path, text: str) -> None:
    quoted = text.replace('"', '\\"')
    edit(project / TOPIC, 'title: Before you go', f'title: "{quoted}"')
    edit(project / TOPIC, 'A good job can wait for one call.', f'"{quoted}"')
    page = compose(project, 'en')
    assert texts(page)['before-you-go.lead'] == text
    assert [unescape(found) for found in re.findall('<title>(.*)</title>', page.html)] == [text]
    assert [unescape(found) for found in re.findall('<h1 [^>]*data-label="([^"]*)"', page.html)] == [text]


def test_an_apostrophe_is_no_number() -> None:
    assert unescape(kept_whole('Об\'єднання "Ми" & 112', ())) == 'Об\'єднання "Ми" & <span class="number" dir="ltr">112</span>'


def test_the_title_is_translated_for_the_screen_reader(project: Path) -> None:
    assert '<title>Înainte să pleci</title>' in compose(project, 'ro').html


def picture(html: str, alternative: str) -> str:
    """The picture of a page with this alternative text, as SVG."""
    return unquote(re.findall(f'<img src="([^"]*)" alt="{alternative}"', html)[0])


def test_a_picture_is_read_out_in_the_readers_language_and_turned_with_the_script(project: Path) -> None:
    arabic, romanian = compose(project, 'ar').html, compose(project, 'ro').html
    assert 'scale(-1 1)' in picture(arabic, 'هاتف')
    assert 'scale(-1 1)' not in picture(romanian, 'Un telefon')


def test_a_drawing_takes_the_colour_of_the_topic(project: Path) -> None:
    html = compose(project, 'en').html
    assert 'fill=%22%23e3b5e8' in html
    assert 'ffb71b' not in html


def test_a_clock_is_not_turned() -> None:
    svg = '<svg viewBox="0 0 160 160" data-mirror="no"><circle cx="80"/></svg>'
    assert 'scale(-1' not in drawn(svg, (), True)


def test_only_the_fonts_of_the_locale(project: Path) -> None:
    families = set(re.findall(r'font-family:(\w+);font-weight', compose(project, 'ar').html))
    assert families == {'Vazirmatn', 'NotoSans', 'NotoSansCondensed'}


def test_a_topic_for_people_under_control_has_no_qr_code(repository: Path) -> None:
    """A phone keeps what it scanned."""
    project = read_project(repository, [repository / 'content/editions/example'])
    sheets = plan(project, Wishes(locales=['en'], formats=['sheet', 'poster'], papers=['A4']))
    pages = {sheet.topic_id: Composer(project).compose(sheet) for sheet in sheets}
    coded = {topic: bool(page.geometry and page.geometry.codes) for topic, page in pages.items()}
    assert {topic for topic, code in coded.items() if not code} == {'control-of-your-phone', 'keep-what-can-help', 'pictures-threat'}
    assert {topic: 'line.scan' in texts(page) for topic, page in pages.items()} == coded


def test_the_same_page_twice(project: Path) -> None:
    assert compose(project, 'ar') == compose(project, 'ar')


@pytest.mark.parametrize(('jinja', 'what'), [
    ('{{ nothing }}', "'nothing' is undefined"), ('{{ paper.nothing }}', "has no attribute 'nothing'"), ('{{ sides[7].panels }}', 'has no element 7'),
    ('{{ title|upside_down }}', "No filter named 'upside_down'"), ('{{ 1 + "1" }}', 'unsupported operand'), ('{% for x in y %}', 'Unexpected end'),
    ('{{ 1 // 0 }}', 'zero'), ('{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}', 'maximum recursion depth exceeded'),
    ('{% include "shared/shell.html" %}', 'maximum recursion depth exceeded'),
])
def test_a_fault_of_the_shell_names_its_line(project: Path, jinja: str, what: str) -> None:
    edit(project / SHELL, '<meta charset="utf-8"/>', jinja)
    page = compose(project, 'en')
    [found] = page.problems
    assert (page.html, found.id, found.place.path) == ('', 'layout', SHELL)
    assert found.place.line in (1, 5, 28)
    assert what in found.message


@pytest.mark.parametrize('name', ['../content/sources.yaml', '/etc/hostname', 'handbill/../../babel.cfg'])
def test_the_shell_reads_templates_and_nothing_else(project: Path, name: str) -> None:
    edit(project / SHELL, '<meta charset="utf-8"/>', f'{{% include "{name}" %}}')
    page = compose(project, 'en')
    assert (page.html, [found.place.path for found in page.problems]) == ('', [SHELL])


def test_a_word_of_the_layout_itself(project: Path, overlay: Overlay) -> None:
    edit(project / LAYOUT, LEAD, f'{LEAD}          - {{text: handbill.keep}}\n')
    edit(project / LAYOUT, 'panels:\n', 'words: {handbill.keep: Keep this}\npanels:\n')
    with (project / CATALOGUE).open('a', encoding='utf-8') as file:
        file.write('\nmsgctxt "handbill.keep"\nmsgid "Keep this"\nmsgstr "Păstrează"\n')
    assert said(compose(project, 'ro'), 'handbill.keep') == 'Păstrează'
    assert said(compose(project, 'en'), 'handbill.keep') == 'Keep this'
    assert compose(project, 'ar').lacking == {'handbill.keep': 'untranslated'}


def test_what_is_not_translated_is_known_to_be_missing_and_has_no_page(project: Path) -> None:
    edit(project / CATALOGUE, 'msgstr "Sună la firmă."', 'msgstr ""')
    page = compose(project, 'ro')
    assert (page.html, page.lacking) == ('', {'before-you-go.ask.call': 'untranslated'})


def test_the_phrases_that_a_locale_keeps_together_do_not_break(project: Path) -> None:
    with (project / 'locales/ro/locale.yaml').open('a', encoding='utf-8') as file:
        file.write('keep_together: [sună la firmă, Sună la firmă]\n')
    assert '>Sună\u00a0la\u00a0firmă.</p>' in compose(project, 'ro').html


def test_a_short_last_sentence_stands_on_one_line(project: Path) -> None:
    edit(project / TOPIC, 'A good job can wait for one call.', 'You need not be sure at all before you ask us. You can just ask.')
    assert 'You can just ask.' in said(compose(project, 'en'), 'before-you-go.lead').split('\n')[-1]


@pytest.mark.parametrize('moved_mm', [0.0, 2.5])
def test_a_headline_whose_ink_hangs_out_is_moved_in_and_ends_where_it_did(moved_mm: float) -> None:
    set_ = Headline(('a',), 20, 24, 6, 1, 3, moved_mm)
    words = headline_words(set_, Text('a'), lambda size, leading: Style('headline', 'A', 900, size, leading), Place(10, 30, 50, 6), 'h2')
    assert (words.x, words.x + words.width, words.box[0]) == (10 + moved_mm, 60, 50 - moved_mm)


def test_small_print_is_not_broken_within_a_word(repository: Path) -> None:
    chinese = read_project(repository).locales['zh-Hans']
    scribe = Scribe(read_project(repository), chinese)
    size_mm = 10 * MM_PER_PT
    assert scribe.set(Text('政府部门接听'), 3.2 * size_mm, 10).set.lines == ('政府', '部门', '接听')


@pytest.mark.parametrize('width_mm', [22, 24, 28, 30, 40])
def test_small_print_divides_hours_at_their_spaces(repository: Path, width_mm: float) -> None:
    """"10:00–18" must not lose its ":00" to the next line, nor may a line begin with the dot between two pieces."""
    project = read_project(repository)
    scribe = Scribe(project, project.locales['ar'])
    hours = Text('الاثنين–الخميس\u00a009:30–16:00\u00a0· الجمعة\u00a009:30–13:00')
    lines = scribe.set(hours, width_mm, 8.64).set.lines
    assert [word for line in lines for word in line.replace('\u00a0', ' ').split() if word != '·'] == [
        'الاثنين–الخميس', '09:30–16:00', 'الجمعة', '09:30–13:00']
    assert not any(line.startswith('·') for line in lines)


def test_small_print_grows_no_larger_than_its_words_allow(repository: Path) -> None:
    project = read_project(repository)
    scribe = Scribe(project, project.locales['ar'])
    name = Text('Organisation Beispielstadt')
    size_mm = 12 * MM_PER_PT
    fitted = scribe.fit(name, 4 * size_mm, 100, 12, 4)
    assert fitted
    assert fitted.set.lines == ('Organisation', 'Beispielstadt')
