"""The text of a PO file → its entries, or all that is wrong with them; by the grammar of gettext. Pure.

A letter stands for each token, so that a regular expression can say which tokens are an entry, and where one breaks off.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from beforehand.ground.source import shown

TOKEN = re.compile(r"""[ \t\r\f\v]*(?:
    (?P<newline>(?:\\|\#~?\|[ \t\r]*)?\n) | (?P<note>\#(?!~)[^\n]* | \#~\|[^\n]*) | (?P<obsolete>\#~)
  | "(?P<text>(?:[^"\\\n]++ | \\. | \\\r?\n)*+)"
  | (?P<keyword>(?:msgctxt|msgid_plural|msgid|msgstr)(?![A-Za-z_])(?:[ \t]*\[[ \t]*\d{1,3}[ \t]*\])?)
  | (?P<stray>[^\n]+) )""", re.VERBOSE)
LETTERS = {'note': '#', 'text': 't', 'msgctxt': 'c', 'msgid': 'i', 'msgid_plural': 'p', 'msgstr': 's', 'msgstr[]': 'n'}
"""Of each kind of token; a capital behind `#~`; for all others a question mark."""
COMMENT = re.compile(r'[ \t\r\f\v]*#(?:~\||(?!~))')
ENTRY = r'(?:ct++)?it++(?:st++|pt++(?:nt++)++)'
FROM_ID = r'i(?:t++(?:s(?:t++)?|p(?:t++(?:n(?:t++)?)*+)?)?)?'
BEGINNING = rf'(?:c(?:t++(?:{FROM_ID})?)?|{FROM_ID})?'
WHOLE, PART = (re.compile(rf'#*+(?:{pattern}|{pattern.upper()})') for pattern in (ENTRY, BEGINNING))
NEXT = re.compile('[#cCiI]')
TEXT = re.compile(r'"((?:[^"\\\n]++|\\.)*+)"')
ESCAPE = re.compile(r'((?:\\[0-7]{1,3}|\\x[0-9A-Fa-f]+)+)|\\(\r?\n|.)')
CODED = re.compile(r'\\(?:x([0-9A-Fa-f]+)|([0-7]+))')
ESCAPED = {'n': '\n', 't': '\t', 'r': '\r', 'b': '\b', 'f': '\f', 'v': '\v', 'a': '\a', '\\': '\\', '"': '"'}
LINE_ENDS = ('\n', '\r\n')


class Token(NamedTuple):
    """A keyword, a text in quotes, a comment, or what is none of these."""

    letter: str
    value: str
    line: int


class Fault(NamedTuple):
    """What is wrong in a line."""

    line: int
    message: str


@dataclass
class Entry:
    """One message of a PO file."""

    id: str
    """The English."""
    strings: list[str]
    """The translation; several where the English has a plural."""
    context: str | None = None
    plural: str | None = None
    obsolete: bool = False
    notes: list[str] = field(default_factory=list)
    """The lines of comment before it as they stand there, `#` and all."""
    line: int = 0
    """Where its msgid stands."""
    first_line: int = 0
    """Where its msgctxt stands, or its msgid."""

    @property
    def is_header(self) -> bool:
        return not self.id and self.context is None and not self.obsolete

    @property
    def flags(self) -> list[str]:
        """What stands behind `#,`, such as fuzzy."""
        lines = [note[2:] for note in self.notes if note.startswith(('#,', '#='))]
        return [flag for flag in re.split(r'[\s,]+', ' '.join(lines)) if flag]

    @property
    def fuzzy(self) -> bool:
        return 'fuzzy' in map(str.lower, self.flags)

    @property
    def previous(self) -> str | None:
        """The English from which a fuzzy translation was made (`#| msgid`), where that is known."""
        lines = [re.sub(r'^#~?\|\s*', '', note) for note in self.notes if note.startswith(('#|', '#~|'))]
        found = re.search(r'^msgid\s*(".*(?:\n".*)*)', '\n'.join(lines), re.MULTILINE)
        return ''.join(unescaped(text, 'utf-8')[0] for text in TEXT.findall(found[1])) if found else None


def parsed(text: str, charset: str) -> tuple[list[Entry], list[Fault]]:
    """The entries of a text whose lines end with LF, and what is wrong with the others; charset: that of coded letters."""
    tokens = list(tokenised(text))
    letters = ''.join(token.letter for token in tokens)
    entries, faults, at = list[Entry](), list[Fault](), 0
    while at < len(letters):
        if whole := WHOLE.match(letters, at):
            entry, wrong = entry_of(tokens[at:whole.end()], charset)
            entries.append(entry)
            faults += wrong
            at = whole.end()
            continue
        part = PART.match(letters, at)
        end = part.end() if part else at
        if letters[at:].strip('#'):
            faults.append(fault(tokens, at, end))
        more = NEXT.search(letters, max(end, at + 1))
        at = more.start() if more else len(letters)
    return entries, faults


def tokenised(text: str) -> Iterator[Token]:
    """The tokens of a text."""
    line, obsolete = 1, False
    for found in TOKEN.finditer(f'{text}\n'):
        kind = str(found.lastgroup)
        value = found[kind]
        if kind == 'newline':
            line, obsolete = line + 1, False
        elif kind == 'obsolete':
            obsolete = True
        else:
            letter = LETTERS.get(re.sub(r'[\s\d]', '', value) if kind == 'keyword' else kind, '?')
            yield Token(letter.upper() if obsolete else letter, value.rstrip('\r') if kind == 'note' else value, line)
            line += value.count('\n')


def entry_of(tokens: Sequence[Token], charset: str) -> tuple[Entry, list[Fault]]:
    """One entry, and what is wrong in its texts."""
    entry, faults, last = Entry('', []), list[Fault](), ''
    texts: dict[str, list[str]] = {}
    for letter, value, line in tokens:
        if letter == '#':
            entry.notes.append(value)
        elif letter not in 'tT':
            last, entry.obsolete = value, letter.isupper()
            texts[last] = []
            entry.first_line = entry.first_line or line
            entry.line = line if letter in 'iI' else entry.line
        else:
            text, wrong = unescaped(value, charset)
            texts[last].append(text)
            faults += [Fault(line, wrong)] if wrong else []
    joined = {keyword: ''.join(parts) for keyword, parts in texts.items()}
    entry.context, entry.id, entry.plural = joined.pop('msgctxt', None), joined.pop('msgid'), joined.pop('msgid_plural', None)
    entry.strings = list(joined.values())
    return entry, faults


def fault(tokens: Sequence[Token], first: int, at: int) -> Fault:
    """Why the entry that begins with a token breaks off at another, or at the end."""
    before = tokens[at - 1] if at > first else Token('#', '', 1)
    token = tokens[at] if at < len(tokens) else Token('', '', before.line)
    if token.letter == '?':
        return Fault(token.line, 'a text has no quotation mark at its end' if token.value.startswith('"') else
                     f'this is neither a comment nor a keyword with a text in quotes: {shown(token.value, 40)}')
    if before.letter in 'cipsnCIPSN':
        return Fault(before.line, f'no text in quotes follows {before.value}')
    if before.letter == '#':
        return Fault(token.line, f'no {"keyword" if token.letter in "tT" else "msgid"} stands before this')
    if token.letter == '#':
        return Fault(token.line, 'a comment stands in the middle of a message')
    if token.letter and before.letter.isupper() != token.letter.isupper():
        return Fault(token.line, 'one part of a message stands behind "#~", and another does not')
    if token.letter in 'cCiI':
        return Fault(before.line, 'no msgstr follows this')
    return Fault(token.line, f'{token.value} is out of place')


def unescaped(text: str, charset: str) -> tuple[str, str]:
    """A text in quotes as it is meant; and what is wrong with it."""
    if '\\' not in text:
        return text, ''
    wrong = []

    def meant(found: re.Match[str]) -> str:
        if not found[1]:
            if found[2] not in (*ESCAPED, *LINE_ENDS):
                wrong.append(f'"\\{found[2]}" means nothing: a backslash in a text is written twice')
            return ESCAPED.get(found[2], '')
        codes = (int(high or low, 16 if high else 8) % 256 for high, low in CODED.findall(found[1]))
        try:
            return bytes(codes).decode(charset)
        except UnicodeDecodeError:
            wrong.append(f'{found[1]} is no letter')
            return ''

    return ESCAPE.sub(meant, text), ''.join(wrong[:1])
