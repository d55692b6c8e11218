"""What a door says when it stays shut, in words for whoever sees it; messages of the studio's catalogues."""

from __future__ import annotations


def N_(words: str) -> str:  # noqa: N802  (gettext's own name for what is translated later)
    return words


NOT_HERE = N_('There is nothing at this address.')
NOT_YOURS = N_('This studio belongs to another window. Go to the window in which it was started, and press Enter there: '
               'it opens a page that you can work in.')
USED = N_('This link opened the studio once, and does not open it again. If its page is still open, go on there. '
          'If not, go to the window in which the studio was started, and press Enter.')
OTHER_NAME = N_('The studio answers only under the address that it opened itself.')
OTHER_SITE = N_('Another website asked the studio for something. It was not done.')
OTHER_WAY = N_('The studio cannot be asked in this way.')
NOT_READ = N_('The browser sent something that the studio cannot read. Nothing was changed.')
OTHER_FORM = N_('The studio takes forms alone. Nothing was changed.')
TOO_LONG = N_('That is more text than a leaflet can hold. Nothing was changed: go back, and make it shorter.')
TOO_LARGE = N_('This picture is larger than 15 MB. Nothing was changed: go back, and choose a smaller one.')
TOO_SLOW = N_('What the browser sent did not arrive in ten seconds. Nothing was changed: go back, and try again.')
OUR_FAULT = N_('The studio made a mistake here. What you had saved is safe. The window in which it was started says '
               'where it happened: please report it with that line.')

USUAL = {400: NOT_READ, 403: OTHER_SITE, 404: NOT_HERE, 405: OTHER_WAY, 408: TOO_SLOW, 413: TOO_LARGE, 415: OTHER_FORM,
         421: OTHER_NAME, 500: OUR_FAULT}
"""What is said of an answer that came without words for a person."""
