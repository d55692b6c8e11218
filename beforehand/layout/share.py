"""What is left of a box's length, shared out between its children. Pure."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from beforehand.layout.box import Box

LITTLE_MM = 1e-6
"""So little is not worth sharing out."""


def grown(children: Sequence[Box], talls: Sequence[float], most: Callable[[int], float],
          left: float) -> tuple[list[float], float]:
    """Heights with what is left shared out by `grow`, none over the most that it can become; and what nobody could take."""
    talls = list(talls)
    open_ = {index for index, child in enumerate(children) if child.grow}
    mosts = {index: most(index) for index in open_}
    while left > LITTLE_MM and open_:
        share = left / sum(children[index].grow for index in open_)
        full = {index for index in open_ if talls[index] + share * children[index].grow > mosts[index]}
        for index in full or open_:
            more = max(mosts[index] - talls[index], 0.0) if full else share * children[index].grow
            talls[index] += more
            left -= more
        open_ -= full or open_
    return talls, max(left, 0.0)


def levelled(children: Sequence[Box], talls: Sequence[float], left: float) -> list[float]:
    """Heights with what is left given to the lowest first, so that they come out as alike as they can; `grow` weighs them."""
    shares = [0.0 if child.is_gap else child.grow or 1.0 for child in children]
    level, order = 0.0, sorted((tall / share, tall, share) for tall, share in zip(talls, shares, strict=True) if share)
    for count in range(1, len(order) + 1):
        lower = order[:count]
        level = (left + sum(tall for _, tall, _ in lower)) / sum(share for *_, share in lower)
        if count == len(order) or order[count][0] >= level:
            break
    return [max(tall, share * level) for tall, share in zip(talls, shares, strict=True)] if left > 0 else list(talls)


def spread(box: Box, left: float) -> tuple[float, float]:
    """What is left of a box's length: before its first child, and more between each two."""
    count = len(box.children) - 1
    if box.justify == 'between' and count:
        between = min(left / count, box.most_gap)
        return 0.0, between
    if box.justify == 'around' and count >= 0:
        between = min(left / (count + 1), box.most_gap)
        return (left - between * count) / 2, between
    return left / 2 if box.justify == 'center' else left if box.justify == 'end' else 0.0, 0.0
