"""What keeps leaflets back, or makes them test prints: each reason once, in plain words, and where to mend it. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from beforehand.studio.mends import Mend, mend, message_of
from beforehand.studio.preview.standing import Reason, Standing
from beforehand.studio.tongue import Tongue

NUMBERS = ('not-called', 'called-too-long-ago', 'changed-since-called', 'sources-disagree')


@dataclass
class Matter:
    """The same reason on one leaflet or on many."""

    mend: Mend
    reason: Reason
    keeps_back: bool
    sheets: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    """What the command line says, for whoever helps with the computer."""


def matters(standings: Mapping[str, Standing], say: Tongue) -> list[Matter]:
    """All reasons, the worst first: what keeps back most leaflets, then what makes most of them test prints."""
    found = dict[tuple[str, ...], Matter]()
    for name, standing in standings.items():
        for reason in standing.reasons:
            key = (standing.state, reason.kind, reason.locale, message_of(reason), reason.helpline, reason.number)
            one = found.setdefault(key, Matter(mend(reason, say), reason, standing.state == 'kept'))
            one.sheets += [name] * (name not in one.sheets)
            told = f'{reason.file}{f":{reason.line}" if reason.line else ""}: {reason.text} [{reason.kind}]'
            one.told += [told] * (told not in one.told)
    return sorted(found.values(), key=lambda one: (not one.keeps_back, -len(one.sheets)))


def brief(standing: Standing, say: Tongue, has_number: bool) -> Mend:
    """Why a leaflet is what it is, in a line."""
    if not standing.state:
        return Mend(say.gettext('Not looked at yet.'))
    if standing.state == 'ready' and not has_number:
        text = say.gettext('There is no number on it, only an empty box for a stamp.')
        return Mend(text, '', '/call', say.gettext('Whom to call'))
    if standing.state == 'ready':
        return Mend(say.gettext('All numbers on it have been called.'))
    numbers = {(one.helpline, one.number) for one in standing.reasons if one.kind in NUMBERS}
    if standing.state == 'test' and numbers:
        text = say.ngettext('%(n)s number has to be called.', '%(n)s numbers have to be called.', len(numbers))
        return Mend(text, '', '/numbers', say.gettext('Call the numbers'))
    first = mend(standing.reasons[0], say)
    return Mend(f'{first.title}.', '', first.path, first.link)
