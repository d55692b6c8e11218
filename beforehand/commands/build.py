"""Print what is due."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from beforehand.commands.parts import machine
from beforehand.commands.parts.asked import edition_folders, output, read
from beforehand.commands.parts.options import shard, the_day, wish, wishes
from beforehand.print.versions import press_versions
from beforehand.record import shelf, unchanged

if TYPE_CHECKING:  # these take a quarter of a second to import, and a build with nothing to do does without them
    from beforehand.plan.sheets import Sheet
    from beforehand.record.build import Makers
    from beforehand.record.cluster import Cluster
    from beforehand.record.docket import Commission, Outcome
    from beforehand.record.pool import Pool


PSEUDO = ('en-XA', 'ar-XB')
"""Locales that nobody speaks: translate/pseudo.py, which is dear to import."""
ADDRESS = re.compile(r'(tcp|tls)://[\w.:\[\]-]+:\d+')


@click.command()
@wishes
@shard
@click.option('--jobs', type=click.IntRange(1), default=os.cpu_count() or 1,
              help='How many sheets are printed at a time (default: one a core).')
@click.option('--on', metavar='tcp://HOST:PORT', help='Have them printed by the workers of a Dask cluster.')
@click.option('--release', is_flag=True, help='Print nothing whose numbers are not all confirmed.')
@click.option('--pseudo', is_flag=True, help='Print en-XA (accented, 40 % longer) and ar-XB (from right to left).')
@click.option('--html', is_flag=True, help='Keep each page beside its PDF, so that the weasyprint command can print it.')
@click.option('--json', 'json_path', type=click.Path(path_type=Path, dir_okay=False), help='Write a report for programs.')
@click.pass_obj
def command(root: Path, /, out: Path | None, jobs: int, on: str | None, html: bool, release: bool, pseudo: bool,
            json_path: Path | None, **options: Any) -> None:
    """Print every sheet that is not up to date."""
    out, today = output(root, out), the_day(options['today'])
    options['locales'] = (*options['locales'], *([list(PSEUDO)] if pseudo else []))
    if json_path and (fault := machine.report_fault(json_path)):
        raise click.UsageError(f'--json: {fault}')
    editions = edition_folders(root, options['editions'])
    asked_for = (sorted((name, value) for name, value in options.items() if name != 'today'), html, release)
    versions = press_versions()
    read_from = unchanged.fingerprint(root, editions, versions)
    inputs = unchanged.with_wishes(read_from, asked_for)
    if not json_path and (lines := unchanged.recall(out, inputs, today)):
        return click.echo('\n'.join(lines))
    with makers(root, jobs, on) as made_by:  # before anything that is dear to import: they set themselves up meanwhile
        from beforehand.record.docket import Commission

        project, asked, sheets, found = read(root, wish(options))
        outcomes = printed(Commission(project, found, versions, release), sheets, out, html, made_by, asked.editions)
    from beforehand.commands.parts import report
    from beforehand.commands.parts.standings import not_yet
    from beforehand.read.editions import days_alike

    problems = [*found, *(problem for outcome in outcomes for problem in outcome.problems)]
    report.show_build(outcomes, problems, out)
    left = not_yet(project, asked)
    click.echo(''.join(f'{line}\n' for line in left), nl=False)
    if json_path:
        machine.write_report(json_path, report.as_json(outcomes, problems, out))
    days = days_alike(project.editions.values(), today)
    shelf.remember(out, read_from, outcomes, days)
    if problems:
        sys.exit(1)
    names = [f'{outcome.name}.pdf' for outcome in outcomes]
    unchanged.remember(out, inputs, names, [*report.lines_next_time(outcomes, out), *left], days)
    return None


def makers(root: Path, jobs: int, on: str | None) -> Pool | Cluster:
    """Who makes the sheets: workers beside this process, or on other machines."""
    if on is None:
        from beforehand.record.pool import Pool

        return Pool(root, jobs)
    if not ADDRESS.fullmatch(on):
        raise click.UsageError('--on: write the address of a scheduler, such as tcp://10.0.0.5:8786')
    try:
        from beforehand.record.cluster import Cluster
    except ModuleNotFoundError as error:
        raise click.UsageError(f'--on needs the package "{error.name}", which is not installed: '
                               ".venv/bin/pip install '.[cluster]'") from error
    return Cluster(on)


def printed(work: Commission, sheets: Sequence[Sheet], out: Path, html: bool, made_by: Makers,
            editions: Sequence[str]) -> list[Outcome]:
    """Make all sheets, and remove those of these editions that nobody wants any more; what became of each."""
    from beforehand.commands.parts import report
    from beforehand.record.build import build_all

    return list(report.follow(build_all(work, sheets, out, made_by, editions, html), len(sheets)))
