"""What stands where on a sheet: its panels bound, solved at the largest size that fits, and what stands on them collected."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from beforehand.compose.bind import Binder
from beforehand.compose.calm import calmest, lines
from beforehand.compose.collect import items
from beforehand.compose.fault import Faults, known
from beforehand.compose.figures import Pieces
from beforehand.compose.items import Item, Place, Style, Words
from beforehand.compose.leaves import Head, Para, headline_words
from beforehand.compose.names import Names, Scope
from beforehand.compose.setting import Setting
from beforehand.content import layout as spec
from beforehand.content.topic import name_messages
from beforehand.ground.problem import Text
from beforehand.layout.box import Box
from beforehand.layout.flow import turns
from beforehand.layout.measure import Memory
from beforehand.layout.size import Panel, Solved, largest, may_fit, sizes
from beforehand.plan.imposition import Placed, impose
from beforehand.read.states import SOURCE
from beforehand.type import headline
from beforehand.type.headline import Headline
from beforehand.type.ink import MM_PER_PT

ROOMY_PT = 72.0
"""A size at which no side is full: which side comes out fuller is seen below it."""
FROM_THE_EDGE_MM = 7.0
"""How far the word across a proof stays away from the trim."""


class PanelItems(NamedTuple):
    """A panel in its place, and what stands on it."""

    placed: Placed
    items: list[Item]


class Tight(NamedTuple):
    """What does not fit: a panel that is so much too high, or what in it is so much too wide; the messages that could
    give."""

    panel: str
    over_mm: float
    across: bool
    messages: tuple[str, ...]
    why: str = ''
    """The words that are too wide, or another reason, as its leaf says it."""


class Arranged(NamedTuple):
    """A sheet, side by side in the order in which its panels are read. Lengths are those of its layout, times `unit`."""

    unit: float
    size_pt: float
    em_mm: float
    sides: list[list[PanelItems]]
    tight: tuple[Tight, ...] = ()

    @property
    def dials(self) -> frozenset[str]:
        """The addresses that are dialled or written to."""
        items = (item for side in self.sides for panel in side for item in panel.items)
        return frozenset(item.link for item in items if isinstance(item, Words) and item.link)


def arrange(setting: Setting) -> Arranged:
    """The sheet at the largest size that fits; what does not fit at the smallest is told."""
    sheet, unit, set_ = setting.plan, unit_of(setting), solved(setting)
    em = set_.size_pt * mm_per_pt(setting)
    order = [str(name) for name in sheet.format.reading]

    def panel(placed: Placed) -> PanelItems:
        return PanelItems(placed, list(items(set_.panels[placed.panel], em, setting.rtl)))

    sides = [[panel(placed) for placed in sorted(side, key=lambda one: order.index(one.panel))]
             for side in impose(sheet.paper, sheet.locale.direction)]
    if sheet.proof:
        for side in sides:
            side[-1].items.append(proof(setting, side[-1].placed))
    return Arranged(unit, round(set_.size_pt * unit, 2), em, sides, tuple(tight(set_, unit)))


def solved(setting: Setting) -> Solved:
    """The boxes of a sheet as they are printed: at the largest size, or a calmer one near it."""
    size, scale, memory = setting.plan.format.size, mm_per_pt(setting), Memory()
    panels = bound(setting, flowed(setting))
    smallest_pt = size.smallest_for(setting.plan.locale.file.text)
    best = largest(panels, smallest_pt, size.largest_pt, scale, memory, lines)
    return calmest(panels, best, smallest_pt, scale, size.calm, memory)


def tight(solved: Solved, unit: float) -> Iterator[Tight]:
    """What does not fit, panel by panel: of what overflows in height the worst, of words all."""
    for panel, overflows in solved.overflows.items():
        high = [one for one in overflows if not one.across]
        for one in (*[one for one in overflows if one.across], *([max(high, key=lambda one: one.over_mm)] if high else [])):
            all_ = solved.panels[panel].box
            imprint = small_print_in(one.box) if one.box is not all_ else ()
            messages = dict.fromkeys((*imprint, *messages_in(one.box), *(messages_in(all_) if not one.across else ())))
            leaf = one.box.leaf
            why = leaf.unfit(one.width_mm, solved.em_mm) if one.across and isinstance(leaf, Para | Head) else ''
            yield Tight(panel, one.over_mm * unit, one.across, tuple(messages), why)


def small_print_in(box: Box) -> Iterator[str]:
    """The ids of what an edition says of itself in a box."""
    if isinstance(box.leaf, Pieces) and box.leaf.message:
        yield box.leaf.message
    for child in box.children:
        yield from small_print_in(child)


def messages_in(box: Box) -> Iterator[str]:
    """The ids of the texts in a box."""
    if isinstance(box.leaf, Para | Head):
        yield box.leaf.text.id
    for child in box.children:
        yield from messages_in(child)


def unit_of(setting: Setting) -> float:
    """How much larger the paper is than the one that the layout was drawn for."""
    unit = setting.project.layouts[setting.plan.format_id].unit
    return setting.plan.paper.width_mm / unit if unit else 1.0


def mm_per_pt(setting: Setting) -> float:
    """How long a point of running text is on the layout's own paper; some scripts are set larger than Latin."""
    return setting.plan.locale.file.text.scale * MM_PER_PT


def bound(setting: Setting, flow: dict[str, list[int]]) -> list[Panel]:
    """The panels of a sheet, with what is on them."""
    sheet, unit = setting.plan, unit_of(setting)
    layout = setting.project.layouts[sheet.format_id]
    names = Names(setting, setting.words, flow, has_sender=any(map(places_sender, layout.panels.values())))
    binder = Binder(names, setting.project.components)
    panels = []
    for placed in (placed for side in impose(sheet.paper, 'ltr') for placed in side):
        name = placed.panel
        names.panel = name
        is_part = name.startswith('part-')
        box = known(layout.panels, name if name in layout.panels or not is_part else 'part', 'box for panel')
        scope = names.about(Text(name), Scope()) if is_part else Scope(name=name)
        panels += [Panel(name, one, placed.width_mm / unit, sheet.paper.height_mm / unit) for one in binder.bind(box, scope)]
    if binder.faults:
        raise Faults(*binder.faults)
    return panels


def places_sender(box: spec.Box) -> bool:
    """Whether a box has a place for logo and name."""
    children = [one for one in (*(box.column or ()), *(box.row or ()), *(box.each if isinstance(box.each, list) else [box.each]))
                if isinstance(one, spec.Box)]
    return bool(box.sender) or any(map(places_sender, children))


def flowed(setting: Setting) -> dict[str, list[int]]:
    """Which parts stand on which panel: those that let the English sheet come out largest, so that they do in every language."""
    sheet, project = setting.plan, setting.project
    panels = [str(name) for name in project.layouts[sheet.format_id].flow]
    if not panels:
        return {}
    locale = project.locales.get(project.source, sheet.locale)
    own = sheet.edition.topics.get(sheet.topic_id)  # in words of its own, it may flow otherwise
    key = (sheet.topic_id, sheet.format_id, sheet.paper_id, locale.id, *(name_messages(own, sheet.topic_id) if own else ()))
    if key not in project.turns:
        english = Setting(project, replace(sheet, locale=locale, unsure=False, state=SOURCE))
        project.turns[key] = roomiest(english, list(turns(len(sheet.topic.parts), panels)))
    return project.turns[key]


def roomiest(setting: Setting, ways: Sequence[dict[str, list[int]]]) -> dict[str, list[int]]:
    """Of the ways in which parts can stand on panels, the first that lets the sheet come out largest: sizes are halved until one
    way is left."""
    if len(ways) == 1:
        return ways[0]
    tried, scale = sizes(4, ROOMY_PT), mm_per_pt(setting)
    left, low, high = [(way, bound(setting, way), Memory()) for way in ways], 0, len(tried)
    while len(left) > 1 and high - low > 1:
        middle = (low + high) // 2
        fitting = [one for one in left if may_fit(one[1], tried[middle] * scale, one[2])]
        left, low, high = (fitting, middle, high) if fitting else (left, low, middle)
    return left[0][0]


def proof(setting: Setting, placed: Placed) -> Words:
    """The word across a side whose numbers nobody has confirmed, from corner to corner; it belongs to the last panel of
    the side."""
    paper, unit = setting.plan.paper, unit_of(setting)
    width, height = paper.width_mm / unit, paper.height_mm / unit
    word, display = setting.word('proof.word'), setting.plan.locale.file.display
    long, angle, set_ = slanted(setting, word, *(length - 2 * min(FROM_THE_EDGE_MM, length / 4) for length in (width, height)))
    before = placed.left_mm / unit if not setting.rtl else width - (placed.left_mm + placed.width_mm) / unit
    place = Place((width - long) / 2 - before, (height - set_.height_mm) / 2, long, set_.height_mm)

    def look(size_mm: float, leading_mm: float) -> Style:
        return Style('headline', str(display.family), display.weight, size_mm, leading_mm, 'proof')

    words = headline_words(set_, word, look, place, 'p', 'proof')
    return words._replace(angle=angle, middle=set_.shift_mm + set_.height_mm / 2)


def slanted(setting: Setting, word: Text, width: float, height: float) -> tuple[float, float, Headline]:
    """How long a word across a page is, at what angle, and how it is set."""
    words = setting.keep_words(word)
    tall = headline.fit(words, setting.face, 100, 10_000, 10_000, 1).height_mm / 100
    long, angle = headline.slant(tall, width, height)
    return long, angle, headline.fit(words, setting.face, long, 10_000, 10_000, 1)
