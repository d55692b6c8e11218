"""Copies of the project with as many sheets as asked for: each locale again and again, its words in another order."""

import re
import shutil
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import yaml
from babel.messages.pofile import read_po, write_po

from beforehand.plan.sheets import Wishes, plan
from beforehand.read.project import read_project

ROOT = Path(__file__).parent.parent
SIZES = re.compile(r'(?<=smallest_pt: )([\d.]+), largest_pt: ([\d.]+)')


def project_of(sheets: int, folder: Path) -> Path:
    """A copy of the project that has this number of sheets, or a few more."""
    project = read_project(ROOT)
    return project_with(-(-sheets * len(project.locales) // len(plan(project, Wishes()))), folder)


def project_with(locales: int, folder: Path) -> Path:
    """A copy of the project that has this number of locales."""
    project = read_project(ROOT)
    translated = [id for id in project.locales if id != project.source]
    for name in ('beforehand', 'content', 'fonts', 'locales', 'templates'):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / 'build.py', folder)
    for path in folder.glob('templates/*/format.yaml'):  # words in another order may need a line more: nothing is to be refused
        path.write_text(SIZES.sub(lambda sizes: f'{float(sizes[1]) - 2}, largest_pt: {float(sizes[2]) + 2}', path.read_text()))
    for number in range(locales - len(project.locales)):
        turn, which = divmod(number, len(translated))
        again(folder / 'locales' / translated[which], turn + 1)
    for id in translated[max(locales - 1, 1):]:
        shutil.rmtree(folder / 'locales' / id)
    return folder


def again(locale: Path, turn: int) -> None:
    """A locale once more, as a variant that CLDR takes for the same language. Headlines stay: they just fit."""
    copy = shutil.copytree(locale, locale.with_name(f'{locale.name}-again{turn:03}'))
    (copy / 'words.yaml').unlink(missing_ok=True)  # nobody asks what words in another order say
    if (copy / 'waivers.yaml').is_file():
        waivers = yaml.safe_load((copy / 'waivers.yaml').read_text())['waivers']
        kept = [waiver for waiver in waivers if ' ' not in waiver['text'] and waiver['check'] == 'left-in-english']
        (copy / 'waivers.yaml').write_text(yaml.safe_dump({'waivers': kept}, allow_unicode=True))
    reword(copy / 'messages.po', lambda id, text: turned(text, turn) if id.endswith('.detail') else text)
    header = re.compile(r'"Language: .*\n')
    (copy / 'messages.po').write_text(header.sub('', (copy / 'messages.po').read_text(), count=1))


def turned(text: str, by: int) -> str:
    """The same words (in Chinese: signs) with the first ones put last, so that no two copies have the same lines."""
    space = ' ' if ' ' in text else ''
    words = text.split() if space else re.findall(r'[!-~]+|.', text) if '\u4e00' <= text[:1] <= '\u9fff' else [text]
    by %= len(words)
    return space.join(words[by:] + words[:by])


def reword(path: Path, change: Callable[[str, str], str]) -> None:
    """Change the translations of a catalogue, given each message's id and text."""
    catalogue, out = read_po(BytesIO(path.read_bytes())), BytesIO()
    for message in catalogue:
        if message.id:
            message.string = change(str(message.context), str(message.string))
    write_po(out, catalogue)
    path.write_bytes(out.getvalue())
