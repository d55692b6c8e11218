"""The process in which a logo is rebuilt: a picture comes in, one of ours goes out, or why there is none."""

from __future__ import annotations

import base64
import json
import sys
from contextlib import suppress
from typing import Any

from beforehand.ground.problem import Problem
from beforehand.read import logo, pixels, svg
from beforehand.studio.store.refusals import N_

ENDINGS = {'SVG': 'svg', 'PNG': 'png', 'JPEG': 'jpg'}
SECONDS = 20
BYTES = 1_000_000_000
"""How much memory is its most: 24 million pixels in layers need half of it."""
UTF8_MARK = b'\xef\xbb\xbf'
KEPT = N_('Kept as %(width)s × %(height)s pixels, without the place, the day and the device that a camera notes beside them.')
SHARP = N_('Kept as a drawing: it is sharp at any size.')
DRAWN = N_('Kept as %(width)s × %(height)s pixels, since there is more in it than plain shapes.')
FROM_A_PHONE = N_('Send the photo to yourself by e-mail, which makes a JPEG of it; or take a screenshot of it.')
AS_PNG = N_('Open it in the program that made it, and save it as PNG or as Plain SVG.')
Found = tuple[str, list[tuple[Any, ...]], bytes]


def rebuilt(data: bytes) -> Found:
    """Kind, words and bytes of the logo; or the problems, and no bytes."""
    data = data.removeprefix(UTF8_MARK)
    kind = logo.kind_of(data) or ('SVG' if data.lstrip().startswith(b'<') else '')
    if kind not in (*ENDINGS, 'WEBP'):
        what = f'This is a {kind} file, which cannot be printed as a logo.' if kind else 'This file is no picture.'
        return '', [('logo', what, FROM_A_PHONE if kind.startswith('HEIC') else AS_PNG)], b''
    if kind == 'SVG':
        return drawing(data)
    picture, problems = pixels.reencoded(data, '', kind)
    if picture and not pixels.inked(picture.data):
        problems = [logo.invisible('')]
    if picture is None or problems:
        return '', refused(problems), b''
    return picture.kind, [(KEPT, {'width': picture.width, 'height': picture.height})], picture.data


def drawing(data: bytes) -> Found:
    """A drawing, from its shapes or from what one sees of it."""
    if len(data) > logo.MOST_BYTES['SVG']:
        return '', [('logo', f'The drawing has {len(data) / 1e6:.1f} MB.', AS_PNG)], b''
    whole, problems = svg.rebuilt(data, '')
    seen, more = logo.as_seen(whole, '') if whole else (None, [])
    if seen is None:
        return '', refused([*problems, *more]), b''
    head, _, coded = seen.data_url.partition(';base64,')
    made = base64.b64decode(coded)
    if head.endswith('svg+xml'):
        return 'SVG', [(SHARP, {})], made
    return 'PNG', [(DRAWN, {'width': int.from_bytes(made[16:20], 'big'), 'height': int.from_bytes(made[20:24], 'big')})], made


def refused(problems: list[Problem]) -> list[tuple[Any, ...]]:
    """Problems as they are told across; of a drawing with its line."""
    return [(problem.id, f'Line {problem.place.line}: {problem.message}' if problem.place.line else problem.message, problem.hint)
            for problem in problems[:20]]


def bounded() -> None:
    """Let this process end by itself when it takes too much."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        for kind, most in ((resource.RLIMIT_CPU, SECONDS), (resource.RLIMIT_AS, BYTES), (resource.RLIMIT_CORE, 0)):
            resource.setrlimit(kind, (most, most))


def main() -> None:
    """Read a picture from the input, and write what became of it."""
    bounded()
    kind, told, made = rebuilt(sys.stdin.buffer.read())
    sys.stdout.buffer.write(json.dumps([kind, told]).encode() + b'\n' + base64.b64encode(made))


if __name__ == '__main__':
    main()
