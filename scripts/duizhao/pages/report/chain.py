"""The table at the end of a report: each issue with the causes and measures of the report that belong to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from ...model import Issue, Measure, Point, Report
from ..atlas import Atlas, entry_path
from ..markup.blocks import heading
from ..markup.escape import html
from ..markup.paging import ROWS
from ..markup.raw import raw_link
from ..places.place import claim_of, shortened
from .ties import causes_of_issues, measures_of_issues

LONGEST = 36  # characters of a claim in the table

HEAD = "<thead><tr><th>问题</th><th>模式</th><th>原因</th><th>整改</th></tr></thead>"


def chain(report: Report, atlas: Atlas) -> Iterator[str]:
    """The section 问题 → 原因 → 整改 of a report's page; nothing where there are no issues or no catalogue."""
    issues = tuple(report.points(Issue))
    if not issues or not atlas.base.catalogue.patterns:
        return
    yield heading(2, "问题、原因、整改对照", "chain")
    yield (
        "每个问题一行。原因列出本报告中与该模式在目录里相连的类型；整改列出本报告中回应该问题的措施。"
        "由程序比对得出，供核对全文时参考。"
    )
    rows = "\n".join(_rows(issues[:ROWS], report, atlas))
    yield f"<table>{HEAD}<tbody>\n{rows}\n</tbody></table>"
    yield f"共 {len(issues)} 个问题，此处列出前 {ROWS} 个。" if len(issues) > ROWS else ""
    if atlas.evidence.answered:
        yield from _loose_ends(issues, report, atlas)


def _rows(issues: Iterable[Point], report: Report, atlas: Atlas) -> Iterator[str]:
    patterns = atlas.base.reading(report).patterns
    causes, measures = causes_of_issues(report, atlas), measures_of_issues(report, atlas)
    for issue in issues:
        kinds = "<br>".join(_entry(match.id, atlas.names) for match in patterns.get(issue.id, ())[:1])
        tied = (_links(tie.point for tie in ties.get(issue.id, ())) or "—" for ties in (causes, measures))
        yield f"<tr><td>{'</td><td>'.join((_link(issue), kinds or '待归类', *tied))}</td></tr>"


def _entry(id: str, names: Mapping[str, str]) -> str:
    return raw_link(f"{id} {names.get(id, '')}", f"../{entry_path(id)}")


def _link(point: Point) -> str:
    return f'<a href="#{html(point.id)}">{html(shortened(claim_of(point), LONGEST))}</a>'


def _links(points: Iterable[Point]) -> str:
    return "<br>".join(map(_link, points))


def _loose_ends(issues: Iterable[Point], report: Report, atlas: Atlas) -> Iterator[str]:
    answers = atlas.base.reading(report).answers
    answered, answering = {a.issue for a in answers}, {a.measure for a in answers}
    yield from _loose("没有措施回应的问题", "unanswered", [i for i in issues if i.id not in answered])
    idle = [m for m in report.points(Measure) if not {step.id for step in m.steps} & answering]
    yield from _loose("没有对应问题的措施", "unasked", idle)


def _loose(name: str, anchor: str, points: Sequence[Point]) -> Iterator[str]:
    yield heading(3, name, anchor)
    lines = "\n".join(f"<li>{_link(point)}</li>" for point in points[:ROWS])
    yield f"<ul>\n{lines}\n</ul>" if points else "没有。"
