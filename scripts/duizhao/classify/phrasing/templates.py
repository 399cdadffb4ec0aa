"""The table of templates: each template of a corpus with its count, reports, wordings and places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from .analyse import Phrasing


@dataclass(frozen=True, slots=True, order=True)
class Spot:
    """Where a claim stands: the report's id and the point's id."""

    report: str
    point: str


@dataclass(frozen=True, slots=True)
class Template:
    """A template with how often, in how many reports, in which wordings (the commonest first) and where it occurs."""

    template: str
    kind: str
    count: int
    reports: int
    variants: tuple[tuple[str, int], ...]
    places: tuple[Spot, ...]


def _variants(phrasings: Iterable[Phrasing]) -> tuple[tuple[str, int], ...]:
    """The wordings of the judgements with their counts."""
    counts: dict[str, int] = defaultdict(int)
    for phrasing in phrasings:
        counts[phrasing.judgement] += 1
    return tuple(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))


def _row(template: str, kind: str, uses: list[tuple[Phrasing, Spot]]) -> Template:
    """The row of one template."""
    places = tuple(sorted(place for _, place in uses))
    reports = len({place.report for place in places})
    return Template(template, kind, len(uses), reports, _variants(phrasing for phrasing, _ in uses), places)


def templates(phrasings: Iterable[tuple[Phrasing, Spot]]) -> tuple[Template, ...]:
    """The table of templates, the commonest first, those with the same count by their text."""
    rows: dict[tuple[str, str], list[tuple[Phrasing, Spot]]] = defaultdict(list)
    for phrasing, place in phrasings:
        rows[phrasing.template, phrasing.kind].append((phrasing, place))
    table = (_row(template, kind, uses) for (template, kind), uses in rows.items())
    return tuple(sorted(table, key=lambda row: (-row.count, row.template, row.kind)))
