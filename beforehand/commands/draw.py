"""How a format comes out: its boxes, as text or as a picture."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from beforehand.commands.parts.asked import read
from beforehand.commands.parts.options import wish, wishes


@click.command()
@click.argument('format')
@wishes
@click.option('--png', type=click.Path(path_type=Path, dir_okay=False),
              help='Draw the boxes with their names into a picture too.')
@click.pass_obj
def command(root: Path, /, format: str, png: Path | None, out: Path | None, **options: Any) -> None:
    """Draw the boxes of FORMAT, for the first topic, locale and paper that it is printed for."""
    from beforehand.commands.parts import boxes, machine
    from beforehand.layout.drawn import drawn

    options['formats'] = ([format],)
    project, _, sheets, _ = read(root, wish(options))
    if not sheets:
        raise click.UsageError(f'no topic is printed as "{format}": name it in "formats:" of a topic')
    solved = boxes.solved(project, sheets[0])
    click.echo(f'{sheets[0].name}, running text {solved.size_pt:g} pt')
    for name, placed in solved.panels.items():
        click.echo(f'\n{name} {placed.width:g} × {placed.height:g}\n{drawn(placed)}')
    for panel, overflows in solved.overflows.items():
        for one in overflows:
            click.echo(f'{panel}: "{one.box.name}" is {one.over_mm:.1f} mm too {"wide" if one.across else "high"}')
    if png:
        machine.write_report(png, boxes.picture(project, list(solved.panels.values())))
