"""What to ask whoever answers a number, in words: all that the leaflets say of them, or leave open. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from beforehand.studio.preview.calls import Called
from beforehand.studio.tongue import Tongue, marked

QUESTIONS = {
    'hours': marked('When does somebody answer?'),
    'languages': marked('Which languages do you speak on most days?'),
    'interpreters': marked('Do you call an interpreter for other languages?'),
    'cost': marked('Does the call cost something, from every phone?'),
    'abroad': marked('Can you be called from other countries?'),
    'jobs': marked('Can you look at a job offer with somebody, before they leave?')}
PROMISES = {
    'anonymous': marked('May I call without saying my name?'),
    'confidential': marked('What happens with what I tell you? Whom do you tell?')}
AUDIENCE = {
    'affected': marked('Do you help people who have been exploited, and their families?'),
    'women': marked('Do you help women only?'), 'children': marked('Do you help children?'),
    'foreigners': marked('Do you help people from other countries?')}
WHOM = marked('Whom do you help?')
MOST_CODE = 3
"""Digits of the code of a country."""


def questions(say: Tongue, one: Called) -> Iterator[str]:
    """What to ask, in the order in which it matters."""
    yield say.gettext('Who answers? Is it %(name)s?', name=one.name)
    for ask in one.ask:
        said = ask.said[0] if ask.said else ''
        if ask.about == 'conflict':
            yield say.gettext('Sources say different things about it. Which is right? Our note, in English: %(note)s', note=said)
        elif ask.about == 'promise' and said in PROMISES:
            yield say.gettext(PROMISES[said])
        elif ask.about == 'audience':
            yield say.gettext(AUDIENCE.get(said, WHOM))
        elif ask.about in QUESTIONS:
            yield say.gettext(QUESTIONS[ask.about])


def difference(say: Tongue, typed: str, printed: str) -> str:
    """What is wrong with a number that was typed, beside the one that is printed, with the code of its country or without."""
    mine, whole = (''.join(filter(str.isdigit, number)).lstrip('0') for number in (typed, printed))
    tails = [whole[n:] for n in range(MOST_CODE + 1)]
    for tail in tails:
        wrong = [at for at, (one, other) in enumerate(zip(mine, tail, strict=False)) if one != other]
        if len(tail) == len(mine) and len(wrong) == 1:
            return say.gettext('One digit is another one: %(typed)s in place of %(printed)s.', typed=mine[wrong[0]],
                               printed=tail[wrong[0]])
        if len(tail) == len(mine) and wrong and exchanged(mine, wrong[0]) == tail:
            return say.gettext('Two digits have changed places.')
    if any(mine in without_one(tail) for tail in tails):
        return say.gettext('A digit is missing.')
    if any(tail in without_one(mine) for tail in tails):
        return say.gettext('There is a digit too many.')
    return say.gettext('It is quite another number.')


def exchanged(text: str, at: int) -> str:
    """A text with a letter and the next in each other's place."""
    return text[:at] + text[at:at + 2][::-1] + text[at + 2:]


def without_one(text: str) -> set[str]:
    """A text, each time without one of its letters."""
    return {text[:at] + text[at + 1:] for at in range(len(text))}
