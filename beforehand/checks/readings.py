"""What readings.csv says of a translation can be true: each row has a message, somebody who signs, and a day that has been.

The state that a sheet claims rests on these rows, and whoever takes it into their hand has to be able to rely on it.
"""

from __future__ import annotations

from collections.abc import Iterator

from beforehand.checks import Fault, check
from beforehand.read.locale import Locale
from beforehand.read.project import Project
from beforehand.translate.texts import texts


@check(Locale)
def find(locale: Locale, project: Project) -> Iterator[Fault]:
    for row, fault in locale.standing.faults:
        yield Fault(row.place, *fault)
    unread = {problem.about for problem in project.problems}
    known = {text.id for text in texts(project, project.topics)} | {*locale.catalogue.english} | locale.catalogue.gone
    for row in locale.standing.all:
        if row.id not in known and row.id.partition('.')[0] not in unread:
            yield Fault(row.place, f'there is no message "{row.id}"', 'mend the id, or delete the row')
