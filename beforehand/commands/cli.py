"""The commands. Exit status: 0 all well, 1 problems found, 2 wrong usage, 3 a bug of ours (only then a traceback)."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from beforehand import __version__
from beforehand.commands import confirming, interview, issuing, machine, upkeep
from beforehand.commands.options import the_day, wish, wishes
from beforehand.ground import folders
from beforehand.ground.problem import Problem
from beforehand.print.versions import press_versions
from beforehand.record import unchanged

if TYPE_CHECKING:  # these take a quarter of a second to import, and a build with nothing to do does without them
    from beforehand.plan.sheets import Sheet, Wishes
    from beforehand.read.project import Project
    from beforehand.record.build import Outcome
    from beforehand.record.ledger import Ledger


@click.group(cls=machine.Commands, invoke_without_command=True, context_settings={'help_option_names': ['-h', '--help']})
@click.option('--project', type=click.Path(path_type=Path, exists=True, file_okay=False),
              help='The folder with content/, templates/ and locales/.')
@click.version_option(__version__, prog_name='beforehand')
@click.pass_context
def cli(context: click.Context, project: Path | None) -> None:
    """Print leaflets and posters about false job offers, in the reader's own language."""
    context.obj = (project or context.obj or Path.cwd()).resolve()
    if not (context.obj / 'content' / 'topics').is_dir():
        raise click.UsageError(f"{context.obj} has no content/topics: give the project's folder with --project")
    if context.invoked_subcommand is None:
        context.invoke(build)


@cli.command()
@wishes
@click.option('--jobs', type=click.IntRange(1), default=os.cpu_count() or 1,
              help='How many sheets are printed at a time (default: one a core).')
@click.option('--release', is_flag=True, help='Print nothing whose numbers are not all confirmed.')
@click.option('--html', is_flag=True, help='Keep each page beside its PDF, so that the weasyprint command can print it.')
@click.option('--json', 'json_path', type=click.Path(path_type=Path, dir_okay=False), help='Write a report for programs.')
@click.pass_obj
def build(root: Path, /, out: Path | None, jobs: int, html: bool, release: bool, json_path: Path | None, **options: Any) -> None:
    """Print every sheet that is not up to date."""
    out, today = output(root, out), the_day(options['today'])
    if json_path and (fault := machine.report_fault(json_path)):
        raise click.UsageError(f'--json: {fault}')
    editions = edition_folders(root, options['editions'])
    asked_for = (sorted((name, value) for name, value in options.items() if name != 'today'), html, release)
    inputs = unchanged.fingerprint(root, editions, press_versions(), asked_for)
    if not json_path and (lines := unchanged.recall(out, inputs, today)):
        return click.echo('\n'.join(lines))
    from beforehand.commands import report
    from beforehand.plan.sheets import Wishes, plan
    from beforehand.read.editions import days_alike
    from beforehand.record.build import fitting, print_due
    from beforehand.record.ledger import Ledger
    from beforehand.record.pool import Pool

    with Pool(root, jobs) as pool:
        project, asked, sheets, found = read(root, wish(options))
        ledger = Ledger(out, root)
        outcomes = decided(project, sheets, found, ledger, html, release)
        for outcome in outcomes:
            if outcome.state == 'refused' and not outcome.now:
                ledger.discard(outcome.sheet.name)
        due = sum(outcome.state == 'due' for outcome in outcomes)
        try:
            for _ in report.follow(print_due(project, outcomes, ledger, pool, html), due):
                pass
        finally:  # stopped half-way, what was found is known to the next build all the same
            if due:
                ledger.write_known(fitting(project, press_versions()))
    ledger.prune((sheet.name for sheet in plan(project, Wishes())), asked.editions)
    problems = [*found, *(problem for outcome in outcomes for problem in outcome.problems)]
    report.show_problems(problems)
    report.show_proofs(outcomes)
    report.show_left_off(outcomes)
    if outcomes:
        report.show_table(outcomes)
        click.echo(f'The sheets are in {os.path.relpath(out)}{os.sep}')
    if json_path:
        text = json.dumps(report.as_json(outcomes, problems, ledger), ensure_ascii=False, indent=1)
        machine.write_report(json_path, text.encode())
    if problems:
        sys.exit(1)
    unchanged.remember(out, inputs, [f'{outcome.sheet.name}.pdf' for outcome in outcomes], report.lines_next_time(outcomes, out),
                      days_alike(project.editions.values(), today))
    return None


@cli.command()
@wishes
@click.option('--release', is_flag=True, help='Count every number that nobody has confirmed as a problem.')
@click.option('--fit', is_flag=True, help='Lay the sheets out too, and say what does not fit.')
@click.pass_obj
def check(root: Path, /, out: Path | None, fit: bool, release: bool, **options: Any) -> None:
    """Check content, templates and translations; print nothing."""
    from beforehand.commands import report
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


@cli.command()
@wishes
@click.pass_obj
def explain(root: Path, /, out: Path | None, **options: Any) -> None:
    """Say of each sheet why it would be printed, or why not."""
    from beforehand.record.ledger import Ledger

    project, _, sheets, found = read(root, wish(options))
    for outcome in decided(project, sheets, found, Ledger(output(root, out), root)):
        click.echo(f'{outcome.sheet.name}: {outcome.reason}' + (' [refused]' if outcome.state == 'refused' else ''))


@cli.command(name='list')
@click.option('--sources', is_flag=True, help='For each fact and guideline the messages that rest on it, or why none does.')
@click.option('--helplines', is_flag=True, help='Every helpline: its numbers, how old its sources are, how far it is confirmed.')
@wishes
@click.pass_obj
def list_(root: Path, /, sources: bool, helplines: bool, out: Path | None, **options: Any) -> None:
    """List topics, formats and locales; or sources; or helplines."""
    from beforehand.commands import listing

    project, asked, _, _ = read(root, wish(options))
    if helplines:
        listing.show_helplines(project, asked.today)
    if sources and not listing.show_sources(project):
        sys.exit(1)
    if not sources and not helplines:
        listing.show_list(project)


for command in (*upkeep.COMMANDS, confirming.confirm, *issuing.COMMANDS):
    cli.add_command(command)
upkeep.new.add_command(interview.new_edition, 'edition')


def read(root: Path, asked: Wishes) -> tuple[Project, Wishes, list[Sheet], list[Problem]]:
    """Read and check the project; the sheets that were asked for, and the problems that concern them."""
    from dataclasses import replace

    from beforehand import checks
    from beforehand.plan.sheets import doubled, plan, unknown, wanted
    from beforehand.read.project import read_project

    paths = edition_folders(root, asked.editions)
    project, asked = read_project(root, paths, asked.today), replace(asked, editions=tuple(path.name for path in paths))
    if not project.editions:
        return project, asked, [], project.problems
    if wrong := unknown(project, asked):
        broken = {name for problem in project.problems for name in (problem.locale, problem.about)}
        if wrong := [problem for problem in wrong if not any(f'"{name}"' in problem.message for name in broken if name)]:
            raise click.UsageError('\n'.join(f'{problem.place}: {problem.message}; {problem.hint}' for problem in wrong))
    found = [problem for problem in (*project.problems, *checks.run(project))
             if not problem.locale or wanted(problem.locale, asked.locales)]
    about = {problem.about for problem in found}
    project.editions = {id: edition for id, edition in project.editions.items() if f'edition {id}' not in about}
    sheets = plan(project, asked)
    return project, asked, sheets, [*found, *doubled(sheets)]


def output(root: Path, out: Path | None) -> Path:
    """The folder of what is printed, which is not one of those that it is printed from."""
    folder = (out or root / 'out').resolve()
    if folder.exists() and not folder.is_dir():
        raise click.UsageError(f'{os.path.relpath(folder)} is a file; name a folder with --out')
    if inside := [name for name in folders.INPUTS if folder.is_relative_to((root / name).resolve())]:
        raise click.UsageError(f'--out: {inside[0]}/ holds what is printed from; name another folder')
    return folder


def edition_folders(root: Path, editions: Sequence[str]) -> list[Path]:
    """The folders of the editions that were asked for; none named: the open one."""
    paths, missing = folders.find_folders(root, editions)
    if missing:
        there = sorted(path.parent.name for path in (root / folders.HOME).glob('*/edition.yaml'))
        raise click.UsageError(f'--edition: there is no folder "{missing[0]}"; {folders.HOME} has: {", ".join(there)}')
    return paths


def decided(project: Project, sheets: Sequence[Sheet], found: Sequence[Problem], ledger: Ledger,
            html: bool = False, release: bool = False) -> list[Outcome]:
    """What is to be done with each sheet; a page that is to be kept and is not there makes its sheet due."""
    from beforehand.record.build import decide_all

    outcomes = decide_all(project, sheets, found, ledger, press_versions(), release)
    for outcome in outcomes:
        if html and outcome.state == 'kept' and not (ledger.out / f'{outcome.sheet.name}.html').is_file():
            outcome.state, outcome.reason = 'due', 'its page is to be kept'
    return outcomes


def main(root: Path | None = None) -> None:
    """Run a command and turn what went wrong into an exit status."""
    machine.open_streams()
    machine.settle_time_zone()
    status = 3
    try:
        status = machine.run(cli, root)
    finally:
        machine.close_streams()
    sys.exit(status)
