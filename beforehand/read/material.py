"""What sheets are printed with: drawings and fonts, each registered by the presence of its file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from beforehand.ground.folders import content, found, unreadable
from beforehand.ground.layers import home_of, is_own, named
from beforehand.ground.problem import Place, Problem
from beforehand.ground.source import decode
from beforehand.read.owndrawing import own_drawing

FONTS = (b'\0\1\0\0', b'true', b'OTTO', b'ttcf')
"""How font files begin."""
ROOT = re.compile('<svg[^>]*>')


def read_drawings(root: Path, folder: str, problems: list[Problem]) -> dict[str, str]:
    """The SVG files of a folder, by name."""
    drawings = {}
    for path in found(root, f'{folder}/*.svg'):
        name = named(root, path)
        try:
            text, faults = decode(path.read_bytes(), name)
        except OSError as error:
            text, faults = '', [unreadable(root, path, f'cannot be read: {error.strerror}')]
        if not faults and not ROOT.search(text):
            faults = [Problem('drawing', Place(name), 'is no drawing: there is no <svg …> in it', 'put the drawing there anew')]
        if not faults and is_own(root) and home_of(root, path) == root:
            text, faults = own_drawing(text.encode(), name)
        problems += faults
        if not faults:
            drawings[path.stem] = text
    return drawings


def read_fonts(root: Path, problems: list[Problem]) -> Iterator[tuple[str, dict[int, str]]]:
    """fonts/<Family>/<Family>-<weight>.ttf: the presence of the file is its registration."""
    for folder in found(root, 'fonts/*/'):
        files = [path for path in content(folder, '*-[1-9]00.ttf') if is_font(root, path, problems)]
        if files:
            yield folder.name, {int(path.stem[-3:]): named(root, path) for path in files}


def is_font(root: Path, path: Path, problems: list[Problem]) -> bool:
    """Whether a file is a font by its first bytes; what is none (half a download, a pointer of Git LFS) is a problem."""
    try:
        with path.open('rb') as file:
            fault = '' if file.read(4) in FONTS else 'is no font by its content'
    except OSError as error:
        fault = f'cannot be read: {error.strerror}'
    if fault:
        problem = unreadable(root, path, fault)
        problems.append(problem if 'read' in fault else problem._replace(hint='put the font there anew'))
    return not fault
