#!/usr/bin/env python3
"""Print the sheets: `./build.py --help` says what else it can do."""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / '.venv'

STARTED = 'BEFOREHAND_STARTED_AGAIN_AS'
"""Names the process that has started itself again: a `.venv` that is damaged must not let it do so for ever."""


def start_again() -> None:
    """In the Python that `make` has set up, where this is another one."""
    python, started = VENV / 'bin/python', os.environ.pop(STARTED, '')
    if not python.exists() or Path(sys.prefix) == VENV or started == str(os.getpid()):
        return
    try:
        os.execve(python, [str(python), *sys.argv], {**os.environ, STARTED: str(os.getpid())})
    except OSError as error:
        sys.exit(f'.venv is damaged ({error.strerror}): type `rm -rf .venv`, then `make`')


if __name__ == '__main__':
    start_again()
    try:
        from beforehand.commands import main
    except ModuleNotFoundError as error:
        damaged = '`rm -rf .venv`, then ' if VENV.exists() else ''
        sys.exit(f'{error.name} is missing: type {damaged}`make`, which sets up everything')
    main(ROOT)
