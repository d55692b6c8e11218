"""The messages that an edition adds to parts of topics (`add:` in its edition.yaml) → topics that have them. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from beforehand.content.edition import Added
from beforehand.content.topic import Aside, Message, Part, Topic, name_messages
from beforehand.ground.problem import Problem, Text
from beforehand.read.editions import unknown

ID = 'own-words'
OWN = 'own'
"""What an added message rests on: the organisation answers for it, and no source of the project has to."""


@dataclass
class WithAdded:
    """Topics as an edition says them, and what it adds to them by message id."""

    topics: dict[str, Topic]
    texts: dict[str, Text] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def with_added(add: Iterable[Added], topics: Mapping[str, Topic]) -> WithAdded:
    """The topics with the messages that an edition adds; those that cannot be added are problems."""
    found = WithAdded(dict(topics))
    for one in add:
        name, _, section = one.part.partition('.')
        owner = sections(found.topics[name]).get(section) if name in found.topics else None
        faults = list(wrong(one, owner, found.topics))
        found.problems += faults
        if owner and not faults:
            topic = put(found.topics[name], section, inserted(owner, one))
            texts = {text.id: text for text in name_messages(topic, name)}
            begin = f'{one.part}.{one.id}'
            found.texts |= {id: text for id, text in texts.items() if id in (begin, f'{begin}.detail')}
            found.topics[name] = topic
    return found


def sections(topic: Topic) -> dict[str, Part | Aside]:
    """What a message can be added to, by its id."""
    asides = {name: aside for name, aside in (('care', topic.care), ('help', topic.help)) if aside}
    return {str(part.id): part for part in topic.parts} | asides


def wrong(one: Added, owner: Part | Aside | None, topics: Mapping[str, Topic]) -> Iterator[Problem]:
    """Why a message cannot be added."""
    if owner is None:
        yield unknown('part', one.part, [f'{name}.{id}' for name, topic in topics.items() for id in sections(topic)])
        return
    ids = [str(message.id) for message in owner.messages]
    if one.id in ids:
        yield Problem(ID, one.id.place, f'{one.part} has a message "{one.id}" already', 'give yours another id')
    if one.after and one.after not in ids:
        yield unknown('message', one.after, ids)


def inserted(owner: Part | Aside, one: Added) -> list[Message]:
    """The messages of a part with one more: behind the one that it names, or as the last."""
    mine = Message(id=one.id, text=copy(one.text), detail=one.detail and copy(one.detail), kind=one.kind, pictogram=one.sign,
                   rests_on=[Text(OWN, one.id.place)])
    ids = [str(message.id) for message in owner.messages]
    at = ids.index(one.after) + 1 if one.after else len(ids)
    return [*owner.messages[:at], mine, *owner.messages[at:]]


def copy(text: Text) -> Text:
    """A text of its own: the message gives it an id, and the edition's file stays as it was read."""
    return Text(text, text.place)


def put(topic: Topic, section: str, messages: list[Message]) -> Topic:
    """A topic, one of whose sections has other messages."""

    def anew(owner: Part | Aside) -> Part | Aside:
        return owner.model_copy(update={'messages': messages})

    if section in ('care', 'help') and section not in {part.id for part in topic.parts}:
        return topic.model_copy(update={section: anew(getattr(topic, section))})
    return topic.model_copy(update={'parts': [anew(part) if part.id == section else part for part in topic.parts]})
