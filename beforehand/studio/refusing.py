"""What becomes of a change that was not written: the page that says why, and what can be done."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import SequenceMatcher
from typing import Any, NamedTuple

from starlette.requests import Request
from starlette.responses import Response

from beforehand.studio.forms import CHANGED, UNFIT
from beforehand.studio.page import desk_of, page, say_of
from beforehand.studio.store.refusals import Conflict, Gone, Refusal

MOST_LINES = 30


class Difference(NamedTuple):
    """The lines of a file that are other ones, in both."""

    mine: str
    theirs: str


def conflict(request: Request, error: Exception) -> Response:
    """A file was changed elsewhere: both are shown, and one is chosen."""
    assert isinstance(error, Conflict)
    desk = desk_of(request)
    desk.conflict = error
    back = request.headers.get('referer', '').partition(request.scope.get('root_path', '') or '\0')[2]
    return page(request, 'conflict.html', CHANGED, file=error.name, difference=difference(error), back=back or '/',
                is_known=error.mine is not None)


def difference(error: Conflict) -> Difference:
    """Where mine is another file than theirs."""
    mine, theirs = ((data or b'').decode(errors='replace').splitlines() for data in (error.mine, error.theirs))
    found = [places for kind, *places in SequenceMatcher(a=mine, b=theirs, autojunk=False).get_opcodes() if kind != 'equal']
    ours, others = ([line for a, b, _, _ in found for line in mine[a:b]], [line for _, _, c, d in found for line in theirs[c:d]])
    return Difference('\n'.join(ours[:MOST_LINES]), '\n'.join(others[:MOST_LINES]))


def gone(request: Request, error: Exception) -> Response:
    """The folder is not where it was."""
    words = say_of(request).gettext('The folder has been moved, renamed or replaced. Open it where it is now.')
    return page(request, 'refused.html', CHANGED, words=words, onward='/folder', link=say_of(request).gettext('Open a folder'))


def other_folder(request: Request) -> Response:
    """A form of leaflets in whose place another window opened others: it is not theirs, and nothing is written."""
    say = say_of(request)
    words = say.gettext('This was changed elsewhere while you worked on it.')
    return page(request, 'refused.html', CHANGED, words=words, onward='/folder', link=say.gettext('Open a folder'))


def other(request: Request, error: Exception) -> Response:
    """Whatever else the store did not write."""
    assert isinstance(error, Refusal)
    return page(request, 'refused.html', UNFIT, words=say_of(request).gettext(error.text, **error.facts), onward='', link='')


HANDLERS: Mapping[Any, Any] = {Conflict: conflict, Gone: gone, Refusal: other}
