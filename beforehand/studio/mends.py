"""Why a leaflet is kept back or is a test print → what it means for a person, and the step where it is mended. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from beforehand.studio.entry import UNPRINTABLE
from beforehand.studio.plainly import plainly
from beforehand.studio.preview.standing import Reason
from beforehand.studio.tongue import Tongue, marked

QUOTED = re.compile(r'"([a-z0-9-]+(?:\.[a-z0-9-]+)+)"')
"""A sentence as a problem names it."""
OF_OTHER_ENGLISH = 'is made for another English'
FOLDER_FILES = ('edition', 'confirmed')


class Mend(NamedTuple):
    """Something to put right, and where."""

    title: str
    text: str = ''
    path: str = ''
    link: str = ''


def digits(number: str) -> str:
    """A number as it stands in an address of the studio."""
    return re.sub(r'\D', '', number)


def number_path(helpline: str, number: str) -> str:
    return f'/numbers/{helpline}/{digits(number)}'


def sentence_path(message: str, locale: str) -> str:
    return f'/sentences/{message}/{locale or "en"}'


def message_of(reason: Reason) -> str:
    """The sentence that it is about; of a language that is not translated none."""
    if reason.kind == 'not-translated' and not is_of_the_folder(reason):
        return ''
    return reason.message or (found[1] if (found := QUOTED.search(reason.text)) else '')


def is_of_the_folder(reason: Reason) -> bool:
    """Whether it stands in the edition's own sentences."""
    return '/words/' in f'/{reason.file}'


def locale_of(reason: Reason) -> str:
    """Its language; of an own sentence that of its file."""
    return reason.locale or (reason.file.rpartition('/')[2].partition('.')[0] if is_of_the_folder(reason) else '')


def mend(reason: Reason, say: Tongue) -> Mend:
    """A reason in plain words."""
    return WAYS.get(reason.kind, other)(reason, say)


def too_long(reason: Reason, say: Tongue) -> Mend:
    tongue = say.language(reason.locale)
    if not reason.message:
        return Mend(say.gettext('What you say of yourselves is too long in %(language)s', language=tongue),
                    say.gettext('Name, address, web address and your own line have no room, even in the smallest writing.'),
                    '/who', say.gettext('Say less'))
    path, link = sentence_path(reason.message, reason.locale), say.gettext('Shorten the sentence')
    if reason.across:
        return Mend(say.gettext('A word is too long in %(language)s', language=tongue),
                    say.gettext('It does not fit into its line, even in the smallest writing. Use a shorter one.'), path, link)
    return Mend(say.gettext('A sentence is too long in %(language)s', language=tongue),
                say.gettext('It does not fit into its place, even in the smallest writing.'), path, link)


def not_translated(reason: Reason, say: Tongue) -> Mend:
    tongue = say.language(reason.locale)
    if is_of_the_folder(reason):
        return Mend(say.gettext('Your sentence is missing in %(language)s', language=tongue),
                    say.gettext('You say it differently in English, so the translation does not say the same any more.'),
                    sentence_path(reason.message, reason.locale), say.gettext('Write it in %(language)s', language=tongue))
    return Mend(say.gettext('Not all of it is translated into %(language)s', language=tongue),
                say.gettext('Print it in other languages for now.'), '/languages', say.gettext('Change the languages'))


def unread(reason: Reason, say: Tongue) -> Mend:
    return Mend(say.gettext('Nobody has read your sentence in %(language)s', language=say.language(reason.locale)),
                say.gettext('Until one person says in English what it says, and another compares, it is on test prints only.'),
                f'{sentence_path(reason.message, reason.locale)}#reading', say.gettext('Let it be read'))


def draft(reason: Reason, say: Tongue) -> Mend:
    return Mend(say.gettext('Nobody has checked the translation into %(language)s', language=say.language(reason.locale)),
                say.gettext('A machine wrote it. It can be read and shown, but not handed out, until somebody has checked it.'),
                '/languages', say.gettext('Change the languages'))


def drafts_refused(reason: Reason, say: Tongue) -> Mend:
    return Mend(say.gettext('No native speaker has read the translation into %(language)s', language=say.language(reason.locale)),
                say.gettext('Your folder says that such leaflets are not printed.'), '/languages',
                say.gettext('Change the languages'))


def colour(reason: Reason, say: Tongue) -> Mend:
    return Mend(say.gettext('Writing on your colour is hard to read'),
                say.gettext('Choose a lighter colour, so that tired eyes can read it, and it can be copied.'),
                '/who#accent', say.gettext('Change the colour'))


def letters(reason: Reason, say: Tongue) -> Mend:
    """A name or an address that a language which was chosen later cannot print."""
    return Mend(say.gettext('Something on the page would not be printed well'), f'{say.gettext(UNPRINTABLE)}.', '/who',
                say.gettext('Who we are'))


def of_a_number(title: str, text: str, link: str) -> Callable[[Reason, Tongue], Mend]:
    """What is to do about a number."""

    def said(reason: Reason, say: Tongue) -> Mend:
        return Mend(say.gettext(title, number=f'\u2066{reason.number}\u2069'), say.gettext(text),
                    number_path(reason.helpline, reason.number), say.gettext(link))

    return said


def own_words(reason: Reason, say: Tongue) -> Mend:
    """Something in an own sentence."""
    message, locale = message_of(reason), locale_of(reason)
    tongue, path = say.language(locale or 'en'), sentence_path(message, locale) if message else '/sentences'
    link = say.gettext('Look at the sentence')
    if OF_OTHER_ENGLISH in reason.text:
        return Mend(say.gettext('The original has changed since you wrote your sentence in %(language)s', language=tongue),
                    say.gettext('Is yours still right? Read both, and write it again.'), path, link)
    plain = plainly(say, reason.text)
    return Mend(say.gettext('Your sentence in %(language)s has to change', language=tongue), f'{plain.wrong} {plain.do}'.strip(),
                path, link)


def other(reason: Reason, say: Tongue) -> Mend:
    """What people do not mend in a step of the studio, or what nobody has foreseen."""
    if message := message_of(reason):
        return own_words(reason, say) if is_of_the_folder(reason) else too_long_or_so(reason, message, say)
    if reason.file.rpartition('/')[2].partition('.')[0] in FOLDER_FILES:
        return Mend(say.gettext('Something in the folder cannot be read'),
                    say.gettext('Somebody has changed it by hand. Below it says what and where, for whoever helps you.'))
    return Mend(say.gettext('Something on the page would not be printed well'),
                say.gettext('Below it says what, for whoever helps you.'))


def too_long_or_so(reason: Reason, message: str, say: Tongue) -> Mend:
    """A sentence that does not stand on the page as it has to."""
    tongue = say.language(locale_of(reason) or 'en')
    return Mend(say.gettext('A sentence would not be printed well in %(language)s', language=tongue),
                say.gettext('Say it in other, shorter words.'), sentence_path(message, locale_of(reason)),
                say.gettext('Look at the sentence'))


CALL, TO_IT = marked('Call it'), marked('To the number')
WAYS: dict[str, Callable[[Reason, Tongue], Mend]] = {
    'too-long': too_long, 'not-translated': not_translated, 'sentence-unread': unread, 'translation-draft': draft,
    'drafts-refused': drafts_refused, 'colour': colour, 'own-words': own_words, 'edition-letters': letters,
    'not-called': of_a_number(marked('%(number)s has not been called yet'),
                              marked('A wrong digit can cost somebody the way out. Somebody dials it and hears who answers.'),
                              CALL),
    'called-too-long-ago': of_a_number(marked('%(number)s was called too long ago'),
                                       marked('Numbers and hours change. Somebody has to call it again.'), CALL),
    'changed-since-called': of_a_number(marked('%(number)s is another number than the one that was called'),
                                        marked('Somebody has to call it as it is now.'), CALL),
    'sources-disagree': of_a_number(marked('Not all sources say the same about %(number)s'),
                                    marked('Ask whoever answers, and say here what is right.'), TO_IT),
}
"""By the kind of the reason."""
