"""CLDR's quotation marks (delimiters) → beforehand/translate/quotation_marks.json: of each language the outer and the inner pair.

    npm pack cldr-misc-full && tar xzf cldr-misc-full-*.tgz
    .venv/bin/python tools/quotation_marks.py package
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

OUT = Path(__file__).parents[1] / 'beforehand/translate/quotation_marks.json'


def pairs(delimiters: dict[str, str]) -> list[str]:
    """The pairs of a language, each as two signs; the same one twice is one."""
    outer = delimiters['quotationStart'] + delimiters['quotationEnd']
    return list(dict.fromkeys([outer, delimiters['alternateQuotationStart'] + delimiters['alternateQuotationEnd']]))


def main(package: Path) -> None:
    version = json.loads((package / 'package.json').read_text(encoding='utf-8'))['version']
    known: dict[str, list[str]] = {}
    for path in sorted((package / 'main').glob('*/delimiters.json')):
        name = path.parent.name
        found = pairs(json.loads(path.read_text(encoding='utf-8'))['main'][name]['delimiters'])
        if found != known.get(name.rpartition('-')[0]):
            known[name] = found
    lines = (f'{json.dumps(name)}: {json.dumps(found, ensure_ascii=False)}' for name, found in known.items())
    OUT.write_text('{\n"CLDR": ' + json.dumps([version]) + ',\n' + ',\n'.join(lines) + '\n}\n', encoding='utf-8')
    print(f'{OUT}: {len(known)} locales of CLDR {version}, {OUT.stat().st_size} bytes')


if __name__ == '__main__':
    main(Path(sys.argv[1]))
