"""How the house is built: which module may know which, who may touch the world, and how large a room may be."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path
from statistics import median

import pytest

ROOT = Path(__file__).parents[1]
PROGRAM = ROOT / 'beforehand'
MOST_LINES = 220
MOST_LINES_OF_A_FUNCTION = 40

ORDER = re.findall(r'^\| `([a-z]+)/` \|', (ROOT / 'docs/architecture.md').read_text(encoding='utf-8').split('## The rooms\n')[1].split('\n## ')[0], re.MULTILINE)
"""The table of rooms in docs/architecture.md: each may import those above it and none below."""

TOUCH_THE_WORLD = {
    'commands', 'exchange/arrived', 'exchange/backs', 'ground/browser', 'ground/files', 'ground/folders', 'ground/hint', 'ground/layers', 'ground/scratch', 'read/beside', 'read/confirmed', 'read/editions', 'read/localefolder', 'read/logo', 'read/material', 'read/outside', 'read/project', 'read/settings', 'read/shipped', 'read/sight', 'read/spreadsheet', 'read/wordfiles',
    'translate/alphabet', 'translate/article', 'translate/extraction', 'translate/promise', 'translate/punctuation', 'translate/scripts', 'print/operators', 'print/engine', 'print/press', 'print/versions', 'record/build', 'record/ledger', 'record/merge', 'record/cluster', 'record/pool',
    'record/shelf', 'record/unchanged', 'read/again', 'translate/interface', 'record/proofpress', 'studio/desk', 'studio/doors/answers', 'studio/serve', 'studio/steps/begin', 'studio/tongue', 'studio/preview/preview', 'studio/preview/printing', 'studio/preview/reading', 'studio/preview/trial', 'studio/preview/turn', 'studio/store/held', 'studio/store/journal', 'studio/store/lock', 'studio/store/logo', 'studio/store/places', 'studio/store/rebuilt', 'studio/store/shelf', 'studio/store/steps'}
"""The doors of the house: rooms and modules that open files, start processes, look at a clock or at the machine. All others take values and give values back."""

WORLD = {'os', 'pathlib', 'shutil', 'tempfile', 'subprocess', 'socket', 'urllib.request', 'logging', 'time', 'random',
         'sys', 'multiprocessing', 'concurrent.futures'}
DOORS = {'open', 'print', 'input', 'exec', 'eval', '__import__'}
CLOCKS = {'today', 'now', 'utcnow', 'fromtimestamp'}

ONLY_IMPORTERS = {
    'weasyprint': {'print'}, 'pydyf': {'print'},
    'babel.messages': {'translate/extraction', 'translate/interface', 'translate/updating', 'studio/tongue'}, 'jinja2': {'compose/page', 'studio/page'}, 'uharfbuzz': {'type/fonts', 'type/shaping'}, 'icu4py': {'type/opportunities'},
    'yaml': {'ground/scalars', 'ground/source', 'studio/store/edits'}, 'PIL': {'read/pixels', 'print/scan', 'commands/parts/boxes', 'commands/parts/contact', 'commands/parts/crops', 'commands/parts/site_pictures'}, 'zxingcpp': {'print/scan'}, 'phonenumbers': {'content/number', 'content/dialling'}, 'segno': {'compose/drawing'},
    'openpyxl': {'read/workbook', 'exchange/workbook', 'exchange/template'}, 'distributed': {'record/cluster'}, 'click': {'commands'}, 'rich': {'commands'}}
"""Modules, and rooms of which any may."""

MODULES = sorted(PROGRAM.glob('*/**/*.py'))
every_module = pytest.mark.parametrize('path', MODULES, ids=lambda path: str(path.relative_to(PROGRAM)))


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding='utf-8'))


def room(path: Path) -> str:
    """The folder of beforehand/ in which a module lies."""
    return path.relative_to(PROGRAM).parts[0]


def functions(path: Path) -> Iterator[tuple[str, int]]:
    """Every function and method of a module, and how many lines it has."""
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.FunctionDef):
            yield node.name, (node.end_lineno or 0) - node.lineno + 1


@cache
def imports(path: Path) -> list[str]:
    """Every module that a module imports, anywhere in it, as `a.b.c` (for `from a.b import c` too)."""
    nodes = list(ast.walk(parsed(path)))
    plain = [alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names]
    return plain + [f'{node.module}.{alias.name}' for node in nodes if isinstance(node, ast.ImportFrom) for alias in node.names]


def module(path: Path) -> str:
    """A module by its path in the program: `read/svg/value`, `checks/__init__`."""
    return path.relative_to(PROGRAM).with_suffix('').as_posix()


@cache
def ours(path: Path) -> set[str]:
    """Which modules of ours it imports."""
    found = set()
    for named in imports(path):
        package, *parts = named.split('.')
        there = [PROGRAM.joinpath(*parts[:n]) for n in range(len(parts), 0, -1)] if package == 'beforehand' else []
        files = [file for place in there for file in (place.with_suffix('.py'), place / '__init__.py') if file.is_file()]
        found |= {module(file) for file in files[:1]}
    return found


def is_in(name: str, package: str) -> bool:
    return f'{name}.'.startswith(f'{package}.')


def test_the_documents_list_every_room_once() -> None:
    assert sorted(ORDER) == sorted(path.parent.name for path in PROGRAM.glob('*/__init__.py'))
    assert [path.name for path in PROGRAM.glob('*.py')] == ['__init__.py']


@every_module
def test_imports_point_one_way(path: Path) -> None:
    assert {named.split('/')[0] for named in ours(path)} <= set(ORDER[:ORDER.index(room(path)) + 1])


@pytest.mark.parametrize('folder', ['content', 'type', 'layout'])
def test_shapes_letters_and_boxes_know_no_project(folder: str) -> None:
    """What a sheet is made of can be tried, tested and used alone."""
    known = {named.split('/')[0] for path in MODULES if room(path) == folder for named in ours(path)}
    assert known <= {'ground', folder}


@pytest.mark.parametrize('folder', ORDER)
def test_the_modules_of_a_room_do_not_import_one_another_in_a_circle(folder: str) -> None:
    inside = {module(path): path for path in MODULES if room(path) == folder}
    edges = {name: ours(path) & inside.keys() for name, path in inside.items()}
    assert sorted(TopologicalSorter(edges).static_order()) == sorted(inside)


FOUND_BY_PRESENCE = ('checks', 'commands', 'commands/editions', 'commands/new', 'compose/drawing', 'print/finishes', 'print/patches', 'record/inspect', 'studio/steps')


def test_nothing_lies_about_that_nobody_needs() -> None:
    """A module is imported by another, or is found by the presence of its file."""
    used = set().union(*map(ours, MODULES))
    assert [module(path) for path in MODULES if path.stem != '__init__' and module(path.parent) not in FOUND_BY_PRESENCE and module(path) not in used] == []


def test_nobody_imports_a_check() -> None:
    """They are found by the presence of their file; only commands and the studio ask for all of them."""
    assert {room(path) for path in MODULES if 'checks/__init__' in ours(path)} <= {'checks', 'studio', 'commands'}
    checks = {module(path) for path in MODULES if room(path) == 'checks'} - {'checks/__init__'}
    assert [module(path) for path in MODULES if room(path) != 'checks' and ours(path) & checks] == []


@pytest.mark.parametrize('package', ONLY_IMPORTERS)
def test_who_may_import(package: str) -> None:
    importers = [module(path) for path in MODULES if any(is_in(named, package) for named in imports(path))]
    assert importers
    assert [importer for importer in importers if not any(f'{importer}/'.startswith(f'{place}/') for place in ONLY_IMPORTERS[package])] == []


def touches_the_world(path: Path) -> list[str]:
    """By which names a module reaches out of itself."""
    tree = parsed(path)
    found = [named for named in imports(path) if any(is_in(named, world) for world in WORLD)]
    found += [node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node.id in DOORS]
    asked = [node for node in ast.walk(tree) if isinstance(node, ast.Attribute) and ast.unparse(node.value).endswith(('date', 'datetime'))]
    return [*found, *CLOCKS.intersection(node.attr for node in asked)]


@every_module
def test_only_the_doors_touch_the_world(path: Path) -> None:
    if not {room(path), module(path)} & TOUCH_THE_WORLD:
        assert touches_the_world(path) == []


@every_module
def test_a_module_is_no_longer_than_one_can_keep_in_mind(path: Path) -> None:
    assert len(path.read_text(encoding='utf-8').splitlines()) <= MOST_LINES
    assert [name for name, lines in functions(path) if lines > MOST_LINES_OF_A_FUNCTION] == []


def test_most_functions_are_seen_at_once() -> None:
    lengths = [lines for path in MODULES for _, lines in functions(path)]
    sizes = [len(path.read_text(encoding='utf-8').splitlines()) for path in MODULES]
    print(f'{len(MODULES)} modules, {sum(sizes):,} lines, median {median(sizes)}, longest {max(sizes)}; '
          f'{len(lengths):,} functions, median {median(lengths)}, longest {max(lengths)}')
    assert median(lengths) <= 8


@every_module
def test_everything_public_says_in_a_docstring_what_it_is(path: Path) -> None:
    tree = parsed(path)
    assert ast.get_docstring(tree)
    classes = [node for node in tree.body if isinstance(node, ast.ClassDef)]
    assert [node.name for node in classes if not ast.get_docstring(node)] == []


@every_module
def test_annotations_are_complete(path: Path) -> None:
    """mypy looks at what they say; this, that `make test` need not run first to see that they are there."""
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.FunctionDef):
            arguments = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
            assert node.returns is not None, node.name
            assert [a.arg for a in arguments if a.annotation is None and a.arg not in ('self', 'cls')] == [], node.name


def test_a_build_with_nothing_to_do_imports_nothing_dear() -> None:
    """Reading, composing and printing are imported where they begin."""
    code = 'import sys; import beforehand.commands.build; print(*sys.modules)'
    loaded = subprocess.run([sys.executable, '-c', code], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()
    assert {'pydantic', 'rich', 'jinja2', 'babel', 'weasyprint', 'uharfbuzz', 'yaml', 'PIL'}.isdisjoint(loaded)
