"""A spreadsheet to fill in, for `editions from-table`."""

from __future__ import annotations

from pathlib import Path

import click

from beforehand.ground.hint import called, quoted

EXAMPLES = {
    'name': 'Example Aid', 'web': 'example.org', 'countries': 'United Kingdom', 'locales': 'English', 'phone': '+44 20 7946 0123',
    'phone_name': 'Example Aid', 'phone_languages': 'English; Polish', 'phone_hours': 'Day and night, every day',
    'phone_cost': 'As a normal call', 'phone_run_by': 'An aid organisation', 'phone_abroad': 'yes', 'line:en': 'Come and see us.',
}
"""A number of those that are kept for fiction (Ofcom)."""
SEVERAL = ' Several: write them with semicolons between them.'
NOTES = {
    'folder': 'The folder that is made: letters, digits and hyphens, such as branch-krakow. Each row has another one.',
    'logo': 'A picture beside this table, or in a folder there: logos/krakow.png. SVG (text as paths), PNG, JPEG or WebP.',
    'accent': 'One colour instead of those of the leaflets, such as #ffb71b; it has to be light enough for black on it.',
    'countries': 'The countries whose helplines are printed.' + SEVERAL,
    'locales': 'The languages in which you print. Empty: all.' + SEVERAL,
    'helplines': 'Instead of all helplines of the countries: these, by the names that "list --helplines" shows.',
    'topics': 'Only these leaflets. Empty: all.' + SEVERAL, 'formats': 'Only these kinds. Empty: all.' + SEVERAL,
    'papers': 'Only the papers that you have. Empty: all.' + SEVERAL,
    'phone': 'One number of your own, with the code of its country: +48 12 345 67 89. Sheets are proofs until it is confirmed.',
    'phone_name': 'Who answers; empty: the name of the organisation.',
    'phone_languages': 'In which languages somebody answers.' + SEVERAL,
    'phone_hours': 'Day and night, or empty. Hours of single days are written into edition.yaml later.',
    'phone_cost': 'Empty when you do not know.', 'phone_run_by': 'Empty: an aid organisation.',
    'phone_abroad': 'Whether it can be called from other countries. Empty when nobody knows.',
    'line:en': 'A line of your own on every sheet. One column for each language in which you print: "Line in Polish".',
}


@click.command()
@click.argument('file', type=click.Path(path_type=Path, dir_okay=False))
@click.pass_obj
def command(root: Path, file: Path) -> None:
    """Write an Excel file to fill in, an organisation a row, with notes and drop-downs."""
    from beforehand.commands.parts.branches import locales_of
    from beforehand.commands.parts.choices import OF_A_PHONE, choices
    from beforehand.content.drafting import NOTES as OF_FIELDS
    from beforehand.exchange.template import columns_of, template
    from beforehand.ground.files import write_whole
    from beforehand.read.project import read_project
    from beforehand.read.table import EXAMPLE
    from beforehand.read.titles import COLUMNS, heading

    if file.suffix.lower() != '.xlsx':
        raise click.UsageError(f'"{file}" has to end in .xlsx')
    if file.exists():
        raise click.UsageError(f'"{file}" is there already, and somebody may have filled it in; name another file')
    project = read_project(root)
    offered = {column: list(some) for column, some in choices(project, locales_of(project)).items()}
    headings = {column: heading(column) for column in COLUMNS} | {'line:en': 'Line in English'}
    data = template(columns_of(headings, OF_FIELDS | NOTES, EXAMPLES | {'folder': EXAMPLE}, offered,
                               [column for column in OF_A_PHONE if column != 'phone_run_by']))
    write_whole(file.parent, file.name, data)
    click.echo(f'{file} written. Fill it in, then: {called()} editions from-table {quoted(file)} --to FOLDER')
