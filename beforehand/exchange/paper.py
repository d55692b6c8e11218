"""A booklet as a page for the press: numbered sheets, tables to write in, and questions. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from beforehand.exchange.booklet import Booklet, Section
from beforehand.exchange.page import ASK, STYLE, cells, head, heads, language, places, sheets

PRINTED = """
@page{size:A4 landscape;margin:12mm 12mm 14mm;@bottom-right{content:counter(page) " / " counter(pages);font:8pt NotoSans}
@bottom-left{content:string(what);font:8pt NotoSans}}
body{font-size:9pt} h1{string-set:what content()} h2{break-before:page;break-after:avoid}
.wide{width:240mm;break-inside:avoid} .tall{width:112mm;break-inside:avoid} .no{font-size:6.5pt}
tr{break-inside:avoid} thead{display:table-header-group}
.box{display:inline-block;width:3mm;height:3mm;border:1px solid var(--ink);margin-right:1.5mm}
.to{display:block;height:13mm;border-bottom:1px dotted var(--quiet)}
.contents{width:180mm} .q td{height:17mm} .q .n{width:4%} .ask{width:30%}
"""
BOXES = ('<td class="v"><span class="box"></span>right <span class="box"></span>don’t know<br/>'
         '<span class="box"></span>change to:<span class="to"></span></td>')


def page(booklet: Booklet, faces: str, text_family: str, line_height: float, scale: float) -> str:
    """The booklet; faces: the rules of the locale's fonts."""
    own = (f'body{{font-family:NotoSans,{text_family}}}td.t,.own{{font-family:{text_family},NotoSans;line-height:{line_height:g};'
           f'font-size:{scale * 1.05:.3f}em}}')
    body = '\n'.join(part for section in booklet.sections for part in parts(booklet, section))
    signed = ''.join(f'{what}: {"_" * 22} \u00a0 ' for what in ('Read by', 'Organisation', 'Date'))
    return (f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"/><title>Proof {escape(booklet.locale)}</title>'
            f'<style>{faces}{booklet.inks}{STYLE}{PRINTED}{own}{places(booklet)}</style></head>\n<body>{head(booklet)}\n'
            f'<p>{signed}</p>\n{contents(booklet)}{body}</body></html>')


def contents(booklet: Booklet) -> str:
    """Which topics there are, and which numbers they have."""
    rows = ''.join(f'<tr><td>{escape(section.shown.title)}</td><td>{section.rows[0][0]} – {section.rows[-1][0]}</td>'
                   f'<td>{escape(section.shown.name)}</td></tr>' for section in booklet.sections if section.rows)
    named = '<th>Topic</th><th>Nos.</th><th>Shown as</th>'
    return f'<table class="contents"><thead><tr>{named}</tr></thead><tbody>{rows}</tbody></table>'


def parts(booklet: Booklet, section: Section) -> Iterator[str]:
    """A topic: its sheet, its messages, its questions."""
    title = next((row.translation for _, row in section.rows if row.id == f'{section.shown.topic}.title'), '')
    own = f' · <span class="own" {language(booklet)}>{escape(title)}</span>' if title else ''
    yield f'<h2>{escape(section.shown.title)}{own}</h2>'
    yield from sheets(booklet, section, 'wide' if wide(section) else 'tall')
    rows = ''.join(f'<tr id="m{number}">{cells(booklet, number, row)}{BOXES}</tr>' for number, row in section.rows)
    yield f'<table><thead><tr>{heads()}</tr></thead><tbody>{rows}</tbody></table>'
    if questions := list(section.questions):
        asked = ''.join(f'<tr><td class="ask">{escape(words)}</td><td></td></tr>' for _, words in questions)
        yield f'<p>{ASK}</p><table class="q"><tbody>{asked}</tbody></table>'


def wide(section: Section) -> bool:
    """Whether a sheet is wider than high: a PNG says so in its first bytes."""
    sizes = [(int.from_bytes(png[16:20], 'big'), int.from_bytes(png[20:24], 'big')) for png in section.shown.sides]
    return any(width > height for width, height in sizes)
