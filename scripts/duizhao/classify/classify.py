"""The classifier: every issue, cause, measure and item of a report gets its catalogue entries."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from ..model import Catalogue, Cause, Classified, Cues, Issue, Item, Match, Measure, Point, Report
from ..parse.text.keys import key
from .cues import Index
from .weigh import weigh

BODY = 240  # characters of elaboration and examples that are looked at
GENERIC = 3  # a weak cue that so many patterns share says little by itself
MOST_FIELDS = 2
FEWEST_FIELD_CUES = 2  # a topic field needs so many different cues, or one in the claim


class Classifier:
    """A catalogue, ready for classifying."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._patterns = Index((p.id, p.cues) for p in catalogue.patterns)
        self._causes = Index((c.id, c.cues) for c in catalogue.causes)
        self._remedies = Index((r.id, r.cues) for r in catalogue.remedies)
        self._fields = Index((f.id, Cues(weak=f.cues)) for f in catalogue.fields)
        self._posts = Index((b.id, Cues(weak=b.cues)) for b in catalogue.posts)
        self._dimensions = {p.id: p.dimensions for p in catalogue.patterns}
        shared = Counter(cue for p in catalogue.patterns for cue in p.cues.weak)
        self._generic = frozenset(cue for cue, count in shared.items() if count >= GENERIC)

    def classify(self, report: Report) -> Classified:
        """The classification of a report; answers and commitments are added by `knowledge`."""
        patterns: dict[str, tuple[Match, ...]] = {}
        fields: dict[str, tuple[Match, ...]] = {}
        for part in report.parts():
            for point in part.points:
                if isinstance(point, Issue):
                    patterns[point.id] = self.patterns(point, part.dimension)
                    fields[point.id] = self.fields(point)
        causes = {cause.id: self._typed(self._causes, cause) for cause in report.points(Cause)}
        remedies = {step.id: self._typed(self._remedies, step) for step in steps(report)}
        return Classified(patterns, causes, remedies, fields, self.posts(report))

    def patterns(self, issue: Point, dimension: str | None) -> tuple[Match, ...]:
        """The main pattern of an issue and up to two more."""
        claim, body = texts(issue)
        hits = self._patterns.hits
        return weigh(hits(claim), hits(body), self._dimensions, dimension, self._generic).matches()

    def _typed(self, index: Index, point: Point) -> tuple[Match, ...]:
        claim, body = texts(point)
        return weigh(index.hits(claim), index.hits(body), {}, None).matches()

    def fields(self, issue: Point) -> tuple[Match, ...]:
        """The topic fields that an issue speaks of, the most frequent first."""
        claim, body = texts(issue)
        named = {hit.entry for hit in self._fields.hits(claim)}
        return tuple(
            match
            for match in self._counted(self._fields, claim + "。" + body)
            if match.id in named or len(match.cues) >= FEWEST_FIELD_CUES
        )[:MOST_FIELDS]

    def posts(self, report: Report) -> tuple[Match, ...]:
        """The classes of posts that a report's roles, title or level name."""
        said = key("。".join((*report.roles, report.title or "")))
        return self._counted(self._posts, said)[:1]

    def _counted(self, index: Index, text: str) -> tuple[Match, ...]:
        found: dict[str, list[str]] = {}
        for hit in index.hits(text):
            found.setdefault(hit.entry, []).append(hit.cue)
        ranked = sorted(found.items(), key=lambda pair: (-len(pair[1]), pair[0]))
        return tuple(Match(entry, tuple(dict.fromkeys(cues))) for entry, cues in ranked)


def texts(point: Point) -> tuple[str, str]:
    """The keys of a point's claim and of what follows it."""
    body = "".join(p.text for p in point.passages if p.role in ("elaboration", "example"))
    return key(point.claim), key(body[:BODY])


def steps(report: Report) -> Iterable[Measure | Item]:
    """All measures of a report, each followed by its items."""
    for measure in report.points(Measure):
        assert isinstance(measure, Measure)
        yield measure
        yield from measure.items
