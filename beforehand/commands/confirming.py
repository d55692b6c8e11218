"""The command that confirms numbers: whoever has called one says so, and each answer is kept at once."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from beforehand.commands.options import the_real_day
from beforehand.ground import folders
from beforehand.ground.hint import lasting
from beforehand.ground.problem import Place, Problem, Text, Unreadable

if TYPE_CHECKING:
    from beforehand.content.edition import Confirmation
    from beforehand.content.helpline import Number
    from beforehand.read.editions import Edition, Line

MOST_NAMES = 3
Wanted = Sequence[tuple[str, str]]
"""Ids of helplines, each with the number that was typed for it, or none."""


@dataclass
class Call:
    """A number that is called once, whoever prints it."""

    typed: str
    """As somebody has dialled it already; empty: to be asked."""
    places: list[tuple[Edition, Line, Number]] = field(default_factory=list)

    @property
    def number(self) -> Number:
        return self.places[0][2]

    @property
    def id(self) -> str:
        return str(self.places[0][1].helpline.id)

    @property
    def names(self) -> str:
        """Whom it reaches."""
        names = list(dict.fromkeys(f'{line.helpline.name} ({line.helpline.id})' for _, line, _ in self.places))
        return ', '.join(names[:MOST_NAMES]) + (f' and {len(names) - MOST_NAMES} more' if names[MOST_NAMES:] else '')

    @property
    def conflict(self) -> str:
        return next((number.conflict for *_, number in self.places if number.conflict), '')


@click.command()
@click.argument('helplines', nargs=-1, metavar='[HELPLINE[=NUMBER]]…')
@click.option('--edition', 'wishes', required=True, multiple=True, metavar='NAME|PATH',
              help="The editions that print the numbers; patterns too: 'branches/*'.")
@click.option('--by', metavar='NAME', help='Who called them.')
@click.option('--settle', is_flag=True, help='You also know what the sources contradict each other in.')
@click.option('--today', type=click.DateTime(['%Y-%m-%d']), metavar='YYYY-MM-DD',
              help='The day on which they were called (default: today, whatever SOURCE_DATE_EPOCH says).')
@click.pass_obj
def confirm(root: Path, /, helplines: tuple[str, ...], wishes: tuple[str, ...], by: str | None, settle: bool,
            today: datetime | None) -> None:
    """Confirm numbers that you have just called (default: all that are not confirmed yet).

    Type each number as you dialled it: pl-kcik=+48226280120; what you leave out is asked. It holds for this number alone, in all
    editions that are named. Each answer is kept at once; Enter leaves a number for later.
    """
    day = the_real_day(today)
    editions = list(editions_at(root, wishes, day).values())
    wanted = [(id, typed.strip()) for id, _, typed in (word.partition('=') for word in helplines)]
    known = list(dict.fromkeys(line.helpline.id for edition in editions for line in edition.lines))
    if unknown := [id for id, _ in wanted if id not in known]:
        who, they = ('this edition prints', 'it prints') if len(editions) == 1 else ('these editions print', 'they print')
        raise click.UsageError(f'{who} no helpline "{unknown[0]}"; {they}: {", ".join(known)}')
    try:
        go_through(calls_of(editions, wanted), by or until(signed, 'Your name, as it will stand in confirmed.yaml'), day, settle,
                   list(mistyped(editions, wanted)))
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


def calls_of(editions: Sequence[Edition], wanted: Wanted) -> list[Call]:
    """The numbers that are to be confirmed, each once: a national number of two hundred branches is called once."""
    calls: dict[tuple[str, ...], Call] = {}
    for edition in editions:
        for line in edition.lines:
            for number, confirmed in line.numbers:
                meant = [typed for id, typed in wanted if means((id, typed), line, number)]
                if meant or (not wanted and confirmed.state != 'confirmed'):
                    where = line.country or ' '.join(edition.file.countries)
                    key = (number.number, where if number.short else '')  # a short code is another number in each country
                    calls.setdefault(key, Call(max(meant, default=''))).places.append((edition, line, number))
    return list(calls.values())


def means(want: tuple[str, str], line: Line, number: Number) -> bool:
    """Whether somebody wants to confirm this number: they named its helpline, and no other number of it."""
    return want[0] == line.helpline.id and (not want[1] or number.is_dialled_by(want[1]))


def mistyped(editions: Sequence[Edition], wanted: Wanted) -> Iterator[Problem]:
    """What was typed and is no number of its helpline in any edition."""
    for id, typed in wanted:
        there = [number for edition in editions for line in edition.lines if line.helpline.id == id for number, _ in line.numbers]
        numbers = list(dict.fromkeys(number.number for number in there))
        if typed and not any(number.is_dialled_by(typed) for number in there):
            said = f'the number is {numbers[0]}' if len(numbers) == 1 else f'its numbers are {", ".join(numbers) or "none"}'
            yield Problem('confirm', Place(id), f'you dialled {typed}, and {said}',
                          'nothing was confirmed of it: call the number that is printed, or correct the directory')


def go_through(calls: Sequence[Call], by: str, day: date, settle: bool, problems: list[Problem]) -> None:
    """Ask for each number, keep each answer, and say at the end what is left."""
    left: list[Call] = []
    settled = signature(by, day)
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
            keep(call, settled)
    if left:
        click.echo(f'\n{len(left)} left for later: ' + ', '.join(f'{call.id} {call.number.printed}' for call in left))
    if problems:
        raise Unreadable(*problems)


def signature(by: str, day: date) -> Confirmation:
    """Who confirms, and when; refused before anything is asked, when it could not be read back."""
    from beforehand.content.drafting import confirmed_text
    from beforehand.content.edition import Confirmation, Confirmations
    from beforehand.ground.source import read

    one = Confirmation.model_construct(helpline=Text('any'), number=Text('112'), by=Text(by), date=Text(str(day)))
    if faults := read(confirmed_text('', one).encode(), 'your answers', Confirmations)[1]:
        raise Unreadable(*(fault._replace(place=Place('your answers')) for fault in faults))
    return one


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


def keep(call: Call, signature: Confirmation) -> None:
    """Write it into the folder of each edition that prints the number, and say so."""
    for edition, line, number in call.places:
        what = {'helpline': line.helpline.id, 'number': number.number, 'conflict_settled': number.conflict or False}
        one = signature.model_copy(update=what)
        if record(edition, one):
            click.echo(f'{one.helpline} {one.number}: confirmed by {one.by} on {one.date} in {edition.path}/confirmed.yaml')


def record(edition: Edition, one: Confirmation) -> bool:
    """Add a line to an edition's confirmed.yaml as it is now; false, when it stands there already."""
    from beforehand.content.drafting import confirmation_text, confirmed_text
    from beforehand.content.edition import Confirmations
    from beforehand.ground.files import write_whole
    from beforehand.ground.source import read
    from beforehand.read.editions import MOST_BYTES, read_file

    path = edition.folder / 'confirmed.yaml'
    found, faults = read_file(edition.folder, edition.path, path.name, Confirmations, optional=True)
    if faults:
        raise Unreadable(*faults)
    before: list[Any] = list(found.confirmed) if found else []
    if one in before:
        return False
    text = lasting(confirmed_text(path.read_bytes().decode() if found else '', one)).encode()
    after, faults = read(text, f'{edition.path}/{path.name}', Confirmations)
    if faults or not after or list(after.confirmed) != [*before, one] or len(text) > MOST_BYTES:
        line = f'add it by hand, or delete lines that are out of date: - {confirmation_text(one)}'
        raise Unreadable(*faults, Problem('confirm', Place(f'{edition.path}/{path.name}'), 'no line can be added to it', line))
    write_whole(edition.folder, path.name, text)
    return True
