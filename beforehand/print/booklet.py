"""Pages of running text, such as a proof for readers → PDF, by the same press and with the same fonts as sheets."""

from __future__ import annotations

from collections.abc import Sequence

from beforehand.plan.finish import finish
from beforehand.print import engine
from beforehand.print.press import Press, Proof, foreign_fonts


def printed(press: Press, html: str, families: Sequence[str], actual_text: bool) -> Proof:
    """A booklet; unlike a sheet it has as many pages as it needs, and letters that its fonts lack are told and stay out."""
    press.log.records.clear()
    press.fetcher.opened.clear()
    try:
        (page, sheets), variant = press.read(html), finish().pdf_variant
        if not engine.has_fonts(press.fonts):
            return Proof(b'', press.opened(), (*press.log.records, 'it has no font'))
        document = page.render(font_config=press.fonts, stylesheets=sheets, pdf_variant=variant)
        engine.actual_text = actual_text
        pdf = document.write_pdf(pdf_variant=variant)
        faults = (*press.log.records, *foreign_fonts(document, families))
        return Proof(pdf, press.opened(), faults)
    finally:
        press.tidy()
