"""A form of the studio over a folder that somebody else changes too: what does not meet is merged, what does is shown."""

from __future__ import annotations

import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from starlette.requests import Request

from beforehand.content.edition import EditionFile
from beforehand.ground.source import read
from beforehand.studio import forms
from beforehand.studio.doors import Form
from beforehand.studio.entry import words
from beforehand.studio.forms import Field, Sent
from beforehand.studio.steps import undo
from beforehand.studio.store.held import Held
from studio.browser import ROOT
from studio.ours import EDITION

FILE = 'edition.yaml'
FIELDS = [Field('name', ('name',), 'Name', 'new name', words(80, 'Write a name')), Field('accent', ('accent',), 'Colour', 'new colour', words(7))]


def now(held: Held) -> dict[str, str]:
    """What the folder says."""
    file, _ = read(held.read(FILE), FILE, EditionFile)
    assert file
    return {'name': str(file.name or ''), 'accent': str(file.accent or '')}


def asked(held: Held, fields: tuple[tuple[str, str], ...]) -> Request:
    """A form as it comes through the doors."""
    desk: Any = SimpleNamespace(root=ROOT, language='en', held=held)
    return Request({'type': 'http', 'headers': [], 'form': Form(fields), 'app': SimpleNamespace(state=SimpleNamespace(desk=desk))})


def sent(held: Held, was: dict[str, str], **typed: str) -> Sent:
    """A form that was made from those values, and is sent with these."""
    request = asked(held, (('was', json.dumps(was)), *{**was, **typed}.items()))
    return forms.take(request, 'who', FIELDS, lambda: now(held))


def edit(folder: Path, old: bytes, new: bytes) -> None:
    """Somebody does that in an editor."""
    (folder / FILE).write_bytes((folder / FILE).read_bytes().replace(old, new))


def test_an_editor_changed_another_value(held: Held, folder: Path) -> None:
    was = now(held)
    edit(folder, b'Our Aid ', b'Our Help ')
    assert sent(held, was, accent='#ffcc00').clashes == []
    assert (folder / FILE).read_bytes() == EDITION.replace(b'Our Aid ', b'Our Help ').replace(b'#ffb71b', b'#ffcc00')


def test_an_editor_changed_the_same_value(held: Held, folder: Path) -> None:
    was = now(held)
    edit(folder, b'#ffb71b', b'#aabbcc')
    found = sent(held, was, accent='#ffcc00')
    assert found.clashes == [forms.Clash('Colour', '#ffcc00', '#aabbcc')]
    assert (folder / FILE).read_bytes() == EDITION.replace(b'#ffb71b', b'#aabbcc')
    assert sent(held, json.loads(dict(found.again)['was']), accent='#ffcc00').clashes == []  # "mine"
    assert now(held)['accent'] == '#ffcc00'


def test_two_windows_each_with_a_value_of_its_own(held: Held, folder: Path) -> None:
    was = now(held)
    sent(held, was, accent='#ffcc00')
    sent(held, was, name='Us')
    assert now(held) == {'name': 'Us', 'accent': '#ffcc00'}
    assert [held.undo().told, held.undo().told] == ['new name', 'new colour']
    assert (folder / FILE).read_bytes() == EDITION


def test_what_cannot_be_saved_is_kept_beside_what_can(held: Held, folder: Path) -> None:
    found = sent(held, now(held), accent='#ffcc00', name='')
    assert (found.errors, held.kept('who')) == ({'name': 'Write a name'}, {'name': ''})
    assert (folder / FILE).read_bytes() == EDITION.replace(b'#ffb71b', b'#ffcc00')
    sent(held, now(held), name='Us')
    assert (held.kept('who'), now(held)['name']) == ({}, 'Us')


def test_what_only_the_store_refuses_is_said_at_the_field(held: Held) -> None:
    found = sent(held, now(held), accent='red')
    assert '"red" is no colour' in found.errors['accent']
    assert held.kept('who') == {'accent': 'red'}


@pytest.mark.parametrize('was', ['', '[', '[]', '{"name": []}', '{"other": "x"}', 'null'])
def test_a_form_that_says_nothing_of_what_it_was_made_from(held: Held, was: str) -> None:
    request = asked(held, (('was', was), ('accent', '#ffcc00')))
    assert forms.take(request, 'who', FIELDS, lambda: now(held)).errors == {}
    assert now(held)['accent'] == '#ffcc00'


def test_the_buttons_undo_and_do_again(held: Held, folder: Path) -> None:
    sent(held, now(held), accent='#ffcc00')
    request = asked(held, (('back', '/who'),))
    for do, colour in ((undo.take, '#ffb71b'), (undo.take, '#ffb71b'), (undo.again, '#ffcc00'), (undo.again, '#ffcc00')):
        answer = do(request)
        assert (answer.status_code, answer.headers['location'], now(held)['accent']) == (303, '/who', colour)
