"""YAML files of every shape, spoilt: only problems come of it; and what is certainly wrong is one, at its line."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from fuzzing import ODD, Tally, at_value, heard, rounds, spoilt, stock

FILES = ['content/topics/before-you-go.yaml', 'content/sources.yaml', 'content/helplines/gb.yaml', 'content/editions/kite/edition.yaml', 'content/editions/kite/confirmed.yaml',
         'templates/handbill/format.yaml', 'templates/handbill/layout.yaml', 'templates/shared/words.yaml', 'templates/shared/type.yaml', 'templates/shared/palette.yaml', 'locales/ar/locale.yaml', 'locales/ro/words.yaml', 'locales/ro/waivers.yaml', 'locales/en/words.yaml']
VALUES = [None, True, False, 0, -1, 10**30, 1e300, float('nan'), float('inf'), '', ' ', 'x', 'x' * 5000, [], {}, [[]], {'x': 'y'}, ['x', 1], '\u202e', '\u0301', 'NO', '0712', '<b>',
          '{{ x }}', '../x', 'ﷺ' * 40, '\U0001f4a9', '١١٢', [None], {'id': None}, '2026-02-30', '9999-12-31', '#12345', 'en', 'S1', '+4420', '112 ', [['x'] * 50] * 3]

pytestmark = pytest.mark.slow


@pytest.fixture(scope='module')
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = stock(tmp_path_factory.mktemp('yaml'))
    assert not heard(root, 'open', 'kite').problems
    return root


def test_whatever_stands_in_a_file_only_problems_come_of_it(root: Path) -> None:
    tally = Tally('yaml')
    for number, chance in rounds('yaml', .7):
        path = root / FILES[number % len(FILES)]
        before = path.read_bytes()
        data = spoilt(before, chance) if chance.random() < .5 else other_value(before, chance)
        with tally.trying(f'{path.name} {number}', data) as came:
            path.write_bytes(data)
            came(str(heard(root, 'open', 'kite')))
        path.write_bytes(before)
    tally.close()
    assert tally.outcomes.get('clean', 0) < sum(tally.outcomes.values()) / 2, tally.outcomes


def other_value(data: bytes, chance: Any) -> bytes:
    """Another value, or none, in one or two places of a file; the rest stays what it was."""
    tree = yaml.safe_load(data)
    for _ in range(chance.choice((1, 1, 2))):
        holder, key = at_value(tree, chance)
        if not key and key != 0:
            tree = chance.choice(VALUES)
            break
        match chance.randrange(4):
            case 0 if isinstance(holder, dict):
                holder[chance.choice(ODD)[:200]] = holder.pop(key)
            case 1:
                del holder[key]
            case 2 if isinstance(holder, list):
                holder += [holder[key]] * chance.choice((1, 50))
            case _:
                holder[key] = chance.choice(VALUES)
    return yaml.dump(tree, allow_unicode=True, sort_keys=False).encode(errors='surrogatepass')


FIELD = re.compile(r'(?m)^(?P<at> *(?:- )?)(?P<key>[a-z_]+): ?(?P<value>[^\n]*)$')
FREE = ('promises:', 'accents:', 'line:', 'numbers:', 'styles:', 'words:', 'panels:')
"""In which anybody may choose the names."""
SHARP = ('another name', 'twice', 'a tag', 'an anchor', 'a control')
"""What is said at its very line, or the next."""
PLANTS: dict[str, Callable[[re.Match[str]], str]] = {
    'another name': lambda field: f'{field["at"]}{field["key"]}x: {field["value"]}',
    'twice': lambda field: f'{field[0]}\n{field["at"].replace("-", " ")}{field["key"]}: {field["value"]}',
    'a tag': lambda field: f'{field["at"]}{field["key"]}: !!python/name:os.system {field["value"]}',
    'an open quote': lambda field: f'{field["at"]}{field["key"]}: "{field["value"]}\n',
    'an anchor': lambda field: f'{field["at"]}{field["key"]}: &x {field["value"] or "x"}',
    'a tab': lambda field: f'\t{field[0].lstrip()}',
    'nothing': lambda field: f'{field["at"]}{field["key"]}:',
    'a yes': lambda field: f'{field["at"]}{field["key"]}: {{yes: no}}',
    'a comment': lambda field: f'{field["at"]}{field["key"]}: Aid #1',
    'a control': lambda field: f'{field["at"]}{field["key"]}: "\\x07{field["key"]}"',
}


NUMBERS = ['+448081570123', '0808157012', '0712345', '1_000', '10:30', '0x70', '0b11', '0o17', '1e3', '112.0', '.5', '1.', '0800', '+0', '-112', '999999999999999999999999', '1:2:3', '٣', '１１２', '112 # x', '112 #1']


@pytest.mark.parametrize('written', NUMBERS)
def test_a_number_without_quotes_is_named_as_it_was_written_or_is_a_text(root: Path, written: str) -> None:
    """In a place for a telephone number and in one for an emergency number: what is read is what stands there, or a problem that quotes it."""
    tally, path = Tally(f'yaml, planted: {written}'), root / 'content/editions/kite/edition.yaml'
    before = path.read_text()
    for field in ('number: "+448081570123"', 'emergency: "112"'):
        with tally.trying(f'{field} {written}') as came:
            path.write_text(before.replace(field, f'{field.partition(": ")[0]}: {written}' if field[0] == 'e' else f'number: {written.partition(" ")[0]}'))
            problems = [problem for problem in heard(root, 'kite').all if problem.place.path.endswith('edition.yaml')]
            came('found' if problems else 'silent')
            value = written.partition(' ')[0]
            if not any(value in problem.message + problem.hint for problem in problems) and written != '112 # x':
                tally.faults.append(f'{field} {written}: {problems}')
    path.write_text(before)
    tally.close()


@pytest.mark.parametrize('plant', PLANTS)
def test_what_is_certainly_wrong_is_said_at_its_line(root: Path, plant: str) -> None:
    tally = Tally(f'yaml, planted: {plant}')
    files = {root / name: fields_of((root / name).read_text()) for name in FILES}
    for number, chance in rounds('yaml', .3 / len(PLANTS), 8):
        path = chance.choice([path for path, fields in files.items() if fields])
        before, field = path.read_text(), chance.choice(files[path])
        text = before[:field.start()] + PLANTS[plant](field) + before[field.end():]
        line = before[:field.start()].count('\n') + 1
        with tally.trying(f'{path.name}:{line} {number}', text.encode()) as came:
            path.write_text(text)
            found = [problem for problem in heard(root, 'open', 'kite').all if problem.place.path == str(path.relative_to(root))]
            came('found' if found else 'silent')
            if not found or (plant in SHARP and not any(line <= problem.place.line <= line + 1 for problem in found)):
                tally.faults.append(f'{path.name}:{line}: {field[0]!r} with {plant}: {found}')
        path.write_text(before)
    tally.close()


def fields_of(text: str) -> list[re.Match[str]]:
    """The fields of a file with a value on their line, but for those whose name anybody may choose."""
    owners = {found.start(): owner(text[:found.start()], len(found['at'])) for found in FIELD.finditer(text)}
    return [found for found in FIELD.finditer(text) if found['value'][:1] not in ('', '>', '|', '&') and owners[found.start()] not in FREE and '": ' not in found[0]]


def owner(before: str, indent: int) -> str:
    """The line below which a field stands."""
    return next((line.strip(' -') for line in reversed(before.splitlines()) if line.strip() and len(line) - len(line.lstrip()) < indent), '')
