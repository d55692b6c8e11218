"""Layouts of every shape: rows and columns of whatever there is, in any size. A page comes of it, or what does not fit, or problems."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest
import yaml
from fuzzing import Tally, rounds, stock

from beforehand.compose.drawing import drawings, options
from beforehand.compose.page import Composer
from beforehand.content.layout import KINDS, ONLY_OF, Layout
from beforehand.ground.source import read
from beforehand.plan.sheets import Wishes, plan
from beforehand.read.project import Project, read_project

pytestmark = pytest.mark.slow
LENGTHS: list[Any] = [0, 0.001, 1, 5, 5, 20, 20, 30, 100, 1000, '0em', '1em', '3.5em', '50em', '2+3em']
THINGS: dict[str, list[Any]] = {
    'headline': ['title', 'lead', 'heading', '.', 'detail', 'help.heading', 'care.heading', 'part-1.heading', 'help.local'], 'says': ['.'],
    'text': ['title', 'lead', '.', 'detail', 'heading'], 'picture': ['topic', '.', 'care.picture', 'part-1.picture'], 'sign': ['.', 'call', 'wait'],
    'draw': [*drawings, 'mark'], 'count': ['part', 'next'], 'number': ['emergency'], 'helplines': [1, 3], 'stamp': [True], 'imprint': [True],
    'sender': [True], 'blanks': ['.', 'help.local', 'weekdays', 'help.local help.danger stub.ask'], 'use': ['key', 'stop', 'none']}
WORDS: dict[str, list[Any]] = {
    'width': [*LENGTHS, 'square', 'fit'], 'height': LENGTHS, 'min': LENGTHS, 'max': LENGTHS, 'gap': LENGTHS, 'common': ['x', 'y'],
    'grow': [1, 0.001, 1000, 'messages'], 'align': ['start', 'center', 'end', 'stretch'], 'justify': ['start', 'center', 'end', 'between', 'around'],
    'heights': ['even', 'equal'], 'turn': [True], 'spread': [0, 3, 50], 'frame': [*drawings], 'spine': [{'width': 3}], 'when': ['first', 'key', 'eu'],
    'pt': [4, 20, 400], 'keep_pt': [4, 20], 'rank': [0.1, 1, 3, 20, [1, 2]], 'measure': [0.1, 30, 5000], 'lines': [1, 2, 6], 'tag': ['h1', 'h2', 'p'],
    'group': ['a', 'b'], 'code': ['below', 'beside']}
VALUES: list[Any] = [0, 1, -1, 1e-9, 5000, 1e9, 'x', True, [1, 2], [], {'a': 1}]


def box(chance: Random, level: int = 0) -> dict[str, Any]:
    """A box, and what is in it."""
    among = chance.random()
    if level > 4 or among < .45:
        kind = chance.choice([*THINGS])
        one = {kind: chance.choice(THINGS[kind])}
        if kind == 'draw' and one[kind] in drawings:
            one['options'] = {name: chance.choice(VALUES) for name in options(one[kind]) if chance.random() < .3}
    elif among < .8:
        kind = chance.choice(['column', 'row'])
        one = {kind: [box(chance, level + 1) if chance.random() < .9 else chance.choice([0, 1, 50]) for _ in range(chance.randint(0, 4))]}
    else:
        kind = 'repeat'
        return {'repeat': chance.choice(['parts', 'messages', 'part-1.messages', 'card', 1, 3]), 'each': box(chance, level + 1)}
    for word in WORDS:
        if chance.random() < .1 and kind in ONLY_OF.get(word, KINDS) and (kind != 'use' or word in ('width', 'height', 'max', 'grow')):
            one[word] = chance.choice(WORDS[word])
    return one


@pytest.fixture(scope='module')
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    return read_project(stock(tmp_path_factory.mktemp('layouts')))


def test_whatever_a_layout_says_a_page_comes_of_it_or_problems(project: Project) -> None:
    tally, composer = Tally('layouts'), Composer(project)
    for number, chance in rounds('layouts', 1):
        layout = {'panels': {'front': {'column': [box(chance) for _ in range(chance.randint(1, 3))]}}}
        if chance.random() < .2:
            layout['unit'] = chance.choice([5, 105, 5000])
        data = yaml.safe_dump(layout).encode()
        with tally.trying(f'layout {number}', data) as came:
            read_layout, problems = read(data, 'templates/handbill/layout.yaml', Layout)
            if read_layout:
                project.layouts['handbill'] = read_layout
                project.turns.clear()
                for sheet in plan(project, Wishes(locales=[chance.choice(['en', 'ar'])], formats=['handbill'])):
                    page = composer.compose(sheet)
                    problems = [*problems, *page.problems]
                    assert page.html or page.tight or page.problems or page.lacking
            came('clean' if not problems else 'problems')
    tally.close()
    assert min(tally.outcomes.values()) > sum(tally.outcomes.values()) / 10, tally.outcomes
