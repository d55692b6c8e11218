"""The page of a language: its pieces, those that may be handed out first, proofs last and marked. Pure."""

from __future__ import annotations

from markupsafe import Markup, escape

from beforehand.content.palette import Palette
from beforehand.exchange.site import words
from beforehand.exchange.site.frame import accent, joined, own
from beforehand.exchange.site.pieces import Language, Piece, Ready, in_a_sentence

PIECE = """<li class="{accent}">
<h3>{title}<span class="kind">{format}</span></h3>
{english}<p>{lead}</p>
<a href="{pdf}"><img src="{picture}" alt="First page of the PDF: {what}, in {language}" width="{width}" height="{height}" \
loading="lazy"></a>
{use}<p>{state}</p>
{marks}<p>{how} <a href="../print.html#{format_id}">More on printing</a></p>
<ul>
{papers}
</ul>
</li>"""
PAPER = """<li><a href="{pdf}" hreflang="{lang}" type="application/pdf">PDF for {paper}<span class="hidden">: {what}, in \
{language}</span></a>, {lengths}, {weight}{code}</li>"""
MARK = '<p class="mark">{own}</p>\n'
PROOFS = """<h2 id="proofs">Proofs: do not hand these out</h2>
<p>They are here to be read by somebody who speaks the language and knows the work, and for the numbers to be called.</p>"""
Sizes = dict[str, tuple[int, int]]
"""How wide and high the pictures are, in dots, by their files."""


def main(language: Language, palette: Palette, sizes: Sizes) -> Markup:
    """What the page says."""
    name = own(language.name)
    head = Markup('<h1>{}</h1>').format(Markup('{}, {}').format(name, language.english) if is_foreign(language) else name)
    parts = [head, Markup('<p>{} in {}.</p>').format(words.sheets(len(language.pieces)).capitalize(), called(language))]
    if language.ready:
        parts += [Markup('<h2 id="ready">To print</h2>'), pieces(language, language.ready, palette, sizes)]
    if language.proofs:
        parts += [Markup(PROOFS), pieces(language, language.proofs, palette, sizes)]
    return joined(parts)


def is_foreign(language: Language) -> bool:
    """Whether English has another name for it."""
    return bool(language.english) and language.english != language.locale.name


def called(language: Language) -> str:
    """What an English sentence calls it."""
    return language.english or language.locale.id


def pieces(language: Language, shown: tuple[Piece, ...], palette: Palette, sizes: Sizes) -> Markup:
    """A list of pieces."""
    return Markup('<ul class="pieces">\n{}\n</ul>').format(joined([piece(language, one, palette, sizes) for one in shown]))


def piece(language: Language, shown: Piece, palette: Palette, sizes: Sizes) -> Markup:
    """A piece: its words, its picture, what it is for, what it is, how it is printed, its files."""
    sheet, (width, height) = shown.sheet, sizes[shown.picture]
    use = Markup('<p>{}</p>\n').format(sheet.format.use) if sheet.format.use else ''
    states = joined([Markup('<b>{}.</b> {}').format(*state) for state in words.states(sheet)])
    english = Markup('<p>{}</p>\n').format(sheet.topic.title) if shown.title.lang != 'en' else ''
    return Markup(PIECE).format(
        accent=accent(palette, sheet.topic.accent), title=own(shown.title), english=english, lead=own(shown.lead),
        pdf=below(shown.sheets[0].file), picture=below(shown.picture), what=shown.english, language=called(language), width=width,
        height=height, format=sheet.format.name, use=use, state=states,
        marks=joined([Markup(MARK).format(own=own(said)) for said in shown.marks if said.lang != 'en']),
        how=' '.join(list(words.how(sheet.format))[:1]), format_id=sheet.format_id,
        papers=joined([paper(language, shown, one) for one in shown.sheets]))


def paper(language: Language, shown: Piece, one: Ready) -> Markup:
    """A file and what there is to know of it."""
    sheet = one.sheet
    code = Markup('; code <a class="code" href="../codes.html#{0}">{0}</a>').format(sheet.code) if sheet.code else escape('')
    return Markup(PAPER).format(pdf=below(one.file), lang=sheet.locale.id, paper=sheet.paper_id, what=shown.english,
                                language=called(language), lengths=words.lengths(sheet.paper), weight=words.weight(one.bytes),
                                code=code)


def below(file: str) -> str:
    """A file of the site as a page beside it calls it."""
    return file.partition('/')[2].replace(' ', '%20')


def title(language: Language) -> str:
    """The page's title, in English."""
    return f'Sheets in {called(language)}'


def about(language: Language) -> str:
    """The page in a sentence."""
    topics = dict.fromkeys(in_a_sentence(one.sheet.topic.title) for one in language.pieces)
    return f'{words.sheets(len(language.pieces)).capitalize()} to print in {called(language)}: {"; ".join(topics)}.'
