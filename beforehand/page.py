"""Sheet → HTML. The HTML is the manifest of everything the sheet shows: content, translation, edition, template."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from html import unescape
from pathlib import Path

import jinja2
from jinja2 import pass_context
from markupsafe import Markup, escape

from beforehand.breaks import keep_end
from beforehand.fonts import NUMERALS, font_faces
from beforehand.plan import Sheet
from beforehand.problem import Place, Problem, Text
from beforehand.project import SOURCE_LOCALE, Project
from beforehand.setting import DRAWINGS, Breaks, Setting

ADDRESS = re.compile(r'[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:/[a-z0-9/_-]*)?')
NUMBER = re.compile(rf'({ADDRESS.pattern}|\+?\d(?:[\d\u00a0 ()./:\u2013-]*\d)?)')
"""A number, the hours from one time to another, or a web address: what runs from left to right in every script."""
DIALS = re.compile(r'href="((?:tel|sms):[^"]*)"')
FIT = 'data-fit=""'
"""Where the press writes the sizes it found."""


FAULTS = (jinja2.TemplateError, AttributeError, LookupError, TypeError, ValueError, ArithmeticError, RecursionError, OSError)
"""What a template can do wrong: name what is not there, call itself for ever, be a file that cannot be read."""


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
    """Why it is a proof and must not be handed out; empty when every number on it is confirmed."""

    @property
    def dials(self) -> frozenset[str]:
        """The addresses that it dials or writes to: tel:+48226280120. Each number on it is a link."""
        return frozenset(map(unescape, DIALS.findall(self.html)))

    @property
    def shown(self) -> frozenset[str]:
        return frozenset(text.id for text in self.texts)


class Composer:
    """Jinja over templates/ alone: no other file can be included, no variable can be missing, everything is escaped."""

    def __init__(self, project: Project, breaks: Breaks | None = None) -> None:
        self.project, self.breaks = project, {} if breaks is None else breaks
        self.env = jinja2.Environment(
            loader=jinja2.FileSystemLoader(project.root / 'templates'), undefined=jinja2.StrictUndefined, autoescape=True,
            trim_blocks=True, lstrip_blocks=True, extensions=['jinja2.ext.do'], finalize=no_english,
        )
        self.env.filters |= {'t': typeset, 'plain': translated, 'numbers': keep_numbers}
        self.env.globals |= {'pgettext': lambda id, text: Text(text, id=id), 'numerals': NUMERALS, 'fit_here': Markup(FIT),
                              'drawings_here': Markup(DRAWINGS)}

    def compose(self, sheet: Sheet) -> Page:
        """One sheet's page. Only when it is set is it known which numbers it has room for; if one of them makes it a proof, it is
        set again as one."""
        why = sheet.unconfirmed(sheet.first_links)
        page = self.set(replace(sheet, proof=bool(why)))
        if not why and (why := sheet.unconfirmed(page.dials)):
            page = self.set(replace(sheet, proof=True))
        return replace(page, proof=tuple(sheet.unconfirmed(page.dials) or why))

    def set(self, sheet: Sheet) -> Page:
        """The page of a sheet that is a proof or not; a fault in a template is a problem with its file and line."""
        setting = Setting(self.project, sheet, breaks=self.breaks)
        html, problems = self.rendered(sheet, setting)
        texts, english = tuple(setting.texts.values()), setting.english
        lacking = {text.id: why for text in english.values() if (why := sheet.locale.catalogue.lacks(text))}
        return Page('' if lacking else html, texts, english, lacking, problems)

    def rendered(self, sheet: Sheet, setting: Setting) -> tuple[str, tuple[Problem, ...]]:
        """The HTML; or what is wrong with the template."""
        path = f'{sheet.format_id}/sheet.html'
        locale = sheet.locale
        try:
            html = self.env.get_template(path).render(
                sheet=setting, lang=locale.id, dir=locale.direction, start='right' if setting.rtl else 'left',
                end='left' if setting.rtl else 'right', format=sheet.format, format_id=sheet.format_id, paper=sheet.paper,
                faces=Markup(font_faces(self.project, locale)), text=locale.file.text, display=locale.file.display,
                hyphens='auto' if locale.file.hyphenate else 'manual',
            )
        except FAULTS as error:
            return '', (template_problem(error, path, sheet.format_id),)
        return html.replace(DRAWINGS, setting.drawings.rules(), 1), ()


@pass_context
def no_english(context: jinja2.runtime.Context, value: object) -> object:
    """What a template prints: in a translation never a message as it stands in the content, which is English."""
    if context['lang'] != SOURCE_LOCALE and isinstance(value, Text) and value.id and \
            context['sheet'].texts.get(value.id) is not value:
        raise ValueError(f'"{value.id}" would be printed in English: write {{{{ … | t }}}}')
    return value


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
    set_ = keep_end(context['sheet'].keep_words(translated(context, text)))
    return keep_numbers(set_, [piece for piece in NUMBER.findall(text) if ADDRESS.fullmatch(piece)])


def keep_numbers(text: str, addresses: Sequence[str] = ()) -> Markup:
    """Wrap each number of a text so that it neither turns nor breaks; the addresses that the English has become links."""
    number, link = Markup('<span class="number" dir="ltr">{}</span>'), Markup('<a class="number" dir="ltr" href="https://{0}">{0}</a>')
    # Escaped piece by piece: there are digits in &#39; too.
    return Markup().join((link if piece in addresses else number).format(piece) if i % 2 else escape(piece)
                         for i, piece in enumerate(NUMBER.split(text)))


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
