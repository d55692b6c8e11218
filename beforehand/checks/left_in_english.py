"""A translation is not the English, nor has it English left in it; names, numbers and addresses stay as they are.

Half a line in English on a Romanian sheet looks as if nobody had read it, and for many readers says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from functools import lru_cache
from itertools import pairwise

from beforehand.checks import Fault, Translation, check, named
from beforehand.checks.placeholders import PLACEHOLDER
from beforehand.read.catalogue import Catalogue
from beforehand.read.names import ADDRESS, all_names
from beforehand.read.project import Project
from beforehand.translate.alphabet import alphabet
from beforehand.translate.phrases import words


@check(Translation)
def find(translation: Translation, project: Project) -> Iterator[Fault]:
    text, locale = translation.text, translation.locale
    source = translation.source.partition('-')[0]
    if translation.is_source or locale.id.partition('-')[0] == source or not (ours := bare(translation.english)):
        return
    theirs, id = bare(text), text.id
    if theirs == ours and not all_names(translation.english):
        yield Fault(text.place, f'"{id}" is still the {named(source)}', 'translate it', waivable=True)
        return
    known = alphabet(locale.id)
    latin = known is None or 'Latn' in known.scripts
    size, english = (3, english_runs(locale.catalogue, 3)) if latin else (1, {(word,) for word in ours})
    runs = [run for run in zip(*(theirs[at:] for at in range(size)), strict=False) if run in english]
    if left := [run for run in runs if not all_names(translation.english, run)
                and not street(translation.english, run, locale.catalogue)]:
        yield Fault(text.place, f'"{id}" has {named(source)} left in it: {" ".join(joined(left))}', 'translate that too',
                    waivable=True)


@lru_cache(maxsize=16384)
def bare(text: str) -> tuple[str, ...]:
    """The words of a text, without addresses, placeholders and numbers."""
    return tuple(word for word in words(PLACEHOLDER.sub(' ', ADDRESS.sub(' ', text))) if not word.isdigit())


def street(english: str, run: tuple[str, ...], catalogue: Catalogue) -> bool:
    """Whether a word is the name of a street, a line or a form: beside a number, and with a small letter in no message."""
    name = rf'\b{re.escape(run[0])}\b'
    beside = rf'(?i:{name}\.?) \d|\d (?i:{name})'
    return len(run) == 1 and bool(re.search(beside, english)) and not any(
        re.search(name, text) for text in catalogue.english.values())


@lru_cache(maxsize=64)
def english_runs(catalogue: Catalogue, size: int) -> Set[tuple[str, ...]]:
    """All runs of so many words in the English of a catalogue: a piece of another message is English too.

    Where the language has Latin letters, single words can be the same in both; elsewhere one is enough.
    """
    texts = map(bare, dict.fromkeys(catalogue.english.values()))
    return frozenset(run for said in texts for run in zip(*(said[at:] for at in range(size)), strict=False))


def joined(runs: list[tuple[str, ...]]) -> list[str]:
    """Runs that overlap as one, as far as the first goes; single words as they are."""
    if len(runs[0]) == 1:
        return [word for run in runs for word in run]
    found = list(runs[0])
    for before, run in pairwise(runs):
        if run[:-1] != before[1:]:
            break
        found.append(run[-1])
    return found
