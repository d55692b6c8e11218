"""Numbers are confirmed: whoever has called one says so, and each answer is kept at once."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from beforehand.commands.parts.calls import Call, calls_of, keep, mistyped, signature
from beforehand.commands.parts.options import Words, the_real_day
from beforehand.ground import folders
from beforehand.ground.problem import Place, Problem, Unreadable

if TYPE_CHECKING:
    from beforehand.content.edition import Confirmation
    from beforehand.read.editions import Edition


@click.command()
@click.argument('helplines', nargs=-1, metavar='[HELPLINE[=NUMBER]]…')
@click.option('--edition', 'wishes', required=True, multiple=True, metavar='NAME|PATH',
              help="The editions that print the numbers; patterns too: 'branches/*'.")
@click.option('--by', metavar='NAME', help='Who called them.')
@click.option('--settle', is_flag=True, help='You also know what the sources contradict each other in.')
@click.option('--asked', metavar='TEXT', help='What you asked, and what you heard.')
@click.option('--from', 'called_from', type=Words(), multiple=True, metavar='home,abroad', help='From where you called.')
@click.option('--today', type=click.DateTime(['%Y-%m-%d']), metavar='YYYY-MM-DD',
              help='The day on which they were called (default: today, whatever SOURCE_DATE_EPOCH says).')
@click.pass_obj
def command(root: Path, /, helplines: tuple[str, ...], wishes: tuple[str, ...], by: str | None, settle: bool,
            asked: str | None, called_from: tuple[list[str], ...], today: datetime | None) -> None:
    """Confirm numbers that you have just called (default: all that are not confirmed yet).

    Type each number as you dialled it: pl-kcik=+48226280120; what you leave out is asked. It holds for this number alone, in all
    editions that are named: those of one folder have one line in its confirmed.yaml. Each answer is kept at once; Enter leaves a
    number for later.
    """
    day = the_real_day(today)
    editions = list(editions_at(root, wishes, day).values())
    wanted = [(id, typed.strip()) for id, _, typed in (word.partition('=') for word in helplines)]
    known = list(dict.fromkeys(line.helpline.id for edition in editions for line in edition.lines))
    if unknown := [id for id, _ in wanted if id not in known]:
        who, they = ('this edition prints', 'it prints') if len(editions) == 1 else ('these editions print', 'they print')
        raise click.UsageError(f'{who} no helpline "{unknown[0]}"; {they}: {", ".join(known)}')
    try:
        name = by or until(signed, 'Your name, as it will stand in confirmed.yaml')
        signed_by = signature(name, day, asked, list(dict.fromkeys(word for words in called_from for word in words)))
        go_through(calls_of(editions, wanted), signed_by, settle, list(mistyped(editions, wanted)))
    except (click.Abort, KeyboardInterrupt):
        click.echo('\nStopped. What was confirmed is kept; the same command asks for the rest.', err=True)
        sys.exit(130)


def editions_at(root: Path, wishes: Sequence[str], today: date) -> dict[str, Edition]:
    """The editions that were asked for; every fault of theirs at once."""
    from beforehand.read.project import read_project

    paths, missing = folders.find_folders(root, wishes)
    if missing:
        raise click.UsageError(f'--edition: there is no folder "{missing[0]}"')
    project = read_project(root, paths, today)
    if problems := [problem for problem in project.problems if problem.about.startswith('edition at ')]:
        raise Unreadable(*problems)
    return project.editions


def go_through(calls: Sequence[Call], signed_by: Confirmation, settle: bool, problems: list[Problem]) -> None:
    """Ask for each number, keep each answer, and say at the end what is left."""
    left: list[Call] = []
    if not calls and not problems:
        click.echo('Every number is confirmed. Name a helpline to confirm it again.')
    for call in calls:
        typed = call.typed or ask(call)
        if not typed:
            left.append(call)
        elif call.conflict and not settle and (call.typed or not knows_better(call)):
            problems.append(Problem('confirm', Place(call.id), f'its sources contradict each other: {call.conflict}',
                                    'ask whoever answers, then confirm with --settle'))
        else:
            keep(call, signed_by)
    if left:
        click.echo(f'\n{len(left)} left for later: ' + ', '.join(f'{call.id} {call.number.printed}' for call in left))
    if problems:
        raise Unreadable(*problems)


def signed(by: str) -> str:
    """A name that can stand in confirmed.yaml."""
    return str(signature(by, date.today()).by)


def until(check: Callable[[str], str], question: str) -> str:
    """Ask until the answer is one: why it is none is said at once."""
    while True:
        try:
            return check(click.prompt(question).strip())
        except Unreadable as error:
            click.echo(f'  {error.problems[0].message}\n  {error.problems[0].hint}'.rstrip(), err=True)


def ask(call: Call) -> str:
    """Show what is known of a number and let the person type what they dialled: copying it from the screen is not a call."""
    editions = len({edition.id for edition, *_ in call.places})
    click.echo(f'\n{call.names}\n  call it now: {call.number.printed}' + (f' (of {editions} editions)' if editions > 1 else ''))
    sources = [source for _, line, _ in call.places for source in line.helpline.sources]
    for said in dict.fromkeys(f'  source: {source.url} {source.date or ""}' for source in sources):
        click.echo(said)
    while typed := click.prompt('  the number as you dialled it, if the right organisation answered (Enter: later)', default='',
                                show_default=False).strip():
        if call.number.is_dialled_by(typed):
            return str(typed)
        click.echo(f'  you dialled {typed}, and the number is {call.number.number}: nothing was confirmed.\n'
                   '  Call the number that is printed, or correct the directory.', err=True)
    return ''


def knows_better(call: Call) -> bool:
    """Whether the caller has asked what the sources contradict each other in."""
    return click.confirm(f'  its sources contradict each other: {call.conflict}\n  Have you asked, and is this number right?')
