"""Where to go from the end of a report: the one before, the one after, near copies, its source."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from ...knowledge.copies import Copy
from ...model import Report
from ..atlas import Atlas
from ..collection.copies import MOST, pair_path
from ..markup.escape import html
from ..markup.raw import raw_link
from ..naming import report_name
from ..words import level_name, year_name

NEAREST = 3  # near copies that are linked; their list names all


class Neighbours(NamedTuple):
    """The reports before and after one, in the order of all lists."""

    before: Report | None = None
    after: Report | None = None


def neighbours(reports: tuple[Report, ...]) -> Iterator[tuple[Report, Neighbours]]:
    """Every report with its neighbours."""
    padded = (None, *reports, None)
    for place, report in enumerate(reports, start=1):
        yield report, Neighbours(padded[place - 1], padded[place + 1])


def ways(report: Report, near: Neighbours, atlas: Atlas) -> Iterator[str]:
    """The links at the end of a report's page."""
    links = [*_steps(near), *islice(_copies(report, atlas.base.copies), NEAREST)]
    links.append(raw_link("来源与清洗", f"../sources/{atlas.first_of[report.source.path]}.md"))
    links.append(raw_link("全部报告", "index.md"))
    yield f'<nav class="dz-ways" aria-label="前后报告和相关页">\n{"".join(links)}\n</nav>'


def _steps(near: Neighbours) -> Iterator[str]:
    for word, rel, report in (("上一份", "prev", near.before), ("下一份", "next", near.after)):
        if report:
            facts = html(f"{year_name(report.year)} {level_name(report.level)}")
            name = f"<b>{word}</b> {html(report_name(report))} <small>{facts}</small>"
            yield f'<a class="dz-way" rel="{rel}" href="{html(report.id)}.html">{name}</a>'


def _copies(report: Report, copies: tuple[Copy, ...]) -> Iterator[str]:
    for number, copy in enumerate(copies[:MOST], start=1):
        if report.id in (copy.one.id, copy.other.id):
            other = copy.other if copy.one.id == report.id else copy.one
            yield raw_link(f"与近似的《{report_name(other)}》对照", pair_path(number).split("/")[1])
