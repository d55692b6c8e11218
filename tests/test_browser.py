"""A browser is opened with the fonts of the machine, which the press hides from itself."""

from __future__ import annotations

import os
import webbrowser

import pytest

from beforehand.ground import browser


def test_the_browser_sees_the_fonts_and_the_press_still_does_not(monkeypatch: pytest.MonkeyPatch) -> None:
    opened = list[tuple[str, str | None]]()
    monkeypatch.setenv('FONTCONFIG_FILE', '/scratch/fonts.conf')
    monkeypatch.setattr(webbrowser, 'open', lambda link: not opened.append((link, os.environ.get('FONTCONFIG_FILE'))))
    assert browser.opened('http://127.0.0.1:8123/')
    assert opened == [('http://127.0.0.1:8123/', None)]
    assert os.environ['FONTCONFIG_FILE'] == '/scratch/fonts.conf'
