"""What earlier builds wrote down, spoilt or forged under a right seal: a sheet prints what its page says, at a size that its format has."""

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
from beforehand.print.fit import Fit
from beforehand.read.project import read_project
from beforehand.record import unchanged
from beforehand.record.build import Outcome, decide_all, fitting
from beforehand.record.ledger import FOLDER, Ledger, digest

pytestmark = pytest.mark.slow
PDF, PRESS, TODAY = b'%PDF', {'press': 'of the tests'}, date(2026, 11, 25)
VALUES: list[Any] = [None, True, 0, -1, 1e308, float('nan'), float('inf'), '', 'x', 'x' * 5000, [], {}, [[]], [None], {'x': 'y'}, '../../x', '\ud800', 10**400, [['Send', 'us your money']], '9' * 30,
                     [['x', ['y', 1], 'z', '', '', '']], {'front': 1}, {'front;}': 0.5}, [10.25, [['front', 'x']]], [10.25, {}], '\x1b[2J']


class Past:
    """A project of which everything was printed, and what that left behind."""

    def __init__(self, root: Path) -> None:
        self.root, self.project = root, read_project(root)
        self.sheets = plan(self.project, Wishes())
        self.ledger = Ledger(root / 'out', root)
        outcomes = self.decide()
        self.html = {outcome.sheet.name: outcome.page.html for outcome in outcomes}
        for outcome in outcomes:
            assert outcome.now
            write_whole(root / 'out', f'{outcome.sheet.name}.pdf', PDF)
            self.ledger.write(outcome.sheet.name, replace(outcome.now, size_pt=10.25, gaps_mm={'front': 1.5}, pdf=digest(PDF)))
            self.ledger.fits[outcome.fit_key] = Fit(10.25, (('front', 1.5),))
        self.ledger.write_known(fitting(self.project, PRESS))
        names = [f'{name}.pdf' for name in self.html]
        unchanged.remember(root / 'out', 'inputs', names, ['3 sheets: 3 up to date'], (date(2026, 1, 1), date(2027, 1, 1)))
        self.files = sorted((root / 'out' / FOLDER).rglob('*.json'))
        assert all(outcome.state == 'kept' for outcome in self.decide())

    def decide(self) -> list[Outcome]:
        self.ledger = Ledger(self.root / 'out', self.root)
        self.outcomes = decide_all(self.project, self.sheets, [], self.ledger, PRESS)
        return self.outcomes

    def believed(self) -> str:
        """What comes of the next build; the page and the sizes must be those of the project, whatever was remembered."""
        outcomes = self.decide()
        for outcome in outcomes:
            size, fits = outcome.sheet.format.size, [fit for fit in (outcome.fit, self.ledger.fits.get(outcome.fit_key)) if fit]
            assert outcome.page.html == self.html[outcome.sheet.name]
            for fit in fits:
                assert size.smallest_pt <= fit.size_pt <= size.largest_pt
                assert fit.size_pt * 4 % 1 == 0
                assert all(room == 'front' and 0 <= gap < 50 for room, gap in fit.gaps_mm), fit
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


def known(change: Callable[[dict[str, Any], random.Random], object]) -> Callable[[Past, random.Random], None]:
    return lambda past, chance: forge(past.root / 'out' / FOLDER / 'known.json', lambda record: change(record, chance))


def other_words(record: dict[str, Any], chance: random.Random) -> None:
    """Other words, or the same in another order, in a headline that was remembered."""
    lines = chance.choice([one for one in record['breaks'].values() if any(one)])
    lines[0] = chance.choice((['Send us', 'your money'], [line[::-1] for line in lines[0]], lines[0] * 2, [' '.join(lines[0])[:-1]], [*lines[0], '']))


SIZES = (0, -1, 8.25, 14.25, 99, 10.3, 1e308, float('nan'), float('inf'), 1e-9)
PLANTS: dict[str, Callable[[Past, random.Random], None]] = {
    'a size out of range': stamp(lambda record, chance: record.update(size_pt=chance.choice(SIZES))),
    'a size of another type': stamp(lambda record, chance: record.update(size_pt=chance.choice(('10', None, True, [10])))),
    'a room of another page': stamp(lambda record, chance: record.update(gaps_mm={chance.choice(('back', 'front;x', '')): 1.0})),
    'a gap out of range': stamp(lambda record, chance: record.update(gaps_mm={'front': chance.choice((-1, 1e9, float('nan')))})),
    'another page': stamp(lambda record, chance: record.update(html=digest(chance.randbytes(4)))),
    'another PDF': stamp(lambda record, chance: record.update(pdf=digest(chance.randbytes(4)))),
    'another font': stamp(lambda record, chance: record['files'].update({chance.choice(sorted(record['files'])): 'x'})),
    'another press': stamp(lambda record, chance: record['press'].update({chance.choice(sorted(record['press'])): 'x'})),
    'a PDF with a problem': stamp(lambda record, chance: record.update(problems=[['overflow', ['a', 1], 'b', '', '', '']])),
}
REMEMBERED: dict[str, Callable[[Past, random.Random], None]] = {
    'other words': known(other_words),
    'a size out of range': known(lambda record, chance: record['fits'].update({key: [chance.choice(SIZES), []] for key in record['fits']})),
    'a room of another page': known(lambda record, chance: record['fits'].update({key: [10.25, [['back', 1.0]]] for key in record['fits']})),
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


@pytest.mark.parametrize('plant', REMEMBERED)
def test_what_was_remembered_wrongly_is_found_anew(past: Past, plant: str) -> None:
    tally, path = Tally(f'ledger, planted: {plant}, remembered'), past.root / 'out' / FOLDER / 'known.json'
    past.decide()
    right = (past.ledger.breaks, past.ledger.fits)
    for number, chance in rounds('ledger', .1 / len(REMEMBERED), 8):
        before = path.read_bytes()
        with tally.trying(f'{plant} {number}') as came:
            REMEMBERED[plant](past, chance)
            past.believed()
            wrong = json.loads(path.read_bytes())
            is_believed = past.ledger.breaks == wrong['breaks'] if plant == 'other words' else any(key in past.ledger.fits for key in right[1])
            came('silent' if is_believed else 'found')
            if is_believed:
                tally.faults.append(f'{plant} {number}: {wrong}')
        path.write_bytes(before)
    tally.close()
