"""Every fault that can stand in the files of a project, and what `build.py check` says of it.

Each folder tests/checks/<id>/<case>/ has `in/`, which is laid over the stock project, and `report.txt`, all that is reported.
"""

from __future__ import annotations

from pathlib import Path
from shutil import copytree

import pytest
from conftest import Run

CASES = Path(__file__).parent / 'checks'


@pytest.mark.parametrize('case', sorted(folder.parent for folder in CASES.glob('*/*/in')), ids=lambda case: f'{case.parent.name}/{case.name}')
def test_report(case: Path, project: Path, run: Run) -> None:
    copytree(case / 'in', project, dirs_exist_ok=True)
    status, out, err = run('check')
    if not (case/'report.txt').exists():
        (case/'report.txt').write_text(err+(f'STATUS {status}' if status!=1 else ''))
