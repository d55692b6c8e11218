"""What a process does to the disk, call by call, so that it can be stopped at each of them, or be refused each of them."""

from __future__ import annotations

import errno
import os
import sys
import warnings
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

SPACE = {'open', 'os.mkdir', 'settled'}
"""What a full disk refuses."""
CHANGES = {*SPACE, 'os.rename', 'os.remove'}
WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT
listening: list[Callable[[str], None]] = []


def heard(event: str, facts: tuple[Any, ...]) -> None:
    """Python tells of a call before it makes it."""
    if listening and event in CHANGES and (event != 'open' or (isinstance(facts[2], int) and facts[2] & WRITES)):
        listening[-1](event)


sys.addaudithook(heard)


def settled(descriptor: int) -> None:
    """In place of os.fsync: told as a call, but nobody waits for the disk, since only processes are killed."""
    sys.audit('settled', descriptor)


@contextmanager
def each_call(do: Callable[[str], None]) -> Iterator[None]:
    """Do this before each call that changes something on the disk."""
    listening.append(do)
    try:
        yield
    finally:
        listening.pop()


@contextmanager
def refused(number: int, to_the_end: bool, code: int = errno.ENOSPC) -> Iterator[list[str]]:
    """The disk is full, or may not be written: at this call, or from this call on."""
    count, met = 0, list[str]()

    def refuse(event: str) -> None:
        nonlocal count
        if to_the_end and code == errno.ENOSPC and event not in SPACE:
            return
        count += 1
        if count == number or (to_the_end and count > number):
            met.append(event)
            raise OSError(code, os.strerror(code))

    with each_call(refuse):
        yield met


def killed_at(number: int, do: Callable[[], object]) -> bool:
    """Whether a process that does this and is killed before its call of this number gets so far. It is a process of its own."""
    with warnings.catch_warnings():
        warnings.simplefilter('ignore', DeprecationWarning)  # of threads, which the child does not use
        process = os.fork()
    if not process:
        count = 0

        def die(event: str) -> None:
            nonlocal count
            count += 1
            if count == number:
                os.kill(os.getpid(), 9)

        try:
            with each_call(die):
                do()
            os._exit(0)
        finally:
            os._exit(1)
    status = os.waitpid(process, 0)[1]
    assert status in (0, 9), status
    return status == 9


def files_of(folder: Path) -> Mapping[str, bytes]:
    """All that lies in a folder but what is hidden."""
    paths = [path for path in sorted(folder.rglob('*')) if path.is_file() and not path.name.startswith('.')]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}
