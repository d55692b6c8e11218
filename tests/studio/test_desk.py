"""What the studio has before it, over night."""

from __future__ import annotations

from contextlib import closing
from datetime import date
from pathlib import Path

from beforehand.studio.desk import Desk


def test_another_day_begins_while_it_is_open(project: Path, folder: Path) -> None:
    days = iter([date(2026, 11, 26), date(2026, 11, 27), date(2026, 11, 27)])
    with closing(Desk(project, folder.parent, None, date(2026, 11, 26), lambda: next(days))) as desk:
        desk.open(folder)
        first, seen = desk.preview, []
        for _ in range(3):
            desk.keep_up()
            assert desk.preview
            seen.append((desk.today.day, desk.preview.today.day, desk.preview is first))
        assert seen == [(26, 26, True), (27, 27, False), (27, 27, False)]
        assert first
        assert first.closed.is_set()
        assert not desk.preview.closed.is_set()


def test_a_day_that_was_given_stays(project: Path, folder: Path) -> None:
    with closing(Desk(project, folder.parent, None, date(2026, 11, 26))) as desk:
        desk.open(folder)
        first = desk.preview
        desk.keep_up()
        assert (desk.today, desk.preview) == (date(2026, 11, 26), first)
