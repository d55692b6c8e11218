"""What a locale waives: translations that are right although a check objects, each with its reason. Pure."""

from __future__ import annotations

import difflib
import json
from collections.abc import Collection, Iterator, Mapping

from beforehand.content.locale import Waiver
from beforehand.ground.problem import Problem
from beforehand.read.catalogue import Catalogue


def hint(check: str, text: str, id: str, locale: str) -> str:
    """How to waive a problem, ready to be pasted."""
    said = json.dumps(text, ensure_ascii=False)
    return f'or, if it is right, in locales/{locale}/waivers.yaml: - {{check: {check}, message: {id}, text: {said}, reason: "…"}}'


def matches(waiver: Waiver, check: str, id: str, text: str) -> bool:
    """Whether a waiver is about this check of this very translation."""
    return (waiver.check, waiver.message, waiver.text) == (check, id, text)


def useless(waivers: Collection[Waiver], used: Collection[int], catalogue: Catalogue, english: Mapping[str, str],
            checks: Collection[str], locale: str) -> Iterator[Problem]:
    """Waivers that waive nothing (any more), and why."""
    for number, waiver in enumerate(waivers):
        if number in used:
            continue
        text = catalogue.texts.get(waiver.message) or english.get(waiver.message)
        if waiver.check not in checks:
            near = difflib.get_close_matches(waiver.check, checks, 1)
            problem, place = f'there is no check "{waiver.check}"', waiver.check.place
            way = f'did you mean "{near[0]}"?' if near else 'its name stands in brackets behind the problem'
        elif text is None:
            problem, place = f'there is no translated message "{waiver.message}"', waiver.message.place
            way = 'delete the waiver, or mend the id'
        elif text != waiver.text:
            problem, place = f'the translation of "{waiver.message}" is another one now', waiver.text.place
            way = f'look whether it still needs a waiver; it says: {text}'
        else:
            problem, place = f'there is nothing to waive in "{waiver.message}"', waiver.check.place
            way = f'delete it: [{waiver.check}] finds nothing there, or nothing that may be waived, or it is waived twice'
        yield Problem('waiver', place, problem, way, locale)
