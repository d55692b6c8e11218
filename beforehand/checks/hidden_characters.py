"""No control characters and no direction overrides: they are invisible, and can turn a number round."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from beforehand.checks import Fault, Translation, check
from beforehand.read.project import Project
from beforehand.type.opportunities import UNSPACED, ZERO_WIDTH_SPACE

ALLOWED = '\u200c\u200d'
"""Zero-width joiner and non-joiner: spelling, in Persian, Urdu and the scripts of India. In Thai, Lao, Burmese and Khmer a
zero-width space too: it says where a word ends, and is not printed."""


@check(Translation)
def find(translation: Translation, project: Project) -> Iterator[Fault]:
    allowed = ALLOWED + ZERO_WIDTH_SPACE * bool(UNSPACED.search(translation.text))
    for letter in dict.fromkeys(translation.text):
        if unicodedata.category(letter) in ('Cc', 'Cf', 'Co', 'Cs', 'Zl', 'Zp') and letter not in allowed:
            name = unicodedata.name(letter, 'control character').lower()
            yield Fault(translation.text.place,
                        f'a hidden character stands in "{translation.text.id}": U+{ord(letter):04X}, {name}',
                        'delete it: the page sets directions and breaks by itself')
