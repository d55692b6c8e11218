"""Every page of the studio, as it is opened by somebody who cannot see it, or has no mouse, or reads it on a narrow screen."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from conftest import ROOT
from playwright.sync_api import Browser, Page

from beforehand.studio.steps import ways
from studio.browser import Studio, axe
from studio.test_words import OURS_ALONE

pytestmark = pytest.mark.slow

EDITION = """name: Our Aid
web: example.org
accent: '#8fd8c8'
countries: [DE]
locales: [en, ar, bn, ur, zh-Hans]
topics: [check-the-job]
helplines: [office]
own: [{id: office, name: Our Office, run_by: [ngo], numbers: [{number: '+493023125028', abroad: true}], languages: [de, ar],
       hours: [{days: [mon, tue], from: '09:00', to: '17:00'}]}]
"""
WORDS = 'msgctxt "check-the-job.answer.website"\nmsgid "A good website proves nothing."\nmsgstr "موقع جميل لا يثبت شيئا."\n'
FILLED = {'helpline': 'office', 'digits': '493023125028', 'message': 'check-the-job.answer.website', 'locale': 'ar', 'id': 'office'}
NO_PAGES = ('/letters.css', '/fonts/{family}/{file}', '/picture/{digest}.png', '/who/logo', '/download/file/{name}', '/download/{kind}.zip')
LANGUAGES = [locale for locale in ('en', 'ar') if locale == 'en' or (ROOT / f'locales/{locale}/studio.po').is_file()]

STOPS = """() => [...document.querySelectorAll('a[href], button, input, select, textarea, summary')].filter(one =>
  one.tabIndex >= 0 && !one.disabled && one.type !== 'hidden' && one.checkVisibility({visibilityProperty: true})).map(one => {
    const group = one.type === 'radio' && [...one.form.elements[one.name]];
    return group && one !== (group.find(other => other.checked) || group[0]) ? '' : one.outerHTML.slice(0, 120); }).filter(Boolean)"""
HERE = """() => { const one = document.activeElement, box = one.getBoundingClientRect(), style = getComputedStyle(one);
  const seen = document.elementFromPoint(box.x + box.width / 2, box.y + Math.min(box.height / 2, 20));
  return {html: one.outerHTML.slice(0, 120), ring: parseFloat(style.outlineWidth) >= 2 && style.outlineStyle !== 'none',
          seen: box.width > 0 && (one.contains(seen) || seen?.contains(one) || !!one.closest('.skip'))}; }"""
OURS = """() => { const copy = document.body.cloneNode(true);
  copy.querySelectorAll('[lang], .astext, script, textarea, pre').forEach(one => one.remove()); return copy.textContent; }"""


def paths() -> list[str]:
    """Every address of the studio at which there is a page, and one at which there is none."""
    shown = [way.path for way in ways() if way.show and way.path not in NO_PAGES]
    return [*(re.sub(r'{(\w+)}', lambda found: FILLED[found[1]], path) for path in shown), '/nothing', '/call?find=Germany', '/call/own/own']


@pytest.fixture(scope='module')
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Studio]:
    home = tmp_path_factory.mktemp('axe') / 'home'
    folder = home / 'Beforehand/our-aid'
    (folder / 'words').mkdir(parents=True)
    (folder / 'edition.yaml').write_text(EDITION, encoding='utf-8')
    (folder / 'words/ar.po').write_text(WORDS, encoding='utf-8')
    studio = Studio(home, ROOT, str(folder))
    yield studio
    studio.end()


@pytest.fixture(params=[(locale, width) for locale in LANGUAGES for width in (1280, 360)], ids=lambda pair: f'{pair[0]}-{pair[1]}')
def person(request: pytest.FixtureRequest, browser: Browser, running: Studio) -> Iterator[tuple[Page, str]]:
    """Somebody at a screen of this width, and where the studio is."""
    locale, width = request.param
    context = browser.new_context(viewport={'width': width, 'height': 800}, locale=locale)
    page = context.new_page()
    page.goto(running.enter())
    assert page.locator('html').get_attribute('lang') == locale
    yield page, page.url.rstrip('/')
    context.close()


def test_every_page(person: tuple[Page, str]) -> None:
    """axe-core finds nothing, nothing has to be scrolled sideways, and no word of ours alone is shown."""
    page, root = person
    found = dict[str, list[str]]()
    for path in paths():
        answer = page.goto(root + path, wait_until='load')
        assert answer
        assert answer.status == (404 if path == '/nothing' else 200), path
        over_px = page.evaluate('document.documentElement.scrollWidth - innerWidth')
        words = OURS_ALONE.findall(page.evaluate(OURS)) if page.locator('html').get_attribute('lang') == 'en' else []
        found[path] = [*axe(page), *([f'{over_px} px too wide'] if over_px > 0 else []), *map(str, words)]
        assert page.locator('h1').count() == 1, path
    assert {path: faults for path, faults in found.items() if faults} == {}


def test_every_page_by_keyboard(person: tuple[Page, str]) -> None:
    """From stop to stop by Tab: each is reached, seen while it has the focus, and ringed; then one is where one began."""
    page, root = person
    found = dict[str, list[str]]()
    for path in paths():
        page.goto(root + path, wait_until='load')
        stops, met = page.evaluate(STOPS), []
        for _ in [*stops, '']:  # radio buttons of which none is chosen may be two stops
            page.keyboard.press('Tab')
            here = page.evaluate(HERE)
            met += [here] if not here['html'].startswith('<body') else []
        reached = [one['html'] for one in met]
        found[path] = [f'not reached: {one}' for one in stops if one not in reached]
        found[path] += [f'not seen: {one["html"]}' for one in met if not one['seen']] + [f'no ring: {one["html"]}' for one in met if not one['ring']]
    assert {path: faults for path, faults in found.items() if faults} == {}


def test_what_is_wrong_is_said_where_one_is(person: tuple[Page, str]) -> None:
    """A page with faults takes the focus to what is wrong, says it at the field too, and keeps what was typed."""
    page, root = person
    page.goto(f'{root}/who', wait_until='load')
    page.locator('#accent').fill('#203060')
    page.locator('#who button.go').click()
    page.wait_for_selector('#errors')
    assert page.evaluate('document.activeElement.id') == 'errors'
    assert page.locator('#accent').input_value() == '#203060'
    assert page.locator('#accent').get_attribute('aria-invalid') == 'true'
    assert page.locator('#accent-told').inner_text().strip() in page.locator('#accent-told').inner_text()
    assert axe(page) == []
    page.locator('#errors a').first.press('Enter')
    assert page.evaluate('document.activeElement.id') == 'accent'
    page.locator('#accent').fill('#8fd8c8')
    page.locator('#who button.go').click()
    page.wait_for_url(f'{root}/call')
