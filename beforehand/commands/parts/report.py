"""What a build says: progress while it prints, a closing table, and the same as JSON."""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import click
from rich import box
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from beforehand.commands.parts.closing import left_off, once_a_number, proofs
from beforehand.commands.parts.tally import Tally
from beforehand.ground.hint import pasteable
from beforehand.ground.problem import Problem, printable
from beforehand.read.states import weakest
from beforehand.record.docket import Outcome

console = Console(highlight=False, markup=False, width=None if sys.stdout.isatty() else 120)
ABREAST = 8
"""More locales make a table that no terminal is wide enough for."""
WORDS = {'printed': 'printed', 'kept': 'up to date', 'refused': 'REFUSED', 'due': 'due'}
INSIDE = '%\r\n'
STYLES = {'printed': 'green', 'kept': 'dim', 'refused': 'bold red', 'due': 'yellow'}


def follow(outcomes: Iterable[Outcome], total: int) -> Iterator[Outcome]:
    """Pass outcomes on, showing them: a bar on a terminal, elsewhere a line for each sheet that went to the press."""
    if not console.is_terminal:
        for outcome in outcomes:
            if outcome.pressed:
                print(f'{WORDS[outcome.state]:9} {outcome.name}  ({outcome.reason})', flush=True)
            yield outcome
        return
    columns = (TextColumn('Printing'), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), TextColumn('{task.description}'))
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task('', total=total)
        for outcome in outcomes:
            progress.update(task, advance=1, description=outcome.name)
            yield outcome


def show_problems(problems: Iterable[Problem]) -> None:
    """Each problem once, on standard error; on GitHub also as an annotation of the line."""
    for problem in dict.fromkeys(problems):
        print(pasteable(str(problem)), file=sys.stderr)
        if os.environ.get('GITHUB_ACTIONS') == 'true':
            print(annotation(problem))


def annotation(problem: Problem) -> str:
    """A problem as a command to GitHub, escaped as its toolkit does (actions/toolkit, command.ts)."""

    def escaped(text: str, signs: str) -> str:
        for sign in signs:  # % comes first
            text = text.replace(sign, f'%{ord(sign):02X}')
        return printable(text)

    fields = f'file={escaped(problem.place.path, INSIDE + ":,")},line={max(problem.place.line, 1)}'
    return f'::error {fields}::{escaped(f"{problem.message} [{problem.id}] {problem.hint}".strip(), INSIDE)}'


def show_build(outcomes: Sequence[Outcome], problems: Sequence[Problem], out: Path) -> None:
    """What a build has to say when it is over."""
    show_problems(once_a_number(problems))
    for line in (*proofs(outcomes), *left_off(outcomes)):
        print(pasteable(line), file=sys.stderr)
    if outcomes:
        show_table(outcomes)
        click.echo(place_of(out))


def show_table(outcomes: Sequence[Outcome]) -> None:
    """What became of every sheet of an edition, locale by locale; of many editions, how many sheets each has."""
    editions = {outcome.at.edition_id: list[Outcome]() for outcome in outcomes}
    for outcome in outcomes:
        editions[outcome.at.edition_id].append(outcome)
    if len(editions) == 1:
        for table in sheets_tables(outcomes):
            console.print(table)
    else:
        console.print(editions_table(editions))
    counts = {state: sum(outcome.state == state for outcome in outcomes) for state in WORDS}
    proofs = sum(outcome.is_proof for outcome in outcomes)
    console.print(f'{len(outcomes)} sheets: ' + ', '.join(f'{n} {WORDS[state].lower()}' for state, n in counts.items() if n)
                  + (f'; {proofs} of them are proofs, not to be handed out' if proofs else ''))


def sheets_tables(outcomes: Sequence[Outcome]) -> Iterator[Table]:
    """Sheets × locales, so many locales a table: the type size of what was printed."""
    locales = sorted({outcome.at.locale_id for outcome in outcomes})
    for at in range(0, len(locales), ABREAST):
        some = set(locales[at:at + ABREAST])
        yield sheets_table([outcome for outcome in outcomes if outcome.at.locale_id in some])


def sheets_table(outcomes: Sequence[Outcome]) -> Table:
    """Sheets × locales: the type size of what was printed."""
    locales = states(outcomes)
    rows = {name_in_table(outcome): dict[str, Outcome]() for outcome in outcomes}
    for outcome in outcomes:
        rows[name_in_table(outcome)][outcome.at.locale_id] = outcome
    table = Table('sheet', *(f'{locale}\n{state}' for locale, state in locales.items()), box=box.SIMPLE_HEAD,
                  caption='type sizes in points; = up to date; P a proof, not to be handed out', caption_justify='left')
    for name, row in rows.items():
        table.add_row(name, *(cell(row.get(locale)) for locale in locales))
    return table


def states(outcomes: Iterable[Outcome]) -> dict[str, str]:
    """How far the translations of each locale have come: its weakest sheet."""
    found: dict[str, list[str]] = {}
    for outcome in outcomes:
        found.setdefault(outcome.at.locale_id, []).append(outcome.translation)
    return {locale: weakest(said) for locale, said in found.items()}


def editions_table(editions: Mapping[str, Sequence[Outcome]]) -> Table:
    """Editions × what became of their sheets."""
    table = Table('edition', *WORDS.values(), 'proofs', box=box.SIMPLE_HEAD)
    for id, outcomes in editions.items():
        counts = [sum(outcome.state == state for outcome in outcomes) for state in WORDS]
        table.add_row(id, *map(str, counts), str(sum(one.is_proof for one in outcomes)))
    return table


def place_of(out: Path) -> str:
    return f'The sheets are in {os.path.relpath(out)}{os.sep}'


def lines_next_time(outcomes: Sequence[Outcome], out: Path) -> list[str]:
    """What a build says that finds everything as this one left it."""
    with console.capture() as capture:
        show_table([replace(outcome, state='kept') for outcome in outcomes])
    return [*capture.get().splitlines(), place_of(out)]


def name_in_table(outcome: Outcome) -> str:
    return f'{outcome.at.topic_id} {outcome.at.format_id} {outcome.at.paper_id}'


def cell(outcome: Outcome | None) -> Any:
    from rich.text import Text

    if outcome is None:
        return ''
    size = f'{outcome.size_pt:g}' if outcome.size_pt and outcome.state != 'refused' else WORDS[outcome.state]
    marks = (' =' if outcome.state == 'kept' else '') + (' P' if outcome.is_proof else '')
    return Text(size + marks, STYLES[outcome.state])


def as_json(outcomes: Sequence[Outcome], problems: Sequence[Problem], out: Path, locales: Sequence[Tally] = ()) -> bytes:
    """The report for programs: every sheet, what became of it and why, every problem, and how far each locale is."""
    report = {
        **({'locales': [locale._asdict() for locale in locales]} if locales else {}),
        'sheets': [{
            'topic': outcome.at.topic_id, 'format': outcome.at.format_id, 'paper': outcome.at.paper_id,
            'edition': outcome.at.edition_id, 'locale': outcome.at.locale_id, 'state': outcome.state,
            'translation': outcome.translation, 'proof': list(outcome.proof), 'left_off': list(outcome.left_off),
            'reason': outcome.reason, 'size_pt': outcome.size_pt or None,
            'pdf': f'{outcome.name}.pdf' if outcome.state in ('printed', 'kept') else None,
            'sha256': sha256(out / f'{outcome.name}.pdf') if outcome.state in ('printed', 'kept') else None,
        } for outcome in outcomes],
        'problems': [{
            'id': problem.id, 'file': problem.place.path, 'line': problem.place.line, 'message': problem.message,
            'hint': pasteable(problem.hint), 'locale': problem.locale,
        } for problem in dict.fromkeys(problems)],
    }
    return json.dumps(report, ensure_ascii=False, indent=1).encode(errors='replace')


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
