"""Glossaries, spoilt: each row is one, or a problem at its line; nothing stumbles over it."""

from __future__ import annotations

from pathlib import Path

import pytest
from fuzzing import Tally, rounds, sound, spoilt

from beforehand.read.glossary import pattern, read_glossary
from beforehand.translate.phrases import said

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.slow
TEXTS = ['A company that agencies own, being tricked', '(' * 2000, '"\u202e"', '']


def test_whatever_stands_in_a_glossary_only_problems_come_of_it() -> None:
    tally, files = Tally('glossary'), sorted(ROOT.glob('locales/*/glossary.csv'))
    for number, chance in rounds('catalogues', .2):
        data = spoilt(chance.choice(files).read_bytes(), chance)
        with tally.trying(f'glossary {number}', data) as came:
            terms, problems = read_glossary(data, 'locales/ro/glossary.csv', 'ro')
            sound(problems)
            assert all(problem.locale == 'ro' for problem in problems)
            for term in terms:
                assert term.place.line > 1
                for text in TEXTS:
                    pattern(term.english).search(text)
                    said(term.forms, text)
            came('problems' if problems else 'clean')
    tally.close()


def test_the_glossaries_themselves_are_right() -> None:
    for path in ROOT.glob('locales/*/glossary.csv'):
        assert read_glossary(path.read_bytes(), path.name, path.parent.name)[1] == []
