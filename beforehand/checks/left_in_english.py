"""A translation is not the English, nor has it English left in it; names, numbers and addresses stay as they are.

Half a line in English on a Romanian sheet looks as if nobody had read it, and for many readers says nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from beforehand.alphabet import alphabet
from beforehand.catalogue import Catalogue
from beforehand.checks import ENGLISH, Fault, Translation, check
from beforehand.checks.addresses import ADDRESS
from beforehand.checks.placeholders import PLACEHOLDER
from beforehand.phrases import words
from beforehand.project import Project


@check(Translation)
def find(translation: Translation, project: Project) -> Iterator[Fault]:
    text, locale = translation.text, translation.locale
    if not locale.catalogue.path or locale.cldr.language == ENGLISH or not (ours := bare(translation.english)):
        return
    theirs, id = bare(text), text.id
    if theirs == ours and not all_names(translation.english):
        yield Fault(text.place, f'"{id}" is still the English', 'translate it', waivable=True)
        return
    known = alphabet(locale.id)
    size = 3 if known is None or 'Latn' in known.scripts else 2
    runs = [run for run in zip(*(theirs[at:] for at in range(size)), strict=False) if run in english_runs(locale.catalogue, size)]
    if left := [run for run in runs if not all_names(translation.english, run)]:
        yield Fault(text.place, f'"{id}" has English left in it: {" ".join(joined(left))}', 'translate that too', waivable=True)


@lru_cache(maxsize=16384)
def bare(text: str) -> tuple[str, ...]:
    """The words of a text, without addresses, placeholders and numbers."""
    return tuple(word for word in words(PLACEHOLDER.sub(' ', ADDRESS.sub(' ', text))) if not word.isdigit())


def all_names(english: str, run: tuple[str, ...] = ()) -> bool:
    """Whether a text, or a run of its words, is made of names only: WhatsApp, NGO, Red Cross; not "Transport"."""
    written = [word.strip('.,:;!?()“”"') for word in ADDRESS.sub(' ', english).split()]
    asked = [word for word in written if not run or word.casefold() in run]
    coined = [any(map(str.isupper, word[1:])) or any(map(str.isdigit, word)) for word in asked]
    capitals = [word[:1].isupper() or not word for word in asked]
    return all(coined) or (len(asked) > 1 and all(capitals))


@lru_cache(maxsize=64)
def english_runs(catalogue: Catalogue, size: int) -> frozenset[tuple[str, ...]]:
    """All runs of so many words in the English of a catalogue: a piece of another message is English too."""
    texts = map(bare, dict.fromkeys(catalogue.english.values()))
    return frozenset(run for said in texts for run in zip(*(said[at:] for at in range(size)), strict=False))


def joined(runs: list[tuple[str, ...]]) -> list[str]:
    """Runs that overlap as one, as far as the first goes."""
    found = list(runs[0])
    for before, run in pairwise(runs):
        if run[:-1] != before[1:]:
            break
        found.append(run[-1])
    return found
