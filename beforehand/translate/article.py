"""What can be said in a language before anything is translated: its letters, and the first article of the Universal
Declaration of Human Rights (articles.json, which tools/articles.py makes)."""

from __future__ import annotations

import json
import unicodedata
from functools import lru_cache
from pathlib import Path

from beforehand.translate.alphabet import alphabet

FILE = Path(__file__).with_name('articles.json')


@lru_cache(maxsize=1)
def table() -> dict[str, str]:
    """Articles by locale, as the file has them."""
    return dict(json.loads(FILE.read_bytes()))


def article(locale: str) -> str:
    """The article in a locale, or in its language; empty where we do not have it."""
    found = table()
    return found.get(locale) or found.get(locale.rpartition('-')[0]) or ''


def shown_letters(locale: str) -> list[str]:
    """The letters of a locale's alphabet, one by one: small and capital, a mark on the ring that shows its place."""
    known = alphabet(locale)
    letters = sorted(known.own) if known else []
    capitals = [letter.upper() for letter in letters if len(letter.upper()) == 1 and letter.upper() != letter]
    is_plain = not any('\u10a0' <= letter <= '\u10ff' for letter in letters)  # Georgian has capitals that no text begins with
    shown = [f'\u25cc{letter}' if unicodedata.category(letter)[0] == 'M' else letter for letter in letters]
    return [*shown, *dict.fromkeys(capitals * is_plain)]
