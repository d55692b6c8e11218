"""The browser of whoever sits here."""

from __future__ import annotations

import os
import webbrowser

HIDES_FONTS = 'FONTCONFIG_FILE'
"""By this variable the press hides the machine's fonts from itself; a browser cannot do without them (print/engine)."""


def opened(link: str) -> bool:
    """Open a link in it; whether there is one."""
    hidden = os.environ.pop(HIDES_FONTS, None)
    try:
        return webbrowser.open(link)
    finally:
        if hidden is not None:
            os.environ[HIDES_FONTS] = hidden
