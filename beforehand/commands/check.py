"""Look at everything, print nothing."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

import click

from beforehand.commands.parts.asked import decided, output, read
from beforehand.commands.parts.options import wish, wishes


@click.command()
@wishes
@click.option('--release', is_flag=True, help='Count every number that nobody has confirmed as a problem.')
@click.option('--fit', is_flag=True, help='Lay the sheets out too, and say what does not fit.')
@click.pass_obj
def command(root: Path, /, out: Path | None, fit: bool, release: bool, **options: Any) -> None:
    """Check content, templates and translations; print nothing."""
    from beforehand.commands.parts import report
    from beforehand.record.build import judge, proofs
    from beforehand.record.ledger import Ledger
    from beforehand.record.pool import Pool

    project, _, sheets, found = read(root, wish(options))
    ledger = Ledger(output(root, out), root)
    outcomes = decided(project, sheets, found, ledger, release=release)
    problems = [*found, *(problem for outcome in outcomes for problem in outcome.problems)]
    if fit:
        with Pool(root, os.cpu_count() or 1) as pool:
            for outcome, proof in proofs(outcomes, ledger, pool):
                problems += judge(outcome, proof)
    problems = list(dict.fromkeys(problems))
    report.show_problems(problems)
    click.echo(f'{len(sheets)} sheets, {len(problems)} problems')
    sys.exit(1 if problems else 0)
