"""WeasyPrint, loaded so that it sees this project's fonts and nothing else. Imported by the press alone, and late: it is slow.

What is changed here in WeasyPrint 70 is private to it: pyproject.toml pins the version, tests/test_press.py guards each change.
"""

from __future__ import annotations

import ctypes.util
import logging
import mimetypes
import os
import re
import sys
from functools import cache
from typing import Any

from beforehand.ground import scratch
from beforehand.print import patches

SONAMES = {
    'libgobject-2.0-0': 'libgobject-2.0.so.0', 'libpango-1.0-0': 'libpango-1.0.so.0', 'libharfbuzz-0': 'libharfbuzz.so.0',
    'libharfbuzz-subset-0': 'libharfbuzz-subset.so.0', 'libfontconfig-1': 'libfontconfig.so.1',
    'libpangoft2-1.0-0': 'libpangoft2-1.0.so.0',
}
"""What the libraries are called on Linux. Without this table importing WeasyPrint starts 86 processes (ldconfig, gcc, ld)."""
NO_FONTS = '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd"><fontconfig></fontconfig>'


@cache
def load() -> Any:
    """The weasyprint module, prepared, whoever imported it first; exits with one line where a system library is missing."""
    hide_system_fonts()
    mimetypes.knownfiles = []  # nor what this machine takes an ending for
    weasyprint = imported()
    demand_subsetter()
    start_fontconfig()
    write_actual_text()
    place_pictures()
    logging.getLogger('weasyprint').handlers.clear()
    patches.apply()
    return weasyprint


def imported() -> Any:
    """The weasyprint module, imported without a search for the libraries that it needs."""
    stock = ctypes.util.find_library
    if sys.platform == 'linux':
        ctypes.util.find_library = lambda name: None if 'harfbuzz-vector' in name else SONAMES.get(name) or stock(name)
    try:
        import warnings

        with warnings.catch_warnings():
            warnings.filterwarnings('ignore', message='No fonts configured')  # as it should be
            import weasyprint
    except OSError as error:
        raise SystemExit(f'A system library is missing ({error}). On Debian and Ubuntu `make` installs it; '
                         'README.md says what to do elsewhere.') from error
    finally:
        ctypes.util.find_library = stock
    return weasyprint


def hide_system_fonts() -> None:
    """Let fontconfig know no font at all: a letter that the vendored fonts lack must be missed, not borrowed."""
    file = scratch.folder() / 'fonts.conf'
    file.write_text(NO_FONTS)
    os.environ['FONTCONFIG_FILE'] = str(file)


def demand_subsetter() -> None:
    """Without libharfbuzz-subset fonts are cut by fontTools: 24 times slower for Chinese, and other bytes each time."""
    from weasyprint.text.ffi import harfbuzz_subset

    if harfbuzz_subset is None:
        raise SystemExit('libharfbuzz-subset0 is missing. On Debian and Ubuntu `make` installs it.')


def start_fontconfig() -> None:
    """Set up Fontconfig before the first font map is made: from 1.52 on Pango does it in a thread, and races us.

    https://gitlab.gnome.org/GNOME/pango/-/issues/784, https://github.com/microsoft/vscode/pull/323015
    """
    from weasyprint.text.ffi import ffi, fontconfig

    ffi.cdef('int FcInit (void);', override=True)
    fontconfig.FcInit()


def has_fonts(configuration: Any) -> bool:
    """Whether any font was declared; Pango 1.56 ends the whole process when it has to set a line without one."""
    from weasyprint.text.ffi import fontconfig

    fonts = fontconfig.FcConfigGetFonts(configuration._config, fontconfig.FcSetApplication)
    return bool(fonts and fonts.nfont)


def place_pictures() -> None:
    """Let a picture without a width of its own stand in a line of right-to-left text: it is moved before it has a place."""
    from weasyprint.formatting_structure.boxes import InlineReplacedBox

    InlineReplacedBox.position_x = 0


actual_text = False
"""Whether lines that are being drawn carry their text beside their glyphs; the press sets it sheet by sheet."""


def write_actual_text() -> None:
    """Let each drawn line carry its text (`/Span <</ActualText>>`) where glyphs do not map one to one on letters.

    WeasyPrint writes one Unicode value a glyph, so Bengali or Nastaliq copy and are read out wrong, though PDF/UA's machine
    rules pass. ISO 32000-1, 14.9.4.
    """
    import pydyf
    from weasyprint import draw

    plain = draw.draw_text

    def draw_text(stream: Any, textbox: Any, *rest: Any) -> None:
        if not actual_text or stream._tags is None or not textbox.text.strip():
            plain(stream, textbox, *rest)
            return
        text = re.sub('[\u200b\u00ad\u2060]', '', textbox.text)
        pydyf.Stream.begin_marked_content(stream, 'Span', pydyf.Dictionary({'ActualText': pydyf.String(text)}))
        plain(stream, textbox, *rest)
        pydyf.Stream.end_marked_content(stream)

    draw.draw_text = draw_text


def read(html: str, base_url: str, fetcher: Any) -> Any:
    """A page as WeasyPrint reads it; one that is well-formed XML is parsed in C, which takes a fifteenth of the time."""
    from xml.etree.ElementTree import ParseError, fromstring

    from weasyprint import HTML

    try:
        tree = fromstring(html.strip())
    except ParseError:
        return HTML(string=html, base_url=base_url, url_fetcher=fetcher)
    page = HTML(string='', base_url=base_url, url_fetcher=fetcher)
    page.wrapper_element = type(page.wrapper_element).from_html_root(tree, content_language=None)
    page.etree_element = tree
    return page


class Log(logging.Handler):
    """Every warning of WeasyPrint keeps a sheet from leaving: it may be a missing letter or a rule that was not understood."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record.getMessage())


def versions() -> dict[str, str]:
    """The versions that decide how a sheet looks, found without loading WeasyPrint."""
    from importlib.metadata import version

    found = {name: version(name) for name in ('weasyprint', 'pydyf', 'tinycss2', 'pyphen', 'pillow', 'resvg_py',
                                                 'uharfbuzz', 'icu4py', 'fonttools')}
    for name, soname, call in (('pango', 'libpango-1.0.so.0', 'pango_version_string'),
                               ('harfbuzz', 'libharfbuzz.so.0', 'hb_version_string')):
        try:
            function = getattr(ctypes.CDLL(soname), call)
            function.restype = ctypes.c_char_p
            found[name] = function().decode()
        except (OSError, AttributeError):
            found[name] = 'unknown'
    return found
