"""The outline of a report as an indented text for people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ...model import Frameworks, Issue, Measure, Part, Point, Report, Section
from ...pages.naming import dimension_name, framework_name, report_name
from ...pages.words import REASONS, SEVERITIES, level_name, section_name, year_name

STEP = "  "
LONGEST = 60  # characters of a claim's stand-in, where a point has no claim


def tree(report: Report, path: str, frameworks: Frameworks) -> Iterator[str]:
    """The lines of the outline."""
    yield path
    yield from _indented(_head(report, frameworks))
    for section in report.sections:
        yield from _indented(_section(section, frameworks))
    yield from _indented(_notes(report))


def _indented(lines: Iterator[str]) -> Iterator[str]:
    return (STEP + line for line in lines)


def _head(report: Report, frameworks: Frameworks) -> Iterator[str]:
    framework = framework_name(frameworks, report.framework)
    yield f"题名：{_line(report_name(report))}"
    yield f"编号：{report.id}"
    yield f"年度：{year_name(report.year)}"
    yield f"框架：{framework}" + (f"（{report.framework}）" if report.framework else "")
    yield f"会议：{report.meeting or '未定'}"
    yield f"级别：{level_name(report.level)}"
    yield f"身份：{'、'.join(report.posts) or '未定'}"


def _section(section: Section, frameworks: Frameworks) -> Iterator[str]:
    heading = f"：{_line(section.heading)}" if section.heading else ""
    yield f"【{section_name(section.kind)}】{heading}"
    for part in section.parts:
        yield from _indented(_part(part, section.kind, frameworks))


def _part(part: Part, kind: str, frameworks: Frameworks) -> Iterator[str]:
    points = (line for point in part.points for line in _point(point))
    if part.heading is None:
        yield from points
        return
    yield f"{_line(part.heading)}{_dimension(part, frameworks) if kind == 'problems' else ''}"
    yield from _indented(points)


def _dimension(part: Part, frameworks: Frameworks) -> str:
    if part.dimension is None:
        return "（未归入规范维度）"
    canonical = dimension_name(frameworks, part.dimension)
    return f"（{part.name or '框架中没有名称'} → {canonical}）"


def _point(point: Point) -> Iterator[str]:
    count = len(point.examples)
    examples = f"（例 {count}）" if count and isinstance(point, Issue) else ""
    yield f"{point.id} {_line(point.marker)} {_claim(point)}{examples}".replace("  ", " ")
    if isinstance(point, Measure):
        for item in point.items:
            yield f"{STEP}{item.id} {_line(item.marker)} {_claim(item)}".replace(f"{item.id}  ", f"{item.id} ")


def _claim(point: Point) -> str:
    text = _line(point.claim or point.text)
    return text if point.claim or len(text) <= LONGEST else f"{text[:LONGEST]}…"


def _line(text: str) -> str:
    return " ".join(text.split())


def _notes(report: Report) -> Iterator[str]:
    if report.removed:
        counts = Counter(REASONS.get(piece.reason, piece.reason) for piece in report.removed)
        yield f"清洗时去除：{'、'.join(f'{reason} {count} 处' for reason, count in counts.items())}"
    for problem in report.problems:
        place = f"第 {problem.line} 行" if problem.line else "全文"
        yield f"{SEVERITIES[problem.severity]}：{place}：{problem.message} [{problem.code}]"
