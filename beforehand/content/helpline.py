"""The shapes of helplines: whom to call, and what is known of them. Nothing in here counts as confirmed."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from functools import cached_property
from typing import Annotated, Literal

import phonenumbers
from phonenumbers import shortnumberinfo
from pydantic import AfterValidator, Field, model_validator

from beforehand.content.topic import Id
from beforehand.ground.problem import Text
from beforehand.ground.source import Shape

DATE = r'[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?'
WEB = r'([a-z0-9-]+\.)+[a-z][a-z0-9-]+(/[A-Za-z0-9/_-]*)?'
TIME = r'([01][0-9]|2[0-3]):[0-5][0-9]|24:00'
CENTURY = range(2000, 2100)
EU = 'EU'
Who = Literal['ngo', 'state', 'police', 'international']
Audience = Literal['anyone', 'affected', 'women', 'children', 'victims-of-crime', 'victims-of-violence', 'foreigners',
                   'domestic-workers', 'professionals']
Cost = Literal['free', 'mobile', 'normal']
Promise = Literal['free', 'anonymous', 'confidential']
Day = Literal['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']


def matching(pattern: str, what: str) -> AfterValidator:
    """A text that has a form of its own."""

    def matches(text: Text) -> Text:
        if not re.fullmatch(pattern, text):
            raise ValueError(f'"{text}" is no {what}')
        return text

    return AfterValidator(matches)


def a_day(text: Text) -> Text:
    """A whole date that the calendar has."""
    try:
        if not re.fullmatch(r'[0-9]{4}-[0-9]{2}-[0-9]{2}', text) or date.fromisoformat(text).year not in CENTURY:
            raise ValueError
    except ValueError:
        raise ValueError(f'"{text}" is no date; write year-month-day: "2026-11-25"') from None
    return text


HIDDEN = {'Cc', 'Cf', 'Co', 'Cn', 'Zl', 'Zp'}
JOINERS = '\u200c\u200d'
"""Persian, Urdu and Bengali are written with them."""


def plain_words(text: Text) -> Text:
    """Words and nothing else: an edition comes from outside, and what it says is printed in large letters."""
    if found := re.search(r'[<>]|&#?\w+;', text):
        raise ValueError(f'has markup in it ("{found[0]}"); write plain words')
    for letter in text:
        if unicodedata.category(letter) in HIDDEN and letter not in JOINERS:
            name = unicodedata.name(letter, 'a control character').lower()
            raise ValueError(f'has a hidden character in it (U+{ord(letter):04X}, {name}); type it again')
    if not any(letter.isalnum() for letter in text):
        raise ValueError('has neither a letter nor a digit in it')
    if re.search(r'(?:M[ne]){5}', ''.join(map(unicodedata.category, text))):
        raise ValueError('has more than four marks above or below one letter')
    return text


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


Words = Annotated[Text, AfterValidator(plain_words)]
Moment = Annotated[Text, matching(DATE, 'date such as 2022, 2022-05 or 2022-05-04')]
Day10 = Annotated[Text, AfterValidator(a_day)]
Web = Annotated[Text, matching(WEB, 'web address such as kcik.pl'), Field(max_length=80)]
Clock = Annotated[Text, matching(TIME, 'time such as 09:30')]
Language = Annotated[Text, matching(r'[a-z]{2,3}(-[A-Za-z]{2,8})?', 'language tag such as uk')]
Dialled = Annotated[Text, AfterValidator(dialled)]


class Number(Shape):
    """One number to dial."""

    number: Dialled
    """As it is dialled from abroad: +48226280120; or a short code, which works in its country alone: 112."""
    abroad: bool | None = None
    """Whether it can be reached from other countries; left out where no source says."""
    kind: Literal['call', 'text'] = 'call'
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
        return f'{"sms" if self.kind == "text" else "tel"}:' + re.sub(r'[^+\d]', '', self.printed)

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


class Open(Shape):
    """When somebody answers."""

    days: list[Day] = Field(min_length=1, max_length=7)
    from_: Clock = Field(alias='from')
    to: Clock
    languages: list[Language] = Field(default_factory=list, max_length=60)
    """Languages of these hours alone."""


class Reference(Shape):
    """Where it was read, and of which day the page is."""

    url: Text
    date: Moment | None = None
    """Date of the page; leave it out where the page has none."""
    note: Text | None = None


class Helpline(Shape):
    """Whom to call: one entry of content/helplines/<country>.yaml, or an edition's own."""

    id: Id = Field(max_length=60)
    name: Words = Field(max_length=90)
    """As it calls itself; it is printed in every language."""
    run_by: list[Who] = Field(default_factory=list, max_length=4)
    """Leave it out where no source says."""
    answered_by: Who | None = None
    """Who picks up, where that is not who runs it."""
    audience: list[Audience] = Field(default=['anyone'], max_length=9)
    numbers: list[Number] = Field(default_factory=list, max_length=12)
    """The first is the one that is printed large."""
    hours: Literal['always'] | Annotated[list[Open], Field(max_length=14)] | None = None
    """always: day and night, every day. Leave it out where no source says."""
    languages: list[Language] = Field(default_factory=list, max_length=60)
    interpreters: bool = False
    """Whether it calls an interpreter for other languages."""
    cost: Cost | None = None
    """Of all its numbers."""
    promises: list[Promise] = Field(default_factory=list, max_length=3)
    """What its own source says of itself; only that may be printed."""
    checks_jobs: bool = False
    """Whether it advises on job offers before one leaves."""
    web: Web | None = None
    sources: list[Reference] = Field(default_factory=list, max_length=40)
    checked: Day10 | None = None
    """When somebody last compared this entry with its sources."""
    conflict: Text | None = None
    """What its sources contradict each other in, beside numbers."""
    note: Text | None = None
    """For whoever chooses it; it is not printed."""

    @model_validator(mode='after')
    def can_be_reached(self) -> Helpline:
        """It has a number or an address."""
        if not self.numbers and not self.web:
            raise ValueError('has neither a number nor a web address')
        return self

    @property
    def who(self) -> str:
        """Who answers; empty where nobody knows."""
        return self.answered_by or next(iter(self.run_by), '')


class Directory(Shape):
    """content/helplines/<country>.yaml; the name of the file is the country's code, eu or web."""

    country: Annotated[Text, matching(r'[A-Z]{2}|WEB', 'code of a country such as PL; EU and WEB are those of no country')]
    helplines: list[Helpline] = Field(default_factory=list)
    """In the order in which they are printed."""
    not_found: Text | None = None
    """Why there is none."""
