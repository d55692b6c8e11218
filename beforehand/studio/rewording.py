"""A sentence said differently → the files of the folder in which that is said. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from beforehand.content.edition import EditionFile
from beforehand.studio.said import Sentence
from beforehand.studio.store.edits.edition import REMOVE, edition
from beforehand.studio.store.edits.sentences import file_of, reworded, sentence

EDITION = 'edition.yaml'
Files = Mapping[str, bytes]


def said_as(files: Files, one: Sentence, text: str | None, by: str = '') -> dict[str, bytes]:
    """The files that change when a sentence is said so; None: as everybody says it. by: who says it so."""
    if one.is_source:
        return reworded(files, one.message, one.project_english, text, one.locale.id)
    name = file_of(one.locale.id)
    return {name: sentence(files.get(name, b''), one.message, one.english, text, one.locale.id, by)}


def answered(data: bytes, file: EditionFile, message: str, text: str | None, by: str, today: date) -> bytes:
    """edition.yaml in which somebody answers for exactly this sentence, and nobody for what it said before."""
    others: list[dict[str, Any]] = [{'message': str(one.message), 'text': str(one.text), 'by': str(one.by), 'date': str(one.date)}
                                    for one in file.answers_for if one.message != message]
    mine = [{'message': message, 'text': text, 'by': by, 'date': str(today)}] if text and by else []
    same = any(one.message == message and one.text == text and one.by == by for one in file.answers_for)
    if same or (len(others) == len(file.answers_for) and not mine):
        return data
    return edition(data, {('answers_for',): [*others, *mine] or REMOVE})
