"""A person approves a translation that they have read on the printed sheet."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from beforehand.commands.parts.options import Words, the_real_day


@click.command()
@click.argument('locale')
@click.option('--topic', 'topics', type=Words(), multiple=True, required=True, metavar='NAME,…', help='Which were read.')
@click.option('--format', 'formats', type=Words(), multiple=True, metavar='NAME,…', help='The formats (default: all).')
@click.option('--by', required=True, metavar='NAME', help='Who: a name, or "role: …", where a name would endanger somebody.')
@click.option('--organisation', default='', metavar='NAME', help='For whom they work; without it no role can approve.')
@click.option('--variety', required=True, metavar='TAG', help='Their mother tongue: ro-MD.')
@click.option('--medium', required=True, metavar='MEDIUM', help='On what they have read it: "printed sheet".')
@click.option('--scope', required=True, metavar='SCOPE', help='What they have judged: language, safety or both.')
@click.option('--note', default='', metavar='TEXT', help='What was asked, and what they know of the field.')
@click.option('--date', 'day', type=click.DateTime(['%Y-%m-%d']), metavar='YYYY-MM-DD', help='When (default: today).')
@click.pass_obj
def command(root: Path, /, locale: str, topics: tuple[list[str], ...], formats: tuple[list[str], ...], day: datetime | None,
            **said: str) -> None:
    """Record that a person who speaks LOCALE has read its printed sheets, and approves them.

    Every message that the sheets show is approved as it is today; when a letter of it or of its English changes, that ends.
    """
    from beforehand.commands.parts import approved

    names, shapes = ([name for words in given for name in words] for given in (topics, formats))
    act = approved.act({**said, 'date': str(the_real_day(day, '--date', 'it was read'))})
    approved.take(root, locale, names, shapes, act, the_real_day(None))
