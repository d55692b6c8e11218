"""What a layout names → the thing that it stands for in the topic of a sheet: texts, messages, parts, conditions.

A name that there is none of is a fault of the layout, said at its line.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any, NamedTuple, TypeVar

from beforehand.compose.contact import KNOWN, open_on, open_when
from beforehand.compose.fault import Fault, instead, known
from beforehand.compose.setting import Setting
from beforehand.content.contact import Hours
from beforehand.content.topic import ASIDES, Aside, Message, Part, Topic
from beforehand.ground.problem import Text

T = TypeVar('T')
NUMBER = re.compile('[1-9][0-9]?')


class Scope(NamedTuple):
    """Where in the topic a box stands."""

    of: Part | Aside | None = None
    """The part or aside that it is about."""
    name: str = ''
    """part-1, care, help, contact."""
    message: Message | None = None
    facts: frozenset[str] = frozenset()
    """first, last."""
    hours: Hours | None = None


@dataclass
class Names:
    """The names of one sheet."""

    setting: Setting
    words: Mapping[str, Text]
    panel_parts: Mapping[str, Sequence[int]] = field(default_factory=dict)
    """The parts that flow to a panel, by their places in the topic."""
    panel: str = ''
    """Which panel is being bound."""
    groups: dict[str, list[Text]] = field(default_factory=dict)
    """The headlines that share a size."""
    has_sender: bool = False
    """Whether the layout has a place of its own for logo and name."""

    def about(self, ref: Text, scope: Scope) -> Scope:
        """The scope of a part or aside."""
        topic = self.setting.topic
        if ref in ASIDES:
            return Scope(getattr(topic, ref), str(ref))
        if ref == 'part' and scope.of:
            return scope
        if ref.startswith('part-') and NUMBER.fullmatch(ref[5:]) and int(ref[5:]) <= len(topic.parts):
            return self.part(int(ref[5:]) - 1)
        raise Fault(ref, f'"{ref}" is no part of a topic; write part-1, part-2 …, care, help or contact')

    def part(self, index: int) -> Scope:
        topic = self.setting.topic
        last = index == len(topic.parts) - 1
        return Scope(topic.parts[index], f'part-{index + 1}', None, frozenset(edges(index == 0, last)))

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
        if ref == 'card':
            yield from (Scope(message=message, facts=facts) for message, facts in edged(self.setting.topic.on_card))
            return
        if ref == 'hours':
            lines = self.setting.topic.contact.hours if self.setting.topic.contact else []
            yield from (Scope(hours=line, facts=facts) for line, facts in edged(lines))
            return
        begin, _, end = ref.rpartition('.')
        if end != 'messages':
            raise Fault(ref, f'"{ref}" is nothing to repeat; write parts, card, hours, messages, part-1.messages …')
        inside = self.about(Text(begin, ref.place), scope) if begin else scope
        messages = inside.of.messages if inside.of else []
        yield from (inside._replace(message=message, facts=facts) for message, facts in edged(messages))

    def is_true(self, name: Text, scope: Scope) -> bool:
        """Whether a condition holds."""
        return bool(known(CONDITIONS, name, 'condition')(self.setting, scope))

    def text(self, ref: Text, scope: Scope) -> Text | None:
        """The text that a name stands for; None where the topic has none there."""
        topic: Topic = self.setting.topic
        if ref in self.words:
            return self.words[ref]
        if ref == '.' and scope.message:
            return scope.message.text
        if ref == 'detail' and scope.message:
            return scope.message.detail
        if ref in ('days', 'when') and scope.hours:
            return (open_on if ref == 'days' else open_when)(self.setting, scope.hours)
        if ref == 'title':
            return self.setting.title
        if ref == 'lead':
            return topic.lead.text
        begin, _, end = ref.rpartition('.')
        if end == 'heading':
            inside = self.about(Text(begin, ref.place), scope) if begin else scope
            return inside.of.heading if inside.of else None
        if ref in ('.', 'detail'):
            raise Fault(ref, f'"{ref}" is a text of a message, and here is none', 'it stands within "repeat: part-1.messages"')
        if ref in ('days', 'when'):
            raise Fault(ref, f'"{ref}" is a text of opening hours, and here are none', 'it stands within "repeat: hours"')
        raise Fault(ref, f'there is no text "{ref}"', instead(ref, [*TEXTS, *self.words]))


TEXTS = ('title', 'lead', 'heading', 'part-1.heading', 'care.heading', 'help.heading', 'contact.heading', '.', 'detail',
         'days', 'when')
"""What texts of a topic are called; others are words of the house."""


def edged(things: Sequence[T]) -> Iterator[tuple[T, frozenset[str]]]:
    """Messages, and which is the first and the last of them."""
    for index, thing in enumerate(things):
        yield thing, frozenset(edges(index == 0, index == len(things) - 1))


def edges(first: bool, last: bool) -> Iterator[str]:
    if first:
        yield 'first'
    if last:
        yield 'last'


def has_kind(setting: Setting, kind: str) -> bool:
    return any(message.kind == kind for part in setting.topic.parts for message in part.messages)


def has(known: Callable[[Setting], object], setting: Setting, scope: Scope) -> object:
    """Whether an edition says something of how it is reached."""
    return known(setting)


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
    'first-part': lambda setting, scope: scope.name == 'part-1',
    'last': lambda setting, scope: 'last' in scope.facts,
    'care': lambda setting, scope: setting.topic.care,
    'care-here': lambda setting, scope: scope.name == 'care',
    'help': lambda setting, scope: setting.topic.help and setting.topic.help.messages,
    'contact': lambda setting, scope: setting.topic.contact,
    'hours': lambda setting, scope: setting.topic.contact and setting.topic.contact.hours,
    'contact-said': lambda setting, scope: setting.topic.contact and setting.topic.contact.messages,
    'written': lambda setting, scope: any(KNOWN[name](setting) for name in ('email', 'web', 'fax')),
    'days': lambda setting, scope: scope.hours and scope.hours.days,
    'paragraph': lambda setting, scope: scope.message and scope.message.kind == 'paragraph',
    'item': lambda setting, scope: scope.message and scope.message.kind == 'item',
    'strip': lambda setting, scope: 'strip' in setting.topic.stubs,
    'card': lambda setting, scope: 'card' in setting.topic.stubs,
    'both-stubs': lambda setting, scope: {'strip', 'card'} <= {*setting.topic.stubs},
    'stubs': lambda setting, scope: setting.topic.stubs,
    **{name: partial(has, known) for name, known in KNOWN.items()},
    'anything-to-do': lambda setting, scope: has_kind(setting, 'do'),
    'anything-to-know': lambda setting, scope: has_kind(setting, 'know'),
    'helplines': lambda setting, scope: setting.helplines,
    'one-helpline': lambda setting, scope: len(setting.helplines) == 1,
    'sender': lambda setting, scope: setting.logo or setting.says('name'),
    'story': lambda setting, scope: setting.topic.story,
    'eu': lambda setting, scope: setting.in_the_eu,
}
"""What `when` and `unless` can ask."""
