"""A proof of one sheet, and where each message stands on it: by the boxes and the ink that the press laid out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from beforehand.compose.facts import AS_IS
from beforehand.compose.page import Page
from beforehand.layout.geometry import Area
from beforehand.plan.sheets import Sheet
from beforehand.print.laid import laid
from beforehand.print.press import Order, Press, Proof
from beforehand.print.seen import Fault, Laid
from beforehand.record.inspect import inked
from beforehand.record.workshop import order_of


class Spot(NamedTuple):
    """Where a message stands: on which side (from 0) and panel, and the rectangle around its ink, in mm."""

    message: str
    side: int
    panel: str
    area: Area


class Pulled(NamedTuple):
    """A proof, its PDF to look at (also where the sheet must not leave the press), and what stands where."""

    proof: Proof
    pdf: bytes
    spots: tuple[Spot, ...]
    sizes: tuple[tuple[float, float], ...]
    """Width and height of each side, in mm."""


def order_to_look_at(sheet: Sheet, page: Page) -> Order:
    """What the press needs for a sheet; for one that may not be printed, as it stands: it is not held against anything."""
    order = order_of(sheet, replace(page, html=page.html or page.as_it_stands))
    return order if page.html else order._replace(look=None)


def pull(press: Press, order: Order) -> Pulled:
    """Print one sheet, and note where its messages stand, whatever is wrong with it."""
    seen, faults = list[Laid](), list[Fault]()

    def note(document: Any) -> Sequence[Fault]:
        seen.append(laid(document))
        faults.extend(order.look(document) if order.look else ())
        return ()  # it is looked at all the same

    proof = press.print(order._replace(look=note))
    found = seen[0] if seen else Laid([], [], [], [], [], [])
    return Pulled(proof._replace(seen=tuple(faults), pdf=b'' if faults else proof.pdf), proof.pdf, tuple(spots(found)),
                  tuple(found.sizes))


def spots(found: Laid) -> Iterator[Spot]:
    """Each message on each panel, once: what stands there in several pieces is one."""
    where: dict[tuple[str, int, str], Area] = {}
    for thing, area in inked(found):
        for message in thing.where.message.split():
            key = message, thing.where.side, thing.where.panel
            where[key] = around(where.get(key, area), area)
    yield from (Spot(*key, area) for key, area in where.items() if not key[0].startswith(AS_IS))


def around(one: Area, other: Area) -> Area:
    """The rectangle around two."""
    return Area(min(one.left, other.left), min(one.top, other.top), max(one.right, other.right), max(one.bottom, other.bottom))
