"""The order of the PDF's tags and bookmarks: that in which a reader unfolds the sheet, over both of its sides."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any


def faults(page: Any, reading: Sequence[str]) -> list[str]:
    """What is wrong with how a template builds its page: of sides, and in these panels, each with a name that its format has."""
    body = page.etree_element.find('body')
    sides = [] if body is None else list(body)
    panels = [part for side in sides for part in side]
    if any(side.get('class') != 'side' for side in sides) or any(panel.tag != 'section' for panel in panels) or \
            len(panels) != len(list(page.etree_element.iter('section'))):
        return ['something stands outside of its panels: in <body> there are only <div class="side">, in these only <section>']
    names = [panel.get('data-panel', 'without data-panel') for panel in panels]
    if sorted(names) == sorted(reading):
        return []
    return [f'its panels (<section data-panel="…">) are {", ".join(names)}, and those of format.yaml {", ".join(reading)}']


def set_reading_order(pdf: Any, page: Any, reading: Sequence[str]) -> list[str]:
    """Order the panels of the structure tree as a reader meets them, over both sides of the sheet (ISO 14289-1, 7.1)."""
    objects = {item.reference: item for item in pdf.objects if hasattr(item, 'get') and item.get('Type') == '/StructElem'}
    document = next(item for item in objects.values() if item['S'] == '/Document')
    panels = [panel for side in document['K'] for panel in objects[side]['K']]
    names = [element.get('data-panel') for element in page.etree_element.iter('section')]
    if len(names) != len(panels):
        return [f'the page has {len(names)} panels, and its tags have {len(panels)}: something stands outside of its panel']
    by_name = dict(zip(names, panels, strict=True))
    for side in document['K']:
        objects[side]['K'].clear()
    document['K'][:] = [by_name[name] for name in reading]
    for panel in document['K']:
        objects[panel]['P'] = document.reference
    return []


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
