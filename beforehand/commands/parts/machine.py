"""What the machine does to a run: streams that close, disks that fill, places that cannot be written. Each is one plain line."""

from __future__ import annotations

import errno
import os
import stat
import sys
import traceback
from contextlib import suppress
from pathlib import Path
from typing import TextIO

import click

from beforehand.ground.files import write_whole
from beforehand.ground.hint import called
from beforehand.ground.problem import Place, Problem, Unreadable

HINTS = {
    errno.ENOSPC: 'make room, then run it again', errno.EDQUOT: 'make room, then run it again',
    errno.EROFS: 'name a folder that can be written', errno.EACCES: 'you have to be allowed to read and write there',
    errno.EPERM: 'you have to be allowed to read and write there', errno.EEXIST: 'there is a file where a folder has to be',
    errno.ENOTDIR: 'there is a file where a folder has to be', errno.ENAMETOOLONG: 'give it a shorter name',
    errno.EMFILE: 'allow more open files (ulimit -n), or print fewer sheets at a time (--jobs)',
    errno.ENOMEM: 'print fewer sheets at a time (--jobs)', errno.EAGAIN: 'print fewer sheets at a time (--jobs)',
}


def run(commands: click.Group, root: Path | None) -> int:
    """Run a command; the exit status: 0 all well, 1 problems found, 2 wrong usage, 3 a bug of ours."""
    try:
        commands.main(obj=root, prog_name=called(), standalone_mode=False)
    except click.exceptions.Exit as exit:
        return exit.exit_code
    except click.Abort:
        click.echo('Stopped. What was printed is whole and recorded; the next build goes on from there.', err=True)
        return 130
    except click.ClickException as error:
        error.show()
        return 2
    except Unreadable as error:
        show(error)
        return 1
    except OSError as error:  # before a command began: --help into a full disk
        show(Unreadable(said(error)))
        return 1
    except Exception as error:
        traceback.print_exc()
        about = ''.join(f'{note}\n' for note in getattr(error, '__notes__', []))
        click.echo(f'{about}This is a fault of the program, not of your files. Please report it, with what stands above.',
                   err=True)
        return 3
    return 0


def show(error: Unreadable) -> None:
    """Say why nothing was done."""
    from beforehand.commands.parts.report import show_problems

    show_problems(error.problems)


def settle_time_zone() -> None:
    """A time zone that leads to a file or folder of another kind is UTC, as it is to the system; Babel would stop over it."""
    place = os.environ.get('TZ', '').removeprefix(':')
    if not os.path.exists(place):
        return
    try:
        with open(place if os.path.isfile(place) else os.devnull, 'rb') as file:
            is_zone = file.read(4) == b'TZif'
    except OSError:
        is_zone = False
    if not is_zone:
        os.environ['TZ'] = 'UTC'


def said(error: OSError) -> Problem:
    """A fault of the machine, in a line."""
    if isinstance(error, BrokenPipeError):
        return Problem('machine', Place('output'), 'nobody reads it any more, so this stopped',
                       'what was printed is whole and recorded')
    name = error.filename2 or error.filename
    place = os.fsdecode(name) if isinstance(name, str | bytes) else 'output or temporary files'
    return Problem('machine', Place(place), error.strerror or str(error), HINTS.get(error.errno or 0, ''))


def is_full(stream: TextIO) -> bool:
    """Whether what was said last did not get through."""
    try:
        stream.flush()
    except (OSError, ValueError):
        return True
    return False


def open_streams() -> None:
    """Streams that were closed from outside lead nowhere; letters that a stream does not know are said by their numbers."""
    for number, name in enumerate(('stdin', 'stdout', 'stderr')):
        if getattr(sys, name) is None:
            with suppress(OSError):
                os.close(number)
            nowhere = os.open(os.devnull, os.O_RDWR)
            os.dup2(nowhere, number)
            setattr(sys, name, open(number, 'r+' if number == 0 else 'w', encoding='utf-8', closefd=False))  # noqa: SIM115
        elif number and getattr(sys, name) is getattr(sys, f'__{name}__'):
            getattr(sys, name).reconfigure(errors='backslashreplace')


def close_streams() -> None:
    """What cannot be said any more is not tried again when Python ends."""
    for stream in (sys.stdout, sys.stderr):
        if is_full(stream):
            with suppress(OSError, ValueError):
                os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def report_fault(path: Path) -> str:
    """Why a report cannot be written to a path."""
    if not path.parent.is_dir():
        return f'there is no folder {path.parent}'
    if path.is_symlink() and not path.exists():
        return f'{path} is a link that leads nowhere'
    return ''


def write_report(path: Path, data: bytes) -> None:
    """Write a report: a file is replaced whole, also behind a link; pipes and devices are written to and stay what they are."""
    streams = [stream for stream in (sys.stdout, sys.stderr) if is_same(path, stream)]
    if not path.exists() or (path.is_file() and not streams):
        real = path.resolve()
        return write_whole(real.parent, real.name, data)
    for stream in streams[:1]:
        stream.flush()
    with open(streams[0].fileno() if streams else path, 'wb', closefd=not streams) as file:
        file.write(data)
    return None


def is_same(path: Path, stream: TextIO) -> bool:
    """Whether a path is what a stream leads to already, such as /dev/stdout."""
    try:
        there, here = os.stat(path), os.fstat(stream.fileno())
    except (OSError, ValueError):
        return False
    return not stat.S_ISCHR(there.st_mode) and os.path.samestat(there, here)
