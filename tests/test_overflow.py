"""What does not fit in width is named: a word, words that are kept on one line, or what is not a word's fault at all."""

from __future__ import annotations

import pytest
from conftest import ROOT, Overlay, Run

LAYOUT = """panels:
  front:
    padding: 8
    column:
      - {headline: title, max: 10}
      - %s
      - {repeat: part-1.messages, each: {says: .}}
      - {headline: help.heading, max: 10}
      - {number: emergency, max: 10}
      - {imprint: true, min: 5, max: 12}
"""
TOPIC = (ROOT / 'tests/project/content/topics/before-you-go.yaml').read_text()
LEAD = 'A good job can wait for one call.'


@pytest.mark.parametrize(('lead', 'box', 'said'), [
    ('Counterintelligence.', '{text: lead, width: 20}', '"Counterintelligence." is 8.5 mm too wide for panel'),
    ('We are there 13:00 – 15:00 for you.', '{text: lead, width: 15}', '"13:00 – 15:00" is 3.4 mm too wide for panel'),
    (LEAD * 3, '{text: lead, lines: 1}', 'it has too many lines on panel'),
    (LEAD, '{headline: lead, max: 10, width: 0}', 'its box has no width on panel'),
])
def test_what_is_too_wide_is_named(overlay: Overlay, run: Run, lead: str, box: str, said: str) -> None:
    overlay({'templates/handbill/layout.yaml': LAYOUT % box, 'content/topics/before-you-go.yaml': TOPIC.replace(LEAD, lead)})
    found = run('check', '--locale', 'en').err
    assert f'content/topics/before-you-go.yaml:5: "before-you-go.lead": {said} "front" of handbill A6' in found


def test_words_that_are_kept_together_have_a_hint_of_their_own(overlay: Overlay, run: Run) -> None:
    overlay({'templates/handbill/layout.yaml': LAYOUT % '{text: lead, width: 15}',
             'content/topics/before-you-go.yaml': TOPIC.replace(LEAD, 'We are there 13:00 – 15:00 for you.')})
    assert 'hint: these words are kept on one line: say it in fewer' in run('check', '--locale', 'en').err
