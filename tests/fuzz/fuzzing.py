"""How inputs are spoilt, how many there are, and what must never come of one: a traceback, ten seconds, or silence over a fault.

Every input has a number and comes from it alone, so that a failure can be had again. BEFOREHAND_FUZZ=2000 asks for so many over all kinds.
"""

from __future__ import annotations

import os
import random
import re
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from shutil import copy, copytree
from types import FrameType
from typing import Any

from conftest import FROM_THE_REPOSITORY

from beforehand import checks
from beforehand.ground.problem import Problem, Unreadable
from beforehand.plan.sheets import Wishes, doubled, plan
from beforehand.read.project import read_project
from beforehand.record.build import dockets
from beforehand.record.docket import Commission, Outcome
from beforehand.record.ledger import Ledger
from beforehand.record.workshop import Workshop

ROOT = Path(__file__).parents[2]
SEED, TODAY = 20261125, date(2026, 11, 25)
WANTED = int(os.environ.get('BEFOREHAND_FUZZ') or 700)
SHARES = {'yaml': .2, 'catalogues': .22, 'tables': .12, 'ledger': .1, 'logos': .2, 'environment': .03, 'kills': .02, 'press': .03, 'answers': .08, 'layouts': .3, 'words': .1}
"""What part of all inputs each kind gets."""
MOST_SECONDS = 10

ODD = ['!!python/object/apply:os.system [id]', '&a', '*a', '<<: *a', '[' * 40, '{', '}', ']', '\0', '\x1b[2J', '\u202e', '\u2028', '\x85', '\ufeff', '%', '---', '...',
       '\t', '? ', '- ', '| ', '>', '"', "'", '\\', '\\x', '\\777', '\r', '\r\n', '0x' + 'F' * 300, '1e999', '.nan', '-.inf', '~', 'yes', 'NO', '0712', '1_000', '10:30', '!!bool maybe',
       '!!float []', '!!timestamp x', '!!set {}', '9' * 5000, '٣', '１１２', '<b>', '<script>', '&lt', '&#x202e;', '../', '/etc/passwd', '#', ' #1', '{{ 7*7 }}', '{% raw %}', '%(x)s',
       '{0}', '${x}', 'msgid', 'msgstr "', 'msgctxt ""', 'msgid_plural "x"', 'msgstr[9999] "x"', '#~ ', '#~|', '#, fuzzy', '"', '= 1', '=cmd|x', ',', ';', '\n', '\n\n', ' ' * 300,
       'ي' * 300, 'a\u0301' * 60, '\U0001f1f7', '\u200b', '\u200d' * 9, '1a.' * 700, '-0', '', 'null', 'A' * 4000]
BYTES = [b'\xff', b'\xc3', b'\xed\xa0\x80', b'\xff\xfe', b'\xef\xbb\xbf', b'\0\0\0\0', b'\x80' * 9]


class Hang(BaseException):
    """More than ten seconds of work over one input; no `except Exception` keeps it back."""


@dataclass
class Tally:
    """What came of the inputs of a kind."""

    kind: str
    outcomes: dict[str, int] = field(default_factory=dict)
    slowest_seconds: float = 0
    faults: list[str] = field(default_factory=list)

    @contextmanager
    def trying(self, about: object, data: bytes = b'') -> Iterator[Callable[[str], None]]:
        """One input: give what came of it; everything but problems is a fault."""
        came: list[str] = []
        start = worked()
        before = [signal.signal(number, _hang) for number in (signal.SIGPROF, signal.SIGALRM)]
        signal.setitimer(signal.ITIMER_PROF, MOST_SECONDS)
        signal.alarm(6 * MOST_SECONDS)  # of the clock: who waits for something uses no processor
        try:
            yield came.append
        except Hang:
            came.append('hang')
            self.faults.append(f'{about}: more than {MOST_SECONDS} s: {data[:2000]!r}')
        except Exception as error:
            came.append('traceback')
            where = error.__traceback__
            while where and where.tb_next:
                where = where.tb_next
            at = f'{Path(where.tb_frame.f_code.co_filename).name}:{where.tb_lineno}' if where else ''
            self.faults.append(f'{about}: {type(error).__name__} at {at}: {str(error)[:300]}: {data[:2000]!r}')
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
            signal.alarm(0)
            for number, handler in zip((signal.SIGPROF, signal.SIGALRM), before, strict=True):
                signal.signal(number, handler)
        self.slowest_seconds = max(self.slowest_seconds, worked() - start)
        for outcome in came[-1:]:
            self.outcomes[outcome] = self.outcomes.get(outcome, 0) + 1

    def close(self) -> None:
        """Say the figures; fail where there was a fault."""
        parts = ', '.join(f'{number:,} {outcome}' for outcome, number in sorted(self.outcomes.items()))
        print(f'\n{self.kind}: {sum(self.outcomes.values()):,} inputs: {parts}; slowest {self.slowest_seconds:.1f} s')
        assert not self.faults, f'{len(self.faults)} faults:\n' + '\n'.join(self.faults[:10])


def worked() -> float:
    """How many seconds this process and those that it waited for have worked."""
    return sum(os.times()[:4])


def _hang(number: int, frame: FrameType | None) -> None:
    raise Hang


def rounds(kind: str, share: float = 1, least: int = 5) -> Iterator[tuple[int, random.Random]]:
    """The numbers of the inputs of a kind (or of a part of it), and the chance that makes each."""
    for number in range(max(int(WANTED * SHARES[kind] * share), least)):
        yield number, random.Random(f'{SEED} {kind} {share} {number}')


def spoilt(data: bytes, chance: random.Random, odd: Sequence[str] = ODD) -> bytes:
    """The same bytes, spoilt in one to four places."""
    for _ in range(chance.choice((1, 1, 1, 2, 4))):
        data = chance.choice((_bytes, _bytes, _odd, _odd, _lines, _lines, _cut, _number, _whole))(data, chance, odd)
    return data


def _bytes(data: bytes, chance: random.Random, odd: Sequence[str]) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + chance.choice((chance.randbytes(chance.randint(1, 3)), chance.choice(BYTES))) + data[at + chance.choice((0, 1, 1, 8)):]


def _odd(data: bytes, chance: random.Random, odd: Sequence[str]) -> bytes:
    at = chance.choice([found.start() for found in re.finditer(rb'\b|[":,\n]', data)] or [0])
    return data[:at] + chance.choice(odd).encode(errors='surrogatepass') + data[at + chance.choice((0, 1, 5)):]


def _lines(data: bytes, chance: random.Random, odd: Sequence[str]) -> bytes:
    lines = data.splitlines(keepends=True) or [b'']
    at, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    match chance.randrange(4):
        case 0:
            del lines[at]
        case 1:
            lines.insert(other, lines[at])
        case 2:
            lines[at], lines[other] = lines[other], lines[at]
        case 3:
            lines[at] = chance.choice((b'  ', b'\t', b'#', b'#~ ', b'- ')) + lines[at]
    return b''.join(lines)


def _cut(data: bytes, chance: random.Random, odd: Sequence[str]) -> bytes:
    first, last = sorted((chance.randrange(len(data) + 1), chance.randrange(len(data) + 1)))
    return chance.choice((data[:first], data[:first] + data[last:], data[first:last], data[:last] + data[first:]))


def _number(data: bytes, chance: random.Random, odd: Sequence[str]) -> bytes:
    found = list(re.finditer(rb'\d+', data))
    if not found:
        return data
    one = chance.choice(found)
    return data[:one.start()] + chance.choice((b'0', b'-1', b'99999999999', b'1e308', b'.5', b'007', b'1.0', b'', b'NaN', b'"1"')) + data[one.end():]


def _whole(data: bytes, chance: random.Random, odd: Sequence[str]) -> bytes:
    """The whole file as another program would write it."""
    text = data.decode(errors='replace')
    return chance.choice((text.encode('utf-16'), text.encode('utf-8-sig'), text.encode('latin-1', 'replace'), data.replace(b'\n', b'\r\n'), data.replace(b'\n', b'\r'),
                          data.replace(b'\n', b''), data * 3, b'', b'\n', data.swapcase(), text.replace(' ', '\u00a0').encode()))


def stock(folder: Path) -> Path:
    """The stock project, with an edition, helplines and words as real ones have them."""
    root = copytree(ROOT / 'tests/project', folder / 'project')
    for name in FROM_THE_REPOSITORY:
        copy(ROOT / name, root / name)
    (root / 'fonts').symlink_to(ROOT / 'fonts')
    copytree(ROOT / 'content/editions/example', root / 'content/editions/kite')
    edition = root / 'content/editions/kite/edition.yaml'
    edition.write_text(re.sub(r'(?m)^locales:.*\n|^  zh-Hans: .*\n', '', edition.read_text()).replace('  uk: Завітайте до нас.', '  ro: Veniți la noi.'))
    (root / 'content/editions/kite/confirmed.yaml').write_text(
        'confirmed:\n  - {helpline: hotline, number: "+448081570123", by: Ada, date: "2026-11-01", conflict_settled: no}\n')
    for name in ('content/helplines/gb.yaml', 'locales/en/words.yaml', 'locales/ro/words.yaml', 'locales/ar/words.yaml'):
        (root / name).parent.mkdir(exist_ok=True)
        copy(ROOT / name, root / name)
    (root / 'locales/ro/waivers.yaml').write_text('waivers: []\n')
    return root


@dataclass
class Heard:
    """What a build would make of a project: its sheets, and what is wrong."""

    outcomes: list[Outcome]
    problems: list[Problem]

    def __str__(self) -> str:
        refused = any(outcome.state == 'refused' for outcome in self.outcomes)
        return 'problems' if self.problems else 'refused' if refused or not self.outcomes else 'clean'

    @property
    def all(self) -> list[Problem]:
        return [*self.problems, *(problem for outcome in self.outcomes for problem in outcome.problems)]


def heard(root: Path, *editions: str, press: Any = None, locales: Sequence[str] = ()) -> Heard:
    """Read a project and decide over its sheets, as `build` does; print them if there is a press, and write nothing."""
    try:
        project = read_project(root, [root / 'content/editions' / name for name in editions or ('open',)], TODAY)
        problems = [*project.problems, *checks.run(project)] if project.editions else project.problems
    except Unreadable as error:
        return Heard([], [*error.problems])
    about = {problem.about for problem in problems}
    project.editions = {id: edition for id, edition in project.editions.items() if f'edition {id}' not in about}
    sheets = plan(project, Wishes(locales=locales, today=TODAY))
    problems += doubled(sheets)
    workshop = Workshop(Commission(project, problems, {'press': 'of the tests'}), press)
    heard = Heard([*map(workshop.make, dockets(sheets, Ledger(root / 'out'), root))], problems)
    sound(heard.all)
    return heard


def sound(problems: Sequence[Problem]) -> None:
    """Each problem says something, in a line that steers no terminal."""
    for problem in problems:
        assert problem.id, problem
        assert problem.message, problem
        assert len(str(problem)) < 5000, problem
        assert re.fullmatch(r'[^\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]*(\n  hint: [^\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]*)?', str(problem)), repr(problem)


def at_value(tree: Any, chance: random.Random) -> tuple[Any, Any]:
    """A place in nested mappings and lists: what holds it, and its key."""
    holder, key = {'': tree}, ''
    while isinstance(holder[key], dict | list) and holder[key] and chance.random() < .8:
        holder = holder[key]
        key = chance.choice(list(holder) if isinstance(holder, dict) else range(len(holder)))  # type: ignore[arg-type]
    return holder, key
