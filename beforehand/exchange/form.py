"""A booklet as one file for a browser, read without network or script; a small one saves what was filled in. Pure."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from html import escape

from beforehand.exchange.booklet import Booklet, Section
from beforehand.exchange.columns import FORM
from beforehand.exchange.page import ASK, STYLE, cells, head, heads, language, places, sheets
from beforehand.exchange.row import Row

SCREEN = """
body{padding:1em;max-width:80em;margin:auto} .wide{max-width:70em} .tall{max-width:40em} .no{font-size:.75em}
textarea{width:100%;box-sizing:border-box;font:inherit;min-height:3.2em} label{display:block}
td.t,textarea.own{font-size:1.1em;line-height:1.6} tr:target{background:var(--tint)}
#save{position:sticky;bottom:0;background:var(--paper);border-top:2px solid var(--ink);padding:.6em 0}
button{font:inherit;font-weight:700;padding:.5em 1em}
@media(max-width:50em){table,tbody,tr,td{display:block;width:auto} .n,.e,.b,.note,.v{width:auto} thead{display:none}
tr{margin-bottom:1em;border:2px solid var(--ink)} td{border:0}}
@media print{#save{display:none}}
"""
SCRIPT = f'const HEAD = {json.dumps(FORM)};' + r"""
const RUN = "=+-@\t\r'";
const guarded = text => text && RUN.includes(text.charAt(0)) ? "'" + text : text;
const quoted = text => '"' + guarded(text).replaceAll('"', '""') + '"';
function line(row) {
  const field = name => row.querySelector('[data-name="' + name + '"]');
  const said = name => field(name) ? field(name).value.trim() : '';
  const verdict = row.querySelector('input:checked');
  const filled = {verdict: verdict ? verdict.value : '', 'change to': said('change to'), comment: said('comment')};
  const cells = {...JSON.parse(row.dataset.row), ...filled};
  return HEAD.map(name => quoted(cells[name] || '')).join(',');
}
function table() {
  const rows = Array.from(document.querySelectorAll('[data-row]'), line);
  return '\ufeff' + [HEAD.map(quoted).join(','), ...rows, ''].join('\r\n');
}
document.getElementById('save').hidden = false;
document.querySelector('button').addEventListener('click', () => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([table()], {type: 'text/csv'}));
  link.download = 'answers-' + document.documentElement.dataset.locale + '.csv';
  link.click();
});
"""
OWN = 'body{font-family:NotoSans,sans-serif,Own} td.t,.own{font-family:Own,sans-serif}'
SAVE = ('<p id="save" hidden="">Nothing is sent, and nothing is kept when this page is closed. '
        '<button type="button">Save the answers</button> Send the file that is saved to whoever gave you this page.</p>')


def form(booklet: Booklet, font: bytes) -> str:
    """The booklet; font: that of the locale, or nothing, where it is too large to go along."""
    face = f'@font-face{{font-family:Own;src:url(data:font/ttf;base64,{b64encode(font).decode()})}}{OWN}' if font else ''
    style = f'{booklet.inks}{STYLE}{SCREEN}{face}{places(booklet)}'
    policy = (f"default-src 'none'; img-src data:; font-src data:; style-src {allowed(style)}; script-src {allowed(SCRIPT)}; "
              "base-uri 'none'; form-action 'none'")
    body = '\n'.join(part for section in booklet.sections for part in parts(booklet, section))
    return (f'<!DOCTYPE html>\n<html lang="en" data-locale="{escape(booklet.locale)}"><head><meta charset="utf-8"/>\n'
            f'<meta http-equiv="Content-Security-Policy" content="{policy}"/>\n'
            f'<meta name="viewport" content="width=device-width, initial-scale=1"/>\n'
            f'<title>Proof {escape(booklet.locale)}</title>\n'
            f'<style>{style}</style></head>\n<body>{head(booklet)}\n{body}\n{SAVE}\n<script>{SCRIPT}</script></body></html>\n')


def allowed(code: str) -> str:
    """The one style or script that a browser may take from the page."""
    return f"'sha256-{b64encode(sha256(code.encode()).digest()).decode()}'"


def parts(booklet: Booklet, section: Section) -> Iterator[str]:
    """A topic: its sheet, its messages, its questions."""
    yield f'<h2>{escape(section.shown.title)}</h2>'
    yield from sheets(booklet, section, 'wide')
    rows = ''.join(line(booklet, number, row) for number, row in section.rows)
    yield f'<table><thead><tr>{heads()}</tr></thead><tbody>{rows}</tbody></table>'
    if questions := list(section.questions):
        yield f'<p>{ASK}</p>'
        yield from (question(booklet, section, id, words) for id, words in questions)


def line(booklet: Booklet, number: int, row: Row) -> str:
    """A message and what is said of it."""
    kept = {'number': str(number), 'id': row.id, 'locale': booklet.locale, 'english': row.english, 'translation': row.translation,
            'digest': row.digest}
    choices = ''.join(f'<label><input type="radio" name="v{number}" value="{escape(value)}"/> {words}</label>'
                      for value, words in (('right', 'right'), ("don't know", 'don’t know'), ('change', 'change to:')))
    return (f'<tr id="m{number}" data-row="{data(kept)}">{cells(booklet, number, row)}<td class="v">{choices}'
            f'<textarea class="own" data-name="change to" aria-label="{number}: change to" {language(booklet)}></textarea>'
            f'<textarea data-name="comment" aria-label="{number}: comment" placeholder="why, or what else"></textarea></td></tr>')


def question(booklet: Booklet, section: Section, id: str, words: str) -> str:
    """A question and its answer."""
    kept = {'id': id, 'locale': booklet.locale, 'english': f'{section.shown.title}: {words}'}
    return f'<label data-row="{data(kept)}">{escape(words)}<textarea data-name="change to"></textarea></label>'


def data(values: dict[str, str]) -> str:
    """What a row is, for the script."""
    return escape(json.dumps(values, ensure_ascii=False))
