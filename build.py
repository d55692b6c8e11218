#!/usr/bin/env python3
"""Print the sheets: `./build.py --help` says what else it can do."""

from pathlib import Path

from beforehand.cli import main

if __name__ == '__main__':
    main(Path(__file__).parent)
