"""Translations are plain text: a tag or an entity would be printed as it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator

from beforehand.checks import Fault, Translation, check
from beforehand.read.project import Project

MARKUP = re.compile(r'</?[a-zA-Z!][^>]*>?|&(?:#\d+|#x[0-9a-fA-F]+|[a-zA-Z]+);')


@check(Translation)
def find(translation: Translation, project: Project) -> Iterator[Fault]:
    source = translation.english is translation.text  # the English itself, which must have none
    found = [tag for tag in MARKUP.findall(translation.text) if source or tag not in translation.english]
    if found:
        yield Fault(translation.text.place, f'markup in "{translation.text.id}": {" ".join(found)}', 'write plain text')
