"""What the parts of a drawing refer to: each other, by ids that are there, and pictures that lie inside of it. Pure."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator, Mapping

from beforehand.read import pixels
from beforehand.read.svg.parse import AGAIN, Complaints, Element
from beforehand.read.svg.parts import HINTS, PNG, REFERS
from beforehand.read.svg.value import referred

PICTURE = re.compile(r'data:image/(png|jpe?g|webp);base64,', re.IGNORECASE)
KINDS = {'png': 'PNG', 'jpg': 'JPEG', 'jpeg': 'JPEG', 'webp': 'WEBP'}
FLAT = f'give this part a plain colour and save it as Plain SVG; {PNG}'
CLONE = f'in Inkscape: Edit > Clone > Unlink Clones Recursively; {PNG}'


def connect(root: Element, complaints: Complaints) -> None:
    """Every reference leads to a part of its kind; pictures inside of it are written anew."""
    targets: dict[str, str] = {}
    for element in below(root):
        targets.setdefault(element.attributes.get('id', ''), element.tag)
    for element in below(root):
        check(element, targets, complaints)
        if element.tag == 'image':
            embed(element, complaints)


def below(root: Element) -> Iterator[Element]:
    """An element and all in it, in order."""
    yield root
    for child in root.children:
        yield from below(child)


def check(element: Element, targets: Mapping[str, str], complaints: Complaints) -> None:
    """What an element refers to is in the file, and is of its kind."""
    for name, kinds in REFERS.items():
        value = element.attributes.get(name, '')
        id = referred(value)
        if id and targets.get(id) not in kinds and value.endswith(')'):  # otherwise it says what to do instead
            complaints.add(element.line, f'"{name}" of <{element.tag}> refers to "{id[:40]}", which is not there',
                           HINTS.get(name, FLAT))
    href = element.attributes.get('href', '')
    if element.tag == 'image' or not href:
        return
    if not href.startswith('#'):
        complaints.add(element.line, f'<{element.tag}> refers to "{href[:40]}", outside of the file', AGAIN)
    elif href[1:] not in targets:
        complaints.add(element.line, f'<{element.tag}> refers to "{href[1:40]}", which is not there',
                       CLONE if element.tag == 'use' else FLAT)


def embed(element: Element, complaints: Complaints) -> None:
    """A picture inside of a drawing, as its pixels alone."""
    head, href = PICTURE.match(element.attributes.get('href', '')), element.attributes.get('href', '')
    if head is None:
        complaints.add(element.line, f'it contains a photograph or another file: "{href[:40]}"', f'delete it; {PNG}')
        return
    try:
        data = base64.b64decode(re.sub(r'\s', '', href[head.end():]), validate=True)
    except binascii.Error:
        data = b''
    picture, problems = pixels.reencoded(data, complaints.path, KINDS[head[1].lower()])
    for problem in problems:
        complaints.add(element.line, 'a picture inside of it ' + problem.message.removeprefix('the logo '), problem.hint)
    if picture:
        element.attributes['href'] = f'data:image/{picture.kind.lower()};base64,{base64.b64encode(picture.data).decode()}'
