"""A project that was read, with one edition, which is read now: for whoever changes that alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from beforehand.read.editions import read_editions, with_lines
from beforehand.read.ownwords import with_words
from beforehand.read.project import Project


def with_edition(base: Project, folder: Path, today: date) -> Project:
    """The project with one edition and its problems."""
    editions, problems = read_editions(base.root, [folder])
    editions, more = with_lines(editions, base.directory, today)
    editions, most = with_words(editions, base.topics, base.house, base.locales, base.source, today)
    return replace(base, editions=editions, problems=[*base.problems, *problems, *more, *most])
