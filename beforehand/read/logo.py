"""An organisation's logo, of which nothing is known → an address with a picture inside that is safe to embed; or problems."""

from __future__ import annotations

import base64
import re
import stat
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from beforehand.ground.files import is_content
from beforehand.ground.problem import Place, Problem, Text
from beforehand.ground.source import shown
from beforehand.read import pixels, sight, svg

KINDS = {'.svg': 'SVG', '.png': 'PNG', '.jpg': 'JPEG', '.jpeg': 'JPEG', '.webp': 'WEBP'}
MOST_BYTES = {'SVG': 5_000_000} | dict.fromkeys(('PNG', 'JPEG', 'WEBP'), 30_000_000)
TYPES = {'SVG': 'image/svg+xml', 'PNG': 'image/png', 'JPEG': 'image/jpeg'}
MAGIC = {b'\x89PNG\r\n\x1a\n': 'PNG', b'\xff\xd8\xff': 'JPEG', b'GIF8': 'GIF', b'%PDF': 'PDF', b'RIFF': 'WEBP', b'PK\3\4': 'ZIP',
         b'\x1f\x8b': 'compressed SVG', b'BM': 'BMP', b'II*\0': 'TIFF', b'MM\0*': 'TIFF', b'%!PS': 'PostScript'}
CAMERA = re.compile(rb'....ftyp(heic|heix|hevc|mif1|msf1|avif|avis)', re.DOTALL)
"""How pictures of newer telephones begin, whatever they are called."""
LOOK_PX = 500
"""The longer side of a drawing when it is looked at."""
LOOK_SECONDS, PRINT_SECONDS = 1, 2
BESIDE = 'put the file beside edition.yaml and write its name alone, such as "logo.svg"'


class Logo(NamedTuple):
    """A logo that is safe to embed, and its size in its own units, of which only the ratio matters."""

    data_url: str
    width: float
    height: float


def read_logo(folder: Path, name: Text) -> tuple[Logo | None, list[Problem]]:
    """The logo that an edition names, from the edition's folder and from nowhere else."""
    path, problems = found(folder, name)
    if path is None:
        return None, problems
    kind, place = KINDS[Path(name).suffix.lower()], f'{folder.name}/{name}'
    data, problems = read_bytes(path, name, place, MOST_BYTES[kind])
    if problems or (problems := disguise(data, kind, place)):
        return None, problems
    if kind == 'SVG':
        drawing, problems = svg.rebuilt(data, place)
        return as_seen(drawing, place) if drawing else (None, problems)
    picture, problems = pixels.reencoded(data, place, kind)
    if picture and not pixels.inked(picture.data):
        return None, [invisible(place)]
    return (embedded(picture.kind, picture.data, picture.width, picture.height) if picture else None), problems


def as_seen(drawing: svg.Drawing, place: str) -> tuple[Logo | None, list[Problem]]:
    """A drawing as it is printed: its plain shapes if there is no more to see in it; otherwise its pixels."""
    found = drawn(drawing)
    if found is None:
        return None, [Problem('logo-svg', Place(place), 'the logo cannot be used: it takes too much to be drawn',
                              'simplify it, or send the logo as a PNG')]
    kind, data = found
    return (embedded(kind, data, drawing.width, drawing.height), []) if data else (None, [invisible(place)])


@lru_cache(100)
def drawn(drawing: svg.Drawing) -> tuple[str, bytes] | None:
    """What is printed of a drawing, empty where nothing could be seen; None if it takes too much to be drawn."""
    width_px = round(LOOK_PX * drawing.width / max(drawing.width, drawing.height))
    both = drawing.whole, svg.uncut(drawing.plain or drawing.whole)
    if (looks := sight.seen(both, width_px, LOOK_SECONDS)) is None:
        return None
    if not pixels.inked(looks[0]):
        return '', b''
    if drawing.plain and pixels.alike(*looks):
        return 'SVG', drawing.plain.encode()
    large = sight.seen([drawing.whole], drawing.width, PRINT_SECONDS)
    return ('PNG', large[0]) if large else None


def invisible(place: str) -> Problem:
    """A logo of which nothing would be seen."""
    return Problem('logo', Place(place), 'the logo would not be seen: it is white, transparent or empty, and paper is white',
                   'send the version of the logo that is meant for a white ground')


def embedded(kind: str, data: bytes, width: float, height: float) -> Logo:
    """A picture as an address."""
    return Logo(f'data:{TYPES[kind]};base64,{base64.b64encode(data).decode()}', width, height)


def found(folder: Path, name: Text) -> tuple[Path | None, list[Problem]]:
    """Where the file lies, or why it may not be opened."""
    if reason := misnamed(name):
        return None, [misplaced(name, *reason)]
    try:
        home, path = folder.resolve(), (folder / name).resolve()
        if not path.is_relative_to(home):
            return None, [misplaced(name, "leads out of the edition's folder", BESIDE)]
        if not all(map(is_content, path.relative_to(home).parts)):  # where nobody looks for changes
            return None, [misplaced(name, 'is hidden, or leads to what is', 'give it a name that begins with a letter')]
        mode = path.stat().st_mode
    except FileNotFoundError:
        return None, [misplaced(name, 'is not there', f'{BESIDE}; capitals matter')]
    except (OSError, RuntimeError, ValueError):  # RuntimeError: links in a circle
        return None, [misplaced(name, 'cannot be found', BESIDE)]
    return (path, []) if stat.S_ISREG(mode) else (None, [misplaced(name, 'is not a file with a picture', BESIDE)])


def misnamed(name: str) -> tuple[str, str] | None:
    """What is wrong with a name, before any file is looked for; and what to do."""
    if not name.isprintable():
        return 'contains an invisible character', 'type the name anew'
    if re.match(r'[A-Za-z][A-Za-z0-9+.-]*:|//', name):
        return 'is an address, and nothing is fetched from elsewhere', f'save the picture; {BESIDE}'
    if name.startswith(('/', '~')) or '\\' in name or '..' in name.split('/'):
        return "leads out of the edition's folder", BESIDE
    if Path(name).suffix.lower() not in KINDS:
        return f'is no picture that can be printed: its name must end in {", ".join(KINDS)}', 'save it as Plain SVG or PNG'
    return None


def misplaced(name: Text, message: str, hint: str) -> Problem:
    """A problem where edition.yaml names the logo."""
    return Problem('logo-path', name.place, f'the logo "{shown(name, 80)}" {message}', hint)


def read_bytes(path: Path, name: Text, place: str, most: int) -> tuple[bytes, list[Problem]]:
    """The bytes of a file that is not too large."""
    try:
        if (size := path.stat().st_size) <= most:
            with path.open('rb') as file:
                data = file.read(size + 1)
            size = len(data)
    except OSError as error:
        return b'', [misplaced(name, f'cannot be read: {error.strerror}', 'allow everyone to read the file')]
    if size > most:
        return b'', [Problem('logo', Place(place), f'the logo has {size / 1e6:.1f} MB; it may have {most / 1e6:.0f} MB',
                             'simplify it and save it as Plain SVG, or as a smaller PNG')]
    return (data, []) if data else (b'', [Problem('logo', Place(place), 'the logo is an empty file', 'save it again')])


def kind_of(data: bytes) -> str:
    """What a file is by its first bytes; empty where they tell nothing, as those of an SVG."""
    return 'HEIC or AVIF' if CAMERA.match(data) else next((real for magic, real in MAGIC.items() if data.startswith(magic)), '')


def disguise(data: bytes, kind: str, place: str) -> list[Problem]:
    """A file that is not what its name says."""
    real = kind_of(data)
    if real == kind or (kind == 'SVG' and not real):
        return []
    what = f'is a {real} by its content' if real else f'is no {kind} by its content'
    again = 'Plain SVG or PNG' if kind == 'SVG' else 'PNG or JPEG'
    hint = f'rename it to end in .{real.lower()}' if real in KINDS.values() else f'save it as {again}; renaming is not enough'
    return [Problem('logo', Place(place), f'the logo {what}, but a {kind} by its name', hint)]
