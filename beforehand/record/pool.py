"""Presses side by side, each in a process of its own that never shared memory, threads or fonts with this one.

They are started afresh, never forked: from 1.52 on Pango starts a thread with the first font configuration, and in a process that
is forked afterwards the first line of text waits for that thread for ever. So it does not matter what runs in this process.
"""

from __future__ import annotations

import gc
import signal
import socket
import struct
import time
import traceback
from collections.abc import Iterator, Mapping, Sequence
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import NamedTuple, Self

from beforehand.ground import scratch
from beforehand.print.fit import Fit
from beforehand.print.press import Order, Press, Proof

MOST_SECONDS = 120.0
"""How long a press may take over a sheet; a full one is done in a second or two."""
MOST_TRIES = 2
AT_ONCE = 2
"""How many presses are set up before it is known how much there is to print."""
SLICE_SECONDS = 1.0
"""How long we wait before we look at the clock again; a machine that sleeps in between does not make a press late."""


class Broken(Exception):
    """A fault of ours in a press: over which sheet, and what happened there."""


class Failure(NamedTuple):
    """What a press sends in place of a proof: why it cannot work on this machine, or (a fault of ours) a traceback."""

    reason: str
    ours: bool


def work(root: Path, pipe: Connection, most_seconds: float) -> None:
    """The life of a worker: set up the press, then print what comes through the pipe until it is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C belongs to the main process, which then stops its workers
    try:
        press = Press(root)
        gc.freeze()
        gc.disable()
        while True:
            order = pipe.recv()
            signal.alarm(int(most_seconds) + 1)  # ends this process even when nobody is left to do so
            pipe.send(press.print(order))
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
    """A process with a press, the sheet that it is printing, and how long we have been waiting for it."""

    def __init__(self, root: Path) -> None:
        self.pipe, theirs = patient_pipe(MOST_SECONDS)
        self.process = get_context('spawn').Process(target=work, args=(root, theirs, MOST_SECONDS), daemon=True)
        self.process.start()
        theirs.close()
        self.sheet = ''
        self.waited_seconds = 0.0

    def give(self, sheet: str, order: Order) -> None:
        """Hand it an order; one that is dead already is found out when it is waited for."""
        self.sheet, self.waited_seconds = sheet, 0.0
        try:
            self.pipe.send(order)
        except OSError:
            self.process.kill()

    def answer(self) -> Proof | None:
        """What it printed; None where it died, or stopped in the middle of answering."""
        try:
            answer = self.pipe.recv()
        except (EOFError, OSError):
            return None
        if isinstance(answer, Failure):
            raise Broken(f'{self.sheet}: {answer.reason}') if answer.ours else SystemExit(answer.reason)
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
    """Presses that print side by side; the first are started at once, and set themselves up while the project is read."""

    def __init__(self, root: Path, jobs: int) -> None:
        scratch.folder()  # before the first worker, or what they leave lying would lie outside of it
        self.root, self.jobs = root, jobs
        self.workers: list[Worker] = []
        self.start(min(jobs, AT_ONCE))

    def start(self, number: int) -> None:
        """Have at least so many workers."""
        while len(self.workers) < number:
            self.workers.append(Worker(self.root))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for worker in self.workers:
            worker.end()

    def print_each(self, orders: Mapping[str, Order]) -> Iterator[tuple[str, Proof]]:
        """Print all orders, by the names of their sheets; yield each proof in this order, once those before it are there."""
        done: dict[str, Proof] = {}
        coming = self.print_any(orders)
        for sheet in orders:
            while sheet not in done:
                done.update([next(coming)])
            yield sheet, done.pop(sheet)

    def print_any(self, orders: Mapping[str, Order]) -> Iterator[tuple[str, Proof]]:
        """Print all orders and yield each proof when it comes.

        A worker that dies, or gives no sign for far too long, costs its sheet's time: the sheet is tried once more in a new one.
        """
        left, tries = list(orders)[::-1], dict.fromkeys(orders, 0)
        self.start(min(self.jobs, len(orders)))
        while busy := self.set_to_work(left, orders):
            for worker in heard_of(busy):
                sheet, proof = worker.sheet, worker.answer()
                worker.sheet = ''
                if proof is None:
                    self.replace(worker)
                    tries[sheet] += 1
                    if tries[sheet] < MOST_TRIES:
                        left.append(sheet)
                        continue
                yield sheet, proof or lost(orders[sheet])

    def set_to_work(self, left: list[str], orders: Mapping[str, Order]) -> list[Worker]:
        """Give every idle worker the next order; those that work."""
        for worker in self.workers:
            if left and not worker.sheet:
                worker.give(left[-1], orders[left.pop()])
        return [worker for worker in self.workers if worker.sheet]

    def replace(self, worker: Worker) -> None:
        worker.end()
        self.workers[self.workers.index(worker)] = Worker(self.root)


def heard_of(workers: Sequence[Worker]) -> list[Worker]:
    """Wait for a moment; the workers that have answered or died."""
    begun = time.monotonic()
    heard = wait([worker.pipe for worker in workers], SLICE_SECONDS)
    seconds = min(time.monotonic() - begun, SLICE_SECONDS)
    for worker in workers:
        if worker.pipe not in heard:
            worker.wait(seconds)
    return [worker for worker in workers if worker.pipe in heard]


def lost(order: Order) -> Proof:
    """The proof of a sheet over which two presses died."""
    fault = (f'two presses died over this sheet, or gave no sign for {MOST_SECONDS:g} seconds; '
             'look whether the machine is short of memory, then build again')
    return Proof(b'', order.known or Fit(order.smallest_pt), {}, (), (fault,), final=False)
