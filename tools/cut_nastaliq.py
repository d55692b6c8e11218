"""Make the two fonts of running Urdu text out of Gulzar, which has one weight and is to be had only as a web font.

    .venv/bin/python tools/cut_nastaliq.py gulzar-arabic-400-normal.woff fonts/Gulzar/Gulzar-{}.ttf

The letters are as they were but for the weight of the second font. What is changed besides is what print needs: a no-break
space that is kerned as a space, a type size at which it looks as large as others, and a line whose middle is that of its ink.
Hinting goes; the same source and the same tools give the same bytes on any day.
"""

import sys

import uharfbuzz as hb
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

BOLDER = 0.052
"""How much thicker the strokes of the bold are, in type sizes."""
UNITS = 860
"""To a type size, in place of 1000: its letters are a seventh smaller than those of other fonts of its kind at the same size."""
ASCENT, DESCENT = 1700, 800
"""Of a line, in units. Gulzar's own are 1500 and 1200, and most of its ink reaches from 1300 above the line to 450 below."""
SPACE, NO_BREAK_SPACE = 0x20, 0xA0
HINTS = ('cvt ', 'fpgm', 'prep', 'gasp')


def cut(source: str, target: str) -> None:
    """Read the web font at source and write both weights to target."""
    regular = target.format(400)
    with TTFont(source, recalcTimestamp=False, recalcBBoxes=True) as font:
        font.flavor = None
        for table in HINTS:
            if table in font:
                del font[table]
        for table in font['cmap'].tables:
            table.cmap[NO_BREAK_SPACE] = table.cmap[SPACE]
        font['head'].unitsPerEm = UNITS
        lines, other = font['hhea'], font['OS/2']
        lines.ascent, lines.descent, lines.lineGap = ASCENT, -DESCENT, 0
        other.sTypoAscender, other.sTypoDescender, other.sTypoLineGap = ASCENT, -DESCENT, 0
        font.save(regular)
    with TTFont(regular, recalcTimestamp=False, recalcBBoxes=True) as font:
        embolden(font, regular)
        font.save(target.format(700))


def embolden(font: TTFont, path: str) -> None:
    """Make the strokes of a font thicker; its advances, and where letters join, stay."""
    drawn = hb.Font(hb.Face(hb.Blob.from_file_path(path)))
    drawn.synthetic_bold = (BOLDER, BOLDER, True)
    glyphs, metrics = font['glyf'], font['hmtx']
    for number, name in enumerate(font.getGlyphOrder()):
        if glyphs[name].numberOfContours:
            pen = TTGlyphPen(None)
            drawn.draw_glyph_with_pen(number, pen)
            glyphs[name] = pen.glyph()
            glyphs[name].recalcBounds(glyphs)
            metrics[name] = (metrics[name][0], glyphs[name].xMin)
    font['OS/2'].usWeightClass = 700
    font['OS/2'].fsSelection = font['OS/2'].fsSelection & ~0x40 | 0x20
    font['head'].macStyle |= 1
    for record in font['name'].names:
        if record.nameID in (2, 4, 6):
            record.string = str(record).replace('Regular', 'Bold')


if __name__ == '__main__':
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    cut(*sys.argv[1:])
