"""An edition's own words, spoilt: only problems come of it, the open edition is printed all the same, and what is wrong is said."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from fuzzing import Tally, heard, rounds, spoilt, stock

pytestmark = pytest.mark.slow
HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n"Last-Translator: Ola\\n"\n\n'
ADD = 'add:\n  - {part: before-you-go.ask, id: desk, text: Come to our desk., detail: On weekdays., kind: do, sign: call, after: call}\n'
ANSWER = 'answers_for:\n  - {message: before-you-go.ask.call, text: "Our advice is free.", by: Ada Nowak, date: "2026-11-20"}\n'


def entry(id: str, english: str, text: str) -> str:
    return f'msgctxt "{id}"\nmsgid "{english}"\nmsgstr "{text}"\n\n'


EN = HEADER + entry('before-you-go.ask.call', 'Call the company.', 'Our advice is free.') + entry('edition.from', 'From', 'Published by')
RO = (HEADER + entry('before-you-go.ask.call', 'Our advice is free.', 'Sfatul nostru este gratuit.') + entry('edition.from', 'Published by', 'Editat de')
      + entry('before-you-go.ask.desk', 'Come to our desk.', 'Vino la ghișeul nostru.') + entry('before-you-go.ask.desk.detail', 'On weekdays.', 'În zilele lucrătoare.'))
READINGS = ('id,digest,act,by,organisation,date,variety,medium,scope,severity,note\n'
            'before-you-go.ask.call,00000000-000000000000,translated-back,Ben,,2026-11-03,,,,,Our advice is free.\n')


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = stock(tmp_path)
    home = root / 'content/editions/kite'
    (home / 'words').mkdir()
    (home / 'edition.yaml').write_text((home / 'edition.yaml').read_text() + f'locales: [en, ro]\n{ADD}{ANSWER}')
    for name, text in (('en.po', EN), ('ro.po', RO), ('ro.readings.csv', READINGS)):
        (home / 'words' / name).write_text(text)
    return root


def test_the_words_themselves_are_right(root: Path) -> None:
    found = heard(root, 'kite')
    assert (found.problems, str(found)) == ([], 'clean')


def test_whatever_stands_in_own_words_only_problems_come_of_it(root: Path) -> None:
    tally, home = Tally('words'), root / 'content/editions/kite'
    for number, chance in rounds('words', .5):
        path = home / chance.choice(('words/en.po', 'words/ro.po', 'words/ro.po', 'words/ro.readings.csv', 'edition.yaml'))
        before = path.read_bytes()
        path.write_bytes(data := spoilt(before, chance))
        with tally.trying(f'{path.name} {number}', data) as came:
            found = heard(root, 'kite', 'open')
            came(str(found))
            assert [one.at.locale_id for one in found.outcomes if one.at.edition_id == 'open'] == ['ar', 'en', 'ro'], 'the open edition suffers'
        path.write_bytes(before)
    tally.close()


PLANTS: dict[str, Callable[[Random], tuple[str, str, str]]] = {
    'a promise': lambda chance: ('en.po', 'Published by', chance.choice(('Safe helpline', 'A secret service', 'Guaranteed help'))),
    'a promise in Romanian': lambda chance: ('ro.po', 'Editat de', chance.choice(('Gratuit și anonim', 'Confidențial'))),
    'a sign of people': lambda chance: ('en.po', 'Published by', chance.choice(('Never trust foreigners', 'Beware of Roma people'))),
    'another English': lambda chance: ('ro.po', '"Our advice is free."', f'"Our advice is {chance.choice(("fine", "near", "Free"))}."'),
    'markup': lambda chance: (*chance.choice((('en.po', 'Published by'), ('ro.po', 'Editat de'))), chance.choice(('<b>By', 'A &amp; B', '<a href=x>By'))),
    'a hidden letter': lambda chance: ('ro.po', 'Editat', 'Editat' + chance.choice('\u202e\u2066\ufeff\u00ad\u180e')),
    'no such message': lambda chance: ('ro.po', 'before-you-go.ask.call"', f'before-you-go.ask.{chance.choice(("cal", "CALL", "../call", ""))}"'),
    'what all editions have alike': lambda chance: ('en.po', '"edition.from"\nmsgid "From"', chance.choice((
        '"proof.word"\nmsgid "PROOF"', '"imprint.copy"\nmsgid "You may copy and share this sheet."', '"cost.free"\nmsgid "The call is free"'))),
    'no longer answered for': lambda chance: ('en.po', 'Our advice is free.', chance.choice(('Our advice is free!', 'Our help is free.', 'The advice is free.'))),
}


@pytest.mark.parametrize('plant', PLANTS)
def test_what_is_certainly_wrong_in_own_words_is_said(root: Path, plant: str) -> None:
    """The Romanian goes along with another English, so that this is not what is complained of."""
    tally, home = Tally(f'words, planted: {plant}'), root / 'content/editions/kite/words'
    for number, chance in rounds('words', .4 / len(PLANTS), least=3):
        name, old, new = PLANTS[plant](chance)
        texts = {'en.po': EN, 'ro.po': RO}
        assert old in texts[name]
        changed = {**texts, name: texts[name].replace(old, new)} if name == 'ro.po' else {one: text.replace(old, new) for one, text in texts.items()}
        for one, text in changed.items():
            (home / one).write_text(text)
        with tally.trying(f'{new!r} {number}', changed[name].encode()) as came:
            said = [f'{problem.place}: {problem.message}' for problem in heard(root, 'kite').all]
            came('found' if any(f'words/{name}' in one for one in said) else 'silent')
            if not any(f'words/{name}' in one for one in said):
                tally.faults.append(f'{new!r}: {said}')
    tally.close()
