"""Look at everything, print nothing."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from beforehand.commands.parts.asked import decided, output, read
from beforehand.commands.parts.options import shard, wish, wishes


@click.command()
@wishes
@shard
@click.option('--release', is_flag=True, help='Count every number that nobody has confirmed as a problem.')
@click.pass_obj
def command(root: Path, /, out: Path | None, release: bool, **options: Any) -> None:
    """Check content, templates and translations; print nothing."""
    from beforehand.commands.parts import report, standings

    project, asked, sheets, found = read(root, wish(options))
    made = list(decided(project, sheets, found, output(root, out), release))
    problems = [*found, *(problem for outcome in made for problem in outcome.problems)]
    problems = list(dict.fromkeys(problems))
    report.show_problems(problems)
    for line in standings.told(project, asked):
        click.echo(line)
    proofs = sum(outcome.is_proof for outcome in made)
    click.echo(f'{len(sheets)} sheets, {len(problems)} problems' + (f'; {proofs} sheets are proofs' if proofs else ''))
    sys.exit(1 if problems else 0)
