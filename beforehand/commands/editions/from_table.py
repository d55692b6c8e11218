"""A table → a folder of editions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from beforehand.ground.hint import called, quoted
from beforehand.ground.problem import Problem, Unreadable


def once(problems: Iterable[Problem]) -> Iterator[Problem]:
    """All of them; the same fault in many rows once, with the others' numbers."""
    found: dict[Problem, list[int]] = {}
    for problem in problems:
        found.setdefault(problem._replace(place=problem.place._replace(line=0)), []).append(problem.place.line)
    for problem, (first, *others) in found.items():
        more = f'; so it is in {len(others):,} more rows: {ranges(others)}' if others else ''
        yield problem._replace(place=problem.place._replace(line=first), message=problem.message + more)


def ranges(numbers: Iterable[int]) -> str:
    """Numbers in rising order, those that follow one another as one: 3, 5–9."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1][1:] = [number]
        else:
            runs.append([number])
    return ', '.join('–'.join(map(str, run)) for run in runs)


@click.command()
@click.argument('table', type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option('--to', type=click.Path(path_type=Path, file_okay=False), required=True, help='Where the folders are made.')
@click.option('--again', is_flag=True, help='Write over editions that are there; their confirmations stay.')
@click.option('--sheet', default='', metavar='NAME', help='Which sheet of an Excel file, where several hold something.')
@click.option('--ignore', multiple=True, metavar='COLUMN', help='A column that is not meant for the editions.')
@click.pass_obj
def command(root: Path, table: Path, to: Path, again: bool, sheet: str, ignore: tuple[str, ...]) -> None:
    """Make one edition a row of a table (CSV or xlsx): folder, name, logo, countries, locales, phone …"""
    from beforehand.commands.parts.branches import found_of, write

    drafts, problems = found_of(root, table, to, again, sheet, ignore)
    if problems:
        raise Unreadable(*once(problems))
    for draft in drafts:
        write(draft, table.parent, to)
    click.echo(f'{len(drafts)} editions written. Next: {called()} build --edition {quoted(f"{to}/*")}')
