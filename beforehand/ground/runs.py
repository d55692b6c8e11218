"""Runs of letters and digits that go from left to right: where they begin and end, and what in them may not be broken. Pure.

One definition, for all that sets, measures, breaks or reads back text. Among letters that go from right to left a run is turned
as a whole, as Unicode's isolates do it (UAX 9); bare, each of its signs would take the direction of what stands around it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

RTL = '\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff'
"""Letters, digits and signs of the scripts that go from right to left, as part of a regular expression."""
LETTER = '0-9A-Za-zªº\u00b2\u00b3\u00b9\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u0300-\u036f\u0370-\u052f\u1d00-\u1fff'
"""Latin, Greek and Cyrillic letters, and digits: scripts in which a space, and no other place, ends a word."""
MONEY = '$£¥¢\u20a0-\u20cf'
LEADING = rf'(?:[+\-−#@~/\\.<=&*±^_]{{1,3}}|[{MONEY}§№][ \u00a0]?[+\-−]?)'
TRAILING = rf'(?:[+%‰°#*/\\=_&~™®©\-−]{{1,4}}|(?<=[0-9])[ \u00a0]?[%‰{MONEY}])'
"""Signs that belong to what follows them, or to what they follow."""
SPACE = '[ \u00a0\u202f\u2009]'
IBAN = rf'[A-Z]{{2}}\d\d(?:{SPACE}[A-Z0-9]{{4}}){{2,7}}(?:{SPACE}[A-Z0-9]{{1,3}})?(?![A-Za-z0-9])'
DIGITS = r'(?:[0-9]|\([0-9]{1,5}\))'
NUMBER = (rf'(?<![{LETTER}])(?:[{MONEY}]{SPACE}?)?\+?{DIGITS}(?:(?:[ \u00a0\u202f\u2009/–\-]|[.,:](?=[0-9])){{0,3}}{DIGITS})*'
          rf'(?:{SPACE}?[%‰{MONEY}])?')
WITH_SPACES = rf'(?:(?<![{LETTER}]){IBAN}|{NUMBER})'
"""What counts as one word although there may be spaces in it: an account, a number, a price, a span of time."""
SIGNS = r""".,:;/\\@_&=?#%+~'’!$*()\[\]–\-−×|"""
WORD = rf'{LEADING}?(?:{WITH_SPACES}|[{LETTER}])(?:(?:[{SIGNS}]*(?:{WITH_SPACES}|[{LETTER}]))*)(?:{TRAILING}(?!\w))?'
PIECE = re.compile(WORD)
TELLING = re.compile(rf'[0-9@_{MONEY}]|[{LETTER}][.:=?#+&]+[{LETTER}]|[{LETTER}][+#%=]|://|^[#@+][{LETTER}]')
"""What makes a word more than a word: it may be broken, or divided with a hyphen, nowhere."""
BREAKS = re.compile(r'[\s/?!|}\u2013-]')
"""Where Unicode lets a line break in what is Latin (UAX 14)."""
LONGEST = 40
"""A piece of more letters may not fit a line, and is broken wherever its line ends."""
OPENING, CLOSING = '([{«“‹„', ')]}»”›“'
CUT = re.compile(r'[ \u00a0]·[ \u00a0]|[!?;…](?=\s)|[|\n\t]')
"""Where a run ends, though no other script begins."""
DOT = '\u00a0· '
"""Between pieces that go on from one another; where a line ends it is left out."""
ITEM = re.compile(r'(?!·\s)\S(?:(?!\s·(?:\s|$)).)*(?<!\s)', re.DOTALL)
"""What stands between such dots, in a text of which all goes from left to right."""
STRETCH = re.compile(f'[^{RTL}]+')
HAS_RTL = re.compile(f'[{RTL}]')
GOES_RIGHT = re.compile(rf'[^\W_{RTL}]')
"""A letter or digit that goes from left to right."""
JOINS = re.compile(r'\w')
LEADS, TRAILS = re.compile(f'{LEADING}$'), re.compile(TRAILING)
ABBREVIATION = re.compile(r'\.(?=[,;:)،؛]|[ \u00a0]·)')
DOTTED = re.compile(r'(?<![\w.])[^\W\d_]{1,3}(?:\.[^\W\d_]{1,3})+$')
"""An abbreviation whose full stop is its own: before a comma in any case, else if it has another ("e.V.")."""
MARK = re.compile(rf'[^\w\s{RTL}!-/:-@\[-`{{-~\u00a1-\u00bf\u2000-\u206f\u20a0-\u2bff\u3000-\u303f\uff00-\uff0f]')
EMAIL = re.compile(r'[\w.+%-]+@(?:[\w-]+\.)+[a-z]{2,}')
WEB = re.compile(r'https?://\S+|(?:[a-z0-9-]+\.)+(?:[a-z]{2}|com|org|net|info|int|edu|gov|help|ngo|ong|app|cat|coop|jobs)(?::\d+)?(?:[/?#]\S*)?')
"""An address as one writes it: a brand ("Booking.com") has capitals, and a file ("contract.pdf") another ending."""


@lru_cache(maxsize=16384)
def turned(text: str) -> tuple[tuple[int, int], ...]:
    """Where the runs of a text that is set from right to left begin and end."""
    if not HAS_RTL.search(text):
        return tuple(found.span() for found in ITEM.finditer(text) if GOES_RIGHT.search(found[0]))
    return tuple(run for stretch in STRETCH.finditer(text) for run in within(text, *stretch.span()))


def within(text: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """The runs of a stretch in which nothing goes from right to left."""
    pairs = brackets(text, begin, end)
    cuts = [(at, at + 1) for at, other in pairs.items() if other < 0]
    cuts += [found.span() for found in CUT.finditer(text, begin, end)]
    at = begin
    for stop, on in (*sorted(cuts), (end, end)):
        if core := core_of(text, at, stop):
            yield widened(text, *core, at, stop, pairs)
        at = max(at, on)


def core_of(text: str, begin: int, end: int) -> tuple[int, int] | None:
    """From the first letter or digit to the last, with the marks on it."""
    first = GOES_RIGHT.search(text, begin, end)
    if not first:
        return None
    last = end
    while not GOES_RIGHT.match(text[last - 1]):
        last -= 1
    while last < end and MARK.match(text[last]):
        last += 1
    return first.start(), last


def widened(text: str, first: int, last: int, begin: int, end: int, pairs: dict[int, int]) -> tuple[int, int]:
    """A run with the signs that belong to it: brackets of which the other one is in it, a plus before, a per cent behind."""
    while True:
        wider = before(text, first, last, begin, pairs), behind(text, first, last, end, pairs)
        if wider == (first, last):
            return wider
        first, last = wider


def before(text: str, first: int, last: int, begin: int, pairs: dict[int, int]) -> int:
    """Where a run begins that has a bracket or a sign before it."""
    if first > begin and first <= pairs.get(first - 1, -1) < last:
        return first - 1
    found = LEADS.search(text, max(begin, first - 4), first)
    return found.start() if found and not (found.start() and JOINS.match(text[found.start() - 1])) else first


def behind(text: str, first: int, last: int, end: int, pairs: dict[int, int]) -> int:
    """Where a run ends that has a bracket or a sign behind it."""
    if last < end and first <= pairs.get(last, -1) < last:
        return last + 1
    if found := TRAILS.match(text, last, end):
        return last if JOINS.match(text, found.end()) else found.end()
    own = text[last:last + 1] == '.' and (ABBREVIATION.match(text, last) or DOTTED.search(text, first, last))
    return last + 1 if own else last


def brackets(text: str, begin: int, end: int) -> dict[int, int]:
    """Where the partner of each bracket or quotation mark stands; of one that has none in the stretch, -1."""
    pairs: dict[int, int] = {}
    opened: list[int] = []
    for at in range(begin, end):
        sign = text[at]
        if opened and closes(text[opened[-1]], sign):
            pairs[at] = opened[-1]
            pairs[opened.pop()] = at
        elif sign in OPENING or sign == '"':
            opened.append(at)
            pairs[at] = -1
        elif sign in CLOSING:
            pairs[at] = -1
    return pairs


def closes(opening: str, sign: str) -> bool:
    return sign == '"' if opening == '"' else opening in OPENING and sign in CLOSING and (
        OPENING.index(opening) == CLOSING.index(sign) or opening == '„' or (opening, sign) == ('“', '”'))


@lru_cache(maxsize=16384)
def whole(text: str) -> tuple[tuple[int, int], ...]:
    """Where the pieces of a text begin and end that may not be broken: with digits, or with signs between their letters."""
    return tuple(balanced(text, *found.span()) for found in PIECE.finditer(text) if TELLING.search(found[0]))


def balanced(text: str, begin: int, end: int) -> tuple[int, int]:
    """With the bracket that closes one in it."""
    lacks = text.count('(', begin, end) > text.count(')', begin, end)
    return (begin, end + 1) if lacks and text[end:end + 1] == ')' else (begin, end)


def split(text: str, spans: Sequence[tuple[int, int]]) -> list[str]:
    """What stands before, in, between … and behind some spans: those in them have odd numbers."""
    edges = [0, *(edge for span in spans for edge in span), len(text)]
    return [text[a:b] for a, b in pairwise(edges)]


def link(piece: str) -> str:
    """The address that a piece is: of a mailbox, of a web page, or none."""
    if EMAIL.fullmatch(piece):
        return f'mailto:{piece}'
    if WEB.fullmatch(piece):
        return piece if '://' in piece else f'https://{piece}'
    return ''
