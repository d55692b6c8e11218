"""The studio's own words → their template and catalogues: sentences are their own ids, as gettext has them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file
from babel.messages.pofile import PoFileError, read_po, write_po

from beforehand.content.format import Format
from beforehand.ground.problem import Place, Problem, Unreadable
from beforehand.ground.source import read
from beforehand.read import po

UNDATED = re.compile(r'"(POT-Creation-Date|PO-Revision-Date|Report-Msgid-Bugs-To): [^"]*"\n')
HOME, POT, FILE = 'beforehand/studio', 'locales/studio.pot', 'studio.po'
HEADER = """# Translations of the studio of Beforehand, CC BY 4.0.
# %(name)s and what stands in <> is filled in: it has to be in the translation as it is in the English."""
METHODS = {'.py': 'python', '.html': 'jinja2.ext:babel_extract', '.yaml': 'beforehand.translate.interface:extract_format'}
KEYWORDS: dict[str, Any] = {'_': None, 'gettext': None, 'ngettext': (1, 2), 'marked': None, 'N_': None}
JINJA = {'extensions': 'jinja2.ext.i18n', 'newstyle_gettext': 'true', 'silent': 'false'}


def sources(root: Path) -> list[Path]:
    """Whatever says something: modules and pages of the studio, and what formats call themselves; none outside the repository."""
    if not (root / HOME).is_dir():
        return []
    found = (path for path in (root / HOME).rglob('*') if path.suffix in ('.py', '.html'))
    return sorted([*found, *(root / 'templates').glob('*/format.yaml')])


def extract_format(file: BinaryIO, keywords: Any, comment_tags: Any, options: Any) -> Iterator[tuple[int, str, Any, list[str]]]:
    """The name of a format, and what it is for; Babel's shape of an extractor."""
    found, problems = read(file.read(), str(getattr(file, 'name', 'format.yaml')), Format)
    if found is None:
        raise Unreadable(*problems)
    for text in filter(None, (found.name, found.use)):
        yield text.place.line, 'gettext', str(text), ['What a kind of leaflet is called, or what it is for.']


def extract(root: Path) -> bytes:
    """All sentences of the studio as a POT file; the same bytes as long as nothing changed."""
    template = Catalog(header_comment=HEADER, project='Beforehand', version='1', copyright_holder='', charset='utf-8')
    for path in sources(root):
        options = JINJA if path.suffix == '.html' else {}
        for line, message, notes, _ in extract_from_file(METHODS[path.suffix], path, KEYWORDS, [], options):
            template.add(message, None, [(path.relative_to(root).as_posix(), line)], auto_comments=notes)
    return written(template)


def written(catalogue: Catalog) -> bytes:
    """A catalogue as a PO file, without dates and lines: nothing changes when no sentence changed."""
    out = BytesIO()
    write_po(out, catalogue, width=po.WIDTH, include_lineno=False, include_previous=True)
    return UNDATED.sub('', out.getvalue().decode()).encode()


def updated(data: bytes, pot: bytes, locale: str) -> bytes:
    """A catalogue (b'': a new one) brought up to date; nothing is guessed, and what is not said any more is kept, obsolete."""
    tag = locale.replace('-', '_')
    try:
        old = read_po(BytesIO(data), locale=tag, abort_invalid=True) if data else Catalog(
            tag, header_comment=HEADER, project='Beforehand', version='1', charset='utf-8')
    except (PoFileError, ValueError) as error:
        raise Unreadable(Problem('po', Place(f'locales/{locale}/{FILE}'), f'cannot be read: {error}')) from None
    old.update(read_po(BytesIO(pot)), no_fuzzy_matching=True, update_creation_date=False)
    return written(old)
