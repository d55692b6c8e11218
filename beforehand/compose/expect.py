"""What a sheet has to come out as: its sides and folds, the marks on it, its numbers and their codes. The inspection holds
it against the page."""

from __future__ import annotations

from collections.abc import Iterator

from beforehand.compose.arrange import Arranged, PanelItems
from beforehand.compose.items import Drawing, Words
from beforehand.compose.marks import MARKS, marks_of
from beforehand.compose.setting import Setting
from beforehand.layout.geometry import Area, Code, Dark, Face, Geometry, Kept, Set, Side, seen
from beforehand.type.ink import MM_PER_PT

TOUCHED_MM = 0.4


def geometry(setting: Setting, arranged: Arranged) -> Geometry:
    """The sheet as it has to come out."""
    codes = tuple(codes_of(setting, arranged))
    kept = tuple(Kept(side, within(area), item.kept) for side, item, area in drawings(setting, arranged) if item.kept)
    sides = tuple(side_of(setting, side) for side in arranged.sides)
    ink = setting.project.palette.ink.rgb
    dark = tuple(Dark(side, area, ink) for side, item, area in drawings(setting, arranged) if item.dark)
    return Geometry(sides, setting.plan.format.margin_mm, marks(setting), dials(setting), codes, kept, tuple(texts(arranged)),
                    dark)


def texts(arranged: Arranged) -> Iterator[Set]:
    """All that is written on the sheet, as it was set."""
    for panel in (panel for side in arranged.sides for panel in side):
        for item in panel.items:
            if isinstance(item, Words) and (letters := seen(''.join(item.lines))):
                size_pt = item.style.size_mm * arranged.unit / MM_PER_PT
                yield Set(panel.placed.panel, item.text.id, letters, round(size_pt, 1), round(item.angle))


def side_of(setting: Setting, panels: list[PanelItems]) -> Side:
    """A side, its panels, and its folds between them."""
    paper, fold = setting.plan.paper, setting.plan.format.fold
    faces = tuple(Face(panel.placed.panel, Area(panel.placed.left_mm, 0, panel.placed.left_mm + panel.placed.width_mm,
                                                paper.height_mm))
                  for panel in panels)
    folds = tuple(sorted(face.area.left for face in faces if face.area.left > 0)) if fold != 'none' else ()
    return Side(paper.width_mm, paper.height_mm, faces, folds)


def marks(setting: Setting) -> dict[str, str]:
    """What the sheet must say of itself."""
    sheet = setting.plan
    said = {mark: str(setting.word(word)) for mark, word in MARKS.items() if word in marks_of(sheet)}
    across = {'proof': str(setting.word('proof.word'))} if sheet.proof else {}
    return {**across, **said, 'imprint': '', **({'code': sheet.code} if sheet.code else {})}


def dials(setting: Setting) -> dict[str, bool]:
    """The addresses that it may dial, and whether it has to."""
    numbers = {number.link: False for line in setting.plan.lines for number, _ in line.numbers}
    return {f'tel:{setting.emergency_digits}': True, **numbers, **dict.fromkeys(setting.plan.first_links, True)}


def codes_of(setting: Setting, arranged: Arranged) -> Iterator[Code]:
    """The QR codes, where they stand on their sides."""
    drawn = list(drawings(setting, arranged))
    for at, (side, item, area) in enumerate(drawn):
        if item.code:
            covered = any(side == other and meet(area, later) for other, _, later in drawn[at + 1:])
            yield Code(side, area, item.svg, item.code, covered)


def drawings(setting: Setting, arranged: Arranged) -> Iterator[tuple[int, Drawing, Area]]:
    """The decorations in the order in which they are painted: their sides, and where they stand on these."""
    unit = arranged.unit
    for number, side in enumerate(arranged.sides):
        for panel in side:
            for item in (item for item in panel.items if isinstance(item, Drawing)):
                width, height = item.width * unit, item.height * unit
                left = item.x * unit if not setting.rtl else panel.placed.width_mm - item.x * unit - width
                left += panel.placed.left_mm
                yield number, item, Area(left, item.y * unit, left + width, item.y * unit + height)


def within(area: Area) -> Area:
    """A drawing without its edges, which the tail of a letter may touch."""
    aside, down = (min(TOUCHED_MM, length / 3) for length in (area.right - area.left, area.bottom - area.top))
    return Area(area.left + aside, area.top + down, area.right - aside, area.bottom - down)


def meet(one: Area, other: Area) -> bool:
    """Whether two rectangles have something in common."""
    shared = one.common(other)
    return shared.left < shared.right and shared.top < shared.bottom
