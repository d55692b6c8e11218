"""How the house is built: which module may know which, who may touch the world, and how large a room may be."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PROGRAM = ROOT / 'beforehand'
MOST_LINES = 250

ORDER = re.findall(r'^\| `([a-z]+)/?` \|', (ROOT / 'docs/architecture.md').read_text(encoding='utf-8').split('## The modules')[1], re.MULTILINE)
"""The table of modules in docs/architecture.md: each may import those above it and none below."""

PURE = {'problem', 'source', 'content', 'charset', 'entry', 'po', 'catalogue', 'helpline', 'edition', 'confirmation', 'colour', 'shapes', 'svg', 'imposition', 'sheetcode', 'plan', 'breaks',
        'ink', 'headline', 'picture', 'facts', 'fit', 'phrases', 'waivers', 'measure', 'structure', 'shortfall', 'drafting', 'answers', 'cells', 'table', 'dialling'}
"""They take values and give values back. (headline and one check ask `fonts`, which looks into font files.)"""

WORLD = {'os', 'io', 'pathlib', 'shutil', 'tempfile', 'subprocess', 'socket', 'urllib.request', 'logging', 'time', 'random',
         'sys', 'multiprocessing', 'concurrent.futures'}
DOORS = {'open', 'print', 'input', 'exec', 'eval', '__import__'}
CLOCKS = {'today', 'now', 'utcnow', 'fromtimestamp'}

ONLY_IMPORTERS = {'weasyprint': {'engine', 'press', 'readback'}, 'pydyf': {'engine'}, 'cssselect2': {'measure'}, 'babel.messages': {'extraction', 'updating'},
                  'jinja2': {'page', 'extraction'}, 'uharfbuzz': {'fonts'}, 'yaml': {'scalars', 'source'}, 'click': {'cli', 'confirming', 'interview', 'machine', 'options', 'upkeep', 'issuing'},
                  'rich': {'report', 'listing'}, 'PIL': {'pixels'}, 'phonenumbers': {'helpline', 'dialling'}, 'segno': {'picture'}, 'openpyxl': {'workbook'}}

MODULES = {path.stem: path for path in PROGRAM.glob('*.py') if path.stem != '__init__'}
CHECKS = sorted((PROGRAM / 'checks').glob('*.py'))
SVG = sorted((PROGRAM / 'svg').glob('*.py'))
every_module = pytest.mark.parametrize('path', [*MODULES.values(), *SVG, *CHECKS], ids=lambda path: str(path.relative_to(PROGRAM)))


def room(path: Path) -> str:
    """The name of a module in the table; all checks share one, and all parts of `svg`."""
    return path.parent.name if path.parent.name in ('checks', 'svg') else path.stem


def imports(path: Path) -> Iterator[str]:
    """Every module that a module imports, anywhere in it, as `a.b.c` (for `from a.b import c` too)."""
    for node in ast.walk(ast.parse(path.read_text(encoding='utf-8'))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f'{node.module}.{alias.name}' for alias in node.names)


def ours(path: Path) -> set[str]:
    """Which modules of ours it imports."""
    return {name.split('.')[1] for name in imports(path) if name.startswith('beforehand.')} - {'__version__'}


def is_in(name: str, package: str) -> bool:
    return f'{name}.'.startswith(f'{package}.')


def test_the_documents_list_every_module_once() -> None:
    assert sorted(ORDER) == sorted({*MODULES, 'checks', 'svg'})


@every_module
def test_imports_point_one_way(path: Path) -> None:
    me = room(path)
    above = ORDER[:ORDER.index(me)] + ([me] if me in ('checks', 'svg') else [])
    assert ours(path) <= set(above)


def test_nobody_imports_a_check() -> None:
    """They are found by the presence of their file; only the command line asks for all of them, and who examines what is to become editions."""
    assert {name for name, path in MODULES.items() if 'checks' in ours(path)} == {'cli', 'branches', 'interview'}
    names = {f'beforehand.checks.{path.stem}' for path in CHECKS if path.stem != '__init__'}
    assert [path.name for path in (*MODULES.values(), *SVG, *CHECKS) if names & set(imports(path))] == []


@pytest.mark.parametrize('package', ONLY_IMPORTERS)
def test_who_may_import(package: str) -> None:
    importers = {room(path) for path in (*MODULES.values(), *SVG, *CHECKS) if any(is_in(name, package) for name in imports(path))}
    assert importers == ONLY_IMPORTERS[package]


@pytest.mark.parametrize('path', [path for path in (*MODULES.values(), *SVG, *CHECKS[1:]) if room(path) in PURE | {'checks'}],
                         ids=lambda path: str(path.relative_to(PROGRAM)))
def test_pure_modules_do_not_touch_the_world(path: Path) -> None:
    assert [name for name in imports(path) if any(is_in(name, world) for world in WORLD)] == []
    tree = ast.parse(path.read_text(encoding='utf-8'))
    assert [node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and node.id in DOORS] == []
    called = [node.func.attr for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)]
    assert CLOCKS.isdisjoint(called)


@every_module
def test_a_module_is_no_longer_than_one_can_keep_in_mind(path: Path) -> None:
    assert len(path.read_text(encoding='utf-8').splitlines()) <= MOST_LINES


@every_module
def test_everything_public_says_in_a_docstring_what_it_is(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding='utf-8'))
    assert ast.get_docstring(tree)
    classes = [node for node in tree.body if isinstance(node, ast.ClassDef)]
    assert [node.name for node in classes if not ast.get_docstring(node)] == []


@every_module
def test_annotations_are_complete(path: Path) -> None:
    """mypy looks at what they say; this, that `make test` need not run first to see that they are there."""
    for node in ast.walk(ast.parse(path.read_text(encoding='utf-8'))):
        if isinstance(node, ast.FunctionDef):
            arguments = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
            assert node.returns is not None, node.name
            assert [a.arg for a in arguments if a.annotation is None and a.arg not in ('self', 'cls')] == [], node.name


def test_a_build_with_nothing_to_do_imports_nothing_dear() -> None:
    """At their tops, the modules of commands import small modules and click."""
    tree = ast.parse((PROGRAM / 'cli.py').read_text(encoding='utf-8'))
    top = {alias.name for node in tree.body if isinstance(node, ast.ImportFrom) and node.module == 'beforehand' for alias in node.names}
    top |= {str(node.module) for node in tree.body if isinstance(node, ast.ImportFrom) and str(node.module).startswith('beforehand.')}
    assert top == {'__version__', 'confirming', 'folders', 'interview', 'issuing', 'machine', 'standing', 'upkeep', 'beforehand.options', 'beforehand.problem'}
