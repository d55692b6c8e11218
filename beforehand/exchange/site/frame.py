"""What all pages of a site have in common: their head, their style, what they may load. Pure."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from typing import NamedTuple

from markupsafe import Markup, escape

from beforehand.content.palette import Palette
from beforehand.exchange.site.pieces import Said

STYLE = """
:root{color-scheme:light}*{box-sizing:border-box}
body{margin:0;background:#fff;color:#1a1a1a;font:1.06rem/1.55 system-ui,"Noto Sans",sans-serif}
header,main,footer{max-width:70rem;margin:0 auto;padding:0 1.2rem}
header{padding-top:1rem;padding-bottom:1rem}
header ul{list-style:none;display:flex;flex-wrap:wrap;gap:.3rem 1.4rem;margin:0;padding:0}
main{padding-bottom:3rem}footer{padding-top:1rem;padding-bottom:2rem;border-top:2px solid #1a1a1a}
h1{font-size:clamp(1.9rem,5vw,3rem);line-height:1.2;margin:1rem 0 .6rem}
h2{font-size:1.5rem;line-height:1.3;margin:2.4rem 0 .8rem}h3{font-size:1.25rem;line-height:1.35;margin:0 0 .3rem}
p,ul,ol,dl{max-width:42rem}p{margin:.5rem 0}
a{color:#0b4a86;text-underline-offset:.15em}a:hover{text-decoration-thickness:.15em}
:focus-visible{outline:3px solid #1a1a1a;outline-offset:3px;border-radius:2px}
.skip{position:absolute;left:-100vw}.skip:focus{left:1rem;top:1rem;background:#fff;padding:.5rem 1rem}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.tongues,.pieces{list-style:none;margin:0;padding:0;max-width:none;display:grid;gap:1rem}
.tongues{grid-template-columns:repeat(auto-fill,minmax(13.5rem,1fr))}
.tongues li{border:2px solid #1a1a1a;border-radius:.6rem;padding:.7rem 1rem}
.tongues a{display:block;font-size:1.45rem;font-weight:700;line-height:1.5}.tongues span{display:block}
.pieces{grid-template-columns:repeat(auto-fill,minmax(min(100%,21rem),1fr));gap:1.6rem}
.pieces>li{border-top:.7rem solid #1a1a1a;padding-top:.8rem}
.pieces img{display:block;width:auto;height:auto;max-width:100%;max-height:20rem;
margin:.7rem 0;border:1px solid #767676}
.kind{display:block;font-size:1rem;font-weight:400}
.pieces ul{margin:.4rem 0;padding-inline-start:1.2rem}
.mark{border:2px solid #1a1a1a;padding:.4rem .7rem;border-radius:.3rem}.mark b{display:block}
.note{border-inline-start:.5rem solid #1a1a1a;padding-inline-start:1rem}
.scroll{overflow-x:auto;position:relative}table{border-collapse:collapse;min-width:46rem;width:100%}
th,td{border-bottom:1px solid #767676;padding:.45rem .6rem;text-align:start;vertical-align:top}
caption{text-align:start;padding-bottom:.6rem}td ul{margin:0;padding-inline-start:1.1rem;min-width:14rem}
.code{font-family:ui-monospace,monospace;white-space:nowrap;direction:ltr}
dt{font-weight:700;margin-top:.6rem}dd{margin:0}
@media print{header,footer{display:none}.pieces>li{break-inside:avoid}}
"""
FILES = "img-src 'self' file:"
"""A browser that opens a folder calls no file its own."""


class Share(NamedTuple):
    """The picture that stands for a page where somebody shares its address, and what is seen on it."""

    file: str
    alt: str


class Frame(NamedTuple):
    """What a page needs besides what it says."""

    site: str
    """What the site is called."""
    style: str
    address: str = ''
    """Where it will stand on the web; empty: nobody has said."""

    def page(self, path: str, title: str, about: str, main: Markup, share: Share) -> bytes:
        """A whole page; path: where it lies in the site."""
        up = '../' * path.count('/')
        guard = f"default-src 'none'; {FILES}; style-src 'sha256-{digest(self.style)}'; base-uri 'none'; form-action 'none'"
        place = f'{self.address}/' if self.address else up
        written = Markup(PAGE).format(
            guard=guard, title=title, site=self.site, about=about, style=Markup(self.style), up=up, main=main,
            picture=f'{place}{share.file}', alt=share.alt)
        return written.encode()


PAGE = """<!DOCTYPE html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{guard}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>{title} – {site}</title>
<meta name="description" content="{about}">
<meta property="og:type" content="website">
<meta property="og:title" content="{title}">
<meta property="og:description" content="{about}">
<meta property="og:image" content="{picture}">
<meta property="og:image:width" content="1200">
<meta property="og:image:height" content="630">
<meta property="og:image:alt" content="{alt}">
<meta name="twitter:card" content="summary_large_image">
<style>{style}</style>
</head>
<body>
<a class="skip" href="#main">To the content</a>
<header><nav aria-label="This site"><ul>
<li><a href="{up}index.html">All languages</a></li>
<li><a href="{up}print.html">How to print and fold</a></li>
<li><a href="{up}codes.html">Look up the code on a sheet</a></li>
</ul></nav></header>
<main id="main" tabindex="-1">
{main}
</main>
<footer><p>{site}</p>
<p>A phone or a computer keeps which pages were opened on it. Who fears that somebody looks through it can ask for paper.</p>
</footer>
</body>
</html>
"""


def style(palette: Palette) -> str:
    """The style sheet: a class for the colour of each topic."""
    return STYLE + ''.join(f'.pieces>.{accent(palette, name)}{{border-top-color:{colour.rgb}}}\n'
                           for name, colour in palette.accents.items())


def accent(palette: Palette, name: str) -> str:
    """The class of an accent."""
    return f'a-{[*palette.accents].index(name)}'


def digest(text: str) -> str:
    """By which the page vouches for its own style sheet, so that no other can be put in."""
    return b64encode(sha256(text.encode()).digest()).decode()


def own(said: Said) -> Markup:
    """Words in their own language and direction."""
    if said.lang == 'en':
        return escape(said.words)
    return Markup('<bdi lang="{}" dir="{}">{}</bdi>').format(said.lang, said.direction, said.words)


def joined(parts: list[Markup]) -> Markup:
    """Pieces of a page, a line each."""
    return Markup('\n').join(parts)
