"""Forty mistakes in languages of which the project may have no catalogue: eight each in French, Russian, Vietnamese, Thai and Arabic.

tests/translations/ has a topic or two in each; as they stand there, no check objects to a line. A row: the message, the mistake, and the
checks that find it, at its line; nothing is said of any other line.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from test_planted import planted

from beforehand import checks
from beforehand.content.locale import Words
from beforehand.ground.source import read
from beforehand.read.catalogue import read_catalogue
from beforehand.read.glossary import read_glossary
from beforehand.read.locale import Locale
from beforehand.read.project import Project, read_project

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / 'tests/translations'
OF_FONTS = {'letters', 'line-height', 'faces'}
"""Checks that look at fonts; these catalogues are printed nowhere and have none."""
TITLE, PAY, SEND, KEEP = 'pictures-threat.title', 'pictures-threat.first.pay', 'pictures-threat.first.pay.detail', 'pictures-threat.first.keep.detail'
EMPLOYER, CALL, MINOR = 'before-you-say-yes.questions.employer', 'pictures-threat.first.control.detail', 'pictures-threat.pictures.minor'
BLOCK, CALM, NUMBER = 'pictures-threat.then.block.detail', 'pictures-threat.care.calm', 'before-you-say-yes.questions.employer.detail'
PASSPORT, ASK, DATE = 'before-you-say-yes.questions.passport', 'control-of-your-phone.act.ask', 'who-is-writing.leave.call'
LEAD = 'pictures-threat.lead'

PLANTED = {
    'fr': [
        (PASSPORT, 'Qui gardera votre passeport ?', {'spacing'}),
        (PASSPORT, 'Qui gardera votre passeport?', {'spacing'}),
        (TITLE, 'Quelqu’un menace de diffuser vos photos.', {'end-punctuation'}),
        (EMPLOYER, 'Qui est le patron\u202f?', {'glossary'}),
        (CALM, 'Restez calmes , écoutez, ne faites pas de reproches.', {'spacing'}),
        (ASK, 'Demandez d’abord\u202f: "Que ferez-vous de ce que je vous dis\u202f?"', {'quotation-marks'}),
        (DATE, 'Je t’appellerai (jour, heure', {'brackets'}),
        (KEEP, 'Ne les les supprimez pas. Ne transmettez pas les photos.', {'doubled-words'}),
    ],
    'ru': [
        (PAY, 'Платите.', {'negation'}),
        (MINOR, 'На фотографии вам меньше 16 лет?', {'numbers'}),
        (EMPLOYER, 'Кто начальник?', {'glossary'}),
        (ASK, 'Сначала спросите: “Что вы сделаете с тем, что я скажу?»', {'quotation-marks'}),
        (CALM, 'Сохраняйте спокойствие,слушайте, не упрекайте.', {'spacing'}),
        (KEEP, 'Не удаляйте их. Не пересылайте  фотографии.', {'doubled-words'}),
        (LEAD, 'Это преступление. Виноват тот, кто вам угрожает', {'end-punctuation'}),
        (BLOCK, 'Заблокируйте этого человека. Пожалуйтесь на aккаунт сайту или приложению.', {'mixed-scripts'}),
    ],
    'vi': [
        (SEND, 'Hãy gửi thêm ảnh.', {'negation'}),
        (PASSPORT, 'Ai sẽ giữ giấy tờ của bạn?', {'glossary'}),
        (PASSPORT, 'Ai sẽ giữ hộ chiếu của bạn ?', {'spacing'}),
        (PASSPORT, 'Ai sẽ giữ hộ chiếu của bạn.', {'end-punctuation'}),
        (NUMBER, 'Hãy tự tìm số điện thoại của của công ty. Gọi và hỏi.', {'doubled-words'}),
        (ASK, 'Hãy hỏi trước: «Anh chị sẽ làm gì với điều tôi kể?', {'quotation-marks'}),
        (DATE, 'Mình sẽ gọi cho bạn (ngày, giờ]', {'brackets'}),
        (MINOR, 'Trong ảnh bạn dưới 81 tuổi?', {'numbers'}),
    ],
    'th': [
        (PAY, 'จ่ายเงิน', {'negation'}),
        (EMPLOYER, 'เจ้านายคือใคร', {'glossary'}),
        (LEAD, 'นี่เป็นความผิดทางอาญา คนที่ขู่คุณคือคนผิด.', {'punctuation'}),
        (SEND, 'อย่าส่งภาพเพิ่ม?', {'end-punctuation'}),
        (KEEP, 'อย่าลบทิ้ง  อย่าส่งภาพต่อ', {'doubled-words'}),
        (ASK, 'ถามก่อนว่า “คุณจะทำอะไรกับสิ่งที่ฉันเล่า', {'quotation-marks'}),
        (CALL, 'ถ้าใช่ โทรสายด่วนช่วยเหลือสายด่วนช่วยเหลือก่อนทำอย่างอื่น', {'doubled-words'}),
        (DATE, 'จะโทรหาในวัน ( วัน เวลา)', {'spacing'}),
    ],
    'ar': [
        (EMPLOYER, 'من هو صاحب العمل?', {'punctuation'}),
        (CALM, 'حافظوا على الهدوء, اسمعوا، ولا تلوموا.', {'punctuation'}),
        (PASSPORT, 'من سيحتفظ بأوراقكم؟', {'glossary'}),
        (CALM, 'حافظوا على الهدوء ، اسمعوا، ولا تلوموا.', {'spacing'}),
        (DATE, 'سأتصل بكم )اليوم، الساعة(', {'brackets'}),
        (ASK, 'اسألوا أولا: "ماذا ستفعلون بما أقوله لكم؟"', {'quotation-marks'}),
        (KEEP, 'لا تحذفوها. أرسلوا الصور إلى أحد.', {'negation'}),
        (LEAD, 'هذه هذه جريمة. الذنب ذنب من يهددكم.', {'doubled-words'}),
    ],
}


@pytest.fixture(scope='module')
def project() -> Project:
    return read_project(ROOT)


def heard(project: Project, locale: str, po: str) -> dict[int, set[str]]:
    """What the checks have to say of a catalogue of this folder: their names, by line."""
    catalogue, problems = read_catalogue(po.encode(), f'{locale}.po', locale)
    words, more = read((FOLDER / locale / 'words.yaml').read_bytes(), 'words.yaml', Words)
    glossary, others = read_glossary((FOLDER / locale / 'glossary.csv').read_bytes(), 'glossary.csv', locale)
    assert not [*problems, *more, *others]
    english = project.locales['en']
    one = Locale(locale, english.file, catalogue, words, (), glossary)
    alone = Project(project.root, project.topics, locales={'en': english, locale: one}, fonts=project.fonts, sources=project.sources)
    found: dict[int, set[str]] = {}
    for problem in checks.run(alone):
        if problem.locale == locale and problem.id not in OF_FONTS:
            found.setdefault(problem.place.line, set()).add(problem.id)
    return found


@pytest.mark.parametrize('locale', PLANTED)
def test_a_good_catalogue_is_let_pass(project: Project, locale: str) -> None:
    assert heard(project, locale, (FOLDER / locale / 'messages.po').read_text(encoding='utf-8')) == {}


@pytest.mark.parametrize(('locale', 'message', 'mistake', 'found'), [(locale, *row) for locale, rows in PLANTED.items() for row in rows])
def test_a_planted_mistake_is_found_at_its_line_and_nothing_else(project: Project, locale: str, message: str, mistake: str, found: set[str]) -> None:
    po = planted((FOLDER / locale / 'messages.po').read_text(encoding='utf-8'), message, mistake.replace('"', '\\"'))
    line = po[:po.index(f'msgctxt "{message}"\n')].count('\n') + 2
    assert heard(project, locale, po) == {line: found}


def test_there_are_forty() -> None:
    assert [len(rows) for rows in PLANTED.values()] == [8] * 5


def test_no_false_alarm_in_any_catalogue_of_the_project(project: Project) -> None:
    """What is right all the same is waived with a reason."""
    assert [str(problem) for problem in (*project.problems, *checks.run(project)) if problem.place.path.startswith('locales/')] == []
