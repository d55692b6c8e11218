"""The form of the small code on a sheet: 3-uk-7QK2M-4XTK3-ZA2M9-P7D83. Written with a check letter, read as people type. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise, product
from typing import NamedTuple

EXAMPLE = '3-uk-7QK2M-4XTK3-ZA2M9-P7D83'
CLEAR = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
"""Crockford's base 32: no letter looks like a digit. Five bits each."""
LENGTHS = (3, 3, 8, 4)
"""Letters of the versions of the English and of the translation, of the edition (the open one has none), and of the version of
what it says.

A version has to differ from the one before it alone: 15 or 20 bits. An edition has to differ from all others: among 10,000 there
are 50 million pairs, and with the 40 bits of 8 letters the probability that any two of them are alike is 5e7 / 2^40: 1 in 22,000.
(With the 15 bits of earlier codes there were some 1,500 such pairs.)
"""
STATES = ('source', 'drafted', 'approved', 'blind-checked')
BEFORE_STATES = {'S': 'source', 'D': 'drafted', 'R': 'reviewed'}
"""Of earlier codes, whose states were declared: a draft was one that nobody had checked."""
FINISHES = ('office', 'proof')
"""One letter tells both: there is room for 4 states and 8 finishes."""
GROUPS = {12: 4, 20: 5}
"""How many letters stand together, of a code with so many: without an edition, and with one."""
MOST_TYPED, MOST_UNSURE = 80, 5
FORM = re.compile(r'([0-9OIL]{1,2})-([0-9A-Z]{2,3})((?:-[0-9A-Z]{2,8}){0,3}?)-((?:(?:[0-9A-Z]-?){8})?(?:[0-9A-Z]-?){11}[0-9A-Z])')
BEFORE = re.compile(r'([0-9OIL]{1,2})-([A-Z]{2,3}(?:-[A-Z0-9]+)*)-([0-9A-Z]{4})-([0-9A-Z]{4})([SDR])-'
                    '([0-9A-Z]{3})([0-9A-Z]{4})-([OP])')
"""As codes were printed until November 2026: without a check letter, and with 15 bits for the edition."""
UNSURE = {'0': '0O', 'O': '0O', '1': '1IL', 'I': '1I', 'L': '1L'}
LOCALE = re.compile('[A-Z]{2,3}(?:-(?:[A-Z]+|[0-9]{3}))*')
ROUGHLY = re.compile(r'[0-9OIL]{1,2}-[0-9A-Z]{2,3}(?:-[0-9A-Z]+){3,8}')


class Code(NamedTuple):
    """What a code says."""

    topic: int
    locale: str
    content: str
    """Version of the English text."""
    catalogue: str
    """Version of the translation."""
    review: str
    """How far its topic's translation has come: source, drafted, blind-checked or approved."""
    edition: str
    """Which edition; nothing: the open one."""
    issue: str
    """Version of what the edition says, its helplines among it."""
    finish: str
    checked: bool = True
    """Whether a check letter vouches for it."""


def written(code: Code) -> str:
    """A code as it is printed, its stamps as short as they may be."""
    state = code.review if code.review in STATES else STATES[1]
    mark = CLEAR[8 * STATES.index(state) + FINISHES.index(code.finish)]
    stamps = (code.content, code.catalogue, code.edition, code.issue)
    body = ''.join(stamp[:letters] for stamp, letters in zip(stamps, LENGTHS, strict=True)) + mark
    body += check_letter(code.topic, code.locale, body)
    group = GROUPS[len(body)]
    return '-'.join((str(code.topic), code.locale, *(body[at:at + group] for at in range(0, len(body), group))))


def check_letter(topic: int, locale: str, body: str) -> str:
    """The letter that goes with the others: it is another one when any of them is, or when two neighbours change places.

    A sum of powers in the field of 32 elements: a letter counts twice what the next one does, and no power of 2 is 0 there, nor 1
    before the 31st.
    """
    value = 0
    for worth in (*map(int, str(topic)), *(ord(letter) & 31 for letter in locale.upper()), *map(CLEAR.index, body)):
        value = doubled(value) ^ worth
    return CLEAR[doubled(value)]


def doubled(value: int) -> int:
    """Twice a value, in the field of 32 elements (x^5 + x^2 + 1)."""
    return value << 1 ^ (0b100101 if value & 16 else 0)


def read_code(text: str) -> Code | None:
    """A code as somebody typed it: small letters or capitals, spaces or hyphens, O for 0, I or L for 1. None: it is mistyped."""
    typed = tidy(text)
    if found := FORM.fullmatch(typed):
        topic, language, rest, body = found.groups()
        body = digits(body.replace('-', ''))
        for locale in spellings(language + rest):
            if set(body) <= set(CLEAR) and check_letter(int(digits(topic)), locale, body[:-1]) == body[-1]:
                return of_letters(int(digits(topic)), locale.lower(), body)
    if found := BEFORE.fullmatch(typed):
        topic, locale, content, catalogue, state, edition, issue, finish = found.groups()
        content, catalogue, edition, issue = map(digits, (content, catalogue, edition, issue))
        finishes = {name[0].upper(): name for name in FINISHES}
        return Code(int(digits(topic)), locale.lower(), content, catalogue, BEFORE_STATES[state], edition, issue,
                    finishes[finish], checked=False)
    return None


def of_letters(topic: int, locale: str, body: str) -> Code | None:
    """The letters of a code, each to its place."""
    lengths = LENGTHS if len(body) == max(GROUPS) else (*LENGTHS[:2], 0, LENGTHS[3])
    ends = [sum(lengths[:at]) for at in range(len(lengths) + 1)]
    content, catalogue, edition, issue = (body[begin:end] for begin, end in pairwise(ends))
    state, finish = divmod(CLEAR.index(body[ends[-1]]), 8)
    if state >= len(STATES) or finish >= len(FINISHES):
        return None
    return Code(topic, locale, content, catalogue, STATES[state], edition, issue, FINISHES[finish])


def nearly(text: str) -> bool:
    """Whether what is no code was meant to be one."""
    return bool(ROUGHLY.fullmatch(tidy(text)))


def tidy(text: str) -> str:
    return re.sub(r'[\s_.\u2010-\u2015\u2212-]+', '-', text.strip()[:MOST_TYPED]).strip('-').upper()


def digits(letters: str) -> str:
    """Letters that are none in a code, for the digits they look like."""
    return letters.translate(str.maketrans('OIL', '011'))


def spellings(locale: str) -> Sequence[str]:
    """What a locale may be in which somebody typed digits for letters, or letters for digits; the check letter decides."""
    if len(re.findall('[01OIL]', locale)) > MOST_UNSURE:
        return [locale]
    spelt = (''.join(letters) for letters in product(*(UNSURE.get(letter, letter) for letter in locale)))
    return [one for one in spelt if LOCALE.fullmatch(one)]
