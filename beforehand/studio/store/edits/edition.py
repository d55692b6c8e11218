"""edition.yaml with other values in it. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from beforehand.content.edition import EditionFile
from beforehand.ground.problem import Problem
from beforehand.ground.source import Shape, decode, read
from beforehand.studio.store.edits.amend import amended
from beforehand.studio.store.edits.tree import ODD, REMOVE, UNSTORED, Path, tree, with_values
from beforehand.studio.store.refusals import CannotSay, Invalid

__all__ = ['REMOVE', 'changed', 'edition', 'leave_out', 'put_back', 'readable']
FILE = 'edition.yaml'
DROP = 'drop'


def edition(data: bytes, wanted: Mapping[Path, Any]) -> bytes:
    """edition.yaml with these values at these places; what they need around them is made, `REMOVE` takes one away."""
    return changed(data, wanted, FILE, EditionFile)


def changed(data: bytes, wanted: Mapping[Path, Any], name: str, shape: type[Shape]) -> bytes:
    """A YAML file with other values, read back: it says what is meant, and no fault is in it that was not before."""
    text, problems = decode(data, name)
    if problems:
        raise CannotSay(ODD, why=problems[0].message)
    result = amended(text, with_values(tree(text), wanted))
    return data if result == text else readable(result, name, shape, read(data, name, shape)[1])


def readable(text: str, name: str, shape: type[Shape], known: Sequence[Problem] = ()) -> bytes:
    """A text as a file that the project reads; known: what was wrong with it before, which somebody may be just mending."""
    try:
        data = text.encode()
    except UnicodeEncodeError:
        raise CannotSay(UNSTORED) from None
    before = {(problem.id, problem.message) for problem in known}
    if problems := [problem for problem in read(data, name, shape)[1] if (problem.id, problem.message) not in before]:
        raise Invalid(problems)
    return data


def leave_out(data: bytes, message: str) -> bytes:
    """edition.yaml that leaves a message out, in all languages."""
    there = dropped(data)
    return data if message in there else edition(data, {(DROP,): [*there, message]})


def put_back(data: bytes, message: str) -> bytes:
    """edition.yaml that does not leave it out any more."""
    there = [one for one in dropped(data) if one != message]
    return edition(data, {(DROP,): there or REMOVE})


def dropped(data: bytes) -> list[str]:
    """What an edition.yaml leaves out."""
    file, _ = read(data, FILE, EditionFile)
    return [str(one) for one in file.drop] if file else []
