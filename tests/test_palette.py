"""Colours have one place: palette.yaml; and drawings take theirs from it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import Overlay, Run
from copies import ROOT

from beforehand.commands.parts.badge import ABOUT, COLOURS
from beforehand.commands.parts.crops import FRAME
from beforehand.compose.drawing import patterns
from beforehand.compose.inks import Inks, inks_of
from beforehand.compose.picture import drawn
from beforehand.content.palette import Drawn
from beforehand.ground.colour import WHITE, contrast, luminance
from beforehand.ground.problem import Text
from beforehand.plan.finish import finish
from beforehand.read.project import read_project
from beforehand.read.states import STATES

HEX = re.compile(r'(?:#|%23)[0-9a-fA-F]{3,8}\b')
PALETTE = ROOT / 'templates/shared/palette.yaml'
OTHERS = {'ground/colour.py': {'#ffb71b'}, 'commands/editions/table_template.py': {'#ffb71b'}, 'studio/entry.py': {'#8fd8c8'},
          'read/svg/parts.py': {'#fff', '#ffffff'}, 'commands/parts/contact.py': {'#808080'},
          'commands/parts/badge.py': {'#333333', '#6b6b6b', '#9c4a00', '#1f5f8b', '#1d6b35'}, 'commands/parts/crops.py': {'#d6006c'},
          'commands/parts/site_pictures.py': {'#e9e4da'}, 'exchange/site/frame.py': {'#fff', '#1a1a1a', '#0b4a86', '#767676'}}
"""Examples in what we say to people; what a foreign SVG may call white; on what pages lie for a review,
which nobody prints; how a badge on a web page tells states apart; a frame around a message, which is to have a colour of no sheet; and
the pages of a site."""
LOOKS = [path for end in ('css', 'html', 'yaml') for path in sorted((ROOT / 'templates').rglob(f'*.{end}')) if path != PALETTE]
PROGRAM = sorted((ROOT / 'beforehand').rglob('*.py'))


def said(path: Path) -> Iterator[str]:
    """The texts of a module that are no docstrings."""
    tree = ast.parse(path.read_text(encoding='utf-8'))
    notes = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    yield from (node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in notes)


@pytest.mark.parametrize('path', LOOKS, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_colour_stands_in_a_template(path: Path) -> None:
    text = path.read_text(encoding='utf-8')
    assert HEX.findall(text) == []
    assert re.findall(r'(?:rgb|hsl|cmyk)a?\(', text) == []


@pytest.mark.parametrize('path', PROGRAM, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_colour_stands_in_the_program(path: Path) -> None:
    assert {found for text in said(path) for found in HEX.findall(text)} == OTHERS.get(str(path.relative_to(ROOT / 'beforehand')), set())


def test_white_can_be_read_on_every_colour_of_a_badge() -> None:
    assert all(contrast(colour, WHITE) > 5 for colour in (ABOUT, *COLOURS.values()))
    assert {*COLOURS} == {*STATES}


def test_a_frame_around_a_message_has_a_colour_of_no_sheet() -> None:
    assert FRAME not in PALETTE.read_text(encoding='utf-8')


def test_drawings_have_no_colours_but_those_that_stand_for_others() -> None:
    palette = read_project(ROOT).palette
    drawn = set(palette.drawn.model_dump().values())
    for folder, mine in (('pictures', drawn | set(palette.skin.values())), ('signs', drawn)):
        for path in (ROOT / 'templates/shared' / folder).glob('*.svg'):
            assert set(re.findall(r'(?:fill|stroke)="([^"]*)"', path.read_text(encoding='utf-8'))) <= mine | {'none'}, path.name


def test_style_sheets_name_no_colour_that_is_not_there() -> None:
    known = {f'--{name}' for name in Inks._fields}
    local = {'--latin-space'}
    for path in LOOKS:
        if path.suffix == '.css':
            assert set(re.findall(r'var\((--[a-z-]+)', path.read_text(encoding='utf-8'))) <= known | local, path.name


def test_a_colour_that_is_none_is_said_at_its_line(project: Path, run: Run, overlay: Overlay) -> None:
    palette = (project / 'templates/shared/palette.yaml').read_text(encoding='utf-8')
    overlay({'templates/shared/palette.yaml': palette.replace('"#999999"', 'grey')})
    checked = run('check')
    assert checked.status == 1
    assert checked.err == 'templates/shared/palette.yaml:6: "rgb" in faint: "grey" is no colour such as "#ffb71b", in quotes [wrong-value]\n'


def test_a_palette_that_lacks_a_colour_keeps_every_sheet_back(project: Path, run: Run, overlay: Overlay) -> None:
    palette = (project / 'templates/shared/palette.yaml').read_text(encoding='utf-8')
    overlay({'templates/shared/palette.yaml': palette.replace('quiet: {rgb: "#555555"}\n', '')})
    assert 'quiet' in run('check').err
    assert {line.split(' ')[-1] for line in run('explain').out.splitlines()} == {'[refused]'}


def test_an_edition_has_a_colour_of_its_own() -> None:
    palette = read_project(ROOT).palette
    assert inks_of(palette, Text('#c0ffee'), finish().colour).field == '#c0ffee'
    assert inks_of(palette, palette.accents['sky'], finish().colour).field == palette.accents['sky'].rgb


def test_a_colour_without_sisters_gets_them_mixed() -> None:
    palette = read_project(ROOT).palette
    own, sky = (inks_of(palette, field, finish().colour) for field in (Text('#c0ffee'), palette.accents['sky']))
    assert (sky.deep, sky.tint) == (palette.accents['sky'].deep, palette.accents['sky'].tint)
    assert luminance(own.deep) < luminance(own.field) < luminance(own.tint)


def test_the_pattern_of_a_topic_is_one_that_fills_a_strip() -> None:
    assert [accent.pattern for accent in read_project(ROOT).palette.accents.values() if not hasattr(patterns, accent.pattern)] == []


def test_people_have_the_same_skin_in_every_topic() -> None:
    palette = read_project(ROOT).palette
    face = ''.join(f'<path fill="{tone}"/>' for tone in palette.skin.values())
    drawn_ = {drawn(f'<svg>{face}</svg>', inks_of(palette, accent, finish().colour).over(palette.drawn, '#ffffff'), False) for accent in palette.accents.values()}
    assert len(palette.skin) == 6
    assert [re.findall('fill="([^"]*)"', one) for one in drawn_] == [list(palette.skin.values())]


def test_a_pattern_that_there_is_none_of_is_said_at_its_line(project: Path, run: Run, overlay: Overlay) -> None:
    palette = (project / 'templates/shared/palette.yaml').read_text(encoding='utf-8')
    layout = (project / 'templates/handbill/layout.yaml').read_text(encoding='utf-8')
    overlay({'templates/shared/palette.yaml': palette.replace('"#e3b5e8"', '"#e3b5e8", pattern: zigzag'),
             'templates/handbill/layout.yaml': layout.replace('- {number', '- {draw: pattern, height: 3}\n      - {number')})
    assert run('check').err.startswith('templates/shared/palette.yaml:10: there is no decoration "zigzag" [layout]\n')


def test_a_tint_lets_through_what_lies_below_it() -> None:
    assert inks_of(read_project(ROOT).palette, Text('#c0ffee'), finish().colour).proof == 'rgba(26, 26, 26, 0.15)'


def test_each_colour_of_a_drawing_is_changed_once() -> None:
    """Even where the new colour of one is the old one of another."""
    stands = Drawn(ink=Text('#000001'), field=Text('#000002'), paper=Text('#000003'), ground=Text('#000004'),
                   deep=Text('#000005'), tint=Text('#000006'))
    inks = Inks(field='#000004', ink='#000003', paper='#000002', quiet='', faint='', deep='#000001', tint='#000005')
    svg = '<svg><path fill="#000001"/><path fill="#000002"/><path fill="#000003"/><path fill="#000004"/><path fill="#000005"/><path fill="#000006"/></svg>'
    found = re.findall('fill="([^"]*)"', drawn(svg, inks.over(stands, inks.paper), False))
    assert found == ['#000003', '#000004', '#000002', '#000002', '#000001', '#000005']
    assert re.findall('fill="([^"]*)"', drawn(svg, inks.over(stands, '#000001'), False))[3] == '#000001'
