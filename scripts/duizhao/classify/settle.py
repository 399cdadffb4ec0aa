"""Settling what a point is where its cues leave it open: by how much it speaks like the text of each entry."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Final

from ..model import Match
from .likeness import Likeness
from .weigh import Weighed, match

CLOSEST: Final = 5  # so many entries are compared with all that is said, not with the claim alone
ENOUGH: Final = 9.0  # without a cue an entry needs as much
AHEAD: Final = 1.15  # and so many times what the next one has

Fit = Callable[[str], float]


def settled(weighed: Weighed, likeness: Likeness, claim: str, body: str, fit: Fit) -> tuple[Match, ...]:
    """The matches of a point with this claim and body: by its cues, and where these leave it open by its words too.

    fit: what it adds that an entry belongs to the dimension of the point's part.
    """
    if weighed.clear():
        return weighed.matches()
    cued = weighed.weights()
    nearest = _nearest(weighed, likeness, claim, body, fit)
    for (total, entry), (rival, _) in pairwise((*nearest, (0.0, ""))):
        if entry in cued:
            return weighed.led_by(entry)
        if total >= max(ENOUGH, rival * AHEAD):
            return match(entry, likeness.words(f"{claim}\n{body}", entry)), *weighed.beside(entry)
    return weighed.matches()


def _nearest(weighed: Weighed, likeness: Likeness, claim: str, body: str, fit: Fit) -> list[tuple[float, str]]:
    """The entries nearest to a point with what speaks for each, the most first; none that a word rules out."""
    alike, cued = likeness.of_claim(claim), weighed.weights()
    open_ones = [entry for entry in alike.keys() | cued.keys() if not weighed.rules_out(entry)]
    totals = [(cued.get(entry, fit(entry)) + alike.get(entry, 0.0), entry) for entry in sorted(open_ones)]
    closest = sorted(totals, reverse=True)[:CLOSEST]
    return sorted(((total + likeness.of_body(claim, body, entry), entry) for total, entry in closest), reverse=True)
