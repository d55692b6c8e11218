"""Measure what is promised about speed, and print it as one table."""

import argparse
import os
import platform
import random
import re
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import NamedTuple

from benchmarks import editions, runs, studio, watching
from benchmarks.copies import ROOT, project_of, project_with, reword


class Amount(NamedTuple):
    """How much is measured."""

    sheets: int
    others: tuple[int, ...]
    rounds: int
    sample: int
    """How many pages of each kind the command prints in a round."""
    editions: int


ONE = 'who-is-writing.act.show.detail'
LOCALES = ('en', 'ar', 'ur', 'zh-Hans')
WATCHED = 18
"""Locales of the project in which a translator is waited on."""

FULL, QUICK = Amount(160, (800,), 3, 2, 200), Amount(16, (24,), 1, 1, 4)


def main() -> None:
    parser = argparse.ArgumentParser(prog='python -m benchmarks', description=__doc__)
    parser.add_argument('--watch', action='store_true', help='only what a translator waits for')
    parser.add_argument('--studio', action='store_true', help='only what somebody at the studio waits for')
    parser.add_argument('--quick', action='store_true', help='few sheets and one round: does it run at all?')
    asked = parser.parse_args()
    amount = QUICK if asked.quick else FULL
    cpu = re.search('model name\\s*: (.*)', Path('/proc/cpuinfo').read_text())
    commit = subprocess.run(['git', 'describe', '--always', '--dirty'], cwd=ROOT, capture_output=True, text=True).stdout.strip()
    print(f'{cpu and cpu[1]}, {os.cpu_count()} cores; Python {platform.python_version()}; commit {commit}\n')
    print('| what | promised | median | least to most |\n|---|---|---|---|')
    with TemporaryDirectory() as folder:
        rows = watched(amount, Path(folder)) if asked.watch else seen(amount) if asked.studio else measure(amount, Path(folder))
        for line in rows:
            print(line, flush=True)


def measure(amount: Amount, folder: Path) -> Iterator[str]:
    """All rows of the table, as they are known."""
    root = project_of(amount.sheets, folder / 'project')
    first = runs.build(root, '--html')
    n, build = first.printed, f'build of {first.printed} sheets'
    rounds = [one_round(root, amount.sample, random.Random(seed)) for seed in range(amount.rounds)]
    for arm, words, promise in (('known', 'a reprint', '≥ 15'), ('fresh', 'a first print', '≥ 13')):
        faster = [done['command'] * n / done[arm] for done in rounds]
        yield row(f'{build}, {words}, against the command: times as fast', promise, faster)
    yield row(f'{build}, a first print against a reprint: times', '≤ 1.2', [done['fresh'] / done['known'] for done in rounds])
    cost = [done['known'] * runs.JOBS / n / done['floor'] for done in rounds]
    yield row('cost of a sheet on a core, a reprint, against WeasyPrint’s own work: times', '≤ 1.1', cost)
    for arm, words in (('command', 'the command, one page: seconds'), ('floor', 'WeasyPrint’s own work on one page: seconds'),
                       ('known', f'{build}, a reprint: seconds'), ('fresh', f'{build}, a first print: seconds')):
        yield row(words, '', [done[arm] for done in rounds])
    yield row(f'its largest process (of {runs.JOBS + 1}): MB', '≤ 250', [first.peak_mb])
    fits = [runs.check(ROOT, locale) for locale in LOCALES for _ in range(min(amount.rounds, 3))]
    yield row('what does not fit, of all sheets of a locale, from a cold start: processor seconds', '≤ 1.5', fits)
    yield nothing(root, n, amount.rounds)
    yield row(f'site of {n} sheets, against their first print: times', '≤ 0.2',
              [share_of_a_site(root) for _ in range(amount.rounds)])
    yield from watched(amount, folder)
    yield from seen(amount)
    changed = [one_message(root) for _ in range(amount.rounds)]
    yield row('one Arabic message changed: seconds', '', [run.seconds for run in changed])
    yield row('one Arabic message changed: sheets printed', 'those that show it', [run.printed for run in changed])
    for wanted in amount.others:
        other = project_of(wanted, folder / str(wanted))
        run = runs.build(other)
        each = run.seconds / run.printed / median(done['fresh'] / n for done in rounds)
        yield row(f'build of {run.printed} sheets: seconds', '', [run.seconds])
        yield row(f'… cost of a sheet, against {n} sheets: times', '', [each])
        yield nothing(other, run.printed, amount.rounds)
    pairs = list(editions.rounds(root, folder / 'branches', amount.editions, 1))
    shares = [(many.seconds / many.printed) / (one.seconds / one.printed) for one, many in pairs]
    what = f'{amount.editions} editions × {pairs[0][0].printed} sheets: cost of a sheet against one edition'
    yield row(f'{what}: times', '≤ 0.2', shares)
    yield row(f'… largest process, {pairs[0][1].printed} sheets: MB', '≤ 350', [many.peak_mb for _, many in pairs])
    yield row('… one edition: seconds a sheet', '', [one.seconds / one.printed for one, _ in pairs])
    yield row('… all editions: seconds a sheet', '', [many.seconds / many.printed for _, many in pairs])


def watched(amount: Amount, folder: Path) -> Iterator[str]:
    """What a translator waits for."""
    waits = list(watching.waits(project_with(WATCHED, folder / 'watched'), ONE, amount.rounds * 3))
    what = f'watch, {WATCHED} locales, a message saved'
    yield row(f'{what}: its problem told, or told to be gone: seconds', '≤ 1', [wait.told for wait in waits])
    yield row('… its page in the browser: seconds', '≤ 2', [wait.shown for wait in waits])


def seen(amount: Amount) -> Iterator[str]:
    """What somebody at the studio waits for."""
    for what, waited in studio.waits(min(amount.rounds * 3, 7)):
        yield row(f'studio, {what} saved: the new picture of its page: seconds', '≤ 1', [one.clock for one in waited])
        yield row('… processor seconds', '', [one.processor for one in waited])


def one_round(root: Path, sample: int, chance: random.Random) -> dict[str, float]:
    """Each arm once, in random order; the command and the floor get the same pages, as many of each kind of sheet."""
    kinds: dict[str, list[Path]] = {}
    for page in sorted(root.glob('out/**/*.html')):
        kinds.setdefault(page.stem.removesuffix(page.parent.name), []).append(page)
    pages = [page for kind in kinds.values() for page in chance.sample(kind, sample)]
    arms = {'known': lambda: known(root), 'fresh': lambda: fresh(root),
            'command': lambda: runs.command(pages), 'floor': lambda: runs.floor(root, pages)}
    return {arm: arms[arm]() for arm in chance.sample(list(arms), len(arms))}


def known(root: Path) -> float:
    """Seconds of a full reprint: the ledger is there, the PDFs are gone."""
    for pdf in root.glob('out/**/*.pdf'):
        pdf.unlink()
    return runs.build(root).seconds


def fresh(root: Path) -> float:
    """Seconds of a full build into an empty folder."""
    shutil.rmtree(root / 'fresh', ignore_errors=True)
    return runs.build(root, '--out=fresh').seconds


def share_of_a_site(root: Path) -> float:
    """How long a site takes, in the time that its sheets took."""
    printing = fresh(root)
    return runs.site(root, 'fresh') / printing


def nothing(root: Path, sheets: int, rounds: int) -> str:
    """Builds with nothing to do."""
    runs.build(root)
    return row(f'build of {sheets} sheets, nothing to do: seconds', '≤ 0.3', [runs.build(root).seconds for _ in range(rounds)])


def one_message(root: Path) -> runs.Run:
    """A build after a change to one message, which one topic shows."""
    reword(root / 'locales/ar/messages.po', lambda id, text: f'{text} {text.split()[0]}' if id == ONE else text)
    return runs.build(root)


def row(what: str, promise: str, values: Sequence[float]) -> str:
    """The median, and how far the values lie apart."""
    few, most, middle = (f'{value:.3g}' for value in (min(values), max(values), median(values)))
    return f'| {what} | {promise} | {middle} | {few} to {most}, n={len(values)} |'


if __name__ == '__main__':
    main()
