"""YAML text → shapes: what is read, and where each text knows it stands. What is refused stands in tests/checks."""

from __future__ import annotations

import pickle
from typing import Any

import pytest
from pydantic import Field

from beforehand.content.topic import Topic, name_messages
from beforehand.ground.problem import Place, Problem, Text
from beforehand.ground.source import Shape, read


class Inner(Shape):
    """What stands in a note."""

    heading: Text
    number: float = 0


class Note(Shape):
    """A small shape."""

    title: Text
    inside: list[Inner] = Field(default_factory=list)
    by_name: dict[str, Inner] = Field(default_factory=dict)
    maybe: Inner | None = None


def note(yaml: str) -> Note:
    value, problems = read(yaml.encode(), 'note.yaml', Note)
    assert value, problems
    return value


def problems(yaml: str) -> list[str]:
    value, found = read(yaml.encode(), 'note.yaml', Note)
    assert value is None
    return [f'{problem.place.line}: {problem.message}; {problem.hint}' for problem in found]


def test_a_text_knows_its_line() -> None:
    found = note('# a note\ntitle: Ask first\ninside:\n  - heading: One\n  - heading: Two\n')
    assert found.title == 'Ask first'
    assert found.title.place == Place('note.yaml', 2)
    assert [inner.heading.place.line for inner in found.inside] == [4, 5]


def test_a_folded_text_stands_where_it_begins() -> None:
    found = note('title: >-\n  Ask\n  first\nmaybe:\n  heading:\n    "No\n    hurry"\n')
    assert (found.title, found.title.place.line) == ('Ask first', 1)
    assert found.maybe
    assert (found.maybe.heading, found.maybe.heading.place.line) == ('No hurry', 6)


@pytest.mark.parametrize(('yaml', 'text'), [
    ('title: 2026-11-25', '2026-11-25'), ("title: '112'", '112'), ('title: "Not \\u201csure\\u201d?"', 'Not “sure”?'),
    ('title: 10:30 to 12', '10:30 to 12'), ('title: قبل أن تسافروا', 'قبل أن تسافروا'), ('title: Ask first # at home', 'Ask first'),
    ('title: Ask first\r\n', 'Ask first'),
])
def test_what_is_a_text(yaml: str, text: str) -> None:
    assert note(yaml).title == text


def test_a_text_travels_with_its_place_and_id() -> None:
    text = pickle.loads(pickle.dumps(Text('Ask', Place('note.yaml', 3), 'note.title')))
    assert (text, text.place, text.id) == ('Ask', Place('note.yaml', 3), 'note.title')


@pytest.mark.parametrize(('yaml', 'said'), [
    ('title: A\ninside:\n  - headng: B\n', ['3: field "heading" is missing in inside.0; add "heading: …"',
                                            '3: unknown field "headng" in inside.0; did you mean "heading"?']),
    ('title: A\nby_name:\n  x:\n    heading: B\n    nmber: 1\n', ['5: unknown field "nmber" in by_name.x; did you mean "number"?']),
    ('title: A\nmaybe:\n  heading: B\n  numbre: 1\n', ['4: unknown field "numbre" in maybe; did you mean "number"?']),
    ('title: 112\n', ['1: "title" must be a text, and 112 is a number without quotes; put it in quotes: "112"']),
    ('title: A\nmaybe: {heading: 1.5}\n', ['2: "heading" must be a text, and 1.5 is a number without quotes; put it in quotes: "1.5"']),
    ('title:\n', ['1: "title" is empty; write its value, or delete the line']),
    ('title: {a: b}\n', ['1: "title" must be a text; write one line of text']),
    ('title: A\ntitle: B\nmaybe: &x {heading: C}\ninside: [*x]\n',
     ['2: field "title" stands here twice; delete one of them',
      '3: anchors and aliases (& and *) are not read; write the value twice']),
    ('title: A\nmaybe: &x {heading: C}\ninside: &y\n  - B\n', [f'{line}: anchors and aliases (& and *) are not read; write the value twice' for line in (2, 3)]),
    ('title: A\nmaybe: &x {heading: *x}\n', ['2: anchors and aliases (& and *) are not read; write the value twice']),
])
def test_where_a_fault_is_and_how_to_mend_it(yaml: str, said: list[str]) -> None:
    assert problems(yaml) == said


@pytest.mark.parametrize('written', [
    '+48226280120', '0712345', '0800111', '10:30', '190:20:30.15', '1_000', '0o17', '0x1F', '0b11', '1e3', '1.50', '.5', '.inf', '.NaN',
    '48226280120000000000000000000000000001',
])
def test_a_number_for_a_text_is_named_as_it_was_written(written: str) -> None:
    assert problems(f'title: {written}\n') == [f'1: "title" must be a text, and {written} is a number without quotes; '
                                               f'put it in quotes: "{written}"']
    assert note(f'title: "{written}"\n').title == written


@pytest.mark.parametrize(('written', 'meaning'), [('NO', 'no'), ('no', 'no'), ('On', 'yes'), ('YES', 'yes'), ('false', 'no')])
def test_a_word_that_yaml_takes_for_yes_or_no_is_named_as_it_was_written(written: str, meaning: str) -> None:
    assert problems(f'title: {written}\n') == [f'1: "title" must be a text, and {written} means "{meaning}" without quotes; '
                                               f'put it in quotes: "{written}"']


@pytest.mark.parametrize('written', ['010', '1:30', '1_000', '0o17', '0x1F', '1e3', '.inf', '-.inf', '.nan', '1' * 31])
def test_a_number_that_not_everybody_reads_alike_is_none(written: str) -> None:
    assert problems(f'title: A\nmaybe: {{heading: B, number: {written}}}\n') == [
        f'2: "number" must not be {written}: not everybody reads the same number in it; '
        'write it in plain digits, such as 8.5; or, if it is a text, in quotes']


@pytest.mark.parametrize(('yaml', 'said'), [
    ('title: #ff8800\n', ['1: "title" is empty, since #ff8800 is a comment without quotes; put it in quotes: "#ff8800"']),
    ('title: Aid #1\nmaybe: {heading: ~}\n', [
        '1: "title" is "Aid", and #1 is a comment without quotes; '
        'put it in quotes: "Aid #1"; if it is a comment, put it on a line of its own',
        '2: "heading" is empty; write its value, or delete the line']),
    ('title: The "Aid" #1 # ours\n', ['1: "title" is "The \\"Aid\\"", and #1 is a comment without quotes; '
                                     'put it in quotes: "The \\"Aid\\" #1"; if it is a comment, put it on a line of its own']),
    ('title: Flat # 5\r\n', ['1: "title" is "Flat", and # 5 is a comment without quotes; '
                             'put it in quotes: "Flat # 5"; if it is a comment, put it on a line of its own']),
    ('title: مركز #1\n', ['1: "title" is "مركز", and #1 is a comment without quotes; '
                          'put it in quotes: "مركز #1"; if it is a comment, put it on a line of its own']),
    ('title: A\nmaybe: {heading: #1}\n', ['2: not YAML: did not find expected node content; what follows " #" on this line is a '
                                         'comment: put the value in quotes, such as "#ffb71b"']),
    ('title: A\nmaybe: {heading: #1}\nby_name: {}\n', ["2: not YAML: did not find expected ',' or '}'; what follows \" #\" on this "
                                                      'line is a comment: put the value in quotes, such as "#ffb71b"']),
    ('title: &Aid Help\n', ['1: anchors and aliases (& and *) are not read; if "&" is part of the text, put it in quotes']),
    ('title: Aid: Help\n', ['1: not YAML: mapping values are not allowed in this context; a text with ": " in it has to be in quotes']),
])
def test_what_yaml_takes_away_from_a_text_is_named(yaml: str, said: list[str]) -> None:
    assert problems(yaml) == said


@pytest.mark.parametrize('nothing', ['', ' ~', ' null', ' # to be written'])
@pytest.mark.parametrize('field', ['maybe', 'inside', 'by_name'])
def test_a_field_with_nothing_in_it_is_not_passed_over(field: str, nothing: str) -> None:
    assert problems(f'title: A\n{field}:{nothing}\n') == [f'2: "{field}" is empty; write its value, or delete the line']


@pytest.mark.parametrize(('yaml', 'title'), [
    ('title: C# Club\n', 'C# Club'), ('title: "Aid #1" #ours\n', 'Aid #1'), ('title: |-\n  Aid #1\n', 'Aid #1'), ('title: A & B\n', 'A & B'),
    ('title: Ask # our name for it\n', 'Ask'), ("title: '~'\n", '~'),
])
def test_what_yaml_leaves_alone(yaml: str, title: str) -> None:
    assert note(yaml).title == title


@pytest.mark.parametrize('tag', ['!!python/object/apply:os.system ["true"]', '!!python/name:os.system ""', '!!binary "aGk="', '!own x'])
def test_nothing_is_made_of_a_tag(tag: str) -> None:
    value, found = read(f'title: {tag}\n'.encode(), 'note.yaml', Note)
    assert value is None
    assert {problem.place.line for problem in found} == {1}


def test_a_thousand_million_laughs_are_over_soon() -> None:
    lines = ['title: &a0 ha'] + [f'l{n}: &a{n} [{", ".join([f"*a{n - 1}"] * 10)}]' for n in range(1, 10)]
    value, found = read('\n'.join(lines).encode(), 'note.yaml', Note)
    assert value is None
    assert {problem.id for problem in found} == {'alias'}


def test_shapes_are_frozen() -> None:
    found: Any = note('title: Ask first')
    with pytest.raises(ValueError, match='frozen'):
        found.title = 'Something else'


def test_a_problem_reads_like_a_compiler_message() -> None:
    assert str(Problem('words', Place('content/a.yaml', 3), 'too many words', 'say it shorter')) == (
        'content/a.yaml:3: too many words [words]\n  hint: say it shorter')
    assert str(Problem('missing-file', Place('locales/uk'), 'it is missing')) == 'locales/uk: it is missing [missing-file]'


@pytest.mark.parametrize(('locale', 'about', 'stops'), [
    ('', '', True), ('ro', '', True), ('ar', '', False), ('', 'help.local', True), ('', 'other.title', False), ('ar', 'help.local', False),
])
def test_which_sheets_a_problem_keeps_from_the_press(locale: str, about: str, stops: bool) -> None:
    problem = Problem('x', Place('x'), 'x', locale=locale, about=about)
    assert problem.stops('ro', {'help.local', 'poster'}) is stops


TOPIC = b"""title: T
lead: {text: L, rests_on: [own]}
number: 1
accent: a
picture: p
formats: [f]
parts:
  - id: first
    heading: H
    messages:
      - {id: one, text: M, detail: D, rests_on: [own], write: [{id: name, label: N}]}
care: {heading: C, messages: [{id: two, text: Z, rests_on: [own]}]}
help: {heading: A}
"""


def test_every_text_that_is_translated_has_an_id() -> None:
    topic, _ = read(TOPIC, 'topic.yaml', Topic)
    assert topic
    assert [f'{text.id} {text}' for text in name_messages(topic, 'x')] == [
        'x.title T', 'x.lead L', 'x.first.heading H', 'x.first.one M', 'x.first.one.detail D', 'x.first.one.name N',
        'x.care.heading C', 'x.care.two Z', 'x.help.heading A']
