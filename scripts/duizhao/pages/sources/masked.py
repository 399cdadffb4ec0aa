"""What was masked, below 来源与清洗: kinds, reports, places and counts, never what it was."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ...knowledge.sentences import sentences
from ...knowledge.tally import group
from ...model import Masked, Report
from ..atlas import Atlas
from ..markup.blocks import crumbs, front, heading, link, page, table
from ..markup.escape import md
from ..markup.paging import Sheet, pager, sheets
from ..naming import report_name
from ..report.notes import PLACES, place_link

FOLDER = "sources/masked"
NAME = "屏蔽的内容"

Row = tuple[Report, str, tuple[Masked, ...]]


def masked_pages(atlas: Atlas) -> Iterator[tuple[str, str]]:
    """The list of what was masked, each page with its path; no page where nothing was."""
    places = group(atlas.base.masked, lambda each: (each.report, each.kind))
    reports = {report.id: report for report in atlas.base.reports}
    rows = [(reports[id], kind, found) for (id, kind), found in places.items()]
    counts = Counter(each.kind for each in atlas.base.masked)
    for sheet in sheets(rows):
        yield f"{FOLDER}/all-{sheet.number}.md", page(_blocks(sheet, counts))


def masked_link(atlas: Atlas) -> str:
    """A sentence that leads from 来源与清洗 to the list; empty where nothing was masked."""
    count = len(atlas.base.masked)
    return f"公布之前{link(f'屏蔽了 {count} 处', 'masked/all-1.md')}姓名、号码等内容。" if count else ""


def _blocks(sheet: Sheet[Row], counts: Counter[str]) -> Iterator[str]:
    name = f"{NAME}{sheet.suffix}"
    yield front(name, "navigation", "toc")
    yield crumbs(link("首页", "../../index.md"), link("来源与清洗", "../index.md"), NAME)
    yield heading(1, name, "top")
    yield "公布之前按单位的设置屏蔽了以下内容，每个字换成一个屏蔽字，位置不变。这里只列类别和位置，不列原文。"
    if sheet.number == 1:
        yield table(("类别", "处数"), ((md(kind), str(count)) for kind, count in counts.most_common()), "lr")
    yield table(("报告", "类别", "处数", "位置"), map(_row, sheet.rows), "llrl")
    yield pager("all", sheet.number, sheet.of)


def _row(row: Row) -> tuple[str, ...]:
    report, kind, found = row
    cut = tuple(sentences(report))
    inside = [each.start for each in found if each.start is not None]
    target = f"../../reports/{report.id}.md"
    links = dict.fromkeys(place_link(start, cut, target) for start in inside)
    outside = ["文件名或去除的内容"] if len(inside) < len(found) else []
    shown = "、".join((*tuple(links)[:PLACES], *outside)) + ("等" if len(links) > PLACES else "")
    return link(report_name(report), target), md(kind), str(len(found)), shown
