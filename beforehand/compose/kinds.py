"""What a box of each kind holds: its leaf."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from beforehand.compose import contact, leaves, make
from beforehand.compose.facts import weekdays
from beforehand.compose.fault import Fault, known
from beforehand.compose.lengths import length
from beforehand.compose.names import Names, Scope
from beforehand.content import layout as spec
from beforehand.content.topic import Topic
from beforehand.ground.problem import Text

OF_THE_TOPIC: dict[str, Callable[[Topic], Text | None]] = {
    'topic': lambda topic: topic.picture, 'afar': lambda topic: topic.afar or topic.picture, 'story': lambda topic: topic.story}
"""The large pictures of a topic, as a layout calls them."""
MARKS = {'item': 'bullet'}
"""The mark of a message, where it is not called as its kind."""


def headline(names: Names, box: spec.Box, scope: Scope) -> leaves.Leaf | None:
    text = names.text(box.headline or Text(''), scope)
    if text is None:
        return None
    members = names.groups.setdefault(box.group, []) if box.group else []
    if box.group:
        members.append(text)
    return make.head(names.setting, text, members, box, length(box.max))


def paragraph(names: Names, box: spec.Box, scope: Scope) -> leaves.Leaf | None:
    text = names.text(box.text or Text(''), scope)
    return make.paragraph(names.setting, text, box.style or 'plain', most_lines=box.lines or 0) if text is not None else None


def picture(names: Names, box: spec.Box, scope: Scope) -> leaves.Leaf | None:
    ref = box.picture or Text('')
    begin, _, end = ref.rpartition('.')
    if ref not in (*OF_THE_TOPIC, '.') and (end != 'picture' or not begin):
        raise Fault(ref, f'there is no picture "{ref}"; write topic, afar, story, care.picture, part-1.picture, '
                         'or "." for the one of the part')
    owner: Any = names.about(Text(begin, ref.place), scope).of if begin else scope.of
    name = OF_THE_TOPIC[ref](names.setting.topic) if ref in OF_THE_TOPIC else getattr(owner, 'picture', None)
    return make.square(names.setting, name, box, is_sign=False) if name else None


def sign(names: Names, box: spec.Box, scope: Scope) -> leaves.Leaf | None:
    name = scope.message.pictogram if box.sign == '.' and scope.message else None if box.sign == '.' else box.sign
    return make.square(names.setting, name, box, is_sign=True) if name else None


def draw(names: Names, box: spec.Box, scope: Scope) -> leaves.Leaf | None:
    asked = box.draw or Text('')
    if asked == 'mark' and scope.message:
        if scope.message.kind == 'paragraph':
            return None
        asked = Text(MARKS.get(scope.message.kind, scope.message.kind))
    if asked == 'pattern':
        asked = names.setting.pattern
    return make.decoration(names.setting, asked, box)


def count(names: Names, box: spec.Box, scope: Scope) -> leaves.Leaf:
    if box.count not in ('part', 'next') or not scope.name.startswith('part-'):
        raise Fault(box.count or '', 'a number is counted where a box is about a part: write part, or next')
    step = int(scope.name[5:]) + (1 if box.count == 'next' else 0)
    return make.counted(names.setting, str(step), box)


def blanks(names: Names, box: spec.Box, scope: Scope) -> leaves.Leaf | None:
    labels = list(labels_of(names, box.blanks or Text(''), scope))
    return make.blanks(names.setting, labels, box) if labels else None


def labels_of(names: Names, ref: Text, scope: Scope) -> Iterator[Text]:
    """What stands over the cells: the blanks of a message, the days of the week, or words by their ids."""
    if ref == '.' and scope.message:
        yield from (blank.label for blank in scope.message.write)
    elif ref == 'leave':
        yield from [blank.label for blank in names.setting.topic.leave] or labels_of(names, Text(LEFT, ref.place), scope)
    elif ref == 'weekdays':
        yield from weekdays(names.setting.plan.locale.cldr)
    else:
        yield from (text for id in ref.split() if (text := names.text(Text(id, ref.place), scope)) is not None)


LEFT = 'stub.going stub.employer stub.call'
"""What somebody writes down for whoever stays behind, where the topic does not say otherwise."""


def number(names: Names, box: spec.Box, scope: Scope) -> leaves.Leaf:
    if box.number != 'emergency':
        raise Fault(box.number or '', f'there is no number "{box.number}" to dial; write emergency, '
                                      'or helplines: 1 for those of an edition')
    return make.emergency(names.setting, box)


def imprint(names: Names, box: spec.Box, scope: Scope) -> leaves.Leaf:
    how = known(names.words, box.how, 'word') if box.how else None
    return make.imprint(names.setting, box, how, not names.has_sender and not names.setting.plan.discreet)


LEAVES: dict[str, Callable[[Names, spec.Box, Scope], leaves.Leaf | None]] = {
    'headline': headline, 'text': paragraph, 'picture': picture, 'sign': sign, 'draw': draw, 'count': count, 'blanks': blanks,
    'number': number, 'imprint': imprint,
    'helplines': lambda names, box, scope: make.board(names.setting, box),
    'stamp': lambda names, box, scope: make.decoration(names.setting, Text('stamp'), box),
    'reach': lambda names, box, scope: contact.reached(names.setting, str(box.reach)),
    'scan': lambda names, box, scope: contact.scanned(names.setting),
    'sender': lambda names, box, scope: make.sender(names.setting),
}
"""How a leaf of each kind is made."""
