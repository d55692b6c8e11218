"""A booklet as HTML: what paper and the form on a screen have in common. Pure."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from html import escape

from beforehand.exchange.booklet import Booklet, Mark, Section, told
from beforehand.exchange.row import Row

HEAD = ('No.', 'English', 'Translation', 'Back-translation', 'Note', 'Your verdict')
ASK = 'Ask somebody who speaks the language, has read the sheet, and has put it away:'
HOW = ('Read each line of the translation against the English. <b>Right</b>: you would say it so, and it says what the English '
       'says. <b>Change to</b>: write how it should read. <b>Don’t know</b>: leave it to somebody else. '
       'The numbers on the pictures are those of the lines.')
STYLE = """
body{font-family:NotoSans,sans-serif;color:var(--ink);line-height:1.35;margin:0}
h1{font-size:1.5em;margin:0 0 .4em} h2{font-size:1.2em;margin:0 0 .5em}
.how{margin:0 0 1em;max-width:60em}
.sheet{position:relative;margin:0 auto 1em;border:1px solid var(--faint)}
.sheet img{display:block;width:100%}
.no{position:absolute;min-width:1.3em;padding:0 .25em;height:1.5em;line-height:1.5em;margin:-.2em 0 0 -1.9em;border-radius:.8em;
background:var(--ink);color:var(--paper);
font-weight:700;text-align:center;border:1px solid var(--paper);text-decoration:none}
table{border-collapse:collapse;width:100%;table-layout:fixed;margin:0 0 1.2em}
th,td{border:1px solid var(--faint);padding:.35em .5em;vertical-align:top;text-align:left;overflow-wrap:anywhere}
th{background:var(--tint);font-size:1em} .n{width:4%} .note{width:17%} .v{width:21%} .e,.b{width:17%}
td.t{text-align:start} td.note{font-size:.82em;color:var(--quiet)}
.id{display:block;font-size:.75em;color:var(--quiet);margin-top:.3em}
"""


def language(booklet: Booklet) -> str:
    """The attributes of a text in the language of the translation."""
    return f'lang="{escape(booklet.locale)}" dir="{booklet.direction}"'


def head(booklet: Booklet) -> str:
    """What the booklet is."""
    return f'<h1>Proof: {escape(booklet.name)} ({escape(booklet.locale)})</h1>\n<p class="how">{HOW}</p>'


def sheets(booklet: Booklet, section: Section, width: str) -> Iterator[str]:
    """The sides of a sheet, each with the numbers of its messages; their places are rules of `places`."""
    shown, numbers = section.shown, booklet.numbers
    for side, png in enumerate(shown.sides):
        on = ''.join(f'<a class="no" id="{at}" href="#m{numbers[mark.id]}">{numbers[mark.id]}</a>'
                     for at, mark in named_marks(section) if mark.side == side and mark.id in numbers)
        source = f'data:image/png;base64,{b64encode(png).decode()}'
        yield (f'<div class="sheet {width}"><img alt="{escape(shown.name)}, side {side + 1}" src="{source}"/>{on}</div>')
    for why in shown.lacks:
        yield f'<p class="lacks">No picture of the sheet: {escape(why)}</p>'


def named_marks(section: Section) -> list[tuple[str, Mark]]:
    """Every mark of a section, with an id of its own."""
    return [(f'{section.shown.topic}-{at}', mark) for at, mark in enumerate(section.shown.marks)]


def places(booklet: Booklet) -> str:
    """The rules that put the numbers beside the beginnings of their messages."""
    beside = '.no{margin-left:.2em}\n' if booklet.direction == 'rtl' else ''
    return beside + ''.join(f'#{at}{{left:{mark.left:.2f}%;top:{mark.top:.2f}%}}\n' for section in booklet.sections
                   for at, mark in named_marks(section))


def cells(booklet: Booklet, number: int, row: Row) -> str:
    """A message in its row, but for the verdict."""
    return (f'<td class="n">{number}</td><td class="e" lang="en">{text(row.english)}</td>'
            f'<td class="t" {language(booklet)}>{text(row.translation)}</td><td class="b" lang="en">{text(row.back)}</td>'
            f'<td class="note">{text(told(row))}<span class="id">{escape(row.id)}</span></td>')


def text(words: str) -> str:
    """Words as HTML, in their lines."""
    return escape(words).replace('\n', '<br/>')


def heads() -> str:
    """The first row of a table."""
    names = ('n', 'e', 't', 'b', 'note', 'v')
    return ''.join(f'<th scope="col" class="{name}">{words}</th>' for name, words in zip(names, HEAD, strict=True))
