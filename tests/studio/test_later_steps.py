"""Sentences, calls, put right, download, undo: what is written of what people type, and what they are told when nothing is."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from datetime import date
from html import unescape
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from httpx2 import Response
from starlette.testclient import TestClient

from beforehand.content.format import Panel, Paper
from beforehand.ground.problem import Text
from beforehand.studio.app import app, refusals
from beforehand.studio.asking import difference
from beforehand.studio.desk import Desk
from beforehand.studio.doors import Key, guard
from beforehand.studio.folding import INSIDE, OUTSIDE, drawings
from beforehand.studio.plainly import FOUND, plainly
from beforehand.studio.steps.download import sent
from beforehand.studio.tongue import tongue

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 26)
EDITION = """\
name: Our Aid  # as on the door
locales: [en, ro]
topics: [check-the-job]
formats: [leaflet-trifold]
papers: [A4]
helplines: [own]
own:
  - {id: own, name: Our Aid, run_by: [ngo], numbers: [{number: "+40232410000", abroad: true}], hours: always, languages: [ro]}
"""
WEBSITE, THEIRS, OURS = 'check-the-job.answer.website', 'Un site bine făcut nu dovedește nimic.', 'Un site frumos nu dovedește nimic.'
RO, EN, NUMBER = f'/sentences/{WEBSITE}/ro', f'/sentences/{WEBSITE}/en', '/numbers/own/40232410000'
SAY = tongue(ROOT, 'en')
CALL = {'dialled': '0232 410 000', 'right': 'yes', 'by': 'M. K.', 'on': '2026-11-25'}


class Person:
    """Somebody with a browser."""

    def __init__(self, desk: Desk, key: Key, client: TestClient) -> None:
        self.desk, self.key, self.client = desk, key, client

    def look(self, path: str) -> str:
        return words(self.client.get(self.key.path + path))

    def send(self, path: str, **fields: str) -> Response:
        return self.client.post(self.key.path + path, data=fields)

    def told(self, path: str, **fields: str) -> str:
        """What is wrong, on the page that comes back."""
        answer = self.send(path, **fields)
        assert answer.status_code == 422, answer.text
        return words(answer).partition('There is a problem ')[2]

    def file(self, name: str) -> str:
        path = self.folder / name
        return path.read_text(encoding='utf-8') if path.is_file() else ''

    @property
    def folder(self) -> Path:
        assert self.desk.held
        return self.desk.held.folder


def words(answer: Response) -> str:
    """A page without its tags."""
    return ' '.join(unescape(re.sub(r'<[^>]+>', ' ', answer.text.partition('<main')[2])).split())


@pytest.fixture(scope='module')
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Desk, Key, TestClient]]:
    """One studio for all tests: it reads the project once."""
    with pytest.MonkeyPatch.context() as patch:
        home = tmp_path_factory.mktemp('home')
        patch.setenv('XDG_STATE_HOME', str(home / '.state'))
        desk, key = Desk(ROOT, home, None, TODAY), Key(4711)
        studio = app(desk)
        client = TestClient(guard(studio, key, refusals(studio)), base_url='http://127.0.0.1:4711')
        client.get(key.link())
        client.headers['origin'] = 'http://127.0.0.1:4711'
        yield desk, key, client
        desk.close()


@pytest.fixture
def person(home: tuple[Desk, Key, TestClient]) -> Person:
    """Somebody whose folder is as EDITION says, whatever the test before made of it."""
    desk, key, client = home
    folder = desk.home / 'our-aid'
    for path in [path for path in folder.rglob('*') if path.is_file()]:
        path.unlink()
    folder.mkdir(exist_ok=True)
    (folder / 'edition.yaml').write_text(EDITION, encoding='utf-8')
    desk.open(folder)
    assert desk.held
    for locale in ('en', 'ro'):
        desk.held.keep(f'sentence {WEBSITE} {locale}', {})
    desk.looked.clear()
    return Person(desk, key, client)


def test_a_sentence_is_said_differently_and_nothing_else_changes(person: Person) -> None:
    assert person.send(RO, was=THEIRS, text=OURS, by='Ana Popa').status_code == 200
    assert f'msgstr "{OURS}"' in person.file('words/ro.po')
    assert 'Last-Translator: Ana Popa' in person.file('words/ro.po')
    assert person.file('edition.yaml') == EDITION
    assert 'Yours, read by nobody else' in person.look('/sentences?language=ro&ours=yes')
    person.send(f'{RO}/theirs')
    assert person.file('words/ro.po') == ''


def test_who_wrote_it_is_said_after_the_sentence_was_saved_or_before(person: Person) -> None:
    """Each field is saved when it is left, and the name stands below the sentence."""
    person.send(RO, was=THEIRS, text=THEIRS, by='Ana Popa')
    assert not person.file('words/ro.po')
    assert 'value="Ana Popa"' in person.client.get(person.key.path + RO).text
    person.send(RO, was=THEIRS, text=OURS, by='')
    person.send(RO, was=OURS, text=OURS, by='Ion Rusu')
    assert 'Last-Translator: Ion Rusu' in person.file('words/ro.po')
    assert OURS in person.file('words/ro.po')
    assert 'Write above who wrote it' not in person.look(RO)


def test_what_is_too_long_is_kept_and_not_written(person: Person) -> None:
    long = ' '.join([OURS] * 30)
    assert 'words too long: ' in person.told(RO, was=THEIRS, text=long)
    assert person.file('words/ro.po') == ''
    assert 'There is a problem' in person.look(RO)
    assert 'words too long' in words(person.send(f'{RO}/try', was=THEIRS, text=long))
    assert person.send(f'{RO}/try', was=THEIRS, text=OURS).status_code == 200
    assert person.file('words/ro.po') == ''
    person.send(RO, was=THEIRS, text=THEIRS)
    assert 'There is a problem' not in person.look(RO)


def test_a_longer_sentence_makes_all_the_writing_smaller(person: Person) -> None:
    found = words(person.send(f'{RO}/try', was=THEIRS, text=' '.join([THEIRS] * 4)))
    assert re.search(r'Fits, but all the writing on it gets smaller: [\d.]+ → [\d.]+ points', found)


def test_a_promise_is_said_by_who_answers_for_it(person: Person) -> None:
    ours = 'Show the site to us. Our advice is free.'
    told = person.told(EN, was='A good website proves nothing.', text=ours)
    assert told.startswith('It promises something')
    assert 'Who answers for this promise?' in told
    assert person.file('words/en.po') == ''
    assert person.send(EN, was='A good website proves nothing.', text=ours, answer='Ada Nowak').status_code == 200
    assert f'text: "{ours}", by: "Ada Nowak", date: "2026-11-26"' in person.file('edition.yaml')
    assert 'Your sentence is missing in Romanian' in person.look('/right')
    person.send(f'{EN}/theirs')
    assert person.file('edition.yaml') == EDITION


def test_two_others_read_a_sentence(person: Person) -> None:
    """Nobody reads what they wrote, nor compares what they read; until both have, it is a test print."""
    person.send(NUMBER, **CALL)
    person.send(RO, was=THEIRS, text=OURS, by='Ana Popa')
    assert 'Nobody has read your sentence in Romanian' in person.look('/right')
    assert 'Somebody else has to do this' in person.told(f'{RO}/back', back='A pretty site proves nothing.', by='ana popa')
    person.send(f'{RO}/back', back='A pretty site proves nothing.', by='Ion Rusu')
    assert 'Somebody else has to do this' in person.told(f'{RO}/compare', found='none', by='Ion Rusu')
    assert 'Write what is missing' in person.told(f'{RO}/compare', found='major', by='Eva Lind')
    person.send(f'{RO}/compare', found='none', by='Eva Lind')
    assert ',compared,Eva Lind,' in person.file('words/ro.readings.csv')
    assert 'Nobody has read' not in person.look('/right')


def test_whoever_says_what_it_says_does_not_see_the_english(person: Person) -> None:
    person.send(RO, was=THEIRS, text=OURS, by='Ana Popa')
    assert OURS in person.look(f'{RO}/back')
    assert 'proves nothing' not in person.look(f'{RO}/back')


def test_a_sentence_is_left_out_and_put_back(person: Person) -> None:
    person.send(f'{RO}/out')
    assert f'drop: ["{WEBSITE}"]' in person.file('edition.yaml')
    assert 'It is left out on all leaflets' in person.look(RO)
    person.send(f'{RO}/out')
    assert person.file('edition.yaml') == EDITION
    assert 'This sentence cannot be left out' in words(person.send('/sentences/check-the-job.title/en/out'))
    assert person.file('edition.yaml') == EDITION


WRONG = {
    'another digit': ({'dialled': '0232 410 001'}, 'One digit is another one: 1 in place of 0.'),
    'two changed places': ({'dialled': '0232 140 000'}, 'Two digits have changed places.'),
    'one too few': ({'dialled': '0232 41 000'}, 'A digit is missing.'),
    'one too many': ({'dialled': '0232 410 0000'}, 'There is a digit too many.'),
    'copied from nowhere': ({'dialled': 'yes'}, 'You typed yes.'),
    'nothing dialled': ({'dialled': ''}, 'Type the number that you dialled'),
    'something was not right': ({'right': 'no'}, 'Nothing was written down.'),
    'not said': ({'right': ''}, 'Was all of it right?'),
    'nobody': ({'by': ''}, 'Write the name of whoever called'),
    'a day to come': ({'on': '2026-11-27'}, 'Choose the day of the call'),
    'long ago': ({'on': '2025-11-27'}, 'Choose the day of the call')}


@pytest.mark.parametrize(('fields', 'said'), WRONG.values(), ids=WRONG)
def test_a_call_that_does_not_count(person: Person, fields: dict[str, str], said: str) -> None:
    assert said in person.told(NUMBER, **{**CALL, **fields})
    assert person.file('confirmed.yaml') == ''


def test_a_call_counts_and_is_taken_back(person: Person) -> None:
    assert 'Not called yet' in person.look('/numbers')
    assert 'Thank you, M. K.!' in words(person.send(NUMBER, **CALL))
    assert '{helpline: "own", number: "+40232410000", by: "M. K.", date: "2026-11-25"}' in person.file('confirmed.yaml')
    assert 'Called by M. K. on November 25, 2026. Holds until November 25, 2027' in person.look('/numbers')
    person.send('/undo', back='/')
    assert 'M. K.' in person.file('confirmed.yaml')  # never undone by the way
    person.send(f'{NUMBER}/back')
    assert 'M. K.' not in person.file('confirmed.yaml')
    assert 'Not called yet' in person.look('/numbers')


def test_undo_takes_back_by_name_and_meets_an_editor(person: Person) -> None:
    person.send(f'{RO}/out')
    path = person.folder / 'edition.yaml'
    path.write_text(f'# by hand\n{person.file("edition.yaml")}', encoding='utf-8')
    answer = person.send('/undo', back='/right')
    assert answer.status_code == 409
    assert f'Yours, from this window – In the folder now # by hand drop: ["{WEBSITE}"]' in words(answer)
    assert '# by hand' in person.file('edition.yaml')
    person.send('/conflict', back='/right')
    assert person.file('edition.yaml') == EDITION


def test_a_folder_that_cannot_be_read_says_why(home: tuple[Desk, Key, TestClient]) -> None:
    """Whoever updates the project finds sentences of theirs that are made for another English."""
    desk, key, client = home
    folder = desk.home / 'of-another-english'
    (folder / 'words').mkdir(parents=True)
    (folder / 'edition.yaml').write_text(EDITION, encoding='utf-8')
    (folder / 'words/ro.po').write_text(f'msgctxt "{WEBSITE}"\nmsgid "What was said before."\nmsgstr "{OURS}"\n', encoding='utf-8')
    desk.open(folder)
    said = Person(desk, key, client).look('/right')
    assert 'The original has changed since you wrote your sentence in Romanian' in said
    assert 'Nothing can be printed until this is put right.' in said


def test_a_language_that_is_not_chosen_has_no_sentences(person: Person) -> None:
    assert 'Ukrainian is not among your languages' in person.client.get(f'{person.key.path}/sentences/{WEBSITE}/uk').text


def test_without_a_number_nobody_has_called_any(person: Person) -> None:
    (person.folder / 'edition.yaml').write_text(EDITION.partition('helplines')[0] + 'helplines: []\n', encoding='utf-8')
    for path in ('/who', '/download'):
        assert 'There is no number on it, only an empty box for a stamp.' in person.client.get(person.key.path + path).text


def made(person: Person) -> str:
    """The page of downloads, when all is made."""
    person.send('/download')
    until = time.monotonic() + 120
    while 'are being made' in (page := person.client.get(f'{person.key.path}/download').text):
        assert time.monotonic() < until
        time.sleep(.2)
    return page


@pytest.mark.slow
def test_test_prints_are_apart_from_what_can_be_handed_out(person: Person) -> None:
    person.send(NUMBER, **CALL)
    person.send(RO, was=THEIRS, text=OURS, by='Ana Popa')
    page = made(person)
    assert ('Ready to hand out: 1' in page, 'Test prints: 1' in page) == (True, True)
    packs = {kind: person.client.get(f'{person.key.path}/download/{kind}.zip') for kind in ('ready', 'test')}
    names = {kind: [name for name in ZipFile(BytesIO(pack.content)).namelist() if name.endswith('.pdf')] for kind, pack in packs.items()}
    assert names == {'ready': ['en/check-the-job-leaflet-trifold-A4-en.pdf'], 'test': ['ro/check-the-job-leaflet-trifold-A4-ro.pdf']}
    assert packs['ready'].headers['content-disposition'] == 'attachment; filename="ready-to-hand-out.zip"'
    person.send(f'{RO}/theirs')
    assert 'Something has changed since the PDFs were made' in person.look('/download')
    assert person.client.get(f'{person.key.path}/download/ready.zip').status_code == 404


NOT_THERE = ('/sentences/no.such/en', f'/sentences/{WEBSITE}/xx', f'{RO}/back', f'{RO}/compare', '/numbers/own/112', '/numbers/other/40232410000',
             '/download/file/edition.yaml', '/download/other.zip')


@pytest.mark.parametrize('path', NOT_THERE)
def test_what_is_not_there_is_said_in_a_page(person: Person, path: str) -> None:
    answer = person.client.get(person.key.path + path)
    assert (answer.status_code, 'There is nothing at this address' in answer.text) == (404, True)


def test_looking_changes_nothing(person: Person) -> None:
    before = {path: path.read_bytes() for path in person.folder.parent.rglob('*') if path.is_file()}
    for path in ('/sentences', RO, '/numbers', NUMBER, '/right', '/print', '/download'):
        assert person.client.get(person.key.path + path).status_code == 200
    assert {path: path.read_bytes() for path in person.folder.parent.rglob('*') if path.is_file()} == before




def paper(*sides: list[tuple[str, float]]) -> Paper:
    """A sheet of these panels."""
    shown = [[Panel(panel=Text(name), width_mm=width) for name, width in side] for side in sides]
    return Paper(width_mm=sum(width for _, width in sides[0]), height_mm=210, sides=shown)


def test_a_leaflet_is_folded_with_its_narrow_part_first_and_its_front_on_top() -> None:
    """In a language that runs from right to left it is the mirror image."""
    trifold = paper([('care', 97), ('help', 100), ('cover', 100)], [('part-1', 100), ('part-2', 100), ('part-3', 97)])
    for is_turned, moving, last in ((False, [200, 0], (100, 197)), (True, [0, 197], (97, 0))):
        flat, first, second, done = drawings(trifold, 'roll', SAY, is_turned)
        assert [part.side for part in flat.parts] == [INSIDE] * 3
        assert [next(part.x for part in drawing.parts if part.transform) for drawing in (first, second)] == moving
        top = done.parts[-1]
        assert (top.side, top.width, top.x, top.left) == (OUTSIDE, 100, *last)


def test_a_card_is_folded_once() -> None:
    card = paper([('week', 85), ('cover', 85)], [('inside', 85), ('number', 85)])
    assert [len(drawing.parts) for drawing in drawings(card, 'half', SAY, False)] == [2, 2]


def test_each_check_of_an_own_sentence_says_what_to_do() -> None:
    """Those that read sentences are named in plain words; an unknown one is not shown in those of the command line."""
    there = {path.stem.replace('_', '-') for path in (ROOT / 'beforehand/checks').glob('*.py')}
    assert set(FOUND) <= there
    assert plainly(SAY, '"a.b.c" promises: free (promises)').wrong.startswith('It promises something')
    assert plainly(SAY, '"a.b.c" is odd (some-new-check)').wrong == 'Something in it is not as it has to be on a leaflet.'


def test_a_number_is_compared_as_people_dial_it() -> None:
    assert difference(SAY, '+40 232 410 001', '+40232410000') == 'One digit is another one: 1 in place of 0.'
    assert difference(SAY, '0040 232 410 001', '+40232410000') == 'One digit is another one: 1 in place of 0.'
    assert difference(SAY, '116', '112') == 'One digit is another one: 6 in place of 2.'
    assert difference(SAY, '021 555 12 34', '+40232410000') == 'It is quite another number.'


def test_a_download_keeps_its_name_in_any_letters() -> None:
    """A topic of an own project may be called so; a header knows no such letters."""
    said = [sent(b'', name, 'application/pdf').headers['content-disposition'] for name in ('before-A4-uk.pdf', 'Приходь.pdf')]
    assert said == ['attachment; filename="before-A4-uk.pdf"',
                    "attachment; filename*=UTF-8''%D0%9F%D1%80%D0%B8%D1%85%D0%BE%D0%B4%D1%8C.pdf"]
