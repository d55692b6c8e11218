"""One value of edition.yaml is changed, and every other byte stays: comments, order, quotes, line ends."""

from __future__ import annotations

import difflib
from typing import Any

import pytest
import yaml

from beforehand.studio.store.edits.edition import REMOVE, edition, leave_out, put_back
from beforehand.studio.store.refusals import CannotSay, Invalid

FILE = """\
# Ours since 2024.

name: "Our Aid"   # as on the door
# A file in this folder.
logo: logo.svg
accent: '#ffb71b'
# web: "example.org"

countries: [PL, DE]  # where we are
locales:
  - en   # first

  # and our neighbours'
  - uk
own:
- id: office
  name: Our Office
  run_by: [ngo]   # that is us
  numbers:
  - {number: "+48226280120", abroad: true}

# Not yet.
# address: "1 Example Street, Sampleton"
line: {en: Come and see us., uk: 'Приходьте.'}
confirmed_for_months: 6
"""

CASES = [
    ({('accent',): '#ffcc00'}, ["-accent: '#ffb71b'", "+accent: '#ffcc00'"]),
    ({('name',): 'Their "Aid"'}, ['-name: "Our Aid"   # as on the door', '+name: "Their \\"Aid\\""   # as on the door']),
    ({('logo',): 'logo-0123456789ab.png'}, ['-logo: logo.svg', '+logo: logo-0123456789ab.png']),
    ({('web',): 'example.org'}, ['+web: "example.org"']),
    ({('address',): 'Main Street 1: the red door'}, ['+address: "Main Street 1: the red door"']),
    ({('imprint',): 'Our Aid e. V.'}, ['+imprint: "Our Aid e. V."']),
    ({('web',): REMOVE}, []),
    ({('logo',): REMOVE}, ['-logo: logo.svg']),
    ({('countries', 1): 'NL'}, ['-countries: [PL, DE]  # where we are', '+countries: [PL, NL]  # where we are']),
    ({('countries', 2): 'NL'}, ['-countries: [PL, DE]  # where we are', '+countries: [PL, DE, NL]  # where we are']),
    ({('countries',): ['DE']}, ['-countries: [PL, DE]  # where we are', '+countries: [DE]  # where we are']),
    ({('countries',): []}, ['-countries: [PL, DE]  # where we are', '+countries: []  # where we are']),
    ({('locales', 2): 'ro'}, ['+  - ro']),
    ({('locales', 1): 'ru'}, ['-  - uk', '+  - ru']),
    ({('locales',): ['ar', 'en', 'uk']}, ['+  - ar']),
    ({('locales',): ['en']}, ['-  - uk']),
    ({('own', 0, 'name'): 'Our Centre'}, ['-  name: Our Office', '+  name: Our Centre']),
    ({('own', 0, 'numbers', 0, 'number'): '+48226280121'},
     ['-  - {number: "+48226280120", abroad: true}', '+  - {number: "+48226280121", abroad: true}']),
    ({('own', 0, 'numbers', 0, 'abroad'): False},
     ['-  - {number: "+48226280120", abroad: true}', '+  - {number: "+48226280120", abroad: false}']),
    ({('own', 0, 'cost'): 'free'}, ['+  cost: "free"']),
    ({('own',): REMOVE}, ['-own:', '-- id: office', '-  name: Our Office', '-  run_by: [ngo]   # that is us', '-  numbers:',
                          '-  - {number: "+48226280120", abroad: true}']),
    ({('line', 'ro'): 'Veniți.'}, ["-line: {en: Come and see us., uk: 'Приходьте.'}",
                                   "+line: {en: Come and see us., uk: 'Приходьте.', ro: \"Veniți.\"}"]),
    ({('line', 'en'): REMOVE}, ["-line: {en: Come and see us., uk: 'Приходьте.'}", "+line: {uk: 'Приходьте.'}"]),
    ({('confirmed_for_months',): 3}, ['-confirmed_for_months: 6', '+confirmed_for_months: 3']),
    ({('marks', 'code'): False}, ['+marks: {code: false}']),
    ({('accent',): '#ffcc00', ('name',): 'Us', ('web',): 'example.com'},
     ['-name: "Our Aid"   # as on the door', '+name: "Us"   # as on the door', "-accent: '#ffb71b'", "+accent: '#ffcc00'", '+web: "example.com"']),
]


def changes(before: str, after: str) -> list[str]:
    """The lines that went and came."""
    return [line for line in difflib.ndiff(before.split('\n'), after.split('\n')) for line in [line[0] + line[2:]] if line[0] in '+-']


def meant(value: Any, path: tuple[Any, ...], new: Any) -> Any:
    """What a plain reader of YAML has to find."""
    if not path:
        return new
    first, *rest = path
    if value is None:
        value = [] if isinstance(first, int) else {}
    if isinstance(first, int):
        items = [*value, *[None] * (first + 1 - len(value))]
        items[first] = meant(items[first], tuple(rest), new)
        return items
    inner = meant(value.get(first), tuple(rest), new)
    return {key: one for key, one in (value | {first: inner}).items() if one is not REMOVE}


@pytest.mark.parametrize(('wanted', 'lines'), CASES)
@pytest.mark.parametrize('end', ['\n', '\r\n'])
def test_only_what_is_meant_is_another_line(wanted: dict[tuple[str | int, ...], Any], lines: list[str], end: str) -> None:
    text = FILE.replace('\n', end)
    after = edition(text.encode(), wanted).decode()
    assert changes(FILE, after.replace('\r\n', '\n')) == lines
    assert after.count('\n') == after.count(end)
    expected = yaml.safe_load(text)
    for path, new in wanted.items():
        expected = meant(expected, path, new)
    assert yaml.safe_load(after) == expected


@pytest.mark.parametrize(('wanted', 'lines'), CASES)
def test_what_is_changed_back_is_as_it_was(wanted: dict[tuple[str | int, ...], Any], lines: list[str]) -> None:
    said = yaml.safe_load(FILE)
    after = edition(FILE.encode(), wanted)
    back: dict[tuple[str | int, ...], Any] = {path[:1]: said.get(path[0], REMOVE) for path in wanted}
    assert yaml.safe_load(edition(after, back)) == said


def test_what_is_there_already_is_not_written_again() -> None:
    data = FILE.encode()
    assert edition(data, {('name',): 'Our Aid', ('locales',): ['en', 'uk'], ('own', 0, 'numbers', 0, 'abroad'): True}) is data


@pytest.mark.parametrize(('before', 'after'), [
    ('', 'name: "Us"\n'), ('# nothing yet\n', '# nothing yet\nname: "Us"\n'), ('# no end', '# no end\nname: "Us"\n'),
    ('{}', '{name: "Us"}'), ('name:\n', 'name: "Us"\n'), ('name:   # ours\n', 'name: "Us"   # ours\n'), ('name: "X"', 'name: "Us"'),
    ("{name: X, accent: '#ffcc00'}\n", "{name: Us, accent: '#ffcc00'}\n"), ('---\nname: X\n', '---\nname: Us\n'),
    ('name: >\n  X\n  Y\n# end\n', 'name: "Us"\n# end\n'), ('"name" : X\n', '"name" : Us\n'),
])
def test_a_name_in_a_file_of_any_form(before: str, after: str) -> None:
    assert edition(before.encode(), {('name',): 'Us'}).decode() == after


@pytest.mark.parametrize('name', ['yes', 'no', 'null', '~a', '12', '1e3', '0x1F', '12:30', '- a', 'a: b', 'a #b', "it's", 'a "b"', 'a\\n', 'Привіт', 'مرحبا',
                                  '&a', '*a', '!a', '%a', '@a', '[a]', '{a}', '🪁 Kite', 'a\u200db'])
@pytest.mark.parametrize('quotes', ['{}', "'{}'", '"{}"'])
def test_a_text_is_read_as_it_was_typed(name: str, quotes: str) -> None:
    before = f'name: {quotes.format("X")}  # us\n'
    try:
        after = edition(before.encode(), {('name',): name})
    except Invalid:
        assert not name.isprintable()  # no name may hold it
        return
    assert yaml.safe_load(after) == {'name': name}
    assert after.endswith(b'  # us\n')


@pytest.mark.parametrize(('text', 'why'), [
    ('\ufeffname: X\n', 'byte-order mark'), ('name: &a X\nimprint: *a\n', 'anchors and aliases'), ('name: X\nname: Y\n', 'a field stands in it twice'), ('name: [', 'cannot be changed here'),
    ('name: X\n--- \nname: Y\n', 'cannot be changed here'), ('own: ' + '[' * 40 + ']' * 40, 'too deep'), ('? {a: b}\n: c\n', 'no plain name'),
])
def test_what_cannot_be_changed_safely_is_not_changed(text: str, why: str) -> None:
    with pytest.raises(CannotSay, match=why):
        edition(text.encode(), {('name',): 'Us'})


@pytest.mark.parametrize('wanted', [{('accent',): '#553300 and more'}, {('name',): 'x' * 81}, {('colour',): 'red'}, {('own', 0, 'numbers', 0, 'number'): '+48 22'},
                                    {('name',): '<b>'}])
def test_what_no_edition_may_say_is_refused_with_its_line(wanted: dict[tuple[str | int, ...], Any]) -> None:
    with pytest.raises(Invalid) as refused:
        edition(FILE.encode(), wanted)
    assert [(problem.place.path, problem.place.line > 0) for problem in refused.value.problems] == [('edition.yaml', True)]


def test_a_letter_that_cannot_be_stored_is_told_in_words() -> None:
    with pytest.raises((CannotSay, Invalid)):
        edition(FILE.encode(), {('name',): 'half a \ud83e pair'})


def test_a_place_that_is_not_there_any_more() -> None:
    with pytest.raises(CannotSay, match='no entry 4'):
        edition(FILE.encode(), {('own', 3, 'name'): 'X'})


def test_a_message_is_left_out_and_put_back() -> None:
    one = leave_out(FILE.encode(), 'check-the-job.travel.word')
    both = leave_out(one, 'danger.here')
    assert changes(FILE, both.decode()) == ['+drop: ["check-the-job.travel.word", "danger.here"]']
    assert leave_out(both, 'danger.here') == both
    assert put_back(both, 'danger.here') == one
    assert put_back(one, 'check-the-job.travel.word') == FILE.encode()
