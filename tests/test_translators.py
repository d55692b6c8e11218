"""What docs/translating.md tells three translators, walked: Poedit, Weblate's discovery, a spreadsheet; as far as a test can."""

from __future__ import annotations

import os
import re
from pathlib import Path, PurePath

import pytest
from babel.messages import pofile
from conftest import Run

from beforehand.checks import all_checks

ROOT = Path(__file__).parents[1]
GUIDE = (ROOT / 'docs/translating.md').read_text(encoding='utf-8')
NOT_OURS = {'.git', '.venv', 'out', 'node_modules', '__pycache__', '.mypy_cache', '.ruff_cache', '.pytest_cache'}
FOR_OTHERS = {'own-words', 'contrast', 'discreet', 'doubled-id', 'doubled-number', 'drawing', 'edition-letters', 'edition-names', 'emergency', 'fonts', 'geometry',
              'helplines', 'judging', 'layout', 'left-out', 'location', 'source', 'topic-format', 'words', 'dialled'}
"""Checks that no translator meets: they are of content, formats, editions."""


def files() -> list[str]:
    """Every file of the repository, as a path from its root."""
    found = []
    for folder, folders, names in os.walk(ROOT):
        folders[:] = [name for name in folders if name not in NOT_OURS]
        found += [os.path.relpath(os.path.join(folder, name), ROOT) for name in names]
    return found


def setting(name: str) -> str:
    """A value of one of the tables for Weblate."""
    found = re.search(rf'^ *\| {name} \| `([^`]+)`', GUIDE, re.MULTILINE)
    assert found, name
    return found[1]


def test_weblates_discovery_finds_one_component_with_all_catalogues() -> None:
    """As its add-on does: the whole path, the language out of it is the mask, and each mask is a component (weblate/trans/discovery.py)."""
    expression, language = re.compile(f'^{setting("regular expression")}$'), re.compile(setting('language filter'))
    masks: dict[str, set[str]] = {}
    for path in files():
        found = expression.match(path)
        if found and language.match(found['language']):
            masks.setdefault(path[:found.start('language')] + '*' + path[found.end('language'):], set()).add(found['language'])
            assert found['component'] == 'messages'
    assert masks == {setting('file mask'): {path.parent.name for path in ROOT.glob('locales/*/messages.po')}}
    assert (ROOT / setting('template for new translations')).is_file()


def test_without_it_there_are_many() -> None:
    """Else the test above guards nothing: catalogues of tests lie about."""
    assert len({str(PurePath(path).parent.parent) for path in files() if path.endswith('/messages.po')}) > 46


def test_every_check_that_a_translator_meets_is_in_the_table() -> None:
    told = set(re.findall(r'`\[([a-z-]+)\]`', GUIDE))
    assert set(all_checks()) - FOR_OTHERS - told == set()
    assert all_checks().keys() >= FOR_OTHERS


def test_the_walk_with_poedit(project: Path, run: Run) -> None:
    """Poedit writes its own line breaks and header, and marks; update takes them back, and loses nothing."""
    assert run('new', 'locale', 'es').status == 0
    path = project / 'locales/es/messages.po'
    with path.open('rb') as file:
        catalogue = pofile.read_po(file, locale='es')
    for message in catalogue:
        if message.context == 'before-you-go.title':
            message.string, message.user_comments = 'Antes de irse.', ['formal: usted']
        if message.context == 'before-you-go.lead':
            message.string = 'Un buen trabajo puede esperar una llamada.'
            message.flags.add('fuzzy')
    with path.open('wb') as file:
        pofile.write_po(file, catalogue, width=40)
    said = run('check', '--locale', 'es')
    assert '"before-you-go.title" ends with a full stop, and the English does not [end-punctuation]' in said.err
    assert ' are fuzzy: before-you-go.lead [incomplete]' in said.err
    assert run('update', 'es').status == 0
    text = path.read_text(encoding='utf-8')
    assert '# formal: usted\n' in text
    assert 'msgstr "Antes de irse."\n' in text
    assert re.search(r'#, fuzzy\nmsgctxt "before-you-go.lead"\n', text)


def test_what_csv2po_writes_at_the_top_goes_with_update(project: Path, run: Run) -> None:
    path = project / 'locales/ro/messages.po'
    path.write_text(f'#. extracted from es.csv\n{path.read_text(encoding="utf-8")}', encoding='utf-8')
    assert run('update', 'ro').status == 0
    assert 'extracted from' not in path.read_text(encoding='utf-8')


@pytest.mark.parametrize('path', sorted(ROOT.glob('locales/*/glossary.csv')), ids=lambda path: path.parent.name)
def test_a_glossary_has_the_columns_that_the_documents_name(path: Path) -> None:
    document = (ROOT / 'docs/locales.md').read_text(encoding='utf-8')
    assert set(path.read_text(encoding='utf-8').splitlines()[0].split(',')) <= set(re.findall(r'^\| `([a-z]+)` \| ', document.split('## glossary.csv')[1], re.MULTILINE))
