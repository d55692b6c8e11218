"""The topics that a locale says it covers are there: one whose name is mistyped would be left out, and nobody would miss it."""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from beforehand.checks import Fault, check
from beforehand.read.locale import Locale
from beforehand.read.project import Project


@check(Locale)
def find(locale: Locale, project: Project) -> Iterator[Fault]:
    broken = {problem.about for problem in project.problems}
    for topic in locale.file.topics or ():
        if locale.id == project.source:
            yield Fault(topic.place, 'the English covers all topics', 'delete "topics"')
            return
        if topic not in project.topics and topic not in broken:
            near = difflib.get_close_matches(topic, project.topics, 1)
            yield Fault(topic.place, f'there is no topic "{topic}"',
                        f'did you mean "{near[0]}"?' if near else f'there are: {", ".join(project.topics)}')
