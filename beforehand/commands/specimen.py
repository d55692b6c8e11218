"""One page of a locale before anything is translated."""

from __future__ import annotations

from pathlib import Path

import click

from beforehand.commands.parts.asked import output
from beforehand.ground.hint import called


@click.command()
@click.argument('locale')
@click.option('--out', type=click.Path(path_type=Path, file_okay=False), help='Where the PDF goes (default: out).')
@click.pass_obj
def command(root: Path, /, locale: str, out: Path | None) -> None:
    """Print one page that shows how LOCALE is set: headlines, letters, numbers, running text."""
    from beforehand import checks
    from beforehand.compose import specimen
    from beforehand.compose.faces import families
    from beforehand.ground.files import write_whole
    from beforehand.ground.problem import Place, Problem, Unreadable
    from beforehand.plan.finish import finish
    from beforehand.print.press import Order, Press
    from beforehand.read.project import read_project
    from beforehand.translate.article import article, shown_letters

    folder, project = output(root, out), read_project(root)
    if locale not in project.locales:
        if faults := [problem for problem in project.problems if problem.locale == locale]:
            raise Unreadable(*faults)
        raise click.UsageError(f'there is no locale "{locale}"; there are: {", ".join(project.locales)}; or begin it: '
                               f'{called()} new locale {locale}')
    subject = project.locales[locale]
    if faults := [problem for problem in checks.of_locale(project, subject) if problem.id in ('fonts', 'faces', 'line-height')]:
        raise Unreadable(*faults)
    spoken = str(subject.file.language.like) if subject.file.language else locale
    words = specimen.Words(shown_letters(spoken), article(spoken))
    if not words.text:
        raise click.UsageError(f'neither an alphabet nor a text of "{locale}" is known; translate a topic and print that')
    order = Order(specimen.page(project, subject, words), (specimen.PANEL,), tuple(families(subject)),
                  finish().pdf_variant, subject.file.actual_text)
    proof = Press(root).print(order)
    if not proof.pdf:
        said = [*proof.faults, *(f'{found} is turned round' for found in proof.turned)]
        raise Unreadable(*(Problem('press', Place(f'locales/{locale}/locale.yaml'), fault, locale=locale) for fault in said))
    write_whole(folder, f'specimen-{locale}.pdf', proof.pdf)
    click.echo(f'{folder / f"specimen-{locale}.pdf"} is printed: look, or ask who reads it, whether letters are whole, lines '
               'clear of each other, and breaks right')
