"""Every bracket that opens is closed, in this order, unless the English leaves one open too: 1) and :) are its own affair."""

from __future__ import annotations

from collections.abc import Iterator

from beforehand.checks import Fault, Translation, check
from beforehand.read.project import Project

PAIRS = {'(': ')', '[': ']', '{': '}', '（': '）', '［': '］', '【': '】', '〔': '〕'}
CLOSING = {closing: opening for opening, closing in PAIRS.items()}


@check(Translation)
def find(translation: Translation, project: Project) -> Iterator[Fault]:
    text = translation.text
    left = unpaired(text)
    if left and (translation.english is text or not unpaired(translation.english)):
        what = f'opens {left} and does not close it' if left in PAIRS else f'closes {left}, which nothing opened'
        yield Fault(text.place, f'"{text.id}" {what}', f'each {CLOSING.get(left, left)} has its {PAIRS.get(left, left)}; '
                    'from right to left too, the one that opens is typed first', waivable=True)


def unpaired(text: str) -> str:
    """The first bracket without its counterpart; empty where all have one."""
    opened = list[str]()
    for sign in text:
        if sign in PAIRS:
            opened.append(sign)
        elif sign in CLOSING:
            if not opened or opened[-1] != CLOSING[sign]:
                return opened[-1] if opened else sign
            opened.pop()
    return opened[-1] if opened else ''
