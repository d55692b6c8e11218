"""The loop of `watch`: look, read, tell, show, and between two saves do what is left."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path

import click

from beforehand.commands.parts import machine
from beforehand.commands.parts.live import news
from beforehand.commands.parts.live.desk import Desk, Made
from beforehand.commands.parts.live.saved import Eye
from beforehand.commands.parts.live.serve import Live
from beforehand.commands.parts.live.shown import Shown, shown
from beforehand.ground import browser
from beforehand.ground.hint import pasteable
from beforehand.ground.layers import FILE
from beforehand.ground.problem import Place, Problem, Unreadable, printable
from beforehand.plan.sheets import Wishes
from beforehand.print.press import Press
from beforehand.read.settings import settings_of


class Loop:
    """What was told and shown, and how it goes on."""

    def __init__(self, root: Path, wishes: Wishes, out: Path, editions: Sequence[Path]) -> None:
        self.root, self.out, self.locale = root, out, wishes.locales[0]
        self.desk, self.press = Desk(root, wishes, out), Press(root)
        read = (settings_of(root).source_language.lower(), self.locale.lower())
        self.eye = Eye([*(root / name for name in (FILE, 'content', 'templates', 'fonts')), *editions,
                        *(path for path in root.glob('locales/*/') if path.name.lower() in read)])
        self.live: Live | None = None
        self.told, self.new, self.gone = list[Problem](), list[Problem](), list[Problem]()
        self.sizes, self.when, self.fits, self.go, self.note = dict[str, float](), '', list[str](), '', ''
        self.current, self.message, self.shown = '', '', Shown()

    def begin(self, opened: bool) -> None:
        """Read everything once, tell how the locale stands, and show it in the browser too, if that was asked for."""
        messages = self.desk.read()
        if not self.desk.waiting and not self.desk.problems:
            raise click.UsageError(f'nothing of what was asked for is printed in "{self.locale}"')
        self.say(f'{len(self.desk.waiting)} sheets; Ctrl-C ends it')
        if opened:
            self.live = Live()
            click.echo(f'page: {self.live.address} (good for one time)')
            browser.opened(self.live.address)
        self.look_at(messages)

    def turn(self) -> bool:
        """One thing that is to be done; whether there was any."""
        if saved := self.eye.saved():
            self.take([os.path.relpath(path, self.root) for path in saved])
        elif self.desk.waiting:
            self.desk.compose()
            if not self.desk.waiting:
                self.tell()
        elif self.desk.due:
            self.desk.pull(self.press, self.desk.due[0])
            self.tell()
        else:
            return False
        return True

    def take(self, saved: Sequence[str]) -> None:
        """What was saved: read it, tell what is new, show it. A fault in a file is told, and the rest stays what it was."""
        messages = list[str]()
        try:
            messages = self.desk.read(self.current)
        except Unreadable as error:
            self.desk.fail(error.problems)
        except OSError as error:
            self.desk.fail([machine.said(error)])
        except click.UsageError as error:
            self.desk.fail([Problem('watch', Place(saved[0]), error.message)])
        self.say(f'{news.named(saved)} changed' + (f': {news.named(messages)}' if messages else ''))
        self.look_at(messages)

    def look_at(self, messages: Sequence[str]) -> None:
        """Tell what is new in what was read, then in the sheets that say one of these messages; show one of them."""
        self.new, self.gone = [], []
        self.tell()
        made = list(self.desk.concerned(messages)) or [self.desk.compose() for _ in self.desk.waiting[:1]]
        self.tell()
        if made:
            self.measure(made)
            self.show(next((one for one in made if one.sheet.name == self.current), made[0]), messages)
        self.put()

    def measure(self, made: Iterable[Made]) -> None:
        """Tell at which size they fit, or by how much they do not, and how much is not translated yet."""
        pages = [(one.sheet, one.page) for one in made]
        self.fits = news.fits(pages, self.sizes)
        self.sizes |= {sheet.name: page.size_pt for sheet, page in pages}
        self.go = news.to_go_in_words(*news.to_go(one.page for one in self.desk.made.values()))
        for line in (*self.fits, self.go):
            click.echo(f'  {line}')

    def show(self, made: Made, messages: Sequence[str]) -> None:
        """Print a sheet; and show it in the browser, with the message that changed."""
        self.current, self.message = made.sheet.name, next((id for id in messages if id in made.page.english), '')
        pulled = self.desk.pull(self.press, self.current)
        self.tell()
        self.note = '' if made.outcome.state != 'refused' else f'It may not be printed yet: {made.outcome.reason}'
        if self.live and pulled and pulled.pdf:
            self.shown = shown(pulled, messages)
        elif self.live:
            self.note = f'{self.note}. What is shown is from before.'.lstrip('. ')
        click.echo(f'  {printable(self.note) or f"printed: {os.path.relpath(self.out / self.current)}.pdf"}')

    def tell(self) -> None:
        """Say which problems are new since that was told, and which are gone."""
        now = self.desk.problems
        new, gone = news.between(self.told, now)
        for problem in new:
            click.echo(f'  new:  {pasteable(str(problem))}')
        for problem in gone:
            click.echo(f'  gone: {printable(f"{problem.place}: {problem.message} [{problem.id}]")}')
        self.told, self.new, self.gone = now, [*self.new, *new], [*self.gone, *gone]
        if new or gone:
            self.put()

    def say(self, text: str) -> None:
        """A line with the time."""
        self.when = f'{datetime.now():%H:%M:%S} {printable(text)}'
        click.echo(self.when)

    def put(self) -> None:
        """Hand the page in the browser what it shows."""
        if self.live:
            fresh = {news.key(problem) for problem in self.new}
            left = [problem for problem in self.told if news.key(problem) not in fresh]
            self.live.board.put({
                'locale': self.locale, 'when': self.when, 'sheet': self.current, 'message': self.message, 'note': self.note,
                'fits': self.fits, 'go': self.go, 'at': self.shown.at, 'frame': self.shown.frame,
                'new': listed(self.new), 'gone': listed(self.gone), 'left': listed(left)}, self.shown.sides)

    def close(self) -> None:
        if self.live:
            self.live.close()


def listed(problems: Iterable[Problem]) -> list[dict[str, str]]:
    """Problems for the page."""
    return [{'place': str(problem.place), 'message': f'{problem.message} [{problem.id}]', 'hint': problem.hint}
            for problem in problems]
