"""A form as it arrived: counted, clocked, read once, before the studio is asked. What a person sends at all is small."""

from __future__ import annotations

import asyncio
from typing import NamedTuple

from python_multipart.multipart import parse_options_header
from starlette.datastructures import UploadFile
from starlette.formparsers import MultiPartException
from starlette.requests import Request
from starlette.types import Message, Receive, Scope

from beforehand.studio.doors import words
from beforehand.studio.doors.refused import Refused

MOST_TEXT_BYTES = 64_000
MOST_FILE_BYTES = 15_000_000
MOST_FIELDS = 200  # a tick for each of fifty languages, and for each leaflet
MOST_FILES = 1
MOST_SECONDS = 10
KINDS = ('application/x-www-form-urlencoded', 'multipart/form-data')


class Form(NamedTuple):
    """What a form said. The names that files had where they come from are not kept."""

    fields: tuple[tuple[str, str], ...] = ()
    files: tuple[tuple[str, bytes], ...] = ()

    def one(self, name: str) -> str:
        """The value of a field; nothing where it was not sent."""
        return next((value for field, value in self.fields if field == name), '')

    def all(self, name: str) -> list[str]:
        """The values of a field that may be sent several times, such as ticked boxes."""
        return [value for field, value in self.fields if field == name]

    def file(self, name: str) -> bytes:
        return next((data for field, data in self.files if field == name), b'')


def form(request: Request) -> Form:
    """The form that was sent; the doors have read it."""
    found = request.scope.get('form', Form())
    return found if isinstance(found, Form) else Form()


def kind(scope: Scope) -> str:
    """What the body says it is, without its parameters."""
    given = next((value for name, value in scope['headers'] if name == b'content-type'), b'')
    return str(given.decode('latin-1')).split(';')[0].strip().lower()


async def body(receive: Receive, most_bytes: int, too_much: str) -> bytes:
    """All that is sent. What is too much is let pass by unread, so that the browser hears the answer, but not for ever."""
    data, size = bytearray(), 0
    while True:
        message = await receive()
        if message['type'] == 'http.disconnect':
            raise Refused(400, words.NOT_READ)
        size += len(message.get('body', b''))
        if size <= most_bytes:
            data += message.get('body', b'')
        else:
            data.clear()
        if not message.get('more_body'):
            break
    if size > most_bytes:
        raise Refused(413, too_much)
    return bytes(data)


def again(data: bytes) -> Receive:
    """The same body once more, for whoever reads it next."""
    left = [data]

    async def receive() -> Message:
        return {'type': 'http.request', 'body': left.pop()} if left else {'type': 'http.disconnect'}

    return receive


def is_whole(scope: Scope, data: bytes) -> bool:
    """Whether a body of several parts has its end; of half of one the rest would look as if it had been left out."""
    kind, given = parse_options_header(dict(scope['headers']).get(b'content-type', b''))
    return kind.decode('latin-1') != KINDS[1] or data.rstrip().endswith(b'--' + given.get(b'boundary', b'') + b'--')


async def parsed(scope: Scope, data: bytes) -> Form:
    """The fields and files of a body, no more of them than there may be."""
    if not is_whole(scope, data):
        raise Refused(400, words.NOT_READ)
    try:
        reading = Request(scope, again(data))
        given = await reading.form(max_files=MOST_FILES, max_fields=MOST_FIELDS, max_part_size=MOST_TEXT_BYTES)
    except (MultiPartException, ValueError, KeyError) as error:  # in whatever way it cannot be read
        raise Refused(400, words.NOT_READ) from error
    fields = tuple((name, value) for name, value in given.multi_items() if isinstance(value, str))
    files = tuple([(name, await value.read()) for name, value in given.multi_items() if isinstance(value, UploadFile)])
    await given.close()
    try:
        size = sum(len(name.encode()) + len(value.encode()) for name, value in fields)
    except UnicodeEncodeError as error:  # half a sign, which some letters of another kind can say
        raise Refused(400, words.NOT_READ) from error
    if size > MOST_TEXT_BYTES:
        raise Refused(413, words.TOO_LONG)
    if any('\0' in text for pair in fields for text in pair):
        raise Refused(400, words.NOT_READ)
    return Form(fields, files)


async def arrived(scope: Scope, receive: Receive, places: asyncio.Semaphore) -> tuple[Form, bytes]:
    """The form of a request, and its bytes, once all of it is there: in ten seconds, a few at a time."""
    sent = kind(scope)
    most, too_much = (MOST_TEXT_BYTES, words.TOO_LONG)
    if sent == KINDS[1]:
        most, too_much = MOST_FILE_BYTES + MOST_TEXT_BYTES, words.TOO_LARGE
    try:
        async with asyncio.timeout(MOST_SECONDS), places:
            data = await body(receive, most, too_much)
            if data and sent not in KINDS:
                raise Refused(415, words.OTHER_FORM)
            return (await parsed(scope, data) if data else Form()), data
    except TimeoutError:
        raise Refused(408, words.TOO_SLOW) from None
