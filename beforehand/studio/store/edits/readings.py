"""words/<locale>.readings.csv of an edition with what somebody has read of its own sentences. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from beforehand.read.locale import Locale
from beforehand.read.readings import BACK, COMPARED, Reading, added, digest, read_readings, written
from beforehand.read.standing import Standing, with_drafts
from beforehand.studio.store.edits.tree import ODD
from beforehand.studio.store.refusals import CannotSay, Invalid


def translated_back(message: str, english: str, text: str, by: str, day: date, back: str) -> Reading:
    """Somebody who saw the translation alone has said in English what it says."""
    return Reading(message, digest(english, text), BACK, by, date=str(day), note=back)


def compared(message: str, english: str, text: str, by: str, day: date, severity: str = 'none', note: str = '') -> Reading:
    """Somebody else has held that against the English."""
    return Reading(message, digest(english, text), COMPARED, by, date=str(day), severity=severity, note=note)


def read_by(data: bytes, rows: Sequence[Reading], locale: Locale, today: date) -> bytes:
    """The table with these rows; none, if one of them cannot be true. `locale`: as the edition speaks it."""
    there, problems = read_readings(data, 'readings.csv')
    if problems:
        raise CannotSay(ODD, why=problems[0].message)
    after = added(there, with_drafts(locale.standing, rows))
    standing = Standing(locale.catalogue, after, today)
    if faults := [problem for problem in standing.problems if problem.place not in {row.place for row in there}]:
        raise Invalid(faults)
    return written(after)
