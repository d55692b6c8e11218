"""The studio's own words in a language: gettext, read straight from locales/<locale>/studio.po. Pure, but for that file."""

from __future__ import annotations

import gettext
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple
from unicodedata import bidirectional

from babel import Locale as Cldr
from babel import negotiate_locale
from babel.dates import format_date, format_time
from babel.lists import format_list
from babel.messages.catalog import Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po

SOURCE = 'en'
FILE = 'studio.po'
OF_MARKUP = re.compile(r'</?[a-zA-Z][^>]*>|[<>]|%\([a-z_]+\)[sd]|%')
"""What a translation must have as the English has it: it is set into pages as it stands."""


OF_THE_OTHER = {'rtl': {'L', 'EN'}, 'ltr': {'R', 'AL', 'AN'}}
"""Which classes of signs run in another direction than a sentence does, or are turned in it."""
OPEN, CLOSE = '\u2068', '\u2069'


def marked(text: str) -> str:
    """A sentence that is collected for translation here, and said elsewhere."""
    return text


class Tongue(NamedTuple):
    """A language in which the studio speaks."""

    locale: str
    words: gettext.NullTranslations

    @property
    def cldr(self) -> Cldr:
        return Cldr.parse(self.locale, sep='-')

    @property
    def direction(self) -> str:
        """ltr or rtl."""
        return self.cldr.text_direction

    @property
    def name(self) -> str:
        """Its own name for itself."""
        own = self.cldr.display_name or self.locale
        return own[:1].upper() + own[1:]

    def gettext(self, text: str, **values: Any) -> str:
        """A sentence; %(name)s stands for a value."""
        said = self.words.gettext(text)
        return said % self.apart(values) if values else said

    def ngettext(self, one: str, many: str, n: int, **values: Any) -> str:
        """A sentence about a number of things, %(n)s."""
        return self.words.ngettext(one, many, n) % {'n': n, **self.apart(values)}

    def apart(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """Values of a sentence; what runs in the other direction is isolated (UAX 9), so that no sign of it changes its place."""
        other = OF_THE_OTHER[self.direction]
        turned = {name: OPEN + value + CLOSE for name, value in values.items()
                  if isinstance(value, str) and not other.isdisjoint(map(bidirectional, value))}
        return {**values, **turned}

    def day(self, day: date) -> str:
        """A date as people write it: 26 November 2026."""
        return format_date(day, 'long', locale=self.cldr)

    def clock(self, moment: datetime) -> str:
        """A time of day where this machine is, on a 24-hour clock."""
        return format_time(moment.astimezone().time(), 'HH:mm', locale=self.cldr)

    def listed(self, parts: Sequence[str]) -> str:
        """Several things: A, B, and C."""
        return format_list(list(parts), locale=self.cldr)

    def language(self, tag: str) -> str:
        """What this language calls another one."""
        return str(self.cldr.languages.get(tag.replace('-', '_')) or self.cldr.languages.get(tag.split('-')[0], tag))

    def country(self, code: str) -> str:
        """What this language calls a country."""
        return str(self.cldr.territories.get(code, code))


def tongues(root: Path) -> list[str]:
    """The languages in which the studio speaks, English first."""
    return [SOURCE, *sorted(path.parent.name for path in (root / 'locales').glob(f'*/{FILE}') if path.parent.name != SOURCE)]


def tongue(root: Path, locale: str) -> Tongue:
    """A language of `tongues`."""
    path = root / 'locales' / locale / FILE
    return Tongue(locale, compiled(path.read_bytes(), locale) if path.is_file() else gettext.NullTranslations())


@lru_cache(maxsize=8)
def compiled(data: bytes, locale: str) -> gettext.NullTranslations:
    """A catalogue as gettext reads it; sentences that are fuzzy, or lack a value of the English, stay English."""
    try:
        catalogue = read_po(BytesIO(data), locale=locale.replace('-', '_'), abort_invalid=True)
    except (PoFileError, ValueError):
        return gettext.NullTranslations()
    for message in list(catalogue):
        if message.id and not is_sound(message):
            catalogue.delete(message.id)
    out = BytesIO()
    write_mo(out, catalogue)
    out.seek(0)
    return gettext.GNUTranslations(out)


def is_sound(message: Message) -> bool:
    """Whether a translation has the values and the markup of its English, and no other."""
    ids = message.id if isinstance(message.id, (list, tuple)) else (message.id,)
    strings = message.string if isinstance(message.string, (list, tuple)) else (message.string,)
    wanted = [sorted(OF_MARKUP.findall(id)) for id in ids]
    return all(sorted(OF_MARKUP.findall(string)) in wanted for string in strings if string)


def asked_for(header: str, there: Iterable[str]) -> str:
    """Which of our languages a browser asks for (Accept-Language): the first that we have."""
    tags = [part.split(';')[0].strip() for part in header[:400].split(',')]
    return negotiate_locale([tag for tag in tags if tag], list(there), sep='-') or SOURCE

