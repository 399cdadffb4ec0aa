"""Settling what a point is where its cues leave it open: by how much it speaks like the text of each entry."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from ..model import Match
from .likeness import Likeness
from .weigh import Fits, Weighed, match

NEAR: Final = 8.0  # an entry that is further behind after the claim does not catch up with what follows it
ENOUGH: Final = 14.0  # without a cue an entry needs as much
ENOUGH_TYPED: Final = 9.0  # where entries have no dimensions
AHEAD: Final = 1.25  # and so many times what the next one has
WORDS: Final = 3.0  # and so much of it from words that not all reports share


def settled(weighed: Weighed, likeness: Likeness, claim: str, body: str, fits: Fits) -> tuple[Match, ...]:
    """The matches of a point with this claim and body: by its cues, and where these leave it open by its words too."""
    if weighed.clear():
        return weighed.matches()
    cued = weighed.weights()
    enough = ENOUGH if fits else ENOUGH_TYPED
    nearest = _nearest(weighed, likeness, claim, body, fits)
    for (total, entry), (rival, _) in pairwise((*nearest, (0.0, ""))):
        if entry in cued:
            return weighed.led_by(entry)
        said = f"{claim}\n{body}"
        if total >= max(enough, rival * AHEAD) and likeness.of_words(said, entry) >= WORDS:
            return match(entry, likeness.words(said, entry)), *weighed.beside(entry)
    return weighed.matches()


def _nearest(weighed: Weighed, likeness: Likeness, claim: str, body: str, fits: Fits) -> list[tuple[float, str]]:
    """The entries nearest to a point with what speaks for each, the most first; none that a word rules out."""
    alike, cued = likeness.of_claim(claim), weighed.weights()
    totals = {entry: said + fits.get(entry, 0.0) for entry, said in alike.items()}
    totals |= {entry: heavy + alike.get(entry, 0.0) for entry, heavy in cued.items()}
    for entry in weighed.ruled_out():
        totals.pop(entry, None)
    reach = max(totals.values(), default=0.0) - NEAR
    near = [entry for entry, total in totals.items() if total >= reach]
    if len(near) == 1 and near[0] in cued:
        return [(totals[near[0]], near[0])]
    later = likeness.of_body(claim, body, near)
    return sorted(((totals[entry] + later[entry], entry) for entry in near), reverse=True)
