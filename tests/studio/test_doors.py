"""The doors of the studio, one by one: who comes in, and what does not."""

from __future__ import annotations

import asyncio
import logging

import pytest
from starlette.testclient import TestClient

from beforehand.studio.doors import Key, forms, guard, words

HERE = 'http://127.0.0.1:4711'
FORM = {'content-type': 'application/x-www-form-urlencoded'}
SIGNED = {'x-content-type-options': 'nosniff', 'cache-control': 'no-store', 'referrer-policy': 'same-origin', 'cross-origin-opener-policy': 'same-origin',
          'cross-origin-resource-policy': 'same-origin'}


def test_a_link_opens_once_for_the_browser_that_had_it(key: Key, stranger: TestClient) -> None:
    link = key.link()
    assert stranger.get(f'{key.path}/').status_code == 403
    answer = stranger.get(link)
    assert (answer.status_code, answer.headers['location']) == (303, f'{key.path}/')
    assert answer.headers['set-cookie'] == f'beforehand-4711={key.session}; Path={key.path}/; HttpOnly; SameSite=Strict'
    assert stranger.get(f'{key.path}/').text == f'<p>{key.path}</p>'
    stranger.cookies.clear()
    again = stranger.get(link)
    assert again.status_code == 403
    assert words.USED[:20] in again.text
    assert 'set-cookie' not in again.headers


def test_a_new_link_makes_the_older_one_worthless(key: Key, stranger: TestClient) -> None:
    older, newer = key.link(), key.link()
    assert [stranger.get(link).status_code for link in (older, newer, newer)] == [403, 303, 403]


def test_nobody_looks_at_a_link_without_using_it_up_but_by_get(key: Key, stranger: TestClient) -> None:
    link = key.link()
    assert stranger.head(link).status_code == 403
    assert stranger.post(link, headers={'origin': HERE}).status_code == 403
    assert stranger.get(link, headers={'sec-fetch-site': 'cross-site'}).status_code == 403
    assert stranger.get(link).status_code == 303


def test_secrets_have_256_bits_and_are_of_one_run() -> None:
    one, other = Key(1), Key(1)
    for secrets in zip((one.path, one.session, one.link()), (other.path, other.session, other.link()), strict=True):
        assert secrets[0] != secrets[1]
        assert len(secrets[0].rpartition('/')[2]) == 43  # 256 bits, 6 a sign
    assert one.session not in repr(one)


@pytest.mark.parametrize('cookie', ['', 'beforehand-4711', 'beforehand-4711=', 'beforehand-4711=x', 'beforehand-4712={}', 'beforehand-4711={}x', 'x={}', 'Beforehand-4711={}'])
def test_another_cookie_opens_nothing(key: Key, stranger: TestClient, cookie: str) -> None:
    assert stranger.get(f'{key.path}/', headers={'cookie': cookie.format(key.session)}).status_code == 403


def test_the_cookie_is_found_among_others(key: Key, stranger: TestClient) -> None:
    assert stranger.get(f'{key.path}/', headers={'cookie': f'a=b; beforehand-4711=x;beforehand-4711={key.session}; c'}).status_code == 200


@pytest.mark.parametrize(('host', 'status'), [
    ('127.0.0.1:4711', 200), ('localhost:4711', 200), ('127.0.0.1', 421), ('127.0.0.1:4712', 421), ('localhost', 421), ('localhost.:4711', 421), ('LOCALHOST:4711', 421),
    ('evil.example:4711', 421), ('127.0.0.1.evil.example:4711', 421), ('127.0.0.1:4711@evil.example', 421), ('[::1]:4711', 421), ('127.1:4711', 421), ('', 421)])
def test_one_name_for_the_studio(key: Key, person: TestClient, host: str, status: int) -> None:
    assert person.get(f'{key.path}/', headers={'host': host, 'cookie': f'{key.cookie}={key.session}'}).status_code == status


@pytest.mark.parametrize(('origin', 'status'), [
    (HERE, 200), ('http://localhost:4711', 403), ('null', 403), ('', 403), ('https://127.0.0.1:4711', 403), ('http://127.0.0.1:4712', 403), ('http://127.0.0.1', 403),
    ('http://evil.example', 403), (f'{HERE}/', 403), (f'{HERE}, http://evil.example', 403)])
def test_only_pages_of_the_studio_change_something(key: Key, person: TestClient, origin: str, status: int) -> None:
    assert person.post(f'{key.path}/form', data={'a': '1'}, headers={'origin': origin}).status_code == status


def test_who_came_by_the_other_name_posts_from_there(key: Key, person: TestClient) -> None:
    headers = {'host': 'localhost:4711', 'origin': 'http://localhost:4711', 'cookie': f'{key.cookie}={key.session}'}
    assert person.post(f'{key.path}/form', data={'a': '1'}, headers=headers).status_code == 200


@pytest.mark.parametrize(('said', 'status'), [
    ({}, 200), ({'sec-fetch-site': 'same-origin'}, 200), ({'sec-fetch-site': 'none'}, 200), ({'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate'}, 200),
    ({'sec-fetch-site': 'none', 'sec-fetch-mode': 'no-cors'}, 403), ({'sec-fetch-site': 'same-site'}, 403), ({'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate'}, 403)])
def test_other_sites_do_not_even_read(key: Key, person: TestClient, said: dict[str, str], status: int) -> None:
    assert person.get(f'{key.path}/', headers=said).status_code == status


@pytest.mark.parametrize('method', ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'CONNECT', 'PROPFIND', 'get'])
def test_three_methods(key: Key, person: TestClient, method: str) -> None:
    scope = {'type': 'http', 'method': method, 'path': f'{key.path}/', 'raw_path': f'{key.path}/'.encode(), 'headers': [(b'host', b'127.0.0.1:4711')]}
    sent = []

    async def send(message: dict[str, object]) -> None:
        sent.append(message)

    asyncio.run(guard(person.app, key)(scope, None, send))  # type: ignore[arg-type]
    assert sent[0]['status'] == 405


@pytest.mark.parametrize(('path', 'status'), [
    ('', 200), ('a%2Fb', 404), ('a%2fb', 404), ('..%2f', 404), ('%2e%2e/', 404), ('../', 404), ('./', 404), ('a//b', 404), ('a%5Cb', 404), ('a%00', 404), ('a%0d%0aset-cookie:x=1', 404),
    ('%ff', 404), ('%C0%AE', 404), ('%e2%80%ae', 404), ('nothing', 404)])
def test_a_path_means_one_thing(key: Key, person: TestClient, path: str, status: int) -> None:
    answer = person.get(f'{key.path}/', extensions={'target': f'{key.path}/{path}'.encode()})
    scope = {'type': 'http', 'method': 'GET', 'raw_path': f'{key.path}/{path}'.encode(), 'headers': [(b'host', b'127.0.0.1:4711')]}
    assert answer.status_code == 200
    from beforehand.studio.doors.asked import asked
    from beforehand.studio.doors.rules import refusal
    found = refusal(asked(scope), key)
    assert (found.status if found else 200) == (200 if path in ('nothing', '%e2%80%ae') else status)


def test_outside_the_path_there_is_nothing(key: Key, person: TestClient) -> None:
    for path in ('/', '/favicon.ico', '/form', key.path, f'{key.path}x/', key.path[:-1] + '/'):
        answer = person.get(path)
        assert answer.status_code == 404
        assert key.path not in answer.text


def test_a_form_is_read_before_the_studio_sees_it(key: Key, person: TestClient) -> None:
    where = f'{key.path}/form'
    assert person.post(where, data={'a': ['1', '2'], 'ü': 'é'}).text == "((('a', '1'), ('a', '2'), ('ü', 'é')), [])"
    assert person.post(where, data={'a': '1'}, files={'logo': ('../../x.png', b'x' * 70_000)}).text == "((('a', '1'),), [('logo', 70000)])"
    assert person.post(where).text == '((), [])'


def part(number: int, name: str = '', size: int = 1) -> bytes:
    return f'--B\r\ncontent-disposition: form-data; name="f{number}"{name}\r\n\r\n'.encode() + b'x' * size + b'\r\n'


@pytest.mark.parametrize(('kind', 'body', 'status', 'said'), [
    (FORM['content-type'], b'a=' + b'x' * 63_998, 200, ''), (FORM['content-type'], b'a=' + b'x' * 63_999, 413, words.TOO_LONG),
    (FORM['content-type'], b'&'.join(b'a=1' for _ in range(200)), 200, ''), (FORM['content-type'], b'&'.join(b'a=1' for _ in range(201)), 400, words.NOT_READ),
    (FORM['content-type'], b'a=%00', 400, words.NOT_READ), ('text/plain', b'a=1', 415, words.OTHER_FORM), ('application/json', b'{}', 415, words.OTHER_FORM), ('', b'a=1', 415, words.OTHER_FORM),
    ('multipart/form-data; boundary=B', b''.join(map(part, range(200))) + b'--B--', 200, ''), ('multipart/form-data; boundary=B', b''.join(map(part, range(201))) + b'--B--', 400, words.NOT_READ),
    ('multipart/form-data; boundary=B', part(1, '; filename="a"') + b'--B--', 200, ''), ('multipart/form-data; boundary=B', part(1, '; filename="a"') + part(2, '; filename="b"') + b'--B--', 400, words.NOT_READ),
    ('multipart/form-data; boundary=B', part(1, '; filename="a"', 15_000_000) + b'--B--', 200, ''), ('multipart/form-data; boundary=B', part(1, '; filename="a"', 15_064_000) + b'--B--', 413, words.TOO_LARGE),
    ('multipart/form-data; boundary=B', part(1, '', 64_001) + b'--B--', 400, words.NOT_READ), ('multipart/form-data; boundary=B', part(1, '', 40_000) + part(2, '', 40_000) + b'--B--', 413, words.TOO_LONG),
    ('multipart/form-data; boundary=B', part(1)[:20], 400, words.NOT_READ), ('multipart/form-data', part(1) + b'--B--', 400, words.NOT_READ), ('multipart/form-data; boundary=B', b'nothing of the kind', 400, words.NOT_READ),
    ('multipart/form-data; boundary=B', b'--B\r\ncontent-disposition: form-data\r\n\r\nx\r\n--B--', 400, words.NOT_READ)])
def test_how_much_there_may_be(key: Key, person: TestClient, kind: str, body: bytes, status: int, said: str) -> None:
    answer = person.post(f'{key.path}/form', content=body, headers={'content-type': kind})
    assert answer.status_code == status
    assert said in answer.text.replace('&#x27;', "'")


def test_ten_seconds_for_a_body_and_four_at_a_time(key: Key, monkeypatch: pytest.MonkeyPatch) -> None:
    """A body that never ends takes one of the places, until its time is over; a fifth waits for them in its own time."""
    monkeypatch.setattr(forms, 'MOST_SECONDS', .3)
    scope = {'headers': [(b'content-type', b'application/x-www-form-urlencoded')]}

    async def never() -> None:
        await asyncio.sleep(60)

    async def whole() -> dict[str, object]:
        return {'type': 'http.request', 'body': b'a=1'}

    async def run() -> list[object]:
        places = asyncio.Semaphore(4)
        slow = [asyncio.create_task(forms.arrived(scope, never, places)) for _ in range(4)]  # type: ignore[arg-type]
        await asyncio.sleep(.1)
        fifth = asyncio.create_task(forms.arrived({'type': 'http', **scope}, whole, places))
        await asyncio.sleep(.1)
        waited = not fifth.done()
        return [waited, *await asyncio.gather(*slow, fifth, return_exceptions=True)]

    waited, *slow, fifth = asyncio.run(run())
    assert waited
    assert [error.status for error in slow] == [408] * 4  # type: ignore[attr-defined]
    assert fifth[0].one('a') == '1'  # type: ignore[index]


def test_every_answer_is_signed(key: Key, person: TestClient) -> None:
    for path, status in ((f'{key.path}/', 200), ('/', 404), (f'{key.path}/broken', 500), (f'{key.path}/in/x', 403), (f'{key.path}/worded', 404)):
        answer = person.get(path)
        assert answer.status_code == status
        assert SIGNED.items() <= dict(answer.headers).items()
        policy = dict(rule.split(' ', 1) for rule in answer.headers['content-security-policy'].split('; '))
        assert {rule for rule, who in policy.items() if who == "'none'"} == {'default-src', 'base-uri', 'frame-ancestors'}
        assert {rule for rule, who in policy.items() if who == "'self'"} == {'script-src', 'style-src', 'img-src', 'font-src', 'connect-src', 'form-action'}
        assert 'access-control-allow-origin' not in answer.headers


def test_what_goes_wrong_is_a_page_in_plain_words(key: Key, person: TestClient, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR):
        answer = person.get(f'{key.path}/broken')
    assert (answer.status_code, answer.headers['content-type']) == (500, 'text/html; charset=utf-8')
    assert words.OUR_FAULT in answer.text
    assert 'KeyError' not in answer.text
    assert 'Ana' not in answer.text + caplog.text
    assert f'KeyError at {__file__.replace("test_doors", "conftest")}:' in caplog.text


@pytest.mark.parametrize(('path', 'status', 'said'), [
    ('nothing', 404, words.NOT_HERE), ('form', 405, words.OTHER_WAY), ('stopped', 409, 'Somebody else was quicker.'), ('worded', 404, 'No &lt;such&gt; sentence.'), ('bare', 400, words.NOT_READ)])
def test_answers_without_words_get_some(key: Key, person: TestClient, path: str, status: int, said: str) -> None:
    answer = person.get(f'{key.path}/{path}')
    assert (answer.status_code, answer.headers['content-type']) == (status, 'text/html; charset=utf-8')
    assert f'<h1>{said}</h1>' in answer.text


def test_the_studio_may_show_refusals_in_its_own_frame(key: Key) -> None:
    from starlette.responses import HTMLResponse
    framed = guard(lambda *asked: None, key, lambda status, said, scope: HTMLResponse(f'{status} {said}', status))  # type: ignore[arg-type, return-value]
    assert TestClient(framed, base_url=HERE).get('/').text == f'404 {words.NOT_HERE}'


def test_sockets_of_the_other_kind_are_not_opened(key: Key, person: TestClient) -> None:
    from starlette.websockets import WebSocketDisconnect
    with pytest.raises(WebSocketDisconnect), person.websocket_connect(f'{key.path}/'):
        pass
