"""Measure everything that is promised about speed, and print it as one table: `python -m benchmarks [--quick]`."""

from __future__ import annotations

import argparse
import os
import platform
import random
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import NamedTuple

from benchmarks import runs
from benchmarks.copies import ROOT, project_of, reword


class Plan(NamedTuple):
    """How much is measured."""

    sheets: int
    growth: tuple[int, ...]
    rounds: int
    sample: int
    """How many pages of each kind the command prints in a round."""


FULL, QUICK = Plan(160, (16, 500, 800), 5, 8), Plan(24, (6,), 1, 1)


class Row(NamedTuple):
    """One line of the table."""

    what: str
    promise: str
    measured: str
    spread: str = ''


def main() -> None:
    parser = argparse.ArgumentParser(prog='python -m benchmarks', description=__doc__)
    parser.add_argument('--quick', action='store_true', help='a few sheets, one round: does it run at all?')
    plan = QUICK if parser.parse_args().quick else FULL
    print(f'{processor()}, {os.cpu_count()} cores; Python {platform.python_version()}; commit {commit()}\n')
    print('| what | promise | measured | least to most |\n|---|---|---|---|')
    with TemporaryDirectory() as folder:
        for row in measure(plan, Path(folder)):
            print(f'| {" | ".join(row)} |', flush=True)


def measure(plan: Plan, folder: Path) -> Iterable[Row]:
    """All rows, as they are known."""
    root = project_of(plan.sheets, folder / 'project')
    sheets = runs.build(root, '--html').printed
    pages = sorted((root / 'out').rglob('*.html'))
    rounds = [one_round(root, pages, plan, seed) for seed in range(plan.rounds)]
    for known, promise in (('known', '≥ 12, aim 15'), ('fresh', '≥ 8')):
        times = [turn['loop'] * sheets / turn[known] for turn in rounds]
        sizes = {'known': 'sizes known', 'fresh': 'every size to be found'}[known]
        yield row(f'{sheets} sheets, {sizes}: times as fast as the `weasyprint` command, one page after another', promise, times)
    yield row('a sheet on a core, sizes known: times the cost of WeasyPrint’s own work', '≤ 1.25',
              [turn['known'] * runs.JOBS / sheets / turn['floor'] for turn in rounds])
    for arm, words in (('loop', 'the command, seconds a page'), ('floor', 'WeasyPrint’s own work, seconds a page'),
                       ('known', 'full build, sizes known, seconds'), ('fresh', 'full build, sizes to be found, seconds')):
        yield row(words, '', [turn[arm] for turn in rounds], 3 if arm in ('loop', 'floor') else 1)
    yield from changes(root, sheets, plan)
    yield Row(f'{sheets} sheets: memory at its peak, all processes together', '', f'{runs.peak_mb(root):.0f} MB')
    yield from growth(folder, plan, sheets, median(turn['fresh'] for turn in rounds))


def one_round(root: Path, pages: Sequence[Path], plan: Plan, seed: int) -> dict[str, float]:
    """Each arm once, in an order of its own; the command and the floor get the same pages, as many of each kind of sheet."""
    chance = random.Random(seed)
    kinds: dict[str, list[Path]] = {}
    for page in pages:
        kinds.setdefault(page.stem.removesuffix(page.parent.name), []).append(page)
    sample = [page for kind in kinds.values() for page in chance.sample(kind, min(plan.sample, len(kind)))]
    arms = {'known': lambda: runs.build_known(root).seconds, 'fresh': lambda: runs.build_fresh(root).seconds,
            'loop': lambda: runs.loop(sample), 'floor': lambda: runs.floor(root, sample)}
    return {arm: arms[arm]() for arm in chance.sample(list(arms), len(arms))}


def changes(root: Path, sheets: int, plan: Plan) -> Iterable[Row]:
    """A build with nothing to do, and one after a change to one message."""
    yield row(f'{sheets} sheets, nothing to do: seconds', '< 0.5', nothing(root, plan), 2)
    done = []
    for _ in range(plan.rounds):
        reword(root / 'locales/ar/messages.po', lambda id, text: f'{text} {text.split()[-1]}' if id.endswith('.lead') else text)
        done.append(runs.build(root))
    yield row(f'{sheets} sheets, one Arabic message of each topic changed: seconds', '', [run.seconds for run in done], 2)
    yield Row('… and sheets printed', 'those that show it', ' or '.join(sorted({str(run.printed) for run in done})))


def nothing(root: Path, plan: Plan) -> list[float]:
    """Builds with nothing to do."""
    done = [runs.build(root) for _ in range(2 * plan.rounds + 1)]
    assert not any(run.printed for run in done[1:])
    return [run.seconds for run in done[1:]]


def growth(folder: Path, plan: Plan, sheets: int, seconds: float) -> Iterable[Row]:
    """Full builds, sizes to be found, of fewer and of more sheets, once each."""
    for wanted in plan.growth:
        root = project_of(wanted, folder / str(wanted))
        run = runs.build(root)
        ratio = run.seconds / run.printed / (seconds / sheets)
        yield Row(f'{run.printed} sheets, sizes to be found: a sheet costs, times that of {sheets}', '', f'{ratio:.2f}',
                  f'{run.seconds:.1f} s')
        if wanted == 500:
            yield row(f'{run.printed} sheets, nothing to do: seconds', '< 0.5', nothing(root, plan), 2)


def row(what: str, promise: str, values: Sequence[float], digits: int = 2) -> Row:
    """The median, and how far the values lie apart."""
    spread = f'{min(values):.{digits}f} to {max(values):.{digits}f}, n={len(values)}'
    return Row(what, promise, f'{median(values):.{digits}f}', spread)


def processor() -> str:
    with open('/proc/cpuinfo') as file:
        return next((line.split(': ')[1].strip() for line in file if line.startswith('model name')), platform.machine())


def commit() -> str:
    """The commit, with a plus where files differ from it."""
    def git(*words: str) -> str:
        return subprocess.run(['git', *words], cwd=ROOT, capture_output=True, text=True).stdout.strip()
    return git('rev-parse', '--short', 'HEAD') + ('+' if git('status', '--porcelain', '--untracked-files=no') else '')


if __name__ == '__main__':
    sys.exit(main())
