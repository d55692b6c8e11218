"""What the checks find in a sentence of one's own, in words for whoever wrote it, and what to do. Pure."""

from __future__ import annotations

import re
from typing import NamedTuple

from beforehand.studio.tongue import Tongue, marked

NAME = re.compile(r' \(([a-z-]+)\)$')
"""The check at the end of what was found in an own sentence."""


class Plain(NamedTuple):
    """What is wrong, and what to do."""

    wrong: str
    do: str = ''


FOUND = {
    'promises': Plain(marked('It promises something: safe, free, anonymous, confidential, or not to tell the police.'),
                      marked('Say it without the promise. If it is about your own service, write “we” or “our” into that '
                             'sentence, and answer for it with your name below.')),
    'location': Plain(marked('It says to turn off the location. Whoever controls the phone may notice, and be more dangerous.'),
                      marked('Add “Get advice first.”')),
    'dialled': Plain(marked('There is a phone number in it. Nobody could call it and confirm it here.'),
                     marked('Take the number out, and enter it under “Whom to call”.')),
    'numbers': Plain(marked('Its numbers are not those of the English.'), marked('Write the same numbers.')),
    'negation': Plain(marked('Either it or the English says “not”, and the other does not. “Do not pay” would become “Pay”.'),
                      marked('Read both again, slowly.')),
    'judging': Plain(marked('It makes where somebody comes from, their looks, dress, religion or sex work a sign of something.'),
                     marked('Say what somebody does, not what they are.')),
    'placeholders': Plain(marked('Words in {curly brackets} are filled in later. They are not those of the English.'),
                          marked('Copy them from the English as they are.')),
    'addresses': Plain(marked('Its web addresses are not those of the English.'), marked('Copy them from the English.')),
    'glossary': Plain(marked('A word that is the same on all leaflets is another one here.'),
                      marked('Use the word of the translation.')),
    'words': Plain(marked('It is long: at most 20 words are read by somebody who is tired, at a bus stop.'),
                   marked('Say it in fewer words.')),
    'shortened': Plain(marked('It is much shorter than the English. Is something missing?'),
                       marked('Say all that the English says.')),
    'end-punctuation': Plain(marked('It ends with another sign than the English.'),
                             marked('End it as the English does: a question with a question mark, a title with nothing.')),
    'left-in-english': Plain(marked('There is English in it.'), marked('Say it in the language of the leaflet.')),
    'letters': Plain(marked('It has a sign that cannot be printed.'), marked('Type it again with the letters of the language.')),
    'discreet': Plain(marked('It gives away what a small card is about, which somebody may find who must not.'),
                      marked('Say it more quietly.')),
}
SIGNS = Plain(marked('Its signs are not those of the language: quotation marks, commas, spaces, full stops.'),
              marked('Type the signs as the translation has them.'))
LETTERS = Plain(marked('Some of its letters are not those of the language, though they may look the same.'),
                marked('Type it again with the keyboard of this language.'))
FOUND |= dict.fromkeys(('punctuation', 'quotation-marks', 'spacing', 'brackets', 'doubled-words', 'leftovers', 'markup'), SIGNS)
FOUND |= dict.fromkeys(('alphabet', 'mixed-scripts', 'letter-forms', 'hidden-characters'), LETTERS)
OTHER = Plain(marked('Something in it is not as it has to be on a leaflet.'),
              marked('Say it in plain words, as the translation does.'))


def plainly(say: Tongue, message: str) -> Plain:
    """What a problem of an own sentence says."""
    found = NAME.search(message)
    plain = FOUND.get(found[1] if found else '', OTHER)
    return Plain(say.gettext(plain.wrong), say.gettext(plain.do))
