"""Look at everything, print nothing."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from beforehand.commands.parts.asked import decided, output, read
from beforehand.commands.parts.options import shard, wish, wishes
from beforehand.ground.problem import Problem, Unreadable

if TYPE_CHECKING:  # dear to import
    from beforehand.commands.parts.tally import Tally
    from beforehand.record.docket import Outcome

KINDS = ('text', 'json', 'github', 'sarif')


@click.command()
@wishes
@shard
@click.option('--release', is_flag=True, help='Count every number that nobody has confirmed as a problem.')
@click.option('--report', 'kind', type=click.Choice(KINDS), default='text', show_default=True,
              help='How it is said: as text; for programs as JSON or SARIF 2.1.0; as annotations of GitHub.')
@click.pass_obj
def command(root: Path, /, out: Path | None, release: bool, kind: str, **options: Any) -> None:
    """Check content, templates and translations; print nothing."""
    from beforehand.commands.parts import report, standings
    from beforehand.commands.parts.tally import tallies

    out, outcomes, locales, told = output(root, out), list[Any](), list[Any](), list[str]()
    try:
        project, asked, sheets, found = read(root, wish(options))
        outcomes = list(decided(project, sheets, found, out, release))
        problems = list(dict.fromkeys([*found, *(problem for outcome in outcomes for problem in outcome.problems)]))
        locales, told = list(tallies(project, outcomes, problems)), list(standings.told(project, asked))
    except Unreadable as error:
        if kind == 'text':
            raise
        problems = list(error.problems)
    if kind == 'text':
        report.show_problems(problems)
        proofs = sum(outcome.is_proof for outcome in outcomes)
        click.echo(''.join(f'{one}\n' for one in (*(each for each in locales if each.problems), *told))
                   + f'{len(outcomes)} sheets, {len(problems)} problems' + (f'; {proofs} sheets are proofs' if proofs else ''))
    else:
        data = as_kind(kind, outcomes, problems, locales, out)
        click.echo(data, nl=bool(data))
    sys.exit(1 if problems else 0)


def as_kind(kind: str, outcomes: Sequence[Outcome], problems: Sequence[Problem], locales: Sequence[Tally], out: Path) -> bytes:
    """The report for a program."""
    from beforehand.commands.parts import report, sarif

    if kind == 'json':
        return report.as_json(outcomes, problems, out, locales)
    if kind == 'sarif':
        return sarif.as_sarif(problems, checks_say())
    return '\n'.join(map(report.annotation, problems)).encode(errors='replace')


def checks_say() -> dict[str, str]:
    """What each check demands: the first line of its docstring."""
    from beforehand.checks import all_checks

    modules = {id: sys.modules[find.__module__] for id, find in all_checks().items()}
    return {id: (module.__doc__ or '').partition('\n')[0] for id, module in modules.items()}
