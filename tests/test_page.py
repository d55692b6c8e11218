"""Sheet → HTML: what a page says of itself, and that nothing is missing, wrong way round or let in."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from urllib.parse import unquote

import pytest
from conftest import Overlay

from beforehand.compose.page import Composer, Page, kept_whole
from beforehand.compose.picture import drawn
from beforehand.compose.smallprint import Scribe
from beforehand.ground.problem import Place, Text
from beforehand.plan.sheets import Wishes, plan
from beforehand.read.project import read_project
from beforehand.type.ink import MM_PER_PT

SHEET = 'templates/handbill/sheet.html'
TOPIC = 'content/topics/before-you-go.yaml'
CATALOGUE = 'locales/ro/messages.po'


def compose(root: Path, locale: str) -> Page:
    project = read_project(root)
    assert project.problems == []
    [sheet] = plan(project, Wishes(locales=[locale]))
    return Composer(project).compose(sheet)


def words(page: Page) -> str:
    """The page, with ordinary spaces where words are kept together."""
    return page.html.replace('\u00a0', ' ')


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding='utf-8')
    assert old in text
    path.write_text(text.replace(old, new), encoding='utf-8')


def in_template(root: Path, jinja: str) -> None:
    """Put something into the template, on its line 11."""
    edit(root / SHEET, '{{ m.line(topic.lead.text) }}', jinja)


@pytest.mark.parametrize(('locale', 'direction', 'start'), [('en', 'ltr', 'left'), ('ro', 'ltr', 'left'), ('ar', 'rtl', 'right')])
def test_language_and_direction(project: Path, locale: str, direction: str, start: str) -> None:
    html = compose(project, locale).html
    assert f'<html lang="{locale}" dir="{direction}"' in html
    assert f'style="{start}:8mm;top:8mm' in html


def test_every_message_remembers_what_it_is(project: Path) -> None:
    html = words(compose(project, 'ro'))
    assert '<p class="strong" data-at="before-you-go.ask.call">Sună la firmă.</p>' in html
    assert set(re.findall(r'data-at="([^"]+)"', html)) == {
        'before-you-go.title', 'before-you-go.lead', 'before-you-go.ask.heading', 'before-you-go.ask.call',
        'before-you-go.ask.call.detail', 'before-you-go.help.heading'}


def test_what_a_page_shows_knows_its_line_in_the_catalogue(project: Path) -> None:
    page = compose(project, 'ro')
    texts = {text.id: text for text in page.texts}
    assert texts['before-you-go.ask.call'].place == Place(CATALOGUE, 19)
    assert page.english['before-you-go.ask.call'].place == Place(TOPIC, 17)
    assert 'picture.phone' in page.shown


def test_the_number_stands_from_left_to_right_in_one_piece(project: Path) -> None:
    assert '<p data-at="before-you-go.ask.call.detail">في خطر؟ اتصلوا بالرقم <span class="number" dir="ltr">112</span>.</p>' in (
        words(compose(project, 'ar')))


@pytest.mark.parametrize(('text', 'numbers'), [
    ('Call 112.', ['112']), ('Call +44 800 0121 700 now', ['+44 800 0121 700']), ('0800-123 456, or 112', ['0800-123 456', '112']),
    ('Sună la 0721\u00a0000\u00a0000.', ['0721\u00a0000\u00a0000']), ('(0)30 1234', ['(0)30 1234']), ('No number', []),
    ('اتصلوا بالرقم 112، الآن', ['112']),
])
def test_which_numbers_are_kept_whole(text: str, numbers: list[str]) -> None:
    assert re.findall(r'<span class="number" dir="ltr">([^<]*)</span>', kept_whole(text, ())) == numbers


def test_what_translators_write_is_never_markup(project: Path) -> None:
    edit(project / CATALOGUE, 'Sună la firmă.', 'A < B & <b>')
    assert 'data-at="before-you-go.ask.call">A &lt; B &amp; &lt;b&gt;</p>' in words(compose(project, 'ro'))


def test_a_text_that_no_filter_touched_is_escaped_too(project: Path) -> None:
    edit(project / TOPIC, 'A good job can wait for one call.', 'A <b>good</b> job can wait.')
    in_template(project, '<p>{{ topic.lead.text }}</p>')
    assert '<p>A &lt;b&gt;good&lt;/b&gt; job can wait.</p>' in compose(project, 'en').html


def test_an_apostrophe_is_no_number() -> None:
    assert unescape(kept_whole('Об\'єднання "Ми" & 112', ())) == 'Об\'єднання "Ми" & <span class="number" dir="ltr">112</span>'


def test_the_title_is_translated_for_the_screen_reader(project: Path) -> None:
    assert '<title>Înainte să pleci</title>' in compose(project, 'ro').html


def picture(html: str, alternative: str) -> str:
    """The picture of a page with this alternative text, as SVG."""
    return unquote(re.findall(f'<img src="([^"]*)" alt="{alternative}"/>', html)[0])


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
    coded = {sheet.topic_id: 'data-at="line.scan"' in Composer(project).compose(sheet).html for sheet in sheets}
    assert {topic for topic, code in coded.items() if not code} == {'control-of-your-phone', 'keep-what-can-help', 'pictures-threat'}


def test_no_template_gives_it_one(project: Path) -> None:
    edit(project / TOPIC, 'accent:', 'under_control: true\naccent:')
    in_template(project, '{{ sheet.qr("tel:112") }}')
    [problem] = compose(project, 'en').problems
    assert 'has no QR code' in problem.message


def test_the_same_page_twice(project: Path) -> None:
    assert compose(project, 'ar') == compose(project, 'ar')


@pytest.mark.parametrize(('jinja', 'said'), [
    ('{{ nothing }}', "'nothing' is undefined"),
    ('{{ sheet.nothing }}', "has no attribute 'nothing'"),
    ('{{ topic.parts[3].heading }}', 'has no element 3'),
    ('{{ topic.lead.text|upside_down }}', "No filter named 'upside_down'"),
    ('{{ sheet.picture("lighthouse") }}', 'lighthouse'),
    ('{{ 1 + "1" }}', 'unsupported operand'),
])
def test_a_fault_of_a_template_names_its_line(project: Path, jinja: str, said: str) -> None:
    in_template(project, jinja)
    [problem] = compose(project, 'en').problems
    assert (problem.id, problem.place) == ('template', Place(SHEET, 11))
    assert said in problem.message


@pytest.mark.parametrize('name', ['../content/sources.yaml', '/etc/hostname', 'handbill/../../babel.cfg'])
def test_a_template_reads_templates_and_nothing_else(project: Path, name: str) -> None:
    in_template(project, f'{{% include "{name}" %}}')
    page = compose(project, 'en')
    assert page.html == ''
    assert [problem.id for problem in page.problems] == ['template']


def test_a_message_of_the_template_itself(project: Path, overlay: Overlay) -> None:
    in_template(project, "{{ m.line(pgettext('handbill.keep', 'Keep this')) }}")
    with (project / CATALOGUE).open('a', encoding='utf-8') as file:
        file.write('\nmsgctxt "handbill.keep"\nmsgid "Keep this"\nmsgstr "Păstrează"\n')
    assert '<p data-at="handbill.keep">Păstrează</p>' in compose(project, 'ro').html
    assert '<p data-at="handbill.keep">Keep this</p>' in compose(project, 'en').html


def test_what_is_not_translated_is_known_to_be_missing(project: Path) -> None:
    """The page falls back to English so that it can be laid out; `incomplete` then keeps it from the press."""
    edit(project / CATALOGUE, 'msgstr "Sună la firmă."', 'msgstr ""')
    page = compose(project, 'ro')
    catalogue = read_project(project).locales['ro'].catalogue
    assert [id for id, text in page.english.items() if catalogue.lacks(text)] == ['before-you-go.ask.call']


def test_the_phrases_that_a_locale_keeps_together_do_not_break(project: Path) -> None:
    with (project / 'locales/ro/locale.yaml').open('a', encoding='utf-8') as file:
        file.write('keep_together: [sună la firmă, Sună la firmă]\n')
    assert 'data-at="before-you-go.ask.call">Sună\u00a0la\u00a0firmă.</p>' in compose(project, 'ro').html


def test_a_short_last_sentence_stands_on_one_line(project: Path) -> None:
    edit(project / TOPIC, 'A good job can wait for one call.', 'You need not be sure. You can just ask.')
    assert '>You need not be sure. You\u00a0can\u00a0just\u00a0ask.</p>' in compose(project, 'en').html


@pytest.mark.parametrize(('locale', 'side'), [('en', 'left'), ('ar', 'right')])
def test_a_headline_whose_ink_hangs_out_is_moved_in(project: Path, locale: str, side: str) -> None:
    in_template(project, '{% set set = sheet.headline(topic.title, 80, 20, 40)._replace(indent_mm=2.5) %}{{ m.headline(topic.title, set) }}')
    assert f'padding-{side}:2.5mm">' in compose(project, locale).html


def test_a_headline_whose_ink_does_not_hang_out_is_not(project: Path) -> None:
    assert 'padding-' not in compose(project, 'en').html


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
