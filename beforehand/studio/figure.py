"""The page as it will be printed, as a page of the studio shows it: its picture, its state, its words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple
from urllib.parse import urlencode

from beforehand.plan.sheets import Sheet
from beforehand.studio import naming
from beforehand.studio.mending import brief
from beforehand.studio.mends import Mend
from beforehand.studio.preview.passages import Passage
from beforehand.studio.preview.pictures import Picture, Spot, View
from beforehand.studio.preview.preview import Preview
from beforehand.studio.preview.standing import Standing
from beforehand.studio.tasks import State
from beforehand.studio.tongue import Tongue

BOTH = 'both'
FEW = 8
"""So many languages are shown side by side; more of them in a list."""


class Choice(NamedTuple):
    """Something else to look at."""

    value: str
    text: str
    is_here: bool


class Language(NamedTuple):
    """Another language to look at it in."""

    value: str
    name: str
    """Its own name for itself."""
    dir: str
    text: str
    """As the studio calls it; empty where that is the same."""
    is_here: bool


class Shown(NamedTuple):
    """A picture."""

    address: str
    width_px: int
    height_px: int
    alt: str
    is_part: bool
    spots: tuple[Spot, ...]


class Figure(NamedTuple):
    """The page beside a step."""

    sheet: Sheet
    state: State
    why: Mend
    leaflets: list[tuple[str, list[Choice]]]
    """By topic."""
    languages: list[Language]
    views: list[Choice]
    pictures: list[Shown]
    message: str
    """The sentence that is marked on it."""
    passages: list[tuple[str, list[Passage]]]
    """By part."""
    size: str

    @property
    def lists_languages(self) -> bool:
        return len(self.languages) > FEW


def figure(preview: Preview, say: Tongue, sheets: Sequence[Sheet], sheet: Sheet, views: Sequence[View], view: str,
           message: str) -> Figure:
    """The page, drawn."""
    names = naming.parts(say, sheet)
    wanted = [one for one in views if one.id == view or (view == BOTH and not one.panel)]
    drawn = [(one, picture) for one in wanted if (picture := preview.picture(sheet.name, one.id))]
    pictures = [shown(say, sheet, one, picture, len(wanted) > 1, names) for one, picture in drawn]
    standing = drawn[0][1].standing if drawn else preview.standing(sheet.name)
    texts = [(names.get(panel, ''), list(ones)) for panel, ones in groupby(preview.text(sheet.name), key=lambda one: one.panel)]
    return Figure(sheet, state(say, standing), brief(standing, say, bool(sheet.lines)), leaflets(preview, say, sheets, sheet),
                  languages(say, sheets, sheet),
                  list(choices(say, views, view, names)), pictures, message, texts, size(say, sheet, standing))


def state(say: Tongue, standing: Standing) -> State:
    """What becomes of it, in a word."""
    return {'ready': State(say.gettext('Ready to hand out')), 'test': State(say.gettext('Test print'), 'do'),
            'kept': State(say.gettext('Kept back'), 'fix')}.get(standing.state, State())


def kind_of(sheet: Sheet) -> str:
    return f'{sheet.topic_id}.{sheet.format_id}.{sheet.paper_id}'


def leaflets(preview: Preview, say: Tongue, sheets: Sequence[Sheet], here: Sheet) -> list[tuple[str, list[Choice]]]:
    """All leaflets by topic, each once, whatever the language."""
    project, topics = preview.now().project, dict[str, list[Choice]]()
    kinds = {kind_of(one): one for one in reversed(sheets)}
    for id, one in sorted(kinds.items(), key=lambda pair: (pair[1].topic.number, pair[0])):
        title = naming.in_their_tongue(project, say, one.topic.title).text
        topics.setdefault(title, []).append(Choice(id, naming.kind(say, one), id == kind_of(here)))
    return list(topics.items())


def languages(say: Tongue, sheets: Sequence[Sheet], here: Sheet) -> list[Language]:
    """The languages in which there is this leaflet."""
    mine = [one.locale for one in sheets if kind_of(one) == kind_of(here)]
    return [Language(one.id, one.name, one.direction, naming.other_name(say, one), one.id == here.locale.id) for one in mine]


def choices(say: Tongue, views: Sequence[View], here: str, names: dict[str, str]) -> Iterator[Choice]:
    """What can be seen of it: both sides, or each part; nothing to choose where there is one side alone."""
    sides = [one.id for one in views if not one.panel]
    if len(sides) > 1:
        yield Choice(BOTH, say.gettext('Both sides'), here == BOTH)
    if len(sides) == len(views):
        yield from (Choice(id, name, here == id) for id, name in zip(sides, names.values(), strict=True) if len(sides) > 1)
    else:
        yield from (Choice(f'panel:{panel}', name, here == f'panel:{panel}') for panel, name in names.items())


def shown(say: Tongue, sheet: Sheet, view: View, picture: Picture, is_one_of_two: bool, names: dict[str, str]) -> Shown:
    """A picture and what is to be seen on it, for who does not see it."""
    tongue, kind = say.language(sheet.locale.id), naming.kind(say, sheet)
    side = names.get(view.panel) or naming.side(say, sheet, view.side)
    alt = say.gettext('%(side)s: %(kind)s, in %(language)s. Its words are below as text.', side=side, kind=kind, language=tongue)
    return Shown(picture_address(picture, sheet.name, view.id), picture.width_px, picture.height_px, alt, bool(view.panel),
                 picture.spots)


def picture_address(picture: Picture, sheet: str, view: str) -> str:
    """Where a picture is seen: another one has another address."""
    return f'/picture/{picture.digest}.png?' + urlencode({'sheet': sheet, 'view': view})


def size(say: Tongue, sheet: Sheet, standing: Standing) -> str:
    """How large paper and writing are."""
    paper = f'{sheet.paper_id}, {sheet.paper.width_mm:g} × {sheet.paper.height_mm:g} mm'
    if not standing.size_pt:
        return paper
    return say.gettext('%(paper)s. Its writing is %(points)s points high.', paper=paper, points=f'{standing.size_pt:g}')
