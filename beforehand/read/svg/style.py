"""The CSS inside of a drawing → what each of its elements is given, as attributes; no CSS is left afterwards. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from beforehand.read.svg.parts import CSS, LOOK

MOST_RULES, MOST_SAID, MOST_CLASSES = 2_000, 3_000, 8
VARIABLE = re.compile(r'(?:^|[;{\s])--[\w-]{1,200}\s{0,9}:')
SELECTOR = re.compile(r'(\*|[A-Za-z]{1,30})?(#[\w-]{1,200})?(\.[\w-]{1,200})?')
NOT_HERE = ('@', '\\', 'expression', 'javascript:')
REMOTE = re.compile(r'url\((?!\s{0,9}["\']?#)', re.IGNORECASE)

Weight = tuple[bool, bool, int, int]
"""Important? in the element itself? how exactly selected, and the how-manieth."""


class Said(NamedTuple):
    """A value and what it outweighs."""

    weight: Weight
    value: str


class Fault(NamedTuple):
    """What is wrong with a style sheet, and how many lines below its beginning."""

    line: int
    message: str


Sheet = dict[str, dict[str, Said]]
"""By selector, by property."""


def faults(css: str) -> Iterator[Fault]:
    """What must not stand in CSS anywhere, be it in a comment."""
    small = css.lower()
    for word in NOT_HERE:
        if word in small:
            yield Fault(css[:small.index(word)].count('\n'), f'"{word}" stands in its style')
    if match := VARIABLE.search(css):
        yield Fault(css[:match.start()].count('\n'), 'its style has variables (--…)')
    if match := REMOTE.search(css):
        yield Fault(css[:match.start()].count('\n'), 'its style fetches something from elsewhere')


def bare(css: str) -> str:
    """CSS without its comments, on the same lines."""
    first, *rest = css.split('/*')
    parts = (part.partition('*/') for part in rest)
    return first + ''.join(' ' + '\n' * comment.count('\n') + after for comment, _, after in parts)


def declarations(css: str, inside: bool, rank: int, order: int) -> dict[str, Said]:
    """What stands between braces, or in a style attribute; a value that nobody understands does not outweigh one before it."""
    found: dict[str, Said] = {}
    for line in css.split(';'):
        name, _, value = line.partition(':')
        name, (value, mark, _) = name.strip().lower(), value.partition('!')
        said = Said((bool(mark), inside, rank, order), value.strip())
        if said.value and name in CSS and not (name in found and name in LOOK and LOOK[name](said.value) is None):
            outweigh(found, name, said)
    return found


def outweigh(found: dict[str, Said], name: str, said: Said) -> None:
    """The weightier wins, and of equals the later."""
    if name not in found or said.weight >= found[name].weight:
        found[name] = said


def read_sheet(css: str, sheet: Sheet, before: int) -> Iterator[Fault]:
    """Add the rules of a <style> to a sheet, which come after so many others; yields what it cannot read."""
    line = 0
    *rules, rest = bare(css).split('}')
    for order, rule in enumerate(rules, before):
        selectors, brace, body = rule.partition('{')
        parts = dict.fromkeys(map(str.strip, selectors.split(',')))
        if order > MOST_RULES or sum(map(len, sheet.values())) + len(parts) > MOST_SAID:
            yield Fault(line, 'it has too many styles')
            return
        found = declarations(body, False, 0, order)
        for selector in parts:
            match = SELECTOR.fullmatch(selector)
            if selector and match and brace:
                add(sheet, match, found)
            else:
                yield Fault(line + leading_lines(selectors), f'the style for "{selector[:40]}" is more than can be read here')
        line += rule.count('\n')
    if rest.strip():
        yield Fault(line, 'a style is not closed by "}"')


def leading_lines(text: str) -> int:
    """How many lines are empty before a text begins."""
    return text[:len(text) - len(text.lstrip())].count('\n')


def add(sheet: Sheet, selector: re.Match[str], said: Mapping[str, Said]) -> None:
    """One selector with its declarations."""
    tag, id, name = selector.groups(default='')
    rank = 100 * bool(id) + 10 * bool(name) + (tag not in ('', '*'))
    found = sheet.setdefault(tag.replace('*', '') + id + name, {})
    for prop, (weight, value) in said.items():
        outweigh(found, prop, Said((*weight[:2], rank, weight[3]), value))


def styled(sheet: Sheet, tag: str, attributes: Mapping[str, str]) -> dict[str, str]:
    """What the sheet and its style attribute give an element, by property."""
    ids = ('', '#' + attributes.get('id', ''))
    names = ('', *('.' + name for name in attributes.get('class', '').split()[:MOST_CLASSES]))
    found: dict[str, Said] = {}
    for key in dict.fromkeys(t + id + name for t in ('', tag) for id in ids for name in names):
        for prop, said in sheet.get(key, {}).items():
            outweigh(found, prop, said)
    for prop, said in declarations(bare(attributes.get('style', '')), True, 0, 0).items():
        outweigh(found, prop, said)
    return {prop: said.value for prop, said in found.items()}
