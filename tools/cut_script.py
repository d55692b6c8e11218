"""Cut a font to one script, ASCII and the punctuation of print.

    .venv/bin/python tools/cut_script.py Khmr NotoSansKhmer_400Regular.ttf fonts/NotoSansKhmer/NotoSansKhmer-400.ttf

What is left out are other alphabets (Noto Sans lends them) and the hinting, which paper does not need: most of such a file.
All layout features and names stay; the same source and fontTools give the same bytes on any day.
"""

import sys

from fontTools import unicodedata
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

PUNCTUATION = {*range(0x20, 0x7F), *range(0xA0, 0xC0), 0xD7, 0xF7, *range(0x2000, 0x2070), *range(0x20A0, 0x20C2), 0x25CC}
"""ASCII, Latin-1 and general punctuation, joiners, money, the ring on which a mark is shown alone."""


def repertoire(font: TTFont, script: str) -> set[int]:
    """The characters to keep, as code points: those of the script, those that it shares with others, and punctuation."""
    return {code for code in font.getBestCmap()
            if code in PUNCTUATION
            or {script, 'Zinh'} & {unicodedata.script(chr(code)), *unicodedata.script_extension(chr(code))}}


def cut(script: str, source: str, target: str) -> None:
    """Read the font at source and write it to target with no other glyphs than the script needs."""
    options = Options(layout_features=['*'], layout_scripts=['*'], name_IDs=['*'], name_languages=['*'], name_legacy=True,
                      notdef_outline=True, hinting=False, harfbuzz_repacker=False)
    with TTFont(source, recalcTimestamp=False) as font:
        subsetter = Subsetter(options)
        subsetter.populate(unicodes=repertoire(font, script))
        subsetter.subset(font)
        font.save(target)


if __name__ == '__main__':
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    cut(*sys.argv[1:])
