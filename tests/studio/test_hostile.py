"""Who should not come in, and what should not be done: over the wire, to a studio that runs, with leaflets open in it.

Each request has the cookie and the headers of the person's own browser, but for one thing. Sent without that one thing it would
give the leaflets another name (`test_the_same_form_from_the_window_itself_is_saved`); so it has to stay as all was.
"""

from __future__ import annotations

import re
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from html import unescape
from pathlib import Path
from shutil import copy, copytree
from urllib.parse import quote

import pytest
from conftest import FROM_THE_REPOSITORY, ROOT

from studio.browser import Studio
from studio.knocking import FORM, PARTS, RENAMED, Ask, Door, logo, look, part, parts

NAME, FILE = 'Our Aid', 'CANARY'
"""The name of the organisation; what stands in every file that is nobody's business."""


@pytest.fixture(scope='module')
def door(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Door]:
    """A small project, a home folder with more in it than leaflets, and a studio in which these are open."""
    folder = tmp_path_factory.mktemp('hostile')
    project, home = copytree(ROOT / 'tests/project', folder / 'project'), folder / 'home'
    for name in FROM_THE_REPOSITORY:
        copy(ROOT / name, project / name)
    (project / 'fonts').symlink_to(ROOT / 'fonts')
    for name in ('Documents/secret.txt', '.ssh/id_ed25519', 'Pictures/holiday.txt', 'Documents/our-aid/notes.txt', 'secret.txt'):
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        (home / name).write_text(FILE)
    (home / 'Documents/our-aid/edition.yaml').write_text(f'name: {NAME}\nlocales: [en]\n')
    (home / 'Documents/our-aid/secret.svg').write_text(f'<svg xmlns="http://www.w3.org/2000/svg"><text>{FILE}</text></svg>')
    (home / 'way-out').symlink_to('/etc')
    running = Studio(home, project, str(home / 'Documents/our-aid'))
    yield Door(running, project)
    assert running.end() == 0


WHO_ASKS = {
    # DNS rebinding: the name in the address bar is somebody else's, and leads here
    'foreign host': (421, Ask({'host': 'evil.example'})),
    'foreign host with our port': (421, Ask({'host': 'evil.example:{port}', 'origin': 'http://evil.example:{port}'})),
    'foreign host looks': (421, look('{path}/', host='evil.example:{port}')),
    'a name that begins like ours': (421, Ask({'host': '127.0.0.1.evil.example:{port}'})),
    'ours as a user of theirs': (421, Ask({'host': '127.0.0.1:{port}@evil.example'})),
    'another port': (421, Ask({'host': '127.0.0.1:1'})),
    'the same machine by another number': (421, Ask({'host': '127.1:{port}', 'origin': 'http://127.1:{port}'})),
    'all addresses': (421, Ask({'host': '0.0.0.0:{port}', 'origin': 'http://0.0.0.0:{port}'})),
    'two hosts': (400, Ask({'host': ['{host}', 'evil.example']})),
    'no host': (400, Ask({'host': None})),
    'no host, in an old way': (421, Ask({'host': None}, line='{method} {target} HTTP/1.0')),
    'a whole address of somebody else': (400, look('http://evil.example/{path}/')),
    'forwarded from a good host': (421, Ask({'host': 'evil.example', 'x-forwarded-host': '{host}', 'forwarded': 'host={host}'})),
    # another site has a form, or a script, that leads here
    'foreign origin': (403, Ask({'origin': 'http://evil.example'})),
    'no origin': (403, Ask({'origin': None})),
    'origin null: a file, or a frame in a sandbox': (403, Ask({'origin': 'null'})),
    'another program on this machine': (403, Ask({'origin': 'http://127.0.0.1:1'})),
    'our other name': (403, Ask({'origin': 'http://localhost:{port}'})),
    'another scheme': (403, Ask({'origin': 'https://{host}'})),
    'two origins': (400, Ask({'origin': ['http://{host}', 'http://evil.example']})),
    'two origins in one': (403, Ask({'origin': 'http://{host} http://evil.example'})),
    'a referer is no origin': (403, Ask({'origin': None, 'referer': 'http://{host}{path}/'})),
    'cross-site': (403, Ask({'sec-fetch-site': 'cross-site'})),
    'another port of this machine': (403, Ask({'sec-fetch-site': 'same-site'})),
    'a picture on another site': (403, look('{path}/who/logo', sec_fetch_site='cross-site', sec_fetch_mode='no-cors')),
    'a link on another site': (403, look('{path}/', sec_fetch_site='cross-site', sec_fetch_mode='navigate')),
    'from no site, and yet no page': (403, look('{path}/', sec_fetch_site='none', sec_fetch_mode='no-cors')),
    # without the key
    'no cookie': (403, Ask({'cookie': None})),
    'no cookie looks': (403, look('{path}/', cookie=None)),
    'an invented cookie': (403, Ask({'cookie': 'beforehand-{port}=' + 'A' * 43})),
    'the cookie under another name': (403, Ask({'cookie': 'beforehand={session}'})),
    'the cookie of another port': (403, Ask({'cookie': 'beforehand-1={session}'})),
    'a cookie that has more': (403, Ask({'cookie': '{cookie}x'})),
    'a cookie that has less': (403, Ask({'cookie': 'beforehand-{port}='})),
    'a cookie in quotation marks': (403, Ask({'cookie': 'beforehand-{port}="{session}"'})),
    'two headers of cookies': (400, Ask({'cookie': ['a=b', '{cookie}']})),
    'the secret in the address': (403, Ask({'cookie': None}, target='{path}/who?beforehand-{port}={session}')),
    'the secret as a password': (403, Ask({'cookie': None, 'authorization': 'Bearer {session}'})),
    'the link again': (403, look('{link}')),
    'the link again, without a cookie': (403, look('{link}', cookie=None)),
    'a guessed link': (403, look('{path}/in/' + 'A' * 43, cookie=None)),
    'an empty link': (403, look('{path}/in/', cookie=None)),
    'a link that is posted': (403, Ask(target='{link}')),
    'outside the path': (404, Ask(target='/who')),
    'the top': (404, look('/')),
    'the path of another': (404, look('/' + 'A' * 43 + '/')),
    'the path after something else': (404, look('/x{path}/')),
}
UP = ('..', '%2e%2e', '.%2e', '%252e%252e', '..;', '%c0%ae%c0%ae', '%uff0e%uff0e', '....', '%e2%80%a5')
ABOVE = {f'{above} by {between} from {start}': f'{{path}}{start}{between.join([above] * 6)}{between}{where}'
         for above in UP for between in ('/', '%2f', '%5c') for start, where in (('/static/', 'etc/passwd'), ('/fonts/', 'home/secret.txt'))}
WHERE = {
    **{name: ((400, 404), look(target)) for name, target in ABOVE.items()},
    **{f'{target}': ((400, 404), look('{path}' + target)) for target in (
        '/static//etc/passwd', '/static/%2fetc%2fpasswd', '/static/C:%5cWindows', '/static/style.css%00.html', '/static/.', '/static/', '/fonts/', '/fonts', '/static/style.css%0d%0aset-cookie:%20a=b',
        '/static/__init__.py', '/../who', '/./who', '//who', '/who/', '/who%2flogo', '/who\\logo', '/who#x', '/who;x=1', '/WHO', '/%77ho%00', '/%ff', '/%', '/in', '/app.py', '/.git/config', '/edition.yaml', '/file:///etc/passwd',
        '/download/file/edition.yaml', '/download/file/..%2f..%2fsecret.txt', '/download/file/secret.svg', '/download/notes.txt', '/download/all.zip', '/sentences/..%2f/en', '/sentences/check-the-job.title/..', '/sentences/x/en',
        '/sentences/check-the-job.title/..%2fro', '/numbers/x/1', '/numbers/112/..', '/picture/x.png?sheet=../../secret&view=side-1', '/picture/x.png?sheet=&view=')},
}
HOW = {
    **{method: (405, Ask(method=method, body=b'')) for method in ('PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND', 'post', 'DEBUG')},
    'may I, from another site': (405, Ask({'origin': 'http://evil.example', 'access-control-request-method': 'POST', 'sec-fetch-site': 'cross-site'}, 'OPTIONS', body=b'')),
    'may I, from here': (405, Ask({'access-control-request-method': 'POST'}, 'OPTIONS', body=b'')),
    'a way through': ((400, 405), Ask(method='CONNECT', target='evil.example:443', body=b'')),
    'a form as an address': (200, look('{path}/who?was=%7B%7D&name=HACKED')),
    'a form in a GET': (200, Ask({'content-length': str(len(RENAMED))}, 'GET')),
    'a GET that says it is none': (200, look('{path}/who?_method=POST&name=HACKED', x_http_method_override='POST')),
    'a POST that says it is a GET': (403, Ask({'origin': 'null', 'x-http-method-override': 'GET'})),
    'only the head': (200, Ask(method='HEAD', body=b'')),
    'undo by looking': (405, look('{path}/undo')),
    'another page behind the headers': (404, look('{path}/nothing', x_original_url='{path}/who', x_rewrite_url='{path}/who')),
    'a socket': (200, look('{path}/', connection='close, Upgrade', upgrade='websocket', sec_websocket_version='13', sec_websocket_key='AAAAAAAAAAAAAAAAAAAAAA==')),
    'a name for a language': (200, look('{path}/', accept_language='../../x,' + 'a-' * 5_000)),
    'a language that is none': (303, Ask(target='{path}/ui/xx', body=b'')),
    'a language from elsewhere': (404, Ask(target='{path}/ui/..', body=b'')),
}
BOMB = b''.join(part(f'f{number}') for number in range(5_000))
FORMS = {
    'JSON': (415, Ask({'content-type': 'application/json'}, body=b'{"name": "HACKED"}')),
    'what a foreign form may send as text': (415, Ask({'content-type': 'text/plain'})),
    'XML with a file in it': (415, Ask({'content-type': 'text/xml'}, body=b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>')),
    'no kind': (415, Ask({'content-type': None})),
    'two kinds': (400, Ask({'content-type': [FORM, PARTS]})),
    'a kind that begins like ours': (415, Ask({'content-type': FORM + 'x'})),
    'packed': ((303, 400), Ask({'content-encoding': 'gzip'}, body=b'\x1f\x8b\x08\x00' + b'\xff' * 40)),
    'too much text': (413, Ask(body=RENAMED + b'x' * 64_000)),
    'too many fields': (400, Ask(body=RENAMED + b'&a=1' * 200)),
    'a nought in it': (400, Ask(body=RENAMED + b'%00')),
    'more letters than a name has': (422, Ask(body=RENAMED + b'x' * 300)),
    'a name that is markup across lines': (422, Ask(body=b'was=%7B%7D&name=a%e2%80%ae%0d%0aimprint: x')),
    'no name at all': (422, Ask(body=b'was=%7B%7D&name=')),
    'what it was, as a riddle': ((303, 422), Ask(body=b'was=' + b'%5B' * 9_000 + b'&name=Our+Aid')),
    'a number that never ends': ((303, 422), Ask(body=b'was=' + b'9' * 30_000 + b'&name=Our+Aid')),
    'more than there is': (0, Ask({'content-length': '9000'}, hangs_up=True)),
    'two lengths': (400, Ask({'content-length': ['22', '0']})),
    'a length below nought': (400, Ask({'content-length': '-1'})),
    'a length in words': (400, Ask({'content-length': '0x16'})),
    'pieces of a length that is none': (400, Ask({'transfer-encoding': 'chunked', 'content-length': None}, body=b'zz\r\n' + RENAMED + b'\r\n0\r\n\r\n')),
    'pieces without an end': (0, Ask({'transfer-encoding': 'chunked', 'content-length': None}, body=b'16\r\n' + RENAMED + b'\r\n', hangs_up=True)),
    'packed in a way that nobody knows': ((400, 501), Ask({'transfer-encoding': 'gzip, chunked', 'content-length': None})),
    'one request in another': (403, Ask({'origin': 'http://evil.example', 'content-type': 'text/plain', 'connection': 'keep-alive'}, body=b'POST {path}/who HTTP/1.1\r\nhost: {host}\r\n\r\nname=HACKED')),
    'no boundary': (400, parts(part('name', b'HACKED'), kind='multipart/form-data')),
    'a boundary without an end': (400, parts(part('name', b'HACKED'), kind='multipart/form-data; boundary=' + 'B' * 9_000)),
    'half of it': (400, parts(part('name', b'HACKED'), end=b'--B\r\n')),
    'nothing of the kind': (400, parts(b'name=HACKED')),
    'a part without a name': (400, parts(b'--B\r\ncontent-disposition: form-data\r\n\r\nHACKED\r\n')),
    'many parts': (400, parts(BOMB)),
    'many headers of a part': (400, parts(b'--B\r\n' + b'a: b\r\n' * 5_000 + b'\r\nx\r\n')),
    'parts in parts': ((303, 400), parts(b'--B\r\ncontent-disposition: form-data; name="name"\r\ncontent-type: multipart/mixed; boundary=C\r\n\r\n--C\r\n\r\nHACKED\r\n--C--\r\n', end=b'--B\r\n')),
    'two files': (400, parts(part('logo', more='; filename="a"'), part('logo', more='; filename="b"'))),
    'a name that is a file': (303, parts(part('was', b'{}'), part('name', b'HACKED', '; filename="a"'))),
    'half a sign': (400, parts(part('was', b'{}'), part('name', b'\\ud800'), kind=f'{PARTS}; charset=unicode_escape')),
    'half a field': (400, parts(part('name', b'HACKED'), part('\\ud800'), kind=f'{PARTS}; charset=unicode_escape')),
    'letters of another kind': (415, Ask({'content-type': 'application/x-www-form-urlencoded-utf-16'})),
    'a file that is too large': (413, logo(b'x' * 15_100_000)),
    'too many headers': (431, Ask({f'x-{number}': 'x' * 400 for number in range(100)})),
    'a header that is two': (400, Ask({'x': 'a\r\n b\r\n: c'})),
    'an address that is too long': (431, look('{path}/?' + 'x' * 70_000)),
}
FOLDERS = {f'open {typed!r}': (422, Ask(target='{path}/folder', body=b'folder=' + quote(typed).encode())) for typed in (
    '', '/', '/etc', '..', '../..', '~', '~root', '.ssh', 'Documents', 'Pictures', 'Documents/secret.txt', 'secret.txt', 'way-out', 'way-out/ssl', 'Documents/../.ssh', 'Documents/our-aid/..', './Documents', '//etc', 'C:\\Windows',
    'Documents\\our-aid', 'x\ny', 'x' * 3_000, '$HOME', '$(id)', 'file:///etc', '\u202e', 'a/b/c/d/e/f', '/proc/self/root/etc', '/dev/fd')}
SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">{}</svg>'
LAUGHS = '<!DOCTYPE svg [<!ENTITY a0 "lol">' + ''.join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10)) + ']>'
PNG = b'\x89PNG\r\n\x1a\n\0\0\0\rIHDR' + (100_000).to_bytes(4, 'big') * 2 + b'\x08\x02\0\0\0' + b'\0' * 4
PICTURES = {
    'entities that grow': LAUGHS + SVG.format('<text>&a9;</text>'),
    'a file as an entity': '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + SVG.format('<text>&a;</text>'),
    'a script': SVG.format('<script>alert(1)</script>'),
    'a page': SVG.format('<foreignObject width="9" height="9"><body xmlns="http://www.w3.org/1999/xhtml"><iframe src="http://evil.example"/></body></foreignObject>'),
    'a picture from the network': SVG.format('<image width="9" height="9" xlink:href="http://evil.example/a.png"/>'),
    'a picture of a file': SVG.format('<image width="9" height="9" href="secret.svg"/>'),
    'a web page': '<!doctype html><script>alert(1)</script>',
    'ten thousand million dots': PNG,
    'a zip': b'PK\x03\x04' + b'\0' * 60,
}
LOGOS = {f'logo: {name}': (422, logo(data.encode() if isinstance(data, str) else data)) for name, data in PICTURES.items()}
HOSTILE = {f'{group}: {name}' if group else name: case for group, cases in {'': WHO_ASKS, 'where': WHERE, 'how': HOW, 'form': FORMS, 'folder': FOLDERS, 'picture': LOGOS}.items() for name, case in cases.items()}


@pytest.mark.parametrize(('status', 'ask'), HOSTILE.values(), ids=HOSTILE)
def test_nothing_is_read_written_or_lost(door: Door, status: int | tuple[int, ...], ask: Ask) -> None:
    before = door.everything()
    answer = door.ask(ask)
    assert answer.status in (status if isinstance(status, tuple) else (status,)), answer.raw[:2_000]
    assert FILE.encode() not in answer.raw
    assert b'holiday' not in answer.raw
    assert b'root:' not in answer.raw
    assert not re.search(r'(?im)^(set-cookie|access-control-|x-powered|server):', answer.head)
    assert door.everything() == before


def test_the_same_form_from_the_window_itself_is_saved(door: Door) -> None:
    """And what it says is a text wherever it is shown."""
    folder = door.studio.home / 'Documents/our-aid'
    before = door.everything()
    assert door.ask(Ask(body=b'was=%7B%7D&name=Ours%26%27s')).status == 303
    changed = {Path(name).name for name, data in door.everything().items() if before.get(name) != data}
    assert changed >= {'edition.yaml'}
    assert "name: Ours&'s\n" in (folder / 'edition.yaml').read_text()
    shown = door.ask(look('{path}/who')).raw
    assert b"Ours&'s" not in shown
    assert b'Ours&amp;&#39;s' in shown
    assert door.ask(Ask(target='{path}/undo', body=b'')).status == 303
    assert (folder / 'edition.yaml').read_text() == f'name: {NAME}\nlocales: [en]\n'


@pytest.mark.parametrize('field', ['then', 'back', 'page'])
@pytest.mark.parametrize('onward', ['//evil.example', 'https://evil.example/', '/\\evil.example', '\\\\evil.example', 'javascript:alert(1)', '/x\r\nset-cookie: a=b', '\r\n\r\n<script>', '@evil.example', '/../../x'])
def test_it_leads_nowhere_else(door: Door, field: str, onward: str) -> None:
    for target in ('{path}/who', '{path}/ui/en', '{path}/undo'):
        answer = door.ask(Ask(target=target, body=f'was=%7B%7D&{field}={quote(onward)}'.encode()))
        assert answer.status < 500
        assert not re.search(r'(?m)^set-cookie', answer.head)
        assert re.findall(r'(?m)^location: (.*?)\r?$', answer.head) in ([], *([found] for found in re.findall(rf'(?m)^location: ({re.escape(door.known["path"])}/.*?)\r?$', answer.head)))


def test_to_look_changes_nothing(door: Door) -> None:
    """Every page and picture that the pages lead to, by GET and by HEAD."""
    before, seen, left = door.everything(), set(), ['{path}/']
    while left and len(seen) < 60:
        target = left.pop()
        seen.add(target)
        for ask in (look(target), Ask({}, 'HEAD', target, b'')):
            answer = door.ask(ask)
            assert answer.status == 200, (target, answer.raw[:500])
        found = re.findall(rb'(?:href|src)="([^"#]+)', door.ask(look(target)).raw)
        targets = {unescape(one.decode()).replace(door.known['path'], '{path}') for one in found}
        left += sorted(targets - seen - set(left))
    assert {'{path}/', '{path}/who', '{path}/languages', '{path}/download', '{path}/folder'} <= seen
    assert not [target for target in seen if not target.startswith('{path}/')]
    assert door.everything() == before


def test_a_cookie_that_somebody_set_before_is_not_taken_over(door: Door) -> None:
    link = door.studio.enter().partition(door.known['host'])[2]
    answer = door.ask(look(link, cookie='beforehand-{port}=chosen-by-another'))
    assert answer.status == 303
    assert f'set-cookie: {door.known["cookie"]}; Path={door.known["path"]}/; HttpOnly; SameSite=Strict' in answer.head
    assert door.ask(look('{path}/', cookie='beforehand-{port}=chosen-by-another')).status == 403


def test_a_new_folder_lies_where_new_folders_lie(studio: Callable[..., Studio], project: Path) -> None:
    """Whatever an organisation is called."""
    door = Door(studio(project=project), project)
    for name in ('../../../escape', '/etc/passwd', '~/.ssh', 'CON', '..', 'a\\b', '<script>alert(1)</script>', '.hidden', 'x' * 80, "'; DROP TABLE editions;--", '%2e%2e%2f', '\u202egnp.exe'):
        answer = door.ask(Ask(target='{path}/begin', body=b'name=' + quote(name).encode()))
        assert answer.status in (303, 422), answer.raw[:500]
        assert b'<script>alert' not in answer.raw
        door.ask(look('{path}/'))
    home = door.studio.home
    lying = {path.relative_to(home).parts[:2] for path in home.rglob('*') if path.is_file()}
    assert {parts[0] for parts in lying} == {'Beforehand', '.local'}
    assert all(re.fullmatch(r'[a-z0-9]+(-[a-z0-9]+)*', parts[1]) for parts in lying if parts[0] == 'Beforehand')


@pytest.mark.slow
def test_who_sends_slowly_is_sent_away(door: Door) -> None:
    """After ten seconds; and all that time others are served."""
    start, before = time.monotonic(), door.everything()
    whole = door.written(Ask())
    with ExitStack() as lines:
        slow = [lines.enter_context(socket.create_connection(('127.0.0.1', int(door.known['port'])), timeout=30)) for _ in range(8)]
        for line in slow:
            line.sendall(whole[:-5])
        assert door.ask(look('{path}/')).status == 200
        assert time.monotonic() - start < 9
        heard = [line.recv(100) for line in slow]
    assert all(b' 408 ' in answer for answer in heard)
    assert 9 < time.monotonic() - start < 20
    assert door.everything() == before
