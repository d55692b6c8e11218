"""Names of locales: BCP 47, as we write them, and what others write instead. Pure."""

from __future__ import annotations

import re
from typing import NamedTuple

from babel import Locale as Cldr
from babel import UnknownLocaleError
from babel.core import get_global

NAME = re.compile(r'([A-Za-z]{2,3})(?:[-_]([A-Za-z]{4}))?(?:[-_]([A-Za-z]{2}|\d{3}))?(?:\.[\w-]+)?(?:@(\w+))?')
MODIFIERS = {'latin': 'Latn', 'cyrillic': 'Cyrl', 'arabic': 'Arab', 'devanagari': 'Deva'}
"""Scripts, as gettext names them behind an @."""
SAME = {'no': 'nb'}
SEVERAL = {'no': ('nb', 'nn'), 'sr': ('sr-Latn', 'sr-Cyrl'), 'zh': ('zh-Hans', 'zh-Hant')}
"""Names that leave open which way it is written."""
FORM = re.compile(r'[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?')
"""A tag, as we write it."""


class Parts(NamedTuple):
    """What the name of a locale says; '' for what it leaves open."""

    language: str
    script: str
    territory: str


def parts(name: str) -> Parts | None:
    """What a name says (sr@latin, zh_TW, iw, prs); None when CLDR knows no such language."""
    found = NAME.fullmatch(name.strip())
    if not found:
        return None
    language, script, territory, modifier = (part or '' for part in found.groups())
    alias, *more = get_global('language_aliases').get(language.lower(), language.lower()).split('_')
    script = script.title() or MODIFIERS.get(modifier.lower(), '') or next((part for part in more if len(part) == 4), '')
    territory = territory.upper() or next((part for part in more if len(part) < 4), '')
    return Parts(alias, script, territory) if parse(alias) else None


def parse(written: str) -> Cldr | None:
    """The locale of a tag, as CLDR knows it."""
    try:
        return Cldr.parse(written, sep='-')
    except (UnknownLocaleError, ValueError):
        return None


def known(written: str) -> bool:
    """Whether it is the tag of a locale that CLDR knows, and no name that others have for it."""
    language = written.lower().partition('-')[0]
    return bool(parse(written)) and '@' not in written and language not in get_global('language_aliases')


def well_formed(written: str) -> bool:
    """Whether it could be the tag of a language, known or not."""
    return bool(FORM.fullmatch(written))


def choices(name: str) -> tuple[str, ...]:
    """The tags among which somebody has to choose who writes a name; none: it says enough, or means nothing."""
    if name.lower() in SEVERAL:
        return SEVERAL[name.lower()]
    return () if known(name) and well_formed(name) else tuple(filter(None, [meant(name)]))


def meant(name: str) -> str:
    """The tag that somebody means who writes a name in another way; '' where nobody can tell."""
    said = parts(name)
    if not said:
        return ''
    tags = ['-'.join(filter(None, parts)) for parts in (said, said._replace(script=script_of(said)))]
    return next(filter(known, tags), '')


def script_of(said: Parts) -> str:
    """The script of a locale, its own or what CLDR holds likely."""
    likely = get_global('likely_subtags')
    full = likely.get(f'{said.language}_{said.territory}') or likely.get(said.language) or ''
    return said.script or next((part for part in full.split('_')[1:] if len(part) == 4), '')


def contradicts(name: str, tag: str) -> bool:
    """Whether a name cannot mean the locale of a tag: not for zh_CN and zh-Hans, nor for what the name leaves open."""
    if name.replace('_', '-') == tag:
        return False  # of a language, perhaps, that CLDR lacks
    said, ours = parts(name), parts(tag)
    if not said or not ours or SAME.get(said.language, said.language) != SAME.get(ours.language, ours.language):
        return True
    if (said.script or said.territory) and script_of(said) != script_of(ours):
        return True
    return bool(said.territory and ours.territory and said.territory != ours.territory)
