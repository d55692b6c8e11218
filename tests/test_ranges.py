"""A range of times or days stands on one line: whoever reads "13:00–" at the end of a line reads a wrong hour."""

from __future__ import annotations

from itertools import pairwise

import pytest

from beforehand.type.breaks import keep, pieces
from beforehand.type.opportunities import opportunities


@pytest.mark.parametrize(('locale', 'text', 'range_'), [
    ('en', 'open 13:00–15:00 daily', '13:00–15:00'),
    ('en', 'open 13:00 – 15:00 daily', '13:00 – 15:00'),
    ('en', 'call 24/7 now', '24/7'),
    ('en', 'open 9 a.m.–5 p.m. daily', '9 a.m.–5 p.m.'),
    ('en', 'we answer Mon–Fri always', 'Mon–Fri'),
    ('de', 'offen Mo.–Fr. immer', 'Mo.–Fr.'),
    ('de', 'offen 13:00–15:00 Uhr, immer', '13:00–15:00 Uhr'),
    ('fr', 'de 13 h – 15 h 30 demain', '13 h – 15 h 30'),
    ('ru', 'звоните пн–пт 9–17 всегда', 'пн–пт'),
    ('zh', '我们每天13:00～15:00开门', '13:00～15:00'),
    ('zh', '我们13:00–15:00开门，24/7接听', '24/7'),
    ('ar', 'نفتح 13:00–15:00 كل يوم', '13:00–15:00'),
    ('fa', 'از ۱۳:۰۰–۱۵:۰۰ باز است', '۱۳:۰۰–۱۵:۰۰'),
    ('bn', 'আমরা ১৩:০০–১৫:০০ খোলা', '১৩:০০–১৫:০০'),
    ('th', 'เปิด 13:00–15:00 ทุกวัน', '13:00–15:00'),
])
def test_a_range_is_on_one_line(locale: str, text: str, range_: str) -> None:
    """In running text, and in headlines and small print."""
    kept = keep(text)
    running = [kept[begin:end] for begin, end in pairwise((0, *opportunities(kept, locale)))]
    for words in (running, pieces(kept)):
        assert len(words) > 1
        assert any(range_ in word.replace('\u00a0', ' ') for word in words), words


@pytest.mark.parametrize(('text', 'words'), [
    ('They promise–and forget.', ['They ', 'promise–', 'and ', 'forget.']),
    ('Take 3 – or 4 – of them.', ['Take ', '3 ', '– ', 'or ', '4 ', '– ', 'of ', 'them.'])])
def test_other_dashes_break_as_they_did(text: str, words: list[str]) -> None:
    kept = keep(text)
    assert [kept[begin:end] for begin, end in pairwise((0, *opportunities(kept, 'en')))] == words
