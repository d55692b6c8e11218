"""Mistakes as translators make them, planted in the real catalogues: each is found, at its line; and nothing else is found there.

A row: the message, the mistake as it stands between the quotation marks of the PO file, and the check that finds it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from beforehand import checks
from beforehand.ground.problem import Problem
from beforehand.read.catalogue import read_catalogue
from beforehand.read.locale import Locale
from beforehand.read.project import Project, read_project

ROOT = Path(__file__).parents[1]
PAY, SEND, KEEP = 'pictures-threat.first.pay', 'pictures-threat.first.pay.detail', 'pictures-threat.first.keep.detail'
MINOR, CONTRACT = 'pictures-threat.pictures.minor', 'check-the-job.pay.contract'
TRUST, CALL = 'check-the-job.travel.tell.detail', 'check-the-job.answer.call.detail'

PLANTED = {
    'ar': [
        (PAY, 'ادفعوا.', 'negation'),
        (KEEP, 'احذفوها. لا ترسلوا الصور إلى أي شخص آخر.', 'negation'),
        (CONTRACT, 'لا تطلبوا عقدا مكتوبا.', 'negation'),
        (CONTRACT, 'اطلبوا عقدا مكتوبا. هذا مجاني.', 'promises'),
        (SEND, 'ﻻ ﺗﺮﺳﻠﻮا صورا أخرى.', 'letter-forms'),
        (SEND, 'لا ترسلوا صورا أخری.', 'alphabet'),
        (MINOR, 'هل كان عمركم في الصورة أقل من ١٦ سنة؟', 'numbers'),
        (MINOR, 'هل كان عمركم في الصورة أقل من ١٨ سنة؟', None),
        (TRUST, 'قولوا إلى أين.', 'shortened'),
        (CALL, 'Call and ask if the job is theirs.', 'left-in-english'),
    ],
    'ur': [
        (PAY, 'پیسے دیں۔', 'negation'),
        (SEND, 'مزید تصويریں نہ بھیجیں۔', 'alphabet'),
        (SEND, 'مزید تصویریں نہ بھیجیں، كبھی۔', 'alphabet'),
        (CONTRACT, 'لکھا ہوا معاہدہ مانگیں، یہ محفوظ ہے۔', 'promises'),
        (CONTRACT, 'لکھا ہوا معاہدہ مانگیں۔ کال مفت ہے۔', 'promises'),
        (MINOR, 'کیا تصویر میں آپ کی عمر 81 سال سے کم تھی؟', 'numbers'),
        (CONTRACT, 'لکھا ہوا معاہدہ &nbspمانگیں۔', 'leftovers'),
    ],
    'uk': [
        (PAY, 'Платіть.', 'negation'),
        (CONTRACT, 'Не просіть письмовий договір.', 'negation'),
        (CONTRACT, 'Попросіть письмовий дoговір.', 'mixed-scripts'),
        (CONTRACT, 'Попросіть письмовий договір i копію.', 'mixed-scripts'),
        (CONTRACT, 'Попросіть письмовый договір, который поймёте, ўжо.', 'alphabet'),
        (CONTRACT, 'Попросіть письмовий договір анонімно.', 'promises'),
        (CONTRACT, 'Попросіть a written contract.', 'left-in-english'),
        (MINOR, 'На фото вам менше 16 років?', 'numbers'),
    ],
    'ro': [
        (PAY, 'Plătiți.', 'negation'),
        (CONTRACT, 'Cereți un contract scris. E gratuit și anonim.', 'promises'),
        (CONTRACT, 'Cereţi un contract scris.', 'alphabet'),
        (CONTRACT, 'Cereți un соntract scris.', 'mixed-scripts'),
        (CONTRACT, 'Ask for a written contract.', 'left-in-english'),
        (CONTRACT, 'Cereți a written contract.', 'left-in-english'),
        (CONTRACT, r'Cereți un \\\"contract\\\" scris.\\n', 'leftovers'),
        (CONTRACT, 'Cereți un **contract** scris.', 'leftovers'),
        (CONTRACT, 'CereÈ›i un contract scris.', 'leftovers'),
        (CONTRACT, 'Cere?i un contract scris???', 'leftovers'),
        (MINOR, 'Aveați sub 16 ani în poză?', 'numbers'),
    ],
    'bn': [
        (PAY, 'টাকা দেবেন।', 'negation'),
        (KEEP, 'মুছবেন। ছবিগুলো কাউকে পাঠাবেন না।', 'negation'),
        (CONTRACT, 'লিখিত চুক্তিপত্র চেয়ে নিন, বিনামূল্যে।', 'promises'),
        (CONTRACT, 'লিখিত চুক্তিপত্র চেয়ে নিন৷', None),
        (CONTRACT, 'লিখিত চুক্তিপত্ৰ চেয়ে নিন।', 'alphabet'),
        (MINOR, 'ছবিতে আপনার বয়স কি ১৬-এর কম ছিল?', 'numbers'),
        (MINOR, 'ছবিতে আপনার বয়স কি १८-এর কম ছিল?', 'numbers'),
    ],
    'ti': [
        (MINOR, 'ኣብቲ ስእሊ ዕድመኹም ትሕቲ ፲፰ ድዩ ነይሩ?', 'numbers'),
    ],
    'zh-Hans': [
        (PAY, '给钱。', 'negation'),
        (CONTRACT, '不要一份书面合同。', 'negation'),
        (CONTRACT, '向对方要一份书面合同，免费。', 'promises'),
        (CONTRACT, '①向对方要一份书面合同。', 'letter-forms'),
        (CONTRACT, '向对方要⼀份书面合同。', 'letter-forms'),
        (CONTRACT, '向对方要一份书面合同。\u3000', 'leftovers'),
        (MINOR, '照片里的你不满１８岁？', 'numbers'),
        (CALL, '打过去。', 'shortened'),
    ],
    'bg': [
        (MINOR, 'Били ли сте под 16 години на снимката?', 'numbers'),
    ],
    'es': [
        (MINOR, '¿Tenía menos de 16 años en la foto?', 'numbers'),
    ],
    'fr': [
        (MINOR, 'Aviez-vous moins de 16 ans sur la photo ?', 'numbers'),
    ],
    'hu': [
        (MINOR, 'Ön 16 évnél fiatalabb volt a képen?', 'numbers'),
    ],
    'km': [
        (MINOR, 'ក្នុងរូបថត អ្នកអាយុក្រោម 16 ឆ្នាំមែនទេ?', 'numbers'),
    ],
    'pl': [
        (MINOR, 'Na zdjęciu masz mniej niż 16 lat?', 'numbers'),
    ],
    'ru': [
        (MINOR, 'На фото вам было меньше 16 лет?', 'numbers'),
    ],
    'sq': [
        (MINOR, 'A ishit nën 16 vjeç në foto?', 'numbers'),
    ],
    'th': [
        (MINOR, 'ในรูปคุณอายุต่ำกว่า 16 ปีใช่ไหม?', 'numbers'),
    ],
    'vi': [
        (MINOR, 'Trong ảnh, bạn dưới 16 tuổi?', 'numbers'),
    ],
}
"""At least forty; None: no mistake."""


@pytest.fixture(scope='module')
def project() -> Project:
    return read_project(ROOT)


@pytest.mark.parametrize(('locale', 'message', 'mistake', 'check'), [(locale, *row) for locale, rows in PLANTED.items() for row in rows])
def test_a_planted_mistake_is_found_at_its_line(project: Project, locale: str, message: str, mistake: str, check: str | None) -> None:
    po = planted((ROOT / f'locales/{locale}/messages.po').read_text(encoding='utf-8'), message, mistake)
    line = po[:po.index(f'msgstr "{mistake}"')].count('\n') + 1
    found = {(problem.place.line, problem.id) for problem in heard(project, locale, po) if problem.about == message}
    heads = range(line - 6, line + 1)
    assert all(at in heads for at, _ in found), f'line {line}: {found}'
    assert check in {id for _, id in found} if check else not found


def test_a_wrong_number_is_planted_in_every_language() -> None:
    found = read_project(ROOT)
    translated = {id for id, locale in found.locales.items() if not locale.is_source and any(map(locale.covers, found.topics))}
    assert {locale for locale, rows in PLANTED.items() if any(check == 'numbers' for _, _, check in rows)} == translated


def planted(po: str, message: str, text: str) -> str:
    """The catalogue with another translation of a message."""
    parts = po.split('\n\n')
    at = next(number for number, part in enumerate(parts) if f'\nmsgctxt "{message}"\n' in f'\n{part}\n')
    parts[at] = re.sub(r'(?ms)^msgstr .*\Z', lambda _: f'msgstr "{text}"', parts[at])
    return '\n\n'.join(parts)


def heard(project: Project, locale: str, po: str) -> Iterator[Problem]:
    """What the checks have to say of a catalogue."""
    catalogue, problems = read_catalogue(po.encode(), f'locales/{locale}/messages.po', locale)
    assert not problems
    old = project.locales[locale]
    other = Project(project.root, project.topics, locales={'en': project.locales['en'], locale: Locale(locale, old.file, catalogue, old.words)},
                    fonts=project.fonts, sources=project.sources)
    yield from checks.run(other)
