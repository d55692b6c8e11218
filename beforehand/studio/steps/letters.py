"""The faces in which each language is shown: those in which it is printed, so that no letter is missing on any machine."""

from __future__ import annotations

from collections.abc import Iterator

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, Response

from beforehand.ground.layers import lying
from beforehand.read.locale import Locale
from beforehand.read.project import Project
from beforehand.studio.page import desk_of

FACE = '@font-face{{font-family:"{family}";font-weight:{weight};src:url("fonts/{file}");font-display:swap}}'
SPOKEN = ('[lang="{lang}"]{{--text:"{text}";--display:"{display}";'
          '--leading:{leading:.2f};--tight:{tight:.2f};line-height:var(--leading)}}')
OTHERS = ':root{{--others:{families},sans-serif}}'
LEAST_LEADING, LEAST_TIGHT = 1.5, 1.08


def show(request: Request) -> Response:
    """A style sheet."""
    project = desk_of(request).project
    return Response('\n'.join([*faces(project), others(project), *map(spoken, project.locales.values())]), media_type='text/css')


def others(project: Project) -> str:
    """What a text is set in that is of no known language, such as a name: whichever of our faces has its letters."""
    families = dict.fromkeys(f'"{locale.file.text.family}"' for locale in project.locales.values())
    return OTHERS.format(families=','.join(families))


def faces(project: Project) -> Iterator[str]:
    """Each font of the project; a browser asks for those alone that it needs."""
    for family, files in project.fonts.items():
        for weight, path in files.items():
            yield FACE.format(family=family, weight=weight, file=path.removeprefix('fonts/'))


def spoken(locale: Locale) -> str:
    """How a language is set."""
    text, display = locale.file.text, locale.file.display
    return SPOKEN.format(lang=locale.id, text=text.family, display=display.family, leading=max(text.line_height, LEAST_LEADING),
                         tight=max(display.line_height * 1.12, LEAST_TIGHT))


def font(request: Request) -> Response:
    """A font file of the project, its own or one that it lacks; no other file."""
    desk, name = desk_of(request), 'fonts/{family}/{file}'.format(**request.path_params)
    if not any(name in files.values() for files in desk.project.fonts.values()):
        raise HTTPException(404)
    return FileResponse(lying(desk.root, name))


ROUTES = {'/letters.css': (show, None), '/fonts/{family}/{file}': (font, None)}
WITHOUT_FOLDER = True
