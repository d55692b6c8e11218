"""What people type, held against the fonts of the languages in which it will be printed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from beforehand.compose.faces import missing_letters
from beforehand.content.wording import ENDLESS, LONGEST
from beforehand.ground.problem import Text
from beforehand.read.project import Project
from beforehand.studio.entry import UNPRINTABLE, Read, Unfit, too_long
from beforehand.studio.tongue import Tongue


def inked(read: Read, project: Project, languages: Sequence[str]) -> Read:
    """Words that can be printed in these languages: said where they are typed, before a leaflet is kept back for them."""
    return partial(looked_at, read, project, languages)


def looked_at(read: Read, project: Project, languages: Sequence[str], typed: str, say: Tongue) -> str:
    """The words as they were read, where the fonts have all of their letters, and a line can be broken between them."""
    text = str(read(typed, say))
    if any(missing_letters(project, project.locales[id], Text(text)) for id in languages):
        raise Unfit(say.gettext(UNPRINTABLE))
    if endless := ENDLESS.search(text):
        raise too_long(say, len(endless[0]), LONGEST)
    return text
