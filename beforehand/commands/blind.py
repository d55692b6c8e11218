"""A translation is translated back by somebody who does not see the English."""

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
    """Let somebody translate LOCALE back who sees the translation alone.

    --out writes a table without English, without ids and in no order that tells anything; --read takes it back, its last column
    filled in.
    """
    from beforehand.commands.parts import blinded

    if out:
        blinded.write(root, locale, [name for words in topics for name in words], again, out, the_real_day(None))
    elif back:
        blinded.take(root, locale, back, by, the_real_day(day, '--date', 'it was done'), the_real_day(None))
