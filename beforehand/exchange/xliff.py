"""XLIFF, out and in: 1.2, which most translation programs read, and 2.0. Pure.

A context is the id of a unit and its name; notes go along, and the digest, where a program keeps what is not its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape, quoteattr

from beforehand.exchange.returned import Return, Returned
from beforehand.exchange.row import Row
from beforehand.ground.problem import Place, Problem, Unreadable
from beforehand.read import xml
from beforehand.read.xml import Element

OLD, NEW = 'urn:oasis:names:tc:xliff:document:1.2', 'urn:oasis:names:tc:xliff:document:2.0'
META = 'urn:oasis:names:tc:xliff:metadata:2.0'
VERSIONS = ('1.2', '2')
FUZZY = 'needs-review-translation'
UNSURE = {'new', 'needs-translation', 'needs-adaptation', 'needs-l10n', 'needs-review-adaptation', 'needs-review-l10n', FUZZY}
"""The states of 1.2 in which a translation is not yet one."""
DIGEST, OURS = 'x-beforehand-digest', 'beforehand'
INLINE = 'has a tag of the translation program in it'
MOST_LETTERS = 10_000


def written(rows: Sequence[Row], locale: str, version: str) -> bytes:
    """A catalogue as XLIFF."""
    name = quoteattr(f'locales/{locale}/messages.po')
    if version == '1.2':
        begin = [f'<xliff version="1.2" xmlns="{OLD}">',
                 f'<file original={name} source-language="en" target-language={quoteattr(locale)} datatype="po">', '<body>']
        lines = [*begin, *(line for row in rows for line in unit_1(row)), '</body>', '</file>', '</xliff>']
    else:
        begin = [f'<xliff version="2.0" xmlns="{NEW}" xmlns:mda="{META}" srcLang="en" trgLang={quoteattr(locale)}>',
                 f'<file id="messages" original={name}>']
        lines = [*begin, *(line for number, row in enumerate(rows, 1) for line in unit_2(row, number)), '</file>', '</xliff>']
    return '\n'.join(['<?xml version="1.0" encoding="UTF-8"?>', *lines, '']).encode()


def unit_1(row: Row) -> Iterator[str]:
    """A message in 1.2."""
    yield f'<trans-unit id={quoteattr(row.id)} resname={quoteattr(row.id)} xml:space="preserve">'
    yield f' <source>{escape(row.english)}</source>'
    if row.translation:
        yield f' <target state="{FUZZY if row.fuzzy else "translated"}">{escape(row.translation)}</target>'
    for place in row.places:
        file, _, line = place.rpartition(':')
        yield (f' <context-group purpose="location"><context context-type="sourcefile">{escape(file)}</context>'
               f'<context context-type="linenumber">{escape(line)}</context></context-group>')
    yield f' <context-group name="{OURS}"><context context-type="{DIGEST}">{row.digest}</context></context-group>'
    yield from (f' <note from="{who}">{escape(note)}</note>' for who, note in noted(row))
    yield '</trans-unit>'


def unit_2(row: Row, number: int) -> Iterator[str]:
    """A message in 2.0."""
    yield f'<unit id="u{number}" name={quoteattr(row.id)}>'
    meta = f'<mda:meta type="digest">{row.digest}</mda:meta>'
    yield f' <mda:metadata><mda:metaGroup category="{OURS}">{meta}</mda:metaGroup></mda:metadata>'
    notes = [('location', place) for place in row.places] + list(noted(row))
    if notes:
        said = ''.join(f'<note category="{what}">{escape(note)}</note>' for what, note in notes)
        yield f' <notes>{said}</notes>'
    state = 'translated' if row.translation and not row.fuzzy else 'initial'
    target = f'<target xml:space="preserve">{escape(row.translation)}</target>' if row.translation else ''
    yield f' <segment state="{state}"><source xml:space="preserve">{escape(row.english)}</source>{target}</segment>'
    yield '</unit>'


def noted(row: Row) -> Iterator[tuple[str, str]]:
    """The notes of a message, and whose they are."""
    yield from ((who, note) for who, note in (('developer', row.note), ('translator', row.comment)) if note)


def read(data: bytes, name: str) -> Return:
    """A file that came back."""
    root = xml.parse(data, name)
    if root.tag != 'xliff' or root.namespace not in (OLD, NEW):
        version = f' of version {root.attributes["version"][:20]}' if 'version' in root.attributes else ''
        what = f'is XLIFF{version}' if root.tag == 'xliff' else f'is XML, and no XLIFF: it begins with <{root.tag[:40]}>'
        raise Unreadable(Problem('xliff', Place(name, root.line), what, 'XLIFF 1.2, 2.0 and 2.1 are read'))
    if root.namespace == NEW:
        return Return(tuple(map(back_2, root.below('unit'))), root.attributes.get('trgLang', ''))
    locales = dict.fromkeys(file.attributes.get('target-language', '') for file in root.below('file'))
    if len(locales) > 1:
        raise Unreadable(Problem('xliff', Place(name), 'has files of several languages in it', 'divide it'))
    return Return(tuple(map(back_1, root.below('trans-unit'))), next(iter(locales), ''))


def back_1(unit: Element) -> Returned:
    """A unit of 1.2."""
    source, target = unit.child('source'), unit.child('target')
    id = unit.attributes.get('resname') or unit.attributes.get('id', '')
    state = target.attributes.get('state', '') if target else ''
    fuzzy = (state in UNSURE if state else None) if target and target.text.strip() else None
    if unit.attributes.get('approved') == 'yes':
        fuzzy = False
    digests = [one.text for one in unit.below('context') if one.attributes.get('context-type') == DIGEST]
    return row_of(unit, id, [source], [target], ''.join(digests[:1]), fuzzy)


def back_2(unit: Element) -> Returned:
    """A unit of 2.0, whose text may have been divided into segments."""
    parts = [one for one in unit.children if one.tag in ('segment', 'ignorable')]
    states = [one.attributes['state'] for one in parts if one.tag == 'segment' and 'state' in one.attributes]
    targets = [part.child('target') or (part.child('source') if part.tag == 'ignorable' else None) for part in parts]
    has_text = any(part.tag == 'segment' and target and target.text.strip() for part, target in zip(parts, targets, strict=True))
    fuzzy = ('initial' in states if states else None) if has_text else None
    digests = [one.text for group in deep(unit, META, 'metaGroup') if group.attributes.get('category') == OURS
               for one in deep(group, META, 'meta') if one.attributes.get('type') == 'digest']
    id = unit.attributes.get('name') or unit.attributes.get('id', '')
    row = row_of(unit, id, [part.child('source') for part in parts], targets if has_text else [], ''.join(digests[:1]), fuzzy)
    if has_text and any(target is None for target in targets):
        return row._replace(fault='is divided into segments, and not all of them are translated', hint='translate the others')
    return row


def deep(element: Element, namespace: str, tag: str) -> Iterator[Element]:
    """Elements of another namespace below one."""
    for one in element.children:
        if (one.namespace, one.tag) == (namespace, tag):
            yield one
        else:
            yield from deep(one, namespace, tag)


def row_of(unit: Element, id: str, sources: Sequence[Element | None], targets: Sequence[Element | None], digest: str,
           fuzzy: bool | None) -> Returned:
    """A unit as a row; texts are texts, whatever a program has drawn around them."""
    english, text = (''.join(one.text for one in some if one) for some in (sources, targets))
    row = Returned(unit.line, id.strip(), text, english, digest.strip(), fuzzy)
    if any(tags(target) for target in targets if target):
        return row._replace(fault=INLINE, hint='our texts have none: write plain text')
    if max(len(text), len(english)) > MOST_LETTERS:
        why = f'has more than {MOST_LETTERS:,} letters'
        return row._replace(text='', english='', fault=why, hint='was something pasted twice?')
    if found := re.search(r'[\x7f-\x9f]', text):
        return row._replace(fault=f'has a hidden character in it (U+{ord(found[0]):04X})', hint='type it again')
    return row


def tags(element: Element) -> list[str]:
    """The tags in a text that stand for something that is not written, or for its looks."""
    return [one.tag for one in element.children if one.tag != 'mrk'] + [tag for one in element.children for tag in tags(one)]
