"""SVG → PDF operators, once for each drawing in the life of a press, however many sheets and sizes it has."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import Any, NamedTuple
from xml.etree import ElementTree

from beforehand.print import outlines
from beforehand.print.lean import lean

ADDRESS = 'drawing:'
PLAIN = {'svg', 'g', 'title', 'desc', 'path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon'}
KINDS = ('ExtGState', 'XObject', 'Pattern', 'Shading', 'ColorSpace', 'Font')
ALIGNED = {'Min': 0.0, 'Mid': 0.5, 'Max': 1.0}


class Fitting(NamedTuple):
    """How a drawing fills a box of another shape without being distorted: where it stands in what is left over (0 to 1)."""

    across: float
    down: float
    covers: bool


MIDDLE = Fitting(0.5, 0.5, False)


class Drawn(NamedTuple):
    """A drawing as operators in its own units, from 0 0 to its width and height; or why it cannot be printed."""

    width: float = 0
    height: float = 0
    fitting: Fitting | None = None
    operators: bytes = b''
    states: dict[str, Any] = {}  # noqa: RUF012
    fault: str = ''


@lru_cache(maxsize=512)
def drawn(svg: str) -> Drawn:
    """A drawing as operators."""
    from weasyprint.svg import SVG

    if outlined := outlines.operators(svg):
        return Drawn(*outlined[:2], MIDDLE, lean(outlined[2], max(outlined[:2])))
    try:
        tree = ElementTree.fromstring(svg)
        if strange := next(filter(None, map(more, tree.iter())), ''):
            return Drawn(fault=f'{strange} is more than a plain shape')
        return recorded(SVG(tree, ADDRESS, None))
    except Exception as error:  # whatever WeasyPrint stumbles over
        return Drawn(fault=f'{type(error).__name__}: {error}')


def more(element: Any) -> str:
    """The name of an element that is more than a plain shape, or what it refers to."""
    name = element.tag.rpartition('}')[2]
    return '' if name in PLAIN and 'url(' not in repr(element.attrib) else f'<{name}>'


def recorded(svg: Any) -> Drawn:
    """What WeasyPrint draws of an SVG, in the units of its viewBox."""
    _, _, width, height = svg.get_viewbox() or (0, 0, 0, 0)
    fitting, page = fitting_of(svg.tree.get('preserveAspectRatio', '')), blank()
    with overheard() as heard:
        svg.draw(page, width, height, ADDRESS, None)
    if heard or min(width, height) <= 0 or needs_more(page):
        return Drawn(fault='; '.join(heard) or 'its viewBox is empty, or it has more in it, such as the opacity of a group')
    return Drawn(width, height, fitting, lean(joined(page), max(width, height)), dict(page._resources['ExtGState']))


@contextmanager
def overheard() -> Iterator[list[str]]:
    """What WeasyPrint warns of meanwhile, which nobody else hears."""
    heard: list[str] = []
    log = logging.getLogger('weasyprint')

    def keep(record: logging.LogRecord) -> bool:
        heard.append(record.getMessage())
        return False

    log.addFilter(keep)
    try:
        yield heard
    finally:
        log.removeFilter(keep)


def blank() -> Any:
    """A stream of PDF operators that belongs to no page."""
    import pydyf
    from weasyprint.pdf.stream import Stream

    return Stream({}, (0, 0, 0, 0), pydyf.Dictionary({kind: pydyf.Dictionary() for kind in KINDS}), {}, None, {}, None)


def needs_more(page: Any) -> bool:
    """Whether what was drawn needs more than operators and plain transparency, which belongs to one document."""
    return bool(page._fonts or page._images or any(page._resources[kind] for kind in KINDS[1:]))


def joined(page: Any) -> bytes:
    import pydyf

    return b'\n'.join(map(pydyf._to_bytes, page.stream))


def fitting_of(given: str) -> Fitting | None:
    """What preserveAspectRatio says; None: distorted."""
    align, *how = given.split() or ['xMidYMid']
    return None if align == 'none' else Fitting(ALIGNED[align[1:4]], ALIGNED[align[5:]], how == ['slice'])
