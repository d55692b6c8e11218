"""What people type where a command asks: a new edition that can be printed, a number confirmed that was called, or nothing written."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner
from fuzzing import ODD, TODAY, Tally, heard, rounds, stock

from beforehand.commands import cli
from beforehand.ground.problem import Unreadable
from beforehand.read.project import read_project

pytestmark = pytest.mark.slow
ANSWERS = ['', '', '', 'Example Aid', 'Pomoc Kraków', 'PL', 'gb', 'en, ro', 'ro', 'all', '+48 12 628 01 20', '112', '0712345', 'logo.svg', '/etc/passwd', '../logo.svg', 'y', 'n', 'yes', '?', 'q', '-', 'gb-modern-slavery-helpline',
           'example.org', *ODD]
CONFIRMED = 'content/editions/kite/confirmed.yaml'


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return stock(tmp_path)


def typed(root: Path, words: list[str], answers: list[str]) -> tuple[int, str]:
    """The status of a command to which these lines are typed, and what it says."""
    ran = CliRunner().invoke(cli, words, input=''.join(f'{answer}\n' for answer in answers).encode(errors='replace'), obj=root)
    if ran.exception and not isinstance(ran.exception, SystemExit | Unreadable):
        raise ran.exception
    return ran.exit_code, ran.output


def mixed(answers: list[str], chance: random.Random) -> list[str]:
    """Answers, some of them others, and some given in vain before them."""
    return [given for answer in answers for given in (*(chance.choice(ANSWERS) for _ in range(chance.choice((0, 0, 0, 1, 2)))), answer if chance.random() < .8 else chance.choice(ANSWERS))]


def test_whatever_is_answered_an_edition_is_right_or_not_there(root: Path) -> None:
    tally = Tally('answers: a new edition')
    for number, chance in rounds('answers', .4):
        answers = mixed(['Example Aid', 'GB', 'en, ro', '', '+44 20 7946 0123'], chance)
        with tally.trying(f'{number}: {answers!r:.600}') as came:
            typed(root, ['new', 'edition', '--at', str(root / 'content/editions'), *chance.choice(([], [chance.choice(ODD).replace('\0', '')[:40] or 'x'], ['ours']))], answers)
            made = [path for path in (root / 'content/editions').iterdir() if path.name not in ('open', 'kite')]
            came('made' if made else 'nothing made')
            for folder in made:
                assert (folder / 'edition.yaml').is_file(), folder
                assert not [problem for problem in heard(root, folder.name).problems if problem.about], heard(root, folder.name).problems
                shutil.rmtree(folder)
    tally.close()


def test_whatever_is_answered_only_a_number_that_was_dialled_is_confirmed(root: Path) -> None:
    tally, before = Tally('answers: confirm'), (root / CONFIRMED).read_text()
    for number, chance in rounds('answers', .3):
        answers = mixed(['Ada', chance.choice(('', '0808 157 0123')), chance.choice(('+44 20 7946 0123', '020 7946 0123')), ''], chance)
        with tally.trying(f'{number}: {answers!r:.600}') as came:
            typed(root, ['confirm', *chance.choice(([], ['office'], ['hotline', 'office'])), '--edition', 'kite', '--today', str(TODAY)], answers)
            confirmed = {str(one.number) for one in read_project(root, [root / 'content/editions/kite'], TODAY).editions['kite'].confirmations}
            came('confirmed' if (root / CONFIRMED).read_text() != before else 'nothing confirmed')
            for one in confirmed - {'+448081570123'}:
                assert any(one[-9:] in ''.join(filter(str.isdigit, answer)) or one == answer for answer in answers), (confirmed, answers)
        (root / CONFIRMED).write_text(before)
    tally.close()


def test_another_number_than_that_on_the_sheet_is_not_confirmed(root: Path) -> None:
    tally, before = Tally('answers, planted: another number'), (root / CONFIRMED).read_text()
    for number, chance in rounds('answers', .3, 10):
        wrong = misdialled(chance)
        with tally.trying(f'{number}: {wrong}') as came:
            typed(root, ['confirm', f'office={wrong}', '--by', 'Ada', '--edition', 'kite', '--today', str(TODAY)], [])
            silent = (root / CONFIRMED).read_text() != before
            came('silent' if silent else 'found')
            if silent:
                tally.faults.append(f'{wrong} confirms +442079460123')
        (root / CONFIRMED).write_text(before)
    tally.close()


def misdialled(chance: random.Random) -> str:
    """The number +44 20 7946 0123, with a digit that is another one, too much, too little or elsewhere."""
    digits = chance.choice(('+442079460123', '02079460123', '00442079460123'))
    at = chance.randrange(1 + digits.index('2') * digits.startswith('+'), len(digits))
    match chance.randrange(4):
        case 0:
            return digits[:at] + str((int(digits[at]) + chance.randint(1, 9)) % 10) + digits[at + 1:]
        case 1:
            return digits[:at] + digits[at + 1:]
        case 2:
            return digits[:at] + chance.choice('0123456789') + digits[at:]
        case _:
            return chance.choice((digits[:-2] + digits[-1] + digits[-2], digits + '/4', digits + ', 112', digits[::-1], '20794', '', '112', digits + 'x5', digits[:5]))
