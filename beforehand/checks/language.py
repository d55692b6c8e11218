"""The header of a catalogue names the language of its folder: otherwise it is the file of another one."""

from __future__ import annotations

from collections.abc import Iterator

from beforehand.checks import Fault, check
from beforehand.ground import tags
from beforehand.read.locale import Locale
from beforehand.read.project import Project


@check(Locale)
def find(locale: Locale, project: Project) -> Iterator[Fault]:
    language = locale.catalogue.language
    if language and tags.contradicts(language, locale.id):
        yield Fault(language.place, f'the header says that this is "{language}", and it lies in the folder of "{locale.id}"',
                    f'is it the right file? Then write "Language: {locale.id.replace("-", "_")}\\n"')
