"""HTML → PDF: lays out once, has it looked at, prints."""

from __future__ import annotations

import gc
import logging
import os
import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import unquote, urlsplit

from beforehand.compose import side
from beforehand.compose.side import Side
from beforehand.ground.folders import PRESSED, is_in
from beforehand.ground.layers import lying
from beforehand.print import engine, readback, structure
from beforehand.print.drawings import Picture, remember_pictures
from beforehand.print.seen import Fault

STYLES = re.compile(r'<link rel="stylesheet" href="([^"]*)"/?>|<style>(.*?)</style>', re.DOTALL)
MOST_SHEETS = 60
"""How many style sheets are kept parsed."""


class Order(NamedTuple):
    """What the press needs to print one sheet."""

    html: str
    reading: tuple[str, ...]
    """The panels in the order in which they are read."""
    families: tuple[str, ...]
    """The only font families that may be on it."""
    pdf_variant: str
    actual_text: bool = False
    look: Callable[[Any], Sequence[Fault]] | None = None
    """What is wrong with it once it is laid out."""
    drawings: Mapping[str, Side] = {}
    """The decoration of its sides, by the addresses that they are given as background images."""


class Proof(NamedTuple):
    """What came off the press: the PDF (empty when it must not leave), which files were opened, and what was wrong."""

    pdf: bytes
    opened: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()
    turned: tuple[readback.Turned, ...] = ()
    """The runs of Latin letters and digits that do not stand on it as they are written."""
    seen: tuple[Fault, ...] = ()
    """What was seen on it once it was laid out."""


class StyleSheet(NamedTuple):
    """A parsed style sheet, and what WeasyPrint did not understand in it."""

    parsed: Any
    faults: tuple[str, ...]


class Press:
    """One WeasyPrint, set up once: fonts registered, style sheets parsed, files confined to the project's."""

    def __init__(self, root: Path) -> None:
        self.weasyprint = engine.load()
        remember_pictures()
        from weasyprint.text.fonts import FontConfiguration

        self.root = root.resolve()
        self.fonts = FontConfiguration()
        self.fetcher = fetcher(self.root, PRESSED)
        self.sheets: dict[tuple[str, str], StyleSheet] = {}
        self.images: dict[str, Any] = {}
        self.log = engine.Log()
        logging.getLogger('weasyprint').addHandler(self.log)
        self.printed = 0

    def style_sheet(self, href: str, text: str) -> StyleSheet:
        """A style sheet of a page, parsed once for all pages; what only one sheet has is forgotten in time."""
        if (href, text) not in self.sheets:
            base = f'{self.root.as_uri()}/'  # by url, since WeasyPrint opens a filename behind the fetcher's back
            source = {'url': base + href} if href else {'string': text, 'base_url': base}
            before = len(self.log.records)
            try:
                sheet = self.weasyprint.CSS(**source, url_fetcher=self.fetcher, font_config=self.fonts)
            except self.weasyprint.urls.URLFetchingError as error:
                sheet = self.weasyprint.CSS(string='')
                self.log.records.append(str(error))
            self.sheets[href, text] = StyleSheet(sheet, tuple(self.log.records[before:]))
            del self.log.records[before:]
        self.sheets[href, text] = found = self.sheets.pop((href, text))
        if len(self.sheets) > MOST_SHEETS:
            del self.sheets[next(iter(self.sheets))]
        return found

    def read(self, html: str) -> tuple[Any, list[Any]]:
        """The parsed page, without its style sheets, and those."""
        sheets = [self.style_sheet(*key) for key in STYLES.findall(html)]
        self.log.records += [fault for sheet in sheets for fault in sheet.faults]
        return engine.read(STYLES.sub('', html), f'{self.root.as_uri()}/', self.fetcher), [sheet.parsed for sheet in sheets]

    def print(self, order: Order) -> Proof:
        """Print one sheet."""
        self.log.records.clear()
        self.fetcher.opened.clear()
        try:
            return self.proof(order)
        finally:
            self.tidy()

    def proof(self, order: Order) -> Proof:
        """A sheet as it comes off; without its PDF where anything is wrong with it."""
        page, sheets = self.read(order.html)
        if faults := self.missing(order):
            return Proof(b'', self.opened(), tuple(faults))
        document = page.render(font_config=self.fonts, stylesheets=sheets, pdf_variant=order.pdf_variant, cache=self.images)
        if faults := structure.faults(page, order.reading) or extra_pages(document, page):
            return Proof(b'', self.opened(), tuple(faults))
        seen = tuple(order.look(document)) if order.look else ()
        pdf, faults = self.write(document, page, order)
        found = (*faults, *self.log.records, *foreign_fonts(document, order.families))
        turned = tuple(readback.turned(document, page))
        return Proof(b'' if found or turned or seen else pdf, self.opened(), found, turned, seen)

    def missing(self, order: Order) -> list[str]:
        """What lacks before anything is laid out; its drawings are where WeasyPrint will ask for them."""
        if not engine.has_fonts(self.fonts):
            return [*self.log.records, 'it has no font']
        pictures = {url: Picture(drawing) for url, drawing in order.drawings.items()}
        self.images.update(pictures)
        return [fault for picture in pictures.values() for fault in picture.faults()]

    def write(self, document: Any, page: Any, order: Order) -> tuple[bytes, list[str]]:
        """The PDF of a laid-out page, its tags and bookmarks in the order of reading; and what is wrong with these."""
        structure.set_bookmark_order(document, page, order.reading)
        engine.actual_text = order.actual_text
        faults: list[str] = []
        pdf = document.write_pdf(pdf_variant=order.pdf_variant, cache=self.images,
                                 finisher=lambda _, pdf: faults.extend(structure.set_reading_order(pdf, page, order.reading)))
        return pdf, faults

    def opened(self) -> tuple[str, ...]:
        return tuple(sorted(self.fetcher.opened))

    def tidy(self) -> None:
        """Forget what belongs to this sheet, and pictures that could not be read, or the next one would lack them without a word.

        And collect garbage. A drawing that is kept for the next sheets would keep the whole document that it was first drawn in.
        Layout makes many objects and few circles: collecting them now and then is 10 % faster than all the time.
        """
        for url, image in list(self.images.items()):
            if image is None or isinstance(image, Picture):
                del self.images[url]
            elif hasattr(image, '_svg'):
                image._context = image._svg.context = None
        self.printed += 1
        if self.printed % 20 == 0:
            gc.collect()


def fetcher(root: Path, folders: Sequence[str]) -> Any:
    """The one door through which WeasyPrint opens files: those of these folders, no network; it notes what it opened."""
    from weasyprint.urls import URLFetcher

    class ProjectFetcher(URLFetcher):  # type: ignore[misc]
        opened: set[str] = set()  # noqa: RUF012

        def fetch(self, url: str, headers: Any = None) -> Any:
            parts = urlsplit(url)
            if parts.scheme == 'data':
                return super().fetch(url, headers)
            name = os.path.relpath(os.path.normpath(unquote(parts.path)), root)
            path = lying(root, name)
            if parts.scheme != 'file' or not any(is_in(root, folder, path) for folder in folders):
                raise ValueError(f'{url} lies outside of the project')  # WeasyPrint logs it, and the log stops the sheet
            self.opened.add(name)
            return super().fetch(path.as_uri(), headers)

    return ProjectFetcher(allowed_protocols=('file', 'data'))


def kept(html: str, base: str, drawings: Mapping[str, Side] = {}) -> str:
    """The page as a file that the `weasyprint` command prints too: drawings written in, paths resolved from `base`."""
    return side.written_in(html, drawings).replace('<head>', f'<head>\n<base href="{base}">', 1)


def foreign_fonts(document: Any, families: Sequence[str]) -> list[str]:
    """Fonts that came in as a fallback, and letters that no font had."""
    faults = []
    for font in document.fonts.values():
        if font.family not in families:
            faults.append(f'the font "{font.family}" is on the sheet and should not be')
        faults += [f'no font has the character "{chr(code)}" (U+{code:04X})' for code in font.missing]
    return faults


def extra_pages(document: Any, page: Any) -> list[str]:
    sides = sum(1 for element in page.etree_element.iter('div') if element.get('class') == 'side')
    return [] if len(document.pages) == sides else [f'the sheet has {len(document.pages)} pages instead of {sides}']
