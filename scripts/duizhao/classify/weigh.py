"""Weighing the cues of one point: which entry it is, and why. Rules that can be read, no statistics."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

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
CLEAR = 6.0  # a strong cue of the claim settles it where the next entry is so much lighter
CLAIM = {"strong": "claim_strong", "weak": "claim_weak", "unless": "claim_unless"}
BODY = {"strong": "body_strong", "weak": "body_weak", "unless": "body_unless"}


@dataclass(frozen=True, slots=True)
class Evidence:
    """The cues of one entry in one point."""

    claim_strong: Sequence[Hit] = ()
    claim_weak: Sequence[Hit] = ()
    body_strong: Sequence[Hit] = ()
    body_weak: Sequence[Hit] = ()
    vetoed: bool = False

    def cues(self) -> tuple[str, ...]:
        """The words that spoke for the entry, each once, the claim's first."""
        hits = (*self.claim_strong, *self.claim_weak, *self.body_strong, *self.body_weak)
        return tuple(dict.fromkeys(hit.cue for hit in hits))


def _gather_evidence(claim: Sequence[Hit], body: Sequence[Hit]) -> dict[str, Evidence]:
    """The evidence of a claim's and a body's hits, by entry."""
    found: dict[str, dict[str, list[Hit]]] = {}
    for where, hits in ((CLAIM, claim), (BODY, body)):
        for hit in hits:
            found.setdefault(hit.entry, {}).setdefault(where[hit.kind], []).append(hit)
    return {
        entry: Evidence(
            kinds.get("claim_strong", ()),
            kinds.get("claim_weak", ()),
            kinds.get("body_strong", ()),
            kinds.get("body_weak", ()),
            "claim_unless" in kinds,
        )
        for entry, kinds in found.items()
    }


def fitting(dimensions: Sequence[str], dimension: str | None) -> float:
    """What it adds that an entry belongs to the dimension of the point's part."""
    if dimension is None or not dimensions:
        return 0.0
    if dimension == dimensions[0]:
        return MAIN_DIMENSION
    return DIMENSION if dimension in dimensions else OTHER_DIMENSION


def tier(evidence: Evidence, fit: float, generic: Container[str], typed: bool = False) -> int:
    """How directly the cues speak: 3 strong in the claim, 2 weak in the claim, 1 in the body alone, 0 not enough.

    typed: the entries have no dimensions; the body then needs less.
    """
    if evidence.vetoed:
        return 0
    if evidence.claim_strong:
        return STRONG_IN_CLAIM
    telling = [hit for hit in evidence.claim_weak if hit.cue not in generic]
    if (telling and (fit >= 0 or len(telling) > 1)) or (evidence.claim_weak and fit > 0):
        return 2
    strong, weak = len(evidence.body_strong), len(evidence.body_weak)
    if typed:
        return 1 if strong or weak > 1 else 0
    return 1 if strong > 1 or (strong and fit > 0) or (weak > 2 and fit > 0) else 0


def weight(evidence: Evidence, fit: float) -> float:
    """How much speaks for an entry."""
    longer = sum(len(hit.cue.replace("…", "")) - 2 for hit in evidence.claim_strong[:2]) * LONGER
    return (
        STRONG_CLAIM * min(len(evidence.claim_strong), 2)
        + longer
        + WEAK_CLAIM * min(len(evidence.claim_weak), 3)
        + STRONG_BODY * min(len(evidence.body_strong), MOST_BODY)
        + WEAK_BODY * min(len(evidence.body_weak), MOST_BODY)
        + fit
    )


@dataclass(frozen=True, slots=True)
class Weighed:
    """All entries that a point can be, the most direct and heaviest first."""

    ranks: tuple[tuple[int, float, str], ...]  # tier, weight, entry
    evidence: Mapping[str, Evidence] = field(default_factory=dict)

    def clear(self) -> bool:
        """Whether the cues alone settle which entry the point is."""
        if not self.ranks or self.ranks[0][0] < STRONG_IN_CLAIM:
            return False
        first = self.ranks[0][1]
        return all(heavy <= first - CLEAR for _, heavy, _ in self.ranks[1:])

    def weights(self) -> dict[str, float]:
        """How much the cues say for each entry that they suffice for."""
        return {entry: heavy for _, heavy, entry in self.ranks}

    def rules_out(self, entry: str) -> bool:
        """Whether a word of the claim says that it is not this entry."""
        return entry in self.evidence and self.evidence[entry].vetoed

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
        return match(entry, self.evidence[entry].cues())


@lru_cache(maxsize=1 << 16)
def match(entry: str, cues: tuple[str, ...]) -> Match:
    """The match of an entry by its cues; equal ones are one object, for thousands of reports have the same."""
    return Match(entry, cues)


def weigh(
    claim: Sequence[Hit],
    body: Sequence[Hit],
    dimensions: Mapping[str, Sequence[str]],
    dimension: str | None,
    generic: Container[str] = (),
) -> Weighed:
    """What a point with these hits can be.

    dimensions: those of each entry (none: it fits everywhere); generic: weak cues that so many entries share that they
    say something only together with a fitting dimension.
    """
    evidence = _gather_evidence(claim, body)
    first = min((hit.start for hit in claim if hit.kind == "strong"), default=None)
    enough = ENOUGH if dimensions else ENOUGH_TYPED
    ranks = []
    for entry, found in evidence.items():
        fit = fitting(dimensions.get(entry, ()), dimension)
        direct = tier(found, fit, generic, not dimensions)
        if not direct:
            continue
        heavy = weight(found, fit) + (EARLIER if any(hit.start == first for hit in found.claim_strong) else 0.0)
        if direct > 1 or heavy >= enough:
            ranks.append((direct, heavy, entry))
    return Weighed(tuple(sorted(ranks, key=lambda rank: (-rank[0], -rank[1], rank[2]))), evidence)
