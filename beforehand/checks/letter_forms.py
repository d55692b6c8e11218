"""Letters have their plain form, not that of a typesetter or an old file: ﻻ, ﬁ, wide Ａ, bold 𝐀 or circled ①.

They look nearly right, cannot be searched or read out, and spoil in a PDF the copied text of the right letters beside them.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from beforehand.alphabet import alphabet, plain_form
from beforehand.checks import Fault, Translation, check
from beforehand.project import Project


@check(Translation)
def find(translation: Translation, project: Project) -> Iterator[Fault]:
    known = alphabet(translation.locale.id)
    for letter in dict.fromkeys(translation.text):
        if letter.isascii() or (known and letter in known.own) or not (plain := plain_form(letter)):
            continue
        name = unicodedata.name(letter, 'a character without a name').lower()
        yield Fault(translation.text.place,
                    f'"{translation.text.id}" has the form {letter} (U+{ord(letter):04X}, {name}) instead of {plain}',
                    f'type {plain}, or paste the text again from a program of today', waivable=True)
