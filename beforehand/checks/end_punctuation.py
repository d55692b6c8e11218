"""A translation ends as the English does, with the signs of its language: a title has no full stop, and a question stays one.

A heading may be a question that is a statement in English, or end with a colon.
"""

from __future__ import annotations

from collections.abc import Iterator

from beforehand.checks import Fault, Translation, check
from beforehand.read.project import Project
from beforehand.translate.punctuation import ENGLISH, INSIDE, NAMES, OPENED, roles, signs

STOP, QUESTION, EXCLAMATION, COMMA, SEMICOLON, COLON, NONE = range(7)
MAY_BECOME = {(NONE, QUESTION), (NONE, COLON), (EXCLAMATION, STOP)}
CLOSING = '"\'”’“»«›‹„‟」』）)]】'
QUESTIONS = '?？؟፧՞;\u037e'


@check(Translation)
def find(translation: Translation, project: Project) -> Iterator[Fault]:
    text, english, locale = translation.text, translation.english, translation.locale.id
    if translation.is_source:
        return
    own, ours, theirs = signs(locale), ending(english, translation.source), ending(text, locale)
    if (ours, theirs) in MAY_BECOME or (ours == QUESTION and asks(text, locale)):
        theirs = ours
    if ours in (STOP, QUESTION) and theirs == NONE and not own[ours]:
        theirs = ours  # as in Thai
    if ours == QUESTION and theirs == STOP and not own.question:
        theirs = ours  # as in Burmese
    if ours != theirs:
        yield Fault(text.place, f'"{text.id}" {said(ours, theirs)}', hint(ours, own), waivable=True)
    for sign, opening in OPENED.get(translation.locale.cldr.language, {}).items():
        if text.count(sign) != text.count(opening):
            yield Fault(text.place, f'"{text.id}" has {text.count(sign)} {sign} and {text.count(opening)} {opening}',
                        f'each {sign} has its {opening}', waivable=True)


def ending(text: str, locale: str) -> int:
    """How a text ends: which field of Signs stands last, NONE where it is none of them."""
    last = next((sign for sign in reversed(text) if sign not in CLOSING and not sign.isspace()), '')
    if last == ';' and signs(locale).question == ';':
        return QUESTION
    return roles().get(last, NONE) if last and last not in INSIDE else NONE


def asks(text: str, locale: str) -> bool:
    """Whether there is a question in a text, at its end or within quotation marks."""
    return any(sign in text for sign in QUESTIONS if sign not in ';\u037e' or signs(locale).question == ';')


def said(ours: int, theirs: int) -> str:
    """What is the matter with an end."""
    if theirs == NONE:
        return f'has no {NAMES[ours]} at its end, and the English has'
    if ours == NONE:
        return f'ends with {a(theirs)}, and the English does not'
    return f'ends with {a(theirs)}, and the English with {a(ours)}'


def a(role: int) -> str:
    """A sign's name with its article."""
    return f'{"an" if NAMES[role].startswith("e") else "a"} {NAMES[role]}'


def hint(ours: int, own: tuple[str, ...]) -> str:
    """What stands at the end of such a text."""
    if ours == NONE or not own[ours]:
        return 'delete it'
    code = '' if own[ours] == ENGLISH[ours] else f' (U+{ord(own[ours]):04X})'
    return f'end it with "{own[ours]}"{code}'
