"""Bytes → text in the character set that a PO file names; or why the two contradict each other. Pure."""

from __future__ import annotations

import codecs
import re

from beforehand.source import shown

PORTABLE = re.compile(r'utf-8|ascii|iso8859-\d+|koi8[-_][rtu]|cp\d+|gb\w+|euc_\w+|big5\w*|shift_jis|johab|tis-620')
"""Python's names of the character sets that gettext knows."""
PRINTABLE = bytes(range(32, 127))
UTF8 = 'utf-8'
HINT = 'save the file as UTF-8, with charset=UTF-8 in its header'


class Undecodable(Exception):
    """The line at fault (0: that of the header which names the character set), what is wrong with it, and a hint."""

    def __init__(self, line: int, message: str, hint: str) -> None:
        super().__init__(message)
        self.line, self.message, self.hint = line, message, hint


def decoded(data: bytes, named: str) -> tuple[str, str]:
    """The text and Python's name of its character set: the one that is named, UTF-8 where none is or nobody knows it."""
    charset = known(named) or UTF8
    if charset != UTF8 and is_utf8(data):
        raise Undecodable(0, f'the header says charset={named}, and the letters of this file are UTF-8', 'write charset=UTF-8')
    try:
        return data.decode(charset), charset
    except UnicodeDecodeError as error:
        line = lines_of(data[:error.start].decode('latin-1')).count('\n') + 1
        raise Undecodable(line, *why(named, charset)) from None


def why(named: str, charset: str) -> tuple[str, str]:
    """What is wrong with a line that cannot be decoded, and a hint."""
    if charset != UTF8:
        return f'the header says charset={named}, and this line is not', HINT
    if not named or known(named):
        return 'this line is not UTF-8 text', 'save the file as UTF-8'
    return (f'this line is not UTF-8 text, and nobody knows the charset that the header names: {shown(named)}',
            HINT)


def known(named: str) -> str:
    """Python's name of a character set in which PO files are written; '' for all others, which do not hold ASCII as it is."""
    try:
        name = codecs.lookup(named).name
        return name if PORTABLE.fullmatch(name) and PRINTABLE.decode(name) == PRINTABLE.decode('ascii') else ''
    except (LookupError, ValueError):
        return ''


def is_utf8(data: bytes) -> bool:
    """Whether most of the lines with letters beyond ASCII are UTF-8: those of another character set hardly ever are."""
    lines = [line for line in re.split(rb'[\r\n]+', data) if not line.isascii()]
    return 2 * sum(map(decodes, lines)) > len(lines)


def decodes(line: bytes) -> bool:
    """Whether it is UTF-8."""
    try:
        line.decode(UTF8)
    except UnicodeDecodeError:
        return False
    return True


def lines_of(text: str) -> str:
    """A text whose lines end with LF or CR LF, as gettext takes them; those of an old Mac ended with CR."""
    return text if '\n' in text else text.replace('\r', '\n')
