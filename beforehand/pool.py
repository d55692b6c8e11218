"""Presses side by side. Any `concurrent.futures.Executor` will do; ours are processes forked with the press set up."""

from __future__ import annotations

import ctypes
import signal
import sys
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from pathlib import Path
from threading import Lock
from typing import TypeVar

from beforehand.press import Order, Press, Proof

K = TypeVar('K')
Pool = Callable[[int], Executor]
PR_SET_PDEATHSIG = 1
MOST_TRIES = 3
"""How often work is given out again after a worker died over it."""

one_at_a_time = Lock()
presses: dict[Path, Press] = {}
"""The presses of this process, by project; a forked worker finds them ready."""


def press_at(root: Path) -> Press:
    """The press of a project, set up once in each process."""
    if root not in presses:
        presses[root] = Press(root)
    return presses[root]


def print_one(root: Path, order: Order) -> Proof:
    """Print one sheet, in whatever process this is; threads take turns, since Pango's font map cannot be shared at one time."""
    with one_at_a_time:
        return press_at(root).print(order)


def ignore_interrupt() -> None:
    """Ctrl-C belongs to the main process, which then stops its workers; where that is killed, they end with it (Linux)."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform == 'linux':
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


def fork_pool(jobs: int) -> Executor:
    """Processes forked from this one; they share what it has loaded."""
    return ProcessPoolExecutor(jobs, mp_context=get_context('fork'), initializer=ignore_interrupt)


def unblock(executor: Executor) -> None:
    """Let a broken pool end: its feeder waits for readers that are dead (https://github.com/python/cpython/issues/94777)."""
    if queue := getattr(executor, '_call_queue', None):
        queue._reader.close()


def print_each(root: Path, orders: Mapping[K, Order], jobs: int, pool: Pool = fork_pool) -> Iterator[tuple[K, Proof]]:
    """Print all orders and yield each proof in their order, as soon as it and those before it are there.

    A worker that dies (killed, out of memory) costs its sheet's time and no more: what is missing is given out again.
    """
    if jobs <= 1:
        yield from ((key, print_one(root, order)) for key, order in orders.items())
        return
    left = dict(orders)
    for attempt in range(1, MOST_TRIES + 1):
        executor = pool(min(jobs, len(left)))
        try:
            futures: dict[K, Future[Proof]] = {key: executor.submit(print_one, root, order) for key, order in left.items()}
            for key, future in futures.items():
                proof = future.result()
                del left[key]
                yield key, proof
            return
        except BrokenProcessPool:
            unblock(executor)
            if attempt == MOST_TRIES:
                raise
        finally:
            executor.shutdown(wait=False, cancel_futures=True)
