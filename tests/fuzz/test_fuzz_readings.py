"""readings.csv, spoilt: it is read or complained of, never a traceback, and no message comes out further than before."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from beforehand.ground.problem import Text
from beforehand.read.catalogue import read_catalogue
from beforehand.read.readings import read_readings, written
from beforehand.read.standing import Standing
from beforehand.read.states import STATES

STOCK = Path(__file__).parents[1] / 'project/locales/ro'
INPUTS = 60
PLANTED = [b',', b'"', b'\n', b'\r', b'\0', b'\xff', b'approved', b'2099-12-31', b'machine: x', b'both', b'none', b'critical', b'=1+1', '\u202e'.encode(), b'\xef\xbb\xbf']


def spoilt(data: bytes, dice: random.Random) -> bytes:
    for _ in range(dice.randint(1, 6)):
        at, end = sorted(dice.randrange(len(data) + 1) for _ in range(2))
        end = min(end, at + dice.choice([0, 1, 8, 80]))
        data = data[:at] + dice.choice([b'', *PLANTED]) + (data[at:end] * dice.choice([0, 1, 3])) + data[end:]
    return data


@pytest.mark.parametrize('seed', range(INPUTS))
def test_spoilt_readings_claim_nothing_more(seed: int) -> None:
    catalogue, _ = read_catalogue((STOCK / 'messages.po').read_bytes(), 'x.po', 'ro')
    whole = (STOCK / 'readings.csv').read_bytes()
    messages = [Text(english, id=id) for id, english in catalogue.english.items()]
    data = spoilt(whole, random.Random(seed))
    rows, problems = read_readings(data, 'readings.csv')
    standing = Standing(catalogue, rows)
    assert [standing.state(message, 1) for message in messages if STATES.index(standing.state(message, 1)) > STATES.index('blind-checked')] == []
    assert all(problem.place.path == 'readings.csv' and problem.place.line >= 0 for problem in [*problems, *standing.problems])
    if not problems:
        again, faults = read_readings(written(rows), 'readings.csv')
        assert (len(again), faults) == (len({row[:-1] for row in again}), [])


def test_the_readings_that_are_spoilt_are_sound() -> None:
    catalogue, _ = read_catalogue((STOCK / 'messages.po').read_bytes(), 'x.po', 'ro')
    rows, problems = read_readings((STOCK / 'readings.csv').read_bytes(), 'readings.csv')
    assert (problems, Standing(catalogue, rows).problems, written(rows)) == ([], [], (STOCK / 'readings.csv').read_bytes())


@pytest.mark.parametrize(('by', 'machine'), [('machine: x', True), ('Machine', True), ('ＭＡＣＨＩＮＥ: x', True), (' …machine-7', True), ('"machine" 2', True), ('ma\u200bchine: x', True),
                                             ('Machinek, Ada', False), ('Ada Machine', False), ('', False)])
def test_what_counts_as_a_machine(by: str, machine: bool) -> None:
    from beforehand.read.readings import is_machine

    assert is_machine(by) == machine
