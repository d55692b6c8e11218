"""Pictures: each is what its program draws, keeps its shape wherever it stands, and is the topic's own."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote

import pytest
from conftest import Overlay, Run
from copies import ROOT

from beforehand.compose.arrange import arrange
from beforehand.compose.figures import Square
from beforehand.compose.items import Figure, Place
from beforehand.compose.page import Composer
from beforehand.compose.setting import Setting
from beforehand.layout.box import Box, Length
from beforehand.layout.size import Panel, solve
from beforehand.plan.sheets import Wishes, plan
from beforehand.read.project import read_project
from tools.drawing.__main__ import PICTURES, names, written

BEFORE_THE_KIT: set[str] = set()
"""Drawn by hand, before there were programs; large signs of the poster."""


# What the programs draw.


def test_every_picture_has_a_program_and_every_program_its_picture() -> None:
    assert {path.stem for path in PICTURES.glob('*.svg')} == {*names(), *BEFORE_THE_KIT}


@pytest.mark.parametrize('name', names())
def test_a_picture_is_what_its_program_draws(name: str) -> None:
    """Nobody edits one by hand: `python -m tools.drawing` writes it, and writes the same whichever pictures it wrote before."""
    written('comfort-arm')
    assert (PICTURES / f'{name}.svg').read_bytes() == written(name).encode()


@pytest.mark.parametrize('path', sorted(PICTURES.glob('*.svg')), ids=lambda path: path.stem)
def test_a_picture_is_plain_enough_to_be_printed_and_copied(path: Path) -> None:
    """Flat shapes: what WeasyPrint leaves out or draws wrongly is in none; and one line says what it shows."""
    svg = path.read_text(encoding='utf-8')
    assert set(re.findall(r'<([a-zA-Z]+)', svg)) <= {'svg', 'title', 'g', 'path', 'circle', 'rect', 'line', 'ellipse', 'polyline', 'polygon'}
    assert len(re.findall('^ *<title>[^<]+</title>$', svg, re.MULTILINE)) == 1
    assert not re.findall(r'<title>[^<]*\.</title>', svg)
    assert len(svg.encode()) < 100_000


# Their shape.


def square(shape: float, stands: bool = False, side_mm: float = 0.0) -> Square:
    return Square(('<svg/>', 'Two people talk'), False, side_mm, shape, stands)


def figure(leaf: Square, width: float, height: float) -> tuple[float, ...]:
    """Where it stands in a box: left, top, width, height."""
    [one] = leaf.items(Place(0, 0, width, height), 4)
    assert isinstance(one, Figure)
    return one[:4]


@pytest.mark.parametrize('shape', [0.5, 1.0, 1.6, 3.0])
@pytest.mark.parametrize('stands', [False, True])
def test_a_picture_keeps_its_shape_in_any_box(shape: float, stands: bool) -> None:
    for width, height in ((60, 20), (20, 60), (40, 40)):
        x, y, wide, high = figure(square(shape, stands), width, height)
        assert wide / high == pytest.approx(shape)
        assert (wide == pytest.approx(width)) or (high == pytest.approx(height))
        assert x == pytest.approx((width - wide) / 2)
        assert y + high == pytest.approx(height if stands else (height + high) / 2)


def test_a_picture_that_stands_has_its_foot_on_the_foot_of_its_box() -> None:
    assert figure(square(2), 40, 50) == pytest.approx((0, 15, 40, 20))
    assert figure(square(2, stands=True), 40, 50) == pytest.approx((0, 30, 40, 20))


@pytest.mark.parametrize(('shape', 'least', 'most', 'wide'), [
    (1.0, 0, None, 30), (1.5, 0, None, 45), (0.6, 0, None, 18), (1.5, 0, 40, 40), (0.6, 25, None, 25)])
def test_in_a_row_square_is_as_wide_as_the_shape_at_the_rows_height(shape: float, least: float, most: float | None, wide: float) -> None:
    picture = Box('picture', leaf=square(shape), width='square', min=Length(least), max=Length(most) if most else None)
    row = Box(axis='row', children=(Box('words', grow=1), picture))
    words, placed = solve([Panel('p', row, 100, 30)], 10, 4).panels['p'].inside
    assert (words.width, placed.x, placed.width) == pytest.approx((100 - wide, 100 - wide, wide))


@pytest.mark.parametrize('locale', ['en', 'ar'])
def test_pictures_of_all_sheets_are_as_wide_as_they_were_drawn(locale: str) -> None:
    project = read_project(ROOT)
    shapes = {}
    for sheet in plan(project, Wishes(locales=[locale], papers=['A4', 'A3', 'half-A4'])):
        arranged = arrange(Setting(project, sheet))
        for one in (item for side in arranged.sides for panel in side for item in panel.items if isinstance(item, Figure)):
            view = re.search(r"viewBox='?\"?0 0 ([\d.]+) ([\d.]+)", unquote(one.address))
            assert view
            shapes[one.words] = (one.width / one.height, float(view[1]) / float(view[2]))
    assert len(shapes) > 10
    assert [words for words, (printed, drawn) in shapes.items() if printed != pytest.approx(drawn, rel=1e-6)] == []


# Whose they are.


LAYOUT = """panels:
  front:
    padding: 8
    gap: 2
    column:
      - {{headline: title, tag: h1, max: 12}}
      {pictures}
      - {{repeat: parts, each: {{column: [{{headline: heading, max: 5}}, {{repeat: messages, each: {{says: .}}}}]}}}}
      - {{headline: help.heading, max: 5}}
      - {{number: emergency, max: 6}}
      - {{imprint: true, min: 5, max: 12}}
"""
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} 100">\n<title>{title}</title>\n<path d="M0 0H9" fill="#1a1a1a"/>\n</svg>\n'


def shown(project: Path, overlay: Overlay, pictures: str, topic: str = '') -> list[str]:
    """The words of the pictures on a sheet of the project, whose layout asks for these and whose topic says that."""
    said = (ROOT / 'tests/project/content/topics/before-you-go.yaml').read_text(encoding='utf-8')
    overlay({'templates/handbill/layout.yaml': LAYOUT.format(pictures=pictures),
             'content/topics/before-you-go.yaml': said.replace('picture: phone\n', f'picture: phone\n{topic}'),
             'templates/shared/pictures/hook.svg': SVG.format(width=100, title='A hook'),
             'templates/shared/pictures/strip.svg': SVG.format(width=300, title='A story')})
    read = read_project(project)
    [sheet] = plan(read, Wishes(locales=['en']))
    page = Composer(read).compose(sheet)
    assert page.problems == ()
    return re.findall('alt="([^"]*)"', page.html)


ALL = '- {row: [{picture: topic}, {picture: afar}]}\n      - {picture: story, when: story}'


def test_where_one_passes_there_is_a_thing_and_where_one_reads_there_are_people(project: Path, overlay: Overlay) -> None:
    [phone] = shown(project, overlay, '- {picture: topic, height: 20}')
    assert shown(project, overlay, ALL, 'afar: hook\n') == [phone, 'A hook']


def test_without_a_picture_for_afar_it_is_the_other_one(project: Path, overlay: Overlay) -> None:
    words = shown(project, overlay, ALL)
    assert len(words) == 2
    assert len({*words}) == 1


def test_a_story_stands_only_on_the_sheets_of_a_topic_that_has_one(project: Path, overlay: Overlay) -> None:
    assert shown(project, overlay, ALL, 'story: strip\n')[2:] == ['A story']
    assert shown(project, overlay, '- {picture: story}') == []
    assert shown(project, overlay, '- {picture: topic, height: 20, when: story}') == []
    assert len(shown(project, overlay, '- {picture: topic, height: 20, when: story}', 'story: strip\n')) == 1


def test_a_picture_of_a_topic_that_there_is_none_of_is_said_at_its_line(project: Path, run: Run, overlay: Overlay) -> None:
    topic = (project / 'content/topics/before-you-go.yaml').read_text(encoding='utf-8')
    overlay({'content/topics/before-you-go.yaml': topic.replace('picture: phone\n', 'picture: phone\nafar: hook\nstory: strip\n')})
    assert [line for line in run('check').err.splitlines() if line.endswith('[drawing]')] == [
        'content/topics/before-you-go.yaml:9: unknown picture "hook" [drawing]', 'content/topics/before-you-go.yaml:10: unknown picture "strip" [drawing]']


# What the reader writes on the card that stays.


def labels(topic: str) -> list[str]:
    """The small labels of the leaflet's card, in the order in which they stand there."""
    project = read_project(ROOT)
    [sheet] = plan(project, Wishes(locales=['en'], topics=[topic], formats=['leaflet-trifold'], papers=['A4']))
    page = Composer(project).compose(sheet)
    return [id for id in page.english if id.startswith(('stub.going', 'stub.employer', 'stub.call', f'{topic}.leave.'))]


def test_a_topic_says_itself_what_is_left_with_someone() -> None:
    assert labels('who-is-writing')[:2] == ['who-is-writing.leave.who', 'who-is-writing.leave.meet']
    assert all(label.startswith('who-is-writing.leave.') for label in labels('who-is-writing'))


def test_without_that_it_is_where_to_with_whom_and_when_the_call_will_come() -> None:
    assert labels('check-the-job') == ['stub.going', 'stub.employer', 'stub.call']
