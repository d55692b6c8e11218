"""Nothing of another program is left in a text: backslashes, entities, Markdown, ??, bytes read wrongly, spaces at its ends.

The page is plain text, and prints them as they stand. English texts must be as clean.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html.entities import html5

from beforehand.checks import Fault, Translation, check
from beforehand.read.project import Project

ENTITIES = {name.rstrip(';') for name in html5}
UNCLOSED = tuple(name for name in html5 if not name.endswith(';'))
"""Those that a browser reads without a semicolon, whatever follows."""
KINDS: tuple[tuple[str, re.Pattern[str], str], ...] = (
    ('a backslash', re.compile(r'\\\S{0,8}'), 'delete it; quotation marks and the ends of lines need none'),
    ('an entity', re.compile(r'&#?[A-Za-z0-9]{2,24}(?![A-Za-z0-9;])'), 'write the letter itself'),
    ('Markdown', re.compile(r'\[/?[biu]\]|\[\[|\]\]|\{\{|\}\}'
                            r'|\*\*|__|~~|`|^#+ |^[*+-] |^> |\]\(|(?<!\w)[*_](?=\w)|(?<=\w)[*_](?!\w)'),
     'write plain text'),
    ('a place where letters were lost', re.compile(r'[?？؟]{2,}|\ufffd'), 'type it again, and save as UTF-8'),
    ('a sign of an editor', re.compile(r'[¶↵⏎␣␤]|\b(?:TODO|FIXME|TBD|XXX+)\b|(?i:\blorem ipsum\b)'), 'delete it'),
    ('a stretched letter', re.compile(r'(?<=\w)ـ+(?=\w)'), 'delete what stretches it: such words are not found'),
    ('a sign that nobody sees twice', re.compile('\u200b{2,}|\u00ad{2,}'), 'delete all but one of them'),
    ('an escaped byte', re.compile(r'(?:%[0-9A-Fa-f]{2}|=[0-9A-F]{2}){2,}|\bU\+[0-9A-F]{4}\b'), 'write the letter itself'),
)
SPACES, WIDE, WITH_WIDE = '\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u205f', '\u3000', ('zh', 'ja', 'ko', 'yue')
"""Spaces that no language's texts have between words; and one that some have."""
MISREAD = re.compile('[\u0080-\u00ff\u0152-\u0178\u02c6\u02dc\u2013-\u2122]{2,}')
"""Letters that a program shows for two bytes of one: Ã¼."""


@check(Translation)
def find(translation: Translation, project: Project) -> Iterator[Fault]:
    text, source = translation.text, translation.english is translation.text
    id, english = text.id, '' if source else translation.english
    for what, pattern, hint in KINDS:
        found = [piece for piece in dict.fromkeys(pattern.findall(text)) if piece not in english and real(what, piece)]
        if found:
            yield Fault(text.place, f'"{id}" has {what} in it: {" ".join(map(seen, found))}', hint, waivable=True)
    if misread := [piece for piece in MISREAD.findall(text) if meant(piece)]:
        yield Fault(text.place, f'"{id}" has letters that were read wrongly: {misread[0]}, which is {meant(misread[0])}',
                    'open the file as UTF-8 and type it again', waivable=True)
    spaces = SPACES + WIDE * (translation.locale.cldr.language not in WITH_WIDE)
    if odd := [f'U+{ord(letter):04X}' for letter in dict.fromkeys(text.strip()) if letter in spaces and letter not in english]:
        yield Fault(text.place, f'"{id}" has a space of another width in it: {", ".join(odd)}', 'type a plain space',
                    waivable=True)
    if not any(map(str.isalnum, text)) and any(map(str.isalnum, translation.english)):
        yield Fault(text.place, f'"{id}" says nothing: {text}', 'translate it')
    elif text != text.strip() and english == english.strip():
        yield Fault(text.place, f'"{id}" has a space at its beginning or end (U+{ord(at_the_end(text)):04X})', 'delete it')


def real(what: str, piece: str) -> bool:
    """Whether what looks like an entity is one: &nbsp, not R&D."""
    name = piece[1:]
    return what != 'an entity' or name.startswith(('#', *UNCLOSED)) or name in ENTITIES or name.lower() in ENTITIES


def seen(piece: str) -> str:
    """A piece as it can be read."""
    return piece if piece.isprintable() else ' '.join(f'U+{ord(sign):04X}' for sign in piece)


def meant(piece: str) -> str:
    """What stood there before UTF-8 was read as another encoding; empty when it makes sense as it is."""
    decoders: tuple[Callable[[str], bytes], ...] = (lambda text: text.encode('cp1252'), lambda text: text.encode('latin-1'))
    for encoded in decoders:
        try:
            return encoded(piece).decode()
        except UnicodeError:
            continue
    return ''


def at_the_end(text: str) -> str:
    """The space at the beginning or the end of a text."""
    return text[0] if text[0].isspace() else text[-1]
