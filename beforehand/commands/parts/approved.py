"""What a person approves: the messages of the sheets that they have read, and what these may claim from then on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import click

from beforehand.commands.parts.reading import digest_of, is_translation, locale_of, record, say_counts
from beforehand.compose.page import Composer
from beforehand.ground.problem import Place, Problem, Text, Unreadable
from beforehand.plan.finish import USUAL
from beforehand.plan.sheets import Sheet, Wishes, plan, unknown
from beforehand.read.locale import Locale
from beforehand.read.project import Project
from beforehand.read.readings import APPROVED, Reading, digest
from beforehand.read.states import faults_of, wanting


def act(said: Mapping[str, str]) -> Reading:
    """The approval, of no message yet."""
    return Reading('', digest('', ''), APPROVED, **said)  # type: ignore[arg-type]


def take(root: Path, name: str, topics: Sequence[str], formats: Sequence[str], approval: Reading, today: date) -> None:
    """Record an approval, and say what follows from it."""
    project, locale = locale_of(root, name, today)
    wishes = Wishes((locale.id,), topics, formats, finishes=(USUAL,))
    if wrong := unknown(project, wishes):
        raise click.UsageError('; '.join(f'{problem.place}: {problem.message}; {problem.hint}' for problem in wrong))
    if problems := [Problem('readings', Place('your approval'), *fault, locale.id)
                    for fault in faults_of(approval, locale.id, today)]:
        raise Unreadable(*problems)
    sheets = plan(project, wishes)
    messages = printed(project, locale, sheets)
    rows = [approval._replace(id=english.id, digest=digest_of(locale, english)) for english in messages]
    locale = record(root, locale, rows, today)
    read = dict.fromkeys(f'{sheet.topic_id} {sheet.format_id}' for sheet in sheets)
    click.echo(f'{approval.by} approved {len(rows)} messages of {locale.id} for {approval.scope}: {", ".join(read)}')
    say_counts(locale, messages)
    lacking = Counter(wanting(locale.standing.of(english), locale.persons(english.id)) for english in messages)
    for step, count in lacking.items():
        if step:
            click.echo(f'  {count} of them: {step}')


def printed(project: Project, locale: Locale, sheets: Sequence[Sheet]) -> list[Text]:
    """The English of all that is written on these sheets; nobody has read one on which anything is not translated."""
    composer, found, lacking = Composer(project), dict[str, Text](), dict[str, str]()
    for sheet in sheets:
        page = composer.compose(sheet)
        found |= page.english
        lacking |= page.lacking
    if not sheets or lacking:
        id = next(iter(lacking), '')
        what = f'{len(lacking)} messages are not translated: {", ".join([*lacking][:3])}' if id else 'no such sheet is planned'
        place = locale.catalogue.places.get(id, Place(locale.catalogue.path))
        raise Unreadable(Problem('incomplete', place, f'nobody can have read these sheets: {what}',
                                 'translate it, print it, then have it read', locale.id))
    return [text for text in found.values() if is_translation(locale, text)]
