"""Which page stands beside a step: the one that was chosen last, else the part of it that the step is about.

What one looks at is remembered while the studio runs, so that it stays from step to step; nothing else is changed by looking.
"""

from __future__ import annotations

from typing import Any

from starlette.requests import Request

from beforehand.plan.sheets import Sheet
from beforehand.studio.desk import Desk
from beforehand.studio.figure import BOTH, figure
from beforehand.studio.page import desk_of, say_of
from beforehand.studio.preview.pictures import View
from beforehand.studio.preview.preview import Preview

NOTHING: dict[str, Any] = {'sheet': None, 'figure': None}


def beside(request: Request, part: str = '', turned: bool = False, language: str = '', message: str = '') -> dict[str, Any]:
    """The values of `_page.html`.

    part: a panel that is shown at first; turned: best in a language that runs from right to left; language and message: what is
    worked on, so it is this that is shown.
    """
    desk = desk_of(request)
    preview = desk.preview
    sheets = preview.now().sheets if preview else ()
    if not preview or not sheets:
        return NOTHING
    asked = dict(request.query_params) if request.method == 'GET' else {}
    wanted = {**desk.looked, **({'language': language} if language else {}), **asked}
    sheet = chosen(preview, sheets, wanted, part, turned, message)
    views = list(preview.views(sheet.name))
    here = request.url.path
    view = view_of(views, wanted.get(f'view {here}', ''), asked.get('view', ''), shows(preview, sheet, message) or part)
    remember(desk, here, asked, sheet)
    return {'sheet': sheet, 'figure': figure(preview, say_of(request), sheets, sheet, views, view, message)}


def chosen(preview: Preview, sheets: tuple[Sheet, ...], wanted: dict[str, str], part: str, turned: bool, message: str) -> Sheet:
    """The sheet that is wanted, or the nearest to it that there is; of those as near, the first that shows the sentence."""

    def apart(sheet: Sheet) -> tuple[bool, ...]:
        kind, language = wanted.get('sheet') or kind_of(sheet), wanted.get('language') or sheet.locale.id
        return bool(message) and sheet.topic_id != message.partition('.')[0], sheet.locale.id != language, kind_of(sheet) != kind

    def distance(sheet: Sheet) -> tuple[bool, ...]:
        return (*apart(sheet), 'sheet' not in wanted and bool(part) and not has(sheet, part),
                turned and sheet.locale.direction != 'rtl')

    near = sorted(sheets, key=distance)
    as_near = (sheet for sheet in near if message and apart(sheet) == apart(near[0]))
    return next((sheet for sheet in as_near if shows(preview, sheet, message)), near[0])  # each is composed for it: so few


def kind_of(sheet: Sheet) -> str:
    """A sheet in whatever language: its topic, format and paper."""
    return f'{sheet.topic_id}.{sheet.format_id}.{sheet.paper_id}'


def has(sheet: Sheet, part: str) -> bool:
    """Whether a sheet has a panel."""
    return any(face.panel == part for side in sheet.paper.sides for face in side)


def shows(preview: Preview, sheet: Sheet, message: str) -> str:
    """The panel of a sheet on which a sentence stands; empty where it does not."""
    return next((one.panel for one in preview.text(sheet.name) if message and one.message == message), '')


def view_of(views: list[View], before: str, asked: str, part: str) -> str:
    """What is shown of a sheet: what was asked for, else what the step is about."""
    there = [BOTH, *(view.id for view in views)]
    sides = [view.id for view in views if not view.panel]
    usual = BOTH if len(sides) > 1 else next(iter(sides), '')
    return next((one for one in (asked, before, f'panel:{part}') if one in there), usual)


def remember(desk: Desk, here: str, asked: dict[str, str], sheet: Sheet) -> None:
    """What was asked for is shown again next time."""
    if 'sheet' in asked or 'language' in asked:
        desk.looked.update(sheet=kind_of(sheet), language=sheet.locale.id)
    if 'view' in asked:
        desk.looked[f'view {here}'] = asked['view']
