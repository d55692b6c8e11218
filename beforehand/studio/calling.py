"""What people type of a telephone → a number, hours; never half of either, never a guess. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from beforehand.compose.facts import DAYS
from beforehand.content.dialling import country_of, seen_from_abroad
from beforehand.content.number import Number
from beforehand.ground.problem import Text
from beforehand.read import answers
from beforehand.studio.entry import Read, Unfit
from beforehand.studio.tongue import Tongue

ALWAYS = 'always'
CLOCK = re.compile(r'(\d{1,2})(?:[:.h](\d{2}))?h?')
ROW = re.compile(r'([a-z+]*) (\S*) (\S*)')


def plainer(text: str) -> str:
    """Without what letterheads have and nobody dials: the (0) after the code of a country, the stroke after that of a town."""
    text = re.sub(r'^((?:\+|00)\d{1,3}) *\( *0 *\)', r'\1 ', text)
    return re.sub(r'^((?:\(?0|\+)[0-9 ()-]{1,10}) */ *(?=[0-9 -]+$)', r'\1 ', text)


def number(countries: Sequence[str]) -> Read:
    """A number as it is dialled from abroad, or a short code; typed as one dials it in one of these countries, or from abroad."""

    def read(typed: str, say: Tongue) -> str:
        text = plainer(typed.strip())
        if not text:
            raise Unfit(say.gettext('Type the phone number'))
        if answers.not_one_number(text):
            raise Unfit(say.gettext('Type one phone number alone, in digits, as you would dial it'))
        found = answers.number(text, countries)
        if isinstance(found, str):
            return found
        at_home = [whole for country in countries if not text.startswith('+') and (whole := seen_from_abroad(text, country))]
        if at_home:
            return at_home[0]
        if not countries and not text.startswith('+'):
            raise Unfit(say.gettext('Type it with the code of its country, such as +49, or say first where you hand '
                                    'the leaflets out'))
        raise Unfit(say.gettext('This is no whole phone number: is a digit missing, or is there one too many? '
                                'Nothing is saved until it is right'))

    return read


def echo(typed: str, countries: Sequence[str], abroad: bool | None, say: Tongue) -> tuple[str, str, str]:
    """What was read of a number: as dialled from abroad, its country, and as printed; empty where nothing was."""
    try:
        digits = number(countries)(typed, say)
    except Unfit:
        return '', '', ''
    whole = Number(number=Text(digits), abroad=True).printed
    country = country_of(digits)
    return whole, say.country(country) if country else '', Number(number=Text(digits), abroad=abroad).printed


def clock(typed: str, say: Tongue) -> str:
    """A time of day: 9, 9.30, 09:30 and 9h are one."""
    found = CLOCK.fullmatch(typed.strip().lower())
    hour, minute = (int(found[1]), int(found[2] or 0)) if found else (99, 0)
    if hour > 24 or minute > 59 or (hour == 24 and minute):
        raise Unfit(say.gettext('“%(typed)s” is no time. Type it as 9:30 or 17:00', typed=typed.strip()[:20]))
    return f'{hour:02}:{minute:02}'


def hours(typed: str, say: Tongue) -> str | list[dict[str, object]]:
    """"always", or rows of days and times: "mon+tue 9:00 17:00", one a line."""
    if typed in ('', ALWAYS):
        return typed
    return [row for line in typed.split('\n') if (row := row_of(line, say))]


def row_of(line: str, say: Tongue) -> dict[str, object] | None:
    """Days and their times; None of a row that was left empty."""
    found = ROW.fullmatch(line)
    days = [day for day in DAYS if found and day in found[1].split('+')]
    begin, end = (found[2].strip('_'), found[3].strip('_')) if found else ('', '')
    if not days and not begin and not end:
        return None
    if not days or not begin or not end:
        raise Unfit(say.gettext('Choose days, and type from when until when'))
    first, last = clock(begin, say), clock(end, say)
    if first >= last:
        raise Unfit(say.gettext('It ends before it begins: %(first)s to %(last)s', first=first, last=last))
    return {'days': days, 'from': first, 'to': last}
