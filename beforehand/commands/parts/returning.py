"""Rows that came back: what the checks say of those that changed, and what is told of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

import click

from beforehand import checks
from beforehand.exchange.columns import VERDICTS
from beforehand.exchange.judge import HELD, STATES, Judged
from beforehand.ground.problem import Place, Problem, Text, printable
from beforehand.read.catalogue import MOST_LETTERS, visible
from beforehand.read.locale import Locale
from beforehand.read.project import Project


def looked_at(project: Project, locale: Locale, rows: Sequence[Judged], name: str) -> list[Judged]:
    """The rows, those among the changed ones to which a check objects as broken."""
    finds = {id: find for id, find in checks.all_checks().items()
             if checks.Translation in find.shapes}  # type: ignore[attr-defined]
    found = []
    for row in rows:
        problem = next(objections(project, locale, finds, row, name), None) if row.state == 'changed' else None
        found.append(broken(row, problem) if problem else row)
    return found


def broken(row: Judged, problem: Problem) -> Judged:
    """A row that must not be taken."""
    return row._replace(state='broken', why=problem.message, hint=problem.hint, id=problem.id)


def objections(project: Project, locale: Locale, finds: dict[str, checks.Find], judged: Judged, name: str) -> Iterator[Problem]:
    """What is wrong with a new translation: it stands in the file that came back."""
    row, place = judged.row, Place(name, judged.row.line)
    text = Text(row.text.strip(), place, row.id)
    if len(text) > MOST_LETTERS:
        yield Problem('incomplete', place, f'"{row.id}" is too long', f'{MOST_LETTERS:,} letters are the most')
        return
    if not visible(text):
        yield Problem('empty', place, f'there is nothing to see in "{row.id}"', 'write it')
        return
    subject = checks.Translation(row.english.strip(), text, locale)
    for id, find in finds.items():
        for fault in find(subject, project):
            if problem := checks.of(id, fault, subject, set(), locale.id, row.id):
                yield problem


def told(rows: Sequence[Judged], name: str) -> Iterator[str]:
    """What became of every row that is not just the same; and what readers said."""
    for one in rows:
        row, at = one.row, f'{name}:{one.row.line}'
        if one.state == 'changed':
            yield f'{at}: changed {row.id}{", still fuzzy" if one.fuzzy else ""}'
            yield from [f'  - {one.before}', f'  + {row.text.strip()}'] if one.before.strip() != row.text.strip() else []
        if one.state == 'answered' and row.text:
            yield f'{at}: answer to {row.id}: {row.text}'
        if row.comment:
            yield f'{at}: remark on {row.id}: {row.comment}'
        elif row.verdict == 'change' and one.state == 'same':
            yield f'{at}: {row.id} is to be changed, and nobody says to what'


def summed(rows: Sequence[Judged], lacking: int) -> str:
    """How many rows there are of each kind."""
    counts, verdicts = Counter(one.state for one in rows), Counter(one.row.verdict for one in rows)
    parts = [f'{counts[state]} {state}' for state in STATES if counts[state]]
    said = [f'{verdicts[verdict]} "{verdict}"' for verdict in VERDICTS if verdicts[verdict]]
    more = ('; verdicts: ' + ', '.join(said)) * bool(said)
    more += f'; {lacking} messages of the catalogue are not in this file' * bool(lacking)
    return f'{len(rows)} rows: {", ".join(parts) or "none"}{more}'


def show(rows: Sequence[Judged], name: str, lacking: int) -> list[Judged]:
    """Say what became of every row; those that are not taken."""
    from beforehand.commands.parts.report import show_problems

    click.echo('\n'.join(map(printable, [*told(rows, name), summed(rows, lacking)])))
    held = [one for one in rows if one.state in HELD]
    show_problems(one.problem(name) for one in held)
    return held
