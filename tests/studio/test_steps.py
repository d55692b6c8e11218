"""What becomes of what people type: what is saved, what is said of the rest, and what two windows do to each other."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from html import unescape
from pathlib import Path

import pytest
from conftest import ROOT
from starlette.testclient import TestClient

from beforehand.studio.app import app, refusals
from beforehand.studio.desk import Desk
from beforehand.studio.doors import Key, guard
from beforehand.studio.entry import UNPRINTABLE
from studio.conftest import HERE, PORT

NUMBER = {'called': 'Our Office', 'abroad': '', 'hours': '', 'who': 'ngo', 'cost': ''}


class Window:
    """A window of the studio, without script: it shows a page, and posts its form."""

    def __init__(self, client: TestClient, root: str, home: Path) -> None:
        self.client, self.root, self.home, self.text = client, root, home, ''

    def open(self, path: str) -> Window:
        self.text = self.client.get(self.root + path, follow_redirects=True).text
        return self

    def other(self) -> Window:
        """Another window of the same person."""
        return Window(self.client, self.root, self.home)

    def post(self, path: str, **fields: str | list[str]) -> int:
        """Send a form, made from what the open page shows; the status of the answer, whose page is open then."""
        form = next((one for one in re.findall(r'<form.*?</form>', self.text, re.DOTALL) if f'action="{self.root}{path}"' in one), '')
        was = re.search(r'name="was"[^>]*value="([^"]*)"', form)
        answer = self.client.post(self.root + path, data={**({'was': unescape(was[1])} if was else {}), **fields})
        self.text = answer.text
        return answer.status_code

    @property
    def errors(self) -> list[str]:
        """What the page says is wrong, on top."""
        found = re.search(r'id="errors".*?</div>', self.text, re.DOTALL)
        return [unescape(one) for one in re.findall(r'<a [^>]*>(.*?)</a>', found[0])] if found else []

    def value(self, name: str) -> str:
        """What stands in a field."""
        found = re.search(f'<input id="{name}"[^>]*value="([^"]*)"', self.text)
        assert found
        return unescape(found[1])

    @property
    def folder(self) -> str:
        """What the folder says, without its comments."""
        return '\n'.join(line for line in (self.home / 'Beforehand/our-aid/edition.yaml').read_text().splitlines() if line and line[0] != '#')


def at_work(place: Path) -> Iterator[tuple[Desk, Window]]:
    """Somebody at a desk."""
    home = place / 'home'
    home.mkdir()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv('XDG_STATE_HOME', str(place / 'state'))
        desk, key = Desk(ROOT, home, place / 'out', date(2026, 11, 26)), Key(PORT)
        studio = app(desk)
        client = TestClient(guard(studio, key, refusals(studio)), base_url=HERE, follow_redirects=False)
        client.get(key.link())
        client.headers['origin'] = HERE
        yield desk, Window(client, key.path, home)
        desk.close()


@pytest.fixture
def window(tmp_path: Path) -> Iterator[Window]:
    """Where nothing has been begun."""
    for _, window in at_work(tmp_path):
        yield window


@pytest.fixture(scope='module')
def going_on(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Desk, Window, bytes]]:
    """Where leaflets have been begun, once for all tests: a studio takes seconds to start."""
    for desk, window in at_work(tmp_path_factory.mktemp('steps')):
        assert window.open('/').post('/begin', name='Our Aid') == 303
        assert desk.held
        yield desk, window, desk.held.read('edition.yaml')


@pytest.fixture
def begun(going_on: tuple[Desk, Window, bytes]) -> Window:
    """The same, as if nobody had done anything since."""
    desk, window, first = going_on
    assert desk.held
    (desk.held.folder / 'edition.yaml').write_bytes(first)
    for form in ('who', 'languages', 'call', 'own-own'):
        desk.held.keep(form, {})
    desk.held.changed_outside()
    desk.told.clear()
    return window


def test_who_begins_has_a_folder_with_one_leaflet_in_english(begun: Window) -> None:
    assert begun.folder.splitlines()[:3] == ['name: "Our Aid"', 'locales: ["en"]', 'helplines: []']
    assert '1 leaflet in 1 language: 3 PDFs' in begun.open('/').text


def test_nobody_begins_without_a_name(window: Window) -> None:
    assert window.open('/').post('/begin', name='  ') == 422
    assert window.errors == ['Write the name of your organisation']
    assert not (window.home / 'Beforehand').exists()


@pytest.mark.parametrize(('folder', 'said'), [
    ('..', 'cannot be used'), ('/etc', 'does not lie in a folder of yours'), ('.ssh', 'is hidden'), ('', 'cannot be the name of a folder')])
def test_a_folder_that_is_nobodys_is_not_opened(window: Window, folder: str, said: str) -> None:
    assert window.open('/').post('/folder', folder=folder) == 422
    assert said in window.errors[0]
    assert f'value="{folder}"' in window.text


@pytest.mark.parametrize('path', ['/who', '/call', '/languages', '/call/own/own', '/numbers', '/download'])
def test_without_a_folder_one_begins(window: Window, path: str) -> None:
    assert 'Begin new leaflets' in window.open(path).text


def test_a_colour_that_hides_writing_is_not_saved_and_stays_as_it_was_typed(begun: Window) -> None:
    assert begun.open('/who').post('/who', name='Our Aid Berlin', accent='#203060') == 422
    assert begun.errors == ['Black on this colour is hard to read: 1.4 to 1, and it has to be 7 to 1. The nearest colour that will do is #92a4db']
    assert 'accent' not in begun.folder
    assert 'name: "Our Aid Berlin"' in begun.folder, 'the name, which is fine, is saved all the same'
    assert begun.open('/who').value('accent') == '#203060'
    assert begun.post('/who', **{'accent': '#203060', 'accent-offer': '#92a4db'}) == 303
    assert 'accent: "#92a4db"' in begun.folder
    assert begun.open('/who').errors == []


@pytest.mark.parametrize(('field', 'typed', 'saved'), [
    ('web', 'HTTPS://Example.org/', 'web: "example.org"'), ('address', '  1  Long\tStreet ', 'address: "1 Long Street"'),
    ('accent', 'FFB71B', 'accent: "#ffb71b"'), ('line-en', 'Come and see us.', 'line: {en: "Come and see us."}')])
def test_what_people_type_is_tidied(begun: Window, field: str, typed: str, saved: str) -> None:
    assert begun.open('/who').post('/who', **{field: typed}) == 303
    assert saved in begun.folder.replace('"en"', 'en')


@pytest.mark.parametrize('typed', ['exa mple.org', 'javascript:alert(1)', 'a' * 90 + '.org'])
def test_what_is_no_web_address_is_not_saved(begun: Window, typed: str) -> None:
    assert begun.open('/who').post('/who', web=typed) == 422
    assert begun.errors == ['This is no web address. Type it as people do, such as example.org']
    assert 'web' not in begun.folder


def test_two_windows_that_change_different_things_do_not_meet(begun: Window) -> None:
    one, two = begun.open('/who'), begun.other().open('/who')
    assert one.post('/who', name='Our Aid', accent='#8fd8c8', web='') == 303
    assert two.post('/who', name='Our Aid Berlin', accent='', web='') == 303
    assert 'name: "Our Aid Berlin"' in two.folder
    assert 'accent: "#8fd8c8"' in two.folder


def test_two_windows_that_change_the_same_are_asked(begun: Window) -> None:
    one, two = begun.open('/who'), begun.other().open('/who')
    assert one.post('/who', name='Aid One') == 303
    assert two.post('/who', name='Aid Two') == 409
    assert re.findall(r'<h3>(.*?)</h3><p>(.*?)</p>', two.text) == [('Yours, from this window', 'Aid Two'), ('In the folder now', 'Aid One')]
    assert 'Aid One' in two.folder
    mine = dict(re.findall(r'<input type="hidden" name="(was|name)" value="([^"]*)">', two.text))
    assert two.post('/who', **{name: unescape(value) for name, value in mine.items()}) == 303
    assert 'Aid Two' in two.folder


def test_languages_are_saved_in_the_order_of_the_project_and_one_stays(begun: Window) -> None:
    boxes = {'topics': ['check-the-job'], 'formats': ['sheet'], 'papers': ['A4']}
    assert begun.open('/languages').post('/languages', locales=['ro', 'ar', 'nowhere'], **boxes) == 303
    assert 'locales: ["ar", "ro"]' in begun.folder
    assert begun.open('/languages').post('/languages', **boxes) == 422
    assert begun.errors == ['Choose at least one language']
    assert 'locales: ["ar", "ro"]' in begun.folder


def test_languages_without_any_leaflet_are_not_offered(begun: Window) -> None:
    offered = re.findall(r'name="locales" value="([\w-]+)"', begun.open('/languages').text)
    assert offered[0] == 'en'
    assert not {'de', 'fa'} & {*offered}, 'they have words of the house alone'
    assert 'Leaflets  so far' not in begun.text


def test_fonts_are_those_of_the_project_and_no_other_file(begun: Window) -> None:
    sheet = begun.open('/letters.css').text
    files = re.findall(r'url\("(fonts/[^"]+)"\)', sheet)
    assert len(files) > 10
    assert {begun.client.get(f'{begun.root}/{file}').content[:4] for file in files} <= {b'\0\1\0\0', b'OTTO', b'true'}
    assert begun.client.get(f'{begun.root}/fonts/NotoSans/OFL.txt').status_code == 404


def test_the_emergency_number_follows_the_country(begun: Window) -> None:
    assert begun.open('/call').post('/call', countries=['GB']) == 303
    assert 'emergency: "112"' in begun.folder
    assert '999' in begun.open('/call').text
    assert begun.post('/call', countries=['GB'], emergency='999') == 303
    assert 'emergency: "999"' in begun.folder
    assert begun.open('/call').post('/call', countries=['DE'], emergency='999') == 303
    assert 'emergency: "112"' in begun.folder
    assert begun.open('/call').post('/call', countries=['DE'], emergency='666') == 422


@pytest.mark.parametrize(('typed', 'saved', 'shown'), [
    ('030 23125028', '+493023125028', '+49 30 23125028'), ('0049 30/231 250 28', '+493023125028', '+49 30 23125028'),
    ('(030) 231-25028', '+493023125028', '+49 30 23125028'), ('+49 (0)30 / 231 25028', '+493023125028', '+49 30 23125028'), ('116 016', '116016', '116 016'), ('+48 22 628 01 20', '+48226280120', '+48 22 628 01 20')])
def test_a_number_is_read_as_it_is_dialled_there_and_said_again(begun: Window, typed: str, saved: str, shown: str) -> None:
    begun.open('/call').post('/call', countries=['DE'])
    assert begun.open('/call/own/own').post('/call/own/own', number=typed, **NUMBER) == 303
    assert f'number: "{saved}"' in begun.folder
    text = re.sub(r'<[^>]*>', '', begun.open('/call/own/own').text).replace('\u00a0', ' ')
    assert f'We read: {shown}' in text
    assert begun.post('/call/own/own', number='030 23125029', **NUMBER) == 303, 'as it was shown, it is what was saved'


@pytest.mark.parametrize('typed', ['030 2', '030 23125028 or 030 23125029', '030 23125028/29', 'call us', '+49 30 231250281234567'])
def test_half_a_number_is_no_number(begun: Window, typed: str) -> None:
    begun.open('/call').post('/call', countries=['DE'])
    assert begun.open('/call/own/own').post('/call/own/own', number=typed, **NUMBER) == 422
    assert 'own:' not in begun.folder
    assert begun.open('/call/own/own').value('number') == typed
    assert 'data-auto' in begun.text


@pytest.mark.parametrize(('days', 'begin', 'end', 'said'), [
    (['mon', 'tue'], '9', '17.30', '{days: [mon, tue], from: "09:00", to: "17:30"}'), (['sun'], '9h', '24', '{days: [sun], from: "09:00", to: "24:00"}'),
    ([], '9', '17', 'Choose days, and type from when until when'), (['mon'], '17', '9', 'It ends before it begins: 17:00 to 09:00'),
    (['mon'], 'nine', '17', '“nine” is no time. Type it as 9:30 or 17:00'), (['mon'], '9', '25', '“25” is no time. Type it as 9:30 or 17:00')])
def test_hours_are_whole_or_none(begun: Window, days: list[str], begin: str, end: str, said: str) -> None:
    times: dict[str, str | list[str]] = {**NUMBER, 'number': '+48226280120', 'hours': 'times', 'days-0': days, 'from-0': begin, 'to-0': end}
    begun.open('/call/own/own').post('/call/own/own', **times)
    plain = begun.folder.replace('"mon"', 'mon').replace('"tue"', 'tue').replace('"sun"', 'sun')
    assert begun.errors == [] if said in plain else begun.errors == [said]
    assert ('hours' in begun.folder) == (said in plain)


def test_the_list_begins_with_the_countries_of_the_folder_alone_and_names_each(begun: Window) -> None:
    """“ro” is in “euROpe” and in “NumeRO Verde” too, and nobody in Romania is to call a line in Italy."""
    begun.open('/call').post('/call', countries=['RO'])
    listed = begun.open('/call').text.partition('id="list"')[2]
    assert 'ANITP TelVerde</bdi></b> · Romania' in listed
    assert 'Numero Verde' not in listed
    assert 'Missing children' not in listed
    assert 'Numero Verde Antitratta</bdi></b> · Italy' in begun.open('/call?find=Romanian').text


@pytest.mark.parametrize('name', ['جمعية المنارة', 'Our Aid 🌊', 'Donau' * 9])
@pytest.mark.parametrize(('path', 'field', 'fields'), [
    ('/who', 'name', {}), ('/who', 'line-en', {}), ('/call/own/own', 'called', {**NUMBER, 'number': '+48226280120'}), ('/begin', 'name', {})])
def test_letters_that_no_font_has_are_refused_where_they_are_typed(begun: Window, path: str, field: str, fields: dict[str, str], name: str) -> None:
    """Else all leaflets would be kept back, and it would be said elsewhere."""
    assert begun.open('/folder' if path == '/begin' else path).post(path, **{**fields, field: name}) == 422
    assert begun.errors == ['5 letters too long: 40 fit' if name[0] == 'D' else UNPRINTABLE]
    assert name not in begun.folder


def test_a_name_that_a_language_chosen_later_cannot_print_is_mended_where_it_stands(begun: Window) -> None:
    begun.open('/who').post('/who', name='Допомога')
    begun.open('/languages').post('/languages', locales=['zh-Hans'], topics=['check-the-job'], formats=['sheet'], papers=['A4'])
    (begun.home / 'Beforehand/our-aid/edition.yaml').write_text(begun.folder.replace('Допомога', 'جمعية'), encoding='utf-8')
    told = begun.open('/right').text
    assert 'Something in the folder cannot be read' not in told
    assert UNPRINTABLE in told
    assert f'href="{begun.root}/who"' in told.partition(UNPRINTABLE)[2]


def test_numbers_have_an_order(begun: Window) -> None:
    begun.open('/call').post('/call', countries=['DE'])
    begun.open('/call/own/own').post('/call/own/own', number='030 23125028', **NUMBER)
    assert begun.post('/call/order', add='de-hilfetelefon') == 303
    assert 'helplines: ["own", "de-hilfetelefon"]' in begun.folder
    assert begun.post('/call/order', up='de-hilfetelefon') == 303
    assert 'helplines: ["de-hilfetelefon", "own"]' in begun.folder
    assert begun.post('/call/order', off='own') == 303
    assert 'helplines: ["de-hilfetelefon"]' in begun.folder
    assert begun.post('/call/order', add='nobody') in (409, 422)
    assert 'nobody' not in begun.folder


def test_the_last_change_is_taken_back_by_its_name(begun: Window) -> None:
    begun.open('/who').post('/who', accent='#8fd8c8')
    assert 'Undo: new colour' in begun.open('/who').text
    assert begun.post('/undo', back='/who') == 303
    assert 'accent' not in begun.folder


def test_a_folder_that_was_changed_by_hand_is_read_again_and_that_is_said_once(begun: Window) -> None:
    file = begun.home / 'Beforehand/our-aid/edition.yaml'
    begun.open('/who')
    file.write_text(file.read_text().replace('Our Aid', 'By Hand'))
    assert 'The folder was changed elsewhere' in begun.open('/who').text
    assert begun.value('name') == 'By Hand'
    assert 'The folder was changed elsewhere' not in begun.open('/who').text


@pytest.mark.parametrize('was', ['', '{', '[]', 'null', '{"name": 1}', json.dumps({'name': ['x']}), '{"name": "Other"}'])
def test_whatever_a_form_says_it_was_made_from_nothing_breaks(begun: Window, was: str) -> None:
    assert begun.client.post(f'{begun.root}/who', data={'was': was, 'name': 'Our Aid'}).status_code == 303
    assert 'name: "Our Aid"' in begun.folder


def test_nobody_is_sent_elsewhere(begun: Window) -> None:
    for where in ('//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:1'):
        answer = begun.client.post(f'{begun.root}/who', data={'name': 'Our Aid', 'then': where})
        assert answer.headers['location'].startswith(f'{begun.root}/'), where


def test_what_is_typed_is_never_markup(begun: Window) -> None:
    begun.open('/who').post('/who', address='<img src=x onerror=alert(1)>')
    assert '<img src=x' not in begun.text + begun.open('/who').text
