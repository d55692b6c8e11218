"""The boxes of a layout and what a sheet says → boxes that can be solved: repetitions written out, components put in,
leaves filled."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from beforehand.compose import decoration, leaves, make
from beforehand.compose.fault import Fault, Faults, known
from beforehand.compose.kinds import LEAVES
from beforehand.compose.lengths import length, padding, width
from beforehand.compose.names import Names, Scope
from beforehand.content import layout as spec
from beforehand.ground.problem import Text
from beforehand.layout.box import MOST_GAP_MM, NONE, Box, Length


class Spine(NamedTuple):
    """A line from mark to mark."""

    draw: Callable[[float, float], str]
    width: float
    begin: str
    end: str
    above: float
    below: float


@dataclass
class Binder:
    """Binds the boxes of one sheet."""

    names: Names
    components: Mapping[str, spec.Component]
    using: list[Text] = field(default_factory=list)
    """The components that are in each other where it is at work."""
    faults: list[Fault] = field(default_factory=list)
    """What is wrong with the layout, as far as it was found."""
    count: int = 0
    """How many boxes there are so far."""

    def bind(self, box: spec.Box, scope: Scope) -> Iterator[Box]:
        """A box of the layout → none, one, or as many as it is repeated."""
        self.count += 1
        if self.count > MOST_BOXES:
            raise Faults(Fault('', f'there are more than {MOST_BOXES} boxes on a sheet: '
                                  'look what is repeated in what is repeated'))
        try:
            yield from self.bound(box, scope)
        except Fault as fault:
            self.faults.append(fault)

    def bound(self, box: spec.Box, scope: Scope) -> Iterator[Box]:
        """The same; it stops at a fault."""
        if (box.when and not self.names.is_true(box.when, scope)) or (box.unless and self.names.is_true(box.unless, scope)):
            return
        if box.repeat is not None:
            yield from self.repeated(box, scope)
        elif box.use is not None:
            yield from self.used(box, scope)
        elif (bound := self.one(box, scope)) is not None:
            yield bound

    def used(self, box: spec.Box, scope: Scope) -> Iterator[Box]:
        """A component, with the size and place that its user gives it."""
        assert box.use
        component, inside = known(self.components, box.use, 'component'), self.names.about(box.of, scope) if box.of else scope
        for one in self.within(component.box, inside, box.use):
            frame = self.frame(box, scope)
            given = {name: frame[name] for name in spec.OF_THE_USER if getattr(box, name) is not None}
            yield replace(one, **given) if given else one

    def within(self, box: spec.Box, scope: Scope, name: Text) -> tuple[Box, ...]:
        """The box of a component, which may use others, but not itself."""
        if name in self.using:
            raise Fault(name, f'component "{name}" uses itself')
        if len(self.using) == MOST_USES:
            raise Fault(name, f'components lie in each other more than {MOST_USES} deep: {", ".join(self.using)}, {name}')
        self.using.append(name)
        bound = tuple(self.bind(box, scope))
        self.using.pop()
        return bound

    def repeated(self, box: spec.Box, scope: Scope) -> Iterator[Box]:
        """`each` for everything that is meant."""
        each = box.each if isinstance(box.each, list) else [box.each]
        for inner in self.names.items(box.repeat, scope):
            for one in each:
                bound = list(self.bind(one, inner)) if one else []
                if bound:
                    listed = inner.hours or (inner.message and inner.message.kind != 'paragraph')
                    yield from (replace(one, tag='li') if listed and not has_heading(one) else one for one in bound)
                    break

    def one(self, box: spec.Box, scope: Scope) -> Box | None:
        """One box, and what is in it."""
        frame = self.frame(box, scope)
        if box.kind in ('column', 'row'):
            children = tuple(self.children(getattr(box, box.kind), scope))
            if box.turn and any(map(has_turn, children)):
                raise Fault('', 'what is turned stands in what is turned: "turn" turns all that is in it')
            return Box(**frame, axis=box.kind, children=children)  # type: ignore[arg-type]
        if box.kind == 'says':
            children = tuple(self.says(box, scope))
            return Box(**frame, axis='column', children=children) if children else None
        leaf = self.leaf(box, scope)
        return Box(**frame, leaf=leaf) if leaf else None

    def children(self, boxes: Sequence[float | spec.Box], scope: Scope) -> Iterator[Box]:
        for box in boxes:
            if isinstance(box, spec.Box):
                yield from self.bind(box, scope)
            else:
                yield Box(is_gap=True, min=Length(float(box)))

    def says(self, box: spec.Box, scope: Scope) -> Iterator[Box]:
        """A message: its text and its detail."""
        if scope.message is None or box.says != '.':
            raise Fault(box.says or '', '"says: ." stands within `repeat: … messages`: it is the message')
        style = 'plain' if scope.message.kind in PLAIN else 'strong'
        yield Box(name=scope.message.id, leaf=make.paragraph(self.names.setting, scope.message.text, style))
        if scope.message.detail:
            yield Box(name=scope.message.id, leaf=make.paragraph(self.names.setting, scope.message.detail, 'plain',
                                                                 is_first=False))

    def leaf(self, box: spec.Box, scope: Scope) -> leaves.Leaf | None:
        return LEAVES[box.kind](self.names, box, scope)

    def spine(self, given: spec.Spine | None) -> Spine | None:
        """The line behind the marks of a column."""
        if given is None:
            return None
        return Spine(decoration.drawing(self.names.setting, Text('spine'), {}), given.width, given.begin, given.end,
                     given.above, given.below)

    def frame(self, box: spec.Box, scope: Scope) -> dict[str, Any]:
        """A box without what is in it: its size and place."""
        grow = len(scope.of.messages if scope.of else ()) if box.grow == 'messages' else box.grow or 0
        frame = make.decoration(self.names.setting, box.frame, box) if box.frame else None
        return {'name': name_of(box, scope), 'frame': frame, 'spine': self.spine(box.spine), 'turn': box.turn,
                'width': width(box, self.names.panel), 'height': length(box.height),
                'min': NONE if box.common or box.kind == 'imprint' else length(box.min) or NONE,
                'max': None if box.common or box.kind in FITTED else length(box.max), 'grow': float(grow),
                'heights': box.heights or '', 'padding': padding(box.padding), 'gap': length(box.gap) or NONE,
                'align': box.align or 'stretch', 'justify': box.justify or 'start',
                'most_gap': MOST_GAP_MM if box.spread is None else float(box.spread)}


def has_heading(box: Box) -> bool:
    """Whether there is a heading in a box, so that it is no item of a list."""
    return (isinstance(box.leaf, leaves.Head) and box.leaf.tag != 'p') or any(map(has_heading, box.children))


def has_turn(box: Box) -> bool:
    """Whether something in it, or all of it, is turned."""
    return box.turn or any(map(has_turn, box.children))


PLAIN = ('paragraph', 'item')
"""Messages that are running text."""
MOST_BOXES, MOST_USES = 2_000, 6
"""More boxes are on no sheet, and so deep components may lie in each other."""
FITTED = ('headline', 'number', 'count', 'imprint')
"""What is fitted to its `max` itself."""


def name_of(box: spec.Box, scope: Scope) -> str:
    """What a box is called in drawings and messages."""
    said = getattr(box, box.kind)
    if said == '.' and scope.message:
        return str(scope.message.id)
    if isinstance(said, str):
        return str(said)
    return (str(box.frame or scope.name) if box.kind in ('column', 'row') else box.kind)
