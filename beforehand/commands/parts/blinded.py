"""What a back-translator may see: each translation, where it stands, and nothing that tells the English."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from hashlib import sha256
from pathlib import Path

import click

from beforehand.commands.parts.reading import (
    digest_of,
    filled,
    locale_of,
    record,
    say_counts,
    say_left_out,
    wanted_texts,
    write_table,
)
from beforehand.ground.problem import Place, Text
from beforehand.read.locale import Locale
from beforehand.read.project import Project
from beforehand.read.readings import BACK, Reading
from beforehand.read.standing import readers_back

COLUMNS = ('number', 'code', 'where', 'translation', 'back-translation')
PLACES = {'title': 'the title, in enormous letters', 'lead': 'the line under the title',
          'heading': 'heading of a panel, in big letters',
          'neutral': 'on the face of a card that says nothing of what is in it',
          'detail': 'smaller line, which goes on from'}
HOUSE = {'picture': 'read out in place of a picture', 'imprint': 'small print at the foot of a sheet',
         'proof': 'across a proof, or in its small print', 'edition': 'stands before the name of whoever publishes the sheet',
         'legend': 'beside a sign, in small letters', 'stub': 'on a ticket to cut off', 'card': 'label on a card',
         'help': 'label above a telephone number', 'danger': 'label above a telephone number', 'sheet': 'at the end of a side'}
HELPLINE = 'said of a helpline, below its number'


def code_of(locale: Locale, english: Text) -> str:
    """Stands for a message and its texts: who knows the code does not know the English; and it is gone when a letter changes."""
    return sha256(f'blind {locale.id} {english.id} {digest_of(locale, english)}'.encode()).hexdigest()[:10]


def blinded(project: Project, locale: Locale, messages: Sequence[Text]) -> Iterator[tuple[str, str, str, str, str]]:
    """Number, code, where it stands, translation, and room for what it says; in an order that tells nothing, always the same."""
    codes = {code_of(locale, english): english for english in messages}
    for number, code in enumerate(sorted(codes), 1):
        english = codes[code]
        yield str(number), code, where(project, locale, english), str(locale.catalogue.translate(english)), ''


def where(project: Project, locale: Locale, english: Text) -> str:
    """Where a message stands, in words that are true of many; what is quoted is the translation."""
    first, *_, last = english.id.split('.')
    if first not in project.topics:
        return HOUSE.get(first, HELPLINE)
    title = locale.catalogue.translate(project.topics[first].title)
    sheet = '' if last == 'title' or title == project.topics[first].title else f'sheet “{title}”: '
    return sheet + PLACES.get(last, 'a line of a panel') + before(locale, english, last)


def before(locale: Locale, english: Text, last: str) -> str:
    """The translation of the line from which a detail goes on."""
    text = locale.catalogue.texts.get(english.id.removesuffix('.detail'), '')
    return f' “{text}”' if last == 'detail' and text else ''


def write(root: Path, name: str, topics: Sequence[str], again: bool, out: Path, today: date) -> None:
    """A table of what nobody has translated back yet."""
    project, locale = locale_of(root, name, today)
    messages = [text for text in wanted_texts(project, locale, topics) if again or not readers_back(locale.standing.of(text))]
    write_table(out, COLUMNS, rows := list(blinded(project, locale, messages)))
    click.echo(f'{len(rows)} messages of {locale.id} are in {out}. Whoever translates them back fills in the last column, '
               'and sees nothing else of this project.')


def take(root: Path, name: str, path: Path, by: str, day: date, today: date) -> None:
    """Record what somebody translated back; rows without a back-translation are left for later."""
    project, locale = locale_of(root, name, today)
    codes = {code_of(locale, english): english for english in wanted_texts(project, locale, list(project.topics))}
    new, left = list[Reading](), list[int]()
    for line, row in filled(path, ('code', 'back-translation')):
        if row['back-translation'] and (english := codes.get(row['code'])):
            new.append(Reading(english.id, digest_of(locale, english), BACK, by, date=str(day), note=row['back-translation'],
                               place=Place(path.name, line)))
        elif row['back-translation']:
            left.append(line)
    locale = record(root, locale, new, today)
    say_left_out(path, left)
    click.echo(f'{len(new)} messages of {locale.id} were translated back by {by}.')
    say_counts(locale, wanted_texts(project, locale, ()))
