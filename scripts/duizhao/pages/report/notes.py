"""The foot of a report's page: what was removed and doubted, how to cite a place; and the tables of both."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from ...knowledge.sentences import Sentence, sentences
from ...knowledge.tally import group
from ...model import Problem, Removed, Report
from ..markup.blocks import classed, heading, link, table
from ..markup.escape import md, md_verbatim
from ..naming import report_name
from ..words import REASONS, SEVERITIES, format_name

PLACES = 5  # how many places of the same removed piece are linked
ROWS = 100  # how many rows a table of the foot may have


def removed_table(report: Report, page: str = "") -> Iterator[str]:
    """The pieces that cleaning took out: why, what, how often and where on the report's page."""
    if not report.removed:
        return
    alike = group(report.removed, lambda piece: (piece.reason, piece.text))
    yield bounded(len(alike))
    cut = tuple(sentences(report))
    rows = (_removed_row(pieces, cut, page) for pieces in tuple(alike.values())[:ROWS])
    yield table(("原因", "内容", "处数", "位置"), rows)


def _removed_row(pieces: Sequence[Removed], cut: Sequence[Sentence], page: str) -> tuple[str, str, str, str]:
    first = pieces[0]
    places = "、".join(place_link(piece.start, cut, page) for piece in pieces[:PLACES]) + (
        "等" if len(pieces) > PLACES else ""
    )
    return md(REASONS.get(first.reason, first.reason)), md_verbatim(first.text), str(len(pieces)), places


def place_link(start: int, cut: Sequence[Sentence], page: str) -> str:
    """A link to the sentence in which a place of the text stands."""
    if not cut:
        return "全文"
    at = bisect_right(cut, start, key=lambda sentence: sentence.start)
    sentence = cut[max(at, 1) - 1]
    return link(f"第{sentence.number}句", f"{page}#{sentence.anchor}")


def provenance(report: Report, first: str) -> Iterator[str]:
    """What was removed and doubted in short, with the page of the file; `first` is the id of its first report."""
    yield heading(2, "来源与清洗", "provenance")
    source = report.source
    counts = f"清洗时去除 {len(report.removed)} 处，读取时略去 {len(source.origin.omissions)} 处"
    where = link("来源与清洗页", f"../sources/{first}.md")
    copies = f"（同文文件：{'、'.join(map(md_verbatim, source.copies))}）" if source.copies else ""
    yield f"来源文件 {md_verbatim(source.path)}{copies}，{format_name(source.origin.format)}。{counts}，逐条列在{where}。"
    if report.problems:
        yield "识读中的存疑之处："
        yield problem_table(report.problems)


def problem_table(problems: Sequence[Problem]) -> str:
    """What was found in reading, a row each; nothing where there is none."""
    if not problems:
        return ""
    rows = table(("程度", "行", "说明", "代码"), map(_problem_row, problems[:ROWS]))
    return f"{bounded(len(problems))}\n\n{rows}".strip()


def _problem_row(problem: Problem) -> tuple[str, str, str, str]:
    line = str(problem.line) if problem.line else "全文"
    return SEVERITIES[problem.severity], line, md(problem.message), md(problem.code)


def bounded(rows: int) -> str:
    """Says so where a table leaves rows out."""
    return f"共 {rows} 行，此处列出前 {ROWS} 行。" if rows > ROWS else ""


def cite(report: Report) -> Iterator[str]:
    """How to cite the report or one place in it; the script that copies citations reads the title and the id here."""
    yield heading(2, "引用方式", "cite")
    source = md_verbatim(report.source.path)
    yield classed(
        f"《*{md(report_name(report))}*{{ .dz-cite-title }}》，编号 *{md(report.id)}*{{ .dz-cite-id }}，"
        f"来源文件 {source}，第 n 句。",
        "dz-cite",
    )
    yield (
        "每个问题、原因、措施和每一句话都有固定位置：在本页地址后加 #n 和句号数（如 #n12 为第12句），"
        "或使用各条旁的链接符号。点按正文中的一句，可以复制原句、引文或该句的链接。"
    )
