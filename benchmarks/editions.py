"""Many editions from a table, against one: what does a sheet cost when all but the edition is shared?"""

import csv
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks import runs
from benchmarks.copies import ROOT

SHEETS = ('--topic=check-the-job,before-you-say-yes', '--paper=A4', '--locale=en,ar')
"""Three sheets in two locales: a leaflet, a sheet of two sides, a poster."""
COLUMNS = ('folder', 'name', 'logo', 'address', 'web', 'phone', 'phone_name', 'phone_hours', 'phone_languages', 'phone_abroad')


def branches(folder: Path, count: int) -> Path:
    """Branches of an organisation, no two with the same name or number (numbers that Ofcom keeps for fiction)."""
    folder.mkdir(parents=True)
    shutil.copy(ROOT / 'content/editions/example/logo.svg', folder)
    with (folder / 'branches.csv').open('w', newline='') as file:
        table = csv.writer(file)
        table.writerow(COLUMNS)
        for number in range(count):
            table.writerow((f'branch-{number:03}', f'Example Aid {number}', 'logo.svg', f'{number + 1} Example Street, Sampleton',
                            'example.org', f'+44 20 7946 0{number:03}', f'Helpline {number}', 'always', 'en ar', 'yes'))
    words = [sys.executable, 'build.py', 'editions', 'from-table', str(folder / 'branches.csv'), '--to', str(folder / 'made')]
    subprocess.run(words, cwd=ROOT, check=True, capture_output=True)
    return folder / 'made'


def rounds(root: Path, folder: Path, count: int, times: int) -> Iterator[tuple[runs.Run, runs.Run]]:
    """One edition, and all of them, each from nothing; a few times, another single edition each time."""
    made = branches(folder, count)
    for turn in range(times):
        done = []
        for which in (f'branch-{turn:03}', 'branch-*'):
            shutil.rmtree(root / 'many', ignore_errors=True)
            done.append(runs.build(root, f'--edition={made}/{which}', '--out=many', *SHEETS))
        yield done[0], done[1]
