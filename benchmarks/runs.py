"""What is timed: our build, the `weasyprint` command, and WeasyPrint's own work in one warm process."""

import gc
import os
import re
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from beforehand.plan.finish import finish

JOBS = 2


class Run(NamedTuple):
    """One build: how long it took, how many sheets it printed, how much memory its largest process had."""

    seconds: float
    printed: int
    peak_mb: float


def build(root: Path, *options: str) -> Run:
    """Build a project as a user does; no sheet may be refused."""
    words = [sys.executable, 'build.py', 'build', f'--jobs={JOBS}', *options]
    start = time.perf_counter()
    with (root / 'said.txt').open('w') as said:
        _, status, usage = os.wait4(subprocess.Popen(words, cwd=root, stdout=said, stderr=said).pid, 0)
    seconds, text = time.perf_counter() - start, (root / 'said.txt').read_text()
    if status:
        raise SystemExit(f'the build failed:\n{text[-3000:]}')
    return Run(seconds, len(re.findall(r'^printed ', text, re.MULTILINE)), usage.ru_maxrss / 1024)


def command(pages: Sequence[Path]) -> float:
    """Seconds a page, one `weasyprint` command after another."""
    program = str(Path(sys.executable).with_name('weasyprint'))
    start = time.perf_counter()
    for page in pages:
        subprocess.run([program, f'--pdf-variant={finish().pdf_variant}', str(page), os.devnull], check=True, capture_output=True)
    return (time.perf_counter() - start) / len(pages)


def floor(root: Path, pages: Sequence[Path]) -> float:
    """Seconds a page of what WeasyPrint itself does, in a process of its own."""
    words = [sys.executable, '-m', 'benchmarks.runs', str(root), *map(str, pages)]
    return float(subprocess.run(words, check=True, capture_output=True, cwd=Path(__file__).parent.parent).stdout)


def floor_here(root: Path, pages: Sequence[Path]) -> float:
    """Parse, lay out and draw pages with shared fonts and parsed style sheets; when all is warm, and not counting garbage."""
    from beforehand.print.press import Press

    press, variant = Press(root), finish().pdf_variant
    texts = [re.sub('<base [^>]*>', '', page.read_text()) for page in pages]
    seconds = 0.0
    for counts in (False, True):
        for text in texts:
            start = time.perf_counter()
            page, sheets = press.read(text)
            document = page.render(font_config=press.fonts, stylesheets=sheets, pdf_variant=variant, cache=press.images)
            document.write_pdf(pdf_variant=variant, cache=press.images)
            seconds += counts * (time.perf_counter() - start)
            gc.collect()
    return seconds / len(texts)


if __name__ == '__main__':
    print(floor_here(Path(sys.argv[1]), list(map(Path, sys.argv[2:]))))
