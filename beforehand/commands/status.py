"""How far the translations have come."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from beforehand.commands.parts.options import wish, wishes


@click.command()
@wishes
@click.option('--json', 'json_path', type=click.Path(path_type=Path, dir_okay=False), help='Write it for programs.')
@click.option('--badge', type=click.Path(path_type=Path, dir_okay=False), metavar='FILE.svg', help='Draw it as a badge.')
@click.pass_obj
def command(root: Path, /, out: Path | None, json_path: Path | None, badge: Path | None, **options: Any) -> None:
    """Show how far each topic has come in each locale: its state, words to go, sheets that do not fit.

    States are computed from who has read what (locales/*/readings.csv); nobody can declare one.
    """
    from beforehand.commands.parts import machine, standings
    from beforehand.commands.parts.asked import decided, output, read
    from beforehand.commands.parts.badge import drawn

    for name, path in (('--json', json_path), ('--badge', badge)):
        if path and (fault := machine.report_fault(path)):
            raise click.UsageError(f'{name}: {fault}')
    project, asked, sheets, found = read(root, wish(options))
    outcomes = list(decided(project, sheets, found, output(root, out)))
    locales = [standings.of(project, asked, locale, outcomes) for locale in standings.translations(project, asked)]
    standings.show(locales)
    if json_path:
        machine.write_report(json_path, standings.as_json(locales))
    if badge:
        machine.write_report(badge, drawn(*standings.in_short(locales)).encode())
