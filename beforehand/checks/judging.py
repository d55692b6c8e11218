"""No text makes nationality, looks, dress, religion or sex work a sign; only "Never judge by …" may name them.

Everybody can be meant, and a sign that fits a whole people helps nobody (G2). An edition's line is left alone:
it says for whom it is. A language that we speak, or that stands in a list of languages, is no sign.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from babel import Locale as Cldr

from beforehand.checks import LINE, Fault, Written, check, english, sentences
from beforehand.content.topic import Topic
from beforehand.read.editions import Edition
from beforehand.read.project import Project
from beforehand.translate.phrases import words

LOOKS = """
    nationality, nationalities, foreigners?, foreign-looking, immigrants?, ethnic, ethnicity, racial, origin, skin, dark-skinned,
    complexion, accent, tattoos?, dress, dressed, clothes, clothed, clothing, outfits?, skirts?, heels, lingerie, make-?up,
    headscar(?:f|ves), veil, hijab, burqa, turban, religion, religious, muslims?, gyps(?:y|ies), prostitut(?:es?|ion), escorts?,
    strippers?, sex work, sex workers?"""
PEOPLES = """
    Roma, Romani, Afghans?, Africans?, Albanians?, Arabs?, Asians?, Bangladeshis?, Brazilians?, British, Bulgarians?, Chinese,
    Colombians?, Eritreans?, Filipin[ao]s?, French, Georgians?, Hungarians?, Iranians?, Moldovans?, Moroccans?, Nepal(?:ese|is?),
    Nigerians?, Pakistanis?, Romanians?, Russians?, Somalis?, Sudanese, Syrians?, Thai, Turkish, Ukrainians?, Vietnamese"""
"""Those whom the statistics name, and a few more: enough to catch the habit, not all the peoples of the world."""


def any_of(words: str) -> str:
    """A pattern for words that are divided by commas."""
    return '|'.join(word.strip() for word in words.split(','))


SIGN = re.compile(rf'\b(?:(?i:{any_of(LOOKS)})|{any_of(PEOPLES)})\b')
LANGUAGES = re.compile(
    r'\b(?:languages?|interpreters?|interpreted|translat\w+|multilingual)\b'
    r'|\b(?:we|helplines?|lines?|advisers?|counsellors?|staff) (?:also |can |all )*(?:speaks?|answers? in|writes?)\b'
    r'|\b(?:you can|call|ask|write|read|available|printed|answers?) (?:to |us |them |this |it )*in\b', re.IGNORECASE)
"""What makes the name of a people that of a language, unless it is said of somebody: "a Romanian woman", "Romanians"."""
OF_SOMEBODY = re.compile(r'\s+(?:wom[ae]n|m[ae]n|girls?|boys?|people|persons?|workers?|victims?|nationals?|guests?|clients?'
                         r'|citizens?|passports?|families|family|mafia|gangs?)\b', re.IGNORECASE)
TONGUES = frozenset(name.casefold() for name in Cldr('en').languages.values())
IN_A_LIST = frozenset(word for name in TONGUES for word in words(name)) | {'and', 'or', 'in', 'also'}
NEVER = re.compile(r'\b(?:never|not|don[’\']t) judge\b', re.IGNORECASE)


@check(Topic, Edition)
def find(subject: Written | Edition, project: Project) -> Iterator[Fault]:
    for text in english(subject, project):
        judged = [word for sentence in sentences(text) if not NEVER.search(sentence) for word in signs(sentence)]
        if judged and text.id != LINE:
            yield Fault(text.place, f'"{text.id}" may make a sign of: {", ".join(dict.fromkeys(judged))}',
                        'G2: say what somebody does or suffers, not who they are or how they look')


def signs(sentence: str) -> list[str]:
    """What a sentence may make a sign of."""
    of_languages = LANGUAGES.search(sentence) or set(words(sentence)) <= IN_A_LIST
    return [found[0] for found in SIGN.finditer(sentence)
            if not (of_languages and found[0].casefold() in TONGUES and not OF_SOMEBODY.match(sentence, found.end()))]
