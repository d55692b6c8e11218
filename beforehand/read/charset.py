"""The character set of a PO file: the one that its header names, and whether its bytes contradict that. Pure."""

from __future__ import annotations

import codecs
import re

from beforehand.ground.source import shown

PORTABLE = re.compile(r'utf-8|ascii|iso8859-\d+|koi8[-_][rtu]|cp\d+|gb\w+|euc_\w+|big5\w*|shift_jis|johab|tis-620')
"""Python's names of the character sets that gettext knows."""
PRINTABLE = bytes(range(32, 127))
UTF8 = 'utf-8'
HINT = 'save the file as UTF-8, with charset=UTF-8 in its header'


def why(named: str, charset: str) -> tuple[str, str]:
    """What is wrong with a line that cannot be decoded, and a hint."""
    if charset != UTF8:
        return f'the header says charset={named}, and this line is not', HINT
    if not named or known(named):
        return 'this line is not UTF-8 text', 'save the file as UTF-8'
    return f'this line is not UTF-8 text, and nobody knows the charset that the header names: {shown(named)}', HINT


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
