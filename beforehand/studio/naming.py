"""What the studio calls things in the language of whoever looks at it: leaflets, languages, parts of a page. Pure."""

from __future__ import annotations

from typing import NamedTuple

from beforehand.ground.problem import Text
from beforehand.plan.sheets import Sheet
from beforehand.read.locale import Locale
from beforehand.read.project import Project
from beforehand.studio.tongue import Tongue


class Said(NamedTuple):
    """Words, and the language that they are really in."""

    text: str
    lang: str = ''
    """Empty: that of the page."""
    dir: str = ''


def in_their_tongue(project: Project, say: Tongue, message: Text) -> Said:
    """A sentence of the leaflets in the language of the studio, where it is translated; else in English."""
    locale = project.locales.get(say.locale)
    if say.locale == project.source:
        return Said(str(message))
    if locale is None or locale.catalogue.lacks(message):
        return Said(str(message), project.source, project.locales[project.source].direction)
    return Said(str(locale.catalogue.translate(message)))


def leaflet(project: Project, say: Tongue, sheet: Sheet) -> str:
    """A sheet by its topic and kind: "Check the job before you go · folded leaflet · A4"."""
    return f'{in_their_tongue(project, say, sheet.topic.title).text} · {kind(say, sheet)}'


def kind(say: Tongue, sheet: Sheet) -> str:
    """What it is on paper: folded leaflet · A4."""
    name = say.gettext(str(sheet.format.name))
    return f'{name} · {sheet.paper_id}' if len(sheet.format.papers) > 1 else name


def other_name(say: Tongue, locale: Locale) -> str:
    """A language as the studio calls it, where that is not its own name for itself."""
    theirs = say.language(locale.id)
    return '' if theirs.casefold() == locale.name.casefold() else theirs


def parts(say: Tongue, sheet: Sheet) -> dict[str, str]:
    """What each panel is called: of a folded leaflet by where one finds it, of others by its side."""
    sides = [[str(panel.panel) for panel in side] for side in sheet.paper.sides]
    if all(len(side) == 1 for side in sides):
        names = [say.gettext('Front'), say.gettext('Back')] if len(sides) > 1 else [say.gettext('The page')]
        return {side[0]: name for side, name in zip(sides, names, strict=True)}
    reading = list(map(str, sheet.format.reading))
    inside = [panel for panel in reading if panel not in sides[0]]
    return outside(say, sheet, reading) | {panel: say.gettext('Inside %(n)s', n=number) for number, panel in enumerate(inside, 1)}


def outside(say: Tongue, sheet: Sheet, reading: list[str]) -> dict[str, str]:
    """The panels that lie outside when it is folded: the front, which is read first, the back, the narrow one that goes in."""
    widths_mm = {str(one.panel): one.width_mm for one in sheet.paper.sides[0]}
    widest_mm, front = max(widths_mm.values()), reading[0]
    names = {panel: say.gettext('Back') if width_mm == widest_mm else say.gettext('Flap')
             for panel, width_mm in widths_mm.items() if panel != front}
    backs = sorted(names, key=lambda panel: -widths_mm[panel])
    return {front: say.gettext('Front')} | {panel: names[panel] for panel in backs}


def side(say: Tongue, sheet: Sheet, number: int) -> str:
    """A whole side: of what is folded the one that lies outside or inside."""
    if sheet.format.fold != 'none':
        return [say.gettext('Outside'), say.gettext('Inside')][number - 1]
    return list(parts(say, sheet).values())[number - 1]
