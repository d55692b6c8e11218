"""CLDR's alphabets (exemplar characters) → beforehand/translate/alphabets.json: each language's letters, and those it borrows.

    npm pack cldr-misc-full && tar xzf cldr-misc-full-*.tgz
    .venv/bin/python tools/alphabets.py package
"""

from __future__ import annotations

import json
import re
import sys
import unicodedata
from itertools import groupby
from pathlib import Path

OUT = Path(__file__).parents[1] / 'beforehand/translate/alphabets.json'
TOKEN = re.compile(r'\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})|\\(.)|(.)', re.DOTALL)


def letters(pattern: str) -> set[str]:
    """The letters and marks of a UnicodeSet as CLDR writes them: `[a-z {ch} \\u0331]`; in lower case, composed."""
    found: list[str] = []
    until = False
    for short, long, escaped, plain in TOKEN.findall(pattern[1:-1]):
        if plain == '-':
            until = True
        elif plain not in (' ', '{', '}') or escaped:
            letter = chr(int(short or long, 16)) if short or long else escaped or plain
            found += [chr(code) for code in range(ord(found[-1]), ord(letter))] if until else []
            found.append(letter)
            until = False
    whole = unicodedata.normalize('NFC', ''.join(found).lower())
    return {letter for letter in {*whole, *unicodedata.normalize('NFC', ' '.join(found).lower())}
            if unicodedata.category(letter)[0] in 'LM'}


def ranges(known: set[str]) -> str:
    """Letters in order; of three and more that follow each other the first and the last, with a hyphen between."""
    parts = []
    for _, run in groupby(enumerate(sorted(map(ord, known))), lambda pair: pair[1] - pair[0]):
        codes = [code for _, code in run]
        parts.append(f'{chr(codes[0])}-{chr(codes[-1])}' if len(codes) > 2 else ''.join(map(chr, codes)))
    return ''.join(parts)


def main(package: Path) -> None:
    version = json.loads((package / 'package.json').read_text(encoding='utf-8'))['version']
    alphabets: dict[str, list[str]] = {}
    for path in sorted((package / 'main').glob('*/characters.json')):
        characters = json.loads(path.read_text(encoding='utf-8'))['main'][path.parent.name]['characters']
        sets = [ranges(letters(characters.get(key, '[]'))) for key in ('exemplarCharacters', 'auxiliary')]
        parent = alphabets.get(path.parent.name.rpartition('-')[0])
        if sets != parent and sets[0]:
            alphabets[path.parent.name] = sets
    lines = (f'{json.dumps(id)}: {json.dumps(sets, ensure_ascii=False)}' for id, sets in alphabets.items())
    OUT.write_text('{\n"CLDR": ' + json.dumps([version]) + ',\n' + ',\n'.join(lines) + '\n}\n', encoding='utf-8')
    print(f'{OUT}: {len(alphabets)} locales of CLDR {version}, {OUT.stat().st_size} bytes')


if __name__ == '__main__':
    main(Path(sys.argv[1]))
