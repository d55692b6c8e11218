"""Editions from strangers who mean harm, each through the real program: refused with a reason, at once, and with nothing else opened.

What the child opens is written down by an audit hook of Python; what a C library opened by itself would not be seen.
"""

from __future__ import annotations

import io
import os
import random
import struct
import subprocess
import sys
import time
import zlib
from ast import literal_eval
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest
from copies import ROOT, snapshot
from PIL import Image

from beforehand.read.editions import read_editions, with_lines
from beforehand.read.project import read_project

TOKEN = 'kX7qTokenThatMustNotLeak'
MOST_SECONDS, MOST_MB = 6, 300
"""Of processor time, two presses that set themselves up among it."""
HOOK = """
import atexit, os, sys
log = os.open(os.environ['CANARY'], os.O_WRONLY | os.O_CREAT | os.O_APPEND)
busy = False
def hook(event, args):
    if event == 'open' and not busy and isinstance(args[0], (str, bytes)):
        os.write(log, f'open {os.path.abspath(os.fsdecode(args[0]))!r}\\n'.encode('utf-8', 'backslashreplace'))
def memory():
    global busy
    busy = True
    with open('/proc/self/status') as file:
        os.write(log, next(line for line in file if line.startswith('VmHWM')).encode())
sys.addaudithook(hook)
atexit.register(memory)
"""
"""A sitecustomize: notes every file that the child opens, and its peak memory. (getrusage() would count pytest's own, before exec.)"""


class Ran(NamedTuple):
    """What became of an edition."""

    status: int
    said: str
    out: str
    seconds: float
    mb: float
    opened: tuple[str, ...]
    folder: Path
    left: tuple[Path, ...]
    """Files in the output folder."""


@dataclass
class Case:
    """A hostile folder: its files; where the fault is said to be, and why."""

    where: str
    reason: str
    files: dict[str, str | bytes] = field(default_factory=dict)
    prepare: Callable[[Path], object] = lambda folder: None
    folder: str = 'kite'


def edition(where: str, reason: str, text: str | bytes, **files: str | bytes) -> Case:
    return Case(where, reason, {'edition.yaml': text, **{name.replace('_', '.'): content for name, content in files.items()}})


def named(where: str, reason: str, name: str) -> Case:
    """An edition whose name is the fault; `name` as YAML."""
    return edition(where, reason, f'countries: [PL]\nname: {name}\n')


def own(reason: str, fields: str, number: str = '"+48226280120"') -> Case:
    """An edition whose helpline is the fault."""
    return edition('edition.yaml:4', reason, f'name: A\nown:\n\n  - {{id: a, {fields}, numbers: [{{number: {number}}}]}}\n')


def drawn(reason: str, inside: str, line: int = 2, head: str = '') -> Case:
    """An edition whose logo is the fault."""
    svg = f'{head}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 40 20">\n{inside}\n<path d="M0 0H9V9z"/></svg>'
    return edition(f'logo.svg:{line}', reason, 'name: A\nlogo: logo.svg\n', logo_svg=svg)


def logo(where: str, reason: str, name: str, content: bytes = b'', prepare: Callable[[Path], object] = lambda folder: None, **links: bool) -> Case:
    files: dict[str, str | bytes] = {'edition.yaml': f'name: A\nlogo: {name}\n'} | ({name: content} if content else {})
    return Case(where, reason, files, prepare, **links)


def confirmed(line: int, reason: str, fields: str) -> Case:
    return edition(f'confirmed.yaml:{line}', reason, 'name: A\nhelplines: [pl-kcik]\n', confirmed_yaml=f'confirmed:\n  - {{{fields}}}\n')


def chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack('>I', len(body)) + name + body + struct.pack('>I', zlib.crc32(name + body))


def claims(width: int, height: int) -> bytes:
    """A PNG of a few bytes whose header claims a size."""
    return b''.join((b'\x89PNG\r\n\x1a\n', chunk(b'IHDR', struct.pack('>IIBBBBB', width, height, 8, 6, 0, 0, 0)),
                     chunk(b'IDAT', zlib.compress(b'\0' * 100)), chunk(b'IEND', b'')))


@cache
def picture(kind: str, side: int, mode: str = 'RGB', **options: object) -> bytes:
    out = io.BytesIO()
    Image.new(mode, (side, side)).save(out, kind, **options)
    return out.getvalue()


@cache
def many_scans() -> bytes:
    """A progressive JPEG that goes over the same four thousand lines sixty thousand times: a quarter of an hour of work."""
    data = picture('JPEG', 4000, progressive=True)
    scan = data[data.rindex(b'\xff\xda'):-2]
    return data[:-2] + scan * ((1_990_000 - len(data)) // len(scan)) + data[-2:]


def sparse(folder: Path) -> None:
    with (folder / 'logo.png').open('wb') as file:
        file.write(picture('PNG', 40))
        file.truncate(200_000_000)


def link(name: str, target: str) -> Callable[[Path], object]:
    return lambda folder: (folder / name).symlink_to(target)


def pipe(name: str) -> Callable[[Path], object]:
    return lambda folder: os.mkfifo(folder / name)


LAUGHS = '<!DOCTYPE svg [<!ENTITY a0 "ha">' + ''.join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(9)) + ']>'
ENTITY = '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
SECRET = '<!DOCTYPE svg [<!ENTITY x SYSTEM "../../outside/secret.txt">]>'
ANCHORS = 'name: A\ntopics: &a0 [ha, ha]\n' + ''.join(f'x{n + 1}: &a{n + 1} [{", ".join([f"*a{n}"] * 10)}]\n' for n in range(9))
MERGES = 'a: &a {x: 1}\\n' + ''.join(f'{chr(98 + n)}: &{chr(98 + n)} {{<<: [{", ".join([f"*{chr(97 + n)}"] * 10)}]}}\\n' for n in range(9))
CASES: dict[str, Case] = {
    # drawings
    'script': drawn('contains a program (<script>)', '<script>fetch("http://evil")</script>'),
    'onload': drawn('contains a program ("onload")', '<path d="M0 0H9" onload="x()"/>'),
    'external image': drawn('a photograph or another file', '<image href="../../outside/secret.svg" width="9" height="9"/>'),
    'external use': drawn('outside of the file', '<use xlink:href="../../outside/secret.svg#a"/>'),
    'external fill': drawn('fetches something from elsewhere', '<path d="M0 0H9" fill="url(../../outside/secret.svg#a)"/>'),
    'css import': drawn('"@" stands in its style', '<style>@import "../../outside/secret.txt";</style>'),
    'style sheet': drawn('"<?xml-stylesheet …?>"', '<?xml-stylesheet href="../../outside/secret.txt"?>'),
    'billion laughs': drawn('"<!DOCTYPE …>"', '<g id="&a9;"/>', 1, LAUGHS),
    'external entity': drawn('"<!DOCTYPE …>"', '<g id="&x;"/>', 1, ENTITY),
    'secret entity': drawn('"<!DOCTYPE …>"', '<g id="&x;"/>', 1, SECRET),
    'terminal in a drawing': drawn('refers to "a?[2Jb", which is not there', '<path d="M0 0H9" fill="url(#a&#x9b;[2Jb)"/>'),
    # pictures
    'pixel bomb': logo('logo.png', 'it has 50,000 by 50,000 pixels; 36 million are the most', 'logo.png', claims(50_000, 50_000)),
    'png as svg': logo('logo.svg', 'is a PNG by its content', 'logo.svg', picture('PNG', 40)),
    'cut jpeg': logo('logo.jpg', 'damaged', 'logo.jpg', picture('JPEG', 400)[:900]),
    'cut large png': logo('logo.png', 'damaged', 'logo.png', picture('PNG', 4000, 'RGBA')[:-2000]),
    'cut large jpeg': logo('logo.jpg', 'damaged', 'logo.jpg', picture('JPEG', 4000, 'CMYK', progressive=True)[:-20_000]),
    'jpeg of many scans': logo('logo.jpg', 'more than 50 layers', 'logo.jpg', many_scans()),
    '200 MB': logo('logo.png', 'has 200.0 MB; it may have 30 MB', 'logo.png', prepare=sparse),
    # paths
    'logo outside': logo('edition.yaml:2', "leads out of the edition's folder", '../../outside/secret.svg'),
    'logo by detour': logo('edition.yaml:2', "leads out of the edition's folder", 'a/../../../outside/secret.svg'),
    'logo at a URL': logo('edition.yaml:2', 'nothing is fetched', 'file:///etc/logo.svg'),
    'logo absolute': logo('edition.yaml:2', "leads out of the edition's folder", '/etc/passwd.svg'),
    'logo linked': logo('edition.yaml:2', "leads out of the edition's folder", 'logo.svg', prepare=link('logo.svg', '../../outside/secret.svg')),
    'logo below a linked folder': logo('edition.yaml:2', "leads out of the edition's folder", 'sub/secret.svg', prepare=link('sub', '../../outside')),
    'logo in a circle': logo('edition.yaml:2', 'cannot be found', 'logo.svg', prepare=link('logo.svg', 'logo.svg')),
    'logo a pipe': logo('edition.yaml:2', 'is not a file with a picture', 'logo.svg', prepare=pipe('logo.svg')),
    'logo a folder': logo('edition.yaml:2', 'is not a file with a picture', 'logo.svg', prepare=lambda folder: (folder / 'logo.svg').mkdir()),
    'logo endless': logo('edition.yaml:2', "leads out of the edition's folder", 'logo.svg', prepare=link('logo.svg', '/dev/zero')),
    'edition linked': Case('edition.yaml', 'is a link that leads out of the folder', {}, link('edition.yaml', '../../outside/secret.yaml')),
    'edition a pipe': Case('edition.yaml', 'is no file', {}, pipe('edition.yaml')),
    'edition a folder': Case('edition.yaml', 'is no file', {}, lambda folder: (folder / 'edition.yaml').mkdir()),
    'edition missing': Case('edition.yaml', 'cannot be read: No such file'),
    'confirmations linked': Case('confirmed.yaml', 'is a link that leads out', {'edition.yaml': 'name: A'}, link('confirmed.yaml', '../../outside/secret.yaml')),
    # YAML
    'tag': named('edition.yaml:2', '"python/object/apply:os.system" is not read here', '!!python/object/apply:os.system ["cat ../../outside/secret.txt"]'),
    'tag on a list': edition('edition.yaml:1', '"python/object/apply:os.system" is not read here', 'countries: !!python/object/apply:os.system [PL]\n'),
    'include': named('edition.yaml:2', '"!include" is not read here', '!include ../../outside/secret.yaml'),
    'include a list': edition('edition.yaml:1', '"!include" is not read here', 'countries: !include [../../outside/secret.yaml]'),
    'anchors bomb': edition('edition.yaml:3', 'anchors and aliases', ANCHORS),
    'merges in a number': named('edition.yaml:2', '"name" must be a text, and a: &a', f'!!int "{MERGES}"'),
    'deep': named('edition.yaml:2', 'not YAML: exceeded maximum nesting depth', '[' * 30_000),
    'deep enough': named('edition.yaml:2', 'more than 30 deep', '[' * 900 + ']' * 900),
    'hexadecimal': named('edition.yaml:2', 'FFFF… is a number without quotes', '0x' + 'F' * 60_000),
    'base sixty': named('edition.yaml:2', '… is a number without quotes', '1' + ':1' * 30_000),
    'many fields': edition('edition.yaml:1', 'unknown field "a0"', ''.join(f'a{n}: 1\n' for n in range(7_000))),
    'many doubles': edition('edition.yaml:2', 'stands here twice', 'a: 1\n' * 12_000),
    'comments': edition('edition.yaml', '65,536 are the most that is read', 'name: A\n' + '# ha\n' * 600_000),
    'long name': named('edition.yaml', '65,536 are the most that is read', 'ha' * 1_500_000),
    'longish name': named('edition.yaml:2', 'has 60000 characters; 80 are the most', 'ha' * 30_000),
    'not UTF-8': edition('edition.yaml:2', 'not UTF-8', b'countries: [PL]\nname: \xff\xfe\n'),
    'NUL bytes': edition('edition.yaml:1', 'control character', b'name: A\0B\n'),
    # words
    'HTML in the name': named('edition.yaml:2', 'has markup in it ("<")', '"<b>Kite</b><script>x()</script>"'),
    'entity in the name': named('edition.yaml:2', 'has markup in it ("&#60;")', '"&#60;b"'),
    'turned name': named('edition.yaml:2', 'U+202E, right-to-left override', '"Kite \\u202E diA"'),
    'zero width in the name': named('edition.yaml:2', 'U+200B, zero width space', '"Ki\\u200Bte"'),
    'nothing but joiners': named('edition.yaml:2', 'must not be empty', '"\\u200C\\u200D"'),
    'tower of accents': named('edition.yaml:2', 'more than four marks', 'A' + '\u0301' * 70),
    'NUL in the name': named('edition.yaml:2', 'control character', '"Ki\\0te"'),
    'terminal': edition('edition.yaml:1', 'control character', 'web: "\\e[2J\\e]0;owned\\a"\n'),
    'terminal in a field': edition('edition.yaml:1', 'hidden character', 'line: {"\\e[2J\\n::error::owned": ha}\n'),
    'command to GitHub': edition('edition.yaml:1', 'there is no topic "a?::error::owned"', 'topics: ["a\\n::error::owned"]\n'),
    'endless word': Case('edition.yaml:2', 'is one word of 41 letters', {'edition.yaml': f'locales: [en]\nname: {"h" * 41}\n'}),
    'accent of nothing': Case('edition.yaml:1', 'there is no topic "body"', {'edition.yaml': 'accents: {body: "#000000"}\nlocales: [en]\n'}),
    # types and values
    'name a number': named('edition.yaml:2', '"name" must be a text, and 3 is a number', '3'),
    'countries a text': edition('edition.yaml:1', '"countries" must be a list', 'countries: PL\n'),
    'own a mapping': edition('edition.yaml:1', '"own" must be a list', 'own: {}\n'),
    'a list': edition('edition.yaml:1', 'the file must be fields with values', '[1, 2]\n'),
    'unknown field': edition('edition.yaml:1', 'unknown field "nmae"', 'nmae: A\n'),
    'number of letters': own('"CALL-NOW" is no number', 'name: A', '"CALL-NOW"'),
    'number of other digits': own('is no number', 'name: A', '"+4٨٢٢٦٢٨٠١٢٠"'),
    'number too long': own('is no number', 'name: A', '"+482262801201234567"'),
    'helpline of markup': own('has markup in it', 'name: "<i>A</i>"'),
    'javascript': edition('edition.yaml:1', 'is no web address', 'web: "javascript:alert(1)"\n'),
    'numeric address': edition('edition.yaml:1', 'is no web address', 'web: "112.113.114"\n'),
    'long address': edition('edition.yaml:1', '80 are the most', f'web: {"a." * 30_000}pl\n'),
    'many languages': own('at most 60', f'languages: [{"en, " * 12_000}], name: A'),
    'accent': edition('edition.yaml:1', 'is no colour', 'accent: "url(../../outside/secret.svg)"\n'),
    'accent of a topic': edition('edition.yaml:1', 'is no colour', 'accents: {check-the-job: "red;background:url(x)"}\n'),
    # confirmations
    'confirmed yes': confirmed(2, '"date" must be a text, and yes means "yes" without quotes', 'helpline: pl-kcik, number: "+48226280120", by: X, date: yes'),
    'confirmed for ever': confirmed(2, 'is no date', 'helpline: pl-kcik, number: "+48226280120", by: X, date: "9999-12-31"'),
    'confirmed in a week': confirmed(2, 'is no date', 'helpline: pl-kcik, number: "+48226280120", by: X, date: "2026-W01-1"'),
    'confirmed of nobody': confirmed(2, 'there is no helpline "pl-kcyk"', 'helpline: pl-kcyk, number: "+48226280120", by: X, date: "2026-11-01"'),
    # names of folders
    'folder with a line': Case('ki?te', 'cannot be the name of files', {'edition.yaml': 'name: A'}, folder='ki\nte'),
    'folder of markup': Case('<b>', 'cannot be the name of files', {'edition.yaml': 'name: A'}, folder='<b>'),
    'folder above': Case('..', 'cannot be the name of files', {'edition.yaml': 'name: A'}, folder='kite/..'),
    'folder of another': Case('open', 'would replace those of another', {'edition.yaml': 'name: A'}, folder='open'),
}


def run(case: Case, home: Path) -> Ran:
    """Build an edition that lies in a folder of its own, beside secrets that nobody may read."""
    for folder in ('outside', 'canary', 'editions/kite'):
        (home / folder).mkdir(parents=True)
    (home / 'outside/secret.svg').write_text(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>{TOKEN}</title><path id="a" d="M0 0H9V9z"/></svg>')
    (home / 'outside/secret.yaml').write_text(f'name: {TOKEN}\nnmae: {TOKEN}\n')
    (home / 'outside/secret.txt').write_text(TOKEN)
    (home / 'canary/sitecustomize.py').write_text(HOOK)
    folder = home / 'editions' / case.folder
    folder.mkdir(exist_ok=True)
    for name, content in case.files.items():
        (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    case.prepare(folder)
    log, out = home / 'canary/log', home / 'out'
    (home / 'tmp').mkdir()
    environment = {name: value for name, value in os.environ.items() if name != 'GITHUB_ACTIONS'}
    before = os.times()
    done = subprocess.run([sys.executable, 'build.py', 'build', '--edition', str(folder), '--out', str(out)], cwd=ROOT, capture_output=True, check=False,
                          timeout=60, env=environment | {'PYTHONPATH': str(home / 'canary'), 'CANARY': str(log), 'TMPDIR': str(home / 'tmp'),
                                               'PYTHONDONTWRITEBYTECODE': '1'})
    after = os.times()
    seconds = after.children_user + after.children_system - before.children_user - before.children_system
    noted = log.read_text().splitlines()
    mb = max(int(line.split()[1]) / 1024 for line in noted if line.startswith('VmHWM'))
    opened = tuple(literal_eval(line.removeprefix('open ')) for line in noted if line.startswith('open '))
    return Ran(done.returncode, done.stderr.decode(), done.stdout.decode(), seconds, mb, opened, folder, tuple(path for path in out.rglob('*') if path.is_file()))


@pytest.mark.skipif(not Path('/proc/self/status').exists(), reason='memory is measured on Linux')
@pytest.mark.slow
@pytest.mark.parametrize('name', CASES)
def test_it_is_refused_with_a_reason_at_once_and_nothing_else_is_opened(name: str, tmp_path: Path) -> None:
    case = CASES[name]
    ran = run(case, tmp_path)
    assert ran.status == 1, ran.said
    assert 'Traceback' not in ran.said
    problems = [line for line in ran.said.splitlines() if not line.startswith('  hint: ')]
    place = f'{ran.folder if case.folder == "kite" else ran.folder.parent}/{case.where}'
    assert [line for line in problems if line.startswith(f'{place}: ') and case.reason in line], ran.said
    assert all(line.isprintable() for line in ran.said.split('\n'))
    assert len(ran.said) < 100_000
    assert ran.left == ()
    assert TOKEN not in ran.said + ran.out
    assert ran.mb < MOST_MB
    assert ran.seconds < MOST_SECONDS
    print(f'{ran.seconds:.2f} s, {ran.mb:.0f} MB')  # seen with -rP: the product promises one second on an idle machine
    assert strange(ran, tmp_path / 'out') == set()


def strange(ran: Ran, out: Path) -> set[str]:
    """What was opened outside of the project, the edition, the output, the folder for temporary files and Python."""
    assert [path for path in ran.opened if '/beforehand/' in path], 'the hook was not there'
    homes = [Path(path).resolve() for path in (ROOT, ran.folder, out, out.parent / 'tmp', os.devnull, sys.prefix, sys.base_prefix, Path(os.__file__).parent)]
    return {path for path in map(os.path.realpath, ran.opened) if not any(Path(path).is_relative_to(home) for home in homes)}



NASTY = ['!!python/name:os.system', '&a', '*a', '<<: *a', '[' * 50, '{', '}', '\0', '\x1b', '\u202e', '\ufeff', '\ud7ff', '%', '%TAG ! x', '---', '...', '\t', '? ', '- ',
         '| ', '"', "'", '0x' + 'F' * 5000, '1e999', '.nan', '~', 'yes', '!!int ""', '!!bool maybe', '!!timestamp x', '!!float []', '9' * 5000, '<b>', '&lt;', '../', '٣']


def test_whatever_is_changed_in_an_edition_only_problems_come_of_it(tmp_path: Path) -> None:
    """Three hundred mutilated copies of the example and its confirmations."""
    directory = read_project(ROOT).directory
    example = (ROOT / 'content/editions/example/edition.yaml').read_text()
    folder = tmp_path / 'kite'
    folder.mkdir()
    (folder / 'logo.svg').write_bytes((ROOT / 'content/editions/example/logo.svg').read_bytes())
    texts = {'edition.yaml': example, 'confirmed.yaml': 'confirmed:\n  - {helpline: hotline, number: "+448081570123", by: Ada, date: "2026-11-01", conflict_settled: no}\n'}
    chance, read = random.Random(11), 0
    for _ in range(300):
        for name, text in texts.items():
            data = bytearray(text.encode())
            for _ in range(chance.randint(0, 3)):
                at = chance.randrange(len(data))
                data[at:at + chance.choice((0, 1, 9))] = chance.choice((chance.randbytes(2), chance.choice(NASTY).encode(), bytes(data[at:at + 60]), b''))
            (folder / name).write_bytes(data)
        started = time.process_time()
        editions, problems = read_editions(ROOT, [folder])
        editions, more = with_lines(editions, directory, date(2026, 11, 25))
        assert time.process_time() - started < 1
        assert bool(editions) != bool(problems + more)
        assert all(problem.message and problem.message.isprintable() for problem in problems + more)
        read += bool(editions)
    assert 10 < read < 290  # it mutilates some, and not all


VALID = {
    'css': 'name: \'"; } body { display:none\'\nimprint: "*/ @page { size: 1mm } /*"\naddress: "url(file:///etc/passwd)"\n',
    'jinja': 'name: "{{ 7*7 }}"\nimprint: "{% raw %}{# x #}"\naddress: "${7*7} #{7*7}"\n',
    'percent': 'name: "%s %(name)s %d {0} {name}"\nimprint: "\\\\u0041 \\\\2e \\\\n"\naddress: "a & b &amp &lt"\n',
    'long': f'name: {"Donaudampfschifffahrtsgesellschaftskapit"}\nimprint: {"W" * 40}\naddress: "{" ".join(["W" * 39] * 4)}"\nweb: 48-226280120.{"a" * 60}.pl\n',
}
"""What is allowed, and looks like something else."""


@pytest.mark.slow
def test_what_looks_like_a_program_is_printed_as_it_is_written(tmp_path: Path) -> None:
    import pdf
    import pypdfium2  # type: ignore[import-untyped]
    import yaml

    project = snapshot(tmp_path / 'project')
    for name, text in {**VALID, 'plain': 'name: Kite\nimprint: Kite, 1 Street\n'}.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / 'edition.yaml').write_text(text)
    built = project.build(*(word for name in (*VALID, 'plain') for word in ('--edition', str(tmp_path / name))), '--locale', 'en', '--format', 'sheet', '--paper', 'A4')
    assert built.status == 0, built.said
    plain = {name: sheet for name, sheet in built.sheets.items() if sheet['edition'] == 'plain'}
    for name, sheet in plain.items():
        usual = [block for block in pdf.blocks(project.pdf(name)) if 'Kite' not in block.text]
        for edition in VALID:
            path = project.pdf(name.replace('plain', edition, 1))
            document = pypdfium2.PdfDocument(path)
            text = pdf.squeezed(''.join(page.get_textpage().get_text_range() for page in document))
            for said in yaml.safe_load((tmp_path / edition / 'edition.yaml').read_text()).values():
                assert pdf.squeezed(said) in text, f'{path.name} of {edition} lacks {said}'
            assert built.sheets[name.replace('plain', edition, 1)]['size_pt'] == sheet['size_pt']
            assert len(document) == len(pypdfium2.PdfDocument(project.pdf(name)))
            here = pdf.blocks(path)
            assert [block for block in usual if block not in here and block.tag.startswith('H')] == []
