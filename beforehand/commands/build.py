"""Print what is due."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

import click

from beforehand.commands.parts import machine
from beforehand.commands.parts.asked import edition_folders, output, read
from beforehand.commands.parts.options import the_day, wish, wishes
from beforehand.print.versions import press_versions
from beforehand.record import unchanged


@click.command()
@wishes
@click.option('--jobs', type=click.IntRange(1), default=os.cpu_count() or 1,
              help='How many sheets are printed at a time (default: one a core).')
@click.option('--release', is_flag=True, help='Print nothing whose numbers are not all confirmed.')
@click.option('--html', is_flag=True, help='Keep each page beside its PDF, so that the weasyprint command can print it.')
@click.option('--json', 'json_path', type=click.Path(path_type=Path, dir_okay=False), help='Write a report for programs.')
@click.pass_obj
def command(root: Path, /, out: Path | None, jobs: int, html: bool, release: bool, json_path: Path | None,
            **options: Any) -> None:
    """Print every sheet that is not up to date."""
    out, today = output(root, out), the_day(options['today'])
    if json_path and (fault := machine.report_fault(json_path)):
        raise click.UsageError(f'--json: {fault}')
    editions = edition_folders(root, options['editions'])
    asked_for = (sorted((name, value) for name, value in options.items() if name != 'today'), html, release)
    versions = press_versions()
    inputs = unchanged.fingerprint(root, editions, versions, asked_for)
    if not json_path and (lines := unchanged.recall(out, inputs, today)):
        return click.echo('\n'.join(lines))
    from beforehand.record.pool import Pool

    with Pool(root, jobs) as pool:  # before anything that is dear to import: they set themselves up meanwhile
        from beforehand.commands.parts import report
        from beforehand.plan.sheets import Wishes, plan
        from beforehand.read.editions import days_alike
        from beforehand.record.build import build, dockets
        from beforehand.record.docket import Commission
        from beforehand.record.ledger import Ledger

        project, asked, sheets, found = read(root, wish(options))
        work, ledger = Commission(project, found, versions, release), Ledger(out)
        made = build(work, dockets(sheets, ledger, root, html), ledger, pool)
        outcomes = list(report.follow(made, len(sheets)))
        ledger.prune((sheet.name for sheet in plan(project, Wishes())), asked.editions)
    problems = [*found, *(problem for outcome in outcomes for problem in outcome.problems)]
    report.show_build(outcomes, problems, out)
    if json_path:
        text = json.dumps(report.as_json(outcomes, problems, ledger), ensure_ascii=False, indent=1)
        machine.write_report(json_path, text.encode())
    if problems:
        sys.exit(1)
    names, days = [f'{outcome.name}.pdf' for outcome in outcomes], days_alike(project.editions.values(), today)
    unchanged.remember(out, inputs, names, report.lines_next_time(outcomes, out), days)
    return None
