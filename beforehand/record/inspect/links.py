"""A number that is printed is the number that a tap on it dials; each that has to be on the sheet is, and no other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from beforehand.layout.geometry import Geometry
from beforehand.print.seen import Fault, Laid

DIALS = ('tel:', 'sms:', 'fax:')
SCHEME = re.compile('^(tel:|sms:|fax:|mailto:|https://)')
HINT = "what is printed and what is dialled must be the same, and one of the edition's numbers"


def find(laid: Laid, geometry: Geometry) -> Iterator[Fault]:
    """Links that lead elsewhere than what is printed on them, numbers that nobody knows, numbers that are not there."""
    for link in laid.links:
        if not agrees(link.target, link.text):
            yield Fault('links', link.where.panel, link.where.message, 0,
                        f'"{link.text.strip()}" is printed, and its link is {link.target}')
        elif link.target.startswith(DIALS) and link.target not in geometry.dials:
            yield Fault('links', link.where.panel, link.where.message, 0,
                        f'{link.text.strip()} is printed, and is no number of this edition')
    dialled = {link.target for link in laid.links}
    for target, must in geometry.dials.items():
        if must and target not in dialled:
            yield Fault('links', '', '', 0, f'{target} has to be on the sheet, and nothing on it dials that')


def agrees(target: str, text: str) -> bool:
    """Whether what is printed is where its link leads."""
    said = re.sub(r'[^+\d]', '', text) if target.startswith(DIALS) else ''.join(text.split())
    return said in (target, SCHEME.sub('', target))
