"""What a text promises, in any language: by the words of its locale, and those of promises.yaml, which no locale is without."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from beforehand.content.locale import Said, Words
from beforehand.ground.problem import Text
from beforehand.ground.source import Shape, read
from beforehand.translate.phrases import said

FILE = Path(__file__).with_name('promises.yaml')


class Promises(Shape):
    """promises.yaml."""

    promises: dict[str, list[Said]]


@lru_cache(maxsize=1)
def everywhere() -> dict[str, list[Text]]:
    """Words that promise, in many languages."""
    file, problems = read(FILE.read_bytes(), FILE.name, Promises)
    assert file, problems
    return {promise: [word for words in lines for word in words] for promise, lines in file.promises.items()}


def promised_in(text: str, own: Words | None) -> dict[str, list[str]]:
    """What a text promises, and by which words."""
    listed = {str(promise): words for promise, words in own.promises.items()} if own else {}
    found = {promise: said([*listed.get(promise, ()), *words], text) for promise, words in everywhere().items()}
    return {promise: words for promise, words in found.items() if words}
