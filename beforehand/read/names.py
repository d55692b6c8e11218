"""What is the same in every language: web addresses, and texts that are made of names. Pure."""

from __future__ import annotations

import re

ADDRESS = re.compile(r'(?<![a-z0-9+.-])[a-z][a-z0-9+.-]*://\S+|www\.\S+|(?<![a-z0-9.-])(?:[a-z0-9-]+\.)+[a-z]{2,}(?![a-z0-9-])(?:/[!-~]*)?',
                     re.IGNORECASE)
"""With the name of a protocol any, else those that end in two or more Latin letters: "org", not the "B" of "z.B."."""


def all_names(english: str, run: tuple[str, ...] = ()) -> bool:
    """Whether a text, or a run of its words, is made of names only: WhatsApp, NGO, Red Cross; not "Transport"."""
    asked, begins, names, capitals = 0, True, True, True
    for word in ADDRESS.sub(' ', english).split():
        bare_word = word.strip('.,:;!?()“”"')
        if bare_word and (not run or bare_word.casefold() in run):
            coined = any(map(str.isupper, bare_word[1:])) or any(map(str.isdigit, bare_word))
            asked, capitals = asked + 1, capitals and bare_word[0].isupper()
            names = names and (coined or (bare_word[0].isupper() and not begins))
        begins = word.endswith(('.', '?', '!', ':'))
    return names or (asked > 1 and capitals)
