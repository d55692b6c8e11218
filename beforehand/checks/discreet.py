"""What a discreet piece shows outside tells nothing: it has a neutral title and file name, without a word that gives it away.

Whoever is searched can be endangered by what is found (G7).
"""

from __future__ import annotations

from collections.abc import Iterator

from beforehand.checks import Fault, Written, check
from beforehand.content.topic import Topic
from beforehand.read.project import Project

TELLING = ('abus', 'blackmail', 'control', 'crim', 'danger', 'emergenc', 'escap', 'exploit', 'forced', 'fraud', 'help',
           'hotline', 'job', 'phone', 'photo', 'picture', 'polic', 'recruit', 'rescue', 'safe', 'scam', 'secret', 'sex',
           'shelter', 'slave', 'support', 'threat', 'traffick', 'trick', 'victim', 'violen', 'warn', '112')
"""Beginnings of words that say what it is about. They count inside of others too: a file name knows no spaces."""


@check(Topic)
def find(topic: Written, project: Project) -> Iterator[Fault]:
    shape = topic.shape
    assert isinstance(shape, Topic)
    discreet = [id for id in shape.formats if id in project.formats and project.formats[id].discreet]
    if shape.neutral is None:
        for id in discreet:
            yield Fault(id.place, f'format "{id}" is discreet, and the topic has no neutral title and file name',
                        'add "neutral: {title: …, file: …}"')
        return
    for name in (shape.neutral.title, shape.neutral.file):
        telling = [word for word in TELLING if word in name.lower()]
        telling += [str(id) for id in (*discreet, topic.id) if name is shape.neutral.file and id in name]
        if telling:
            yield Fault(name.place, f'"{name}" tells what it is, or of what: {", ".join(telling)}',
                        'G7: take what a shop or a school could have printed, such as "Opening hours"')
    same = [id for id, other in project.topics.items() if other.neutral and other.neutral.file == shape.neutral.file]
    if same[0] != topic.id:
        yield Fault(shape.neutral.file.place, f'topic "{same[0]}" has the neutral file name "{shape.neutral.file}" too',
                    'take another: one sheet would be written over the other')
