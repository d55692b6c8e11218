"""Cut a Chinese font to the characters that simplified Chinese print needs: GB 2312 and the punctuation around it.

    .venv/bin/python tools/cut_font.py NotoSansSC_400Regular.ttf fonts/NotoSansSC/NotoSansSC-400.ttf

The whole font is four times as large, and a PDF carries a slot for every glyph up to the highest one it uses.
All layout features and names stay, hinting goes; the same source and fontTools give the same bytes on any day.
"""

import sys
from itertools import chain

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

GB2312_BYTES = range(0xA1, 0xFF)
PUNCTUATION = (
    range(0x20, 0x7F),  # ASCII
    range(0xA0, 0xC0),  # Latin-1 punctuation
    (0xD7, 0xF7),  # × ÷
    range(0x2010, 0x2028),  # general punctuation
    range(0x3000, 0x3040),  # CJK punctuation
    range(0xFF01, 0xFF5F),  # fullwidth forms
)


def repertoire() -> set[int]:
    """Return every character to keep, as code points."""
    pairs = (bytes((row, cell)) for row in GB2312_BYTES for cell in GB2312_BYTES)
    gb2312 = ''.join(pair.decode('gb2312', errors='ignore') for pair in pairs)
    return set(chain(map(ord, gb2312), *PUNCTUATION))


def cut(source: str, target: str) -> None:
    """Read the font at source and write it to target with no other glyphs than the repertoire needs."""
    options = Options(
        layout_features=['*'],
        name_IDs=['*'],
        name_languages=['*'],
        name_legacy=True,
        notdef_outline=True,
        hinting=False,
        harfbuzz_repacker=False,
    )
    with TTFont(source, recalcTimestamp=False) as font:
        subsetter = Subsetter(options)
        subsetter.populate(unicodes=repertoire())
        subsetter.subset(font)
        font.save(target)


if __name__ == '__main__':
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    cut(*sys.argv[1:])
