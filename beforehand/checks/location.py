"""No text says to turn off the location without saying, in the same message, to get advice first.

Whoever controls a phone may notice the change and become more dangerous (G9).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from beforehand.checks import Fault, Written, check, in_one_breath, sentences
from beforehand.content.topic import Topic
from beforehand.read.editions import Edition
from beforehand.read.project import Project

OFF = re.compile(r'(?<!not )(?<!not to )(?<!never )(?<!n[’\']t )'
                 r'\b(?:(?:turn|switch)\w*\b.*\boff\b|(?:disabl|deactivat)\w+|stop\w* sharing)', re.IGNORECASE)
"""To turn off, but not "do not turn off"."""
LOCATION = re.compile(r'\blocations?\b|\bGPS\b|\btracking\b|\bwhere you are\b', re.IGNORECASE)
ADVICE = re.compile(r'\badvice\b.*\b(?:first|before)\b|\b(?:first|before)\b.*\badvice\b', re.IGNORECASE)


@check(Topic, Edition)
def find(subject: Written | Edition, project: Project) -> Iterator[Fault]:
    for text, words in in_one_breath(subject, project):
        told = LOCATION.search(words) and any(map(OFF.search, sentences(words)))
        if told and not ADVICE.search(words):
            yield Fault(text.place, f'"{text.id}" says to turn off the location, and not to get advice first',
                        'G9: the change may warn whoever controls the phone; add "Get advice first."')
