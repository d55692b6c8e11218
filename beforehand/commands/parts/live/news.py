"""What is new: between what was told and what is, in problems, messages and sizes. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from beforehand.checks import english_of
from beforehand.compose.page import Page
from beforehand.ground.problem import Problem
from beforehand.plan.sheets import Sheet
from beforehand.read.locale import Locale
from beforehand.read.project import Project

Said = Mapping[str, tuple[str, str, str]]
"""By message: its English, its translation, and why that cannot be printed."""
MOST_NAMED = 3


class News(NamedTuple):
    """The problems that are new, and those that are gone."""

    new: tuple[Problem, ...]
    gone: tuple[Problem, ...]


def key(problem: Problem) -> tuple[str, ...]:
    """What makes a problem the same one, although lines before it came or went."""
    return problem.id, problem.place.path, problem.message, problem.locale, problem.about


def between(told: Iterable[Problem], now: Iterable[Problem]) -> News:
    """What of this was not told yet, and what of that is over."""
    before, after = ({key(problem): problem for problem in problems} for problems in (told, now))
    return News(tuple(problem for id, problem in after.items() if id not in before),
                tuple(problem for id, problem in before.items() if id not in after))


def said(project: Project, locale: Locale) -> Said:
    """All that the locale says."""
    texts = {**english_of(project), **project.words}
    own = locale.catalogue
    return {**{id: (text, str(own.texts.get(id, '')), '') for id, text in own.english.items()},
            **{id: (str(text), str(own.translate(text)), own.lacks(text)) for id, text in texts.items()}}


def changed(before: Said, now: Said) -> list[str]:
    """The messages that say something else, or say it no more."""
    return [id for id in {**now, **before} if now.get(id) != before.get(id)]


def to_go(pages: Iterable[Page]) -> tuple[int, int]:
    """How many messages of some sheets are not translated yet, and how many English words they have."""
    lacking = {id: page.english[id] for page in pages for id in page.lacking}
    return len(lacking), sum(len(text.split()) for text in lacking.values())


def to_go_in_words(messages: int, words: int) -> str:
    return f'to go: {messages} message{"s" * (messages != 1)}, {words} words' if messages else 'to go: nothing'


def fits(sheets: Sequence[tuple[Sheet, Page]], before: Mapping[str, float]) -> list[str]:
    """At which size sheets fit now, or by how much they do not; many that fit as it was told (`before`) are counted."""
    measured = [(sheet, page) for sheet, page in sheets if page.size_pt]
    told = {sheet.name: before.get(sheet.name, page.size_pt) for sheet, page in measured}
    alike = [(sheet, page) for sheet, page in measured if told[sheet.name] == page.size_pt and not page.tight]
    counted = alike if len(alike) > MOST_NAMED else []
    return [*(fit(*one, told[one[0].name]) for one in measured if one not in counted),
            *([f'{len(counted)} sheets fit' + (' as they did' if before else '')] if counted else [])]


def fit(sheet: Sheet, page: Page, before_pt: float) -> str:
    """Of a sheet, at which size it fits, or by how much it does not."""
    name, size = f'{sheet.topic_id} {sheet.format_id} {sheet.paper_id}', f'{page.size_pt:g} pt'
    if page.tight:
        over = max(page.tight, key=lambda tight: tight[1])
        return f'{name}: {over[1]:.1f} mm too {"wide" if over[2] else "tall"} for panel "{over[0]}" at {size}, the smallest'
    return f'{name}: fits at {size}' + (f' (it was {before_pt:g} pt)' if before_pt != page.size_pt else '')


def named(messages: Sequence[str]) -> str:
    """A few messages by name."""
    more = f' and {len(messages) - MOST_NAMED} more' if len(messages) > MOST_NAMED else ''
    return ', '.join(messages[:MOST_NAMED]) + more
