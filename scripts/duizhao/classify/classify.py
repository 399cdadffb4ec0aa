"""The classifier: every issue, cause, measure and item of a report gets its catalogue entries."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from ..model import Catalogue, Cause, Classified, Cues, Issue, Match, Measure, Point, Report
from ..parse.text.keys import key
from .answers import answers
from .commitments import commitments
from .cues import Hit, Index
from .likeness import Likeness
from .settle import settled
from .weigh import Fits, fitting, match, weigh

BODY = 160  # characters of elaboration and examples that are looked at
GENERIC = 3  # a weak cue that so many patterns share says little by itself
MOST_FIELDS = 2
FEWEST_FIELD_CUES = 2  # a topic field needs so many different cues, or one in the claim


class Classifier:
    """A catalogue, ready for classifying."""

    def __init__(self, catalogue: Catalogue) -> None:
        fields = [(f.id, Cues(weak=f.cues)) for f in catalogue.fields]
        self._issues = Index([*((p.id, p.cues) for p in catalogue.patterns), *fields])
        self._bodies = Index([*((p.id, replace(p.cues, unless=())) for p in catalogue.patterns), *fields])
        self._field_ids = frozenset(id for id, _ in fields)
        self._causes = Index((c.id, c.cues) for c in catalogue.causes)
        self._remedies = Index((r.id, r.cues) for r in catalogue.remedies)
        self._like_issues = Likeness(catalogue.patterns)
        self._like_causes = Likeness(catalogue.causes)
        self._like_remedies = Likeness(catalogue.remedies)
        self._posts = Index((b.id, Cues(weak=b.cues)) for b in catalogue.posts)
        self._dimensions = {p.id: p.dimensions for p in catalogue.patterns}
        self._fits_of: dict[str | None, Fits] = {}
        self._links = {p.id: tuple(link.id for link in p.remedies) for p in catalogue.patterns}
        shared = Counter(cue for p in catalogue.patterns for cue in p.cues.weak)
        self._generic = frozenset(cue for cue, count in shared.items() if count >= GENERIC)

    def classify(self, report: Report) -> Classified:
        """The classification of a report: entries of its points, answers to its issues, commitments of its measures."""
        found = self.entries(report)
        answered = answers(report, found.patterns, found.remedies, self._links)
        committed = {step.id: commitments(_own_text(step)) for step in steps(report)}
        return replace(found, answers=answered, commitments=committed)

    def entries(self, report: Report) -> Classified:
        """The entries of every point of a report, without answers and commitments."""
        patterns: dict[str, tuple[Match, ...]] = {}
        fields: dict[str, tuple[Match, ...]] = {}
        for part in report.parts():
            for point in part.points:
                if isinstance(point, Issue):
                    patterns[point.id], fields[point.id] = self.issue(point, part.dimension)
        causes = {c.id: _typed(self._causes, self._like_causes, c) for c in report.points(Cause)}
        remedies = {step.id: _typed(self._remedies, self._like_remedies, step) for step in steps(report)}
        return Classified(patterns, causes, remedies, fields, self.posts(report))

    def issue(self, issue: Point, dimension: str | None) -> tuple[tuple[Match, ...], tuple[Match, ...]]:
        """(the main pattern of an issue and up to two more, the topic fields that it speaks of)."""
        said = texts(issue)
        claim, body = self._issues.hits(said[0]), self._bodies.hits(said[1])
        fits = self._fits(dimension)
        weighed = weigh(self._without_fields(claim), self._without_fields(body), fits, self._generic)
        patterns = settled(weighed, self._like_issues, *said, fits)
        named = {hit.entry for hit in claim}
        fields = counted([hit for hit in (*claim, *body) if hit.entry in self._field_ids])
        told = [match for match in fields if match.id in named or len(match.cues) >= FEWEST_FIELD_CUES]
        return patterns, tuple(told[:MOST_FIELDS])

    def _fits(self, dimension: str | None) -> Fits:
        if dimension not in self._fits_of:
            self._fits_of[dimension] = {id: fitting(own, dimension) for id, own in self._dimensions.items()}
        return self._fits_of[dimension]

    def _without_fields(self, hits: list[Hit]) -> list[Hit]:
        return [hit for hit in hits if hit.entry not in self._field_ids]

    def posts(self, report: Report) -> tuple[Match, ...]:
        """The classes of posts that a report's roles, title or level name."""
        said = key("。".join((*report.roles, report.title or "")))
        return counted(self._posts.hits(said))[:1]


def _typed(index: Index, likeness: Likeness, point: Point) -> tuple[Match, ...]:
    """The types of a cause or of a step: entries that fit every dimension."""
    said = texts(point)
    claim, body = map(index.hits, said)
    return settled(weigh(claim, body), likeness, *said, {})


def counted(hits: list[Hit]) -> tuple[Match, ...]:
    """Entries by how many of their cues were found, the most first."""
    found: dict[str, list[str]] = {}
    for hit in hits:
        found.setdefault(hit.entry, []).append(hit.cue)
    ranked = sorted(found.items(), key=lambda pair: (-len(pair[1]), pair[0]))
    return tuple(match(entry, tuple(dict.fromkeys(cues))) for entry, cues in ranked)


def texts(point: Point) -> tuple[str, str]:
    """The keys of a point's claim and of what follows it."""
    body = "".join(p.text for p in point.passages if p.role in ("elaboration", "example"))
    return key(point.claim), key(body[:BODY])


def _own_text(step: Point) -> str:
    """The text of a measure without its items, or of an item; without the marker."""
    return "".join(passage.text for passage in step.passages if passage.role != "marker")


def steps(report: Report) -> Iterable[Point]:
    """All measures of a report, each followed by its items."""
    for measure in report.points(Measure):
        yield from measure.steps
