"""Suggestions for editors: clauses that recur among unclassified claims, cues that never fire or fire on too much."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from ..classify.classify import texts
from ..classify.cues import Index
from ..model import Catalogue, Cause, Cues, Issue, Measure, Point
from ..parse.text.judgement import DEFICIENT
from ..parse.text.keys import key
from .base import KnowledgeBase

HAN = re.compile(r"[\u4e00-\u9fff]{2,}")  # 调查研究
# What says nothing about the topic: 还, 上, 的, 不够, 有所 …
EMPTY = re.compile(r"[的地得了上在对于和与及中方面还仍有所需要进一步不够]+")
SHORTEST, LONGEST = 2, 6  # characters of a suggested clause
FEWEST_REPORTS = 2
TOO_MANY = 5  # a strong cue that fires in claims of so many other patterns is no strong cue


@dataclass(frozen=True, slots=True)
class Recurring:
    """A clause that recurs among claims without a match: candidates for a new entry or a new cue."""

    clause: str
    count: int
    places: tuple[str, ...]  # report id#point id
    nearest: str  # the entry whose name is nearest, "" where none is near


@dataclass(frozen=True, slots=True)
class Suggestions:
    """What an editor may want to look at."""

    recurring: tuple[Recurring, ...]
    alone: tuple[tuple[str, str], ...]  # (claim, place) of unclassified claims that nothing recurs in
    silent: tuple[tuple[str, str], ...]  # (entry, cue) that fired nowhere
    greedy: tuple[tuple[str, str, tuple[str, ...]], ...]  # (entry, strong cue, the other patterns it fired in)


def unclassified(base: KnowledgeBase) -> Iterator[tuple[Point, str]]:
    """Issues and causes without a match, each with its place."""
    for report in base.reports:
        reading = base.reading(report)
        for point in (*report.points(Issue), *report.points(Cause)):
            found = reading.patterns if isinstance(point, Issue) else reading.causes
            if not found.get(point.id):
                yield point, f"{report.id}#{point.id}"


def _clauses(claim: str) -> set[str]:
    """The stretches of a claim's topic that could be a cue."""
    pieces = [piece for run in HAN.findall(DEFICIENT.sub(" ", key(claim))) for piece in EMPTY.split(run)]
    found: set[str] = set()
    for piece in pieces:
        for size in range(SHORTEST, LONGEST + 1):
            found |= {piece[at : at + size] for at in range(len(piece) - size + 1)}
    return found


def _recurring(points: list[tuple[Point, str]], names: dict[str, str]) -> Iterator[Recurring]:
    places: defaultdict[str, list[str]] = defaultdict(list)
    for point, place in points:
        for clause in _clauses(point.claim):
            places[clause].append(place)
    often = {c: found for c, found in places.items() if len({p.split("#")[0] for p in found}) >= FEWEST_REPORTS}
    for clause, found in sorted(often.items(), key=lambda pair: (-len(pair[1]), -len(pair[0]), pair[0])):
        if not any(clause in longer and places[longer] == found for longer in often if longer != clause):
            yield Recurring(clause, len(found), tuple(found), _nearest(clause, names))


def _nearest(clause: str, names: dict[str, str]) -> str:
    def likeness(entry: str) -> float:
        return SequenceMatcher(None, clause, names[entry]).find_longest_match().size / len(clause)

    best = max(sorted(names), key=likeness, default="")
    return best if best and likeness(best) >= 0.5 else ""


def _all(catalogue: Catalogue) -> Iterator[tuple[str, Cues]]:
    yield from ((pattern.id, pattern.cues) for pattern in catalogue.patterns)
    yield from ((cause.id, cause.cues) for cause in catalogue.causes)
    yield from ((remedy.id, remedy.cues) for remedy in catalogue.remedies)


def _fired(base: KnowledgeBase) -> tuple[set[tuple[str, str]], dict[tuple[str, str], set[str]]]:
    """(entry and cue that fired anywhere, the other patterns in whose claims a strong cue fired)."""
    fired: set[tuple[str, str]] = set()
    foreign: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    index = Index(_all(base.catalogue))
    for report in base.reports:
        main = {point: matches[0].id for point, matches in base.reading(report).patterns.items() if matches}
        for point in _points(report.points(Issue), report.points(Cause), report.points(Measure)):
            claim, body = texts(point)
            hits = index.hits(claim)
            fired |= {(hit.entry, hit.written) for hit in (*hits, *index.hits(body))}
            for hit in hits if point.id in main else ():
                if hit.kind == "strong" and hit.entry.startswith("P") and hit.entry != main[point.id]:
                    foreign[hit.entry, hit.written].add(main[point.id])
    return fired, foreign


def _points(*kinds: Iterable[Point]) -> Iterator[Point]:
    for points in kinds:
        for point in points:
            yield from point.steps if isinstance(point, Measure) else (point,)


def suggest(base: KnowledgeBase) -> Suggestions:
    """Everything that the corpus says about the catalogue's gaps."""
    points = list(unclassified(base))
    names = {p.id: p.name for p in base.catalogue.patterns}
    recurring = tuple(_recurring(points, names))
    covered = Counter(place for one in recurring for place in one.places)
    alone = tuple((point.claim, place) for point, place in points if place not in covered)
    fired, foreign = _fired(base)
    cues = [(entry, cue) for entry, cues in _all(base.catalogue) for cue in (*cues.strong, *cues.weak)]
    silent = tuple(pair for pair in cues if pair not in fired)
    greedy = tuple((e, c, tuple(sorted(found))) for (e, c), found in sorted(foreign.items()) if len(found) >= TOO_MANY)
    return Suggestions(recurring, alone, silent, greedy)
