#!/usr/bin/env python3
"""Print the sheets: `./build.py --help` says what else it can do."""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / '.venv'

if __name__ == '__main__':
    if (VENV / 'bin/python').exists() and Path(sys.prefix) != VENV:  # another Python than the one that `make` has set up
        os.execv(VENV / 'bin/python', [str(VENV / 'bin/python'), *sys.argv])
    try:
        from beforehand.cli import main
    except ModuleNotFoundError as error:
        sys.exit(f'{error.name} is missing: type `make` first, which sets up everything')
    main(ROOT)
