"""Content and templates → template of a catalogue (POT), and the catalogue with which a locale begins."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

from babel.messages.catalog import Catalog
from babel.messages.extract import check_and_call_extract_file
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.pofile import write_po

from beforehand.content.layout import Component, Layout
from beforehand.content.locale import Tongue
from beforehand.content.topic import Contact, Message, Topic, name_messages
from beforehand.content.words import HouseWords, Word
from beforehand.ground.folders import content, project_files, unreadable_files, write_in_project
from beforehand.ground.layers import MERGED, SHIPPED, home_of, lying, named
from beforehand.ground.problem import Unreadable
from beforehand.ground.source import Shape, read
from beforehand.read import po
from beforehand.read.catalogue import SHIPPED_IN, read_catalogue
from beforehand.read.settings import settings_of
from beforehand.read.shipped import shipped_catalogue, shipped_texts
from beforehand.translate.scripts import Faces, flow
from beforehand.translate.scripts import written as written_faces
from beforehand.translate.texts import PICTURE, TITLE
from beforehand.translate.updating import HEADER, ONE_AND_MANY, updated

UNDATED = re.compile(r'"(POT-Creation-Date|PO-Revision-Date|Last-Translator|Language-Team|Report-Msgid-Bugs-To): [^"]*"\n')
KEYWORDS: dict[str, Any] = {'pgettext': ((1, 'c'), 2)}
ROOM = 1.35
SAID_AS = {'know': 'bold line (a round stop: something to know)', 'do': 'bold line (a square stop: something to do, and to tick)',
           'paragraph': 'a paragraph of running text', 'item': 'an item of a list, after a bullet'}
"""How a message is printed, by its kind."""
# The two extractors have the shape of Babel's: babel.cfg names them, so that plain pybabel works too.
Extracted = Iterator[tuple[int, str, Any, list[str]]]


def extract_topic(file: BinaryIO, keywords: Any, comment_tags: Any, options: Any) -> Extracted:
    """The messages of a topic file: line, function, (context, text), comments for the translator."""
    path = Path(getattr(file, 'name', 'topic.yaml'))
    topic, problems = read(file.read(), str(path), Topic)
    if topic is None:
        raise Unreadable(*problems)
    notes = comments(topic, path.stem)
    for text in name_messages(topic, path.stem):
        room = max(round(len(text) * ROOM), len(text) + 8)
        yield text.place.line, 'pgettext', (text.id, str(text)), [*notes[text.id], f'Room: about {room} characters.']


def extract_picture(file: BinaryIO, keywords: Any, comment_tags: Any, options: Any) -> Extracted:
    """The alternative text of a picture: its <title>."""
    name = Path(getattr(file, 'name', 'picture.svg')).stem
    for number, line in enumerate(file.read().decode().splitlines(), 1):
        if found := TITLE.search(line):
            yield number, 'pgettext', (f'picture.{name}', found[1]), ['Read out in place of the picture.']


def extract_words(file: BinaryIO, keywords: Any, comment_tags: Any, options: Any) -> Extracted:
    """The words of the house, or those of a format or component."""
    path = Path(getattr(file, 'name', 'words.yaml'))
    shapes: dict[str, type[Shape]] = {'words.yaml': HouseWords, 'layout.yaml': Layout}
    found, problems = read(file.read(), str(path), shapes.get(path.name, Component))
    if found is None:
        raise Unreadable(*problems)
    for id, word in found.words.items():  # type: ignore[attr-defined]
        text, notes = (word.text, [str(word.note)] if word.note else []) if isinstance(word, Word) else (word, [])
        yield text.place.line, 'pgettext', (id, str(text)), notes


def comments(topic: Topic, id: str) -> dict[str, list[str]]:
    """For the translator: where each message of a topic is printed, and with which picture."""
    where = {f'{id}.title': ['The title, in enormous letters: short and strong.'], f'{id}.lead': ['Under the title.'],
             f'{id}.neutral': ['On the face of a card that may be found with somebody: what any shop could have printed.']}

    def of(messages: list[Message], section: str, place: str) -> None:
        for message in messages:
            key = f'{id}.{section}.{message.id}'
            picture = f' Picture: {message.pictogram}.' if message.pictogram else ''
            notes = [str(message.note)] if message.note else []
            where[key] = [f'{place}: {SAID_AS[message.kind]}.{picture}', *notes]
            where[f'{key}.detail'] = [f'{place}: smaller line after “{message.text}”', *notes]
            for blank in message.write:
                where[f'{key}.{blank.id}'] = [f'{place}: small label over an empty line on which the reader writes.']

    for part in topic.parts:
        place = f'Panel “{part.heading or topic.title}”'
        where[f'{id}.{part.id}.heading'] = ['Heading of a panel, in big letters.']
        of(part.messages, part.id, place)
    for section, aside in topic.asides.items():
        where[f'{id}.{section}.heading'] = ['Heading of a panel, in big letters.']
        of(aside.messages, section, f'Panel “{aside.heading}”')
    where |= contact_comments(topic.contact, f'{id}.contact') if topic.contact else {}
    for blank in topic.leave:
        where[f'{id}.leave.{blank.id}'] = [
            'Card that stays with someone: small label over an empty line on which the reader writes.']
    return where


def contact_comments(contact: Contact, id: str) -> dict[str, list[str]]:
    """The same of what stands beside numbers and days."""
    when = {line.id: f' on {", ".join(line.days)}' if line.days else '' for line in contact.hours}
    hours = {f'{id}.{line}': [f'Panel “{contact.heading}”, opening hours: when{days}. Times in Latin digits.']
             for line, days in when.items()}
    return hours | {f'{id}.{phone.helpline}': [f'Panel “{contact.heading}”: small line above a telephone number: who answers it.']
                    for phone in contact.phones}


Row = tuple[str, int, str, list[str], str]
"""A message as Babel finds it: file, line, text, comments, context."""


def extract(root: Path) -> bytes:
    """All messages of content and templates as a POT file; the same bytes as long as nothing changed. What an own project has
    from the shipped templates is none of its messages."""
    shipped = shipped_texts(root)
    return written(row for row in rows_of(root) if shipped.get(row[4]) != row[2])


def templates(root: Path) -> Callable[[str, bytes], bytes]:
    """The template of a locale's catalogue, which is the same for all, but in an own project: there a locale also has the shipped
    texts that are not translated as they are shipped, or that its catalogue says in other words; of pictures, those on sheets."""
    shipped, rows, settings, shown = shipped_texts(root), rows_of(root), settings_of(root), {*pictures_of(root)}

    def template(locale: str, catalogue: bytes) -> bytes:
        both = catalogue, shipped_catalogue(locale) if shipped else b''
        own, known = (read_catalogue(data, locale, locale)[0] for data in both)

        def is_asked(row: Row) -> bool:
            id, text = row[4], row[2]
            if shipped.get(id) != text:
                return not shipped or locale != settings.source_language
            if id.startswith(PICTURE) and id not in (own.texts.keys() | shown):
                return False
            return locale != SHIPPED_IN and (id in own.texts or id not in known.texts or known.english[id] != text)

        return written(filter(is_asked, rows))

    return template


def pictures_of(root: Path) -> Iterator[str]:
    """The ids of the pictures that a project's topics show."""
    for path in content(root, 'content/topics/*.yaml'):
        topic, _ = read(path.read_bytes(), str(path), Topic)
        if topic:
            yield from (f'{PICTURE}{name}' for name in [*topic.pictures, *(message.pictogram for message in topic.messages)])


def rows_of(root: Path) -> list[Row]:
    """All messages of a project, its own and those of the shipped files that it has."""
    with (SHIPPED / 'babel.cfg').open() as file:
        methods, options = parse_mapping_cfg(file)  # type: ignore[no-untyped-call]
    if faults := list(unreadable_files(root)):
        raise Unreadable(*faults)
    files = (Path(path) for path, _ in project_files(root))
    found: Iterable[Any] = ((named(root, path), *row[1:]) for path in files for row in check_and_call_extract_file(
        str(path), methods, options, None, KEYWORDS, [], True, home_of(root, path)))
    rows: list[Row] = sorted(found, key=lambda row: (row[0], row[1]))
    for path, line, *_, context in rows:
        assert context is not None, f'{path}:{line}: a message without an id'
    return rows


def written(rows: Iterable[Row]) -> bytes:
    """A template as a PO file. It carries no date, so that nothing changes when nothing changed."""
    template = Catalog(header_comment=HEADER, project='Beforehand', version='1', copyright_holder='', charset='utf-8')
    for path, line, message, notes, context in rows:
        template.add(message, None, [(path, line)], auto_comments=notes, context=context)
    out = BytesIO()
    write_po(out, template, width=po.WIDTH, omit_header=False, sort_by_file=False)
    return UNDATED.sub('', out.getvalue().decode()).encode()


LOCALE_YAML = """# yaml-language-server: $schema=../../schemas/locale.json
# Only what CLDR does not know. Faces as this script needs them: docs/locales.md.
{language}{faces}
# The topics that are translated; the others are not yet. Delete the line when all are.
# topics: [before-you-say-yes]
"""


def begin(root: Path, locale: str, faces: Faces, language: Tongue | None = None, plurals: str = ONE_AND_MANY) -> list[str]:
    """Begin a locale: an empty catalogue, and a locale.yaml with the faces of its script; what is there already stays."""
    said = f'language: {flow(language.model_dump())}\n' if language else ''
    files = {'messages.po': updated(b'', templates(root)(locale, b''), locale, plurals),
             'locale.yaml': LOCALE_YAML.format(language=said, faces=written_faces(faces)).encode()}
    fresh = {name: data for name, data in files.items() if name in MERGED or not lying(root, f'locales/{locale}/{name}').exists()}
    fresh = {name: data for name, data in fresh.items() if not (root / 'locales' / locale / name).exists()}
    for name, data in fresh.items():
        write_in_project(root, f'locales/{locale}/{name}', data)
    return [f'locales/{locale}/{name}' for name in fresh]
