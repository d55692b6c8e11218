"""Headlines: which lines, which size, and that no ink meets any other. Widths and heights of ink come from HarfBuzz's glyphs."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from time import process_time

import pytest

from beforehand.read.project import Project, read_project
from beforehand.type.breaks import HAN, divisions, is_han, keep, keep_end, stumbles
from beforehand.type.fonts import Glyph, shape, spaced
from beforehand.type.headline import HANGS_MM, Headline, fit, fit_number, fit_together, set_lines
from beforehand.type.ink import MM_PER_PT, Face
from beforehand.type.ink import ink as ink_of

FONTS = Path(__file__).parents[1] / 'fonts'


def face(family: str, weight: int, language: str, direction: str, least_leading: float) -> Face:
    return Face(str(FONTS / family / f'{family}-{weight}.ttf'), language, direction, least_leading)


LATIN = face('NotoSansCondensed', 900, 'en', 'ltr', 0.84)
ARABIC = face('Vazirmatn', 900, 'ar', 'rtl', 0.95)
NASTALIQ = face('NotoNastaliqUrdu', 700, 'ur', 'rtl', 1.5)
BENGALI = face('NotoSansBengali', 900, 'bn', 'ltr', 0.95)
ETHIOPIC = face('NotoSansEthiopic', 900, 'ti', 'ltr', 0.95)
CHINESE = face('NotoSansSC', 900, 'zh-Hans', 'ltr', 1.05)

HEADLINES = {
    'english': ('Check the job before you go', LATIN),
    'english, tails over capitals': ('Dodgy, pyjamaly gag ÅÊÎ ÄÖÜ', LATIN),
    'romanian': ('Verifică locul de muncă înainte să pleci', LATIN),
    'ukrainian': ('Перевірте роботу, перш ніж їхати', LATIN),
    'arabic': ('تحققوا من العمل قبل أن تسافروا', ARABIC),
    'urdu': ('جانے سے پہلے نوکری کی جانچ کر لیں', NASTALIQ),
    'bengali': ('যাওয়ার আগে কাজটি যাচাই করুন', BENGALI),
    'tigrinya': ('ቅድሚ ምብጋስኩም ነቲ ስራሕ ኣረጋግጹ', ETHIOPIC),
    'chinese': ('出发之前，先查清这份工作', CHINESE),
}
BOXES = [(80.0, 84.0), (60.0, 21.0), (180.0, 62.0), (40.0, 120.0)]
every_headline = pytest.mark.parametrize(('text', 'face'), HEADLINES.values(), ids=HEADLINES)
every_box = pytest.mark.parametrize(('width_mm', 'height_mm'), BOXES, ids=lambda side: f'{side:g}')


def ink(headline: Headline, face: Face) -> list[list[Glyph]]:
    """The ink of each line in mm: from the edge that lines hang from, and from the first baseline (up is positive)."""
    mm = headline.size_pt * MM_PER_PT
    lines = []
    for number, text in enumerate(headline.lines):
        baseline_mm = -number * headline.leading_pt * MM_PER_PT
        lines.append([Glyph(glyph.left * mm, glyph.right * mm, glyph.bottom * mm + baseline_mm, glyph.top * mm + baseline_mm)
                      for glyph in shape(text, face.path, face.language, face.direction).glyphs])
    return lines


@every_box
@every_headline
def test_the_ink_is_inside_the_box(text: str, face: Face, width_mm: float, height_mm: float) -> None:
    headline = fit(text, face, width_mm, height_mm, 400)
    glyphs = [glyph for line in ink(headline, face) for glyph in line]
    assert headline.size_pt > 5
    assert max(max(abs(glyph.left), abs(glyph.right)) for glyph in glyphs) <= width_mm + 0.05
    tall_mm = max(glyph.top for glyph in glyphs) - min(glyph.bottom for glyph in glyphs)
    assert tall_mm <= height_mm + 0.05
    assert headline.height_mm == pytest.approx(tall_mm, abs=0.05)


@every_box
@every_headline
def test_no_ink_meets_the_ink_of_another_line(text: str, face: Face, width_mm: float, height_mm: float) -> None:
    lines = ink(fit(text, face, width_mm, height_mm, 400), face)
    for above, below in pairwise(lines):
        for upper in above:
            for lower in below:
                side_by_side = upper.right <= lower.left or lower.right <= upper.left
                assert side_by_side or lower.top < upper.bottom


@every_box
@every_headline
def test_all_words_are_there_in_their_order(text: str, face: Face, width_mm: float, height_mm: float) -> None:
    headline = fit(text, face, width_mm, height_mm, 400)
    assert ''.join(headline.lines).replace(' ', '') == text.replace(' ', '')


def test_it_grows_until_the_box_is_full_in_one_direction() -> None:
    headline = fit('Check the job before you go', LATIN, 80, 84, 400)
    assert headline.height_mm > 83 or max(glyph.right for line in ink(headline, LATIN) for glyph in line) > 79


@pytest.mark.parametrize(('text', 'width_mm', 'height_mm', 'lines'), [
    ('Ask first', 200, 20, ('Ask first',)),
    ('Check the job before you go', 80, 84, ('Check', 'the job', 'before', 'you go')),
    ('Check the job before you go', 180, 40, ('Check the job', 'before you go')),
    ('Not sure? Ask before you go', 100, 60, ('Not sure?', 'Ask before', 'you go')),
])
def test_the_lines_that_are_chosen(text: str, width_mm: float, height_mm: float, lines: tuple[str, ...]) -> None:
    assert fit(text, LATIN, width_mm, height_mm, 400).lines == lines


def test_no_larger_than_allowed() -> None:
    assert fit('Ask first', LATIN, 1000, 1000, 34).size_pt == 34


def test_no_more_lines_than_allowed() -> None:
    assert len(fit('Check the job before you go', LATIN, 40, 120, 400, 2).lines) <= 2


def test_a_smaller_box_never_makes_it_larger() -> None:
    sizes = [fit('Not sure? Ask before you go', LATIN, 100, height_mm, 400, 2).size_pt for height_mm in (60, 40, 30, 20, 10, 5)]
    assert sizes == sorted(sizes, reverse=True)


CLAUSES = '出发之前，先查清这份工作'


def test_chinese_never_leaves_one_sign_alone() -> None:
    everything = [line for lines in divisions(CLAUSES, 6) for line in lines]
    assert len(everything) > 100
    assert [line for line in everything if len(line.rstrip('，。？！')) < 2] == []


def test_a_chinese_line_never_begins_with_a_stop() -> None:
    assert [lines for lines in divisions(CLAUSES, 6) if any(line[0] in '，。？！：；' for line in lines)] == []


def test_a_chinese_headline_breaks_after_its_clause() -> None:
    assert fit(CLAUSES, CHINESE, 80, 60, 400).lines[0] == '出发之前，'


@pytest.mark.parametrize('text', ['遇到危险请拨打112求助', 'Call +44 800 0121 700 now', 'في خطر؟ اتصلوا بالرقم 112 الآن'])
def test_a_number_of_one_word_is_never_broken(text: str) -> None:
    numbers = [word for word in ('112', '0121', '700') if word in text]
    for lines in divisions(text, 6):
        assert [number for number in numbers if any(number in line for line in lines)] == numbers


def test_right_to_left_lines_hang_from_the_right() -> None:
    for line in ink(fit('تحققوا من العمل قبل أن تسافروا', ARABIC, 80, 84, 400), ARABIC):
        assert max(glyph.right for glyph in line) < 1
        assert min(glyph.left for glyph in line) < -20


def test_nastaliq_keeps_the_leading_that_it_needs() -> None:
    headline = fit('جانے سے پہلے نوکری کی جانچ کر لیں', NASTALIQ, 60, 80, 400)
    assert len(headline.lines) > 1
    assert headline.leading_pt >= 1.5 * headline.size_pt


STEPS = ['The offer', 'Before you travel', 'When you arrive']


def test_together_they_have_one_size_and_one_leading() -> None:
    together = fit_together(tuple(STEPS), LATIN, 60, 21, 34, 2)
    assert len({headline.size_pt for headline in together}) == 1
    assert len({headline.leading_pt for headline in together}) == 1
    assert [' '.join(headline.lines) for headline in together] == STEPS


def test_together_they_have_as_many_lines_where_their_words_allow_it() -> None:
    assert {len(headline.lines) for headline in fit_together(tuple(STEPS), LATIN, 40, 25, 60, 2)} == {2}


def test_together_their_baselines_meet() -> None:
    """Blocks of as many lines that hang from one height move up equally far, whatever their letters."""
    shifts = {(len(one.lines), one.shift_mm, one.height_mm) for one in fit_together(('Ace ran', 'Ågy fjord'), LATIN, 30, 25, 60, 2)}
    assert len(shifts) == 1


def test_together_every_ink_is_inside_the_box() -> None:
    for headline in fit_together(tuple(STEPS), LATIN, 60, 21, 34, 2):
        glyphs = [glyph for line in ink(headline, LATIN) for glyph in line]
        assert max(glyph.right for glyph in glyphs) <= 60.05
        assert max(glyph.top for glyph in glyphs) - min(glyph.bottom for glyph in glyphs) <= 21.05


def test_a_number_fills_its_measure_with_ink() -> None:
    numeral = fit_number('112', LATIN, 32, 1000)
    glyphs = shape('112', LATIN.path, 'en', 'ltr').glyphs
    assert (max(glyph.right for glyph in glyphs) - min(glyph.left for glyph in glyphs)) * numeral.size_mm == pytest.approx(32)
    assert fit_number('112', LATIN, 1000, 10).height_mm == pytest.approx(10)


KEPT = ('照片', '有用', '改变', '看得清', '很多')


def plain(text: str) -> str:
    """A text without what joins its signs and words."""
    return text.replace('\u2060', '').replace('\u00a0', ' ')


@pytest.mark.parametrize('text', ['有人拿照片威胁你', '留好以后有用的东西', '她可能会说，这份工作改变了她的生活。', '两个人看，比一个人看得清。'])
def test_a_chinese_headline_is_not_broken_within_a_word(text: str) -> None:
    words = [word for word in KEPT if word in text]
    for lines in divisions(keep(text, (), KEPT), 6):
        assert [word for word in words if any(word in line for line in lines)] == words
        assert ''.join(lines) == text
        assert [line for line in lines[1:] if line[0] in '的了'] == []


def test_of_two_words_that_begin_at_a_sign_the_longer_counts() -> None:
    assert HAN.split(keep('还没有母语人士', (), ('还没', '还没有', '母语'))) == ['还\u2060没\u2060有', '母\u2060语', '人\u2060士']


def test_a_particle_that_begins_a_word_does_not_cling() -> None:
    assert plain('|'.join(HAN.split(keep('专找着急的人', (), ('专找', '着急'))))) == '专找|着急的人'


def test_a_phrase_of_several_words_is_kept_in_one_line() -> None:
    assert keep('Ask Take It Down now', (), ('Take It Down',)) == 'Ask Take\u00a0It\u00a0Down now'
    assert keep('Mistake It Downs', (), ('take It Down',)) == 'Mistake It Downs'


def test_a_headline_may_be_broken_after_an_enumeration() -> None:
    assert ('广告、', '记录') in divisions(keep('广告、记录', (), ('广告', '记录')), 2)


SEGMENTED = {
    'pictures-threat.title': '有人|拿|照片|威胁你',
    'keep-what-can-help.title': '留好|以后|可能|有用的|东西',
    'control-of-your-phone.title': '有人|控制|你的|手机吗？',
    'what-you-may-notice.lead': '一个|迹象|说明|不了|什么。|几个|凑在|一起，|可能|说明|有人|需要|帮助。',
    'who-is-writing.write.recruiter.detail': '她|可能|会|说，|这份|工作|改变了|她的|生活。',
    'who-is-writing.act.show.detail': '你|没注意到的，|别人|可能|会|发现。',
    'check-the-job.answer.truth': '人们|常常|到了|那边，|才知道|真相。',
    'imprint.draft': '翻译|草稿，|还没有|母语|人士|核对过。',
    'pictures-threat.pictures.minor': '照片里的|你|不满18岁？',
}


@pytest.fixture(scope='module')
def whole_project(repository: Path) -> Project:
    return read_project(repository)


def kept(project: Project, id: str) -> str:
    """A Chinese message, with what the page puts into it."""
    locale = project.locales['zh-Hans']
    return keep(locale.catalogue.texts[id], tuple(locale.file.keep_with_next), tuple(locale.file.keep_together))


@pytest.mark.parametrize(('id', 'pieces'), SEGMENTED.items(), ids=SEGMENTED)
def test_where_a_chinese_message_may_be_broken(whole_project: Project, id: str, pieces: str) -> None:
    assert [plain(piece) for piece in HAN.split(kept(whole_project, id))] == pieces.split('|')


def test_a_chinese_message_may_be_broken_often_enough(whole_project: Project) -> None:
    for id in whole_project.locales['zh-Hans'].catalogue.texts:
        pieces = [plain(piece) for piece in HAN.split(keep_end(kept(whole_project, id)))]
        assert [piece for piece in pieces if sum(map(is_han, piece)) > 6] == []


@pytest.mark.parametrize(('text', 'set_'), [
    ('You do not have to be sure. You can just ask.', 'You do not have to be sure. You~can~just~ask.'),
    ('Stop at any step. You can do that even if you signed or paid.', 'Stop at any step. You can do that even if you signed or~paid.'),
    ('take it to stopncii.org and ask', 'take it to stopncii.org and~ask'),
    ('لا بأس إن لم تكونوا متأكدين. اسألوا فقط.', 'لا بأس إن لم تكونوا متأكدين. اسألوا~فقط.'),
    ('两个人看，比一个人看得清。别写下来。', '两个人看，比一个人看得清。别_写_下_来_。'),
    ('别急。两个人看，比一个人看得清。', '别急。两个人看，比一个人看得清。'),
])
def test_a_short_last_sentence_is_not_broken(text: str, set_: str) -> None:
    assert keep_end(text) == set_.replace('~', '\u00a0').replace('_', '\u2060')


def test_ink_that_hangs_out_moves_the_lines_in() -> None:
    headline = fit('کیا نظر آ سکتا ہے', NASTALIQ, 147, 31, 160)
    glyphs = [glyph for line in ink(headline, NASTALIQ) for glyph in line]
    assert headline.indent_mm > 3
    assert max(glyph.right for glyph in glyphs) - headline.indent_mm == pytest.approx(HANGS_MM, abs=0.02)
    narrow = fit('کیا نظر آ سکتا ہے', NASTALIQ, 60, 100, 160, 1)
    assert max(-glyph.left for line in ink(narrow, NASTALIQ) for glyph in line) + narrow.indent_mm <= 60.05


def test_ink_that_hangs_out_a_little_may() -> None:
    assert set_lines(('Ask first',), LATIN, 100, 100, 60).indent_mm == 0
    assert fit('جانے سے پہلے', NASTALIQ, 100, 20, 30).indent_mm == 0


@pytest.mark.parametrize(('text', 'face', 'width_mm', 'height_mm', 'lines'), [
    ('هل يتحكم أحد في\u00a0هاتفكم؟', ARABIC, 108, 70, ('هل يتحكم أحد', 'في\u00a0هاتفكم؟')),
    ('جو بعد میں کام آئے، سنبھال لیں', NASTALIQ, 100.6, 77.4, ('جو بعد میں کام', 'آئے، سنبھال لیں')),
    ('Cine vă scrie?', LATIN, 74, 78, ('Cine vă', 'scrie?')),
])
def test_a_short_word_has_no_line_of_its_own(text: str, face: Face, width_mm: float, height_mm: float, lines: tuple[str, ...]) -> None:
    assert fit(text, face, width_mm, height_mm, 160).lines == lines


def test_a_first_word_alone_is_worse_than_two_lines_that_are_a_little_smaller() -> None:
    assert fit('Someone threatens to share your pictures', LATIN, 134, 44, 160).lines == ('Someone threatens', 'to share your pictures')


def test_what_stands_in_brackets_has_a_line_of_its_own() -> None:
    text = keep('في خطر الآن (في الاتحاد الأوروبي)', ('في',))
    assert [line.replace('\u00a0', ' ') for line in fit(text, ARABIC, 53, 12, 16, 2).lines] == ['في خطر الآن', '(في الاتحاد الأوروبي)']


def test_a_short_sentence_may_have_a_line_of_its_own() -> None:
    assert fit('Stop. Get advice first.', LATIN, 60, 21.5, 44, 2).lines == ('Stop.', 'Get advice first.')


def test_two_sentences_on_one_line_are_no_fault_where_two_lines_are_small() -> None:
    text = 'یہ جرم ہے۔ قصور دھمکی دینے والوں کا ہے۔'
    assert len(fit(text, NASTALIQ, 184, 14.5, 24, 2).lines) == 1


def test_in_a_narrow_box_size_counts_more_than_whole_sentences() -> None:
    text = 'Ви в\u00a0небезпеці? У\u00a0ЄС дзвоніть 112.'
    narrow = fit(text, LATIN, 29, 29.8, 15)
    assert narrow.size_pt > 1.1 * set_lines(('Ви в\u00a0небезпеці?', 'У\u00a0ЄС дзвоніть 112.'), LATIN, 29, 29.8, 15).size_pt
    assert stumbles(narrow.lines) == 0


def test_latin_among_other_letters_is_measured_in_its_own_face() -> None:
    mixed = NASTALIQ._replace(latin=LATIN.path)
    assert ink_of('Aid', mixed)[:2] == pytest.approx(ink_of('Aid', LATIN)[:2])
    assert ink_of('نوکری Aid', mixed).advance == pytest.approx(ink_of('نوکری ', NASTALIQ).advance + ink_of('Aid', LATIN).advance)
    assert ink_of('Aid', NASTALIQ)[:2] != pytest.approx(ink_of('Aid', LATIN)[:2])


@pytest.mark.parametrize('words', [18, 25, 80])
def test_a_headline_of_very_many_words_is_set_in_a_moment(words: int) -> None:
    """All ways to break forty words into six lines are half a million, and none may keep a whole build waiting."""
    text = ' '.join(('Before you say yes to any work far from home ask who pays and how long it lasts ' * 5).split()[:words])
    begin = process_time()
    lines = fit(text, LATIN, 150, 40, 60).lines
    assert process_time() - begin < 2
    assert ' '.join(lines) == text
    assert len(lines) <= 6


def test_words_of_a_headline_can_be_set_apart() -> None:
    near = face('Gulzar', 700, 'ur', 'rtl', 1)
    apart = near._replace(word_space=0.2)
    assert ink_of('وہ ہے', apart).advance == pytest.approx(spaced('وہ ہے', near.path, 'ur', 'rtl', 0.1).width + 0.1)
    assert ink_of('وہ', apart) == ink_of('وہ', near)
