"""What digits mean to a telephone: which are dialled from abroad, which are a short code, which have lost a zero. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable

import phonenumbers
from phonenumbers import shortnumberinfo

from beforehand.content.number import possible


def is_whole(text: str) -> bool:
    """Whether a number is dialled from abroad with exactly these digits."""
    return possible(text) and phonenumbers.format_number(phonenumbers.parse(text), phonenumbers.PhoneNumberFormat.E164) == text


def seen_from_abroad(text: str, country: str) -> str:
    """What is dialled from abroad for a number that is written as in its country; empty where it is none there."""
    try:
        parsed = phonenumbers.parse(text, country or None)
    except phonenumbers.NumberParseException:
        return ''
    valid = phonenumbers.is_valid_number(parsed)
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164) if valid else ''


def lost_zero(text: str) -> str:
    """The number that it would be with the zero that numbers of some countries keep after the code: Italy's +39 06."""
    code = possible(text) and f'+{phonenumbers.parse(text).country_code}'
    if not code or seen_from_abroad(text, ''):
        return ''
    other = f'{code}0{text.removeprefix(code)}'
    return other if seen_from_abroad(other, '') == other else ''


def is_short_code(text: str, countries: Iterable[str]) -> bool:
    """Whether it is a short code in one of these countries, or in all of the EU."""
    if text == '112' or re.fullmatch(r'116[0-9]{3}', text):
        return True
    regions = [country for country in countries if phonenumbers.country_code_for_region(country)]
    return any(len(text) >= 2 and shortnumberinfo.is_valid_short_number_for_region(phonenumbers.parse(text, region), region)
               for region in regions)


def is_emergency_number(number: str, country: str) -> bool:
    """Whether it is one in a country; where the tables know nothing of it, nobody can say that it is none."""
    return country not in shortnumberinfo.SUPPORTED_SHORT_REGIONS or shortnumberinfo.is_emergency_number(number, country)


def emergency_numbers(country: str) -> list[str]:
    """Those of a country, of two or three digits."""
    return [str(number) for number in range(10, 1000) if shortnumberinfo.is_emergency_number(str(number), country)]


def country_of(number: str) -> str:
    """The country whose number it is; empty of a short code, or where nobody can tell."""
    return phonenumbers.region_code_for_number(phonenumbers.parse(number)) or '' if number.startswith('+') else ''
