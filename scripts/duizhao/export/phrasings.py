"""The phrasings of all issues: as a value of templates with their places, and as a table of one row for each issue."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ..knowledge.evidence import Place
from ..knowledge.wordings import Usage, Wording, Wordings
from .places import page
from .sheet import Row

Record = dict[str, object]
HEAD: Final = (
    *("类别", "判断", "句式", "同句式处数", "同句式报告数", "力度", "模糊词", "话题", "判断原话", "要点"),
    *("报告编号", "年度", "编号", "页面"),
)


def phrasings(found: Wordings) -> Iterator[Row]:
    """A row for each issue, template by template, then the issues in which no judgement was found."""
    yield HEAD
    for usages in found.usages.values():
        for usage in usages:
            yield from (_row(usage, wording) for wording in usage.wordings)
    for place in found.unrecognised:
        yield (*(None,) * 9, *_place(place))


def _row(usage: Usage, wording: Wording) -> Row:
    row, phrasing = usage.template, wording.phrasing
    template = (row.kind, usage.form, row.template, row.count, row.reports)
    said = (phrasing.strength, "、".join(phrasing.hedges), phrasing.topic, phrasing.judgement)
    return *template, *said, *_place(wording.place)


def _place(place: Place) -> Row:
    report, point = place.report, place.point
    return point.claim, report.id, report.year, point.id, page(report, point.id)


def phrasings_record(found: Wordings) -> Record:
    """The value of `phrasings` in knowledge.json: every template with its places, and the issues that have none."""
    return {
        "templates": [_template(usage) for usages in found.usages.values() for usage in usages],
        "unrecognised": [{"report": place.report.id, "issue": place.point.id} for place in found.unrecognised],
    }


def _template(usage: Usage) -> Record:
    row = usage.template
    return {
        "kind": row.kind,
        "form": usage.form,
        "template": row.template,
        "count": row.count,
        "reports": row.reports,
        "variants": [{"words": words, "count": count} for words, count in row.variants],
        "places": [{"report": place.report, "issue": place.point} for place in row.places],
    }
