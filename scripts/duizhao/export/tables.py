"""The rows of the tables: one for each report, issue, cause, measure and item, the header row first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ..knowledge import KnowledgeBase
from ..model import Cause, Commitment, Issue, Match, Measure, Point, Report
from .places import page
from .sheet import Cell, Row

LEVELS: Final = {"leadership": "领导班子", "individual": "班子成员个人", "branch": "党支部", "member": "党员"}
OWNER: Final = ("报告编号", "题名", "年度", "级别")
PATTERN: Final = ("问题模式编号", "问题模式")
REPORTS: Final = (
    *OWNER,
    *("身份", "框架编号", "框架", "会议", "字数", "问题数", "原因数", "措施数", "样例", "来源文件", "页面"),
)


def reports(base: KnowledgeBase) -> Iterator[Row]:
    """A row for each report."""
    yield REPORTS
    for report in base.reports:
        yield (*_owner(report), *_facts(report, base), *_counts(report), *_origin(report))


def issues(base: KnowledgeBase) -> Iterator[Row]:
    """A row for each issue, with its dimension."""
    dimension = ("规范维度编号", "规范维度", "框架维度", "维度标题")
    yield (*OWNER, "编号", *dimension, "要点", "全文", "例数", *PATTERN, "回应的措施", "页面")
    names = base.names
    for found in base.occurrences():
        known = base.frameworks.dimension(found.part.dimension)
        place = (known.id if known else None, known.name if known else None, found.part.name, found.part.heading)
        issue = found.issue
        kind = _main(names, base.reading(found.report).patterns.get(issue.id, ()))
        answered = "、".join(a.measure for a in base.reading(found.report).answers if a.issue == issue.id)
        words = (issue.claim, issue.text, len(issue.examples), *kind, answered)
        yield (*_owner(found.report), issue.id, *place, *words, page(found.report, issue.id))


def causes(base: KnowledgeBase) -> Iterator[Row]:
    """A row for each cause."""
    yield (*OWNER, "编号", "要点", "全文", "原因类型编号", "原因类型", "页面")
    names = base.names
    for report in base.reports:
        for cause in report.points(Cause):
            kind = _main(names, base.reading(report).causes.get(cause.id, ()))
            yield (*_owner(report), cause.id, cause.claim, cause.text, *kind, page(report, cause.id))


def measures(base: KnowledgeBase) -> Iterator[Row]:
    """A row for each measure, with all its text, and one for each of its items."""
    commitments = ("数量", "频次", "时限", "责任人")
    yield (*OWNER, "编号", "要点", "分项", "全文", "整改类型编号", "整改类型", *commitments, "回应的问题", "页面")
    names = base.names
    for report in base.reports:
        for measure in report.points(Measure):
            yield from _measure(report, measure, base, names)


def _measure(report: Report, measure: Measure, base: KnowledgeBase, names: dict[str, str]) -> Iterator[Row]:
    for point in measure.steps:
        kind = _main(names, base.reading(report).remedies.get(point.id, ()))
        item = None if point is measure else point.claim or point.text
        told = (point.id, measure.claim, item, point.text, *kind, *_committed(report, point, base))
        yield (*_owner(report), *told, page(report, point.id))


def _committed(report: Report, point: Point, base: KnowledgeBase) -> Row:
    """What a measure or item commits to, and the ids of the issues that it answers."""
    reading = base.reading(report)
    found = reading.commitments.get(point.id, Commitment())
    kinds = (found.numbers, found.frequency, found.deadline, found.responsible)
    answered = (answer.issue for answer in reading.answers if answer.measure == point.id)
    return (*("、".join(words) for words in kinds), "、".join(answered))


def _main(names: dict[str, str], matches: tuple[Match, ...]) -> Row:
    """The id and name of the main match, empty where there is none."""
    return (matches[0].id, names.get(matches[0].id)) if matches else (None, None)


def _owner(report: Report) -> Row:
    return report.id, report.title, report.year, LEVELS.get(report.level or "", report.level)


def _facts(report: Report, base: KnowledgeBase) -> Row:
    known = base.frameworks.framework(report.framework)
    name = known.name if known else None
    return "、".join(report.posts), report.framework, name, report.meeting, report.length


def _counts(report: Report) -> tuple[Cell, ...]:
    return tuple(sum(1 for _ in report.points(kind)) for kind in (Issue, Cause, Measure))


def _origin(report: Report) -> Row:
    return "是" if report.source.meta.sample else "", report.source.path, page(report)
