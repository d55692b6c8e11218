"""What the checks of texts refuse and what they let pass, in languages of which there is no catalogue yet too.

A row reads: the language, the English, its translation, and what is wrong with it; nothing, where it is right.
"""

from __future__ import annotations

from pathlib import Path
from time import process_time

import pytest

from beforehand.checks import (
    Translation,
    judging,
    left_in_english,
    leftovers,
    letter_forms,
    mixed_scripts,
    negation,
    numbers,
    promises,
)
from beforehand.checks import alphabet as letters
from beforehand.ground.problem import Place, Text
from beforehand.read.catalogue import Catalogue
from beforehand.read.locale import Locale
from beforehand.read.project import Project, read_project
from beforehand.translate.alphabet import alphabet
from beforehand.translate.phrases import count, said, sentences

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope='module')
def project() -> Project:
    return read_project(ROOT)


def translation(project: Project, locale: str, english: str, text: str) -> Translation:
    """A message and its translation into a language that the project may not have."""
    known = project.locales.get(locale)
    catalogue = Catalogue(locale, f'locales/{locale}/messages.po')
    place = Place(catalogue.path, 1)
    catalogue.texts['x'], catalogue.english['x'] = Text(text, place, 'x'), english
    return Translation(english, catalogue.texts['x'], Locale(locale, project.locales['en'].file, catalogue, known.words if known else None))


def faults(check, project: Project, locale: str, english: str, text: str) -> str:
    return '; '.join(fault.message.removeprefix('"x" ') for fault in check.find(translation(project, locale, english, text), project))


@pytest.mark.parametrize(('locale', 'english', 'text'), [
    ('fr', 'Open from 9:00.', 'Ouvert à partir de 9 heures.'),
    ('fr', 'Open from 9:00 to 17:30.', 'Ouvert de 9 h à 17 h 30.'),
    ('de', 'Open from 9 am to 6 pm.', 'Geöffnet von 9 bis 18 Uhr.'),
    ('uk', 'Open until 18:00.', 'Відкрито до 6-ї вечора.'),
    ('fi', 'Open from 9:05.', 'Avoinna klo 9.05.'),
    ('fr', 'They want 1,000 euros.', 'Ils veulent 1 000 euros.'),
    ('de', 'They want 1,000 euros.', 'Sie wollen 1.000 Euro.'),
    ('ro', 'They want 2.5 percent.', 'Vor 2,5 la sută.'),
    ('fa', 'Were you under 18?', 'زیر ۱۸ سال بودید؟'),
    ('ur', 'Wait 5 days.', '۵ دن انتظار کریں۔'),
    ('bn', 'Were you under 18?', 'বয়স কি ১৮-এর কম ছিল?'),
    ('ur', 'Were you under 18?', 'کیا عمر اٹھارہ سال سے کم تھی؟'),
    ('ro', 'Were you under 18?', 'Aveați sub optsprezece ani?'),
    ('ro', 'Two people see more.', '2 oameni văd mai mult.'),
    ('zh-Hans', 'Fold it in three.', '折成3折。'),
    ('de', 'The 1st step', 'Der 1. Schritt'),
    ('uk', 'Since 2024', 'З 2024 року'),
    ('de', 'A room of 20 m²', 'Ein Zimmer von 20 m²'),
    ('ar', 'Form I-589, bus M29', 'استمارة I-589، حافلة M29'),
    ('hi', 'They want 100,000 rupees.', 'वे 1,00,000 रुपये चाहते हैं।'),
])
def test_a_number_may_be_written_as_the_language_does(project: Project, locale: str, english: str, text: str) -> None:
    assert not faults(numbers, project, locale, english, text)


@pytest.mark.parametrize(('locale', 'english', 'text', 'why'), [
    ('fr', 'Open from 9:00.', 'Ouvert à partir de 8 heures.', 'lacks the number 9:00 and has 8'),
    ('fr', 'Open from 9 pm.', 'Ouvert à partir de 19 heures.', 'lacks the number 9 pm and has 19'),
    ('fr', 'Open from 9:30.', 'Ouvert à partir de 9 heures.', 'lacks the number 9:30 and has 9'),
    ('de', 'They want 1,000 euros.', 'Sie wollen 100 Euro.', 'lacks the number 1,000 and has 100'),
    ('fa', 'Call 112.', 'با ۱۱۲ تماس بگیرید.', 'has the number ۱۱۲, which is 112'),
    ('ur', 'Call 15.', '۱۵ پر فون کریں۔', 'has the number ۱۵, which is 15'),
    ('ro', 'Call 112.', 'Sunați la o sută doisprezece.', 'lacks the number 112'),
    ('zh-Hans', 'Call 112.', '请打一一二。', 'lacks the number 112'),
    ('zh-Hans', 'Call 112.', '请打１１２。', 'has the number １１２, which is 112'),
    ('ar', 'Were you under 18?', 'هل كنتم دون ۱۸؟', 'has the number ۱۸, which is 18'),
    ('bn', 'Were you under 18?', 'বয়স কি १८-এর কম ছিল?', 'has the number १८, which is 18'),
    ('uk', 'Form A1', 'Форма А1', 'lacks the number A1 and has 1'),
    ('de', 'Bus M29', 'Bus M 29', 'lacks the number M29 and has 29'),
    ('ro', 'Call us.', 'Sunați la 0721 000 000.', 'has a number that the English has not: 000, 0721'),
])
def test_a_wrong_number_is_refused(project: Project, locale: str, english: str, text: str, why: str) -> None:
    assert faults(numbers, project, locale, english, text) == why


@pytest.mark.parametrize(('locale', 'text', 'promised'), [
    ('de', 'Der Anruf ist kostenlos.', 'kostenlos'),
    ('de', 'Ein gebührenfreier Anruf.', 'gebührenfrei'),
    ('fr', 'Appelez, c’est anonyme et confidentiel.', 'anonym, confiden'),
    ('pl', 'Dzwoń bezpłatnie.', 'bezpłat'),
    ('hu', 'Ingyenes hívás.', 'ingyen'),
    ('tr', 'Ücretsiz arayın.', 'ücretsiz'),
    ('ru', 'Звонок бесплатный, анонимный.', 'бесплат, аноним'),
    ('fa', 'تماس رایگان است.', 'رایگان'),
    ('hi', 'कॉल मुफ़्त है।', 'मुफ़्त'),
    ('th', 'โทรฟรี', 'ฟรี'),
    ('ja', '通話は無料です。', '無料'),
    ('zh-Hant', '電話免費。', '免費'),
    ('ro', 'Sunați: nu costă nimic.', 'nu costă'),
    ('uk', 'Ми гарантуємо безпеку.', 'безпек, гарант'),
    ('ar', 'الاتصال مجاني وسري وآمن.', 'مجان'),
    ('es', 'Llame.', ''),
    ('sv', 'Ring fritt fram.', ''),
])
def test_a_promise_that_the_english_does_not_make(project: Project, locale: str, text: str, promised: str) -> None:
    found = faults(promises, project, locale, 'Call the helpline.', text).removeprefix('promises what the English does not: ')
    assert set(found.split(', ')) >= set(promised.split(', ')), found
    assert bool(found) == bool(promised)


@pytest.mark.parametrize(('locale', 'english', 'text'), [
    ('de', 'The call is free', 'Der Anruf ist kostenlos'),
    ('de', 'Are you sure?', 'Sind Sie sicher?'),
    ('fr', 'Agree on a secret word.', 'Convenez d’un mot secret.'),
    ('ro', 'Your safety comes first.', 'Siguranța dumneavoastră e pe primul loc, în siguranță.'),
])
def test_what_the_english_speaks_of_may_be_said(project: Project, locale: str, english: str, text: str) -> None:
    assert not faults(promises, project, locale, english, text)


@pytest.mark.parametrize(('locale', 'english', 'text', 'why'), [
    ('ro', 'Do not pay.', 'Plătiți.', 'has lost the "not" of the English'),
    ('ro', 'Do not warn them. Do not threaten them.', 'Nu-i avertizați. Amenințați-i.', 'has lost the "not" of the English'),
    ('ro', 'Do not warn them. Do not threaten them.', 'Nu-i avertizați, amenințați-i.', 'has lost the "not" of the English'),
    ('ro', 'Do not warn them. Do not threaten them.', 'Nu-i avertizați și nu-i amenințați.', ''),
    ('ro', 'Never pay.', 'Nu plătiți niciodată.', ''),
    ('ro', 'Do not send them anything.', 'Nu le trimiteți nimic.', ''),
    ('ro', 'You can’t check this.', 'Puteți verifica asta.', 'has lost the "n\'t" of the English'),
    ('ro', 'Not only you.', 'Nu doar dumneavoastră.', ''),
    ('uk', 'Tell the police.', 'Не кажіть поліції.', 'denies what the English does not: не'),
    ('uk', 'Nobody has a right to it.', 'Ніхто не має на це права.', ''),
    ('ar', 'Show it only to the police.', 'لا تظهروه إلا للشرطة.', ''),
    ('ar', 'Show it to the police.', 'لا تظهروه للشرطة.', 'denies what the English does not: لا'),
    ('ur', 'Do not tell them.', 'انہیں بتائیں۔', 'has lost the "not" of the English'),
    ('ur', 'Do not tell them.', 'انہیں مت بتائیں۔', ''),
    ('bn', 'They did not come.', 'তারা আসেনি।', ''),
    ('bn', 'Ask whether it is theirs.', 'জিজ্ঞেস করুন, কাজটা তাদের কি না।', ''),
    ('ti', 'Do not pay.', 'ገንዘብ ክፈሉ።', 'has lost the "not" of the English'),
    ('zh-Hans', 'Is somebody there?', '是不是有人在？', ''),
    ('zh-Hans', 'Others pay.', '别人付钱。', ''),
    ('zh-Hans', 'Do not pay others.', '给别人钱。', 'has lost the "not" of the English'),
])
def test_not_where_the_english_says_not(project: Project, locale: str, english: str, text: str, why: str) -> None:
    assert faults(negation, project, locale, english, text) == why


@pytest.mark.parametrize(('locale', 'english', 'text', 'why'), [
    ('ro', 'Do not pay.', 'Do not pay!', 'is still the English'),
    ('ro', 'Do not pay.', 'DO NOT PAY', 'is still the English'),
    ('ro', 'Parents', 'Parents', 'is still the English'),
    ('ro', 'WhatsApp, Signal', 'WhatsApp, Signal', ''),
    ('ro', 'Red Cross', 'Red Cross', ''),
    ('ro', 'SMS', 'SMS', ''),
    ('ro', '112', '112', ''),
    ('ro', 'stopncii.org', 'stopncii.org', ''),
    ('ro', 'stopncii.org can help.', 'stopncii.org can help.', 'is still the English'),
    ('ro', 'Call the company and ask.', 'Sunați the company and ask.', 'has English left in it: the company and ask'),
    ('uk', 'Call the company and ask.', 'Подзвоніть to the company.', 'has English left in it: the company'),
    ('uk', 'Write on WhatsApp.', 'Пишіть у WhatsApp.', ''),
    ('uk', 'Write on Signal.', 'Пишіть у Signal.', ''),
    ('uk', 'Do not pay.', 'Do не платіть.', 'has English left in it: do'),
    ('zh-Hans', 'Websites and apps', '网站和 apps', 'has English left in it: apps'),
    ('zh-Hans', 'Write an SMS to stopncii.org', '发SMS到 stopncii.org', ''),
    ('en-GB', 'Write to us.', 'Write to us.', ''),
])
def test_english_that_is_left(project: Project, locale: str, english: str, text: str, why: str) -> None:
    assert faults(left_in_english, project, locale, english, text) == why


def test_all_strange_letters_of_a_text_are_one_problem(project: Project) -> None:
    assert faults(letters, project, 'ro', 'A message', 'не платите, şi ţine') == (
        'has ş (U+015F, latin small letter s with cedilla), where Romanian writes ș (U+0219, latin small letter s with comma below), '
        'ţ (U+0163, latin small letter t with cedilla), where Romanian writes ț (U+021B, latin small letter t with comma below); '
        'has what is no letter of Romanian: н (U+043D, cyrillic small letter en), е (U+0435, cyrillic small letter ie), '
        'п (U+043F, cyrillic small letter pe), л (U+043B, cyrillic small letter el), а (U+0430, cyrillic small letter a) …')


@pytest.mark.parametrize(('locale', 'text', 'code'), [
    ('ro', 'trimiteţi', 'U+0163'), ('ro', 'TRIMITEŢI', 'U+0163'), ('ro', 'trimiteți', ''), ('ro', 'café', ''), ('tr', 'teşekkür', ''),
    ('tr', 'teșekkür', 'U+0219'), ('ur', 'تصويریں', 'U+064A'), ('ur', 'كبھی', 'U+0643'), ('ur', 'ہے', ''), ('ur', 'یه', 'U+0647'),
    ('fa', 'كتاب', 'U+0643'), ('fa', 'زندگي', 'U+064A'), ('fa', 'زندگی', ''), ('ar', 'أخری', 'U+06CC'), ('ar', 'کتاب', 'U+06A9'),
    ('ps', 'زندګي', ''), ('ckb', 'كتێب', 'U+0643'), ('uk', 'который', ''), ('uk', 'ўсё', 'U+045E'), ('ru', 'їжа', 'U+0457'), ('hr', 'ðak', 'U+00F0'),
    ('az', 'ǝn', 'U+01DD'), ('bn', 'আমাৰ', 'U+09F0'), ('bn', 'ড়য়', ''), ('zh-Hans', '搂', ''),
    ('uk', 'Пишіть у Café', ''), ('tl', 'niño', ''), ('tl', 'ŵala', 'U+0175'), ('th', 'น้ำ', ''), ('vi', 'điện thoại', ''), ('yo', 'ọmọ', ''), ('ha', 'ɓarawo', ''),
])
def test_letters_of_the_language(project: Project, locale: str, text: str, code: str) -> None:
    found = faults(letters, project, locale, 'A message', text)
    assert code in found
    assert bool(found) == bool(code), found


@pytest.mark.parametrize(('locale', 'text', 'right'), [
    ('ar', 'ﺍﺣﺘﻔﻈﻮﺍ', False), ('ar', 'احتفظوا', True), ('ro', 'ﬁrma', False), ('ro', 'Ａcum', False), ('ro', '𝐀cum', False), ('zh-Hans', '①先', False),
    ('zh-Hans', '❶先', False), ('zh-Hans', '⼀份', False), ('zh-Hans', '先（问）：好！', True), ('ja', 'ｶﾒﾗ', False), ('th', 'น้ำ', True),
    ('lo', 'ນ້ຳ', True), ('de', '½ Stunde, 5 m²', True), ('es', '1.º', True), ('uk', '№ 5', True), ('he', 'ﬡ', False), ('el', 'µία', False),
    ('hr', 'ǉudi', False), ('ro', '5\u00a0€…', True),
])
def test_forms_of_letters(project: Project, locale: str, text: str, right: bool) -> None:
    assert bool(faults(letter_forms, project, locale, 'A message', text)) != right


@pytest.mark.parametrize(('locale', 'text', 'right'), [
    ('ro', 'роlitie', False), ('uk', 'дoговір', False), ('uk', 'договір i копія', False), ('el', 'Aθήνα', False), ('el', 'o φίλος', False), ('uk', 'SMS', True),
    ('uk', 'SIM-карта', True), ('zh-Hans', '打QR码', True), ('ar', 'بـWhatsApp', True), ('uk', 'пишіть на kontakt@example.org', True),
])
def test_words_of_one_script(project: Project, locale: str, text: str, right: bool) -> None:
    assert bool(faults(mixed_scripts, project, locale, 'A message', text)) != right


@pytest.mark.parametrize(('text', 'right'), [
    (r'Nu \"trimiteți\"', False), ('Nu&nbsptrimiteți', False), ('R&D și Q&A', True), ('AT&T', True), ('Nu **trimiteți**', False), ('Nu _trimiteți_', False),
    ('`Nu`', False), ('[Nu](a)', False), ('# Nu', False), ('- Nu', False), ('Nu trimite?i??', False), ('Chiar?', True), ('Ce?!', True), ('prÃ¼fen', False),
    ('CereÈ›i', False), ('Nu trimiteți\u3000', False), ('\u00a0Nu', False), ('Nu%20trimite%C8%9Bi', False), ('Nu\ufffd', False), ('100 % – „da”', True),
    ('5 * 3', True), ('[b]Nu[/b]', False), ('Nu ¶', False), ('TODO: nu', False), ('…', False), ('Numai în weekend', True), ('&#8217 nu', False), ('à la carte – déjà', True),
])
def test_what_is_left_of_other_programs(project: Project, text: str, right: bool) -> None:
    assert bool(faults(leftovers, project, 'ro', 'A message', text)) != right


@pytest.mark.parametrize(('text', 'judged'), [
    ('We speak Romanian, Ukrainian and Arabic.', []),
    ('Romanian · Ukrainian · Vietnamese', []),
    ('You can write to us in Thai or Turkish.', []),
    ('Interpreters for Romanian and French', []),
    ('Languages: Chinese, Russian', []),
    ('They speak Romanian.', ['Romanian']),
    ('Romanian women and an interpreter', ['Romanian']),
    ('We speak with Romanians.', ['Romanians']),
    ('The line speaks Romanian, the guest is Nigerian.', ['Nigerian']),
])
def test_a_language_is_no_sign(text: str, judged: list[str]) -> None:
    assert judging.signs(text) == judged


def test_words_are_found_whole_at_their_beginning_or_their_end() -> None:
    assert said(['nu', 'gratuit-', "-n't", 'لا … إلا', '不'], 'Nu-i gratuită') == ['nu', 'gratuit-']
    assert said(['nu'], 'numai') == []
    assert said(["-n't"], 'We won’t') == ["-n't"]
    assert said(['لا … إلا'], 'لا يعرف الناس الحقيقة إلا عند الوصول') == ['لا … إلا']
    assert said(['不'], '拿不准') == ['不']
    assert said(['-', '…', '!'], 'Nu.') == []
    assert count(['nu'], 'Nu, nu și nu. Numai.') == 3


def test_sentences_end_in_every_script() -> None:
    assert [len(sentences(text)) for text in ('Unu. Doi! Trei?', '一。二？', 'ایک۔ دو؟', 'এক। দুই।', 'ሓደ። ክልተ።', 'stopncii.org can help.')] == [3, 2, 2, 2, 2, 1]


@pytest.mark.parametrize('locale', ['ar', 'ur', 'bn', 'ti', 'uk', 'ro', 'zh-Hans', 'bg', 'hu', 'ru', 'pl', 'sq', 'es', 'fr', 'vi', 'it', 'pt', 'sr-Latn', 'sr', 'tr', 'fa', 'so', 'tl', 'yo', 'sk', 'cs', 'lt', 'lv', 'de', 'nl', 'el', 'hr', 'sl', 'am', 'pt-BR', 'mk', 'ka', 'ne', 'th', 'hi', 'pa', 'pa-Arab', 'ps', 'ckb', 'et', 'fi', 'sv', 'da', 'mt', 'zh-Hant', 'ja', 'ko', 'he', 'hy', 'my', 'km', 'lo', 'si', 'ta', 'ha', 'ig', 'zu', 'wo'])
def test_a_new_locale_has_an_alphabet_at_once(locale: str) -> None:
    known = alphabet(locale)
    assert known
    assert len(known.own) > 15
    assert len(known.scripts) in (1, 3 if locale == 'ja' else 2 if locale == 'ko' else 1)


@pytest.mark.parametrize('text', ['1a.' * 20_000, 'nu ' * 30_000, '&a' * 30_000, '9 ' * 30_000, 'Ã¼' * 30_000, 'a' * 60_000, 'ж' * 60_000, '*' * 60_000])
@pytest.mark.parametrize('check', [letters, left_in_english, leftovers, letter_forms, mixed_scripts, negation, numbers, promises])
def test_no_check_takes_for_ever(project: Project, check, text: str) -> None:
    began = process_time()
    list(check.find(translation(project, 'ro', 'Do not pay 5 euros at 9:00.', text), project))
    assert process_time() - began < 5


@pytest.mark.parametrize(('locale', 'text', 'said'), [
    ('ar', 'ترد علىكم منظمة', 'has ى (U+0649, arabic letter alef maksura) inside of a word, and it stands at the end of one'),
    ('ar', 'منظمةكم إلى', 'has ة (U+0629, arabic letter teh marbuta) inside of a word, and it stands at the end of one'),
    ('he', 'שלוםים', 'has ם (U+05DD, hebrew letter final mem) inside of a word, and it stands at the end of one'),
    ('el', 'ςημα', 'has ς (U+03C2, greek small letter final sigma) inside of a word, and it stands at the end of one'),
    ('ar', 'إلى المدرسةِ، على', ''), ('he', 'דו״ם שלום', ''), ('el', 'της ΤΗΣ', ''), ('ur', 'بےروزگار', ''),
])
def test_a_letter_that_ends_words_stands_in_none(project: Project, locale: str, text: str, said: str) -> None:
    assert faults(letters, project, locale, 'An organisation answers', text) == said


@pytest.mark.parametrize(('locale', 'text', 'said'), [
    ('ar', 'قابلوا\u3000الشخص', 'has a space of another width in it: U+3000'), ('ro', 'Cereți\u2003un\u2009contract', 'has a space of another width in it: U+2003'),
    ('zh-Hans', '要合同\u3000书面', ''), ('ja', '契約\u3000書', ''), ('fr', 'Un contrat\u202f? Oui\u00a0!', ''),
    ('uk', 'Профіль[[ на екрані', 'has Markdown in it: [['), ('uk', 'Профіль {{ім’я}}', 'has Markdown in it: {{ }}'), ('uk', 'Профіль [на екрані]', ''),
])
def test_spaces_and_brackets_of_other_programs(project: Project, locale: str, text: str, said: str) -> None:
    assert faults(leftovers, project, locale, 'A profile on a phone', text) == said


@pytest.mark.parametrize(('text', 'said'), [
    ('Sunați la 112a.', 'lacks the number 112 alone, without a sign or letter beside it'), ('Sunați la 112².', 'lacks the number 112 alone, without a sign or letter beside it'),
    ('Sunați la +112.', 'lacks the number 112 alone, without a sign or letter beside it'), ('Sunați la x112.', 'lacks the number 112 alone, without a sign or letter beside it'),
    ('Sunați la ₁112', 'lacks the number 112 alone, without a sign or letter beside it'), ('Sunați la 112-1.', 'has a number that the English has not: 1'),
    ('Sunați la 112.', ''), ('Sunați la „112”.', ''), ('(112)', ''), ('112-ге', ''), ('打112。', ''), ('বাজান ১১২-এ', 'has the number ১১২, which is 112'),
])
def test_a_number_that_is_dialled_stands_alone(project: Project, text: str, said: str) -> None:
    assert faults(numbers, project, 'bn' if '১' in text else 'ro', 'Call 112.', text) == said


@pytest.mark.parametrize(('text', 'said'), [('Sunați la +48226280120.', ''), ('Sunați la 48226280120.', 'lacks the number 48226280120 alone, without a sign or letter beside it'),
                                            ('Sunați la +48226280121.', 'lacks the number 48226280120 and has 48226280121')])
def test_a_plus_that_is_dialled_stays(project: Project, text: str, said: str) -> None:
    assert faults(numbers, project, 'ro', 'Call +48226280120.', text) == said


@pytest.mark.parametrize(('locale', 'text', 'said'), [
    ('ro', 'Cere\u0074\u0326i', 'has letters in several parts: ț as U+0074 + U+0326'), ('vi', 'ti\u00ea\u0301ng', 'has letters in several parts: ế as U+00EA + U+0301'),
    ('ar', 'ا\u0654', 'has letters in several parts: أ as U+0627 + U+0654'), ('ro', 'Cereți', ''), ('ar', 'مُحَمَّد', ''), ('bn', 'চেয়ে চেয়ে', ''), ('vi', 'tiếng', ''), ('he', 'שָׁלוֹם', ''), ('th', 'ที่นี่', ''),
])
def test_a_letter_is_one(project: Project, locale: str, text: str, said: str) -> None:
    assert faults(letter_forms, project, locale, 'Ask', text) == said


@pytest.mark.parametrize(('text', 'said'), [('اطلبوا عقـــدا', 'has a stretched letter in it: ـــ'), ('سنة 1447 هـ', ''), ('بـ 112', '')])
def test_a_stretched_word_is_not_found(project: Project, text: str, said: str) -> None:
    assert faults(leftovers, project, 'ar', 'Ask', text) == said
