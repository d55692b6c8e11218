"""A sentence of one's own, read by others: one says in English what it says, a third compares. By the rule that holds for all."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from beforehand.read.readings import BACK, GRAVE, SEVERITIES, Reading, alike
from beforehand.read.wordfiles import WORDS
from beforehand.studio import forms
from beforehand.studio.desk import Desk
from beforehand.studio.entry import Unfit, words
from beforehand.studio.forms import held_of
from beforehand.studio.page import desk_of, go, page, say_of, typed
from beforehand.studio.said import Sentence, own_of
from beforehand.studio.steps import sentence
from beforehand.studio.steps.sentence import MOST_NAME, address, read_so_far, sentence_of
from beforehand.studio.store.edits.readings import compared, read_by, translated_back
from beforehand.studio.store.edits.sentences import file_of
from beforehand.studio.store.refusals import Refusal
from beforehand.studio.tongue import Tongue, marked

MOST_TEXT = 600
FOUND = dict(zip(SEVERITIES, (
    marked('It says the same'), marked('There are small differences, which change nothing'),
    marked('Something is missing, or says something else'), marked('It could harm somebody')), strict=True))


def own_sentence(request: Request) -> Sentence:
    """Which sentence it is: one of the folder's own, in another language than English."""
    one = sentence_of(request)
    if not one.own or one.is_source:
        raise HTTPException(404)
    return one


def show_back(request: Request) -> Response:
    """The sentence alone: whoever says what it says has not seen the English."""
    return back_page(request, {}, {})


def back_page(request: Request, values: dict[str, str], errors: dict[str, str], status: int = 200) -> Response:
    return page(request, 'back.html', status, one=own_sentence(request), values={'back': '', 'by': '', **values}, errors=errors)


def take_back(request: Request) -> Response:
    """Keep what somebody heard in it."""
    desk, say, one = desk_of(request), say_of(request), own_sentence(request)
    values = {name: typed(request, name) for name in ('back', 'by')}
    errors = name_errors(say, values['by'], [translator(desk, one)])
    if not values['back']:
        errors['back'] = say.gettext('Write in English what it says')
    if not errors:
        errors = kept(desk, say, one, translated_back(one.message, one.english, one.own, values['by'], desk.today,
                                                      values['back'][:MOST_TEXT]))
    return back_page(request, values, errors, forms.UNFIT) if errors else go(request, f'{address(one)}#reading')


def show_compare(request: Request) -> Response:
    """Both sentences, side by side."""
    return compare_page(request, {}, {})


def compare_page(request: Request, values: dict[str, str], errors: dict[str, str], status: int = 200) -> Response:
    one = own_sentence(request)
    row = read_so_far(one).get(BACK)
    if row is None:
        return go(request, f'{address(one)}#reading')
    return page(request, 'compare.html', status, one=one, row=row, found=FOUND,
                values={'found': '', 'note': '', 'by': '', **values},
                errors=errors)


def take_compare(request: Request) -> Response:
    """Keep what somebody found."""
    desk, say, one = desk_of(request), say_of(request), own_sentence(request)
    values = {name: typed(request, name) for name in ('found', 'note', 'by')}
    row = read_so_far(one).get(BACK)
    errors = name_errors(say, values['by'], [translator(desk, one), row.by if row else ''])
    if values['found'] not in FOUND:
        errors['found'] = say.gettext('Choose an answer')
    if values['found'] in GRAVE and not values['note']:
        errors['note'] = say.gettext('Write what is missing, or what is different')
    if not errors:
        errors = kept(desk, say, one, compared(one.message, one.english, one.own, values['by'], desk.today, values['found'],
                                               values['note'][:MOST_TEXT]))
    return compare_page(request, values, errors, forms.UNFIT) if errors else go(request, f'{address(one)}#reading')


def translator(desk: Desk, one: Sentence) -> str:
    return own_of(held_of(desk).read(file_of(one.locale.id))).translator


def name_errors(say: Tongue, by: str, others: list[str]) -> dict[str, str]:
    """Why somebody cannot have done it: they wrote it, or have done the other half."""
    try:
        words(MOST_NAME, marked('Write your name'))(by, say)
    except Unfit as error:
        return {'by': str(error)}
    if alike(by) in {alike(other) for other in others}:
        return {'by': say.gettext('Somebody else has to do this: %(name)s has had a part in it already', name=by)}
    return {}


def kept(desk: Desk, say: Tongue, one: Sentence, row: Reading) -> dict[str, str]:
    """Write it down beside the sentence."""
    held, name = held_of(desk), f'{WORDS}/{one.locale.id}.readings.csv'
    try:
        held.save(say.gettext('reading of a sentence'), {name: read_by(held.read(name), [row], one.locale, desk.today)},
                  {name: held.digest(name)})
    except Refusal as error:
        return {'by': say.gettext(error.text, **error.facts)}
    return {}


ROUTES = {sentence.HERE + '/back': (show_back, take_back), sentence.HERE + '/compare': (show_compare, take_compare)}
