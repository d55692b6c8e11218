"""Quotation marks are those of the language, as CLDR has them, in pairs and close to what they quote: „…” in Romanian.

Straight ones are a typewriter's. In French a space that does not break stands inside: another check looks for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from beforehand.checks import Fault, Translation, check
from beforehand.read.project import Project
from beforehand.translate.punctuation import quotation_marks

MARKS = '“”„‟«»‹›‘’‚‛「」『』《》〈〉"'
STRAIGHT_SINGLE = re.compile(r"(?<![\w’'])'(?=\w)(?=[^']*\w'(?!\w))")
"""One that opens a quotation which another closes; between letters it is an apostrophe."""
SPACED_INSIDE = ('fr',)


@check(Translation)
def find(translation: Translation, project: Project) -> Iterator[Fault]:
    text, locale = translation.text, translation.locale
    pairs = quotation_marks(locale.id)
    if wrong := amiss(text, pairs, locale.cldr.language):
        shown = ' or '.join(f'{pair[0]}…{pair[1]}' for pair in pairs[:2])
        yield Fault(text.place, f'"{text.id}" {wrong}', f'{locale.cldr.english_name} quotes like this: {shown}', waivable=True)


def amiss(text: str, pairs: tuple[str, ...], language: str) -> str:
    """What is wrong with the quotation marks of a text, the first of it."""
    if STRAIGHT_SINGLE.search(text):
        return "has the straight quotation mark '"
    opening, opened = {pair[0]: pair[1] for pair in pairs}, list[str]()
    for at, sign in enumerate(text):
        before, after = text[at - 1:at], text[at + 1:at + 2]
        if sign not in MARKS or is_apostrophe(sign, before, after, opened):
            continue
        if sign == '"':
            if before == '\\' or before.isdigit() or (language in ('he', 'yi') and before.isalpha() and after.isalpha()):
                continue
            return 'has the straight quotation mark "'
        if opened and sign == opened[-1]:
            opened.pop()
            if before.isspace() and language not in SPACED_INSIDE:
                return f'has a space before {sign}'
        elif sign in opening:
            opened.append(opening[sign])
            if after.isspace() and language not in SPACED_INSIDE:
                return f'has a space after {sign}'
        else:
            known = any(sign in pair for pair in pairs)
            return f'closes {sign}, which nothing opened' if known else f'has the quotation mark {sign} of another language'
    return f'opens a quotation and does not close it with {opened[-1]}' if opened else ''


def is_apostrophe(sign: str, before: str, after: str, opened: list[str]) -> bool:
    """Whether ’ stands in the middle of a word, or at an end of one while it can close nothing."""
    if sign not in '’‘':
        return False
    inside = before.isalnum() and after.isalnum()
    return inside or (sign == '’' and sign not in opened[-1:] and (before.isalnum() or after.isalnum()))
