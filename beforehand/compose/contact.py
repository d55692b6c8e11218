"""How one reaches whoever hands a sheet out, set into boxes: addresses that can be tapped, languages, hours, a code to scan.

Words are the topic's, and translated; what is written to or dialled is the edition's, and the same in every language.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from unicodedata import east_asian_width

from beforehand.compose import figures
from beforehand.compose.board import FIRST
from beforehand.compose.facts import AS_IS, FAX, days, times
from beforehand.compose.fitted import pieces
from beforehand.compose.pieces import Piece
from beforehand.compose.said import LAST_PT
from beforehand.compose.setting import Setting
from beforehand.compose.spoken import spoken
from beforehand.compose.tongues import tongues
from beforehand.content.contact import Hours
from beforehand.ground.problem import Text
from beforehand.translate.punctuation import signs

SIZE_PT = 11.0
"""Of an address that has room."""
NO_BREAK = '\u00a0'
GAP_MM = 1.6
"""Between a word and the number behind it."""
RANGE = 3
"""So many days that follow one another are a range; two are named."""
NAME_PT = 10.0
NAME_MM, RULE_MM, MOST_MM = 7.0, 4.0, 12.0
"""Of a name above its number, and around a line between two; a number is not higher."""
ALONE, NUMBER = 0.88, 0.64
"""How much a number takes of the height below its name: by itself, or with what is known of it below."""
SILENT = frozenset(('id', 'name', 'numbers', 'sources', 'checked', 'conflict', 'note'))
"""What is not printed below a number."""


def open_on(setting: Setting, line: Hours) -> Text | None:
    """The days of a line of opening hours, in the reader's language."""
    if not line.days:
        return None
    locale = setting.plan.locale
    named = days(line.days, locale.cldr, RANGE, comma(locale.id))
    return setting.translate(Text(named, line.id.place, f'{AS_IS}{line.id} days'))


def comma(locale: str) -> str:
    """What stands between two things of a list; wide signs have their white in them."""
    sign = signs(locale).comma
    return sign if east_asian_width(sign) in 'WF' else f'{sign} '


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
    if what == 'address':
        return [line(setting, whole(setting.says('address') or Text('')), width_mm, height_mm, '', 4)]
    every = [line(setting, said, width_mm, height_mm, link_of(setting, one))
             for one in ('web', 'email') if (said := setting.says(one))]
    size_pt = min(one.print.set.size_pt for one in every if one.print)
    return [line(setting, setting.says(what) or Text(''), width_mm, height_mm, link_of(setting, what), 1, size_pt)]


def whole(address: Text) -> Text:
    """An address that breaks only after a comma: a postcode stays with its town."""
    return Text(re.sub('(?<!,) ', NO_BREAK, address), address.place, address.id)


def line(setting: Setting, text: Text, width_mm: float, height_mm: float, link: str, lines: int = 1,
         most_pt: float = 99.0) -> Piece:
    """A text as large as its box allows; bold where it is copied by hand."""
    scale, weight = setting.plan.locale.file.text.scale, 700 if link else 400
    set_ = setting.scribe.fitted(text, width_mm, height_mm, min(SIZE_PT * scale, most_pt), LAST_PT * scale, weight, lines)
    return Piece('reach', 0, 0, width_mm, set_.height_mm, set_, link=link)


def fax(setting: Setting, width_mm: float, height_mm: float) -> list[Piece]:
    """The number to which one faxes, behind the word that says so."""
    number, link = faxed(setting)
    before = line(setting, setting.word('contact.fax'), width_mm / 2, height_mm, '')
    x = (before.print.width_mm if before.print else 0.0) + GAP_MM
    behind = line(setting, setting.translate(Text(number, id=f'{AS_IS}fax')), width_mm - x, height_mm, link)
    tall = max(before.height, behind.height)
    return [one._replace(x=at, y=(tall - one.height) / 2) for one, at in ((before, 0.0), (behind, x))]


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
    lines = setting.helplines[:setting.plan.format.helplines]
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
