"""Languages and leaflets: in which languages, which leaflets, of which kinds, on what paper."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from starlette.requests import Request
from starlette.responses import Response

from beforehand.content.topic import name_messages
from beforehand.read.locale import Locale
from beforehand.read.project import Project
from beforehand.read.readings import APPROVED
from beforehand.read.states import BLIND_CHECKED, SOURCE
from beforehand.studio import forms
from beforehand.studio.beside import beside
from beforehand.studio.desk import Desk
from beforehand.studio.entry import some_of
from beforehand.studio.forms import Field, Sent
from beforehand.studio.naming import in_their_tongue, other_name
from beforehand.studio.page import desk_of, page, say_of
from beforehand.studio.tasks import State, Task
from beforehand.studio.tongue import Tongue, marked

HERE, FORM = '/languages', 'languages'
CHOICES = {'locales': (marked('Languages'), marked('other languages'), marked('Choose at least one language')),
           'topics': (marked('Leaflets'), marked('other leaflets'), marked('Choose at least one leaflet')),
           'formats': (marked('Kinds'), marked('other kinds of leaflets'), marked('Choose at least one kind')),
           'papers': (marked('Paper'), marked('other paper'), marked('Choose a paper'))}
STATES = {SOURCE: marked('The original'),
          BLIND_CHECKED: marked('Checked back. The small print says that it is a draft.'),
          APPROVED: marked('Read and approved by people who speak it.')}
DRAFT = marked('Draft. Test prints only, until it has been checked.')


class Choice(NamedTuple):
    """A box to tick."""

    id: str
    label: str
    hint: str
    on: bool
    other: str = ''
    """What the studio's language calls it."""
    lang: str = ''
    dir: str = ''


def known(desk: Desk) -> dict[str, list[str]]:
    """What there is to choose from, in its order."""
    project = desk.project
    used = {str(format) for topic in project.topics.values() for format in topic.formats}
    formats = [id for id in project.formats if id in used]
    papers = {paper for id in formats for paper in project.formats[id].papers}
    topics = sorted(project.topics, key=lambda id: project.topics[id].number)
    return {'locales': offered(project), 'topics': topics, 'formats': formats, 'papers': sorted(papers)}


def fields(desk: Desk) -> list[Field]:
    """Four lists of edition.yaml."""
    return [Field(name, (name,), *CHOICES[name][:2], some_of(ids, CHOICES[name][2]), many=True)
            for name, ids in known(desk).items()]


def now(desk: Desk) -> dict[str, str]:
    """What the folder says; a list that it lacks means all."""
    return {name: ' '.join(map(str, getattr(desk.file, name))) or ' '.join(ids) for name, ids in known(desk).items()}


def show(request: Request) -> Response:
    """The boxes, with the page beside them."""
    desk = desk_of(request)
    return form_page(request, forms.shown(request, FORM, fields(desk), now(desk)))


def form_page(request: Request, sent: Sent, status: int = 200) -> Response:
    """The form with these boxes ticked."""
    desk, say = desk_of(request), say_of(request)
    return page(request, 'languages.html', status, errors=sent.errors, was=now(desk), locales=languages(desk.project, say, sent),
                topics=list(leaflets(desk, say, sent)), formats=list(kinds(desk, say, sent)),
                papers=list(papers(desk, say, sent)),
                **beside(request))


def offered(project: Project) -> list[str]:
    """The languages in which there is any leaflet: as it was written first, then those that have most."""
    covered = {id: sum(map(locale.covers, project.topics)) for id, locale in project.locales.items()}
    return sorted(filter(covered.__getitem__, covered), key=lambda id: (not project.locales[id].is_source, -covered[id]))


def languages(project: Project, say: Tongue, sent: Sent) -> dict[str, list[Choice]]:
    """Each language by its own name, below how far it was checked."""
    found: dict[str, list[Choice]] = {}
    for locale in map(project.locales.__getitem__, offered(project)):
        one = Choice(locale.id, locale.name, '', locale.id in sent.values['locales'].split(), other_name(say, locale), locale.id,
                     locale.direction)
        found.setdefault(checked(project, say, locale), []).append(one)
    return found


def checked(project: Project, say: Tongue, locale: Locale) -> str:
    """How far a language was checked: as its weakest sentence, of the leaflets that it has."""
    topics = {id: topic for id, topic in project.topics.items() if locale.covers(id)}
    state = locale.state_of(message for id, topic in topics.items() for message in name_messages(topic, id))
    text = say.gettext(STATES.get(state, DRAFT))
    if len(topics) == len(project.topics):
        return text
    numbers = say.listed([str(topic.number) for topic in sorted(topics.values(), key=lambda topic: topic.number)])
    return ' '.join((text, say.gettext('Leaflets %(numbers)s so far.', numbers=numbers)))


def leaflets(desk: Desk, say: Tongue, sent: Sent) -> Iterable[Choice]:
    """Each leaflet by its title, and as what it can be printed."""
    project = desk.project
    for id in known(desk)['topics']:
        topic = project.topics[id]
        kinds = [project.formats[format] for format in topic.formats if format in project.formats]
        names = say.listed([say.gettext(str(kind.name)) for kind in kinds])
        title, lead = (in_their_tongue(project, say, text).text for text in (topic.title, topic.lead.text))
        yield Choice(id, f'{topic.number} {title}', f'{lead} {names}.', id in sent.values['topics'].split())


def kinds(desk: Desk, say: Tongue, sent: Sent) -> Iterable[Choice]:
    """Each kind by its name, and what it is for."""
    for id in known(desk)['formats']:
        format = desk.project.formats[id]
        use = say.gettext(str(format.use)) if format.use else ''
        yield Choice(id, say.gettext(str(format.name)), use, id in sent.values['formats'].split())


def papers(desk: Desk, say: Tongue, sent: Sent) -> Iterable[Choice]:
    """Each paper, and how many kinds there are on it."""
    formats = desk.project.formats
    for id in known(desk)['papers']:
        names = [say.gettext(str(formats[format].name)) for format in known(desk)['formats'] if id in formats[format].papers]
        yield Choice(id, id, say.listed(names), id in sent.values['papers'].split())


def take(request: Request) -> Response:
    """Save what was changed."""
    desk = desk_of(request)
    sent = forms.take(request, FORM, fields(desk), lambda: now(desk))
    again = form_page(request, sent, forms.UNFIT) if sent.errors and not sent.clashes else None
    return forms.answer(request, sent, again, HERE)


def state(desk: Desk, say: Tongue) -> State:
    """How many of each."""
    sheets = desk.preview.now().sheets if desk.preview else ()
    languages = say.ngettext('%(n)s language', '%(n)s languages', len({sheet.locale.id for sheet in sheets}))
    leaflets = say.ngettext('%(n)s leaflet', '%(n)s leaflets', len({sheet.topic_id for sheet in sheets}))
    return State(f'{languages} · {leaflets}')


TASK = Task(11, HERE, marked('Languages and leaflets'), marked('Which leaflets, in which languages, on what paper'), state)
ROUTES = {HERE: (show, take)}
