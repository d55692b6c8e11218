"""A catalogue → a file for translators' programs."""

from __future__ import annotations

from pathlib import Path

import click

from beforehand.ground.hint import called, quoted


@click.command()
@click.argument('locale')
@click.option('--xliff', type=click.Choice(['1.2', '2']), help='As XLIFF of this version.')
@click.option('--csv', 'as_table', is_flag=True, help='As the table that po2csv writes.')
@click.option('--out', type=click.Path(path_type=Path, file_okay=False), required=True, help='The folder it is written into.')
@click.pass_obj
def command(root: Path, locale: str, xliff: str | None, as_table: bool, out: Path) -> None:
    """Write a catalogue as XLIFF or CSV, contexts and notes with it; import takes it back."""
    from beforehand.commands.parts.asked import output
    from beforehand.commands.parts.catalogues import entries_of, meant
    from beforehand.exchange import columns
    from beforehand.exchange import xliff as of_programs
    from beforehand.exchange.row import rows
    from beforehand.ground.files import write_whole

    if bool(xliff) == as_table:
        raise click.UsageError('say one of them: --xliff 1.2, --xliff 2, or --csv')
    name, folder = meant(root, locale), output(root, out)
    found = rows(entries_of(root, name)[1], f'locales/{name}/messages.po')
    file = f'{name}.xlf' if xliff else f'{name}.csv'
    write_whole(folder, file, of_programs.written(found, name, xliff) if xliff else columns.plain_csv(found))
    click.echo(f'{len(found)} messages written to {out / file}. Take them back: {called()} import {quoted(out / file)}'
               + f' --locale {name}' * as_table)
