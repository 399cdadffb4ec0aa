"""Pages that lead on: a file whose text another file holds keeps the address that it has, or had, by itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...knowledge import KnowledgeBase
from ...knowledge.gather import report_id
from ...knowledge.tally import group
from ...model import Report
from ..markup.blocks import crumbs, front, heading, link, page
from ..markup.escape import md, md_verbatim
from ..naming import report_name

Aliases = Mapping[str, tuple[str, Report]]  # by the page's name: the path of the copy, and the report that it is


def aliases(base: KnowledgeBase) -> Aliases:
    """The addresses of copies that no other report has."""
    taken = {report.id for report in base.reports}
    firsts = [reports[0] for reports in group(base.reports, lambda report: report.source.path).values()]
    copies = [(report_id(path), path, report) for report in firsts for path in report.source.copies]
    return {id: (path, report) for id, path, report in copies if id not in taken}


def alias_pages(base: KnowledgeBase) -> Iterator[tuple[str, str]]:
    """A page for each of them, with its path."""
    for id, (path, report) in aliases(base).items():
        yield f"reports/{id}.md", page(_blocks(path, report))


def _blocks(path: str, report: Report) -> Iterator[str]:
    yield front(f"同文：{path}", "navigation", "toc")
    yield crumbs(link("首页", "../index.md"), link("报告", "index.md"), "同文")
    yield heading(1, f"同文：{md_verbatim(path)}", "top")
    yield f"这个文件与 {md_verbatim(report.source.path)} 内容完全相同，只收入一份，句子的编号也相同。请看："
    yield f"[{md(report_name(report))}]({report.id}.md){{ .dz-moved }}"
