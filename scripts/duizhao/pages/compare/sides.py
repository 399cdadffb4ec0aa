"""One side of a comparison as the page's script reads it: names, numbers, and a row for each dimension or year."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import astuple

from ...knowledge import KnowledgeBase
from ...knowledge.profiles import UNKNOWN, Figures, Seen, figures, patterns_in
from ...knowledge.tally import group
from ...model import Framework, Measure, Report
from ..atlas import Atlas
from ..frameworks.issues import issues_stem
from ..markup.escape import url
from ..naming import dimension_name, dimension_slug, framework_name, plain_name
from ..places.place import claim_of, commitment, shortened
from ..words import level_name, year_name, year_slug

CLAIM = 48  # characters
COMMITMENT = 60
Row = dict[str, object]
Side = dict[str, object]


def report_side(report: Report, issues: Sequence[Seen], atlas: Atlas) -> Side:
    """A report: its issues by dimension, and its measures with what they commit to."""
    base, href = atlas.base, f"../reports/{url(report.id)}.html"
    facts = [year_name(report.year), level_name(report.level), framework_name(base.frameworks, report.framework)]
    measures = [_measure(report, measure, base) for measure in report.points(Measure)]
    rows = {key: _row(mine) | {"lines": _lines(mine)} for key, mine in _by_dimension(issues).items()}
    return _side(plain_name(report), href, facts, figures((report,), issues, base), rows) | {"measures": measures}


def _measure(report: Report, measure: Measure, base: KnowledgeBase) -> tuple[str, str, str]:
    found = base.reading(report).commitments
    told: dict[str, list[str]] = {}
    for step in measure.steps:
        for label, words in commitment(found.get(step.id)):
            told.setdefault(label, []).append(words)
    words = "；".join(f"{label}：{'、'.join(dict.fromkeys(parts))}" for label, parts in told.items())
    return measure.id, shortened(claim_of(measure), CLAIM), shortened(words, COMMITMENT)


def _lines(issues: Iterable[Seen]) -> list[tuple[str, str, str, int]]:
    return [(o.issue.id, shortened(claim_of(o.issue), CLAIM), o.pattern, len(o.issue.examples)) for o in issues]


def year_side(year: int | None, issues: Sequence[Seen], atlas: Atlas) -> Side:
    """A year: the issues of its reports by dimension."""
    reports = atlas.tally.years[year]
    rows = {
        key: _row(mine) | {"href": f"../dimensions/{_stem(key, year)}-1.html"}
        for key, mine in _by_dimension(issues).items()
    }
    found = figures(reports, issues, atlas.base)
    own = f"../reports/year-{year_slug(year)}-1.html"
    return _side(year_name(year), own, [], found, rows) | {"narrow": f"year-{year or UNKNOWN}"}


def framework_side(framework: Framework, issues: Sequence[Seen], atlas: Atlas) -> Side:
    """A framework: what it calls each dimension, and the issues of the reports under it."""
    reports = atlas.tally.frameworks.get(framework.id, ())
    own = group(framework.dimensions, lambda dimension: dimension.canonical)
    found = _by_dimension(issues)
    rows = {
        key: _row(found.get(key, ())) | {"names": [dimension.short for dimension in own.get(key, ())]}
        for key in (*own, *(key for key in found if key not in own))
    }
    href = f"../frameworks/{url(framework.id)}.html"
    counted = figures(reports, issues, atlas.base)
    return _side(framework.name, href, [framework.meeting], counted, rows) | {"narrow": f"framework-{framework.id}"}


def dimension_side(key: str, issues: Sequence[Seen], atlas: Atlas) -> Side:
    """A dimension: its issues by year."""
    known = None if key == UNKNOWN else key
    reports = {one.report.id: one.report for one in issues}
    years = group(issues, lambda one: one.report.year)
    rows = {
        str(year or UNKNOWN): _row(mine) | {"href": f"../dimensions/{issues_stem(known, year)}-1.html"}
        for year, mine in years.items()
    }
    found = figures(tuple(reports.values()), issues, atlas.base)
    href = f"../dimensions/{dimension_slug(known)}.html"
    side = _side(dimension_name(atlas.base.frameworks, known), href, [], found, rows)
    return side | {"narrow": f"dimension-{key}"}


def _by_dimension(issues: Iterable[Seen]) -> Mapping[str, tuple[Seen, ...]]:
    """The issues by the dimension under which they stand."""
    return group(issues, lambda one: one.dimension)


def _stem(key: str, year: int | None) -> str:
    return issues_stem(None if key == UNKNOWN else key, year)


def _side(name: str, href: str, facts: list[str], found: Figures, rows: Mapping[str, Row]) -> Side:
    return {"name": name, "href": href, "facts": facts, "figures": astuple(found), "rows": rows}


def _row(issues: Sequence[Seen]) -> Row:
    patterns = list(patterns_in(issues).items())
    return {"issues": len(issues), "examples": sum(bool(o.issue.examples) for o in issues), "patterns": patterns}
