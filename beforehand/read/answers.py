"""What people write into a cell of a table, or answer to a question → a value, or why it is none. Never a guess. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from beforehand.content.dialling import is_short_code, is_whole, lost_zero, seen_from_abroad
from beforehand.content.wording import HIDDEN

YES, NO = ('yes', 'true', '1'), ('no', 'false', '0')
SPACES = ' \u00a0\u2007\u2009\u202f'
DASHES = '\u2010\u2011\u2012\u2013\u2212-'
SIGNS = rf'[0-9{SPACES}().{DASHES}]'
WRITE_IT = 'write one number with the code of its country, such as +48226280120'


class Refused(NamedTuple):
    """Why an answer is none, and what to write."""

    message: str
    hint: str = ''


def yes_or_no(text: str) -> bool | Refused:
    """Yes or no in English, or as a spreadsheet keeps it: a word of another language may mean either."""
    word = text.strip().lower()
    if word in YES or word in NO:
        return word in YES
    return Refused(f'"{text}" is neither yes nor no', 'write "yes" or "no", or leave it empty when nobody knows')


def number(text: str, countries: Sequence[str]) -> str | Refused:
    """One number as it is dialled from abroad, or a short code of one of these countries."""
    text = text.strip()
    if refused := not_one_number(text):
        return refused
    digits = re.sub(r'[^+0-9]', '', text)
    return from_abroad(text, digits) if text.startswith('+') else at_home(text, digits, countries)


def not_one_number(text: str) -> Refused | None:
    """What stands in it beside the digits of one number."""
    if found := next((letter for letter in text if unicodedata.category(letter) in HIDDEN and letter != '\n'), ''):
        return Refused(f'has a hidden character in it (U+{ord(found):04X})', 'type it again')
    if re.fullmatch(r'[0-9]+([.,][0-9]+)?E\+?[0-9]+', text, re.IGNORECASE):
        return Refused(f'"{text}" is a number that the spreadsheet has rounded', WRITE_IT)
    if re.search(r'\( *0 *\)', text):
        return Refused(f'"{text}" has a (0) in it, which nobody dials from abroad', 'leave it out')
    if re.fullmatch(rf'\+?{SIGNS}*[0-9]{SIGNS}*', text):
        return None
    several = re.search(r'[0-9]{2}[^0-9]*([/,;|&+\n]|[^\W\d_])[^0-9]*[0-9]', text)
    return Refused(f'"{text}" is more than one number' if several else f'"{text}" is no number',
                   WRITE_IT + '; others go into edition.yaml, under "own:"' if several else WRITE_IT)


def from_abroad(text: str, digits: str) -> str | Refused:
    """A number with the code of its country."""
    tail = re.fullmatch(rf'(.*[0-9])[{SPACES}]*[{DASHES}][{SPACES}]*([0-9]{{1,2}})', text)
    if tail and seen_from_abroad(re.sub(r'[^+0-9]', '', tail[1]), ''):
        return Refused(f'"{text}" may be one number, or two that end differently',
                       f'for one number, write it without the dash: {digits}')
    other = lost_zero(digits) or seen_from_abroad(digits, '')
    if is_whole(digits) and other in ('', digits):
        return digits
    if other:
        return Refused(f'"{text}" is not what is dialled from abroad', f'did you mean {other}?')
    return Refused(f'"{text}" has too many or too few digits for its country', 'compare it with its source, digit by digit')


def at_home(text: str, digits: str, countries: Sequence[str]) -> str | Refused:
    """A short code; any other number is said with the code of its country, because a spreadsheet takes away a zero or a plus."""
    if is_short_code(digits, countries):
        return digits
    tries = [(f'+{digits.removeprefix("00")}', '')]
    tries += [(f'{zero}{digits}', country) for zero in ('', '0') for country in countries]
    other = next((found for digits, country in tries if (found := seen_from_abroad(digits, country))), '')
    lost = '' if text.startswith('0') else '; a spreadsheet takes away the zero or the plus that a number begins with'
    of = f' and no short code of {", ".join(countries)}' if countries else ''
    return Refused(f'"{text}" has no code of a country{of}{lost}',
                   f'{WRITE_IT}; did you mean {other}?' if other else WRITE_IT)
