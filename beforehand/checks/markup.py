"""Translations are plain text: a tag or an entity would be printed as it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator

from beforehand.checks import Fault, Translation, check
from beforehand.project import Project

MARKUP = re.compile(r'</?[a-zA-Z!][^>]*>?|&(?:#\d+|#x[0-9a-fA-F]+|[a-zA-Z]+);')


@check(Translation)
def find(translation: Translation, project: Project) -> Iterator[Fault]:
    for found in MARKUP.finditer(translation.text):
        if found[0] not in translation.english or translation.english is translation.text:
            yield Fault(translation.text.place, f'markup in "{translation.text.id}": {found[0]}', 'write plain text')
