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
    """What is wrong with a number that was typed, beside the one that is printed."""
    mine, theirs = (''.join(filter(str.isdigit, number)) for number in (typed, printed))
    mine = mine.removeprefix('00').removeprefix('0')
    theirs = theirs[-len(mine):] if len(theirs) > len(mine) >= len(theirs) - 4 else theirs
    wrong = [at for at, (one, other) in enumerate(zip(mine, theirs, strict=False)) if one != other]
    if len(mine) != len(theirs):
        return say.gettext('There is a digit too many, or one is missing.')
    if len(wrong) == 1:
        return say.gettext('One digit is another one: %(typed)s in place of %(printed)s.', typed=mine[wrong[0]],
                           printed=theirs[wrong[0]])
    if len(wrong) == 2 and wrong[1] == wrong[0] + 1 and mine[wrong[0]] == theirs[wrong[1]] and mine[wrong[1]] == theirs[wrong[0]]:
        return say.gettext('Two digits have changed places.')
    return say.gettext('It is quite another number.')
