"""Sheet → HTML. The HTML is the manifest of everything the sheet shows: content, translation, edition, template."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field, replace
from html import unescape
from pathlib import Path

import jinja2
from jinja2 import pass_context
from markupsafe import Markup, escape

from beforehand.compose.faces import font_faces
from beforehand.compose.setting import DRAWINGS, Breaks, Setting
from beforehand.ground import runs
from beforehand.ground.problem import Place, Problem, Text
from beforehand.plan.sheets import Sheet
from beforehand.read.project import SOURCE_LOCALE, Project
from beforehand.type.breaks import keep_end
from beforehand.type.fonts import NUMERALS

TAG = re.compile(r'(<(?!br\s*/?>)[^>]*>)')
BREAK, LINE_END = re.compile(r'<br\s*/?>'), '\u2028'
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
        self.env.filters |= {'t': typeset, 'plain': translated}
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
        html = isolated(html, setting.rtl, addresses(setting.english.values()))
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
def typeset(context: jinja2.runtime.Context, text: Text) -> str:
    """The translation, breaking only where it reads well."""
    return str(keep_end(context['sheet'].keep_words(translated(context, text))))


def addresses(texts: Iterable[str]) -> frozenset[str]:
    """The addresses in some texts: they become links where they are printed."""
    return frozenset(text[a:b] for text in texts for a, b in runs.whole(text) if runs.link(text[a:b]))


def isolated(html: str, rtl: bool, addresses: Container[str] = ()) -> str:
    """A page in which nothing that runs from left to right is turned or torn, whichever template or filter put it there.

    `dir="ltr"` on a span is what works in WeasyPrint; a bare number or a `<bdi>` is printed reversed among Arabic letters
    (https://github.com/Kozea/WeasyPrint/issues/106).
    """
    at = html.find('<body')
    parts = TAG.split(html[at:])
    for i in range(2, len(parts), 2):  # tags have odd numbers
        tag = parts[i - 1]
        if parts[i].strip() and 'dir="ltr"' not in tag and not tag.startswith('<style'):
            text = unescape(BREAK.sub(LINE_END, parts[i]))
            parts[i] = (turned(text, addresses) if rtl else kept_whole(text, addresses)).replace(LINE_END, '<br/>')
    return html[:at] + ''.join(parts)


def turned(text: str, addresses: Container[str]) -> str:
    """A text that is set from right to left, each of its runs in an element of its own."""
    return ''.join(run(part, addresses) if i % 2 else escape(part) for i, part in enumerate(runs.split(text, runs.turned(text))))


def run(text: str, addresses: Container[str]) -> str:
    """What runs from left to right; what must not be broken in it is in elements of its own where a line could."""
    if runs.whole(text) == ((0, len(text)),):
        return piece(text, addresses)
    inner = (piece(part, addresses, '') if i % 2 and (runs.BREAKS.search(part) or part in addresses or len(part) > runs.LONGEST)
             else escape(part) for i, part in enumerate(runs.split(text, runs.whole(text))))
    return f'<span class="run" dir="ltr">{"".join(inner)}</span>'


def kept_whole(text: str, addresses: Container[str]) -> str:
    """A text that is set from left to right, what must not be broken in it in elements of their own."""
    return ''.join(piece(part, addresses) if i % 2 else escape(part) for i, part in enumerate(runs.split(text, runs.whole(text))))


def piece(text: str, addresses: Container[str], direction: str = ' dir="ltr"') -> str:
    """What must not be broken, or only if it is longer than a line; an address that the English has too is a link."""
    kind = 'number' if len(text) <= runs.LONGEST else 'long'
    if text in addresses:
        return f'<a class="{kind}"{direction} href="{escape(runs.link(text))}">{escape(text)}</a>'
    return f'<span class="{kind}"{direction}>{escape(text)}</span>'


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
