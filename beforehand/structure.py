"""The order of the PDF's tags and bookmarks: that in which a reader unfolds the sheet, over both of its sides."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any


def set_reading_order(pdf: Any, page: Any, reading: Sequence[str]) -> None:
    """Order the panels of the structure tree as a reader meets them, over both sides of the sheet (ISO 14289-1, 7.1)."""
    objects = {item.reference: item for item in pdf.objects if hasattr(item, 'get') and item.get('Type') == '/StructElem'}
    document = next(item for item in objects.values() if item['S'] == '/Document')
    panels = [panel for side in document['K'] for panel in objects[side]['K']]
    names = [element.get('data-panel') for element in page.etree_element.iter('section')]
    by_name = dict(zip(names, panels, strict=True))
    for side in document['K']:
        objects[side]['K'].clear()
    document['K'][:] = [by_name[name] for name in reading]
    for panel in document['K']:
        objects[panel]['P'] = document.reference


def set_bookmark_order(document: Any, page: Any, reading: Sequence[str]) -> None:
    """Order the bookmarks under the title as the panels are read; WeasyPrint orders them page by page."""
    tree = document.make_bookmark_tree
    places = {}
    for section in page.etree_element.iter('section'):
        for heading in (*section.iter('h1'), *section.iter('h2')):
            places[heading.get('data-label')] = reading.index(section.get('data-panel'))

    def ordered(*args: Any, **options: Any) -> Any:
        return [(label, target, sorted(children, key=lambda child: places.get(child[0], 0)), state)
                for label, target, children, state in tree(*args, **options)]

    document.make_bookmark_tree = ordered
