"""How languages end, divide, space and quote their sentences: a row is a language, a text, and what is wrong with it; nothing, where it is right."""

from __future__ import annotations

from pathlib import Path
from time import process_time

import pytest
from test_text_checks import faults

from beforehand.checks import brackets, doubled_words, end_punctuation, glossary, punctuation, quotation_marks, spacing
from beforehand.read.glossary import pattern, read_glossary
from beforehand.read.project import Project, read_project
from beforehand.translate.punctuation import quotation_marks as pairs

NNBSP = '\u202f'


@pytest.fixture(scope='module')
def project() -> Project:
    return read_project(Path(__file__).parents[1])


@pytest.mark.parametrize(('locale', 'english', 'text', 'wrong'), [
    ('ro', 'Ask first', 'Întrebați întâi', ''), ('ro', 'Ask first', 'Întrebați întâi.', 'ends with a full stop, and the English does not'),
    ('ro', 'Ask first.', 'Întrebați întâi', 'has no full stop at its end, and the English has'),
    ('ro', 'Ask first.', 'Întrebați întâi!', 'ends with an exclamation mark, and the English with a full stop'),
    ('ro', 'Is it theirs?', 'E a lor', 'has no question mark at its end, and the English has'),
    ('ro', 'Who can help', 'Cine poate ajuta?', ''), ('ro', 'From', 'Publicat de:', ''), ('ro', 'Is it (theirs)?', '(E a lor?)', ''),
    ('ti', 'Ask: what will you do?', '“እንታይ ክትገብርዎ ኢኹም?” ኢልኩም ሕተቱ።', ''),
    ('el', 'Is it theirs?', 'Είναι δικό τους;', ''), ('el', 'Is it theirs?', 'Είναι δικό τους\u037e', ''), ('el', 'Is it theirs.', 'Είναι δικό τους;', 'ends with a question mark, and the English with a full stop'),
    ('hy', 'Is it theirs?', 'Սա նրա՞նցն է։', ''), ('hi', 'Ask first.', 'पहले पूछें।', ''), ('my', 'Ask first.', 'အရင်မေးပါ။', ''), ('km', 'Ask first.', 'សូមសួរមុន។', ''),
    ('th', 'Ask first.', 'ถามก่อน', ''), ('th', 'Is it theirs?', 'ของเขาไหม', ''), ('th', 'Ask first.', 'ถามก่อน!', 'ends with an exclamation mark, and the English with a full stop'),
    ('es', 'Who is it?', '¿Quién es?', ''), ('es', 'Who is it?', 'Quién es?', 'has 1 ? and 0 ¿'), ('bn', 'Ask first.', 'আগে জিজ্ঞেস করুন৷', ''),
    ('fr', 'Ask: “Why?”', f'Demandez{NNBSP}: «{NNBSP}Pourquoi{NNBSP}?{NNBSP}»', ''),
])
def test_the_end(project: Project, locale: str, english: str, text: str, wrong: str) -> None:
    assert faults(end_punctuation, project, locale, english, text) == wrong


@pytest.mark.parametrize(('locale', 'text', 'wrong'), [
    ('ar', 'من هو؟ اسألوا، ثم اتصلوا.', ''), ('ar', 'من هو?', '? (U+003F), where Arabic writes ؟ (U+061F)'), ('ar', 'أ,ب; ج', ', (U+002C), where Arabic writes ، (U+060C)'),
    ('ar', 'عبر WhatsApp, أو Signal; 1,000', ''), ('fa', 'چه کسی؟', ''), ('ur', 'یہ جرم ہے.', '. (U+002E), where Urdu writes ۔ (U+06D4)'), ('ur', 'مدد stopncii.org پر ہے۔', ''),
    ('hi', 'पहले पूछें.', '. (U+002E), where Hindi writes । (U+0964)'), ('hi', 'डॉ. से पूछें।', ''), ('zh-Hans', '先问,再走。', ', (U+002C), where Chinese (Simplified) writes ， (U+FF0C)'),
    ('zh-Hans', '先问，再走。9:30', ''), ('ja', '先に聞く、それから。', ''), ('el', 'Ποιος είναι?', '? (U+003F), where Greek writes ; (U+003B)'), ('el', 'Ποιος είναι; Ρωτήστε.', ''),
    ('ti', 'ቅድም ሕተቱ, ደሓር።', ', (U+002C), where Tigrinya writes ፣ (U+1363)'), ('am', 'ማነው፧ ማነው?', ''), ('ro', 'Întrebați。', '。 (U+3002), where Romanian writes . (U+002E)'),
    ('th', 'ถามคนที่ไว้ใจ. แล้วโทร', '. (U+002E), where Thai has no full stop'), ('th', 'เวลา 9.00 น. ถึง', ''), ('ru', 'Это т.е. так; да!', ''),
])
def test_signs_of_the_language(project: Project, locale: str, text: str, wrong: str) -> None:
    found = faults(punctuation, project, locale, 'A message', text)
    assert wrong in found
    assert bool(found) == bool(wrong), found


@pytest.mark.parametrize(('locale', 'text', 'right'), [
    ('fr', f'Qui{NNBSP}? Oui\u00a0!', True), ('fr', 'Qui ?', False), ('fr', 'Qui?', False), ('fr', f'«{NNBSP}Qui{NNBSP}»', True), ('fr', '« Qui »', False), ('fr', '«Qui»', False),
    ('fr', 'À 12:30, voir stopncii.org/a?b ou https://a.org:80/x', True), ('fr', f'Oui{NNBSP}?!', True), ('fr', 'Oui , non', False), ('fr-CA', 'Qui?', True), ('fr-CA', 'Le nom:', False),
    ('ro', 'Cine ?', False), ('ro', 'Cine?Eu', False), ('ro', 'unu,doi', False), ('ro', '1,5 sau 12:30', True), ('ro', '(da)', True), ('ro', '( da)', False), ('ro', 'a. m., d.Hr.', True),
    ('ro', 'https://a.org:80/x,y', True), ('sv', 'EU:s lag', True), ('fi', 'EU:n', True), ('uk', 'т.е. так', True), ('ar', 'أولا ، ثانيا', False), ('ar', 'أولا،ثانيا', False), ('ar', 'أولا، ثانيا', True),
    ('bn', 'হয় ।', False), ('bn', 'হয়।', True), ('zh-Hans', '先 问', False), ('zh-Hans', '先问。 再走', False), ('zh-Hans', '用 WhatsApp 问', True), ('zh-Hans', '先问，再走', True),
    ('th', 'ถาม แล้วโทร (วัน เวลา)', True), ('ti', 'ቅድም ሕተቱ ።', False), ('ti', 'ቅድም ሕተቱ።', True), ('vi', 'Ai vậy ?', False), ('ro', 'și … gata', True),
])
def test_spaces_of_the_language(project: Project, locale: str, text: str, right: bool) -> None:
    found = faults(spacing, project, locale, 'A message', text)
    assert bool(found) != right, found


@pytest.mark.parametrize(('locale', 'text', 'wrong'), [
    ('ro', 'Ați spus „da”.', ''), ('ro', 'Ați spus “da”.', 'has the quotation mark “ of another language'), ('ro', 'Ați spus "da".', 'has the straight quotation mark "'), ('ro', 'Ați spus „da.', 'opens a quotation and does not close it with ”'),
    ('ro', 'Ați spus „ da”.', 'has a space after „'), ('ro', 'Ați spus da”.', 'closes ”, which nothing opened'), ('ru', 'Вы сказали «да».', ''), ('ru', 'Вы сказали «слово „да“».', ''), ('de', 'Sie sagten „ja“.', ''), ('de', 'Sie sagten “ja”.', 'closes “, which nothing opened'),
    ('fr', f'L’ami dit «{NNBSP}oui{NNBSP}».', ''), ('uk', "п’ять, п'ять", ''), ('en-GB', 'The readers’ own', ''), ('ar', 'قال «نعم»', ''), ('ar', 'قال ”نعم“', ''), ('zh-Hans', '说“好”', ''), ('ja', '「はい」', ''), ('he', 'צה"ל', ''),
    ('ro', 'Un ecran de 6"', ''), ('ro', "Ați spus 'da'.", "has the straight quotation mark '"), ('el', 'Είπατε «ναι».', ''), ('th', 'ถามว่า “ใคร”', ''), ('hu', 'Azt mondta: „igen”.', ''), ('pl', 'Powiedziałeś „tak”.', ''),
])
def test_quotation_marks_of_the_language(project: Project, locale: str, text: str, wrong: str) -> None:
    assert faults(quotation_marks, project, locale, 'A message', text) == wrong


@pytest.mark.parametrize(('locale', 'text', 'wrong'), [
    ('ro', 'de de la', 'has a word twice: de de'), ('ro', 'da, da', ''), ('ro', 'De de la', 'has a word twice: de de'), ('ro', 'la de, de', ''), ('fr', 'Vous vous trompez.', ''), ('vi', 'Hãy từ từ.', ''), ('vi', 'Hãy hỏi hỏi.', 'has a word twice: hỏi hỏi'),
    ('ur', 'بار بار پوچھیں۔', ''), ('bn', 'কী কী করতে পারেন', ''), ('th', 'ตรวจสอบตรวจสอบ', 'has a word twice: ตรวจสอบ ตรวจสอบ'), ('zh-Hans', '看看，慢慢来', ''), ('zh-Hans', '求助热线求助热线', 'has a word twice: 求助热线 求助热线'),
    ('ro', 'da  nu', 'has two spaces in a row'), ('ro', 'da,, nu', 'has a sign twice: ,,'), ('ro', 'da..', 'has a sign twice: ..'), ('ro', 'da...', ''), ('ro', '12 12', ''), ('ro', 'sau nu.', ''),
])
def test_what_stands_there_twice(project: Project, locale: str, text: str, wrong: str) -> None:
    assert faults(doubled_words, project, locale, 'A message', text) == wrong


@pytest.mark.parametrize(('english', 'text', 'wrong'), [
    ('Ask', '(da)', ''), ('Ask', '(da', 'opens ( and does not close it'), ('Ask', 'da)', 'closes ), which nothing opened'), ('Ask', '([da)]', 'opens [ and does not close it'), ('1) Ask', '1) Da', ''), ('Ask', '（da）', ''), ('Ask', '（da)', 'opens （ and does not close it'),
])
def test_brackets(project: Project, english: str, text: str, wrong: str) -> None:
    assert faults(brackets, project, 'ro', english, text) == wrong


@pytest.mark.parametrize(('english', 'said', 'found'), [
    ('agency', 'Two agencies', True), ('to trick', 'being tricked', True), ('to threaten', 'They threaten', True), ('job advert', 'job adverts', True), ('advice', 'advise', False), ('fee', 'feel', False), ('company', 'the company’s number', True),
    ('recruiter (false recruiter)', 'a fake recruiter', True), ('report; tell', 'Tell them', True), ('employer', 'EMPLOYERS', True), ('under somebody’s control', "under somebody's control", True), ('agent', 'agency', False),
])
def test_words_of_the_glossary_are_heard_in_english(english: str, said: str, found: bool) -> None:
    assert bool(pattern(english).search(said)) == found


@pytest.mark.parametrize(('data', 'said'), [
    (b'english,term,note\ncompany,firma,\n', []), (b'\xef\xbb\xbfenglish,term\r\ncompany,firma\r\n', []), (b'', ['the column "english" is missing', 'the column "term" is missing']),
    (b'english;term\na;b\n', ['the column "english" is missing', 'the column "term" is missing', 'unknown column "english;term"']), (b'english,term\n"a,b\n', ['is no CSV: unexpected end of data']),
    (b'english,term\n\xff,b\n', ['this line is not UTF-8 text']), (b'english,term\n,\n\na,\n', ['the column "term" is empty']), (b'english,term\n' + b'a,b\n' * 3000, None),
    (b'english,term\n\0,' + b'b' * 5000 + b'\n', ['a cell has more than 2,000 letters']),
])
def test_a_glossary_from_anywhere(data: bytes, said: list[str] | None) -> None:
    _, problems = read_glossary(data, 'glossary.csv', 'ro')
    if said is None:
        assert 'has more than 2,000 rows' in [problem.message for problem in problems]
    else:
        assert [problem.message for problem in problems] == said


def test_without_forms_a_glossary_is_for_people() -> None:
    assert read_glossary(b'english,term,note\ncompany,firma,\n', 'glossary.csv', 'ro') == ((), [])
    terms, _ = read_glossary('english,term,forms\ncompany,firmă (mică); firmuliță,\nagent,agent,-\n'.encode(), 'glossary.csv', 'ro')
    assert [term.forms for term in terms] == [('-firmă-', '-firmuliță-')]


@pytest.mark.parametrize(('locale', 'first'), [('tl', '“”'), ('sr-Latn', '„”'), ('pt-BR', '“”'), ('zh-Hant', '「」'), ('ckb', '“”'), ('wo', '“”'), ('pa-Arab', '“”'), ('en', '“”')])
def test_every_locale_has_quotation_marks(locale: str, first: str) -> None:
    assert pairs(locale)[0] == first


@pytest.mark.parametrize('text', ['(' * 60_000, 'a ' * 30_000, ' ' * 60_000, 'a,' * 30_000, '„' * 60_000, 'ab.' * 20_000, "'a" * 30_000, '. ' * 30_000, 'ก' * 60_000, '«\u202f' * 30_000])
@pytest.mark.parametrize('check', [brackets, doubled_words, end_punctuation, glossary, punctuation, quotation_marks, spacing])
@pytest.mark.parametrize('locale', ['fr', 'th'])
def test_no_check_takes_for_ever(project: Project, check, text: str, locale: str) -> None:
    began = process_time()
    faults(check, project, locale, 'Do not pay (5 euros).', text)
    assert process_time() - began < 5
