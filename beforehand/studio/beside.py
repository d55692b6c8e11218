"""Which page stands beside a step: the one that was chosen there, else the part of it that the step is about."""

from __future__ import annotations

from typing import Any

from starlette.datastructures import QueryParams
from starlette.requests import Request

from beforehand.plan.sheets import Sheet
from beforehand.studio.page import desk_of, typed

NOTHING: dict[str, Any] = {'sheet': None, 'sheets': [], 'views': [], 'view': None, 'language': '', 'languages': []}


def leaflet(sheet: Sheet) -> str:
    """A sheet in whatever language: its topic, format and paper."""
    return f'{sheet.topic_id}.{sheet.format_id}.{sheet.paper_id}'


def beside(request: Request, part: str = '', turned: bool = False) -> dict[str, Any]:
    """The values of `_page.html`. part: a panel that is shown at first; turned: best in a language that runs from right to left."""
    preview = desk_of(request).preview
    sheets = preview.now().sheets if preview else ()
    if not preview or not sheets:
        return NOTHING
    asked = QueryParams(typed(request, 'page')) if request.method == 'POST' else request.query_params
    kinds = {leaflet(sheet): sheet for sheet in reversed(sheets)}  # of each the first
    wanted = asked.get('sheet') or next((id for id, sheet in kinds.items() if has(sheet, part)), '')
    mine = [sheet for sheet in sheets if leaflet(sheet) == wanted] or [sheets[0]]
    chosen = [sheet for sheet in mine if sheet.locale.id == asked.get('language')]
    chosen += [sheet for sheet in mine if turned and sheet.locale.direction == 'rtl']
    sheet = (chosen or mine)[0]
    views = list(preview.views(sheet.name))
    view = next((one for one in views if one.id == (asked.get('view') or f'panel:{part}')), views[0] if views else None)
    return {'sheet': sheet, 'sheets': list(dict(sorted(kinds.items(), key=lambda pair: pair[1].topic.number)).values()), 'views': views,
            'view': view, 'language': sheet.locale.id, 'languages': [one.locale for one in mine]}


def has(sheet: Sheet, part: str) -> bool:
    """Whether a sheet has a panel."""
    return not part or any(face.panel == part for side in sheet.paper.sides for face in side)
