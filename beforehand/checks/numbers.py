"""A number is the same in every language, in Latin digits: a wrong digit can cost a person their way out."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

from beforehand.checks import Fault, Translation, check
from beforehand.project import Project

NUMBER = re.compile(r'\d+')


@check(Translation)
def find(translation: Translation, project: Project) -> Iterator[Fault]:
    text, place, id = translation.text, translation.text.place, translation.text.id
    for number in dict.fromkeys(NUMBER.findall(text)):
        if not number.isascii():
            yield Fault(place, f'"{id}" has the number {number}, which is {latin(number)}',
                        'write the number of the English, in the same digits: it is dialled on a keypad')
    ours, theirs = (Counter(NUMBER.findall(value)) for value in (translation.english, latin(text)))
    for number in sorted((ours - theirs).keys()):
        other = sorted((theirs - ours).keys())
        yield Fault(place, f'"{id}" lacks the number {number}' + (f' and has {", ".join(other)}' if other else ''),
                    f'the English says: {translation.english}')
    if not ours - theirs and (added := sorted((theirs - ours).keys())):
        yield Fault(place, f'"{id}" has a number that the English has not: {", ".join(added)}',
                    f'the English says: {translation.english}')


def latin(text: str) -> str:
    """The text with every digit as a Latin one."""
    return ''.join(str(unicodedata.digit(letter)) if letter.isdigit() and not letter.isascii() else letter for letter in text)
