"""Workers side by side, each in a process of its own that never shared memory, threads or fonts with this one.

They are started afresh, never forked: from 1.52 on Pango starts a thread with the first font configuration, and in a process that
is forked afterwards the first line of text waits for that thread for ever. So it does not matter what runs in this process.
"""

from __future__ import annotations

import gc
import pickle
import signal
import socket
import struct
import time
import traceback
from collections.abc import Iterable, Iterator, Sequence
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import NamedTuple, Self

from beforehand.ground import scratch
from beforehand.ground.problem import Place, Problem
from beforehand.record.docket import Commission, Docket, Outcome
from beforehand.record.turns import Turns

MOST_SECONDS = 120.0
"""How long a worker may take over a sheet; a full one is done in a second or two."""
AT_ONCE = 2
"""How many workers are set up before it is known how much there is to print."""
SLICE_SECONDS = 1.0
"""How long we wait before we look at the clock again; a machine that sleeps in between does not make a worker late."""
COMMISSION = 'commission.pickle'
"""The file in which the workers find the project; it lies in a folder that nobody else can open."""


class Broken(Exception):
    """A fault of ours in a worker: over which sheet, and what happened there."""


class Failure(NamedTuple):
    """What a worker sends in place of an outcome: why it cannot work on this machine, or (a fault of ours) a traceback."""

    reason: str
    ours: bool

    def error(self, docket: Docket) -> Exception | SystemExit:
        """As it is raised in the main process."""
        return Broken(f'{docket.name}: {self.reason}') if self.ours else SystemExit(self.reason)


def work(root: Path, pipe: Connection, most_seconds: float, commission: Path, prints: bool) -> None:
    """The life of a worker: set up, then make what comes through the pipe until it is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C belongs to the main process, which then stops its workers
    try:
        from beforehand.print.press import Press
        from beforehand.record.workshop import Workshop

        press = Press(root) if prints else None
        gc.freeze()
        gc.disable()
        workshop = None
        while True:
            docket = pipe.recv()
            signal.alarm(int(most_seconds) + 1)  # ends this process even when nobody is left to do so
            workshop = workshop or Workshop(pickle.loads(commission.read_bytes()), press)
            pipe.send(workshop.make(docket))
            signal.alarm(0)
    except (EOFError, BrokenPipeError, ConnectionResetError):
        return
    except SystemExit as exit:
        pipe.send(Failure(str(exit), ours=False))
    except OSError as error:  # no room for the fonts, too many open files
        pipe.send(Failure(f'A press cannot work on this machine: {error}', ours=False))
    except Exception:
        pipe.send(Failure(traceback.format_exc(), ours=True))


def patient_pipe(seconds: float) -> tuple[Connection, Connection]:
    """Both ends of a pipe; ours gives up with an OSError where the other end neither reads nor writes for so long."""
    ours, theirs = socket.socketpair()
    for option in (socket.SO_RCVTIMEO, socket.SO_SNDTIMEO):
        ours.setsockopt(socket.SOL_SOCKET, option, struct.pack('ll', int(seconds) + 1, 0))
    return Connection(ours.detach()), Connection(theirs.detach())


class Worker:
    """A process that makes sheets, the one that it is making, and how long we have been waiting for it."""

    def __init__(self, root: Path, prints: bool) -> None:
        self.pipe, theirs = patient_pipe(MOST_SECONDS)
        arguments = (root, theirs, MOST_SECONDS, scratch.folder() / COMMISSION, prints)
        self.process = get_context('spawn').Process(target=work, args=arguments, daemon=True)
        self.process.start()
        theirs.close()
        self.docket: Docket | None = None
        self.waited_seconds = 0.0

    def give(self, docket: Docket) -> None:
        """Hand it a docket; one that is dead already is found out when it is waited for."""
        self.docket, self.waited_seconds = docket, 0.0
        try:
            self.pipe.send(docket)
        except OSError:
            self.process.kill()

    def answer(self) -> Outcome | None:
        """What it made; None where it died, or stopped in the middle of answering."""
        try:
            answer = self.pipe.recv()
        except (EOFError, OSError):
            return None
        if isinstance(answer, Failure):
            assert self.docket
            raise answer.error(self.docket)
        return answer  # type: ignore[no-any-return]

    def wait(self, seconds: float) -> None:
        """Count the time of its silence; too much of it, and it is killed, which is heard of like every death."""
        self.waited_seconds += seconds
        if self.waited_seconds > MOST_SECONDS:
            self.process.kill()

    def end(self) -> None:
        self.process.kill()
        self.process.join()
        self.pipe.close()


class Pool:
    """Workers side by side; the first are started at once, and set themselves up while the project is read."""

    def __init__(self, root: Path, jobs: int, prints: bool = True) -> None:
        scratch.folder()  # before the first worker, or what they leave lying would lie outside of it
        self.root, self.jobs, self.prints = root, jobs, prints
        self.workers = list[Worker]()
        for _ in range(min(jobs, AT_ONCE)):
            self.started()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for worker in self.workers:
            worker.end()

    def make_each(self, work: Commission, dockets: Iterable[Docket]) -> Iterator[Outcome]:
        """Make all sheets and tell of each in this order, once those before it are there.

        A worker that dies, or gives no sign for far too long, costs its sheet's time: the sheet is tried once more in a new one.
        """
        (scratch.folder() / COMMISSION).write_bytes(pickle.dumps(work))
        turns = Turns(dockets)
        while busy := self.set_to_work(turns):
            for worker in heard_of(busy):
                docket, outcome = worker.docket, worker.answer()
                worker.docket = None
                assert docket
                if outcome is None:
                    self.replace(worker)
                    if turns.lost(docket):
                        continue
                yield from turns.take(outcome or lost(docket))

    def set_to_work(self, turns: Turns) -> list[Worker]:
        """Give every idle worker the next docket, and start new ones as long as there are dockets; those that work."""
        idle = [worker for worker in self.workers if not worker.docket]
        while (idle or len(self.workers) < self.jobs) and (docket := turns.next()):
            if not idle:
                idle.append(self.started())
            idle.pop(0).give(docket)
        return [worker for worker in self.workers if worker.docket]

    def started(self) -> Worker:
        self.workers.append(Worker(self.root, self.prints))
        return self.workers[-1]

    def replace(self, worker: Worker) -> None:
        worker.end()
        self.workers[self.workers.index(worker)] = Worker(self.root, self.prints)


def heard_of(workers: Sequence[Worker]) -> list[Worker]:
    """Wait for a moment; the workers that have answered or died."""
    begun = time.monotonic()
    heard = wait([worker.pipe for worker in workers], SLICE_SECONDS)
    seconds = min(time.monotonic() - begun, SLICE_SECONDS)
    for worker in workers:
        if worker.pipe not in heard:
            worker.wait(seconds)
    return [worker for worker in workers if worker.pipe in heard]


def lost(docket: Docket) -> Outcome:
    """What became of a sheet over which two workers died."""
    fault = (f'two presses died over this sheet, or gave no sign for {MOST_SECONDS:g} seconds; '
             'look whether the machine is short of memory, then build again')
    outcome = Outcome(docket.name, docket.at, pressed=True)
    outcome.refuse([Problem('press', Place(f'templates/{docket.at.format_id}/layout.yaml'), f'{docket.name}: {fault}', '',
                            docket.at.locale_id)])
    return outcome
