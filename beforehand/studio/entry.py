"""What people type → values that can be printed, or why not, in words of the studio. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from beforehand.content.wording import WEB, plain_words
from beforehand.ground.colour import ENOUGH, HEX, contrast, nearest
from beforehand.ground.problem import Text
from beforehand.studio.tongue import Tongue, marked

Read = Callable[[str, Tongue], Any]
"""What was typed → the value; '' stands for nothing. Raises Unfit."""
MOST_OF_A_WEB_ADDRESS = 80
UNPRINTABLE = marked('There is a sign in it that cannot be printed. Type it again, in plain words')


class Unfit(ValueError):
    """Why what was typed cannot be taken; its words are for whoever typed it."""


def too_long(say: Tongue, letters: int, most: int) -> Unfit:
    """By how much it is."""
    return Unfit(say.ngettext('%(n)s letter too long: %(most)s fit', '%(n)s letters too long: %(most)s fit', letters - most,
                              most=most))


def words(most: int, needed: str = '') -> Read:
    """Plain words, at most so many letters; needed: what is said when there are none."""

    def read(typed: str, say: Tongue) -> str:
        text = ' '.join(typed.split())
        if needed and not text:
            raise Unfit(say.gettext(needed))
        if len(text) > most:
            raise too_long(say, len(text), most)
        try:
            return str(plain_words(Text(text))) if text else ''
        except ValueError:
            raise Unfit(say.gettext(UNPRINTABLE)) from None

    return read


def web(typed: str, say: Tongue) -> str:
    """A web address as people type it: without https:// and what only programs need."""
    text = re.sub(r'^https?://|/$', '', typed.strip(), flags=re.IGNORECASE)
    host, slash, rest = text.partition('/')
    text = host.lower() + slash + rest
    if text and (not re.fullmatch(WEB, text) or len(text) > MOST_OF_A_WEB_ADDRESS):
        raise Unfit(say.gettext('This is no web address. Type it as people do, such as example.org'))
    return text


def colour(ink: str) -> Read:
    """A colour on which ink can be read."""

    def read(typed: str, say: Tongue) -> str:
        text = typed.strip().lower()
        text = text if text.startswith('#') or not text else f'#{text}'
        if not text:
            return ''
        if not re.fullmatch(HEX, text):
            raise Unfit(say.gettext('This is no colour. Choose one, or type it as # and six letters or digits, such as #8fd8c8'))
        if (found := contrast(text, ink)) < ENOUGH:
            raise Unfit(say.gettext('Black on this colour is hard to read: %(found)s to 1, and it has to be 7 to 1. '
                                    'The nearest colour that will do is %(nearest)s',
                                    found=f'{found:.1f}', nearest=nearest(text, ink)))
        return text

    return read


def one_of(known: list[str]) -> Read:
    """One of several answers."""

    def read(typed: str, say: Tongue) -> str:
        if typed and typed not in known:
            raise Unfit(say.gettext('Choose one of those that are there'))
        return typed

    return read


def some_of(known: list[str], needed: str) -> Read:
    """Several of those that are there, in their order, at least one."""

    def read(typed: str, say: Tongue) -> list[str]:
        chosen = set(typed.split())
        if not chosen & set(known):
            raise Unfit(say.gettext(needed))
        return [one for one in known if one in chosen]

    return read
