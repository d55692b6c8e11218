"""PO bytes → entries, and entries → PO bytes. The one reader and writer of catalogues. Pure.

What `msgfmt --check` passes is read, whoever wrote it; each text is decoded once, in the character set that the header names.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Iterator

from beforehand.ground.problem import Place, Problem
from beforehand.read.charset import UTF8, is_utf8, known, lines_of, why
from beforehand.read.entry import COMMENT, ESCAPED, Entry, parsed

CHARSET = re.compile(r'^(Content-Type:.*?charset=)([^\s;]+)', re.MULTILINE)
BYTES = re.compile('[\udc80-\udcff]')
"""Those that are no letters of the character set."""
HINT = 'open it in Poedit, or run msgfmt --check on it'
MOST_BYTES, MOST_PROBLEMS = 10_000_000, 20
WIDTH = 110
ESCAPES = str.maketrans({letter: f'\\{code}' for code, letter in ESCAPED.items()})


def read(data: bytes, path: str) -> tuple[list[Entry], list[Problem]]:
    """The entries of a PO file, the header among them; or none, and its problems."""
    if problem := foreign(data, path):
        return [], [problem]
    entries, faults = parsed(lines_of(data.decode(UTF8, 'surrogateescape')), UTF8)  # to see which character set the header names
    header = next((entry for entry in entries if entry.is_header), None)
    found = CHARSET.search(header.strings[0]) if header else None
    named = found[2] if found else ''
    charset = known(named) or UTF8
    if charset != UTF8 and is_utf8(data):
        message = f'the header says charset={named}, and the letters of this file are UTF-8'
        return [], [Problem('encoding', Place(path, line_of('charset=', data, header)), message, 'write charset=UTF-8')]
    text = lines_of(data.decode(charset, 'surrogateescape'))
    if line := undecoded(text):
        return [], [Problem('encoding', Place(path, line), *why(named, charset))]
    if charset != UTF8:
        entries, faults = parsed(text, charset)
    if faults:
        return [], [Problem('po', Place(path, line), f'not a PO file: {why}', HINT) for line, why in faults[:MOST_PROBLEMS]]
    return entries, []


def foreign(data: bytes, path: str) -> Problem | None:
    """What is no PO file at first sight."""
    if data.startswith(codecs.BOM_UTF8):
        return Problem('byte-order-mark', Place(path, 1), 'the file begins with a byte-order mark',
                       'save it as "UTF-8" instead of "UTF-8 with BOM"')
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return Problem('encoding', Place(path, 1), 'the file is UTF-16 text', 'save the file as UTF-8')
    if len(data) > MOST_BYTES:
        return Problem('po', Place(path), f'not a catalogue: it has {len(data) // 1_000_000} million bytes')
    return None


def undecoded(text: str) -> int:
    """The first line with bytes that are no letters, 0 when there is none; what stands in a comment is nobody's business."""
    return next((number for number, line in enumerate(text.split('\n'), 1) if BYTES.search(line) and not COMMENT.match(line)), 0)


def line_of(words: str, data: bytes, header: Entry | None) -> int:
    """The line of the header on which these words stand; or its first."""
    first = header.line if header else 1
    lines = lines_of(data.decode('latin-1')).split('\n')[first - 1:]
    return next((number for number, line in enumerate(lines, first) if words in line), first)


def written(entries: Iterable[Entry]) -> bytes:
    """A PO file in UTF-8, each entry in our line breaks, its comments as they are."""
    return ''.join(f'{line}\n' for entry in entries for line in (*lines(entry), '')).encode(UTF8, 'surrogateescape')


def lines(entry: Entry) -> Iterator[str]:
    """The lines of an entry."""
    yield from entry.notes
    mark = '#~ ' if entry.obsolete else ''
    if entry.context is not None:
        yield f'{mark}msgctxt {quoted(entry.context, mark)}'
    yield f'{mark}msgid {quoted(entry.id, mark)}'
    if entry.plural is not None:
        yield f'{mark}msgid_plural {quoted(entry.plural, mark)}'
    for number, string in enumerate(entry.strings):
        yield f'{mark}msgstr{f"[{number}]" if entry.plural is not None else ""} {quoted(string, mark)}'


def in_utf8(header: str) -> str:
    """The fields of a header, which say that the file is UTF-8."""
    if not CHARSET.search(header):
        return re.sub(r'^Content-Type:.*\n', '', header, flags=re.MULTILINE) + 'Content-Type: text/plain; charset=utf-8\n'
    return CHARSET.sub(lambda found: found[0] if known(found[2]) == UTF8 else f'{found[1]}utf-8', header)


def quoted(text: str, mark: str = '', width: int = WIDTH) -> str:
    """A text in quotes; a long one, or one of several lines, on lines of its own."""
    parts = [part for line in re.findall(r'[^\n]*\n|[^\n]+', text) for part in broken(line, width - 2 - len(mark))]
    if len(parts) < 2:
        return f'"{text.translate(ESCAPES)}"'
    return '\n'.join(['""', *(f'{mark}"{part.translate(ESCAPES)}"' for part in parts)])


def broken(line: str, width: int) -> Iterator[str]:
    """A line in parts that are no longer than this, but for a word that is."""
    part, length = '', 0
    for word in re.findall(r'\s+|\S+', line) if len(line.translate(ESCAPES)) > width else [line]:
        more = len(word.translate(ESCAPES))
        if part and length + more >= width:
            yield part
            part, length = '', 0
        part, length = part + word, length + more
    yield part
