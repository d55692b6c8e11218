"""Pictures of all messages as they are printed, for those who translate them elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from beforehand.commands.parts.asked import output, read
from beforehand.commands.parts.options import wish, wishes
from beforehand.ground.files import write_whole
from beforehand.ground.problem import Problem
from beforehand.print.versions import press_versions

if TYPE_CHECKING:  # dear to import
    from beforehand.plan.sheets import Sheet
    from beforehand.read.project import Project


@click.command()
@click.argument('locale')
@wishes
@click.pass_obj
def command(root: Path, /, locale: str, out: Path | None, **options: Any) -> None:
    """Draw each message of LOCALE as it is printed, framed, among its neighbours: a PNG a message, and a list, into --out."""
    from beforehand.commands.parts import crops, report

    if out is None:
        raise click.UsageError('name a folder for the pictures: --out FOLDER')
    out, options['locales'] = output(root, out), ([locale],)
    project, _, sheets, found = read(root, wish(options))
    made, problems = drawn(project, sheets, found, out)
    if made:
        write_whole(out, 'index.csv', crops.as_csv(made))
        write_whole(out, 'index.json', crops.as_json(made))
    report.show_problems([*found, *problems])
    click.echo(f'{len(made)} pictures are in {out}')
    sys.exit(1 if found or problems else 0)


def drawn(project: Project, sheets: Sequence[Sheet], found: Sequence[Problem], out: Path) -> tuple[list[Any], list[Problem]]:
    """Draw each message from the first sheet on which it is printed; what keeps sheets from being printed."""
    from beforehand.commands.parts.crops import Crop, crops
    from beforehand.compose.page import Composer
    from beforehand.print.press import Press
    from beforehand.record.decide import decide
    from beforehand.record.docket import Commission, Docket
    from beforehand.record.spots import order_to_look_at, pull
    from beforehand.record.workshop import judge

    work, composer, press = Commission(project, found, press_versions()), Composer(project), Press(project.root)
    made, problems = dict[str, Crop](), list[Problem]()
    for sheet in sheets:
        page = composer.compose(sheet)
        outcome = decide(sheet, page, Docket(sheet.name, sheet.coordinates), work)
        problems += outcome.problems
        lacking = [id for id in page.english if id not in made]
        if not lacking or not outcome.stamp:
            continue
        pulled = pull(press, order_to_look_at(sheet, page))
        if faults := judge(sheet, page, pulled.proof, outcome.stamp):
            problems += faults
            continue
        for one, png in crops(pulled, sheet.locale.id, sheet.name, lacking):
            write_whole(out, one.file, png)
            made[one.message] = one
    return list(made.values()), problems
