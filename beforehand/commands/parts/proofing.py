"""The sheets of a locale as a reader sees them, small and numbered; each is composed and printed as a build does it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from beforehand.commands.parts.asked import read
from beforehand.compose.faces import families, font_faces, font_file
from beforehand.compose.inks import inks_of
from beforehand.compose.page import Composer, Page
from beforehand.exchange import paper
from beforehand.exchange.booklet import PICTURE, Booklet, Mark, Shown, lines, marks, sections
from beforehand.exchange.form import form
from beforehand.exchange.row import Row
from beforehand.exchange.workbook import workbook
from beforehand.ground.problem import Place, Problem, Unreadable
from beforehand.plan.finish import USUAL, finish
from beforehand.plan.sheets import Sheet, Wishes
from beforehand.read.project import Project
from beforehand.record.workshop import order_of

if TYPE_CHECKING:  # dear to import
    from beforehand.print.press import Press

MOST_FONT = 900_000
"""Bytes of a font that goes along in a form."""
DOTS_PER_INCH, COLOURS = 130, 64


def shown(press: Press, composer: Composer, sheets: Sequence[Sheet]) -> Iterator[Shown]:
    """One sheet a topic, or why there is no picture of it."""
    for sheet in sheets:
        page, name = composer.compose(sheet), f'{sheet.format_id} {sheet.paper_id}'
        one = Shown(sheet.topic_id, str(sheet.topic.title), name, ids=tuple(dict.fromkeys(text.id for text in page.texts)))
        if not page.html:
            yield one._replace(lacks=tuple(why_not(page)))
            continue
        proof = press.print(order_of(sheet, page))
        if not proof.pdf:
            faults = [*proof.faults, *(fault.words for fault in proof.seen), *(str(run) for run in proof.turned)]
            yield one._replace(lacks=tuple(faults[:3]))
            continue
        yield one._replace(sides=tuple(pictures(proof.pdf)), marks=tuple(marks_of(sheet, page)))


def why_not(page: Page) -> Iterator[str]:
    """What a sheet lacks, in a few words."""
    yield from (problem.message for problem in page.problems[:3])
    if page.lacking:
        reasons = ', '.join(f'{list(page.lacking.values()).count(why)} {why}' for why in dict.fromkeys(page.lacking.values()))
        yield f'messages are not ready: {reasons}'
    elif page.tight:
        yield 'its texts do not fit; check says which and by how much'


def marks_of(sheet: Sheet, page: Page) -> Iterator[Mark]:
    """Where its messages begin."""
    names = {str(text): text.id for text in page.texts if text.id.startswith(PICTURE)}
    yield from marks(page.html, sheet.paper.width_mm, sheet.paper.height_mm, tuple(map(str, sheet.format.reading)), names,
                     sheet.locale.direction == 'rtl')


def pictures(pdf: bytes) -> Iterator[bytes]:
    """The pages of a PDF as PNG files of few colours."""
    import pypdfium2

    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            out = BytesIO()
            image = page.render(scale=DOTS_PER_INCH / 72).to_pil().convert('RGB')
            image.quantize(COLOURS, dither=0).save(out, 'PNG', optimize=True)
            yield out.getvalue()


def asked(root: Path, locale: str, topics: Sequence[str], formats: Sequence[str], today: date) -> tuple[Project, list[Sheet]]:
    """The project, and one sheet a topic of the open edition."""
    project, _, sheets, _ = read(root, Wishes((locale,), topics, formats, today=today, finishes=(USUAL,)))
    if locale not in project.locales:
        raise Unreadable(*(problem for problem in project.problems if problem.locale in ('', locale)))
    first: dict[str, Sheet] = {}
    for sheet in sheets:
        first.setdefault(sheet.topic_id, sheet)
    if not first:
        raise Unreadable(*project.problems or [Problem('proof', Place(f'locales/{locale}'), 'no sheet is made of these topics in '
                                                       'this format', 'leave out --format')])
    return project, list(first.values())


def booklet_of(project: Project, sheets: Sequence[Sheet], rows: Sequence[Row], whole: bool) -> tuple[Booklet, Press]:
    """What is asked of a reader, and the press that has printed its sheets."""
    from beforehand.print.press import Press

    press, locale = Press(project.root), sheets[0].locale
    found = sections(shown(press, Composer(project), sheets), rows, whole)
    return Booklet(locale.id, locale.cldr.english_name or locale.id, locale.direction, tuple(found),
                   inks_of(project.palette, project.palette.faint, finish().colour).rules), press


def written(project: Project, booklet: Booklet, press: Press) -> tuple[dict[str, bytes], list[Problem]]:
    """The three files, and what the press found wrong with the one on paper."""
    from beforehand.print.booklet import printed

    locale = project.locales[booklet.locale]
    face, name = locale.file.text, f'proof-{booklet.locale}'
    html = paper.page(booklet, font_faces(project, families(locale)), face.family, face.line_height, face.scale)
    proof = printed(press, html, families(locale), locale.file.actual_text)
    font = Path(font_file(project, face.family, 400)).read_bytes()
    files = {f'{name}.pdf': proof.pdf, f'{name}.xlsx': workbook(list(lines(booklet)), booklet.direction),
             f'{name}.html': form(booklet, font if len(font) <= MOST_FONT else b'').encode()}
    faults = [Problem('proof', Place(f'{name}.pdf'), fault) for fault in proof.faults]
    return {file: data for file, data in files.items() if data}, faults
