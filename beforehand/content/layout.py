"""The shapes of layout.yaml and of components: rows and columns of boxes in flexbox's words. Field docstrings are the
editor's help."""

from __future__ import annotations

from functools import cached_property
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field, model_validator

from beforehand.content.lengths import Length, Mm, Out, two_or_four
from beforehand.content.words import Sayings
from beforehand.ground.problem import Text
from beforehand.ground.source import Shape

Share = Annotated[float, Field(gt=0, le=1000, allow_inf_nan=False)]
Rank = Annotated[float, Field(gt=0, le=20, allow_inf_nan=False)]
Points = Annotated[float, Field(ge=4, le=1000, allow_inf_nan=False)]


class Spine(Shape):
    """The line behind the marks (`draw: mark`) of a column."""

    width: Annotated[float, Field(gt=0, le=8, allow_inf_nan=False)]
    begin: Literal['top', 'first'] = 'top'
    """Where it begins: at the column's top, or in its first mark."""
    end: Literal['bottom', 'last'] = 'bottom'
    above: Out = 0
    """How far above the column's top it begins."""
    below: Out = 0
    """How far below the column's bottom it ends."""


class Box(Shape):
    """A box: a column, a row or one thing; lengths are mm of the paper's `unit` width (12.5), or sizes of the running text
    (3.5em)."""

    # What it is: one of these.
    column: list[Box | Mm] | None = None
    """Boxes from top to bottom. A bare number is a gap in mm."""
    row: list[Box | Mm] | None = None
    """Boxes from where reading starts. A bare number is a gap in mm."""
    headline: Text | None = None
    """A text as large as its box allows, fitted to the ink of its letters: title, lead, care.heading, a word's id …"""
    says: Text | None = None
    """A message (`.`: the one of `each`): its text, bold, and its detail, in the running size of the sheet."""
    text: Text | None = None
    """A text in one of the type styles of templates/shared/type.yaml."""
    picture: Text | None = None
    """A drawing with a meaning of its own and an alternative text; as a square."""
    sign: Text | None = None
    """A drawing beside words that say the same; as a square."""
    draw: Text | None = None
    """A decoration of the house: ticket, perforation, spine, arrow, cut …"""
    count: Text | None = None
    """A number of its own, such as that of a part, as large as its box allows."""
    number: Text | None = None
    """A number to dial, as large as its box allows: emergency."""
    helplines: int | None = None
    """So many of the edition's helplines; it fills its box."""
    stamp: bool | None = None
    """An empty box for a stamp or a number written by hand."""
    blanks: Text | None = None
    """Cells to write in, one for each `write:` of a message, or for words by their ids."""
    reach: Literal['phones', 'email', 'web', 'address', 'fax', 'languages'] | None = None
    """How one reaches the edition, or in which languages it advises, each as high as it is; all but `phones` (its helplines) are
    asked for by a condition of the same name."""
    scan: Literal['web'] | None = None
    """A QR code to the edition's web page, whose address stands on the same sheet."""
    imprint: bool | None = None
    """The small print: that it is a draft or a proof, who answers for it, the code. Every format has one."""
    sender: bool | None = None
    """Logo and name of the edition."""
    repeat: Text | Annotated[int, Field(ge=1, le=40)] | None = None
    """`each` once for each of: parts, part-1.messages, care.messages …; or so many times."""
    use: Text | None = None
    """A component of templates/shared/components/."""

    # How large it is, and where.
    width: Length | Literal['square', 'fit'] | None = None
    """`square`: as wide as its row is high; `fit`: as wide as what it holds."""
    height: Length | None = None
    common: Text | None = None
    """Boxes of a panel with this name grow in width together, from `min` to `max`, as far as everything fits."""
    room: Mm | None = None
    """The height to which small print keeps if it can, instead of `min`: its box is as high as what it says."""
    min: Length | None = None
    """Its least height (of a square or a width in common: its least width)."""
    max: Length | None = None
    """Its greatest height (or width)."""
    grow: Share | Literal['messages'] | None = None
    """Its share in what is left; `messages`: one for each message in it."""
    padding: Length | Annotated[list[Length], AfterValidator(two_or_four)] | None = None
    """One length, or two (top and bottom, sides), or four (top, end, bottom, start)."""
    gap: Length | None = None
    align: Literal['start', 'center', 'end', 'stretch'] | None = None
    """How it stands across the direction of the row or column that it is in."""
    justify: Literal['start', 'center', 'end', 'between', 'around'] | None = None
    """Where its children go when they leave room."""
    heights: Literal['even', 'equal'] | None = None
    """The boxes of a column are as alike in height as they can be, or alike whatever is in them; `grow` weighs them."""
    spread: Mm | None = None
    """How far `between` and `around` may move them apart, in mm."""

    turn: bool = False
    """What is in it is turned to the left by a quarter: it reads upwards. It needs a height."""

    # What it looks like, and what it is for.
    frame: Text | None = None
    """A decoration behind all of it: ticket, part, stamp …"""
    options: dict[str, Any] = Field(default_factory=dict)
    """What the decoration is told, by its own words."""
    outset: Annotated[list[Out], Field(min_length=2, max_length=2)] | None = None
    """How far a decoration reaches out of its box: top and bottom, sides."""
    ground: Literal['paper', 'field', 'ink'] | None = None
    """What a picture stands on: paper or field; `ink`: a number on a lozenge of ink."""
    pt: Points | None = None
    """The largest size of a headline."""
    keep_pt: Points | None = None
    """A headline has as few lines as keep this size; where none do, as many as make it largest."""
    rank: Rank | Annotated[list[Rank], Field(min_length=2, max_length=2)] | None = None
    """How many times as large as the running text a headline is at least, or at least and at most: it has as few lines as
    keep the least, and if need be the text gives way."""
    measure: Annotated[float, Field(gt=0, le=5000, allow_inf_nan=False)] | None = None
    """How wide a headline is at most, so that those of a group are alike on panels of different width."""
    lines: Annotated[int, Field(ge=1, le=6)] | None = None
    """How many lines a headline or a text may have."""
    tag: Literal['h1', 'h2', 'p'] | None = None
    """Which heading it is, for those who hear the page."""
    group: Text | None = None
    """Headlines of one group share one size."""
    style: Text | None = None
    """A type style of templates/shared/type.yaml."""
    large: bool | None = None
    """The detailed drawing, where a sign has one."""
    code: Literal['', 'below', 'beside'] | None = None
    """Where the QR code of helplines stands."""
    spine: Spine | None = None
    """The line on which the marks of a column stand."""
    how: Text | None = None
    """How to print it: the id of the word that says so in the imprint."""
    of: Text | None = None
    """What a component is about: a part, care, help."""
    each: Box | list[Box] | None = None
    """The box of each; of several, the first whose `when` is true."""
    when: Text | None = None
    """It is there only when this is true: key, detail, sign, write, first, last, care, helplines, name, eu, rtl …"""
    unless: Text | None = None
    """It is there only when this is not true."""

    @model_validator(mode='after')
    def one_thing(self) -> Box:
        """A box is one thing."""
        kinds = [kind for kind in KINDS if getattr(self, kind) is not None]
        if len(kinds) != 1:
            raise ValueError(f'a box is one of {", ".join(KINDS)}; this one is {" and ".join(kinds) or "none of them"}')
        return self

    @model_validator(mode='after')
    def nothing_idle(self) -> Box:
        """What is said of it means something there."""
        for word in sorted(self.model_fields_set - {self.kind}):
            kinds = ONLY_OF.get(word, (self.kind,))
            if self.kind not in kinds and not (word in ('options', 'outset') and self.frame):
                raise ValueError(f'"{word}" belongs to {" or ".join(kinds)}, and this box is "{self.kind}"')
            if word not in ALL_OF.get(self.kind, (word,)):
                raise ValueError(f'"{word}" says nothing of "{self.kind}"; it takes {", ".join(ALL_OF[self.kind])}')
        if (self.repeat is None) != (self.each is None):
            raise ValueError('"repeat" needs "each": the box that is repeated')
        if isinstance(self.min, float) and isinstance(self.max, float) and self.min > self.max:
            raise ValueError('"min" is larger than "max"')
        if self.ground and (self.ground == 'ink') != (self.number is not None):
            raise ValueError('a picture and a sign stand on paper or field; a number alone can stand on ink')
        return self

    @cached_property
    def kind(self) -> str:
        return next(kind for kind in KINDS if getattr(self, kind) is not None)


KINDS = ('column', 'row', 'headline', 'says', 'text', 'picture', 'sign', 'draw', 'count', 'number', 'helplines', 'stamp',
         'blanks', 'reach', 'scan', 'imprint', 'sender', 'repeat', 'use')
ONLY_OF = {
    'each': ('repeat',), 'of': ('use',), 'how': ('imprint',), 'room': ('imprint',), 'code': ('helplines',), 'large': ('sign',),
    **dict.fromkeys(('pt', 'keep_pt', 'rank', 'measure', 'tag', 'group'), ('headline',)),
    'lines': ('headline', 'text'), 'style': ('text', 'blanks'), 'ground': ('picture', 'sign', 'number'),
    'options': ('draw', 'blanks', 'stamp'), 'outset': ('draw',), 'gap': ('column', 'row', 'use'),
    'justify': ('column', 'row', 'headline', 'picture'), 'spread': ('column', 'row'), 'turn': ('column', 'row'),
    'heights': ('column',),
    'spine': ('column',)}
"""What would be read by nobody in a box of another kind."""
OF_THE_USER = ('width', 'height', 'min', 'max', 'grow', 'align', 'gap')
"""What its user says of a component."""
ALL_OF = {'repeat': ('each', 'when', 'unless'), 'use': ('of', *OF_THE_USER, 'when', 'unless')}


class Layout(Shape):
    """templates/<format>/layout.yaml: the panels of a format."""

    unit: Annotated[float, Field(ge=5, le=5000)] | None = None
    """The width of paper in mm for which all lengths are meant: they grow with the paper. Without it they are those of
    every paper."""
    words: Sayings = Field(default_factory=dict)
    """Words of this format that are translated: English by id."""
    panels: dict[str, Box]
    """What stands on each panel; `part`: on every panel part-1, part-2 … that has none of its own."""
    flow: list[Text] = Field(default_factory=list)
    """The panels between which `repeat: parts` shares the parts out."""


class Component(Shape):
    """templates/shared/components/<name>.yaml: a box that formats share."""

    words: Sayings = Field(default_factory=dict)
    """Words in it that are translated: English by id."""
    box: Box


Box.model_rebuild()
