"""A laid-out document as it will be printed: every text with its lines and its ink, every picture, every link.

Reads the boxes that WeasyPrint made, not what the page asked for. Lengths in mm from the top left corner of the trim.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from beforehand.layout.geometry import Area
from beforehand.print.boxes import MM_PER_PX, attribute, real
from beforehand.print.ink import ink_of
from beforehand.print.readback import drawn
from beforehand.print.seen import Figure, Ground, Laid, Link, Piece, Where, Words, turned


def laid(document: Any) -> Laid:
    """A document of WeasyPrint, laid out."""
    found = Laid([], [], [], [], [], [])
    for number, page in enumerate(document.pages):
        found.sizes.append((page.width * MM_PER_PX, page.height * MM_PER_PX))
        collect(page._page_box, Where(number), found)
    found.links.extend(links(document, found))
    return found


def collect(box: Any, where: Where, found: Laid) -> None:
    """Add what stands in a box."""
    box = real(box)
    where = inside(box, where)
    if attribute(box, 'data-panel'):
        found.panels.append((where, turned(edges(box), where.matrix)))
    if hasattr(box, 'replacement'):
        said = where._replace(message=attribute(box, 'data-of') or where.message)
        found.figures.append(Figure(said, turned(edges(box), where.matrix), attribute(box, 'alt')))
    if getattr(box, 'background', None) and where.panel:
        found.grounds.append(Ground(where, turned(edges(box), where.matrix), len(found.words)))
    lines = [child for child in getattr(box, 'children', ()) if is_line(child)]
    if lines:
        found.words.append(words(box, lines, where, found))
    for child in getattr(box, 'children', ()):
        if not is_line(child):
            collect(child, where, found)


def is_line(box: Any) -> bool:
    return type(box).__name__ == 'LineBox'


def inside(box: Any, where: Where) -> Where:
    """What a box hands on to those in it."""
    element = getattr(box, 'element', None)
    if element is not None and box.element_tag == element.tag and len(element.attrib):
        says = element.get
        where = Where(where.side, says('data-panel') or where.panel, says('data-at') or where.message,
                      says('data-mark') or where.mark, *where[4:])
    style = box.style
    if style['opacity'] < 1:
        where = where._replace(clear=where.clear * style['opacity'])
    if style['z_index'] not in ('auto', where.level):
        where = where._replace(level=style['z_index'])
    if box.transformation_matrix:
        where = where._replace(matrix=box.transformation_matrix @ where.matrix if where.matrix else box.transformation_matrix)
    if style['overflow'] != 'visible' and type(box).__name__ != 'PageBox' and hasattr(box, 'children'):
        area = turned(edges(box), where.matrix)
        seen = where.seen or area
        where = where._replace(seen=seen.common(area))
    return where


def words(block: Any, lines: list[Any], where: Where, found: Laid) -> Words:
    """A text, line by line."""
    set_ = []
    for line in lines:
        left, top = line.position_x * MM_PER_PX, line.position_y * MM_PER_PX
        area = Area(left, top, left + line.width * MM_PER_PX, top + line.height * MM_PER_PX)
        set_.append((area, tuple(pieces(line, where, found, block.style['font_family']))))
    said = attribute(block, 'data-box').split()
    return Words(where, str(block.element_tag), box_of(block, said), len(said) == 3, tuple(set_))


def box_of(block: Any, said: list[str]) -> Area | None:
    """The box that a text was fitted to, where its element says one."""
    try:
        width, height, *below = map(float, said)
    except ValueError:
        return None
    left, top, _, _ = edges(block)
    top += sum(below)
    return Area(left, top, left + width, top + height)


def pieces(box: Any, where: Where, found: Laid, family: Any) -> Iterator[Piece]:
    """The pieces of a line, or of what stands on it; family: what the text is set in."""
    for child in box.children:
        child = real(child)
        if hasattr(child, 'text'):
            left, top = child.position_x * MM_PER_PX, child.position_y * MM_PER_PX
            area = Area(left, top, left + child.width * MM_PER_PX, top + child.height * MM_PER_PX)
            yield Piece(child.text, where, area, ink_of(child), child.style['font_family'] != family, child)
        elif type(child).__name__ == 'InlineBox':
            yield from pieces(child, inside(child, where), found, family)
        else:
            collect(child, where, found)


def edges(box: Any) -> Area:
    """The outer edges of a box without its margins, as if it were not turned."""
    left, top = box.border_box_x() * MM_PER_PX, box.border_box_y() * MM_PER_PX
    return Area(left, top, left + box.border_width() * MM_PER_PX, top + box.border_height() * MM_PER_PX)


def links(document: Any, found: Laid) -> Iterator[Link]:
    """The links that the PDF will have, each with the letters that stand on it from left to right."""
    on = {id(piece.box): piece for each in found.words for _, line in each.lines for piece in line}
    for side, page in enumerate(document.pages):
        together: dict[tuple[int, str], list[Any]] = {}
        for kind, target, _, box in page.links:
            if kind == 'external':
                together.setdefault((id(box.element), target), []).append(box)
        for (_, target), boxes in together.items():
            texts = [text for box in boxes for text in sorted(below(box), key=lambda text: float(text.position_x))]
            where = next((on[id(text)].where for text in texts if id(text) in on), Where(side))
            yield Link(where, target, ''.join(drawn(text) for text in texts if on[id(text)].ink))


def below(box: Any) -> Iterator[Any]:
    """The pieces of lines in a box."""
    if hasattr(box, 'text'):
        yield box
    for child in getattr(box, 'children', ()):
        yield from below(real(child))
