"""The rows of sources.csv: one for each file of the source folders."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ..knowledge import KnowledgeBase
from ..knowledge.provenance import File, files
from .sheet import Row

HEAD: Final = (
    *("文件", "格式", "编码", "编码确定", "报告数", "报告编号", "清洗去除", "读取略去"),
    *("错误", "警告", "提示", "说明", "页面"),
)


def sources(base: KnowledgeBase) -> Iterator[Row]:
    """A row for each file, also for those that gave no report."""
    yield HEAD
    yield from map(_row, files(base))


def _row(file: File) -> Row:
    source = file.source
    kind = (source.origin.format, source.encoding, "是" if source.origin.certain else "否") if source else (None,) * 3
    ids = "、".join(report.id for report in file.reports)
    problems = (file.problem_count(severity) for severity in ("error", "warning", "note"))
    told = "；".join(problem.message for problem in file.problems if problem.severity == "error" or file.copy_of)
    shown = file.copy_of or next(iter(file.reports), None)
    page = f"sources/{shown.id}.html" if shown else "reports/unrecognised.html"
    return (file.path, *kind, len(file.reports), ids, file.removals, file.omissions, *problems, told, page)
