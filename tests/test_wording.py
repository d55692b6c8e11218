"""What an English text may say, and what it may not: the checks of wording know words, and here is where they draw the line."""

from __future__ import annotations

import pytest
from conftest import Overlay, Run

from beforehand.content.number import Number

TOPIC = """number: 1
title: Before you go
lead: {{text: Ask first., rests_on: [own]}}
accent: plum
picture: phone
formats: [handbill]
parts:
  - id: ask
    heading: Ask first
    messages:
      - {{id: call, text: "{text}", detail: "{detail}", rests_on: [own]}}
help: {{heading: Not sure?}}
"""
EDITION = """name: Example Aid
locales: [en]
own:
  - {{id: one, name: One, numbers: [{{number: "+448081570123"}}], cost: free, promises: [{one}]}}
  - {{id: two, name: Two, numbers: [{{number: "+448081570124"}}], cost: free, promises: [{two}]}}
line: {{en: "{line}"}}
"""


def complaints(run: Run, *words: str) -> list[str]:
    said = run('check', '--locale', 'en', *words).err
    return [line[line.rindex('[') + 1:-1] for line in said.splitlines() if line.endswith(']')]


def said_of(text: str, detail: str, overlay: Overlay, run: Run) -> list[str]:
    overlay({'content/topics/before-you-go.yaml': TOPIC.format(text=text, detail=detail)})
    return complaints(run)


@pytest.mark.parametrize('text', [
    'This line is free.', 'Call freephone 112.', 'Speak to us anonymously.', 'We keep your anonymity.', 'All you say is confidential.',
    'In strict confidentiality.', 'You are safe with us.', 'Get home safely.', 'Help is guaranteed.', 'We guarantee help.',
    'It stays secret.', 'We keep it secret.', 'We will not tell the police.', 'Help without telling the police.', 'SAFE AND FREE',
    'Save only if it is safe. Then you are safe.',
    'A call is not always free.',  # no list of phrases is complete: say it in another way
])
def test_a_promise(text: str, overlay: Overlay, run: Run) -> None:
    assert said_of(text, 'Call.', overlay, run) == ['promises']


@pytest.mark.parametrize('text', [
    'Save only if it is safe.', 'A copy with someone you trust may be safer.', 'Your safety comes first.',
    'Agree on a secret word with this person.', 'Must you keep it secret?', 'Do they ask you to keep it secret?',
    'Ask whether it is free.', 'Is it confidential?', 'It is not free.', 'Feel free to ask.', 'Freedom is yours.',
    'No helpline can do everything: it cannot guarantee help.', 'With or without the police.',
    'Ask if you can get help without the police.',
])
def test_no_promise(text: str, overlay: Overlay, run: Run) -> None:
    assert said_of(text, 'Call.', overlay, run) == []


@pytest.mark.parametrize(('one', 'two', 'line', 'expected'), [
    ('free', 'free', 'Our advice is free.', []),
    ('free, anonymous', 'free', 'Call us, it is free.', []),
    ('free, anonymous', 'free', 'Call us anonymously.', ['promises']),
    ('anonymous, free', 'anonymous', 'Your anonymity counts.', []),
    ('free, anonymous', 'anonymous', 'Free and anonymously.', ['promises']),
    ('free, anonymous, confidential', 'free, confidential', 'Free and confidentially. Safe.', ['promises']),
])
def test_an_edition_says_of_its_helplines_what_all_of_them_say(one: str, two: str, line: str, expected: list[str], overlay: Overlay,
                                                               run: Run) -> None:
    overlay({'content/editions/aid/edition.yaml': EDITION.format(one=one, two=two, line=line)})
    assert complaints(run, '--edition', 'aid') == expected


@pytest.mark.parametrize(('text', 'detail', 'expected'), [
    ('Turn off your location.', 'Then call.', ['location']),
    ('Turn your location off.', 'Then call.', ['location']),
    ('Switch GPS off.', 'Then call.', ['location']),
    ('Stop sharing your location.', 'Then call.', ['location']),
    ('Stop sharing where you are.', 'Then call.', ['location']),
    ('Disable location in your apps.', 'It is easy.', ['location']),
    ('Call.', 'You can turn off location sharing.', ['location']),
    ('Get advice first.', 'Only then turn off your location.', []),
    ('Turn off your location?', 'Get advice before you do.', []),
    ('Do not turn off your location.', 'Call.', []),
    ('Must you keep your camera or location on for someone?', 'Turn to someone you trust.', []),
    ('Is your location on?', 'Turn it off.', ['location']),
    ('Turn off the light.', 'Then call.', []),
    ("Don't turn off your location.", 'Be careful not to turn off GPS.', []),
])
def test_the_location(text: str, detail: str, expected: list[str], overlay: Overlay, run: Run) -> None:
    assert said_of(text, detail, overlay, run) == expected


@pytest.mark.parametrize(('text', 'expected'), [
    ('Look at nationality.', ['judging']), ('A foreign-looking guest.', ['judging']), ('She wears a short skirt.', ['judging']),
    ('Heavy make-up.', ['judging']), ('Women with headscarves.', ['judging']), ('Many are Roma.', ['judging']),
    ('Dark skin.', ['judging']), ('A strong accent.', ['judging']), ('Is she a prostitute?', ['judging']),
    ('Sex workers are at risk.', ['judging']), ('Nigerian women.', ['judging']), ('Two Romanians.', ['judging']),
    ('Never judge by nationality, clothes or work.', []), ('Do not judge by skin.', []),
    ('Never judge by clothes. Dress tells much.', ['judging']),
    ('Keep the address.', []), ('Polish your letter.', []), ('A foreign phone.', []), ('One person holds the papers of others.', []),
])
def test_judging(text: str, expected: list[str], overlay: Overlay, run: Run) -> None:
    assert said_of(text, 'Call.', overlay, run) == expected


@pytest.mark.parametrize(('english', 'translated', 'expected'), [
    ('stopncii.org can help.', 'stopncii.org poate ajuta.', []),
    ('stopncii.org can help.', '可以访问stopncii.org求助。', []),
    ('stopncii.org can help.', 'Poate ajuta (StopNCII.org).', []),
    ('Call.', 'Sunați, z.B. azi; т.д.', []),
    ('Call.', 'Sunați: https://помощь.рф', ['addresses']),
    ('Call.', 'Scrieți la ajutor@job.example', ['addresses']),
    ('stopncii.org can help.', 'stopncii.org.example.com poate ajuta.', ['addresses', 'addresses']),
    ('stopncii.org can help.', 'ѕtopncii.org poate ajuta.', ['addresses', 'addresses']),
    ('stopncii.org can help.', 'stopncii.org/ro poate ajuta.', ['addresses', 'addresses']),
])
def test_addresses(english: str, translated: str, expected: list[str], overlay: Overlay, run: Run) -> None:
    overlay({'content/topics/before-you-go.yaml': TOPIC.format(text=english, detail='Ask.'), 'locales/ro/messages.po':
             f'msgid ""\nmsgstr "Language: ro\\nContent-Type: text/plain; charset=utf-8\\n"\n\n'
             f'msgctxt "before-you-go.ask.call"\nmsgid "{english}"\nmsgstr "{translated}"\n'})
    said = run('check', '--locale', 'ro').err
    assert [id for id in ('addresses',) for _ in range(said.count(f'[{id}]'))] == expected


def test_only_a_short_code_may_be_missing_in_the_tables() -> None:
    from beforehand.ground.problem import Text

    assert Number(number=Text('1109'), not_in_tables=True).fault('GR')
    assert Number(number=Text('112')).fault('GR') == ''


@pytest.mark.parametrize(('english', 'translated', 'expected'), [
    ('Examplestr. 159 please', 'Examplestr. 159 من فضلكم', 0),
    ('Go to 12 Kingsway first', 'اذهبوا إلى 12 Kingsway أولا', 0),
    ('Call 112. You can call now.', 'Call 112 الآن.', 1),
    ('Please come.', 'تعالوا please', 1),
])
def test_names_of_streets_are_no_english_left(english: str, translated: str, expected: int, overlay: Overlay, run: Run) -> None:
    overlay({'content/topics/before-you-go.yaml': TOPIC.format(text=english, detail='Ask.'), 'locales/ar/messages.po':
             f'msgid ""\nmsgstr "Language: ar\\nContent-Type: text/plain; charset=utf-8\\n"\n\n'
             f'msgctxt "before-you-go.ask.call"\nmsgid "{english}"\nmsgstr "{translated}"\n'})
    assert run('check', '--locale', 'ar').err.count('[left-in-english]') == expected
