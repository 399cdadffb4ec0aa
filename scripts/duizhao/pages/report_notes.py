"""The foot of a report's page: what cleaning removed, what was found in reading, how to cite a place."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from ..knowledge.sentences import Sentence, sentences
from ..knowledge.tally import group
from ..model import Problem, Removed, Report
from .blocks import heading, table
from .escape import md, md_verbatim
from .naming import report_name
from .words import REASONS, SEVERITIES

PLACES = 5  # how many places of the same removed piece are linked
ROWS = 100  # how many rows a table of the foot may have


def removed(report: Report) -> Iterator[str]:
    """The pieces that cleaning took out: why, what, how often and where."""
    yield heading(2, "清洗时去除的内容", "removed")
    if not report.removed:
        yield "没有去除任何内容。"
        return
    yield "以下内容不属于正文，清洗时已去除；放回原处即为来源文件的原文。"
    alike = group(report.removed, lambda piece: (piece.reason, piece.text))
    yield _bounded(len(alike))
    cut = tuple(sentences(report))
    rows = (_removed_row(pieces, cut) for pieces in tuple(alike.values())[:ROWS])
    yield table(("原因", "内容", "处数", "位置"), rows)


def _removed_row(pieces: Sequence[Removed], cut: Sequence[Sentence]) -> tuple[str, str, str, str]:
    first = pieces[0]
    places = "、".join(_place(piece, cut) for piece in pieces[:PLACES]) + ("等" if len(pieces) > PLACES else "")
    return md(REASONS.get(first.reason, first.reason)), md_verbatim(first.text), str(len(pieces)), places


def _place(piece: Removed, cut: Sequence[Sentence]) -> str:
    at = bisect_right(cut, piece.start, key=lambda sentence: sentence.start)
    return f"[第{cut[max(at, 1) - 1].number}句](#{cut[max(at, 1) - 1].anchor})" if cut else "全文"


def problems(report: Report) -> Iterator[str]:
    """What was found in reading the report."""
    yield heading(2, "识读中发现的问题", "findings")
    if not report.problems:
        yield "没有发现问题。"
        return
    yield _bounded(len(report.problems))
    yield table(("程度", "行", "说明", "代码"), map(_problem_row, report.problems[:ROWS]))


def _problem_row(problem: Problem) -> tuple[str, str, str, str]:
    line = str(problem.line) if problem.line else "全文"
    return SEVERITIES[problem.severity], line, md(problem.message), md(problem.code)


def _bounded(rows: int) -> str:
    return f"共 {rows} 行，此处列出前 {ROWS} 行。" if rows > ROWS else ""


def cite(report: Report) -> Iterator[str]:
    """How to cite the report or one place in it."""
    yield heading(2, "引用方式", "cite")
    source = md_verbatim(report.source.path)
    yield f"> 《{md(report_name(report))}》，编号 {md(report.id)}，来源文件 {source}，第 n 句。"
    yield (
        "每个问题、原因、措施和每一句话都有固定位置：在本页地址后加 #n 和句号数（如 #n12 为第12句），"
        "或使用各条旁的链接符号。点按正文中的一句，地址栏即变为该句的地址。"
    )
