"""Put right: all that keeps leaflets back, or makes them test prints, each reason once, with the step where it is mended."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from beforehand.studio import naming
from beforehand.studio.desk import Desk
from beforehand.studio.mending import Matter, matters
from beforehand.studio.page import desk_of, page, say_of
from beforehand.studio.preview.preview import Preview
from beforehand.studio.preview.standing import Standing, of_a_folder
from beforehand.studio.tasks import State, Task
from beforehand.studio.tongue import Tongue, marked

HERE = '/right'
LOOK_SECONDS = 3.0
MOST_NAMED = 3


def show(request: Request) -> Response:
    """What has to be put right, then what makes the others test prints."""
    desk, say = desk_of(request), say_of(request)
    assert desk.preview
    standings = known(desk.preview, LOOK_SECONDS)
    found = [(one, which(desk, say, one.sheets)) for one in matters(standings, say)]
    states = [one.state for one in standings.values()]
    return page(request, 'right.html', kept=[pair for pair in found if pair[0].keeps_back],
                waiting=[pair for pair in found if not pair[0].keeps_back], of=len(states), unseen=states.count(''),
                good=states.count('ready') + states.count('test'), held_back=states.count('kept'),
                lines=list(dict.fromkeys(line for one, _ in found for line in one.told)))


def known(preview: Preview, wait_seconds: float = 0.0) -> dict[str, Standing]:
    """How all leaflets stand; where there are none, since the folder cannot be read, how that stands."""
    reading = preview.now()
    return preview.standings(wait_seconds) if reading.sheets else {'': of_a_folder(reading.problems)}


def which(desk: Desk, say: Tongue, names: list[str]) -> str:
    """Which leaflets they are, in words: by title and language, where they are few."""
    sheets = [sheet for sheet in (desk.preview.now().sheets if desk.preview else ()) if sheet.name in {*names}]
    if not sheets:
        return say.gettext('all leaflets')
    titles = list(dict.fromkeys(naming.in_their_tongue(desk.project, say, sheet.topic.title).text for sheet in sheets))
    languages = list(dict.fromkeys(say.language(sheet.locale.id) for sheet in sheets))
    title = titles[0] if len(titles) == 1 else say.ngettext('%(n)s leaflet', '%(n)s leaflets', len(titles))
    return f'{title} · ' + (say.listed(languages) if len(languages) <= MOST_NAMED else
                            say.ngettext('in %(n)s language', 'in %(n)s languages', len(languages)))


def state(desk: Desk, say: Tongue) -> State:
    """How much has to be put right; nothing is good."""
    if not desk.preview:
        return State()
    kept: list[Matter] = [one for one in matters(known(desk.preview), say) if one.keeps_back]
    return State(say.gettext('%(n)s to put right', n=len(kept)), 'fix') if kept else State(say.gettext('Nothing'))


TASK = Task(22, HERE, marked('Put right'), marked('What keeps a leaflet from being printed'), state)
ROUTES = {HERE: (show, None)}
