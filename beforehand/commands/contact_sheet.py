"""All pages of a build, small, on one picture or one PDF: for a review at a glance."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from beforehand.commands.parts.asked import output, read
from beforehand.commands.parts.options import wish, wishes


@click.command()
@click.argument('file', type=click.Path(path_type=Path, dir_okay=False))
@click.option('--height', default=300, show_default=True, type=click.IntRange(100, 2000), metavar='DOTS',
              help='How high a page of A4 is.')
@wishes
@click.pass_obj
def command(root: Path, /, file: Path, height: int, out: Path | None, **options: Any) -> None:
    """Put all pages that were printed, small and by locale, on one picture: FILE.png, or FILE.pdf with a page for each locale."""
    from beforehand.commands.parts import contact, machine

    if file.suffix.lower() not in contact.KINDS:
        raise click.UsageError(f'{file.name}: name a file that ends in {" or ".join(contact.KINDS)}')
    if fault := machine.report_fault(file):
        raise click.UsageError(fault)
    project, _, sheets, _ = read(root, wish(options))
    folder = output(root, out)
    printed = [sheet for sheet in sheets if (folder / f'{sheet.name}.pdf').is_file()]
    if not printed:
        raise click.UsageError(f'none of these {len(sheets)} sheets is printed yet: run build first')
    pdfs: dict[str, list[Path]] = {}
    for sheet in printed:
        pdfs.setdefault(sheet.locale.id, []).append(folder / f'{sheet.name}.pdf')
    strips = [contact.strip(project, locale, paths, height) for locale, paths in pdfs.items()]
    machine.write_report(file, contact.KINDS[file.suffix.lower()](strips))
    click.echo(f'{len(printed)} of {len(sheets)} sheets are on {file}')
