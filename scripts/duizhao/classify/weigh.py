"""Weighing the cues of one point: which entry it is, and why. Rules that can be read, no statistics."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from ..model import Match
from .cues import Hit

# What a cue is worth in the claim and in the body (elaboration and examples)
STRONG_CLAIM, WEAK_CLAIM = 10.0, 3.0
STRONG_BODY, WEAK_BODY = 2.0, 0.7
LONGER = 0.6  # for every character of a strong cue in the claim beyond the second: the longer word says more
EARLIER = 1.0  # for the entry that the claim names first
MOST_BODY = 3  # no more cues of the body count
MAIN_DIMENSION, DIMENSION, OTHER_DIMENSION = 4.0, 2.0, -1.5
ENOUGH = 4.0  # a main match needs as much
# Where entries have no dimensions: a title says what will be done, its kind is in the steps below it
ENOUGH_TYPED = 1.4
STRONG_IN_CLAIM = 3  # the highest tier
BESIDE = 0.45  # a further match needs this share of the main one's weight
MOST_BESIDE = 2
CLEAR = 5.0  # a strong cue of the claim settles it where the next entry is so much lighter
CLAIM = {"strong": "claim_strong", "weak": "claim_weak", "unless": "claim_unless"}
TELLING = ("claim_strong", "claim_weak", "body_strong", "body_weak")
BODY = {"strong": "body_strong", "weak": "body_weak", "unless": "body_unless"}


Kinds = Mapping[str, Sequence[Hit]]  # the hits of an entry by where they are and how much they say: claim_strong …
Fits = Mapping[str, float]  # what it adds for each entry that it belongs to the dimension of the point's part
NONE: Final[Sequence[Hit]] = ()


def hits_by_entry(claim: Sequence[Hit], body: Sequence[Hit]) -> dict[str, dict[str, list[Hit]]]:
    """A claim's and a body's hits by entry and kind."""
    found: dict[str, dict[str, list[Hit]]] = {}
    for where, hits in ((CLAIM, claim), (BODY, body)):
        for hit in hits:
            kinds = found.get(hit.entry)
            if kinds is None:
                kinds = found[hit.entry] = {}
            kinds.setdefault(where[hit.kind], []).append(hit)
    return found


def cues(kinds: Kinds) -> tuple[str, ...]:
    """The words that spoke for an entry, each once, the claim's first."""
    return tuple(dict.fromkeys(hit.cue for kind in TELLING for hit in kinds.get(kind, NONE)))


def fitting(dimensions: Sequence[str], dimension: str | None) -> float:
    """What it adds that an entry belongs to the dimension of the point's part."""
    if dimension is None or not dimensions:
        return 0.0
    if dimension == dimensions[0]:
        return MAIN_DIMENSION
    return DIMENSION if dimension in dimensions else OTHER_DIMENSION


def tier(kinds: Kinds, fit: float, generic: Container[str], typed: bool = False) -> int:
    """How directly the cues speak: 3 strong in the claim, 2 weak in the claim, 1 in the body alone, 0 not enough.

    typed: the entries have no dimensions; the body then needs less.
    """
    if "claim_unless" in kinds:
        return 0
    if "claim_strong" in kinds:
        return STRONG_IN_CLAIM
    if "claim_weak" in kinds:
        telling = [hit for hit in kinds["claim_weak"] if hit.cue not in generic]
        if fit > 0 or (telling and (fit >= 0 or len(telling) > 1)):
            return 2
    strong, weak = len(kinds.get("body_strong", NONE)), len(kinds.get("body_weak", NONE))
    if typed:
        return 1 if strong or weak > 1 else 0
    return 1 if strong > 1 or (strong and fit > 0) or (weak > 2 and fit > 0) else 0


def weight(kinds: Kinds, fit: float) -> float:
    """How much speaks for an entry."""
    strong = kinds.get("claim_strong", NONE)
    longer = sum(len(hit.cue.replace("…", "")) - 2 for hit in strong[:2]) * LONGER
    return (
        STRONG_CLAIM * min(len(strong), 2)
        + longer
        + WEAK_CLAIM * min(len(kinds.get("claim_weak", NONE)), 3)
        + STRONG_BODY * min(len(kinds.get("body_strong", NONE)), MOST_BODY)
        + WEAK_BODY * min(len(kinds.get("body_weak", NONE)), MOST_BODY)
        + fit
    )


@dataclass(frozen=True, slots=True)
class Weighed:
    """All entries that a point can be, the most direct and heaviest first."""

    ranks: tuple[tuple[int, float, str], ...]  # tier, weight, entry
    hits: Mapping[str, Kinds]

    def clear(self) -> bool:
        """Whether the cues alone settle which entry the point is."""
        if not self.ranks or self.ranks[0][0] < STRONG_IN_CLAIM:
            return False
        first = self.ranks[0][1]
        return all(heavy <= first - CLEAR for _, heavy, _ in self.ranks[1:])

    def weights(self) -> dict[str, float]:
        """How much the cues say for each entry that they suffice for."""
        return {entry: heavy for _, heavy, entry in self.ranks}

    def ruled_out(self) -> list[str]:
        """The entries of which a word of the claim says that it is not them."""
        return [entry for entry, kinds in self.hits.items() if "claim_unless" in kinds]

    def matches(self) -> tuple[Match, ...]:
        """The main match and up to two more, with their cues; nothing where nothing suffices."""
        return self.led_by(self.ranks[0][2]) if self.ranks else ()

    def led_by(self, main: str) -> tuple[Match, ...]:
        """The matches with this entry as the main one."""
        return self._match(main), *self.beside(main)

    def beside(self, main: str) -> tuple[Match, ...]:
        """Up to two further matches whose cues say enough beside this entry."""
        weights = self.weights()
        needed = max(ENOUGH, weights.get(main, 0.0) * BESIDE)
        others = [entry for entry, heavy in weights.items() if entry != main and heavy >= needed]
        return tuple(map(self._match, others[:MOST_BESIDE]))

    def _match(self, entry: str) -> Match:
        return match(entry, cues(self.hits[entry]))


@lru_cache(maxsize=1 << 16)
def match(entry: str, cues: tuple[str, ...]) -> Match:
    """The match of an entry by its cues; equal ones are one object, for thousands of reports have the same."""
    return Match(entry, cues)


def weigh(claim: Sequence[Hit], body: Sequence[Hit], fits: Fits | None = None, generic: Container[str] = ()) -> Weighed:
    """What a point with these hits can be.

    fits: how well each entry fits the dimension of the point's part (none: all of them fit everywhere); generic: weak
    cues that so many entries share that they say something only together with a fitting dimension.
    """
    hits = hits_by_entry(claim, body)
    first = min((hit.start for hit in claim if hit.kind == "strong"), default=None)
    enough = ENOUGH_TYPED if fits is None else ENOUGH
    ranks = []
    for entry, kinds in hits.items():
        fit = fits[entry] if fits else 0.0
        if fits and fit <= 0 and len(kinds) == 1 and "body_weak" in kinds:
            continue  # as tier would say; most entries are of this sort
        direct = tier(kinds, fit, generic, fits is None)
        if not direct:
            continue
        heavy = weight(kinds, fit) + (EARLIER if _begins(kinds, first) else 0.0)
        if direct > 1 or heavy >= enough:
            ranks.append((direct, heavy, entry))
    return Weighed(tuple(sorted(ranks, key=lambda rank: (-rank[0], -rank[1], rank[2]))), hits)


def _begins(kinds: Kinds, first: int | None) -> bool:
    """Whether a strong cue of an entry is the first in the claim."""
    return any(hit.start == first for hit in kinds.get("claim_strong", NONE))
