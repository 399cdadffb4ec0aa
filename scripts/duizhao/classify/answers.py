"""Which measures of a report answer which of its issues: by the words both share and by what the catalogue links."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from ..model import Answer, Issue, Match, Measure, Report
from .shared_words import Words, rarity, shared, weight, words

Matches = Mapping[str, Sequence[Match]]
Links = Mapping[str, Sequence[str]]

LINKED: Final = 3.0  # what it adds that the catalogue names the measure's type for the issue's pattern
LINKED_BESIDE: Final = 1.5  # where one of the two is not the main match
IN_PART: Final = 4.0  # what it adds that the measure stands in the issue's own part, and not all of them do
FEWEST: Final = 1.0  # so much must come from words
ENOUGH: Final = 8.0  # an answer needs as much
ALONE: Final = 5.0  # where the next best has at most the share below, so much is enough
FAR: Final = 0.5
CLOSE: Final = 0.8  # a further answer needs this share of the best one's weight
MOST: Final = 3  # answers of one issue
USUAL: Final = 60  # pairs of characters in a measure; a longer one shares words by chance, so they count for less
SHORTEST: Final = 20
BY_LENGTH: Final = 0.45


@dataclass(frozen=True, slots=True)
class Saying:
    """An issue, a measure without its items, or an item; `inside` is the measure of an item."""

    id: str
    words: Words
    part: str
    inside: str | None = None
    asks: bool = False  # an issue


@dataclass(frozen=True, slots=True)
class Candidate:
    """A measure or item that may answer an issue, with what speaks for it."""

    step: Saying
    weight: float
    link: str | None  # the type of measure that the catalogue names for the issue's pattern


def answers(report: Report, patterns: Matches, remedies: Matches, links: Links) -> tuple[Answer, ...]:
    """The measures and items of a report that answer its issues: for each issue at most three, the best first.

    patterns and remedies: the matches of issues and of measures and items, by point; links: by pattern, the types of
    measure that the catalogue names for it.
    """
    sayings = tuple(_sayings(report))
    issues = [saying for saying in sayings if saying.asks]
    steps = [saying for saying in sayings if not saying.asks]
    worth = rarity(saying.words for saying in sayings)
    parted = len({step.part for step in steps}) > 1
    lengths = [_by_length(step.words) for step in steps]
    found: list[Answer] = []
    for issue in issues:
        named = patterns.get(issue.id, ())
        candidates = []
        for step, length in zip(steps, lengths, strict=True):
            said = weight(issue.words, step.words, worth) * length
            if said >= FEWEST:
                linked, more = link(named, remedies.get(step.id, ()), links) or (None, 0.0)
                near = IN_PART if parted and step.part == issue.part else 0.0
                candidates.append(Candidate(step, said + more + near, linked))
        found += (_answer(issue, best, worth) for best in _best(candidates))
    return tuple(found)


def _sayings(report: Report) -> Iterator[Saying]:
    for section in report.sections:
        for part in section.parts:
            for point in part.points:
                if isinstance(point, Issue):
                    yield Saying(point.id, words(point), part.id, asks=True)
                elif isinstance(point, Measure):
                    yield Saying(point.id, words(point), part.id)
                    yield from (Saying(item.id, words(item), part.id, point.id) for item in point.items)


def link(patterns: Sequence[Match], remedies: Sequence[Match], links: Links) -> tuple[str, float] | None:
    """The first type of measure that the catalogue names for a pattern, and what it adds."""
    for place, pattern in enumerate(patterns):
        for rank, remedy in enumerate(remedies):
            if remedy.id in links.get(pattern.id, ()):
                return remedy.id, LINKED_BESIDE if place or rank else LINKED
    return None


def _by_length(words: Words) -> float:
    return float((USUAL / max(SHORTEST, len(words.quoted))) ** BY_LENGTH)


def _best(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The heaviest candidate and those close to it, if they are heavy enough or nothing else comes near."""
    ranked = sorted(candidates, key=lambda candidate: -candidate.weight)
    if not ranked:
        return []
    first = ranked[0]
    rival = next((other.weight for other in ranked[1:] if not _akin(first.step, other.step)), 0.0)
    needed = max(ALONE if rival <= first.weight * FAR else ENOUGH, first.weight * CLOSE)
    kept = [candidate for candidate in ranked if candidate.weight >= needed][:MOST]
    whole = {candidate.step.inside for candidate in kept}
    return [candidate for candidate in kept if candidate.step.id not in whole]


def _akin(one: Saying, other: Saying) -> bool:
    return one.inside == other.id or other.inside == one.id


def _answer(issue: Saying, best: Candidate, worth: Mapping[str, float]) -> Answer:
    cues = shared(issue.words, best.step.words, worth)
    return Answer(issue.id, best.step.id, (*cues, best.link) if best.link else cues)
