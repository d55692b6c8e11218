"""The logo: what is uploaded is never shown, but what we made of it."""

from __future__ import annotations

import base64

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from beforehand.studio import forms
from beforehand.studio.desk import Desk
from beforehand.studio.doors import form
from beforehand.studio.page import desk_of, go, say_of, typed
from beforehand.studio.steps import who
from beforehand.studio.store.edits.edition import REMOVE, edition
from beforehand.studio.store.logo import take as taken
from beforehand.studio.store.refusals import Refusal
from beforehand.studio.tongue import Tongue

HERE = '/who/logo'


def show(request: Request) -> Response:
    """The logo as it is printed."""
    edition = desk_of(request).edition
    if not edition or not edition.logo:
        return Response(status_code=404)
    kind, _, data = edition.logo.data_url.removeprefix('data:').partition(';base64,')
    return Response(base64.b64decode(data), media_type=kind)


def take(request: Request) -> Response:
    """Another logo, or none."""
    desk, say = desk_of(request), say_of(request)
    sent = forms.shown(request, who.FORM, who.fields(desk), who.now(desk))
    data = form(request).file('logo')
    try:
        if typed(request, 'away'):
            put(desk, say, say.gettext('logo taken away'), None)
        elif data:
            put(desk, say, say.gettext('new logo'), data)
        else:
            sent.errors['logo'] = say.gettext('Choose a picture first')
    except Refusal as error:
        sent.errors['logo'] = say_of(request).gettext(error.text, **error.facts)
    return who.form_page(request, sent, forms.UNFIT) if 'logo' in sent.errors else onward(request)


def onward(request: Request) -> RedirectResponse:
    """Back to the step."""
    return go(request, who.HERE + forms.chosen(request))


def put(desk: Desk, say: Tongue, told: str, data: bytes | None) -> None:
    """Write the new one and its name; the old one goes, if we made it."""
    held, old = forms.held_of(desk), str(desk.file.logo or '')
    files: dict[str, bytes | None] = {old: None} if old.startswith('logo-') else {}
    logo = taken(data) if data else None
    if logo:
        files[logo.name] = logo.data
    seen = {name: held.digest(name) for name in (*files, forms.FILE)}
    files[forms.FILE] = edition(held.read(forms.FILE), {('logo',): logo.name if logo else REMOVE})
    held.save(told, files, seen)
    desk.told += [say.gettext(text, **facts) for text, facts in logo.words] if logo else []


ROUTES = {HERE: (show, take)}
