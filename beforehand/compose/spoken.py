"""The languages in which an edition advises, set into a box: each by its own name, in its own script."""

from __future__ import annotations

from beforehand.compose.facts import AS_IS
from beforehand.compose.pieces import Piece
from beforehand.compose.said import LEAST_PT
from beforehand.compose.setting import Setting
from beforehand.compose.smallprint import SmallPrint
from beforehand.compose.tongues import Tongue, face_of, tongues
from beforehand.ground.problem import Text
from beforehand.type import headline
from beforehand.type.ink import MM_PER_PT, ink

SIZE_PT = 11.0
GAP_MM, DOT_MM = 1.6, 0.9
"""Between two languages: white, a dot, white."""
ROWS = 1.75
"""How far apart their lines are, in type sizes: letters of some scripts reach far up and down."""
SMALLER_PT = 10.0
"""Down to which they are set smaller where that saves a line."""


def spoken(setting: Setting, width_mm: float, height_mm: float) -> list[Piece]:
    """Languages by their own names, on as many lines as they need: on one base line those that stand on one."""
    size_pt = min((SIZE_PT, SMALLER_PT), key=lambda size: lines_of(rows(setting, width_mm, size)))
    pieces = rows(setting, width_mm, size_pt)
    while size_pt > LEAST_PT and max((piece.y + piece.height for piece in pieces), default=0) > height_mm:
        size_pt -= 0.25
        pieces = rows(setting, width_mm, size_pt)
    return pieces


def lines_of(pieces: list[Piece]) -> int:
    """On how many lines names stand."""
    return sum(piece.kind == 'tongue' and not piece.x for piece in pieces)


def rows(setting: Setting, width_mm: float, size_pt: float) -> list[Piece]:
    """The same at a size."""
    pieces, size_mm, x, base = list[Piece](), size_pt * MM_PER_PT, 0.0, 0.95 * size_pt * MM_PER_PT
    for one in tongues(setting.project, setting.plan):
        set_ = named(setting, one, size_pt)
        between = 2 * GAP_MM + DOT_MM if x else 0.0
        if x and x + between + set_.width_mm > width_mm:
            x, base, between = 0.0, base + ROWS * size_mm, 0.0
        if between:
            pieces.append(Piece('dot', x + GAP_MM, base - 0.36 * size_mm - DOT_MM / 2, DOT_MM, DOT_MM))
        top = ink(one.name, face_of(setting.project, one)).top * size_mm
        pieces.append(Piece('tongue', x + between, base - top, set_.width_mm, set_.height_mm, set_))
        x += between + set_.width_mm
    up = min((piece.y for piece in pieces), default=0.0)
    return [piece._replace(y=piece.y - up) for piece in pieces]


def named(setting: Setting, one: Tongue, size_pt: float) -> SmallPrint:
    """The name of a language, set."""
    face = face_of(setting.project, one)
    set_ = headline.set_lines((one.name,), face, 10_000, 10_000, size_pt)
    text = setting.translate(Text(one.name, id=f'{AS_IS}language {one.tag}'))
    return SmallPrint(text, set_, one.family, 700, ink(one.name, face).width * size_pt * MM_PER_PT + set_.indent_mm)
