"""How one reaches whoever hands a sheet out, set into boxes: addresses that can be tapped, languages, hours, a code to scan.

Words are the topic's, and translated; what is written to or dialled is the edition's, and the same in every language.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from beforehand.compose import figures
from beforehand.compose.board import FIRST
from beforehand.compose.facts import AS_IS, FAX, days, times
from beforehand.compose.fitted import pieces
from beforehand.compose.pieces import Piece
from beforehand.compose.said import LAST_PT, LEAST_PT
from beforehand.compose.setting import Setting
from beforehand.compose.smallprint import SmallPrint
from beforehand.compose.tongues import Tongue, face_of, tongues
from beforehand.content.contact import Hours
from beforehand.ground.problem import Text
from beforehand.type import headline
from beforehand.type.ink import MM_PER_PT, ink

SIZE_PT = 11.0
"""Of an address that has room."""
GAP_MM, DOT_MM = 1.6, 0.9
"""Between two languages: white, a dot, white."""
ROWS = 1.75
"""How far apart their lines are, in type sizes: letters of some scripts reach far up and down."""


NAME_PT = 10.0
NAME_MM, RULE_MM, MOST_MM = 7.0, 4.0, 12.0
"""Of a name above its number, and around a line between two; a number is not higher."""
ALONE, NUMBER = 0.88, 0.5
"""How much a number takes of the height below its name: by itself, or with what is known of it below."""
SILENT = frozenset(('id', 'name', 'numbers', 'sources', 'checked', 'conflict', 'note'))
"""What is not printed below a number."""


def open_on(setting: Setting, line: Hours) -> Text | None:
    """The days of a line of opening hours, in the reader's language."""
    if not line.days:
        return None
    return setting.translate(Text(days(line.days, setting.plan.locale.cldr), line.id.place, f'{AS_IS}{line.id} days'))


def open_when(setting: Setting, line: Hours) -> Text:
    """From when to when; or in words."""
    if line.text:
        return line.text
    return Text(times(str(line.from_), str(line.to), setting.plan.locale.cldr), line.id.place, f'{AS_IS}{line.id} times')


def faxed(setting: Setting) -> tuple[str, str]:
    """The first number of the edition to which one faxes, and its address; empty where there is none."""
    dials = ((number.printed, number.link) for line in setting.plan.lines for number, _ in line.numbers if number.kind == FAX)
    return next(dials, ('', ''))


def link_of(setting: Setting, what: str) -> str:
    """The address that something leads to."""
    file = setting.plan.edition.file
    links = {'email': f'mailto:{file.email}', 'web': f'https://{file.web}', 'fax': faxed(setting)[1]}
    return links.get(what, '')


KNOWN: Mapping[str, Callable[[Setting], object]] = {
    'email': lambda setting: setting.says('email'), 'web': lambda setting: setting.says('web'),
    'address': lambda setting: setting.says('address'), 'fax': lambda setting: faxed(setting)[0],
    'languages': lambda setting: tongues(setting.project, setting.plan)}
"""What an edition may say of how it is reached; a layout asks for it by these names."""


def reach(setting: Setting, what: str, width_mm: float, height_mm: float) -> list[Piece]:
    """One of these, as large as its box allows; what is tapped stands on one line."""
    if what == 'phones':
        return setting.board(width_mm, height_mm, '', setting.plan.format.helplines, NAME_PT)
    if what == 'languages':
        return spoken(setting, width_mm, height_mm)
    if what == 'fax':
        return fax(setting, width_mm, height_mm)
    lines = 3 if what == 'address' else 1
    return [line(setting, setting.says(what) or Text(''), width_mm, height_mm, link_of(setting, what), lines)]


def line(setting: Setting, text: Text, width_mm: float, height_mm: float, link: str, lines: int = 1) -> Piece:
    """A text as large as its box allows; bold where it is copied by hand."""
    scale, weight = setting.plan.locale.file.text.scale, 700 if link else 400
    set_ = setting.scribe.fitted(text, width_mm, height_mm, SIZE_PT * scale, LAST_PT * scale, weight, lines)
    return Piece('reach', 0, 0, width_mm, set_.height_mm, set_, link=link)


def fax(setting: Setting, width_mm: float, height_mm: float) -> list[Piece]:
    """The number to which one faxes, behind the word that says so."""
    number, link = faxed(setting)
    before = line(setting, setting.word('contact.fax'), width_mm / 2, height_mm, '')
    x = (before.print.width_mm if before.print else 0.0) + GAP_MM
    behind = line(setting, setting.translate(Text(number, id=f'{AS_IS}fax')), width_mm - x, height_mm, link)
    tall = max(before.height, behind.height)
    return [one._replace(x=at, y=(tall - one.height) / 2) for one, at in ((before, 0.0), (behind, x))]


def spoken(setting: Setting, width_mm: float, height_mm: float) -> list[Piece]:
    """Languages by their own names, on as many lines as they need: on one base line those that stand on one."""
    size_pt = SIZE_PT
    pieces = rows(setting, width_mm, size_pt)
    while size_pt > LEAST_PT and max((piece.y + piece.height for piece in pieces), default=0) > height_mm:
        size_pt -= 0.25
        pieces = rows(setting, width_mm, size_pt)
    return pieces


def rows(setting: Setting, width_mm: float, size_pt: float) -> list[Piece]:
    """The same at a size."""
    pieces, size_mm, x, base = list[Piece](), size_pt * MM_PER_PT, 0.0, 0.95 * size_pt * MM_PER_PT
    for one in tongues(setting.project, setting.plan):
        set_ = named(setting, one, size_pt)
        between = 2 * GAP_MM + DOT_MM if x else 0.0
        if x and x + between + set_.width_mm > width_mm:
            x, base, between = 0.0, base + ROWS * size_mm, 0.0
        if between:
            pieces.append(Piece('dot', x + GAP_MM, base - 0.36 * size_mm - DOT_MM / 2, DOT_MM, DOT_MM))
        top = ink(one.name, face_of(setting.project, one)).top * size_mm
        pieces.append(Piece('tongue', x + between, base - top, set_.width_mm, set_.height_mm, set_))
        x += between + set_.width_mm
    up = min((piece.y for piece in pieces), default=0.0)
    return [piece._replace(y=piece.y - up) for piece in pieces]


def named(setting: Setting, one: Tongue, size_pt: float) -> SmallPrint:
    """The name of a language, set."""
    face = face_of(setting.project, one)
    set_ = headline.set_lines((one.name,), face, 10_000, 10_000, size_pt)
    text = setting.translate(Text(one.name, id=f'{AS_IS}language {one.tag}'))
    return SmallPrint(text, set_, one.family, 700, ink(one.name, face).width * size_pt * MM_PER_PT + set_.indent_mm)


def reached(setting: Setting, what: str) -> figures.Pieces:
    """The leaf of one of these: as high as it is at its size."""

    def natural(width: float) -> float:
        if what == 'phones':
            return board_mm(setting, max(width, 1.0))
        return max((piece.y + piece.height for piece in reach(setting, what, max(width, 1.0), 10_000)), default=0.0)

    said = setting.says(what) if what in ('email', 'web', 'address') else None
    return figures.Pieces(lambda place: pieces(setting, reach(setting, what, place.width, place.height), place), natural,
                          said.id if said else '')


def board_mm(setting: Setting, width_mm: float) -> float:
    """How high helplines are of which the first has a number as wide as the box, and those below it their share."""
    lines = setting.helplines
    widest = next((dial.number for one in lines[:1] for dial in one.numbers[:1]), '')
    number = min(setting.numeral(widest, width_mm).height_mm if widest else 0.0, MOST_MM)
    has_facts = any(one.line.helpline.model_fields_set - SILENT or one.numbers[1:] for one in lines)
    row = NAME_MM * setting.plan.locale.file.text.scale + number / (NUMBER if has_facts else ALONE)
    return row + max(len(lines) - 1, 0) * (row / FIRST + RULE_MM)


def scanned(setting: Setting) -> figures.Pieces:
    """The leaf of a QR code to the edition's page, as large as its box."""
    link = link_of(setting, 'web')

    def code(side: float) -> list[Piece]:
        return [Piece('qr', 0, 0, side, side, link=link)]

    return figures.Pieces(lambda place: pieces(setting, code(min(place.width, place.height)), place), lambda width: width)
