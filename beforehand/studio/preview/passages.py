"""What a sheet says, with the language and direction of each text, for a page that is read out. Pure."""

from __future__ import annotations

from typing import NamedTuple

from beforehand.read.locale import Locale
from beforehand.studio.preview.bench import Made

OF_NO_LANGUAGE = ('number', 'helpline', 'step', 'sender')
"""Names and numbers are the same in every language."""


class Passage(NamedTuple):
    """A text of a sheet."""

    panel: str
    role: str
    """title, heading, message, detail, helpline, fact, number, step, picture, sender, imprint, label, mark."""
    text: str
    message: str
    """Its id, where it is one message."""
    link: str
    """tel:+48226280120, sms:…: what a number dials or writes to."""
    lang: str
    """Empty for names and numbers."""
    dir: str
    """ltr, rtl, or auto for names."""


def passages(made: Made, source: Locale) -> list[Passage]:
    """All that a sheet says, panel by panel in reading order; what is not translated stands there as it was written."""
    locale, written = ((one.id, one.direction) for one in (made.sheet.locale, source))
    return [Passage(*one, *(('', 'ltr' if one.link else 'auto') if one.role in OF_NO_LANGUAGE
                            else written if one.message in made.page.lacking else locale)) for one in made.page.passages]
