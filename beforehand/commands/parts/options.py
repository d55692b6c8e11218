"""The options that commands share, and what they mean."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:  # dear to import
    from beforehand.plan.sheets import Wishes


class Words(click.ParamType[list[str]]):
    """Several values, divided by commas or by giving the option again."""

    name = 'names'

    def convert(self, value: Any, param: Any, ctx: Any) -> list[str]:
        return value if isinstance(value, list) else [word for word in value.split(',') if word]


class Shard(click.ParamType[tuple[int, int]]):
    """Which part of how many."""

    name = 'shard'

    def convert(self, value: Any, param: Any, ctx: Any) -> tuple[int, int]:
        found = re.fullmatch(r'([1-9]\d{0,5})/([1-9]\d{0,5})', str(value))
        if not found or int(found[1]) > int(found[2]):
            self.fail(f'{shown(str(value))} is no part of a whole: write 2/8 for the second of eight', param, ctx)
        return int(found[1]), int(found[2])


today = click.option('--today', type=click.DateTime(['%Y-%m-%d']), metavar='YYYY-MM-DD',
                     help='The day on which numbers must be confirmed (default: SOURCE_DATE_EPOCH, else today).')


def the_real_day(given: datetime | None, option: str = '--today', done: str = 'you called') -> date:
    """The day of something that a person has done: today, or an earlier one. No environment decides it."""
    if given and given.date() > date.today():
        raise click.UsageError(f'{option}: {given.date()} is in the future; give the day on which {done}')
    return given.date() if given else date.today()


def wishes(command: Callable[..., None]) -> Callable[..., None]:
    """The options that say which sheets are meant; each takes several values: --locale ar,ur."""
    command = today(command)
    command = click.option('--edition', 'editions', multiple=True, metavar='NAME|PATH',
                           help='Editions of content/editions or folders elsewhere; patterns too (default: open).')(command)
    for name, what in reversed(list({'locale': 'Only these locales.', 'topic': 'Only these topics.',
                                     'format': 'Only these formats.', 'paper': 'Only on these papers.'}.items())):
        command = click.option(f'--{name}', f'{name}s', type=Words(), multiple=True, metavar='NAME,…', help=what)(command)
    command = click.option('--finish', 'finishes', type=Words(), multiple=True, metavar='NAME,…',
                           help='How they are printed (default: office).')(command)
    place = click.Path(path_type=Path, file_okay=False)
    return click.option('--out', type=place, help='Where the PDFs go (default: out).')(command)


def table_and_back(command: Callable[..., None]) -> Callable[..., None]:
    """The options of what is given to a reader as a table, and comes back filled in."""

    def asked(*given: Any, **options: Any) -> None:
        out, back = options['out'], options['back']
        if bool(out) == bool(back):
            raise click.UsageError('write a table with --out FILE.csv, or take it back with --read FILE --by NAME')
        if back and not options['by']:
            raise click.UsageError('--by: say who did it; "machine: …", if it was one')
        command(*given, **options | {'by': ' '.join((options['by'] or '').split())})

    asked.__doc__ = command.__doc__
    asked.__dict__.update(command.__dict__)
    wrapped: Callable[..., None] = asked
    place = click.Path(path_type=Path, dir_okay=False)
    day = click.DateTime(['%Y-%m-%d'])
    for option in (click.option('--date', 'day', type=day, metavar='YYYY-MM-DD', help='When (default: today).'),
                   click.option('--by', metavar='NAME', help='Who did it; "machine: …", if it was one.'),
                   click.option('--read', 'back', type=place, metavar='FILE', help='Take it back, filled in (CSV or xlsx).'),
                   click.option('--out', type=place, metavar='FILE.csv', help='Write the table.'),
                   click.option('--again', is_flag=True, help='Also what was done already.'),
                   click.option('--topic', 'topics', type=Words(), multiple=True, metavar='NAME,…',
                                help='Only these topics (default: all that the locale covers).')):
        wrapped = option(wrapped)
    return wrapped


shard = click.option('--shard', type=Shard(), default='1/1', show_default=False, metavar='K/N',
                     help='Of these sheets only each Nth, from the Kth on: 2/8. The same project gives the same parts.')


def wish(options: dict[str, Any]) -> Wishes:
    from beforehand.plan.finish import USUAL
    from beforehand.plan.sheets import Wishes

    lists = (options[name] for name in ('locales', 'topics', 'formats', 'papers', 'finishes'))
    locales, topics, formats, papers, finishes = (tuple(word for words in given for word in words) for given in lists)
    return Wishes(locales, topics, formats, papers, tuple(options['editions']), the_day(options['today']), finishes or (USUAL,),
                  options.get('shard', (1, 1)))


def the_day(given: datetime | None) -> date:
    """The day that counts: the one that was given, SOURCE_DATE_EPOCH (reproducible-builds.org), or today."""
    epoch = os.environ.get('SOURCE_DATE_EPOCH', '')
    if given is not None or not epoch:
        return given.date() if given else date.today()
    try:
        if not re.fullmatch(r'[0-9]{1,12}', epoch):
            raise ValueError
        return datetime.fromtimestamp(int(epoch), UTC).date()
    except (ValueError, OverflowError, OSError):
        raise click.UsageError(f'SOURCE_DATE_EPOCH is {shown(epoch)}, which is no number of seconds since 1970; '
                               'unset it, or give the day with --today') from None


def shown(text: str) -> str:
    """A text from outside, short and on one line."""
    return ascii(text[:40])
