"""What an edition says can be set in every language that it prints: the fonts have its letters, and no word is endless."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from beforehand.checks import Fault, check
from beforehand.compose.faces import missing_letters
from beforehand.content.wording import ENDLESS, LONGEST
from beforehand.ground.problem import Text
from beforehand.plan.sheets import wanted
from beforehand.read.editions import Edition
from beforehand.read.locale import Locale
from beforehand.read.project import Project


@check(Edition)
def find(edition: Edition, project: Project) -> Iterator[Fault]:
    file = edition.file
    names = (line.helpline.name for line in edition.lines)
    everywhere = [text for text in (file.name, file.imprint, file.address, *names) if text]
    for text in (*everywhere, *file.line.values()):
        for word in ENDLESS.findall(text):
            yield Fault(text.place, f'"{word[:12]}…" is one word of {len(word)} letters, {LONGEST} at most',
                        'put a space or a hyphen in')
    printed = [locale for id, locale in project.locales.items() if wanted(id, file.locales)]
    for text in everywhere:
        yield from lacking(project, printed, text)
    for locale in printed:
        if locale.id in file.line:
            yield from lacking(project, [locale], file.line[locale.id])


def lacking(project: Project, locales: list[Locale], text: Text) -> Iterator[Fault]:
    """Letters of a text that would print as empty boxes, and in which languages."""
    found: dict[tuple[str, ...], list[str]] = {}
    for locale in locales:
        found.setdefault(tuple(missing_letters(project, locale, text)), []).append(locale.id)
    for letters, ids in found.items():
        if letters:
            names = (f'"{letter}" (U+{ord(letter):04X}, {unicodedata.name(letter, "a character without a name").lower()})'
                     for letter in letters[:3])
            more = ' …' if letters[3:] else ''
            yield Fault(text.place, f'the fonts of {", ".join(ids)} have no {", no ".join(names)}{more}',
                        'write it in Latin letters, or leave the language out of "locales:"')
