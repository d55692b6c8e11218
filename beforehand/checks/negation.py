"""A translation says "not" where the English does, and nowhere else, sentence by sentence: "Do not pay" is not "Pay".

The words are in locales/<locale>/words.yaml; without that file nothing is compared.
"""

from __future__ import annotations

from collections.abc import Iterator

from beforehand.checks import Fault, Translation, check
from beforehand.content.locale import Negation
from beforehand.read.project import Project
from beforehand.translate.phrases import count, said, sentences, without


@check(Translation)
def find(translation: Translation, project: Project) -> Iterator[Fault]:
    english, own = project.heard(translation.source), translation.locale.words
    if english is None or own is None or translation.is_source:
        return
    ours, theirs = sentences(translation.english), sentences(translation.text)
    if len(ours) != len(theirs):
        yield from compared(translation, [translation.english], [translation.text], english.negation, own.negation)
        denying = sum(bool(denials(english.negation, sentence)) for sentence in ours)
        if 0 < len(denials(own.negation, translation.text)) <= count(own.negation.words, translation.text) < denying:
            yield lost(translation, 'not', translation.english)
    else:
        yield from compared(translation, ours, theirs, english.negation, own.negation)


def compared(translation: Translation, ours: list[str], theirs: list[str], english: Negation, own: Negation) -> Iterator[Fault]:
    """What is denied on one side only, sentence by sentence."""
    for our, their in zip(ours, theirs, strict=True):
        if said(english.either, our) or said(own.either, their):
            continue
        denied, denies = denials(english, our), denials(own, their)
        if denied and not denies:
            yield lost(translation, denied[0], our)
        elif denies and not denied:
            yield Fault(translation.text.place,
                        f'"{translation.text.id}" denies what the English does not: {denies[0].strip("-")}',
                        f'the English says: {our.strip()}', waivable=True)


def lost(translation: Translation, word: str, english: str) -> Fault:
    """A "not" of the English that the translation does not say."""
    return Fault(translation.text.place, f'"{translation.text.id}" has lost the "{word.strip("-")}" of the English',
                 f'the English says: {english.strip()}', waivable=True)


def denials(negation: Negation, text: str) -> list[str]:
    """The words of a text that deny something."""
    return said(negation.words, without(negation.nothing, text) if negation.nothing else text)
