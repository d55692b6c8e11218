"""What a drawing shows: its pixels as resvg draws them, in a process of its own that gets little time and memory.

For a drawing of unknown origin may well be made to take for ever. This file is that process too; so it imports nothing of ours.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress

BYTES = 256_000_000
"""How much memory is its at most, the program itself included."""


def seen(drawings: Sequence[str], width_px: int, seconds: int) -> list[bytes] | None:
    """Drawings as PNG, so many pixels wide; None if that takes the processor longer, or too much memory."""
    told = '\0'.join([str(seconds), str(width_px), *drawings]).encode()
    try:
        done = subprocess.run([sys.executable, '-I', __file__], input=told, capture_output=True, timeout=30 * seconds, check=True)
    except (subprocess.SubprocessError, OSError):
        return None
    found, rest = [], done.stdout
    while rest:
        size = int.from_bytes(rest[:4], 'big')
        found.append(rest[4:4 + size])
        rest = rest[4 + size:]
    return found if len(found) == len(drawings) else None


def bounded(seconds: int) -> None:
    """Let this process end by itself when it takes too much; where a system knows no limits, only its time is bounded."""
    try:
        import resource
    except ImportError:
        return
    for kind, most in ((resource.RLIMIT_CPU, seconds), (resource.RLIMIT_AS, BYTES), (resource.RLIMIT_CORE, 0)):
        with suppress(ValueError, OSError):
            resource.setrlimit(kind, (most, most))


def main() -> None:
    """Draw what comes in, and send out each picture behind its length."""
    from resvg_py import svg_to_bytes

    seconds, width_px, *drawings = sys.stdin.buffer.read().decode().split('\0')
    bounded(int(seconds))
    for drawing in drawings:
        picture = svg_to_bytes(svg_string=drawing, width=int(width_px), skip_system_fonts=True, dpi=96)
        sys.stdout.buffer.write(len(picture).to_bytes(4, 'big') + picture)


if __name__ == '__main__':
    main()
