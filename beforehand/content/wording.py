"""Texts that have a form of their own: a day, a time, a web address, plain words."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from typing import Annotated

from pydantic import AfterValidator, Field

from beforehand.ground.problem import Text

ID = r'[a-z0-9]+(-[a-z0-9]+)*'
DATE = r'[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?'
WEB = r'([a-z0-9-]+\.)+[a-z][a-z0-9-]+(/[A-Za-z0-9/_-]*)?'
EMAIL = r'[A-Za-z0-9][A-Za-z0-9._%+-]*@([a-z0-9-]+\.)+[a-z]{2,}'
TIME = r'([01][0-9]|2[0-3]):[0-5][0-9]|24:00'
CENTURY = range(2000, 2100)
HIDDEN = {'Cc', 'Cf', 'Co', 'Cn', 'Zl', 'Zp'}
JOINERS = '\u200c\u200d'
"""Persian, Urdu and Bengali are written with them."""
LONGEST = 40
"""Letters of a word without a place to break it."""
ENDLESS = re.compile(rf'[^\s\u200b/\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3000-\u9fff\uf900-\ufaff-]{{{LONGEST + 1},}}')
"""Without the scripts that are written without spaces, and break anywhere: Thai to Lao, Burmese, Khmer, Chinese and Japanese."""


def matching(pattern: str, what: str) -> AfterValidator:
    """A text that has a form of its own."""

    def matches(text: Text) -> Text:
        if not re.fullmatch(pattern, text):
            raise ValueError(f'"{text}" is no {what}')
        return text

    return AfterValidator(matches)


def a_web_address(text: Text) -> Text:
    """As people type it; of one that a browser shows, what has to be written is told."""
    host, slash, rest = re.sub('^https?://|/$', '', text, flags=re.IGNORECASE).partition('/')
    if not re.fullmatch(WEB, text):
        plain = host.lower() + slash + rest
        raise ValueError(f'"{text}" is no web address such as kcik.pl; write ' + (
            f'"{plain}"' if re.fullmatch(WEB, plain) else 'letters, digits, hyphens and strokes, no other signs'))
    return text


def a_day(text: Text) -> Text:
    """A whole date that the calendar has."""
    try:
        if not re.fullmatch(r'[0-9]{4}-[0-9]{2}-[0-9]{2}', text) or date.fromisoformat(text).year not in CENTURY:
            raise ValueError
    except ValueError:
        raise ValueError(f'"{text}" is no date; write year-month-day: "2026-11-25"') from None
    return text


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


def plain(id: Text) -> Text:
    """An id is part of a message's name: small letters, digits and hyphens."""
    if not re.fullmatch(ID, id):
        raise ValueError(f'"{id}" is no id; write small letters, digits and hyphens')
    return id


Id = Annotated[Text, AfterValidator(plain), Field(json_schema_extra={'pattern': f'^{ID}$'})]
Words = Annotated[Text, AfterValidator(plain_words)]
Moment = Annotated[Text, matching(DATE, 'date such as 2022, 2022-05 or 2022-05-04')]
Day10 = Annotated[Text, AfterValidator(a_day)]
Web = Annotated[Text, AfterValidator(a_web_address), Field(max_length=80)]
Email = Annotated[Text, matching(EMAIL, 'e-mail address such as info@example.org'), Field(max_length=80)]
Clock = Annotated[Text, matching(TIME, 'time such as 09:30')]
Language = Annotated[Text, matching(r'[a-z]{2,3}(-[A-Za-z]{2,8})?', 'language tag such as uk')]
