"""The pages of a site that are about all languages: the chooser, how to print and fold, the codes. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from markupsafe import Markup

from beforehand.content.edition import EVERYWHERE
from beforehand.exchange.site import words
from beforehand.exchange.site.frame import joined, own
from beforehand.exchange.site.pieces import Language, Piece
from beforehand.exchange.site.tongue import called, is_foreign
from beforehand.plan.codeform import EXAMPLE
from beforehand.plan.sheets import Sheet

FRONT = """<h1>{site}: sheets to print</h1>
<p>Each is a PDF. Choose the language of the people who will read them.</p>
{ready}{proofs}
<h2 id="states">How far a translation has come</h2>
<dl>
{states}
</dl>
<h2 id="before">Before you hand one out</h2>
<ul>
<li>Whoever carries a leaflet can be in danger from somebody who looks through their things. Give it when you are alone with \
them.</li>
<li>Where a sheet has an empty bubble, write or stamp the number of a local helpline into it, after you have called it.</li>
{everywhere}</ul>
<p><a href="print.html">How to print and fold</a></p>"""
EU = '<li>The number 112 is the emergency number of the European Union. Outside the EU it may not work.</li>\n'
READY = """<h2 id="languages">Languages</h2>
{tongues}
"""
PROOFS = """<h2 id="proofs">Proofs only: do not hand these out</h2>
<p>They are here to be read by somebody who speaks the language and knows the work, and for the numbers to be called.</p>
{tongues}
"""
TONGUE = '<li><a href="{id}/index.html">{name}</a>{english}<span>{count}</span><span>{state}</span></li>'
PRINT = """<h1>How to print and fold</h1>
<ol>
<li>Open the PDF, and print it at 100 %, “actual size”, not “fit to page”. The sheets keep clear of the edges that office \
printers leave white.</li>
<li>Black and white is enough: nothing on the sheets depends on colour.</li>
<li>Print one, fold it, look at it; then print the others.</li>
<li>A piece that is smaller than your paper: print it on paper of its own size, or on a larger one at 100 %, and cut.</li>
</ol>
{formats}"""
FORMAT = """<h2 id="{id}">{name}</h2>
<p>{use}{papers}.</p>
<ul>
{how}
</ul>"""
CODES = """<h1>Look up the code on a sheet</h1>
<p>Most sheets have a small code, such as <span class="code">{example}</span>, in the small print. It says from which words \
the sheet was printed. Search this page for the code on yours.</p>
<p class="note"><b>Is it not in the table?</b> First compare it letter by letter. If it is right, the sheet is not one of these: \
its words have changed since, or another organisation has printed it. Print a new one. A discreet card has no code.</p>
<div class="scroll" tabindex="0" role="region" aria-labelledby="codes">
<table><caption id="codes">The codes of the sheets on this site</caption>
<thead><tr><th scope="col">Code</th><th scope="col">Sheet</th><th scope="col">In English</th>\
<th scope="col">Language</th><th scope="col">State</th><th scope="col">PDF</th></tr></thead>
<tbody>
{rows}
</tbody></table></div>"""
ROW = """<tr id="{code}"><th scope="row" class="code">{code}</th><td>{title}</td><td>{english}</td><td>{language}</td>\
<td>{state}</td><td>{files}</td></tr>"""
FILE = ('<li><a href="{file}" type="application/pdf" hreflang="{lang}">{format}, {paper}'
        '<span class="hidden">: {code}</span></a></li>')


def front(site: str, languages: Sequence[Language]) -> Markup:
    """The first page: the languages, each in its own name."""
    ready, proofs = ([one for one in languages if bool(one.ready) is is_ready] for is_ready in (True, False))
    states = [Markup('<dt>{}</dt><dd>{}</dd>').format(*state) for state in words.STATES.values()]
    return Markup(FRONT).format(
        site=site, ready=Markup(READY).format(tongues=tongues(ready)) if ready else '',
        proofs=Markup(PROOFS).format(tongues=tongues(proofs)) if proofs else '', states=joined(states),
        everywhere=Markup(EU if languages[0].pieces[0].sheet.edition.file.emergency == EVERYWHERE else ''))


def tongues(languages: Iterable[Language]) -> Markup:
    """A list of languages to choose from."""
    return Markup('<ul class="tongues">\n{}\n</ul>').format(joined([tongue(one) for one in languages]))


def tongue(language: Language) -> Markup:
    """A language to choose."""
    english = Markup('<span>{}</span>').format(language.english) if is_foreign(language) else ''
    count = words.sheets(len(language.ready)) if language.ready else ''
    if language.proofs:
        count += f'{", " if count else ""}{len(language.proofs)} proof{"" if len(language.proofs) == 1 else "s"}'
    return Markup(TONGUE).format(id=language.locale.id, name=own(language.name), english=english, count=count,
                                 state=words.STATES[language.state][0] if language.ready else '')


def printing(languages: Iterable[Language]) -> Markup:
    """How each format that there is is printed and folded."""
    sheets = [one.sheet for language in languages for piece in language.pieces for one in piece.sheets]
    formats: dict[str, dict[str, Sheet]] = {}
    for sheet in sheets:
        formats.setdefault(sheet.format_id, {}).setdefault(sheet.paper_id, sheet)
    return Markup(PRINT).format(formats=joined([a_format(id, papers) for id, papers in sorted(formats.items())]))


def a_format(id: str, papers: dict[str, Sheet]) -> Markup:
    """A format and its papers."""
    format = next(iter(papers.values())).format
    sizes = '; '.join(f'{name}: {words.lengths(sheet.paper)}' for name, sheet in papers.items())
    return Markup(FORMAT).format(id=id, name=format.name, use=f'{format.use} ' if format.use else '', papers=sizes,
                                 how=joined([Markup('<li>{}</li>').format(line) for line in words.how(format)]))


def codes(languages: Iterable[Language]) -> Markup:
    """Every code, and what it is the code of."""
    rows = [row for _, row in sorted(by_code(languages), key=lambda found: found[0])]
    return Markup(CODES).format(example=EXAMPLE, rows=joined(rows))


def by_code(languages: Iterable[Language]) -> Iterator[tuple[tuple[int, str], Markup]]:
    """A row for each code; all formats and papers of the same words have the same."""
    for language in languages:
        found: dict[str, list[tuple[Piece, Markup]]] = {}
        for piece in language.pieces:
            for one in piece.sheets:
                if code := one.sheet.code:
                    link = Markup(FILE).format(file=one.file.replace(' ', '%20'), lang=one.sheet.locale.id,
                                               format=one.sheet.format.name, paper=one.sheet.paper_id, code=code)
                    found.setdefault(code, []).append((piece, link))
        for code, links in found.items():
            piece, sheet = links[0][0], links[0][0].sheet
            yield (sheet.topic.number, code), Markup(ROW).format(
                code=code, title=own(piece.title), english=sheet.topic.title, language=called(language),
                state=words.in_a_word(sheet), files=Markup('<ul>{}</ul>').format(joined([link for _, link in links])))


def about(languages: Sequence[Language]) -> str:
    """The site in a sentence."""
    names = ', '.join(called(one) for one in languages)
    count = words.sheets(sum(len(one.pieces) for one in languages))
    return f'{count.capitalize()} to print, in {names}.'
