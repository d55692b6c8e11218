"""A translation has the web addresses of the English, and no other: an address leads people somewhere, and is no word."""

from __future__ import annotations

from collections.abc import Iterator

from beforehand.checks import Fault, Translation, check
from beforehand.read.names import ADDRESS
from beforehand.read.project import Project


@check(Translation)
def find(translation: Translation, project: Project) -> Iterator[Fault]:
    ours, theirs = addresses(translation.english), addresses(translation.text)
    id, place = translation.text.id, translation.text.place
    for lost in [address for address in ours if address not in theirs]:
        yield Fault(place, f'"{id}" has lost the address {lost}', 'copy it from the English, letter by letter')
    for added in [address for address in theirs if address not in ours]:
        yield Fault(place, f'"{id}" has an address that the English has not: {added}',
                    'delete it; if it is none, put a space after the full stop')


def addresses(text: str) -> list[str]:
    """The web addresses of a text, without the punctuation behind them."""
    return list(dict.fromkeys(address.rstrip('.,:;!?)').lower() for address in ADDRESS.findall(text)))
