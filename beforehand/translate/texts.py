"""Which texts are translated: those of topics, the alternative texts of their pictures, the words of the house. Pure."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from beforehand.content.topic import name_messages
from beforehand.ground.problem import Place, Text
from beforehand.read.project import Project

TITLE = re.compile(r'<title>([^<]+)</title>')
PICTURE = 'picture.'


def texts(project: Project, topics: Collection[str]) -> Iterator[Text]:
    """The English that sheets of these topics may print, each text with its id; the words of the house are on all of them."""
    pictures = dict[str, None]()
    for id in topics:
        topic = project.topics[id]
        yield from name_messages(topic, id)
        pictures |= dict.fromkeys([*map(str, topic.pictures), *(str(message.pictogram) for message in topic.messages)])
    for name in pictures:
        if found := TITLE.search(project.pictures.get(name, '')):
            yield Text(found[1], Place(f'templates/shared/pictures/{name}.svg', 2), f'{PICTURE}{name}')
    yield from project.words.values()
