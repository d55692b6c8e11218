"""What a contact panel says: days, times and words; drawings of one's own; what a leaflet has to cut off."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from babel import Locale
from conftest import Overlay, Run

from beforehand.compose.contact import RANGE, comma, whole
from beforehand.compose.facts import days, times
from beforehand.compose.picture import extent, title
from beforehand.content.contact import Hours
from beforehand.ground.problem import Text
from beforehand.ground.source import read
from beforehand.read.owndrawing import own_drawing


@pytest.mark.parametrize(('locale', 'names', 'said'), [
    ('en', ['mon', 'tue', 'thu'], 'Mon, Tue, Thu'), ('en', ['mon', 'tue', 'wed', 'fri'], 'Mon–Wed, Fri'), ('de', ['sat', 'sun'], 'Sa., So.'),
    ('fa', ['mon', 'wed'], 'دوشنبه، چهارشنبه'), ('zh-Hans', ['mon', 'wed'], '周一，周三'), ('ru', ['wed'], 'ср')])
def test_two_days_are_named_and_three_are_a_range(locale: str, names: list[str], said: str) -> None:
    assert days(names, Locale.parse(locale, '-'), RANGE, comma(locale)) == said


@pytest.mark.parametrize(('locale', 'said'), [('en', '09:00–12:00'), ('ar', '09:00–12:00'), ('fa', '9:00 تا 12:00')])
def test_times_have_latin_digits(locale: str, said: str) -> None:
    assert times('09:00', '12:00', Locale.parse(locale)) == said


@pytest.mark.parametrize(('line', 'fault'), [
    ('{id: a, days: [mon], from: "09:00", to: "12:00"}', ''), ('{id: a, days: [fri], text: by appointment}', ''),
    ('{id: a, text: by appointment}', ''), ('{id: a, days: [mon], from: "13:00"}', 'need "from" and "to"'),
    ('{id: a, days: [mon]}', 'in times ("from" and "to") or in words'),
    ('{id: a, from: "09:00", to: "12:00", text: by appointment}', 'in times ("from" and "to") or in words'),
    ('{id: a, from: "9", to: "12:00"}', 'time such as 09:30')])
def test_hours_are_times_or_words(line: str, fault: str) -> None:
    _, problems = read(line.encode(), 'x.yaml', Hours)
    assert (not problems) if not fault else fault in problems[0].message


def test_a_postcode_stays_with_its_town() -> None:
    assert whole(Text('Musterstraße 1, 12345 Musterstadt')) == 'Musterstraße\u00a01, 12345\u00a0Musterstadt'


# A drawing of one's own.

SQUARE = '<path d="M0 0H4V4H0Z" fill="#1a1a1a"/>'


@pytest.mark.parametrize(('head', 'size'), [
    ('viewBox="-60 -112 120 90"', (120, 90)), ("viewBox='0,0,40,30'", (40, 30)), ('width="40" height="20"', (40, 20)),
    ('viewBox="5 5 8.5 4" data-mirror="no"', (8.5, 4))])
def test_any_view_box_will_do(head: str, size: tuple[float, float]) -> None:
    svg, problems = own_drawing(f'<svg xmlns="http://www.w3.org/2000/svg" {head}><title>A square</title>{SQUARE}</svg>'.encode(), 'x.svg')
    assert problems == []
    assert extent(svg) == size
    assert title(svg) == 'A square'
    assert ('data-mirror="no"' in svg) is ('data-mirror' in head)


@pytest.mark.parametrize('unread', ['<!-- <title>not & this</title> -->', '<desc><![CDATA[<title>nor & this</title>]]></desc>'])
def test_a_title_is_what_a_reader_of_the_drawing_sees(unread: str) -> None:
    svg, problems = own_drawing(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{unread}<title>A square</title>{SQUARE}</svg>'.encode(), 'x.svg')
    assert (problems, re.findall('<title>.*</title>', svg)) == ([], ['<title>A square</title>'])


def test_what_it_shows_keeps_its_place() -> None:
    svg, _ = own_drawing(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="-60 -10 120 90">{SQUARE}</svg>'.encode(), 'x.svg')
    assert 'translate(60 10)' in svg


@pytest.mark.parametrize(('body', 'said'), [
    ('<script>alert(1)</script>', 'x.svg:1: it cannot be used'), ('<image href="https://example.org/a.png"/>', 'x.svg:1: it cannot be used'),
    ('<defs><linearGradient id="a"><stop offset="0"/></linearGradient></defs><rect width="9" height="9" fill="url(#a)"/>',
     'x.svg:0: has more in it than flat shapes'),
    (f'<g opacity=".5">{SQUARE}</g>{SQUARE}', 'x.svg:0: has more in it than flat shapes (opacity='),
    ('<text>Hello</text>', 'x.svg:1: it cannot be used: it contains text')])
def test_what_is_more_than_a_drawing_is_refused(body: str, said: str) -> None:
    svg, problems = own_drawing(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{body}</svg>'.encode(), 'x.svg')
    assert svg == ''
    assert problems
    assert {problem.id for problem in problems} == {'drawing'}
    assert any(f'{problem.place.path}:{problem.place.line}: {problem.message}'.startswith(said) for problem in problems)


# A topic and its formats.

TOPIC = 'content/topics/before-you-go.yaml'


def test_a_topic_says_whom_to_ask(project: Path, run: Run) -> None:
    text = (project / TOPIC).read_text(encoding='utf-8')
    (project / TOPIC).write_text(text[:text.index('help:')], encoding='utf-8')
    assert 'says nowhere whom to ask: it has neither "help" nor "contact"' in run('check').err


def test_a_panel_asks_for_what_stands_on_it(project: Path, overlay: Overlay, run: Run) -> None:
    text = (project / 'templates/handbill/format.yaml').read_text(encoding='utf-8')
    overlay({'templates/handbill/format.yaml': text.replace('front', 'contact'),
             'templates/handbill/layout.yaml': (project / 'templates/handbill/layout.yaml').read_text(encoding='utf-8').replace('front', 'contact')})
    assert 'format "handbill" has a panel "contact", the topic has none [topic-format]' in run('check').err


def test_a_fax_is_not_what_one_calls(project: Path, overlay: Overlay, run: Run) -> None:
    overlay({'content/editions/fax/edition.yaml': 'name: Example\nown:\n  - {id: a, name: A, numbers: [{number: "+48226280120", kind: fax}]}\n'})
    assert 'has a fax as its first number' in run('check', '--edition', 'fax').err


def test_a_promise_is_heard_in_the_language_of_the_project(tmp_path: Path, run: Run) -> None:
    own = tmp_path / 'own'
    run('new', 'project', str(own), '--source', 'de')
    topic = own / 'content/topics/example.yaml'
    topic.write_text(topic.read_text(encoding='utf-8').replace('You can come again.', 'Die Beratung ist kostenlos.'), encoding='utf-8')
    assert '"example.after.again" promises: kostenlos [promises]' in run('--project', str(own), 'check').err
