"""Who we are: name, logo, colour, who is answerable, address, web, a line of one's own."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from beforehand.ground.colour import contrast, nearest, rgb
from beforehand.studio import forms
from beforehand.studio.beside import beside
from beforehand.studio.desk import Desk
from beforehand.studio.entry import colour, web, words
from beforehand.studio.forms import Field, Sent
from beforehand.studio.inked import inked
from beforehand.studio.page import desk_of, page
from beforehand.studio.tasks import State, Task
from beforehand.studio.tongue import Tongue, marked

HERE, FORM = '/who', 'who'
MOST_NAME, MOST_SENTENCE = 80, 160
NAMELESS = marked('Write the name of your organisation')
GREY = 0.35
"""From this lightness on a photocopy of a colour is light enough for black on it."""


def fields(desk: Desk) -> list[Field]:
    """The fields of the form; a line of one's own has one for each chosen language."""
    project, line, one = desk.project, marked('A line of your own'), words(MOST_SENTENCE)
    sentence, named = (inked(read, project, desk.languages) for read in (one, words(MOST_NAME, NAMELESS)))
    return [Field('name', ('name',), marked('Name'), marked('new name'), named),
            Field('accent', ('accent',), marked('Colour'), marked('new colour'), colour(desk.ink)),
            Field('imprint', ('imprint',), marked('Who is answerable'), marked('who is answerable'), sentence),
            Field('address', ('address',), marked('Address where people find you'), marked('new address'), sentence),
            Field('web', ('web',), marked('Web address'), marked('new web address'), web),
            *(Field(f'line-{id}', ('line', id), line, marked('a line of your own'), inked(one, project, [id]))
              for id in desk.languages)]


def now(desk: Desk) -> dict[str, str]:
    """What the folder says."""
    file = desk.file
    said = {name: str(getattr(file, name) or '') for name in ('name', 'accent', 'imprint', 'address', 'web')}
    return said | {f'line-{id}': str(file.line.get(id, '')) for id in desk.languages}


def show(request: Request) -> Response:
    """The form, with the front of a leaflet beside it."""
    desk = desk_of(request)
    return form_page(request, forms.shown(request, FORM, fields(desk), now(desk)))


def form_page(request: Request, sent: Sent, status: int = 200) -> Response:
    """The form with these values and errors."""
    desk = desk_of(request)
    accent = sent.values['accent']
    judged = accent if 'accent' not in sent.errors else ''
    return page(request, 'who.html', status, values=sent.values, errors=sent.errors, was=now(desk), accent=judged,
                contrast=contrast(judged, desk.ink) if judged else 0, grey=grey(judged) if judged else '',
                offer=offered(accent, desk.ink),
                locales=[desk.project.locales[id] for id in desk.languages], has_logo=bool(desk.edition and desk.edition.logo),
                **beside(request, 'cover'))


def offered(accent: str, ink: str) -> str:
    """The nearest colour on which ink can be read, where it is another one."""
    try:
        return near if (near := nearest(accent, ink)) != accent.lower() else ''
    except ValueError:
        return ''


def grey(accent: str) -> str:
    """What a photocopier makes of a colour."""
    red, green, blue = rgb(accent)
    level = round(255 * (0.299 * red + 0.587 * green + 0.114 * blue))
    return f'#{level:02x}{level:02x}{level:02x}'


def take(request: Request) -> Response:
    """Save what was changed."""
    desk = desk_of(request)
    sent = forms.take(request, FORM, fields(desk), lambda: now(desk))
    again = form_page(request, sent, forms.UNFIT) if sent.errors and not sent.clashes else None
    return forms.answer(request, sent, again, HERE)


def state(desk: Desk, say: Tongue) -> State:
    """Done is plain; without a name nothing of it is anybody's."""
    file = desk.file
    if not file.name:
        return State(say.gettext('Name is missing'), 'do')
    return State(say.gettext('Done') if file.logo and (file.address or file.web) else say.gettext('Name only') if not file.logo
                 else say.gettext('Name and logo'))


TASK = Task(12, HERE, marked('Who we are'), marked('Name, logo, colour, address'), state)
ROUTES = {HERE: (show, take)}
