"""A number is the same in every language, and what is dialled, or is part of a code, is in Latin digits, each of them right.

A wrong digit can cost a person their way out. Other numbers may be written as the language does: 9:00 as "9 heures", 1,000 as
"1 000", 18 in the language's own digits, and in words where locales/<locale>/words.yaml knows them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from beforehand.checks import Fault, Translation, check
from beforehand.read.locale import Locale
from beforehand.read.project import Project
from beforehand.translate.phrases import said, sentences

NUMBER = re.compile(r'\d+')
RAISED = '\u00b2\u00b3\u00b9\u2070-\u2089'
"""Small figures above or below the line."""
SPACE = '\u00a0\u202f '
TOKEN = re.compile(rf"""
    (?P<code>\b(?=[A-Za-z\d.-]*[A-Z])(?=[A-Za-z.-]*\d)[A-Za-z\d]+(?:[.-][A-Za-z\d]+)*\b)
    |(?P<hour>\d{{1,2}})(?:[:.](?P<minute>[0-5]\d))?[{SPACE}]?(?P<half>[ap]\.?m\b)|(?P<hour24>[012]?\d):(?P<minute24>[0-5]\d)
    |(?P<grouped>\d{{1,3}}(?:,\d{{3}})+(?!\d))|(?P<decimal>\d+\.\d+)|(?P<plain>\d+)""", re.VERBOSE | re.IGNORECASE)
"""Numbers of the English, by kind; a code such as A1.1, M29 or I-589 has a capital letter."""
ORDINAL = re.compile(r'(?<=\d)(?:st|nd|rd|th)\b', re.IGNORECASE)
DIALLED = re.compile(r'\b(?:call|dial|phone|ring|text|sms|whatsapp|number|fax|iban|room|platform|line|bus)\b', re.IGNORECASE)
YEAR = re.compile('(?:19|20)\\d\\d')
COUNTED = re.compile(rf'[{SPACE}]?(?:%|€|\$|£|euros?\b|percent\b|people\b|years?\b|days?\b|hours?\b|minutes?\b)', re.IGNORECASE)
OWN_ZERO = {
    'arab': '٠', 'arabext': '۰', 'beng': '০', 'deva': '०', 'gujr': '૦', 'guru': '੦', 'khmr': '០', 'knda': '೦', 'laoo': '໐',
    'mlym': '൦', 'mymr': '၀', 'orya': '୦', 'tamldec': '௦', 'telu': '౦', 'thai': '๐', 'tibt': '༠', 'cakm': '𑄶', 'mtei': '꯰',
}
"""The zero of CLDR's numbering systems."""


class Sought(NamedTuple):
    """A number of the English: as it is written, how it may be written elsewhere, and whether only in Latin digits."""

    shown: str
    value: str
    pattern: str
    exact: bool


@check(Translation)
def find(translation: Translation, project: Project) -> Iterator[Fault]:
    if translation.english is translation.text or not NUMBER.search(translation.english + translation.text):
        return
    text, place, id = translation.text, translation.text.place, translation.text.id
    rest, lacking = latin(text), list[Sought]()
    for number in sorted(numbers(translation.english), key=lambda number: (not number.exact, -len(number.pattern))):
        here = re.search(number.pattern, rest)
        if here is None:
            lacking.append(number)
            continue
        as_written = text[here.start():here.end()]
        if not as_written.isascii() and (number.exact or not own(translation.locale, as_written)):
            yield foreign(translation, as_written)
        rest = f'{rest[:here.start()]}{" " * len(here[0])}{rest[here.end():]}'
    added = {found.start(): found[0] for found in NUMBER.finditer(rest)}
    written = [text[at:at + len(number)] for at, number in added.items()]
    yield from (foreign(translation, number) for number in written
                if not number.isascii() and (dialled([number]) or not own(translation.locale, number)))
    english = project.locales.get(translation.source)
    extra = sorted({number for number in added.values() if not in_words(english, number, translation.english)})
    lacking = [number for number in lacking if number.exact or not in_words(translation.locale, number.value, text)]
    for number in lacking:
        glued = number.exact and number.shown in extra
        other = ' alone, without a sign or letter beside it' if glued else f' and has {", ".join(extra)}' if extra else ''
        yield Fault(place, f'"{id}" lacks the number {number.shown}{other}',
                    f'the English says: {translation.english}', waivable=not number.exact and not dialled(extra))
    if not lacking and extra:
        yield Fault(place, f'"{id}" has a number that the English has not: {", ".join(extra)}',
                    f'the English says: {translation.english}', waivable=not dialled(extra))


def numbers(english: str) -> Iterator[Sought]:
    """The numbers of an English text, sentence by sentence: the words beside them tell whether they are dialled."""
    for sentence in sentences(english.replace('a.m.', 'am').replace('p.m.', 'pm')):
        plain = ORDINAL.sub(lambda found: ' ' * len(found[0]), sentence)
        for found in TOKEN.finditer(plain):
            yield sought(found, plain)


def sought(found: re.Match[str], sentence: str) -> Sought:
    """How a number of the English may be written in a translation."""
    shown, kind = found[0].strip(), found.lastgroup
    if found['hour'] or found['hour24']:
        return time_of_day(shown, int(found['hour'] or found['hour24']), int(found['minute'] or found['minute24'] or 0),
                           (found['half'] or '')[:1].lower())
    if kind == 'grouped':
        return Sought(shown, shown.replace(',', ''), rf"(?<!\d){f'[{SPACE}.,’٬]?'.join(shown.replace(',', ''))}(?!\d)", False)
    if kind == 'decimal':
        return Sought(shown, shown, rf"(?<!\d){shown.replace('.', '[.,٫]')}(?!\d)", False)
    if kind == 'code':
        return Sought(shown, shown, rf'(?<![A-Za-z\d]){re.escape(shown)}(?![A-Za-z\d])', True)
    counted = COUNTED.match(sentence, found.end()) or YEAR.fullmatch(shown)
    exact = bool(DIALLED.search(sentence)) or (len(shown) > 2 and not counted) or shown.startswith('0')
    if not exact:
        return Sought(shown, shown, rf'(?<!\d){shown}(?!\d)', exact)
    plus = r'(?<=\+)' if sentence[:found.start('plain')].endswith('+') else r'(?<!\+)'
    return Sought(shown, shown, rf'(?<![A-Za-z\d{RAISED}]){plus}{shown}(?![A-Za-z\d{RAISED}])', exact)


def time_of_day(shown: str, hour: int, minute: int, half: str) -> Sought:
    """9:00 may be 9, 09.00 or 9 h 00; 9 pm also 21:00, and 21:00 also 9 in the evening."""
    day = hour % 12 + (12 if half == 'p' else 0) if half else hour
    hours = {day, *({hour} if half else {day - 12} if day > 12 else ())}
    either = '|'.join(f'0?{one}' for one in sorted(hours, reverse=True))
    minutes = rf'[{SPACE}]?\D{{1,9}}?{minute:02}' if minute else rf'(?:[{SPACE}]?[:.h٫][{SPACE}]?00)?'
    return Sought(shown, str(hour), rf'(?<!\d)(?:{either}){minutes}(?!\d)', False)


def dialled(numbers: list[str]) -> bool:
    """Whether a reader could take one of these for a telephone number."""
    return any(len(number) > 2 for number in numbers)


def in_words(locale: Locale | None, number: str, text: str) -> bool:
    """Whether a text says a number in words, as its locale lists them."""
    words = locale.words.numbers.get(number.lstrip('0') or '0', []) if locale and locale.words else []
    return bool(said(words, text))


def own(locale: Locale, number: str) -> bool:
    """Whether a number is written in digits of the locale's own, and all of them."""
    systems = {locale.cldr.default_numbering_system, *locale.cldr.other_numbering_systems.values()}
    zeros = [ord(OWN_ZERO[system]) for system in systems if system in OWN_ZERO]
    digits = [letter for letter in number if letter.isdigit()]
    return any(all(zero <= ord(digit) <= zero + 9 for digit in digits) for zero in zeros)


def foreign(translation: Translation, number: str) -> Fault:
    """A number in digits that readers of its language, or its telephone, do not have."""
    return Fault(translation.text.place, f'"{translation.text.id}" has the number {number}, which is {latin(number)}',
                 'write the number of the English, in the same digits: it is dialled on a keypad')


def latin(text: str) -> str:
    """The text with every digit as a Latin one."""
    return ''.join(str(unicodedata.decimal(letter)) if letter.isdecimal() and not letter.isascii() else letter for letter in text)
