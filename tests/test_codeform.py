"""The small code on a sheet as it is printed and as it is typed: what may be confused may be, and what is mistyped is found out."""

from __future__ import annotations

import pytest

from beforehand.plan.codeform import CLEAR, EXAMPLE, Code, nearly, read_code, written
from beforehand.plan.sheetcode import stamp

LOCALES = ('uk', 'ro', 'it', 'lt', 'zh-Hans', 'es-419', 'fil')
CODES = [(locale, edition) for locale in LOCALES for edition in ('XTK3ZA01', '')]
every_code = pytest.mark.parametrize(('locale', 'edition'), CODES)


def code(locale: str, edition: str) -> Code:
    return Code(10, locale.lower(), '0QK', '1M4', 'drafted', edition, '9P0D', 'proof')


def on_paper(locale: str, edition: str) -> str:
    return written(code(locale, edition)._replace(locale=locale))


def length(edition: str) -> int:
    """Of the letters and hyphens behind the locale."""
    return 23 if edition else 14


@every_code
def test_a_code_is_read_as_people_type_it(locale: str, edition: str) -> None:
    text = on_paper(locale, edition)
    for typed in (text, text.lower(), text.upper(), f' {text} '.replace('-', ' '), text.replace('-', '–'), text.replace('-', ' - '),
                  text.replace('0', 'O').replace('1', 'I'), text.lower().replace('0', 'o').replace('1', 'l'),
                  text.lower().replace('o', '0').replace('i', '1').replace('l', '1'), text[:-length(edition)] + text[-length(edition):].replace('-', '')):
        assert read_code(typed) == code(locale, edition), typed


@every_code
def test_every_wrong_letter_is_found_out(locale: str, edition: str) -> None:
    text = on_paper(locale, edition)
    for at, letter in enumerate(text):
        for other in set(CLEAR) - {letter.upper()} if letter != '-' else ():
            typed = text[:at] + other + text[at + 1:]
            assert read_code(typed) in (None, code(locale, edition)), typed
            assert read_code(typed) is None or (letter + other) in ('O0', 'I1', 'L1', 'i1', 'l1', 'o0'), typed
            assert nearly(typed) or at < 2, typed


@every_code
def test_two_letters_that_changed_places_are_found_out(locale: str, edition: str) -> None:
    text = on_paper(locale, edition)
    for at in range(len(text) - 1):
        swapped = text[:at] + text[at + 1] + text[at] + text[at + 2:]
        if '-' not in text[at:at + 2] and swapped.upper() != text.upper():
            assert read_code(swapped) is None, swapped


@every_code
def test_a_letter_too_few_or_too_many_is_found_out(locale: str, edition: str) -> None:
    text = on_paper(locale, edition)
    for at in range(len(text) - length(edition), len(text)):
        for typed in (text[:at] + text[at + 1:], text[:at] + text[at] + text[at:]):
            if text[at] != '-':
                assert read_code(typed) is None, typed
                assert nearly(typed), typed


@pytest.mark.parametrize('text', ['', '3', '3-uk', 'check-the-job · A4 · uk', '1-' * 200, '0' * 80, '١-uk-7QK2M-4XTK3-ZA2M9-P7D83', '🙂'])
def test_what_was_never_a_code(text: str) -> None:
    assert (read_code(text), nearly(text)) == (None, False)


def test_a_code_of_the_earlier_form_is_read_and_vouched_for_by_nothing() -> None:
    assert read_code('3-zh-hans-7qk2-m4xtd-k3za2m9-o') == Code(3, 'zh-hans', '7QK2', 'M4XT', 'drafted', 'K3Z', 'A2M9', 'office', False)


def test_the_example_is_a_code() -> None:
    assert read_code(EXAMPLE)


def test_no_two_of_ten_thousand_editions_have_one_stamp() -> None:
    for pattern in ('branch-{}', 'our-aid-{:05}', 'bureau {}'):
        assert len({stamp([pattern.format(number)]) for number in range(10_000)}) == 10_000


def test_the_open_edition_needs_no_letters() -> None:
    assert len(on_paper('bn', 'XTK3ZA01')) - len(on_paper('bn', '')) == 9
