"""Letters have their plain form, not that of a typesetter or an old file: ﻻ, ﬁ, wide Ａ, bold 𝐀 or circled ①; nor ț in two parts.

They look nearly right, cannot be searched or read out, and spoil in a PDF the copied text of the right letters beside them.
"""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import category, normalize

from beforehand.checks import Fault, Translation, check
from beforehand.read.project import Project
from beforehand.translate.alphabet import alphabet, plain_form

MOST = 5
"""So many are named."""


@check(Translation)
def find(translation: Translation, project: Project) -> Iterator[Fault]:
    known, text = alphabet(translation.locale.id), translation.text
    forms = {letter: plain for letter in dict.fromkeys(text)
             if not letter.isascii() and not (known and letter in known.own) and (plain := plain_form(letter))}
    if loose := [part for part in dict.fromkeys(clusters(text)) if len(normalize('NFC', part)) < len(part)]:
        named = [f'{normalize("NFC", part)} as {" + ".join(f"U+{ord(letter):04X}" for letter in part)}' for part in loose[:MOST]]
        yield Fault(text.place, f'"{text.id}" has letters in several parts: {", ".join(named)}{" …" * (len(loose) > MOST)}',
                    'type them as one letter each, or let a program normalise the text (NFC)', waivable=True)
    if forms:
        named = [f'{plain} as {letter} (U+{ord(letter):04X})' for letter, plain in forms.items()]
        listed = ', '.join(named[:MOST]) + (' …' if len(named) > MOST else '')
        yield Fault(text.place, f'"{text.id}" has letters in a form of old files: {listed}',
                    f'type them as {" ".join(forms.values())}, or let a program normalise the text (NFKC)', waivable=True)


def clusters(text: str) -> Iterator[str]:
    """Each letter with the marks that follow it, where there are any."""
    start = 0
    for at in range(1, len(text) + 1):
        if at == len(text) or category(text[at])[0] != 'M':
            if at - start > 1:
                yield text[start:at]
            start = at
