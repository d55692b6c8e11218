"""Sheet → HTML. The HTML is the manifest of everything the sheet shows: content, translation, edition, template."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import jinja2
from jinja2 import pass_context
from markupsafe import Markup, escape

from beforehand import headline, picture
from beforehand.fonts import NUMERALS, font_faces
from beforehand.headline import Headline, Numeral
from beforehand.imposition import Placed, impose
from beforehand.picture import PAPER
from beforehand.plan import Sheet
from beforehand.problem import Place, Problem, Text
from beforehand.project import Project

NUMBER = re.compile(r'(\+?\d(?:[\d\u00a0 ()./-]*\d)?)')
LAST_SIGNS = re.compile(r'[\u4e00-\u9fff]{2}[，。？！：；）]*$')
"""The end of a Chinese text: one sign alone on a line looks lost."""
SHORT = 7
"""Letters of a last word that looks lost by itself."""
FIT = 'data-fit=""'
"""Where the press writes the sizes it found."""
DRAWINGS = '/* drawings */'
"""Where the drawings of a sheet are defined."""


@dataclass(frozen=True)
class Page:
    """A composed sheet."""

    html: str
    texts: tuple[Text, ...]
    """What it shows, as translated; each knows its id and place."""
    english: dict[str, Text]
    problems: tuple[Problem, ...] = ()

    @property
    def shown(self) -> frozenset[str]:
        return frozenset(text.id for text in self.texts)


@dataclass
class Setting:
    """What a template sees of its sheet, as the variable `sheet`; it remembers each text that was set."""

    project: Project
    plan: Sheet
    texts: dict[str, Text] = field(default_factory=dict)
    english: dict[str, Text] = field(default_factory=dict)
    drawings: dict[str, str] = field(default_factory=dict)

    @property
    def topic(self) -> Any:
        return self.plan.topic

    @property
    def edition(self) -> Any:
        return self.plan.edition

    @property
    def code(self) -> str:
        return self.plan.code

    @property
    def language(self) -> str:
        """The language's own name, for whoever puts the sheets out."""
        return self.plan.locale.name

    @property
    def draft(self) -> bool:
        return self.plan.locale.file.review.state == 'draft'

    @property
    def rtl(self) -> bool:
        return self.plan.locale.direction == 'rtl'

    @cached_property
    def sides(self) -> list[list[Placed]]:
        return impose(self.plan.paper, self.plan.locale.direction)

    @cached_property
    def panels(self) -> list[list[Placed]]:
        """The panels of each side in the order in which they are read."""
        order = [str(name) for name in self.plan.format.reading]
        return [sorted(side, key=lambda placed: order.index(placed.panel)) for side in self.sides]

    @property
    def accent(self) -> str:
        return str(self.project.accents.accents[self.plan.topic.accent].field)

    def translate(self, text: Text) -> Text:
        translated = self.plan.locale.catalogue.translate(text)
        self.texts[text.id], self.english[text.id] = translated, text
        return translated

    @cached_property
    def face(self) -> headline.Face:
        """The face of headlines."""
        display = self.plan.locale.file.display
        file = self.project.fonts[display.family][display.weight]
        return headline.Face(f'{self.project.root}/{file}', self.plan.locale.id, self.plan.locale.direction,
                             display.line_height)

    def headline(self, text: Text, width_mm: float, height_mm: float, largest_pt: float, lines: int = 6) -> Headline:
        return headline.fit(self.translate(text), self.face, width_mm, height_mm, largest_pt, lines)

    def headlines(self, texts: Sequence[Text], *box: float) -> dict[str, Headline]:
        """Headlines that share one size, by message id."""
        together = headline.fit_together([self.translate(text) for text in texts], self.face, *box)  # type: ignore[arg-type]
        return {text.id: one for text, one in zip(texts, together, strict=True)}

    def numeral(self, number: str, width_mm: float, height_mm: float = 1000) -> Numeral:
        """A number to dial, as large as it fits a box; in the same digits in every locale."""
        file = self.project.fonts[NUMERALS][900]
        return headline.fit_number(number, headline.Face(f'{self.project.root}/{file}', 'en', 'ltr', 1), width_mm, height_mm)

    def picture(self, name: str, ground: str = PAPER) -> Markup:
        """A picture that has a meaning of its own, with its alternative text."""
        svg = self.project.pictures[name]
        found = re.search(r'<title>([^<]+)</title>', svg)
        title = self.translate(Text(found[1] if found else name, Place(f'templates/shared/pictures/{name}.svg', 2),
                                    f'picture.{name}'))
        return Markup(picture.drawn(svg, self.accent, ground, self.rtl, title))

    def decoration(self, name: str, ground: str = PAPER, large: bool = False) -> Markup:
        """A drawing beside a text that says the same: a background."""
        svg = self.project.pictures[name] if large and name in self.project.pictures else self.project.signs[name]
        return self.background(picture.drawn(svg, self.accent, ground, self.rtl))

    def ticket(self, width_mm: float, height_mm: float, **shape: float) -> Markup:
        return self.background(picture.ticket(width_mm, height_mm, self.accent, **shape))

    def arrow(self) -> Markup:
        return self.background(picture.arrow(self.rtl))

    def background(self, svg: str) -> Markup:
        """The style of an element that has a drawing as its background.

        The drawings themselves stand once, in a style sheet of their own that many sheets share: parsing them is dear.
        """
        name = self.drawings.setdefault(svg, f'--drawing-{len(self.drawings) + 1}')
        return Markup(f'background-image:var({name})')

    def drawn(self) -> str:
        """The rules that define the drawings of the sheet."""
        return ':root{' + ''.join(f'{name}:{picture.url(svg)};' for svg, name in self.drawings.items()) + '}'


class Composer:
    """Jinja over templates/ alone: no other file can be included, no variable can be missing, everything is escaped."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self.env = jinja2.Environment(
            loader=jinja2.FileSystemLoader(project.root / 'templates'), undefined=jinja2.StrictUndefined, autoescape=True,
            trim_blocks=True, lstrip_blocks=True, extensions=['jinja2.ext.do'],
        )
        self.env.filters |= {'t': typeset, 'plain': translated, 'numbers': keep_numbers}
        self.env.globals |= {'pgettext': lambda id, text: Text(text, id=id), 'numerals': NUMERALS, 'fit_here': Markup(FIT),
                              'drawings_here': Markup(DRAWINGS)}

    def compose(self, sheet: Sheet) -> Page:
        """One sheet's page; a fault in a template is a problem with its file and line."""
        setting = Setting(self.project, sheet)
        path = f'{sheet.format_id}/sheet.html'
        locale = sheet.locale
        try:
            html = self.env.get_template(path).render(
                sheet=setting, lang=locale.id, dir=locale.direction, start='right' if setting.rtl else 'left',
                end='left' if setting.rtl else 'right', format=sheet.format, format_id=sheet.format_id, paper=sheet.paper,
                faces=Markup(font_faces(self.project, locale)), text=locale.file.text, display=locale.file.display,
                hyphens='auto' if locale.file.hyphenate else 'manual',
            )
        except (jinja2.TemplateError, AttributeError, KeyError, IndexError, TypeError, ValueError) as error:
            problem = template_problem(error, path, sheet.format_id)
            return Page('', tuple(setting.texts.values()), setting.english, (problem,))
        return Page(html.replace(DRAWINGS, setting.drawn(), 1), tuple(setting.texts.values()), setting.english)


@pass_context
def translated(context: jinja2.runtime.Context, text: Text) -> Text:
    """The translation, as it is (for the title of the PDF)."""
    return context['sheet'].translate(text)  # type: ignore[no-any-return]


@pass_context
def typeset(context: jinja2.runtime.Context, text: Text) -> Markup:
    """The translation, escaped, with its numbers kept in one piece from left to right.

    `dir="ltr"` on a span is what works in WeasyPrint; a bare number or a `<bdi>` is printed reversed among Arabic letters
    (https://github.com/Kozea/WeasyPrint/issues/106).
    """
    words = translated(context, text)
    if last := LAST_SIGNS.search(words):
        return keep_numbers(words[: last.start()]) + Markup('<span class="together">{}</span>').format(last[0])
    return keep_numbers(keep_last_word(words))


def keep_last_word(text: str) -> str:
    """A short last word does not stand on a line by itself: it takes the word before with it."""
    head, _, last = text.rpartition(' ')
    return f'{head}\u00a0{last}' if ' ' in head and len(last) <= SHORT else text


def keep_numbers(text: str) -> Markup:
    """Wrap each number of a text so that it neither turns nor breaks."""
    number = Markup('<span class="number" dir="ltr">{}</span>')  # escaped piece by piece: there are digits in &#39; too
    return Markup().join(number.format(piece) if i % 2 else escape(piece) for i, piece in enumerate(NUMBER.split(text)))


def template_problem(error: Exception, path: str, format_id: str) -> Problem:
    """What a template did wrong, at the deepest line of the templates that was running."""
    place = Place(f'templates/{path}', getattr(error, 'lineno', 0) or 0)
    trace = error.__traceback__
    while trace:
        file = Path(trace.tb_frame.f_code.co_filename)
        if file.suffix == '.html' and 'templates' in file.parts:
            parts = file.parts[len(file.parts) - 1 - file.parts[::-1].index('templates'):]
            place = Place('/'.join(parts), trace.tb_lineno)
        trace = trace.tb_next
    return Problem('template', place, f'the template stops here: {error}',
                   'see docs/formats.md for what a template can use', about=format_id)
