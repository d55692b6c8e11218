"""A press in a process of its own, which pulls what it is handed, to be looked at: if it dies, whoever looks lives on."""

from __future__ import annotations

import gc
import signal
import traceback
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Lock

from beforehand.ground import scratch
from beforehand.print.press import Order, Press, Proof
from beforehand.record.pool import Broken, Failure, patient_pipe
from beforehand.record.spots import Pulled, pull

MOST_SECONDS = 30.0
"""How long a sheet may take; whoever waits for a picture has left by then."""
TRIES = 2
DIED = f'two presses died over this sheet, or gave no sign for {MOST_SECONDS:g} seconds'


def work(root: Path, pipe: Connection) -> None:
    """The life of the press: set up, then pull what comes through the pipe until it is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C belongs to whoever looks
    try:
        press = Press(root)
        gc.freeze()
        while True:
            order = pipe.recv()
            signal.alarm(int(MOST_SECONDS) + 1)  # ends this process even when nobody is left to do so
            pipe.send(pull(press, order))
            signal.alarm(0)
    except (EOFError, BrokenPipeError, ConnectionResetError):
        return
    except (SystemExit, OSError) as error:  # no fonts, no room for them
        pipe.send(Failure(f'the press cannot work on this machine: {error}', ours=False))
    except Exception:
        pipe.send(Failure(traceback.format_exc(), ours=True))


class ProofPress:
    """Pulls one sheet after another, for whoever asks; it sets itself up meanwhile."""

    def __init__(self, root: Path) -> None:
        scratch.folder()  # before the press, or what it leaves lying would lie outside of it
        self.root, self.lock = root, Lock()
        self.start()

    def start(self) -> None:
        self.pipe, theirs = patient_pipe(MOST_SECONDS)
        self.process = get_context('spawn').Process(target=work, args=(self.root, theirs), daemon=True)
        self.process.start()
        theirs.close()

    def pull(self, order: Order) -> Pulled:
        """A sheet as it comes off; where no press survives it, nothing, and that as its fault."""
        with self.lock:
            for _ in range(TRIES):
                try:
                    self.pipe.send(order)
                    answer = self.pipe.recv()
                except (EOFError, OSError):
                    self.restart()
                    continue
                if isinstance(answer, Pulled):
                    return answer
                self.restart()
                if answer.ours:
                    raise Broken(answer.reason)
                return nothing(answer.reason)
            return nothing(DIED)

    def restart(self) -> None:
        self.end()
        self.start()

    def end(self) -> None:
        """Stop it, whatever it is at."""
        self.process.kill()
        self.process.join()
        self.pipe.close()


def nothing(fault: str) -> Pulled:
    """What comes off where no sheet can be pulled."""
    return Pulled(Proof(b'', faults=(fault,)), b'', (), ())
