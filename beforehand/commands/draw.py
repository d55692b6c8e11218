"""How a format comes out: its boxes, as text or as a picture."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from beforehand.commands.parts.asked import read
from beforehand.commands.parts.options import wish, wishes
from beforehand.ground.problem import Unreadable


@click.command()
@click.argument('format')
@wishes
@click.option('--png', type=click.Path(path_type=Path, dir_okay=False),
              help='Draw the boxes with their names into a picture too.')
@click.pass_obj
def command(root: Path, /, format: str, png: Path | None, out: Path | None, **options: Any) -> None:
    """Draw the boxes of FORMAT, for the first topic, locale and paper that it is printed for."""
    from beforehand.commands.parts import boxes, machine
    from beforehand.compose.arrange import solved, unit_of
    from beforehand.compose.fault import Fault, Faults
    from beforehand.compose.page import problems_of
    from beforehand.compose.setting import Setting
    from beforehand.layout.drawn import drawn

    if png and (fault := machine.report_fault(png)):
        raise click.UsageError(f'--png: {fault}')
    options['formats'] = ([format],)
    project, _, sheets, found = read(root, wish(options))
    if not sheets or format not in project.layouts:
        if faults := [problem for problem in found if problem.about == format] or found:
            raise Unreadable(*faults)
        raise click.UsageError(f'no topic is printed as "{format}": name it in "formats:" of a topic')
    setting = Setting(project, sheets[0])
    try:
        set_ = solved(setting)
    except (Fault, Faults) as error:
        raise Unreadable(*problems_of(error, format)) from error
    click.echo(f'{sheets[0].name}, running text {round(set_.size_pt * unit_of(setting), 2):g} pt')
    for name, placed in set_.panels.items():
        click.echo(f'\n{name} {placed.width:g} × {placed.height:g}\n{drawn(placed)}')
    for panel, overflows in set_.overflows.items():
        for one in overflows:
            click.echo(f'{panel}: "{one.box.name}" is {one.over_mm:.1f} mm too {"wide" if one.across else "high"}')
    if png:
        machine.write_report(png, boxes.picture(project, list(set_.panels.values())))
