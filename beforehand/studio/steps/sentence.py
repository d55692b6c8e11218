"""One sentence: as everybody says it, or as this folder does, or not at all."""

from __future__ import annotations

from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from beforehand.ground.problem import Place, Text
from beforehand.read.catalogue import MOST_LETTERS
from beforehand.read.ownwords import undroppable
from beforehand.read.readings import DRAFTED
from beforehand.studio import forms
from beforehand.studio.beside import beside
from beforehand.studio.desk import Desk
from beforehand.studio.entry import Unfit, words
from beforehand.studio.fitting import Room, against, room
from beforehand.studio.forms import Clash, held_of
from beforehand.studio.page import desk_of, go, page, say_of, typed
from beforehand.studio.plainly import plainly
from beforehand.studio.rewording import EDITION, answered, said_as
from beforehand.studio.said import Sentence, own_of, sentences
from beforehand.studio.steps.sentences import state_of
from beforehand.studio.store.edits.edition import leave_out, put_back
from beforehand.studio.store.edits.sentences import file_of
from beforehand.studio.store.refusals import CannotSay, Invalid
from beforehand.studio.tongue import Tongue

HERE = '/sentences/{message}/{locale}'
PROMISE = '(promises)'
MOST_NAME = 80


def sentence_of(request: Request) -> Sentence:
    """Which sentence it is."""
    message, locale = str(request.path_params['message']), str(request.path_params['locale'])
    found = sentences(desk_of(request), message.partition('.')[0], locale).get(message)
    if found is None:
        raise HTTPException(404)
    return found


def address(one: Sentence) -> str:
    return f'/sentences/{one.message}/{one.locale.id}'


def form_of(one: Sentence) -> str:
    """By which what cannot be saved yet is kept."""
    return f'sentence {one.message} {one.locale.id}'


def show(request: Request) -> Response:
    """The sentence, and over it what was typed before and could not be saved."""
    one, desk, say = sentence_of(request), desk_of(request), say_of(request)
    if not one.is_source and one.locale.id not in desk.languages:
        words = say.gettext('%(language)s is not among your languages', language=say.language(one.locale.id))
        return page(request, 'refused.html', 404, words=words, onward='/languages', link=say.gettext('Languages and leaflets'))
    kept = held_of(desk_of(request)).kept(form_of(one))
    return form_page(request, kept or {}, wrong(request, one, kept['text'], kept)[1] if kept.get('text') else {})


def form_page(request: Request, values: dict[str, str], errors: dict[str, str], status: int = 200) -> Response:
    """The page with these values and errors."""
    desk, say, one = desk_of(request), say_of(request), sentence_of(request)
    by = own_of(held_of(desk).read(file_of(one.locale.id))).translator or desk.looked.get('writer', '')
    values = {'text': one.text, 'by': by, 'answer': answer_of(desk, one), **values}
    return page(request, 'sentence.html', status, one=one, state=state_of(say, one), values=values, errors=errors,
                room=room_for(desk, say, one, values['text']), asks_for_answer='answer' in errors or bool(values['answer']),
                is_draft=one.state == DRAFTED and not one.own,
                read=read_so_far(one), cannot_go=desk.looked.pop(f'cannot {one.message}', ''), can_go=can_go(desk, one),
                **beside(request, language=one.locale.id, message=one.message))


def can_go(desk: Desk, one: Sentence) -> bool:
    """Whether it may be left out: the leaflet still says what it has to say."""
    out = [*desk.file.drop, Text(one.message, Place(''))]
    return not any(undroppable(out, desk.project.topics))


def answer_of(desk: Desk, one: Sentence) -> str:
    """Who answers for what the sentence promises."""
    return next((str(answer.by) for answer in desk.file.answers_for if answer.message == one.message), '')


def read_so_far(one: Sentence) -> dict[str, Any]:
    """Who has read the folder's own sentence, by what they did."""
    if not one.own or one.is_source:
        return {}
    return {row.act: row for row in one.locale.standing.of(Text(one.english, id=one.message))}


def room_for(desk: Desk, say: Tongue, one: Sentence, text: str) -> Room:
    """Whether there is room for a sentence, held against the one that everybody has."""
    if not desk.preview or not text or text == one.theirs:
        return Room('', '')
    found = desk.preview.fit(one.locale.id, one.message, text)
    before = desk.preview.fit(one.locale.id, one.message, one.theirs) if one.theirs else found
    return room(say, against(found, before), {sheet.name: sheet for sheet in desk.preview.now().sheets})


def attempt(request: Request) -> Response:
    """Say whether what is being typed would fit; nothing is saved."""
    return form_page(request, {name: typed(request, name) for name in ('text', 'by', 'answer')}, {})


def take(request: Request) -> Response:
    """Say it so from now on, if it can be printed; one change after the other, however quick somebody is."""
    with held_of(desk_of(request)).one_at_a_time:
        return taken(request)


def taken(request: Request) -> Response:
    """The same, while nothing else is saved."""
    desk, one = desk_of(request), sentence_of(request)
    values = {name: ' '.join(typed(request, name).split()) for name in ('text', 'by', 'answer')}
    was, mine = typed(request, 'was'), values['text']
    if mine == was and not values['answer'] and not newly_signed(desk, one, values['by']):
        held_of(desk).keep(form_of(one), {})
        return onward(request, one)
    if was not in (one.text, mine) and mine != one.text:
        clash = Clash(say_of(request).gettext('The sentence'), mine, one.text)
        return page(request, 'clash.html', forms.CHANGED, clashes=[clash], action=address(one),
                    mine=[('was', one.text), *values.items()])
    text, errors = wrong(request, one, mine, values)
    if not errors:
        errors = saved(request, one, text, values)
    held_of(desk).keep(form_of(one), values if errors else {})
    return form_page(request, values, errors, forms.UNFIT) if errors else onward(request, one)


def newly_signed(desk: Desk, one: Sentence, by: str) -> bool:
    """Whether somebody says who wrote what was saved before: a field is saved when it is left, and the name comes second."""
    if by:
        desk.looked['writer'] = by
    return bool(by and one.own and not one.is_source) and by != own_of(held_of(desk).read(file_of(one.locale.id))).translator


def wrong(request: Request, one: Sentence, mine: str, values: dict[str, str]) -> tuple[str | None, dict[str, str]]:
    """What is to be said, None for what everybody says; and why it cannot be."""
    desk, say = desk_of(request), say_of(request)
    if mine in ('', one.theirs):
        return None, {}
    try:
        words(MOST_LETTERS)(mine, say)
        words(MOST_NAME)(values.get('by', ''), say)
    except Unfit as error:
        return mine, {'text': str(error)}
    space = room_for(desk, say, one, mine)
    return mine, {'text': space.text} if space.degree == 'too-long' else {}


def saved(request: Request, one: Sentence, text: str | None, values: dict[str, str]) -> dict[str, str]:
    """Save it as one change; why not, where it breaks a rule."""
    desk, say = desk_of(request), say_of(request)
    held = held_of(desk)
    before = held.files()
    seen = {name: held.digest(name) for name in (*before, file_of(one.locale.id))}
    try:
        files = said_as(before, one, text, values['by'])
        if one.is_source:
            files[EDITION] = answered(before[EDITION], desk.file, one.message, text, values['answer'], desk.today)
        if text and desk.preview and (found := desk.preview.brought_by(before, files)):
            return told(say, [problem.message for problem in found])
        held.save(say.gettext('a sentence in %(language)s', language=say.language(one.locale.id)), files, seen)
    except Invalid as error:
        return told(say, [problem.message for problem in error.problems])
    except CannotSay as error:
        return {'text': say.gettext(error.text, **error.facts)}
    return {}


def told(say: Tongue, messages: list[str]) -> dict[str, str]:
    """What is wrong, in plain words; of a promise, who has to answer for it."""
    said = dict.fromkeys(f'{plain.wrong} {plain.do}'.strip() for plain in (plainly(say, message) for message in messages))
    errors = {'text': ' '.join(said)}
    if any(message.endswith(PROMISE) for message in messages):
        errors['answer'] = say.gettext('Who answers for this promise? Write a name, or say it without the promise')
    return errors


def back(request: Request) -> Response:
    """Say it as everybody does."""
    one = sentence_of(request)
    held_of(desk_of(request)).keep(form_of(one), {})
    saved(request, one, None, {'by': '', 'answer': ''})
    return onward(request, one)


def leave(request: Request) -> Response:
    """Do not print it, or print it again, in all languages."""
    desk, say, one = desk_of(request), say_of(request), sentence_of(request)
    held, edit = held_of(desk), put_back if one.is_left_out else leave_out
    told_as = say.gettext('a sentence put back') if one.is_left_out else say.gettext('a sentence left out')
    before, seen = held.files(), held.digests()
    files = {EDITION: edit(before[EDITION], one.message)}
    if not one.is_left_out and desk.preview and desk.preview.brought_by(before, files):
        desk.looked[f'cannot {one.message}'] = 'yes'
    else:
        held.save(told_as, files, seen)
    return onward(request, one)


def onward(request: Request, one: Sentence) -> Response:
    return go(request, address(one) + forms.chosen(request))


ROUTES = {HERE: (show, take), HERE + '/try': (None, attempt), HERE + '/theirs': (None, back), HERE + '/out': (None, leave)}
