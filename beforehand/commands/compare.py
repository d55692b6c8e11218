"""A back-translation is compared with the English, by a third."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from beforehand.commands.parts.options import table_and_back, the_real_day


@click.command()
@click.argument('locale')
@table_and_back
@click.pass_obj
def command(root: Path, /, locale: str, topics: tuple[list[str], ...], again: bool, out: Path | None, back: Path | None,
            by: str, day: datetime | None) -> None:
    """Compare the English of LOCALE with what was translated back.

    --out writes a table; --read takes it back, with a severity in each row: none, minor, major or critical, and for the last two
    a note that says what is wrong. What is major or critical stays a draft until its text changes.
    """
    from beforehand.commands.parts import compared

    if out:
        compared.write(root, locale, [name for words in topics for name in words], again, out, the_real_day(None))
    elif back:
        compared.take(root, locale, back, by, the_real_day(day, '--date', 'it was done'), the_real_day(None))
