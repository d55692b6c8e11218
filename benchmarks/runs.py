"""What is timed: our build, the `weasyprint` command, and WeasyPrint's own work in one warm process."""

import gc
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

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


def site(root: Path, out: str) -> float:
    """Seconds in which a site is made of what lies printed."""
    shutil.rmtree(root / 'site', ignore_errors=True)
    start = time.perf_counter()
    subprocess.run([sys.executable, 'build.py', 'site', 'site', f'--out={out}'], cwd=root, check=True, capture_output=True)
    return time.perf_counter() - start


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
    """Read, lay out and draw pages with WeasyPrint as it comes, fonts and pictures shared; when all is warm, and not
    counting garbage."""
    import weasyprint
    from weasyprint.text.fonts import FontConfiguration

    fonts, pictures, variant, seconds = FontConfiguration(), dict[str, Any](), finish().pdf_variant, 0.0
    for counts in (False, True):
        for page in pages:
            start = time.perf_counter()
            document = weasyprint.HTML(filename=page).render(font_config=fonts, pdf_variant=variant, cache=pictures)
            document.write_pdf(pdf_variant=variant, cache=pictures)
            seconds += counts * (time.perf_counter() - start)
            gc.collect()
    return seconds / len(pages)


def check(root: Path, locale: str) -> float:
    """Processor seconds in which all that does not fit in a locale is told, from a cold start; in one process."""
    words = [sys.executable, 'build.py', 'check', f'--locale={locale}']
    _, status, usage = os.wait4(subprocess.Popen(words, cwd=root, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).pid, 0)
    if status:
        raise SystemExit(f'not all of {locale} fits')
    return usage.ru_utime + usage.ru_stime


if __name__ == '__main__':
    print(floor_here(Path(sys.argv[1]), list(map(Path, sys.argv[2:]))))
