"""The closing lines of a build: each number and each translation once, with how many editions and sheets it concerns. Pure."""

from __future__ import annotations

import shlex
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import PurePosixPath as Path

from beforehand.ground.problem import Problem
from beforehand.record.docket import Outcome
from beforehand.record.refusal import UNCONFIRMED


def proofs(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """Which numbers and which translations make sheets proofs, and how many."""
    found: dict[str, list[Outcome]] = {}
    for outcome in outcomes:
        for why in outcome.proof if outcome.state != 'refused' else ():
            found.setdefault(why, []).append(outcome)
    for why, some in found.items():
        yield f'PROOF {whose(some)}: {why} ({sheets(len(some))})'
    unchecked = Counter(outcome.at.locale_id for outcome in outcomes if outcome.is_proof and outcome.unchecked)
    for locale, count in unchecked.items():
        yield f'PROOF {locale}: nobody has checked a translation on it ({sheets(count)}); ./build.py status --locale {locale}'


def left_off(outcomes: Iterable[Outcome]) -> Iterator[str]:
    """Which numbers are not on which sheets, since there is no room for them; nobody has to confirm them for these."""
    lacking: dict[str, list[Outcome]] = {}
    for outcome in outcomes:
        for number in outcome.left_off:
            lacking.setdefault(number, []).append(outcome)
    for number, some in lacking.items():
        formats = ', '.join(dict.fromkeys(f'{one.at.format_id} {one.at.paper_id}' for one in some))
        of = f' of {whose(some)}' if editions(some) > 1 else ''
        yield f'LEFT OFF {number}: no room for it on {formats} ({sheets(len(some))}{of})'


def once_a_number(problems: Iterable[Problem]) -> Iterator[Problem]:
    """The same problems; a number that nobody has confirmed is one, however many editions print it."""
    kept: dict[object, list[Problem]] = {}
    for problem in dict.fromkeys(problems):
        kept.setdefault(problem.message if problem.id == UNCONFIRMED else problem, []).append(problem)
    for first, *others in kept.values():
        yield first if not others else first._replace(
            message=f'{first.message}; so it is in {len(others)} more edition{"s" * (len(others) > 1)}',
            hint=for_all(first.hint, {str(Path(problem.place.path).parents[1]) for problem in (first, *others)}))


def for_all(hint: str, folders: Collection[str]) -> str:
    """A command for one edition as one for all that lie in its folder, where none lies elsewhere."""
    command, _, _ = hint.partition(' --edition ')
    return hint if len(folders) > 1 else f'{command} --edition {shlex.quote(f"{next(iter(folders))}/*")}'


def whose(outcomes: Sequence[Outcome]) -> str:
    """The edition that they are of, or how many."""
    return outcomes[0].at.edition_id if editions(outcomes) == 1 else f'{editions(outcomes)} editions'


def editions(outcomes: Iterable[Outcome]) -> int:
    return len({outcome.at.edition_id for outcome in outcomes})


def sheets(count: int) -> str:
    return f'{count:,} sheet{"s" * (count > 1)}'
