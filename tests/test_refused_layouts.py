"""What no format can do: leave out the imprint, print over a number, up to the trim or across a fold. Each is refused in its own words."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest
from conftest import Overlay, Run

FORMAT = """name: Folded
fold: {fold}
papers:
  A5: {{width_mm: 210, height_mm: 148, sides: [[{{panel: left, width_mm: 105}}, {{panel: right, width_mm: 105}}]]}}
reading: [right, left]
size: {{smallest_pt: 8.5, largest_pt: 14}}
"""
LAYOUT = """panels:
  right:
    padding: {right}
    gap: 3
    column:
      - {{headline: title, tag: h1, max: 20, pt: 40}}
      - row: [{{number: emergency, width: 40, max: 20}}, {{grow: 1, column: [{{text: lead, width: {beside}, align: end}}]}}]
      {imprint}
  left:
    padding: {left}
    gap: 2
    column:
      - {{repeat: parts, each: {{column: [{{headline: heading, max: 8}}, {{repeat: messages, each: {{says: .}}}}]}}}}
      - {{headline: help.heading, max: 8}}
"""
GOOD = {'fold': 'none', 'right': '[8, 8, 8, 4]', 'left': '[8, 4, 8, 8]', 'beside': '46', 'imprint': '- {imprint: true, min: 5, max: 12}'}
NAME, MADE_OF = 'folded', 'templates/folded/layout.yaml'
LEAD, CALL = ('before-you-go.yaml:5', 'ar/messages.po:11'), ('before-you-go.yaml:17', 'ar/messages.po:19')
"""Where a text is written, in English and in Arabic."""


class Case(NamedTuple):
    """What is changed in a good format, what is said of it, and of which text: in English and in Arabic."""

    changes: dict[str, str]
    says: str
    id: str
    places: tuple[str, ...]


CASES = {
    'no imprint': Case({'imprint': ''}, 'there is no place for the imprint', 'layout', (MADE_OF,)),
    'text over the number': Case({'beside': '70'}, 'mm over "112"', 'meeting', LEAD),
    'text on a disc of ink': Case({'imprint': '- {frame: terminus, width: 40, height: 40, column: [{text: lead}]}\n      - {imprint: true, min: 5, max: 12}'},
                                  'mm over the drawing "terminus"', 'meeting', LEAD),
    '2 mm from the trim': Case({'left': '[8, 8, 8, 2]'}, 'mm of the edge of the paper, 4.5 mm are the least', 'margins', CALL),
    'across a fold': Case({'fold': 'roll', 'beside': '107'}, 'stands across a fold, by', 'folds', LEAD),
    '2 mm from a fold': Case({'fold': 'roll', 'beside': '95'}, 'mm of a fold, 4 mm are the least', 'folds', LEAD),
}


@pytest.fixture
def folded(project: Path, overlay: Overlay) -> None:
    """The topic of the project, printed in a format of two panels alone."""
    path = project / 'content/topics/before-you-go.yaml'
    path.write_text(path.read_text(encoding='utf-8').replace('[handbill]', f'[{NAME}]'), encoding='utf-8')


def lay(overlay: Overlay, changes: dict[str, str]) -> None:
    values = {**GOOD, **changes}
    overlay({f'templates/{NAME}/format.yaml': FORMAT.format(**values), MADE_OF: LAYOUT.format(**values)})


@pytest.mark.usefixtures('folded')
def test_with_nothing_wrong_it_is_printed(project: Path, run: Run, overlay: Overlay) -> None:
    lay(overlay, {'fold': 'roll'})
    assert run('build', '--locale', 'en,ar', '--jobs', '1').err == ''
    assert len(list(project.rglob('*.pdf'))) == 2


@pytest.mark.usefixtures('folded')
@pytest.mark.parametrize('name', CASES)
def test_it_is_refused_in_its_own_words_and_nothing_is_printed(project: Path, run: Run, overlay: Overlay, name: str) -> None:
    case = CASES[name]
    lay(overlay, case.changes)
    status, _, err = run('build', '--locale', 'en,ar', '--jobs', '1')
    said = [line for line in err.splitlines() if line.endswith(f'[{case.id}]') and case.says in line]
    assert status == 1
    assert [place for place in case.places if not any(f'{place}: ' in line for line in said)] == [], err
    assert not list(project.rglob('*.pdf'))
