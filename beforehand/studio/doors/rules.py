"""Who may ask, from where and how: rules that look at the request alone, in this order, before anything of it is read."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import unquote_to_bytes

from beforehand.studio.doors import words
from beforehand.studio.doors.asked import Asked
from beforehand.studio.doors.key import Key
from beforehand.studio.doors.refused import Refused

METHODS = ('GET', 'HEAD', 'POST')
PATH = re.compile(rb"/[\w.~!$&'()*+,;=:@/%-]*", re.ASCII)
MOST_BYTES = 16_384
"""Of a request without its body."""
STEERING = re.compile(r'[\x00-\x1f\x7f\\]')


def host(asked: Asked, key: Key) -> Refused | None:
    """A name that somebody else made lead here (DNS rebinding) is in `Host`, whatever the browser believes."""
    given = asked.headers['host']
    return Refused(421, words.OTHER_NAME) if len(given) != 1 or given[0] not in key.hosts else None


def small(asked: Asked, key: Key) -> Refused | None:
    return Refused(431, words.NOT_READ) if asked.size > MOST_BYTES else None


def single(asked: Asked, key: Key) -> Refused | None:
    return Refused(400, words.NOT_READ) if asked.doubled else None


def method(asked: Asked, key: Key) -> Refused | None:
    return Refused(405, words.OTHER_WAY) if asked.method not in METHODS else None


def site(asked: Asked, key: Key) -> Refused | None:
    """Browsers say which site asks. `none` is a person, who typed the address or opened the link: always a whole page."""
    said, mode = asked.one('sec-fetch-site'), asked.one('sec-fetch-mode')
    fine = said in ('', 'same-origin') or (said == 'none' and mode in ('', 'navigate'))
    return None if fine else Refused(403, words.OTHER_SITE)


def origin(asked: Asked, key: Key) -> Refused | None:
    """Who changes something is a page of ours, of the very address that is asked."""
    fine = asked.method != 'POST' or asked.one('origin') == f'http://{asked.one("host")}'
    return None if fine else Refused(403, words.OTHER_SITE)


def path(asked: Asked, key: Key) -> Refused | None:
    """A path means one thing: no way up, no empty step, nothing that becomes a slash or steers when it is read."""
    if not PATH.fullmatch(asked.raw_path):
        return Refused(400, words.NOT_READ)
    try:
        read = unquote_to_bytes(asked.raw_path).decode()
    except UnicodeDecodeError:
        return Refused(404, words.NOT_HERE)
    steps = read[1:].split('/')
    is_plain = len(steps) == asked.raw_path.count(b'/') and not STEERING.search(read)
    return None if is_plain and not {'.', '..'} & {*steps} and '' not in steps[:-1] else Refused(404, words.NOT_HERE)


RULES: tuple[Callable[[Asked, Key], Refused | None], ...] = (host, small, single, method, site, origin, path)


def refusal(asked: Asked, key: Key) -> Refused | None:
    """The first rule that is broken."""
    return next((found for rule in RULES if (found := rule(asked, key))), None)
