"""What every answer carries, and how faults leave the house: as a page in plain words, and a line for the terminal."""

from __future__ import annotations

import logging
import os
import traceback

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from beforehand.studio.doors import words
from beforehand.studio.doors.refused import Refused, Show

OURS = ('script-src', 'style-src', 'img-src', 'font-src', 'connect-src', 'form-action')
NOBODYS = ('default-src', 'base-uri', 'frame-ancestors')
POLICY = '; '.join([*(f"{what} 'none'" for what in NOBODYS), *(f"{what} 'self'" for what in OURS)])
UNUSED = ('camera', 'microphone', 'geolocation', 'usb', 'serial', 'payment', 'display-capture', 'clipboard-read')
HEADERS = {
    'content-security-policy': POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',  # with no-referrer a browser sends `Origin: null` along with a form
    'cross-origin-resource-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cache-control': 'no-store',
    'permissions-policy': ', '.join(f'{name}=()' for name in UNUSED),
}
RAW = [(name.encode(), value.encode()) for name, value in HEADERS.items()]
NAMES = {name for name, _ in RAW}
LOG = logging.getLogger('beforehand.studio')


def place(error: BaseException) -> str:
    """Where a fault happened and of which kind it is: nothing of what a person wrote."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if f'{os.sep}beforehand{os.sep}' in frame.filename]
    places = dict.fromkeys(f'{frame.filename}:{frame.lineno}' for frame in (frames[-1], *reversed(ours[-3:])))
    return f'{type(error).__name__} at {" < ".join(places)}'


class Outgoing:
    """An answer on its way out: signed with our headers, or held back where it has no words for a person."""

    def __init__(self, send: Send) -> None:
        self.send, self.started, self.wordless = send, False, 0

    async def __call__(self, message: Message) -> None:
        if message['type'] == 'http.response.start':
            self.wordless = 0 if self.started else is_wordless(message)
            self.started = self.started or not self.wordless
            message = {**message, 'headers': [*(pair for pair in message['headers'] if pair[0].lower() not in NAMES), *RAW]}
        if not self.wordless:
            await self.send(message)


class Answers:
    """Around the studio: adds the headers, and turns what has no words for a person into a page that has."""

    def __init__(self, app: ASGIApp, show: Show) -> None:
        self.app, self.show = app, show

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        out = Outgoing(send)
        refusal = await self.refusal(scope, receive, out)
        if refusal and not out.started:
            page = self.show(refusal.status, refusal.words, scope)
            if scope['method'] not in ('GET', 'HEAD'):  # more of it may be coming in
                page.headers['connection'] = 'close'
            await page(scope, receive, Outgoing(send))

    async def refusal(self, scope: Scope, receive: Receive, out: Outgoing) -> Refused | None:
        """Ask the studio; what has to be said in its place."""
        try:
            await self.app(scope, receive, out)
        except Refused as error:
            return error
        except Exception as error:
            LOG.error('%s', place(error))
            return Refused(500, words.OUR_FAULT)
        return Refused(out.wordless, words.USUAL.get(out.wordless, words.NOT_READ)) if out.wordless else None


def is_wordless(message: Message) -> int:
    """The status of an answer that says nothing a person could read; 0 of all others."""
    kinds = [value for name, value in message['headers'] if name.lower() == b'content-type']
    says_nothing = not kinds or kinds[0].startswith(b'text/plain')
    return int(message['status']) if message['status'] >= 400 and says_nothing else 0
