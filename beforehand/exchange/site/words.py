"""What a site says in English of states, papers and printers: for who hands the sheets out. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from beforehand.content.format import Format, Paper
from beforehand.plan.sheets import Sheet
from beforehand.read.readings import APPROVED, DRAFTED
from beforehand.read.states import BLIND_CHECKED, SOURCE

STATES = {
    SOURCE: ('Original', 'Written in this language.'),
    APPROVED: ('Approved', 'Persons who speak the language have read the translation and approved it.'),
    BLIND_CHECKED: ('Draft translation', 'Translated back and compared with the English. Not yet checked by a native speaker.'),
    DRAFTED: ('Proof', 'Nobody has checked the translation. Do not hand this out.'),
}
"""Each state by its name and what it means."""
UNSURE = ('Proof', 'A phone number on it is not confirmed. Do not hand this out.')
FLIPS = {'none': 'Print on one side.', 'short edge': 'Print on both sides, and flip on the short edge.',
         'long edge': 'Print on both sides, and flip on the long edge.'}
BOTH = 'Print on both sides.'
FOLDS = {'none': '', 'half': 'Fold it once, in the middle, with the cover outside.',
         'roll': 'Fold it with the inside facing you: first the narrow panel (the flap) inwards, then the opposite panel over '
                 'it. The cover lies on top.'}
MIRRORED = 'Languages that are written from right to left open from the other side; the flap is still the narrow panel.'
KILOBYTE = 1000


def states(sheet: Sheet) -> Iterator[tuple[str, str]]:
    """What a sheet is, and what that means; of a proof each reason."""
    if sheet.unsure:
        yield UNSURE
    if not sheet.unsure or sheet.state == DRAFTED:
        yield STATES.get(sheet.state, STATES[DRAFTED])


def in_a_word(sheet: Sheet) -> str:
    """What a sheet is, in a word or two."""
    return next(states(sheet))[0]


def how(format: Format) -> Iterator[str]:
    """How a format is printed and folded."""
    two = any(len(paper.sides) > 1 for paper in format.papers.values())
    yield FLIPS[format.flip] if two and format.flip != 'none' else BOTH if two else FLIPS['none']
    if FOLDS[format.fold]:
        yield FOLDS[format.fold]
    if format.fold == 'roll':
        yield MIRRORED


def lengths(paper: Paper) -> str:
    """How large a paper is."""
    return f'{paper.width_mm:g} × {paper.height_mm:g} mm'


def weight(size: int) -> str:
    """How large a file is."""
    return f'{max(1, round(size / KILOBYTE)):,} kB'


def sheets(count: int) -> str:
    """So many sheets, in words."""
    return f'{count:,} sheet{"" if count == 1 else "s"}'
