"""Write the pictures: `python -m tools.drawing` all of them, `python -m tools.drawing sofa-talk` one."""

from __future__ import annotations

import importlib
import pkgutil
import sys
from html import escape
from pathlib import Path

from tools.drawing import scenes

PICTURES = Path(__file__).parents[2] / 'templates/shared/pictures'


def written(name: str) -> str:
    """The SVG of a scene: scenes/sofa_talk.py has TITLE, SIZE (width and height, in its own units), BODY, and MIRROR = False
    if it is the same from right to left.

    Each is drawn by its own kits alone: kits give names to people and faces, and two of them may give the same name.
    """
    for kit in [one for one in sys.modules if f'{one}.'.startswith('tools.drawing.') and one != __name__]:
        del sys.modules[kit]
    scene = importlib.import_module(f'tools.drawing.scenes.{name.replace("-", "_")}')
    width, height = scene.SIZE
    fixed = '' if getattr(scene, 'MIRROR', True) else ' data-mirror="no"'
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}"{fixed}>\n  <title>{escape(scene.TITLE)}</title>\n'
            f'<g stroke-linejoin="round" stroke-linecap="round">{scene.BODY}</g>\n</svg>\n')


def names() -> list[str]:
    return [found.name.replace('_', '-') for found in pkgutil.iter_modules(scenes.__path__)]


if __name__ == '__main__':
    for name in sys.argv[1:] or names():
        (PICTURES / f'{name}.svg').write_text(written(name), encoding='utf-8')
