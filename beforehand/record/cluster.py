"""Sheets are made on other machines: by the workers of a Dask cluster (https://distributed.dask.org).

Only imported where `--on` asks for it. Each worker runs in the folder of its own checkout; one that would print with another
program, other libraries, fonts or templates is named before anything is printed, or when it comes.
"""

from __future__ import annotations

import logging
import pickle
import platform
import threading
import traceback
import zlib
from collections.abc import Iterable, Iterator
from concurrent.futures import CancelledError
from contextlib import contextmanager, suppress
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any, Self
from uuid import uuid4

from distributed import Client, KilledWorker, WorkerPlugin, get_worker, wait

from beforehand.ground.folders import PRESSED, project_files
from beforehand.ground.layers import named
from beforehand.ground.problem import Place, Problem, Unreadable
from beforehand.print.versions import press_versions
from beforehand.record.docket import Commission, Docket, Outcome
from beforehand.record.ledger import changed, digest, file_digest
from beforehand.record.pool import MOST_SECONDS, Broken, Failure, lost
from beforehand.record.turns import Turns
from beforehand.record.workshop import Workshop

FIRST_SECONDS = 10
"""How long the scheduler, and then its first worker, may take to answer."""
MOST_AHEAD = 4
"""How many sheets a thread of the cluster may have waiting for one before them."""
MOST_LETTERS = 300
LOUD = ('distributed', 'distributed.client')
"""What would write of dead workers to standard error."""
COMPOSING = ('jinja2', 'markupsafe', 'babel', 'pydantic', 'uharfbuzz', 'segno', 'phonenumbers')
"""Libraries by which a page is composed; those of the press are named with it."""
HINT = 'check out there what is checked out here, install the same requirements, and start the worker again'


@cache
def equipment(root: Path) -> dict[str, str]:
    """All by which the same project comes out as other bytes: program, libraries, fonts, templates."""
    files = [(named(root, Path(path)), path) for path, _ in project_files(root)]
    folders = {top: digest(''.join(sorted(f'{name} {file_digest(path)}\n' for name, path in files
                                          if name.startswith(f'{top}/'))).encode()) for top in PRESSED}
    machine = {'Python': '.'.join(platform.python_version_tuple()[:2]), 'zlib': zlib.ZLIB_RUNTIME_VERSION}
    return press_versions() | {name: version(name) for name in COMPOSING} | folders | machine


class Snapshot(WorkerPlugin):  # type: ignore[misc]
    """The project, as every worker of the cluster gets it, also one that comes later. A worker makes one sheet at a time."""

    def __init__(self, work: Commission) -> None:
        self.name, self.parcel, self.equipment = f'beforehand-{uuid4()}', pickle.dumps(work), equipment(work.project.root)

    def setup(self, worker: Any) -> None:
        self.lock, self.workshop = threading.Lock(), list[Workshop]()

    def differs(self) -> str:
        """In what this worker is another one than the process that hands out the sheets."""
        return changed(self.equipment, equipment(Path.cwd()))

    def make(self, docket: Docket) -> Outcome:
        """Make one sheet."""
        with self.lock:
            self.workshop = self.workshop or [self.opened()]
            return self.workshop[0].make(docket)

    def opened(self) -> Workshop:
        from beforehand.print.press import Press

        if differs := self.differs():
            raise SystemExit(str(foreign(get_worker().address, differs)))
        work: Commission = pickle.loads(self.parcel)
        work.project.root = Path.cwd()
        return Workshop(work, Press(work.project.root))


def make(docket: Docket, name: str) -> Outcome | Failure:
    """What a worker of the cluster does."""
    try:
        return get_worker().plugins[name].make(docket)  # type: ignore[no-any-return]
    except SystemExit as exit:
        return Failure(str(exit), ours=False)
    except Exception:
        return Failure(traceback.format_exc(), ours=True)


def differs(name: str, dask_worker: Any = None) -> str:
    """The same, asked of a worker beside its tasks."""
    return dask_worker.plugins[name].differs()  # type: ignore[no-any-return]


def foreign(worker: str, differs: str) -> Problem:
    """A worker that would print something else."""
    return Problem('cluster', Place(worker), f'this worker is not as this machine: {differs}', HINT)


class Cluster:
    """The workers behind a scheduler."""

    def __init__(self, address: str) -> None:
        self.address = address
        for name in LOUD:  # that a worker died over what it had made is no news: it is made again, and faults are raised
            logging.getLogger(name).setLevel(logging.ERROR)
        with self.said():
            self.client = Client(address, timeout=FIRST_SECONDS)
            self.client.wait_for_workers(1, timeout=FIRST_SECONDS)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.client.close()

    @contextmanager
    def said(self) -> Iterator[None]:
        """A fault of the cluster is a problem of whoever started it."""
        try:
            yield
        except (Broken, CancelledError, Unreadable):
            raise
        except Exception as error:
            said = ' '.join(f'{type(error).__name__}: {error}'.split())
            raise Unreadable(Problem('cluster', Place(self.address), f'cannot be worked with: {said[:MOST_LETTERS]}',
                                     'start scheduler and workers in the folder of the project: docs/large-builds.md')) from error

    def make_each(self, work: Commission, dockets: Iterable[Docket]) -> Iterator[Outcome]:
        """Make all sheets and tell of each in this order, once those before it are there."""
        snapshot, running = Snapshot(work), dict[Any, Docket]()
        turns = Turns(dockets, MOST_AHEAD * sum(self.client.nthreads().values()))
        try:
            self.hand_over(snapshot)
            while True:
                while docket := turns.next():
                    running[self.client.submit(make, docket, snapshot.name, pure=False)] = docket
                if not running:
                    return
                for future in self.heard_of(list(running)):
                    docket = running.pop(future)
                    with self.said():
                        outcome = made(future, docket)
                    if outcome or not turns.lost(docket):
                        yield from turns.take(outcome or lost(docket))
        finally:
            with suppress(Exception):  # the cluster may be gone
                self.client.cancel(list(running))
                self.client.unregister_worker_plugin(snapshot.name)

    def hand_over(self, snapshot: Snapshot) -> None:
        """Give the project to all workers, of which each has to be as this machine."""
        with self.said():
            self.client.register_plugin(snapshot)
            found = self.client.run(differs, snapshot.name)
        if any(found.values()):
            raise Unreadable(*(foreign(worker, differs) for worker, differs in sorted(found.items()) if differs))

    def heard_of(self, running: list[Any]) -> list[Any]:
        """Wait until something is made; after a long silence all that is being made is given up."""
        try:
            return list(wait(running, timeout=MOST_SECONDS, return_when='FIRST_COMPLETED').done)
        except TimeoutError:
            self.client.cancel(running, force=True)
            return running


def made(future: Any, docket: Docket) -> Outcome | None:
    """What became of a sheet; None where it was given up. A sheet over which worker after worker died is lost for good."""
    try:
        answer = future.result(timeout=FIRST_SECONDS)
    except (CancelledError, TimeoutError):
        return None
    except KilledWorker:
        return lost(docket)
    if isinstance(answer, Failure):
        raise answer.error(docket)
    return answer  # type: ignore[no-any-return]
