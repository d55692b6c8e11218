"""A translation says all that the English says: it is not much shorter than this locale's translations are as a rule.

A half that was left out is missed by nobody who does not compare; every language has its own usual length.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from statistics import median

from beforehand.checks import Fault, Translation, check
from beforehand.read.catalogue import Catalogue
from beforehand.read.project import Project
from beforehand.translate.phrases import sentences, words

FEW_MESSAGES, FEW_LETTERS = 20, 20
"""Below these there is no rule, and a short message may become much shorter."""
LEAST, LEAST_OF_SENTENCES = 0.42, 0.6
"""Of the usual length; the second when a sentence is missing too."""


@check(Translation)
def find(translation: Translation, project: Project) -> Iterator[Fault]:
    text, usual = translation.text, usual_length(translation.locale.catalogue)
    if not usual or letters(translation.english) < FEW_LETTERS:
        return
    length = letters(text) / letters(translation.english) / usual
    fewer = len(sentences(text)) < len(sentences(translation.english))
    if length < (LEAST_OF_SENTENCES if fewer else LEAST):
        yield Fault(text.place, f'"{text.id}" is short: it has {int(length * 100)}% of the length that is usual here',
                    f'is something left out? The English says: {translation.english}', waivable=True)


@lru_cache(maxsize=64)
def usual_length(catalogue: Catalogue) -> float:
    """How many letters this catalogue has for a letter of the English, in the middle; 0 when it is too small to tell."""
    pairs = [(letters(catalogue.english[id]), letters(text)) for id, text in catalogue.texts.items()]
    shares = [own / english for english, own in pairs if english >= FEW_LETTERS]
    return median(shares) if len(shares) >= FEW_MESSAGES else 0.0


def letters(text: str) -> int:
    """How many letters a text has."""
    return sum(map(len, words(text)))
