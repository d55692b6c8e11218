"""Sheet → HTML. The HTML is the manifest of everything the sheet shows: content, translation, edition, layout."""

from __future__ import annotations

import traceback
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

import jinja2
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from beforehand.compose import shell
from beforehand.compose.arrange import Arranged, Tight, arrange
from beforehand.compose.expect import geometry
from beforehand.compose.faces import font_faces
from beforehand.compose.fault import Fault, Faults
from beforehand.compose.marks import BESIDE
from beforehand.compose.passages import Passage, passages
from beforehand.compose.setting import Setting
from beforehand.compose.side import Side
from beforehand.compose.tongues import all_families
from beforehand.compose.turn import addresses, isolated
from beforehand.content.topic import name_messages
from beforehand.ground.layers import layers
from beforehand.ground.problem import Place, Problem, Text
from beforehand.layout.geometry import Geometry
from beforehand.plan.sheets import Sheet
from beforehand.read.project import Project
from beforehand.read.states import weakest

SHELL = 'shared/shell.html'
OF_THE_SHELL = (jinja2.TemplateError, AttributeError, LookupError, TypeError, ValueError, ArithmeticError, RecursionError,
                OSError)
"""What the shell can do wrong: name what is not there, call itself for ever, be a file that cannot be read."""


@dataclass(frozen=True)
class Page:
    """A composed sheet."""

    html: str
    texts: tuple[Text, ...]
    """What it shows, as translated; each knows its id and place."""
    english: dict[str, Text]
    lacking: Mapping[str, str] = field(default_factory=dict)
    """The messages without a translation that may be printed, by id, and why. Such a page has no HTML: it would be English."""
    problems: tuple[Problem, ...] = ()
    proof: tuple[str, ...] = ()
    """The numbers for which it is a proof and must not be handed out; empty when every number on it is confirmed."""
    state: str = ''
    """How far its weakest translation has come."""
    drawings: Mapping[str, Side] = field(default_factory=dict)
    """The decoration of each side, by the address that the HTML has for it."""
    size_pt: float = 0.0
    tight: tuple[Tight, ...] = ()
    """What does not fit; where anything is, there is no HTML."""
    geometry: Geometry | None = None
    """What it has to come out as."""
    as_it_stands: str = ''
    """Its HTML although it may not be printed, for who looks on while it is being translated: with the English of what lacks."""
    dials: frozenset[str] = frozenset()
    """The addresses that it dials or writes to: tel:+48226280120. Each number on it is a link."""
    passages: tuple[Passage, ...] = ()
    """What it says, panel by panel, in the order in which they are read."""

    families: tuple[str, ...] = ()
    """The font families that may be on it."""

    @property
    def shown(self) -> frozenset[str]:
        return frozenset(text.id for text in self.texts)


class Composer:
    """Jinja over templates/ alone: no other file can be included, no variable can be missing, everything is escaped.

    In a sandbox: the frame of an own project may come from a stranger, and can print what is handed to it and nothing else.
    """

    def __init__(self, project: Project) -> None:
        self.project = project

    @cached_property
    def shell(self) -> jinja2.Template:
        templates = jinja2.FileSystemLoader([layer / 'templates' for layer in layers(self.project.root)])
        env = ImmutableSandboxedEnvironment(loader=templates, undefined=jinja2.StrictUndefined,
                                            autoescape=True, trim_blocks=True, lstrip_blocks=True)
        return env.get_template(SHELL)

    def compose(self, sheet: Sheet) -> Page:
        """One sheet's page. Only when it is set is it known which numbers and messages are on it; if these make it something else
        than was thought, it is set again."""
        why = sheet.unconfirmed(sheet.first_links)
        sheet = replace(sheet, unsure=bool(why), state=sheet.locale.state_of(name_messages(sheet.topic, sheet.topic_id)))
        page = self.set(sheet)
        why = why or sheet.unconfirmed(page.dials)
        for left_out in (BESIDE, (), ()):  # its marks are messages too, and may be weaker; then it falls, and does not rise again
            said = [text for text in page.english.values() if text.id not in left_out]
            state = sheet.locale.state_of(said) if said else sheet.state
            state = state if left_out else weakest((state, sheet.state))
            if (bool(why), state) != (sheet.unsure, sheet.state):
                sheet = replace(sheet, unsure=bool(why), state=state)
                page = self.set(sheet)
        return replace(page, proof=tuple(sheet.unconfirmed(page.dials) or why), state=sheet.state)

    def set(self, sheet: Sheet) -> Page:
        """The page of a sheet that is a proof or not; a fault in a layout is a problem with its file and line."""
        setting = Setting(self.project, sheet)
        if sheet.format_id not in self.project.layouts or sheet.topic.accent not in self.project.palette.accents:
            return Page('', (), {})  # which is said where it was read
        try:
            arranged = arrange(setting)
            html, drawings = self.written(setting, arranged)
        except (Fault, Faults) as error:
            problems = problems_of(error, sheet.format_id)
            return Page('', tuple(setting.texts.values()), setting.english, problems=problems)
        lacking = {text.id: why for text in setting.english.values() if (why := sheet.locale.catalogue.lacks(text))}
        return Page('' if lacking or arranged.tight else html, tuple(setting.texts.values()), setting.english, lacking,
                    drawings=drawings, size_pt=arranged.size_pt, tight=arranged.tight, geometry=geometry(setting, arranged),
                    as_it_stands=html, dials=arranged.dials, passages=tuple(said(sheet, arranged)),
                    families=all_families(self.project, sheet))

    def written(self, setting: Setting, arranged: Arranged) -> tuple[str, dict[str, Side]]:
        """The HTML, and the drawings of its sides."""
        sheet = setting.plan
        book = shell.Book(setting, arranged)
        sides = [book.side(side) for side in arranged.sides]
        faces = Markup(font_faces(self.project, all_families(self.project, sheet)))
        html = self.render(
            lang=sheet.locale.id, dir=sheet.locale.direction, title=setting.translate(setting.title),
            paper=sheet.paper, faces=faces, classes=Markup(book.rules()), sides=sides)
        html = isolated(html, setting.rtl, addresses(setting.english.values()))
        return html, {side.drawing.url: side.drawing for side in sides if side.drawing.pieces}

    def render(self, **values: object) -> str:
        """What the shell makes of the values; it lies in the project, where somebody may have changed it."""
        try:
            return self.shell.render(**values)
        except OF_THE_SHELL as error:
            stops = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename.endswith(SHELL)]
            place = Place(f'templates/{SHELL}', getattr(error, 'lineno', 0) or (stops[-1] or 0 if stops else 0))
            raise Fault(Text('', place), f'the shell stops here: {error}',
                        'put it there anew: it belongs to the program') from error


def said(sheet: Sheet, arranged: Arranged) -> Iterator[Passage]:
    """What stands on a sheet, panel by panel in the order in which they are read."""
    items = {panel.placed.panel: panel.items for side in arranged.sides for panel in side}
    for name in map(str, sheet.format.reading):
        yield from passages(name, items.get(name, []))


def problems_of(error: Fault | Faults, format_id: str) -> tuple[Problem, ...]:
    """Faults of a layout, each once: what is repeated is wrong as often."""
    faults = error.faults if isinstance(error, Faults) else (error,)
    return tuple(dict.fromkeys(problem_of(fault, format_id) for fault in faults))


def problem_of(fault: Fault, format_id: str) -> Problem:
    """A fault where it was said, or at the layout."""
    place = fault.place if fault.place.path else Place(f'templates/{format_id}/layout.yaml')
    return Problem('layout', place, str(fault), fault.hint, about=format_id)
