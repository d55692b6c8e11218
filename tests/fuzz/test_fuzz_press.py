"""The shell, the style sheet and drawings, spoilt: pages that are laid out and drawn come out whole, or with what is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from fuzzing import ODD, Tally, heard, rounds, spoilt, stock

pytestmark = pytest.mark.slow
FILES = ['templates/shared/base.css', 'templates/shared/shell.html', 'templates/shared/pictures/phone.svg', 'templates/shared/signs/call.svg']
SIGNS = ['{{ title }}', '{{ sides }}', '{{ paper.width_mm }}', '{{ item.lines }}', '{{ nothing }}', '{{ 1/0 }}', '{% for a in sides %}', '{% endfor %}', '{% include "shared/shell.html" %}', '{# ', '<table><tr><td>', '</div>', '<div class="side">',
         '<section>', '<img src="data:image/svg+xml,<svg/>"/>', '<img src="file:///etc/passwd"/>', '<img src="http://a/b.png" alt="x"/>', '<svg viewBox="0 0 9 9"><path d="M0 0H9V9"/></svg>', '<a href="x">y</a>', '<br/>', '<p>',
         'display:flex;', 'display:grid;', 'display:table-cell;', 'display:inline;', 'display:inline-block;', 'display:none;', 'float:left;', 'position:fixed;', 'position:static;', 'width:0;', 'width:1e9mm;', 'height:-1mm;', 'font-size:0;',
         'font-size:1e9pt;', 'line-height:0;', 'columns:3;', 'writing-mode:vertical-rl;', 'direction:rtl;', 'direction:ltr;', 'content:counter(page);', 'break-before:page;', 'transform:scale(0);', 'margin:-1e6mm;', '@page{size:0 0}', '@page{size:1e9mm 1e9mm}',
         'font-family:x;', 'hyphens:auto;', 'text-align:justify-all;', 'footnote-display:block;', 'float:footnote;', 'box-sizing:content-box;', 'min-width:max-content;', 'letter-spacing:-9pt;', 'word-spacing:1e6pt;', 'text-indent:-99mm;']


def test_whatever_the_shell_or_a_drawing_does_a_page_is_whole_or_refused(tmp_path: Path) -> None:
    from beforehand.print.press import Press

    root, tally = stock(tmp_path), Tally('press')
    for number, chance in rounds('press'):
        path = root / chance.choice(FILES)
        before = path.read_bytes()
        data = spoilt(before, chance, [*SIGNS, *SIGNS, *ODD])
        with tally.trying(f'{path.name} {number}', data) as came:
            path.write_bytes(data)
            pressed = [outcome for outcome in heard(root, press=Press(root), locales=('ar', 'ro')).outcomes if outcome.pressed]
            assert all(bool(outcome.pdf) != bool(outcome.problems) for outcome in pressed)
            came('refused before' if not pressed else 'printed' if all(outcome.pdf for outcome in pressed) else 'refused by the press')
        path.write_bytes(before)
    tally.close()
