"""The commands that make editions and confirm their numbers, and tell what a sheet is, for whoever hands sheets out."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from beforehand import folders
from beforehand.hint import called, quoted
from beforehand.options import the_day, today
from beforehand.problem import Place, Problem, Text, Unreadable

if TYPE_CHECKING:
    from beforehand.edition import Confirmation
    from beforehand.editions import Edition, Line
    from beforehand.helpline import Number

def editions_at(root: Path, wishes: Sequence[str], today: date) -> dict[str, Edition]:
    """The editions that were asked for; every fault of theirs at once."""
    from beforehand.project import read_project

    paths, missing = folders.find_folders(root, wishes)
    if missing:
        raise click.UsageError(f'--edition: there is no folder "{missing[0]}"')
    project = read_project(root, paths, today)
    if problems := [problem for problem in project.problems if problem.about.startswith('edition at ')]:
        raise Unreadable(*problems)
    return project.editions


@click.command()
@click.argument('helplines', nargs=-1, metavar='[HELPLINE[=NUMBER]]…')
@click.option('--edition', required=True, metavar='NAME|PATH', help='The edition that prints the numbers.')
@click.option('--by', metavar='NAME', help='Who called them.')
@click.option('--settle', is_flag=True, help='You also know what the sources contradict each other in.')
@today
@click.pass_obj
def confirm(root: Path, /, helplines: tuple[str, ...], edition: str, by: str | None, settle: bool, **when: Any) -> None:
    """Confirm numbers of an edition that you have just called (default: all of its numbers).

    Type each number as you dialled it: pl-kcik=+48226280120; what you leave out is asked. It holds for this number alone.
    """
    from beforehand.drafting import confirmed_text
    from beforehand.edition import Confirmation, Confirmations
    from beforehand.files import write_whole
    from beforehand.source import read

    day = the_day(when['today'])
    editions = list(editions_at(root, [edition], day).values())
    if len(editions) != 1:
        raise click.UsageError('one edition at a time')
    found = editions[0]
    wanted: dict[str, str] = {id: typed for id, _, typed in (word.partition('=') for word in helplines)}
    lines = {line.helpline.id: line for line in found.lines}
    if unknown := [id for id in wanted if id not in lines]:
        raise click.UsageError(f'this edition prints no helpline "{unknown[0]}"; it prints: {", ".join(lines)}')
    by = by or click.prompt('Your name, as it will stand in confirmed.yaml')
    fresh: list[Confirmation] = []
    problems: list[Problem] = []
    for line, number in numbers_of(lines.values(), wanted):
        typed = wanted.get(line.helpline.id) or ask(line, number)
        if not number.is_dialled_by(typed):
            problems.append(Problem('confirm', Place(line.helpline.id), f'you dialled {typed}, and the number is {number.number}',
                                    'nothing was confirmed of it: call the number that is printed, or correct the directory'))
        elif number.conflict and not settle:
            problems.append(Problem('confirm', Place(line.helpline.id), f'its sources contradict each other: {number.conflict}',
                                    'ask whoever answers, then confirm with --settle'))
        else:
            fresh.append(Confirmation.model_construct(helpline=line.helpline.id, number=number.number, by=Text(by),
                                                      date=Text(str(day)), conflict_settled=number.conflict or False))
    if fresh:
        new = {(one.helpline, one.number) for one in fresh}
        kept = [one for one in found.confirmations if (one.helpline, one.number) not in new]
        text = confirmed_text([*kept, *fresh]).encode()
        if faults := read(text, 'your answers', Confirmations)[1]:
            raise Unreadable(*(fault._replace(place=Place('your answers')) for fault in faults))
        write_whole(found.folder, 'confirmed.yaml', text)
        click.echo('\n'.join(f'{one.helpline} {one.number}: confirmed by {one.by} on {one.date}' for one in fresh))
        click.echo(f'{found.path}/confirmed.yaml written')
    if problems:
        raise Unreadable(*problems)


def numbers_of(lines: Any, wanted: dict[str, str]) -> Iterator[tuple[Line, Number]]:
    """The numbers that somebody wants to confirm: all of a helpline, or the one that was typed."""
    for line in lines:
        typed = wanted.get(line.helpline.id, '')
        if wanted and line.helpline.id not in wanted:
            continue
        numbers = [number for number, _ in line.numbers]
        chosen = [number for number in numbers if number.is_dialled_by(typed)]
        yield from ((line, number) for number in (chosen if typed and chosen else numbers[:1] if typed else numbers))


def ask(line: Line, number: Number) -> str:
    """Show what is known of a number and let the person type what they dialled: copying it from the screen is not a call."""
    click.echo(f'\n{line.helpline.name} ({line.helpline.id})\n  call it now: {number.printed}')
    for source in line.helpline.sources:
        click.echo(f'  source: {source.url} {source.date or ""}')
    return str(click.prompt('  the number as you dialled it (only if the right organisation answered)'))


@click.command()
@click.argument('code')
@click.option('--edition', 'editions', multiple=True, metavar='NAME|PATH', help='Also look among these editions.')
@today
@click.pass_obj
def whatis(root: Path, /, code: str, editions: tuple[str, ...], **when: Any) -> None:
    """Explain the small code on a sheet, and say whether that sheet is out of date, and in what."""
    from beforehand.codeform import EXAMPLE, nearly, read_code
    from beforehand.project import read_project
    from beforehand.sheetcode import explained

    read = read_code(code)
    if read is None:
        why = 'it is mistyped. Compare it with the sheet, letter by letter' if nearly(code) else 'one looks like ' + EXAMPLE
        raise click.UsageError(f'"{code}" is no code that a sheet can have: {why}')
    paths, missing = folders.find_folders(root, ['*', *editions])
    if missing and missing != ['*']:
        raise click.UsageError(f'--edition: there is no folder "{missing[-1]}"')
    project = read_project(root, paths, the_day(when['today']))
    lines, changes = explained(read, project)
    click.echo('\n'.join(lines))
    click.echo('out of date: ' + '; '.join(changes) if changes else 'up to date: it would be printed like this now')
    sys.exit(1 if changes else 0)


@click.command()
@click.argument('folder', required=False)
@click.option('--at', type=click.Path(path_type=Path, file_okay=False), help='Where it is made (default: content/editions).')
@click.option('--name', help='Name of the organisation.')
@click.option('--country', help='Codes of countries: PL,DE')
@click.option('--locale', help='Languages: en,uk')
@click.option('--logo', type=click.Path(path_type=Path, exists=True, dir_okay=False), help='Its logo: SVG, PNG or JPEG.')
@click.pass_obj
def new_edition(root: Path, folder: str | None, at: Path | None, name: str | None, country: str | None, locale: str | None,
                logo: Path | None) -> None:
    """Begin an edition: asks for what it needs, and writes a folder with a commented edition.yaml."""
    from beforehand.drafting import edition_text, split

    asking = name is None
    if asking:
        click.echo('An edition is your version of the sheets: your name, logo and helplines. Five questions; Enter skips one.')
    name = name or click.prompt('1. The name of your organisation')
    folder = folder or re.sub(r'[^a-z0-9]+', '-', str(name).lower()).strip('-') or 'edition'
    if asking and country is None:
        country = click.prompt('2. Countries, as two letters (PL,DE)', default='')
    if asking and locale is None:
        locale = click.prompt(f'3. Languages ({", ".join(locales(root))})', default='')
    if logo is None and asking and (answer := click.prompt('4. The file of your logo (SVG, PNG or JPEG)', default='')):
        logo = Path(answer)
    phone = click.prompt('5. Your own helpline, as +48226280120', default='') if asking else ''
    fields: dict[str, Any] = {'name': name} | ({'logo': f'logo{logo.suffix.lower()}'} if logo else {})
    fields |= {key: split(value) for key, value in (('countries', (country or '').upper()), ('locales', locale or '')) if value}
    if phone:
        fields['own'] = [{'id': 'own', 'name': name, 'run_by': ['ngo'], 'numbers': [{'number': re.sub(r'[ ()./-]', '', phone)}]}]
    path = (at or root / folders.HOME) / folder
    make(path, edition_text(folder, fields), logo)
    click.echo(f'{path / "edition.yaml"} written.\nNext: open it, then {called()} build --edition {quoted(path)}\n'
               f'Call the numbers, then {called()} confirm --edition {quoted(path)}')


def locales(root: Path) -> list[str]:
    return sorted(path.parent.name for path in (root / 'locales').glob('*/locale.yaml'))


def make(folder: Path, text: str, logo: Path | None) -> None:
    """Write an edition's folder; one that is there is never overwritten."""
    from beforehand.edition import EditionFile
    from beforehand.files import write_whole
    from beforehand.source import read

    if (folder / 'edition.yaml').exists():
        raise click.UsageError(f'{folder} is there already')
    if problems := read(text.encode(), str(folder / 'edition.yaml'), EditionFile)[1]:
        raise Unreadable(*(problem._replace(place=Place('your answers')) for problem in problems))
    if logo and not logo.is_file():
        raise Unreadable(Problem('missing-file', Place(str(logo)), 'there is no such file'))
    write_whole(folder, 'edition.yaml', text.encode())
    if logo:
        write_whole(folder, f'logo{logo.suffix.lower()}', logo.read_bytes())


@click.group()
def editions() -> None:
    """Work on many editions."""


@editions.command(name='from-table')
@click.argument('table', type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option('--to', type=click.Path(path_type=Path, file_okay=False), required=True, help='Where the folders are made.')
@click.option('--again', is_flag=True, help='Write over editions that are there; their confirmations stay.')
@click.option('--sheet', default='', metavar='NAME', help='Which sheet of an Excel file, where several hold something.')
@click.option('--ignore', multiple=True, metavar='COLUMN', help='A column that is not meant for the editions.')
@click.pass_obj
def from_table(root: Path, table: Path, to: Path, again: bool, sheet: str, ignore: tuple[str, ...]) -> None:
    """Make one edition a row of a table (CSV or xlsx): folder, name, logo, countries, locales, phone …"""
    from beforehand.branches import found_of, write
    from beforehand.spreadsheet import MOST_FAULTS

    drafts, problems = found_of(root, table, to, again, sheet, ignore)
    if problems:
        more = Problem('table', Place(table.name), f'{len(problems) - MOST_FAULTS:,} more faults')
        raise Unreadable(*problems[:MOST_FAULTS], *([more] if len(problems) > MOST_FAULTS else []))
    for draft in drafts:
        write(draft, table.parent, to)
    click.echo(f'{len(drafts)} editions written. Next: {called()} build --edition {quoted(f"{to}/*")}')


COMMANDS = (confirm, whatis, editions)
