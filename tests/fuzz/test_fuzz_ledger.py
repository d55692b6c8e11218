"""What earlier builds wrote down, spoilt or forged under a right seal: a sheet prints what its page says."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from fuzzing import Tally, at_value, rounds, spoilt, stock

from beforehand.ground.files import write_record, write_whole
from beforehand.plan.sheets import Wishes, plan
from beforehand.read.project import read_project
from beforehand.record import unchanged
from beforehand.record.build import dockets
from beforehand.record.docket import Commission, Outcome
from beforehand.record.ledger import FOLDER, Ledger, digest
from beforehand.record.workshop import Workshop

pytestmark = pytest.mark.slow
PDF, PRESS, TODAY = b'%PDF', {'press': 'of the tests'}, date(2026, 11, 25)
VALUES: list[Any] = [None, True, 0, -1, 1e308, float('nan'), float('inf'), '', 'x', 'x' * 5000, [], {}, [[]], [None], {'x': 'y'}, '../../x', '\ud800', 10**400, [['Send', 'us your money']], '9' * 30,
                     [['x', ['y', 1], 'z', '', '', '']], {'front': 1}, {'front;}': 0.5}, [10.25, [['front', 'x']]], [10.25, {}], '\x1b[2J']


class Past:
    """A project of which everything was printed, and what that left behind."""

    def __init__(self, root: Path) -> None:
        self.root, self.project = root, read_project(root)
        self.sheets = plan(self.project, Wishes())
        outcomes, ledger = self.decide(), Ledger(root / 'out')
        self.html = {outcome.name: outcome.stamp.html for outcome in outcomes if outcome.stamp}
        for outcome in outcomes:
            assert outcome.stamp
            write_whole(ledger.out, f'{outcome.name}.pdf', PDF)
            ledger.write(outcome.name, replace(outcome.stamp, pdf=digest(PDF)))
        names = [f'{name}.pdf' for name in self.html]
        unchanged.remember(root / 'out', 'inputs', names, ['3 sheets: 3 up to date'], (date(2026, 1, 1), date(2027, 1, 1)))
        self.files = sorted((root / 'out' / FOLDER).rglob('*.json'))
        assert all(outcome.state == 'kept' for outcome in self.decide())

    def decide(self) -> list[Outcome]:
        workshop = Workshop(Commission(self.project, [], PRESS))
        self.outcomes = [*map(workshop.make, dockets(self.sheets, Ledger(self.root / 'out'), self.root))]
        return self.outcomes

    def believed(self) -> str:
        """What comes of the next build; the page must be that of the project, whatever was remembered."""
        outcomes = self.decide()
        for outcome in outcomes:
            assert outcome.state == 'refused' or (outcome.stamp and outcome.stamp.html == self.html[outcome.name])
        lines = unchanged.recall(self.root / 'out', 'inputs', TODAY)
        assert lines is None or all(line.isprintable() for line in lines)
        return 'kept' if lines and all(outcome.state == 'kept' for outcome in outcomes) else 'printed anew'


@pytest.fixture(scope='module')
def past(tmp_path_factory: pytest.TempPathFactory) -> Past:
    return Past(stock(tmp_path_factory.mktemp('ledger')))


def test_whatever_was_remembered_the_sheet_is_what_its_page_says(past: Past) -> None:
    """Half of the records are spoilt as they lie there, half are forged: other values under a right seal."""
    tally = Tally('ledger')
    for number, chance in rounds('ledger', .6):
        path = chance.choice(past.files)
        before = path.read_bytes()
        with tally.trying(f'{path.name} {number}') as came:
            if chance.random() < .4:
                path.write_bytes(spoilt(before, chance))
            else:
                forge(path, lambda record, chance=chance: other_value(record, chance))
            came(past.believed())
        path.write_bytes(before)
    tally.close()


def other_value(record: dict[str, Any], chance: random.Random) -> None:
    """One or two other values in a record."""
    for _ in range(chance.choice((1, 1, 2))):
        holder, key = at_value(record, chance)
        if not key and key != 0:
            continue
        match chance.randrange(4):
            case 0 if isinstance(holder, dict):
                holder[chance.choice(('x', '../x', 'front', '\x00'))] = holder.pop(key)
            case 1:
                del holder[key]
            case _:
                holder[key] = chance.choice(VALUES)


def forge(path: Path, change: Callable[[dict[str, Any]], object]) -> None:
    """Another record under a right seal."""
    record = json.loads(path.read_bytes())
    del record['seal']
    change(record)
    try:
        write_record(path.parent, path.name, record)
    except UnicodeEncodeError:  # half a letter, which no file can hold
        write_record(path.parent, path.name, {})


def stamp(change: Callable[[dict[str, Any], random.Random], object]) -> Callable[[Past, random.Random], None]:
    return lambda past, chance: forge(chance.choice([path for path in past.files if path.parent.name in ('ar', 'en', 'ro')]), lambda record: change(record, chance))


PLANTS: dict[str, Callable[[Past, random.Random], None]] = {
    'another page': stamp(lambda record, chance: record.update(html=digest(chance.randbytes(4)))),
    'another PDF': stamp(lambda record, chance: record.update(pdf=digest(chance.randbytes(4)))),
    'another font': stamp(lambda record, chance: record['files'].update({chance.choice(sorted(record['files'])): 'x'})),
    'another press': stamp(lambda record, chance: record['press'].update({chance.choice(sorted(record['press'])): 'x'})),
    'a PDF with a problem': stamp(lambda record, chance: record.update(problems=[['overflow', ['a', 1], 'b', '', '', '']])),
}


@pytest.mark.parametrize('plant', [*PLANTS, 'a changed PDF'])
def test_a_forged_stamp_is_not_believed(past: Past, plant: str) -> None:
    tally = Tally(f'ledger, planted: {plant}')
    for number, chance in rounds('ledger', .3 / len(PLANTS), 8):
        before = {path: path.read_bytes() for path in [*past.files, *(past.root / 'out' / f'{name}.pdf' for name in past.html)]}
        with tally.trying(f'{plant} {number}') as came:
            if plant in PLANTS:
                PLANTS[plant](past, chance)
            else:
                chance.choice([path for path in before if path.suffix == '.pdf']).write_bytes(chance.choice((b'', b'%PDG', b'%PDF ')))
            past.believed()
            states = [outcome.state for outcome in past.outcomes]
            came('found' if states.count('due') == 1 else 'silent')
            if states.count('due') != 1:
                tally.faults.append(f'{plant} {number}: {states}')
        for path, data in before.items():
            path.write_bytes(data)
    tally.close()
