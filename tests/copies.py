"""Copies of the project, in which the slow tests print; and what must be printed, by its files."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

ROOT = Path(__file__).parent.parent
PROJECT = ('babel.cfg', 'beforehand', 'build.py', 'content', 'fonts', 'locales', 'templates')
"""What a build needs of the repository."""
RIGHT_TO_LEFT = ('ar', 'ur')
Once = Callable[[str, Callable[[Path], Any]], Any]
"""What the fixture `once` is: makes something by a name, once for all processes that share the tests out."""


class Sheet(NamedTuple):
    """A sheet that must be printed, by the files of the project."""

    topic: str
    format: str
    paper: str
    locale: str
    width_mm: float
    height_mm: float
    pages: int

    @property
    def name(self) -> str:
        return file_of('open', self.locale, self.topic, self.format, self.paper)

    @property
    def discreet(self) -> bool:
        """Whether nothing outside on it tells what it is about."""
        return bool(load(f'templates/{self.format}/format.yaml').get('discreet'))

    @property
    def id(self) -> str:
        return f'{self.topic}-{self.format}-{self.paper}-{self.locale}'


def load(path: str) -> Any:
    """A YAML file of the project, as plain as it is."""
    return loaded(path, (ROOT / path).stat().st_mtime_ns)


@cache
def loaded(path: str, _changed: int) -> Any:
    return yaml.safe_load((ROOT / path).read_text())


def file_of(edition: str, locale: str, topic: str, format: str, paper: str) -> str:
    """What a sheet is called; that of a discreet format does not say what it is about."""
    begin = f'{topic}-{format}'
    if load(f'templates/{format}/format.yaml').get('discreet'):
        content = load(f'content/topics/{topic}.yaml')
        begin = f'{content["neutral"]["file"]}-{content["formats"].index(format) + 1}'
    return f'{edition}/{locale}/{begin}-{paper}-{locale}'


FEW = ('check-the-job', 'before-you-say-yes')


@cache
def few_sheets() -> tuple[Sheet, ...]:
    """What a smaller project prints, in which all that a build can do can be tried: two topics in every format, without Letter, in
    the locales that have all topics."""
    return tuple(sheet for sheet in sheets() if sheet.topic in FEW and sheet.paper != 'Letter' and sheet.locale in locales())


@cache
def locales(whole: bool = True) -> tuple[str, ...]:
    """Those that have all topics; or all that there are."""
    return tuple(sorted(path.parent.name for path in ROOT.glob('locales/*/locale.yaml') if not whole or covered(path.parent.name) is None))


def covered(locale: str) -> list[str] | None:
    """The topics that a locale has so far; None of one that has all."""
    return load(f'locales/{locale}/locale.yaml').get('topics')  # type: ignore[no-any-return]


@cache
def sheets() -> tuple[Sheet, ...]:
    """Every topic in each of its formats, on each paper, in each locale that has it."""
    found = []
    for topic in sorted(path.stem for path in ROOT.glob('content/topics/*.yaml')):
        for format in load(f'content/topics/{topic}.yaml')['formats']:
            for name, paper in load(f'templates/{format}/format.yaml')['papers'].items():
                found += [Sheet(topic, format, name, locale, paper['width_mm'], paper['height_mm'], len(paper['sides']))
                          for locale in locales(whole=False) if (some := covered(locale)) is None or topic in some]
    return tuple(found)


@dataclass
class Built:
    """What a build said and left behind."""

    status: int
    said: str
    sheets: dict[str, dict[str, Any]] = field(default_factory=dict)
    """What the report says of each sheet, by its name."""
    problems: list[dict[str, Any]] = field(default_factory=list)

    def names(self, state: str) -> set[str]:
        return {name for name, sheet in self.sheets.items() if sheet['state'] == state}


@dataclass
class Project:
    """A copy of the project, with its own output."""

    root: Path

    @property
    def out(self) -> Path:
        return self.root / 'out'

    def command(self, *arguments: str) -> list[str]:
        return [sys.executable, str(self.root / 'build.py'), *arguments]

    def run(self, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Run build.py with a command."""
        return subprocess.run(self.command(*arguments), cwd=self.root, capture_output=True, text=True, timeout=1200,
                              env=os.environ | {'PYTHONDONTWRITEBYTECODE': '1'} | environment)

    def build(self, *arguments: str, **environment: str) -> Built:
        """Print what is due."""
        report = self.root / 'report.json'
        report.unlink(missing_ok=True)
        done = self.run('build', '--json', str(report), *arguments, **environment)
        built = Built(done.returncode, done.stdout + done.stderr)
        if report.is_file():
            found = json.loads(report.read_bytes())
            built.problems = found['problems']
            for sheet in found['sheets']:
                built.sheets[file_of(*(sheet[part] for part in ('edition', 'locale', 'topic', 'format', 'paper')))] = sheet
        return built

    def pdf(self, name: str) -> Path:
        return self.out / f'{name}.pdf'

    def hashes(self) -> dict[str, str]:
        """The SHA-256 of every PDF, by the sheet's name."""
        return {str(path.relative_to(self.out).with_suffix('')): sha256(path.read_bytes()).hexdigest()
                for path in sorted(self.out.rglob('*.pdf'))}

    def edit(self, file: str, old: str, new: str) -> int:
        """Replace a text that stands once in a file; the line on which it stands."""
        text = (self.root / file).read_text()
        assert text.count(old) == 1, f'{file} should have {old!r} once, and has it {text.count(old)} times'
        (self.root / file).write_text(text.replace(old, new))
        return text[:text.index(old)].count('\n') + 1

    def translate(self, locale: str, id: str, change: Callable[[str], str]) -> int:
        """Change the translation of a message in a catalogue, and let it be read again if others were; the line of its msgid."""
        path = self.root / f'locales/{locale}/messages.po'
        before, context, after = path.read_text().partition(f'msgctxt "{id}"\n')
        assert context, f'{path} has no message {id}'
        message, gap, rest = after.partition('\n\n')
        source, key, translation = message.partition('msgstr ')
        old = ''.join(json.loads(line) for line in translation.splitlines())
        new = json.dumps(change(old), ensure_ascii=False)
        path.write_text(before + context + source + key + new + gap + rest)
        if path.with_name('readings.csv').exists():
            blind_check(self.root, locale)
        return before.count('\n') + 2

    def copy(self, root: Path) -> Project:
        """The same project and what it has printed, in another folder."""
        shutil.copytree(self.root, root)
        return Project(root)


@dataclass
class Printed(Project):
    """The project with everything printed."""

    built: Built

    def pdf(self, name: str) -> Path:
        path = super().pdf(name)
        if not path.is_file():
            why = self.built.sheets.get(name, {}).get('reason', self.built.said)
            pytest.fail(f'{name} was not printed: {why}', pytrace=False)
        return path


def few(root: Path) -> Project:
    """A copy of the project with the sheets of `few_sheets`, and nothing printed."""
    project = snapshot(root)
    for locale in {*locales(whole=False)} - {*locales()}:
        shutil.rmtree(project.root / 'locales' / locale)
    for path in project.root.glob('content/topics/*.yaml'):
        if path.stem not in FEW:
            path.unlink()
    for path in project.root.glob('templates/*/format.yaml'):
        format = yaml.safe_load(path.read_text())
        if format['papers'].pop('Letter', None):
            path.write_text(yaml.safe_dump(format, sort_keys=False))
    return project


def blind_check(root: Path, locale: str = '*') -> None:
    """Let all translations of a copy be blind-checked, as they are now: what is tried there are not the readings of the repository."""
    from beforehand.read.catalogue import read_catalogue
    from beforehand.read.readings import Reading, digest, written

    for path in root.glob(f'locales/{locale}/messages.po'):
        known, rows = read_catalogue(path.read_bytes(), str(path), path.parent.name)[0], list[Reading]()
        for id, text in known.texts.items():
            bound = digest(known.english[id], text)
            rows += [Reading(id, bound, 'drafted', 'Ada', date='2025-11-02'), Reading(id, bound, 'translated-back', 'Ben', date='2025-11-03', note='…'),
                     Reading(id, bound, 'compared', 'Cem', date='2025-11-04', severity='none')]
        path.with_name('readings.csv').write_bytes(written(rows))


def snapshot(root: Path) -> Project:
    """A copy of the project as it is now, its translations blind-checked, with nothing printed."""
    root.mkdir()
    for name in PROJECT:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns('__pycache__', '.*'))
        else:
            shutil.copy(ROOT / name, root / name)
    blind_check(root)
    return Project(root)
