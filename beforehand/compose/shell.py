"""What the shell writes: every item of a sheet at its place on the paper, in real mm from the left, with a class for each
style of type."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from beforehand.compose.arrange import Arranged, PanelItems
from beforehand.compose.items import Drawing, Figure, Item, Style, Tag, Words
from beforehand.compose.setting import Setting
from beforehand.compose.side import Piece, Side
from beforehand.compose.turn import LINE_END
from beforehand.content.locale import LocaleFile
from beforehand.ground.problem import Text
from beforehand.type.fonts import LATIN


def mm(length: float) -> str:
    """A length as it is written on the page."""
    return f'{length:.3f}'.rstrip('0').rstrip('.') or '0'


def words_apart(file: LocaleFile) -> str:
    """The rule for Latin names and numbers among words that are set wider apart: they keep their own spaces."""
    return '[dir=rtl] [dir=ltr]{word-spacing:0}' if file.text.word_space or file.display.word_space else ''


class PrintedPanel(NamedTuple):
    """A panel as the shell writes it."""

    name: str
    left: str
    width: str
    items: list[dict[str, Any]]


class PrintedSide(NamedTuple):
    """A side as the shell writes it."""

    drawing: Side
    panels: list[PrintedPanel]

    @property
    def url(self) -> str:
        return self.drawing.url if self.drawing.pieces else ''


@dataclass
class Book:
    """Writes the items of one sheet."""

    setting: Setting
    arranged: Arranged
    classes: dict[Style, str] = field(default_factory=dict)

    def side(self, panels: Sequence[PanelItems]) -> PrintedSide:
        paper = self.setting.plan.paper
        pieces = [piece for panel in panels for piece in self.pieces(panel)]
        printed = [PrintedPanel(panel.placed.panel, mm(panel.placed.left_mm), mm(panel.placed.width_mm), list(self.items(panel)))
                   for panel in panels]
        return PrintedSide(Side(paper.width_mm, paper.height_mm, tuple(pieces)), printed)

    def left(self, panel: PanelItems, item: Words | Figure | Drawing) -> float:
        """Where an item begins, from the left of its panel."""
        x, width = item.x * self.arranged.unit, item.width * self.arranged.unit
        return panel.placed.width_mm - x - width if self.setting.rtl else x

    def pieces(self, panel: PanelItems) -> Iterator[Piece]:
        """The decorations of a panel, on its side."""
        unit = self.arranged.unit
        for item in panel.items:
            if isinstance(item, Drawing):
                yield Piece(item.svg, round(panel.placed.left_mm + self.left(panel, item), 3), round(item.y * unit, 3),
                            round(item.width * unit, 3), round(item.height * unit, 3))

    def items(self, panel: PanelItems) -> Iterator[dict[str, Any]]:
        for item in panel.items:
            if not isinstance(item, Drawing):
                yield self.written(panel, item)

    def written(self, panel: PanelItems, item: Item) -> dict[str, Any]:
        """An item in the shell's words."""
        if isinstance(item, Tag):
            return {'name': item.name, 'lines': '', 'src': ''}
        unit = self.arranged.unit
        place = {'left': mm(self.left(panel, item)), 'top': mm(item.y * unit), 'width': mm(item.width * unit)}
        if isinstance(item, Figure):
            return {**place, 'height': mm(item.height * unit), 'src': item.address, 'alt': item.words, 'lines': '',
                    'id': item.words.id if isinstance(item.words, Text) else ''}
        assert isinstance(item, Words)
        return {**place, 'lines': LINE_END.join(item.lines), 'tag': item.tag, 'class': self.class_of(item.style),
                'id': item.text.id, 'box': ' '.join(mm(length * unit) for length in item.box), 'mark': item.mark,
                'link': item.link,
                'label': str(item.text) if item.tag in ('h1', 'h2') else '',
                'angle': item.angle, 'middle': mm(item.middle * unit)}

    def class_of(self, style: Style) -> str:
        return f'{style.kind} {self.classes.setdefault(style, f"t{len(self.classes) + 1}")}'

    def rules(self) -> str:
        """The rules for the styles of type; ask for them when all sides are written."""
        inks, file = self.setting.inks, self.setting.plan.locale.file
        rules = (f'.{name}{{{self.rule(style)}}}' for style, name in self.classes.items())
        return f'{inks.rules}:root{{--latin-space:{file.text.latin_space:g}em}}{words_apart(file)}{"".join(rules)}'

    def rule(self, style: Style) -> str:
        unit, families = self.arranged.unit, dict.fromkeys((style.family, LATIN))
        colour = '' if style.colour == 'ink' else f';color:{getattr(self.setting.inks, style.colour)}'
        align = '' if style.align == 'start' else f';text-align:{style.align}'
        return (f'font-family:{",".join(families)};font-weight:{style.weight};font-size:{mm(style.size_mm * unit)}mm;'
                f'line-height:{mm(style.leading_mm * unit)}mm{colour}{align}{self.word_space(style)}')

    def word_space(self, style: Style) -> str:
        """How much wider the spaces of a style are."""
        file = self.setting.plan.locale.file
        face = file.display if style.kind == 'headline' else file.text
        return f';word-spacing:{face.word_space:g}em' if face.word_space and style.family == face.family else ''
