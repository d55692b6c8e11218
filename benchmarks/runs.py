"""What is timed: our build, the `weasyprint` command, and WeasyPrint's own work in one warm process."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

JOBS = 2
COMMAND = [str(Path(sys.executable).with_name('weasyprint')), '--pdf-variant', 'pdf/ua-1']


class Run(NamedTuple):
    """One build: how long it took, how many sheets it printed."""

    seconds: float
    printed: int


def build(root: Path, *options: str, watch: Callable[[int], None] | None = None) -> Run:
    """Build a project as a user does; every sheet must leave the press."""
    command = [sys.executable, 'build.py', 'build', '--jobs', str(JOBS), *options]
    start = time.perf_counter()
    with (root / 'said.txt').open('w') as out, subprocess.Popen(command, cwd=root, stdout=out, stderr=out) as process:
        if watch:
            watch(process.pid)
        process.wait()
    seconds = time.perf_counter() - start
    said = (root / 'said.txt').read_text()
    if process.returncode:
        raise SystemExit(f'{" ".join(command)} failed:\n{said[-3000:]}')
    return Run(seconds, len(re.findall(r'^printed ', said, re.MULTILINE)))


def build_known(root: Path) -> Run:
    """A full build that knows all sizes: the ledger is there, the PDFs are gone."""
    for pdf in root.glob('out/**/*.pdf'):
        pdf.unlink()
    return build(root)


def build_fresh(root: Path) -> Run:
    """A full build that has to find all sizes."""
    shutil.rmtree(root / 'fresh', ignore_errors=True)
    return build(root, '--out', 'fresh')


def loop(pages: Sequence[Path]) -> float:
    """Seconds a page, one `weasyprint` command after another."""
    start = time.perf_counter()
    for page in pages:
        subprocess.run([*COMMAND, str(page), '/dev/null'], check=True, capture_output=True)
    return (time.perf_counter() - start) / len(pages)


def floor(root: Path, pages: Sequence[Path]) -> float:
    """Seconds a page of what WeasyPrint itself does, in a process of its own."""
    command = [sys.executable, '-m', 'benchmarks.runs', str(root), *map(str, pages)]
    return float(json.loads(subprocess.run(command, check=True, capture_output=True).stdout))


def floor_here(root: Path, pages: Sequence[Path]) -> float:
    """Parse, lay out and draw each page with shared fonts and parsed style sheets; the second time of two, no garbage collected."""
    import gc

    from beforehand.press import Press

    press = Press(root)
    texts = [re.sub('<base [^>]*>', '', page.read_text()) for page in pages]
    press.warm(texts)
    seconds = 0.0
    for timed in (False, True):
        for text in texts:
            start = time.perf_counter()
            page, sheets = press.read(text)
            document = page.render(font_config=press.fonts, stylesheets=sheets, pdf_variant='pdf/ua-1', cache=press.images)
            document.write_pdf(pdf_variant='pdf/ua-1', cache=press.images)
            seconds += (time.perf_counter() - start) * timed
            del page, document
            gc.collect()
    return seconds / len(texts)


def peak_mb(root: Path) -> float:
    """Most memory of a full build, all its processes together, pages that they share counted once."""
    most = 0

    def watch(pid: int) -> None:
        nonlocal most
        while not os.waitid(os.P_PID, pid, os.WEXITED | os.WNOHANG | os.WNOWAIT):
            most = max(most, sum(map(memory_kb, family(pid))))
            time.sleep(0.1)

    for pdf in root.glob('out/**/*.pdf'):
        pdf.unlink()
    build(root, watch=watch)
    return most / 1024


def family(pid: int) -> list[int]:
    """A process and its children (ours have none of their own)."""
    with suppress(OSError):
        return [pid, *map(int, Path(f'/proc/{pid}/task/{pid}/children').read_text().split())]
    return []


def memory_kb(pid: int) -> int:
    """Memory of a process, of shared pages its share."""
    with suppress(OSError, AttributeError, TypeError):
        return int(re.search(r'^Pss: +(\d+)', Path(f'/proc/{pid}/smaps_rollup').read_text(), re.MULTILINE)[1])  # type: ignore[index]
    return 0


if __name__ == '__main__':
    print(floor_here(Path(sys.argv[1]), [Path(name) for name in sys.argv[2:]]))
