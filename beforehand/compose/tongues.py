"""Languages by their own names, each in a face of its script: what somebody looks for who reads no other word of the sheet."""

from __future__ import annotations

from typing import NamedTuple

from babel import Locale as Cldr

from beforehand.compose.faces import BOLD, families, font_file
from beforehand.content.locale import TextFace
from beforehand.ground import tags
from beforehand.ground.problem import Text
from beforehand.plan.sheets import Sheet
from beforehand.read.project import Project
from beforehand.translate.scripts import faces_of
from beforehand.type.fonts import LATIN, letters
from beforehand.type.ink import Face

TALL = 1.7
"""A script whose lines stand farther apart than that is set in its face for headlines here, beside the names of others."""


class Tongue(NamedTuple):
    """A language: its name for itself, and the family in which that is set."""

    tag: str
    name: str
    family: str
    direction: str


def tongues(project: Project, sheet: Sheet) -> list[Tongue]:
    """Those in which whoever hands a sheet out advises, where the sheet can say so."""
    return [tongue(project, sheet, tag) for tag in sheet.edition.file.languages] if sheet.topic.contact else []


def tongue(project: Project, sheet: Sheet, tag: Text) -> Tongue:
    """A language by its own name; by that the reader's language has for it where no font here has its letters."""
    own, locale = tag.replace('-', '_'), sheet.locale
    if tags.known(tag) and (name := Cldr.parse(own).get_display_name()):
        name = name[0].upper() + name[1:]
        family = family_of(project, tag)
        if set(name) <= letters(font_file(project, family, BOLD)):
            return Tongue(str(tag), name, family, Cldr.parse(own).text_direction)
    return Tongue(str(tag), str(locale.cldr.languages.get(own, tag)), str(locale.file.text.family), locale.direction)


def family_of(project: Project, tag: str) -> str:
    """The family that a language is set in, of those that are here."""
    known = project.locales[tag].file if tag in project.locales else faces_of(tag)
    face: TextFace | None = known.text if known else None
    family = (known.display if face.line_height > TALL else face).family if known and face else LATIN
    return str(family) if family in project.fonts else LATIN


def face_of(project: Project, one: Tongue) -> Face:
    """Its face, for words of one line."""
    return Face(font_file(project, one.family, BOLD), one.tag, one.direction, 1.15, latin=font_file(project, LATIN, BOLD))


def all_families(project: Project, sheet: Sheet) -> tuple[str, ...]:
    """The font families of a sheet: those of its locale, and those of the languages that it names."""
    return tuple(dict.fromkeys([*families(sheet.locale), *(one.family for one in tongues(project, sheet))]))
