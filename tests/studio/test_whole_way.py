"""From nothing to PDFs in somebody's hand, as a person goes: by a real browser alone, no file touched; the command line agrees."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from PIL import Image, ImageDraw
from playwright.sync_api import Page, expect

from studio.browser import ROOT, Studio, axe

pytestmark = pytest.mark.slow
expect.set_options(timeout=30_000)
SENTENCE = '/sentences/check-the-job.answer.website/ro'
OURS = 'Un site frumos nu dovedește nimic.'


def photo() -> bytes:
    """A logo on a wall, as a phone takes it: large, and lying on its side."""
    picture = Image.new('RGB', (4032, 3024), '#d8d2c4')
    ImageDraw.Draw(picture).ellipse((900, 700, 2900, 2300), fill='#c8102e')
    turned, out = Image.Exif(), BytesIO()
    turned[0x0112] = 6
    picture.save(out, 'JPEG', quality=90, exif=turned)
    return out.getvalue()


class Person:
    """Somebody who reads what stands on the screen, and clicks it."""

    def __init__(self, page: Page) -> None:
        self.page, self.root = page, ''

    def open(self, link: str) -> None:
        self.page.goto(link)
        self.root = self.page.url.rstrip('/')

    def press(self, name: str) -> None:
        self.page.get_by_role('button', name=name, exact=True).first.click()

    def follow(self, name: str) -> None:
        self.page.get_by_role('link', name=name).first.click()

    def type(self, label: str, text: str) -> None:
        """Type, no sooner than the page is whole: nobody is that quick."""
        expect(self.page.locator('html.scripted')).to_be_attached()
        self.page.get_by_label(label, exact=True).fill(text)

    def tick(self, label: str, on: bool = True) -> None:
        expect(self.page.locator('html.scripted')).to_be_attached()
        self.page.get_by_label(label).first.set_checked(on)

    def step(self, name: str) -> None:
        """Go on to a step, by the list beside it."""
        self.page.goto(f'{self.root}/')
        self.page.locator('main .tasks').get_by_role('link', name=name, exact=True).click()
        expect(self.page.get_by_role('heading', level=1)).to_have_text(name)

    def change(self, do: Callable[[], object]) -> None:
        """Do something that saves by itself, and wait until that is said."""
        expect(self.page.locator('html.scripted')).to_be_attached()
        with self.page.expect_response(lambda answer: answer.request.redirected_from is not None):
            do()
        expect(self.page.locator('#saved')).to_contain_text('Saved at')

    def kept(self, link: str) -> tuple[str, bytes]:
        """What a link gives to keep."""
        with self.page.expect_download() as waiting:
            self.follow(link)
        return waiting.value.suggested_filename, Path(waiting.value.path()).read_bytes()


def begin(person: Person) -> None:
    person.type('Name of your organisation', 'Our Aid Iași')
    person.press('Begin new leaflets')
    for language, on in (('română', True), ('українська', True), ('English', False)):
        person.change(partial(person.tick, language, on))
    others = person.page.locator('input[name=formats]:checked:not([value=leaflet-trifold], [value=sheet])')
    while others.count():
        person.change(others.first.uncheck)


def say_who(person: Person) -> None:
    person.step('Who we are')
    person.page.locator('#logo').set_input_files({'name': 'IMG_2041.JPG', 'mimeType': 'image/jpeg', 'buffer': photo()})
    expect(person.page.get_by_text('Take the logo away')).to_be_visible()
    person.type('Web address', 'https://www.ouraid.example/')
    person.change(partial(person.page.keyboard.press, 'Tab'))
    expect(person.page.locator('#web')).to_have_value('www.ouraid.example')


def own_number(person: Person) -> None:
    person.step('Whom to call')
    person.change(partial(person.page.locator('#countries-0').select_option, 'RO'))
    person.follow('Your own number')
    person.type('Phone number', '0232 410 000')
    person.change(partial(person.page.keyboard.press, 'Tab'))
    expect(person.page.locator('#number-told')).to_contain_text('+40 232 410 000')


def change_a_sentence(person: Person) -> None:
    """Too long first, then one that fits; then the two others who have to read it."""
    person.page.goto(person.root + SENTENCE)
    person.type('Yours, in Romanian', ' '.join([OURS] * 20))
    expect(person.page.locator('#room')).to_contain_text('words too long')
    person.type('Yours, in Romanian', OURS)
    expect(person.page.locator('#room')).to_contain_text('Fits')
    person.type('Who wrote this?', 'Ana Popa')
    person.press('Print mine')
    expect(person.page.locator('#reading')).to_be_visible()
    person.follow('Say in English what it says')
    person.type('What does it say, in English?', 'A pretty site proves nothing.')
    person.type('Your name', 'Ana Popa')
    person.press('That is what it says')
    expect(person.page.locator('#errors')).to_contain_text('Somebody else has to do this')
    person.type('Your name', 'Ion Rusu')
    person.press('That is what it says')
    person.follow('Compare it with the English')
    person.tick('It says the same')
    person.type('Your name', 'Eva Lind')
    person.press('I compared them')
    expect(person.page.locator('#reading')).to_contain_text('Compared by Eva Lind')


def call(person: Person) -> None:
    """A wrong digit counts for nothing; the right ones do."""
    person.step('Call the numbers')
    person.follow('I will call it now')
    for dialled, said in (('0232 410 001', 'One digit is another one'), ('0232410000', 'Thank you, Ana Popa!')):
        person.type('Which number did you dial?', dialled)
        person.tick('Yes, all of it')
        person.type('Your name', 'Ana Popa')
        person.press('I called this number')
        expect(person.page.locator('main')).to_contain_text(said)


def download(person: Person) -> dict[str, bytes]:
    """All of it in one file; each PDF of it is the one that its own link gives."""
    person.step('Download')
    make, all_of_them = (person.page.get_by_role(role, name=re.compile(words)) for role, words in (('button', '^Make the'), ('link', '^Download all')))
    make.click()
    changed = person.page.get_by_text('Something has changed since the PDFs were made')  # a save was still on its way, and it is said
    expect(all_of_them.or_(changed)).to_be_visible(timeout=120_000)
    if changed.is_visible():
        make.click()
    expect(all_of_them).to_be_visible(timeout=120_000)
    assert axe(person.page) == []
    name, data = person.kept('Download all')
    assert name == 'ready-to-hand-out.zip'
    files = {one.filename: ZipFile(BytesIO(data)).read(one) for one in ZipFile(BytesIO(data)).infolist()}
    single, pdf = person.kept('PDF')
    assert files[f'ro/{single}'] == pdf
    return files


def test_the_whole_way(studio: Callable[..., Studio], page: Page, tmp_path: Path) -> None:
    person = Person(page)
    running = studio()
    person.open(running.link)
    begin(person)
    say_who(person)
    own_number(person)
    change_a_sentence(person)
    call(person)
    files = download(person)
    folder = next((running.home / 'Beforehand').glob('*/edition.yaml')).parent
    assert folder.name == 'our-aid-iasi'
    running.end()
    built = subprocess.run([sys.executable, str(ROOT / 'build.py'), 'build', '--edition', str(folder), '--release', '--out', str(tmp_path / 'out')],
                           capture_output=True, text=True)
    assert built.returncode == 0, built.stdout + built.stderr
    made = {f'{path.parent.name}/{path.name}': path.read_bytes() for path in (tmp_path / 'out').glob('*/*/*.pdf')}
    assert {name: data for name, data in files.items() if name.endswith('.pdf')} == made
    assert {name.partition('/')[0] for name in made} == {'ro', 'uk'}
