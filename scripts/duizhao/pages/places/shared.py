"""The evidence of a link: the reports that show a pattern and give such a cause, or take such a measure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...knowledge.evidence import Place, Shared
from ...knowledge.tally import group
from ...model import Pattern
from ..atlas import Atlas, entry_link, list_path, list_stem, sheet_of
from ..markup.blocks import crumbs, front, heading, link, page
from ..markup.escape import html
from ..markup.paging import Sheet, pager, sheets
from ..markup.raw import raw_link, raw_table
from ..naming import report_name
from ..words import year_name
from .place import raw_place

KINDS = {"causes": ("原因", "写到这类原因"), "remedies": ("整改", "采取这类措施")}
MOST_LINKS = 6  # in one cell


def shared_count(pattern: Pattern, kind: str, id: str, atlas: Atlas, up: str = "") -> str:
    """How many reports show the pattern and the entry, linked to them; ready for Markdown."""
    ids = [row.id for row in atlas.shared[pattern.id, kind]]
    if id not in ids:
        return "尚无实例"
    address = list_path(pattern.id, kind, sheet_of(ids.index(id))).split("/")[1]
    return link(f"{ids.count(id)} 份报告", f"{up}{address}#{id.lower()}")


def shared_pages(pattern: Pattern, atlas: Atlas) -> Iterator[tuple[str, str]]:
    """The pages of the evidence of a pattern's links, each with its path."""
    for kind in KINDS:
        for sheet in sheets(atlas.shared[pattern.id, kind]):
            yield list_path(pattern.id, kind, sheet.number), page(_blocks(pattern, kind, sheet, atlas))


def _blocks(pattern: Pattern, kind: str, sheet: Sheet[Shared], atlas: Atlas) -> Iterator[str]:
    label, deed = KINDS[kind]
    name = f"{pattern.id} {pattern.name}：{label}的实例{sheet.suffix}"
    yield front(name, "navigation")
    way = (link("首页", "../index.md"), link("问题模式", "index.md"), entry_link(pattern.id, atlas.names), label)
    yield crumbs(*way)
    yield heading(1, name, "top")
    yield f"同一份报告既有这一模式的问题，又{deed}，列为一行。同现只是线索：是否真有因果或回应，请读原文。"
    for id, same in group(sheet.rows, lambda row: row.id).items():
        yield heading(2, f"{id} {atlas.names[id]}", id.lower())
        total = sum(row.id == id for row in atlas.shared[pattern.id, kind])
        yield f"{entry_link(id, atlas.names)}：{total} 份报告。"
        yield raw_table(("报告", "问题", label), (_row(row, atlas) for row in same))
    yield pager(list_stem(pattern.id, kind), sheet.number, sheet.of)


def _row(row: Shared, atlas: Atlas) -> tuple[str, ...]:
    name = raw_link(report_name(row.report), f"../reports/{row.report.id}.md", "dz-title")
    others = _cell(row.others, answering(row, atlas))
    return f"{name}<br>{html(year_name(row.report.year))}", _cell(row.ones), others


def answering(row: Shared, atlas: Atlas) -> frozenset[str]:
    """The ids of the measures of a report that answer one of the shared issues."""
    issues = {place.point.id for place in row.ones}
    return frozenset(a.measure for a in atlas.base.reading(row.report).answers if a.issue in issues)


def _cell(places: Sequence[Place], answers: frozenset[str] = frozenset()) -> str:
    mark = ' <em class="dz-count">回应</em>'
    lines = [raw_place(place) + (mark if place.point.id in answers else "") for place in places[:MOST_LINKS]]
    more = [f"等 {len(places)} 处"] if len(places) > MOST_LINKS else []
    return "<br>".join((*lines, *more))
