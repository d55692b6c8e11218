"""Letters have their plain form, not that of a typesetter or an old file: ﻻ, ﬁ, wide Ａ, bold 𝐀 or circled ①.

They look nearly right, cannot be searched or read out, and spoil in a PDF the copied text of the right letters beside them.
"""

from __future__ import annotations

from collections.abc import Iterator

from beforehand.alphabet import alphabet, plain_form
from beforehand.checks import Fault, Translation, check
from beforehand.project import Project

MOST = 5
"""So many are named."""

@check(Translation)
def find(translation: Translation, project: Project) -> Iterator[Fault]:
    known, text = alphabet(translation.locale.id), translation.text
    forms = {letter: plain for letter in dict.fromkeys(text)
             if not letter.isascii() and not (known and letter in known.own) and (plain := plain_form(letter))}
    if forms:
        named = [f'{plain} as {letter} (U+{ord(letter):04X})' for letter, plain in forms.items()]
        listed = ', '.join(named[:MOST]) + (' …' if len(named) > MOST else '')
        yield Fault(text.place, f'"{text.id}" has letters in a form of old files: {listed}',
                    f'type them as {" ".join(forms.values())}, or let a program normalise the text (NFKC)', waivable=True)
