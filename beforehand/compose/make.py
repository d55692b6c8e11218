"""Leaves, made of what a layout asks for and what a sheet says."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from functools import lru_cache

from beforehand.compose import figures, leaves
from beforehand.compose.decoration import CARRY, asked, drawing, must_be
from beforehand.compose.faces import font_file
from beforehand.compose.fault import Fault, known
from beforehand.compose.fitted import SLACK_MM, pieces
from beforehand.compose.items import Item, Place, Style
from beforehand.compose.lengths import rank
from beforehand.compose.picture import extent
from beforehand.compose.pieces import Piece
from beforehand.compose.setting import Setting
from beforehand.content import layout as spec
from beforehand.ground import problem
from beforehand.ground.problem import Text
from beforehand.layout.box import Length
from beforehand.type.fonts import extents
from beforehand.type.headline import Headline
from beforehand.type.ink import MM_PER_PT, ink
from beforehand.type.paragraph import Paragraph

LARGEST_PT, MOST_LINES, MOST_MM = 400.0, 6, 10_000.0
MOST_IMPRINT_MM = 100.0
"""No imprint becomes higher, however narrow it is."""
TYPE = problem.Place('templates/shared/type.yaml')
BOARD_MM = 8.0
"""The least height of a helpline: its name and its number."""
INTO_A_GAP, UNDER_A_RULE = 0.5, 0.05
"""How far ink that reaches out of its line may reach into the white above, and how far small print stays off it, in ems."""
MOST_COLUMNS = 12
"""Of cells side by side."""
HAND_MM = 6.0
"""Room for the hand in a cell, below its label."""


def paragraph(setting: Setting, text: Text, name: str, is_first: bool = True, most_lines: int = 0) -> leaves.Para:
    """A text in a type style; what stands first in its box does without the white that a tall script brings along above."""
    styles, own = setting.project.type.styles, setting.plan.locale.file.text
    style = known(styles, name if isinstance(name, Text) else Text(name, TYPE), 'type style')
    said = setting.translate(text)
    is_small = style.pt is not None
    leading = own.small_line_height if is_small else own.line_height
    fixed = (style.pt or 0) * own.scale * (own.small_scale if style.roomy else 1) * MM_PER_PT

    @lru_cache(maxsize=64)
    def look(em_mm: float) -> Style:
        size = fixed if is_small else (style.size or 1) * em_mm
        return Style('small' if is_small else 'text', str(own.family), style.weight, size, leading * size, style.colour,
                     style.align)

    trim = own.trim if is_first and not is_small else 0.0
    strict, loose = setting.shaped(said, style.weight)
    if own.overhang and (is_first or is_small):
        trim = min(trim, white_above(setting, strict, style.weight, leading) + (-UNDER_A_RULE if is_small else INTO_A_GAP))
    return leaves.Para(strict, loose, said, look, trim, own.overhang, most_lines)


def white_above(setting: Setting, said: Paragraph, weight: int, leading_em: float) -> float:
    """How much white there is in a text's first line above its ink, in ems; less than none where it reaches out of it."""
    ascent, descent = extents(font_file(setting.project, setting.plan.locale.file.text.family, weight))
    return (leading_em + ascent - descent) / 2 - said.ink(math.inf)[0]


def head(setting: Setting, text: Text, members: Sequence[Text], box: spec.Box, most: Length | None) -> leaves.Head:
    """A headline; those of a group share one size."""
    display = setting.plan.locale.file.display
    least = float(box.min) if isinstance(box.min, int | float) else 0.0
    lines, (least_rank, most_rank) = box.lines or MOST_LINES, rank(box)
    # Marks and tails of a tall script reach out of one or two lines; with more, that is little.
    reach = display.reach if lines <= 2 else 1.0
    most_rank = max(most_rank / reach, least_rank)

    def fit(width: float, height: float, em_mm: float) -> Headline:
        width, height = max(min(width, box.measure or width), leaves.NO_ROOM), max(height, leaves.NO_ROOM)
        # What fills its box is as large as it goes; what takes the room that it needs has as few lines as its rank allows.
        keep_pt = max(box.keep_pt or 0.0, 0.0 if least else least_rank * em_mm / MM_PER_PT)
        pt = min(box.pt or LARGEST_PT, most_rank * em_mm / MM_PER_PT)
        best = set_(width, height, pt, 1 if keep_pt else lines)
        for count in range(2, lines + 1) if keep_pt else ():
            if best.size_pt < keep_pt:
                best = max(best, set_(width, height, pt, count), key=lambda one: one.size_pt)
        return best

    def set_(width: float, height: float, pt: float, most_lines: int) -> Headline:
        if len(members) > 1:
            return setting.headlines(members, width, height, pt, most_lines)[text.id]
        return setting.headline(text, width, height, pt, most_lines)

    def look(size_mm: float, leading_mm: float) -> Style:
        return Style('headline', str(display.family), display.weight, size_mm, leading_mm)

    def ink_width(set_: Headline) -> float:
        return max(ink(line, setting.face).width for line in set_.lines) * set_.size_pt * MM_PER_PT + set_.indent_mm

    most = Length(most.mm * reach, most.em * reach) if most else Length(MOST_MM)
    return leaves.Head(fit, setting.translate(text), look, most, least, box.tag or 'h2', ink_width, least_rank,
                       box.justify == 'start')


def square(setting: Setting, name: str, box: spec.Box, is_sign: bool) -> figures.Square:
    """A picture or a sign."""
    ground = setting.inks.field if box.ground == 'field' else setting.inks.paper
    pictures, signs = setting.project.pictures, setting.project.signs
    # A sign that is large is drawn as the picture of its name if there is one.
    svg = known(signs, name, 'sign') if is_sign and not (box.large and name in pictures) else known(pictures, name, 'picture')
    drawn = (setting.coloured(svg, ground), '') if is_sign else setting.picture(name, ground)
    width, height = extent(svg)
    wide = box.width * height / width if isinstance(box.width, int | float) else None
    given = () if box.common else (box.height, wide, box.min)
    side = next((float(one) for one in given if isinstance(one, int | float)), 0.0)
    return figures.Square(drawn, is_sign, side, width / height, box.justify == 'end')


def counted(setting: Setting, count: str, box: spec.Box) -> figures.Numbers:
    """A number of its own."""
    most = float(box.max) if isinstance(box.max, int | float) else MOST_MM
    return figures.Numbers(lambda width, height: setting.numeral(count, width, height), most, setting.rtl, Text(count),
                           centred=True)


def emergency(setting: Setting, box: spec.Box) -> figures.Numbers:
    """The emergency number, which can be dialled."""
    most = float(box.max) if isinstance(box.max, int | float) else MOST_MM
    number = setting.emergency_digits
    least = float(box.min) if isinstance(box.min, int | float) else 0.0
    ground = drawing(setting, Text('lozenge'), {}) if box.ground == 'ink' else None
    return figures.Numbers(setting.emergency, most, setting.rtl, Text(number), link=f'tel:{number}', centred=bool(ground),
                           least_mm=least, ground=ground)


def decoration(setting: Setting, name: Text, box: spec.Box) -> figures.Draw:
    """A decoration that a layout asks for; what is full of ink is kept clear of all text."""
    up, aside = box.outset or (0.0, 0.0)
    kept = '' if name in CARRY else f'the drawing "{name}"'
    return figures.Draw(asked(setting, name, box.options), (float(up), float(aside)), kept)


def blanks(setting: Setting, labels: Sequence[Text], box: spec.Box) -> figures.Blanks:
    """Cells to write in."""
    columns, hand_mm = box.options.get('columns', 1), box.options.get('hand_mm', HAND_MM)
    if not isinstance(columns, int) or not 0 < columns <= MOST_COLUMNS:
        raise Fault(box.blanks or '', f'there are 1 to {MOST_COLUMNS} columns of cells, and "columns" is {columns}')
    for key, value in box.options.items():
        if key not in ('columns', 'hand_mm', 'stroke_mm'):
            raise Fault(box.blanks or '', f'"blanks" has no option "{key}"', 'there are: columns, hand_mm, stroke_mm')
        if key != 'columns' and (must := must_be(key, value, 0.0)):
            raise Fault(box.blanks or '', f'the option "{key}" of "blanks" is {value!r}, and must be {must}')
    options = {key: value for key, value in box.options.items() if key == 'stroke_mm'}

    def draw(width: float, height: float, rows: tuple[float, ...]) -> str:
        told = {**options, 'cells': len(labels), 'columns': columns, 'rows_mm': tuple(round(row, 2) for row in rows)}
        return drawing(setting, Text('blanks'), told)(width, height)

    return figures.Blanks([paragraph(setting, label, box.style or 'label', False) for label in labels], columns, draw,
                          (0.5, 2.0 if columns < 3 else 1.0), hand_mm)


def board(setting: Setting, box: spec.Box) -> figures.Pieces:
    """The helplines of the edition; they fill their box, which is not lower than a number that can be read."""
    return figures.Pieces(lambda place: pieces(setting, setting.board(place.width, place.height, str(box.code or ''),
                                                                      box.helplines or 1), place),
                          lambda width: BOARD_MM)


def sender(setting: Setting) -> figures.Pieces:
    """Logo and name."""
    return figures.Pieces(lambda place: pieces(setting, setting.sender(place.width, place.height), place))


def imprint(setting: Setting, box: spec.Box, how: Text | None, with_sender: bool) -> figures.Pieces:
    """The small print, as high as what it says, up to `max`; logo and name stand beside it where the format has no place
    for them."""
    most = min(float(box.max) if isinstance(box.max, int | float) else MOST_IMPRINT_MM, MOST_IMPRINT_MM)
    room = box.room or box.min
    least = float(room) if isinstance(room, int | float) else 0.0

    @lru_cache(maxsize=8)
    def fitted(width: float) -> list[Piece]:
        set_ = setting.imprint(how, width - SLACK_MM, least, most, with_sender)
        return [piece._replace(width=piece.width + SLACK_MM) if piece.kind == 'imprint' else piece for piece in set_]

    def natural(width: float) -> float:
        return max(most - min((piece.y for piece in fitted(width)), default=most), 0.0)

    def fill(place: Place) -> Iterator[Item]:
        below = place._replace(y=place.y + place.height - most, height=most)
        yield from pieces(setting, fitted(place.width), below, 'imprint')

    who = setting.says('imprint') or setting.says('name')
    return figures.Pieces(fill, natural, who.id if who else '')
