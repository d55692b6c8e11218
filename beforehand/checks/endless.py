"""A message is a sentence or two: one of thousands of characters was pasted by mistake, and no other check reads it."""

from __future__ import annotations

from collections.abc import Iterator

from beforehand.checks import LONGEST, Fault, Translation, check
from beforehand.project import Project


@check(Translation)
def find(translation: Translation, project: Project) -> Iterator[Fault]:
    if (length := len(translation.text)) > LONGEST:
        yield Fault(translation.text.place, f'"{translation.text.id}" has {length:,} characters; {LONGEST:,} are the most',
                    'was something pasted into it?')
