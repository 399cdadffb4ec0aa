"""How the issues of a base are worded: the phrasing of every claim in its place, grouped by kind and template."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from ..classify.phrasing.analyse import Phrasing, analyse
from ..classify.phrasing.judgements import KINDS
from ..classify.phrasing.templates import Spot, Template, templates
from ..model import Point
from .base import KnowledgeBase
from .evidence import Place
from .tally import group

REMEMBERED = 1 << 16  # claims; pages, exports and the next build ask for the same ones again
# The first sentence behind a claim, with its stop: "有时只看摘要。" in "有时只看摘要。比如，……"
SENTENCE = re.compile(r"[^。！？!?；;\n]*[。！？!?；;]?")

_remembered = lru_cache(maxsize=REMEMBERED)(analyse)


@dataclass(frozen=True, slots=True)
class Wording:
    """An issue in its place and how its claim is phrased."""

    place: Place
    phrasing: Phrasing


@dataclass(frozen=True, slots=True)
class Usage:
    """A template and the issues that use it: those of one wording together, the commonest first, the latest first."""

    template: Template
    form: str
    wordings: tuple[Wording, ...]


@dataclass(frozen=True, slots=True)
class Wordings:
    """The templates of every kind of judgement, the commonest first, and the issues in which none was found."""

    usages: Mapping[str, tuple[Usage, ...]] = field(default_factory=dict)
    unrecognised: tuple[Place, ...] = ()

    def of(self, kind: str) -> tuple[Wording, ...]:
        """The issues of one kind of judgement, template by template."""
        return tuple(wording for usage in self.usages.get(kind, ()) for wording in usage.wordings)

    @property
    def total(self) -> int:
        """The number of all issues."""
        recognised = sum(len(usage.wordings) for usages in self.usages.values() for usage in usages)
        return recognised + len(self.unrecognised)


def first_sentence(point: Point) -> str:
    """The first sentence behind the claim of a point; empty where an example follows at once."""
    behind = next((p for p in point.passages if p.role in ("elaboration", "example")), None)
    if behind is None or behind.role == "example":
        return ""
    found = SENTENCE.match(behind.text.lstrip())
    return found[0] if found else ""


def phrasing_of(point: Point) -> Phrasing | None:
    """How the claim of a point is phrased, with the hedges of its first sentence; None if it holds no judgement."""
    return _remembered(point.claim, first_sentence(point)) if point.claim else None


def wordings(base: KnowledgeBase) -> Wordings:
    """The phrasing of every issue of a base."""
    pairs = [(place, phrasing_of(place.point)) for place in _places(base)]
    found = tuple(Wording(place, phrasing) for place, phrasing in pairs if phrasing)
    missed = tuple(place for place, phrasing in pairs if phrasing is None)
    kinds = group(usages(found), lambda usage: usage.template.kind)
    return Wordings({kind: _by_form(kinds[kind]) for kind in KINDS if kind in kinds}, missed)


def _places(base: KnowledgeBase) -> Iterator[Place]:
    for found in base.occurrences():
        matches = base.reading(found.report).patterns.get(found.issue.id, ())
        yield Place(found.report, found.issue, matches, found.part.dimension)


def usages(found: Iterable[Wording]) -> tuple[Usage, ...]:
    """The templates of some wordings, the commonest first."""
    by_spot = {_spot(wording): wording for wording in found}
    table = templates((wording.phrasing, spot) for spot, wording in by_spot.items())
    return tuple(_usage(row, [by_spot[spot] for spot in row.places]) for row in table)


def _spot(wording: Wording) -> Spot:
    return Spot(wording.place.report.id, wording.place.point.id)


def _usage(row: Template, uses: list[Wording]) -> Usage:
    forms = Counter(wording.phrasing.form for wording in uses)
    rank = {words: place for place, (words, _) in enumerate(row.variants)}
    uses.sort(key=lambda wording: (rank[wording.phrasing.judgement], -(wording.place.report.year or 0)))
    return Usage(row, min(forms, key=lambda form: (-forms[form], form)), tuple(uses))


def _by_form(found: tuple[Usage, ...]) -> tuple[Usage, ...]:
    """The templates with those of the commonest form first, the templates of a form together."""
    counts: Counter[str] = Counter()
    for usage in found:
        counts[usage.form] += len(usage.wordings)
    return tuple(sorted(found, key=lambda usage: (-counts[usage.form], usage.form)))
