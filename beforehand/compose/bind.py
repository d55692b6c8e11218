"""The boxes of a layout and what a sheet says → boxes that can be solved: texts in their places, repetitions written out, components in.

Here a name of the layout ("part-1.messages", "help.danger") becomes the thing that it names; a name that there is none of is a fault of
the layout, said at its line.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal, NamedTuple

from beforehand.compose import leaves, make
from beforehand.compose.fault import Fault
from beforehand.compose.setting import Setting
from beforehand.content import layout as spec
from beforehand.content.topic import Aside, Message, Part, Topic
from beforehand.ground.problem import Text
from beforehand.layout.box import MOST_GAP_MM, NONE, Box, Common, Length


class Spine(NamedTuple):
    """A line from mark to mark."""

    draw: Callable[[float, float], str]
    width: float
    begin: str
    end: str
    above: float
    below: float


class Scope(NamedTuple):
    """Where in the topic a box stands."""

    of: Part | Aside | None = None
    """The part or aside that it is about."""
    name: str = ''
    """part-1, care, help."""
    message: Message | None = None
    facts: frozenset[str] = frozenset()
    """first, last."""


@dataclass
class Binder:
    """Binds the boxes of one sheet."""

    setting: Setting
    words: Mapping[str, Text]
    components: Mapping[str, spec.Component]
    panel_parts: Mapping[str, Sequence[int]] = field(default_factory=dict)
    """The parts that flow to a panel, by their places in the topic."""
    groups: dict[str, list[Text]] = field(default_factory=dict)
    panel: str = ''
    has_sender: bool = False
    """Whether the layout has a place of its own for logo and name."""

    def bind(self, box: spec.Box, scope: Scope) -> Iterator[Box]:
        """A box of the layout → none, one, or as many as it is repeated."""
        if (box.when and not self.is_true(box.when, scope)) or (box.unless and self.is_true(box.unless, scope)):
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
        if box.use not in self.components:
            raise Fault(box.use, f'there is no component "{box.use}"; there are {", ".join(sorted(self.components))}')
        inside = self.about(box.of, scope) if box.of else scope
        for one in self.bind(self.components[box.use].box, inside):
            given = {name: getattr(self.frame(box, scope), name) for name in OF_THE_USER if getattr(box, name) is not None}
            yield replace(one, **given) if given else one

    def about(self, ref: Text, scope: Scope) -> Scope:
        """The scope of a part or aside."""
        topic = self.setting.topic
        if ref == 'care' or ref == 'help':
            return Scope(getattr(topic, ref), str(ref))
        if ref == 'part' and scope.of:
            return scope
        if ref.startswith('part-') and ref[5:].isdigit() and 0 < int(ref[5:]) <= len(topic.parts):
            return self.part(int(ref[5:]) - 1)
        raise Fault(ref, f'"{ref}" is no part of a topic; write part-1, part-2 …, care or help')

    def part(self, index: int) -> Scope:
        topic = self.setting.topic
        last = index == len(topic.parts) - 1
        return Scope(topic.parts[index], f'part-{index + 1}', None, frozenset(edges(index == 0, last)))

    def repeated(self, box: spec.Box, scope: Scope) -> Iterator[Box]:
        """`each` for everything that is meant."""
        each = box.each if isinstance(box.each, list) else [box.each]
        for inner in self.items(box.repeat, scope):
            for one in each:
                bound = list(self.bind(one, inner)) if one else []
                if bound:
                    yield from (replace(one, tag='li') if inner.message and not has_heading(one) else one for one in bound)
                    break

    def items(self, ref: Any, scope: Scope) -> Iterator[Scope]:
        """What a box is repeated for."""
        if isinstance(ref, int):
            yield from (scope._replace(facts=frozenset(edges(at == 0, at == ref - 1))) for at in range(ref))
            return
        if ref == 'parts':
            chosen = self.panel_parts.get(self.panel, range(len(self.setting.topic.parts)))
            for place, index in enumerate(chosen):
                part = self.part(index)
                yield part._replace(facts=frozenset(edges(place == 0, place == len(chosen) - 1)))
            return
        begin, _, end = ref.rpartition('.')
        if end != 'messages':
            raise Fault(ref, f'"{ref}" is nothing to repeat; write parts, messages, care.messages, part-1.messages …')
        inside = self.about(Text(begin, ref.place), scope) if begin else scope
        messages = inside.of.messages if inside.of else []
        for index, message in enumerate(messages):
            yield inside._replace(message=message, facts=frozenset(edges(index == 0, index == len(messages) - 1)))

    def is_true(self, name: Text, scope: Scope) -> bool:
        """Whether a condition holds."""
        if name in CONDITIONS:
            return bool(CONDITIONS[name](self.setting, scope))
        raise Fault(name, f'"{name}" is no condition; there are {", ".join(sorted(CONDITIONS))}')

    def text(self, ref: Text, scope: Scope) -> Text | None:
        """The text that a name stands for; None where the topic has none there."""
        topic: Topic = self.setting.topic
        if ref in self.words:
            return self.words[ref]
        if ref == '.' and scope.message:
            return scope.message.text
        if ref == 'detail' and scope.message:
            return scope.message.detail
        if ref == 'title':
            return self.setting.title
        if ref == 'lead':
            return topic.lead.text
        begin, _, end = ref.rpartition('.')
        if end == 'heading':
            inside = self.about(Text(begin, ref.place), scope) if begin else scope
            return inside.of.heading if inside.of else None
        raise Fault(ref, f'there is no text "{ref}"; write title, lead, heading, part-1.heading, care.heading, "." '
                         f'or the id of a word: {", ".join(sorted(self.words))}')

    def one(self, box: spec.Box, scope: Scope) -> Box | None:
        """One box, and what is in it."""
        bound = self.frame(box, scope)
        if box.kind in ('column', 'row'):
            children = tuple(self.children(getattr(box, box.kind), scope))
            return replace(bound, axis=box.kind, children=children)  # type: ignore[arg-type]
        if box.kind == 'says':
            children = tuple(self.says(box, scope))
            return replace(bound, axis='column', children=children) if children else None
        leaf = self.leaf(box, scope)
        return replace(bound, leaf=leaf) if leaf else None

    def children(self, boxes: Sequence[float | spec.Box], scope: Scope) -> Iterator[Box]:
        for box in boxes:
            if isinstance(box, spec.Box):
                yield from self.bind(box, scope)
            else:
                yield Box(is_gap=True, min=Length(float(box)))

    def says(self, box: spec.Box, scope: Scope) -> Iterator[Box]:
        """A message: its text and its detail."""
        if scope.message is None:
            raise Fault(box.says or Text(''), '"says" stands within `repeat: … messages`')
        yield Box(name=scope.message.id, leaf=make.paragraph(self.setting, scope.message.text, 'strong'))
        if scope.message.detail:
            yield Box(name=scope.message.id, leaf=make.paragraph(self.setting, scope.message.detail, 'plain', is_first=False))

    def leaf(self, box: spec.Box, scope: Scope) -> leaves.Leaf | None:
        return LEAVES[box.kind](self, box, scope)

    def spine(self, given: spec.Spine | None) -> Spine | None:
        """The line behind the marks of a column."""
        if given is None:
            return None
        return Spine(make.drawing(self.setting, Text('spine'), {}), given.width, given.begin, given.end, given.above, given.below)

    def frame(self, box: spec.Box, scope: Scope) -> Box:
        """A box without what is in it: its size and place."""
        grow = len(scope.of.messages) if box.grow == 'messages' and scope.of else box.grow or 0
        frame = leaves.Draw(make.drawing(self.setting, box.frame, box.options), outset(box)) if box.frame else None
        return Box(name=name_of(box, scope), frame=frame, spine=self.spine(box.spine), turn=box.turn,
                   width=width(box), height=length(box.height), min=NONE if box.common or box.kind == 'imprint' else length(box.min) or NONE,
                   max=None if box.common or box.kind in FITTED else length(box.max), grow=float(grow), heights=box.heights or '',
                   padding=padding(box.padding), gap=length(box.gap) or NONE, align=box.align or 'stretch', justify=box.justify or 'start',
                   most_gap=MOST_GAP_MM if box.spread is None else float(box.spread))


def has_heading(box: Box) -> bool:
    """Whether there is a heading in a box, so that it is no item of a list."""
    return (isinstance(box.leaf, leaves.Head) and box.leaf.tag != 'p') or any(map(has_heading, box.children))


FITTED = ('headline', 'number', 'count', 'imprint')
"""What is fitted to its `max` itself."""
OF_THE_USER = ('width', 'height', 'min', 'max', 'grow', 'align')


def name_of(box: spec.Box, scope: Scope) -> str:
    """What a box is called in drawings and messages."""
    said = getattr(box, box.kind)
    if said == '.' and scope.message:
        return str(scope.message.id)
    if isinstance(said, str):
        return str(said)
    return (str(box.frame or scope.name) if box.kind in ('column', 'row') else box.kind)


def edges(first: bool, last: bool) -> Iterator[str]:
    if first:
        yield 'first'
    if last:
        yield 'last'


def length(value: Any) -> Length | None:
    """A length of the layout."""
    if value is None:
        return None
    if isinstance(value, int | float):
        return Length(float(value))
    found = spec.EM.fullmatch(value)
    assert found, value
    return Length(float(found[1] or 0), float(found[2]))


def width(box: spec.Box) -> Length | Common | Literal['square', 'fit'] | None:
    """How wide a box is, where that is said."""
    if box.common:
        return Common(str(box.common), length(box.min) or NONE, length(box.max) or NONE)
    return box.width if box.width in ('square', 'fit') else length(box.width)  # type: ignore[return-value]


def padding(value: Any) -> tuple[Length, Length, Length, Length]:
    """Top, end, bottom, start."""
    given = [length(one) or NONE for one in (value if isinstance(value, list) else [value])]
    top, end, bottom, start = {1: (0, 0, 0, 0), 2: (0, 1, 0, 1), 4: (0, 1, 2, 3)}.get(len(given), (0, 0, 0, 0))
    return given[top], given[end], given[bottom], given[start]


def outset(box: spec.Box) -> tuple[float, float]:
    up, aside = (box.outset or [0.0, 0.0])[:2]
    return float(up), float(aside)


Condition = Callable[[Setting, Scope], object]
CONDITIONS: dict[str, Condition] = {
    'key': lambda setting, scope: scope.message and scope.message.weight == 'key',
    'do': lambda setting, scope: scope.message and scope.message.kind == 'do',
    'know': lambda setting, scope: scope.message and scope.message.kind == 'know',
    'sign': lambda setting, scope: scope.message and scope.message.pictogram,
    'detail': lambda setting, scope: scope.message and scope.message.detail,
    'write': lambda setting, scope: scope.message and scope.message.write,
    'heading': lambda setting, scope: scope.of and scope.of.heading,
    'picture': lambda setting, scope: scope.of and scope.of.picture,
    'messages': lambda setting, scope: scope.of and scope.of.messages,
    'first': lambda setting, scope: 'first' in scope.facts,
    'last': lambda setting, scope: 'last' in scope.facts,
    'care': lambda setting, scope: setting.topic.care,
    'care-here': lambda setting, scope: scope.name == 'care',
    'help': lambda setting, scope: setting.topic.help.messages,
    'anything-to-do': lambda setting, scope: any(message.kind == 'do' for part in setting.topic.parts for message in part.messages),
    'anything-to-know': lambda setting, scope: any(message.kind == 'know' for part in setting.topic.parts for message in part.messages),
    'helplines': lambda setting, scope: setting.helplines,
    'one-helpline': lambda setting, scope: len(setting.helplines) == 1,
    'sender': lambda setting, scope: setting.logo or setting.says('name'),
    'eu': lambda setting, scope: setting.in_the_eu,
}
"""What `when` and `unless` can ask."""


def headline(binder: Binder, box: spec.Box, scope: Scope) -> leaves.Leaf | None:
    text = binder.text(box.headline or Text(''), scope)
    if text is None:
        return None
    members = binder.groups.setdefault(box.group, []) if box.group else []
    if box.group:
        members.append(text)
    return make.head(binder.setting, text, members, box, length(box.max))


def paragraph(binder: Binder, box: spec.Box, scope: Scope) -> leaves.Leaf | None:
    text = binder.text(box.text or Text(''), scope)
    return make.paragraph(binder.setting, text, box.style or 'plain', most_lines=box.lines or 0) if text is not None else None


def picture(binder: Binder, box: spec.Box, scope: Scope) -> leaves.Leaf | None:
    ref = box.picture or Text('')
    begin, _, end = ref.rpartition('.')
    owner: Any = binder.about(Text(begin, ref.place), scope).of if begin else scope.of if ref == '.' else binder.setting.topic
    name = getattr(owner, 'picture', None) if owner else None
    return make.square(binder.setting, name, box, is_sign=False) if name else None


def sign(binder: Binder, box: spec.Box, scope: Scope) -> leaves.Leaf | None:
    name = scope.message.pictogram if box.sign == '.' and scope.message else None if box.sign == '.' else box.sign
    return make.square(binder.setting, name, box, is_sign=True) if name else None


def draw(binder: Binder, box: spec.Box, scope: Scope) -> leaves.Leaf:
    name = scope.message.kind if box.draw == 'mark' and scope.message else box.draw
    return leaves.Draw(make.drawing(binder.setting, Text(name or ''), box.options), outset(box))


def count(binder: Binder, box: spec.Box, scope: Scope) -> leaves.Leaf:
    step = int(scope.name[5:]) + (1 if box.count == 'next' else 0)
    return make.counted(binder.setting, str(step), box)


def blanks(binder: Binder, box: spec.Box, scope: Scope) -> leaves.Leaf | None:
    ref = box.blanks or Text('')
    labels = [blank.label for blank in scope.message.write] if ref == '.' and scope.message else [
        text for id in ref.split() if (text := binder.text(Text(id, ref.place), scope)) is not None]
    return make.blanks(binder.setting, labels, box) if labels else None


LEAVES: dict[str, Callable[[Binder, spec.Box, Scope], leaves.Leaf | None]] = {
    'headline': headline, 'text': paragraph, 'picture': picture, 'sign': sign, 'draw': draw, 'count': count, 'blanks': blanks,
    'number': lambda binder, box, scope: make.emergency(binder.setting, box),
    'helplines': lambda binder, box, scope: make.board(binder.setting, box),
    'stamp': lambda binder, box, scope: leaves.Draw(make.drawing(binder.setting, Text('stamp'), box.options)),
    'imprint': lambda binder, box, scope: make.imprint(binder.setting, box, binder.words.get(box.how) if box.how else None, not binder.has_sender),
    'sender': lambda binder, box, scope: make.sender(binder.setting),
}
"""How a leaf of each kind is made."""
