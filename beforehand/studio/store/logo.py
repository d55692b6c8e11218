"""A picture that somebody has chosen as their logo → one that is printed: rebuilt in a process of its own, never as it came.

Neither its name nor a byte of it is kept: a drawing is written anew from its shapes, a photo from its pixels.
"""

from __future__ import annotations

import base64
import json
import subprocess
import sys
from typing import Any, NamedTuple

from beforehand.ground.problem import Place, Problem
from beforehand.studio.store.rebuilt import ENDINGS, SECONDS
from beforehand.studio.store.refusals import Refusal, digest_of

MOST_BYTES = 15_000_000
"""Of what is chosen: the photo of a phone has 12."""
CHILD = 'import sys; sys.path[:] = sys.argv[1:]; from beforehand.studio.store.rebuilt import main; main()'
YOURS = Place('your picture')
Words = tuple[str, dict[str, Any]]
"""A sentence of the studio's, and what is filled in."""


class NoLogo(Refusal):
    """A picture that cannot be printed."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(problems[0].message)


class Taken(NamedTuple):
    """A logo under the name that it has in the folder; the same picture has the same name."""

    name: str
    data: bytes
    words: list[Words]
    """What became of it, for whoever chose it."""


def take(data: bytes) -> Taken:
    """The logo that is made of a picture; NoLogo, with the reason, of anything else."""
    if not data:
        raise NoLogo([Problem('logo', YOURS, 'No picture was chosen, or the file is empty.', 'Choose a file.')])
    if len(data) > MOST_BYTES:
        large = f'The picture has {len(data) / 1e6:.1f} MB; {MOST_BYTES // 1_000_000} MB are the most.'
        raise NoLogo([Problem('logo', YOURS, large, 'Make it smaller, and choose it again.')])
    kind, told, made = rebuilt_elsewhere(data)
    if not made:
        raise NoLogo([Problem(id, YOURS, message, hint) for id, message, hint in told])
    return Taken(f'logo-{digest_of(made)[:12]}.{ENDINGS[kind]}', made, [(text, facts) for text, facts in told])


def rebuilt_elsewhere(data: bytes) -> tuple[str, Any, bytes]:
    """Kind, words and bytes, as the other process made them; a picture may be made to eat time and memory, so it gets little."""
    try:
        command = [sys.executable, '-I', '-c', CHILD, *sys.path]
        done = subprocess.run(command, input=data, capture_output=True, timeout=2 * SECONDS, check=True)
        head, _, body = done.stdout.partition(b'\n')
        kind, told = json.loads(head)
        return kind, told, base64.b64decode(body, validate=True)
    except (subprocess.SubprocessError, OSError, ValueError):
        return '', [('logo', 'The picture takes too much time or memory to be read.', 'Save it as a smaller PNG.')], b''
