"""A telephone number: as it is stored, as it is printed, as it is dialled."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Annotated, Literal

import phonenumbers
from phonenumbers import shortnumberinfo
from pydantic import AfterValidator

from beforehand.ground.problem import Text
from beforehand.ground.source import Shape

EU = 'EU'
SCHEMES = {'call': 'tel', 'text': 'sms', 'fax': 'fax'}
"""Of the addresses that numbers are."""
Cost = Literal['free', 'mobile', 'normal']


def dialled(text: Text) -> Text:
    """E.164 or a short code, digits only: how it is printed is not how it is stored."""
    if not re.fullmatch(r'\+[1-9][0-9]{6,14}|[0-9]{2,8}', text):
        raise ValueError(f'"{text}" is no number; write it as +48226280120 (with the code of the country and without spaces), '
                         'or a short code such as 112')
    if text.startswith('+') and not possible(text):
        raise ValueError(f'"{text}" has too many or too few digits for its country')
    return text


def possible(text: str) -> bool:
    """Whether a number has a country, and as many digits as numbers have there."""
    try:
        return phonenumbers.is_possible_number(phonenumbers.parse(text))
    except phonenumbers.NumberParseException:
        return False


Dialled = Annotated[Text, AfterValidator(dialled)]


class Number(Shape):
    """One number to dial."""

    number: Dialled
    """As it is dialled from abroad: +48226280120; or a short code, which works in its country alone: 112."""
    abroad: bool | None = None
    """Whether it can be reached from other countries; left out where no source says."""
    kind: Literal['call', 'text', 'fax'] = 'call'
    """text: one writes to it; fax: printed on a contact panel alone."""
    cost: Cost | None = None
    """Of this number alone, where the numbers of a helpline differ."""
    conflict: Text | None = None
    """What speaks against it: another number, other hours, in another source."""
    not_in_tables: bool = False
    """A short code that a source prints, and that the numbering tables of phonenumbers do not know."""

    @property
    def inland(self) -> bool:
        """Whether it is known to work in its country alone."""
        return self.abroad is False or (self.short and not self.abroad)

    @property
    def short(self) -> bool:
        return not self.number.startswith('+')

    @cached_property
    def printed(self) -> str:
        """As people write it: national where it works in its country alone, else international."""
        if self.short:
            return f'{self.number[:3]}\u00a0{self.number[3:]}' if re.fullmatch(r'116\d{3}', self.number) else str(self.number)
        parsed = phonenumbers.parse(self.number)
        international = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
        if self.abroad:
            text = international
        elif parsed.country_code == 1:  # its national form, (888) 373-7888, lacks the 1 that is dialled
            text = international.replace('+1 ', '1-')
        else:
            text = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.NATIONAL)
        return text.replace(' ', '\u00a0')

    @property
    def link(self) -> str:
        """The address that dials it: the digits that are printed, and no others. RFC 3966."""
        return f'{SCHEMES[self.kind]}:' + re.sub(r'[^+\d]', '', self.printed)

    def is_dialled_by(self, typed: str) -> bool:
        """Whether what somebody typed on a phone of its country, or abroad, dials this number and no other."""
        if self.short:
            return re.sub(r'[\s().\u2010-\u2015-]', '', typed) == self.number  # letters and other signs are not read over
        mine = phonenumbers.parse(self.number)
        try:
            region = phonenumbers.region_code_for_country_code(mine.country_code or 0)
            return bool(phonenumbers.parse(typed, region) == mine)
        except phonenumbers.NumberParseException:
            return False

    def fault(self, country: str) -> str:
        """Why it can be no number of this country ('EU': of several); empty when it can."""
        code = phonenumbers.country_code_for_region(country)
        if self.short:
            short = phonenumbers.PhoneNumber(country_code=code, national_number=int(self.number))
            known = country == EU or code == 0 or shortnumberinfo.is_possible_short_number_for_region(short, country)
            return '' if known else f'{country} has no short code {self.number}'
        parsed = phonenumbers.parse(self.number)
        if parsed.country_code != code:
            return f'{self.number} does not begin with the code of {country}'
        return '' if phonenumbers.is_possible_number(parsed) else f'{self.number} has too many or too few digits for {country}'
