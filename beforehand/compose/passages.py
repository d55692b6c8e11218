"""What a sheet says, as text in reading order: for who hears it read out, or copies it into a letter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from beforehand.compose.facts import AS_IS
from beforehand.compose.items import Figure, Item, Words

OF_THE_EDITION, WEEKDAY = f'{AS_IS}edition-', f'{AS_IS}weekday'
HEADINGS = {'h1': 'title', 'h2': 'heading', 'h3': 'heading'}


class Passage(NamedTuple):
    """A text on a panel."""

    panel: str
    role: str
    """title, heading, message, detail, helpline (its name), fact (of a helpline), number (to dial), step (a number to count by),
    picture (what is read out in its place), sender, imprint, label; or mark: the word across a sheet that is not to be handed
    out."""
    text: str
    message: str = ''
    """Its id, where it is one message of the topic or of the house."""
    link: str = ''
    """What it dials or writes to: tel:+48226280120."""


def passages(panel: str, items: Sequence[Item]) -> Iterator[Passage]:
    """What stands on a panel."""
    for item in items:
        if isinstance(item, Figure):
            yield Passage(panel, 'picture', str(item.words), getattr(item.words, 'id', ''))
        elif isinstance(item, Words) and item.text.strip():
            id = item.text.id
            is_message = not id.startswith(AS_IS) and ' ' not in id
            yield Passage(panel, role(item, id), ' '.join(item.text.split()), id if is_message else '', item.link)


def role(item: Words, id: str) -> str:
    """What a text is on its sheet."""
    if item.mark:
        return 'mark' if item.mark == 'proof' else 'imprint'
    if item.link or item.style.kind == 'numeral':
        return 'number' if item.link else 'step'
    if id.startswith(AS_IS):
        named = {OF_THE_EDITION: 'sender', WEEKDAY: 'label'}
        return next((role for begin, role in named.items() if id.startswith(begin)), 'fact' if ' ' in id else 'helpline')
    return HEADINGS.get(item.tag, 'detail' if id.endswith('.detail') else 'message')
