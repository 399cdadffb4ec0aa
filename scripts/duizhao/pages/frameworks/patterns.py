"""Patterns by framework: which of them the reports of each framework show, and what changed against the one before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ...knowledge.evidence import Spread
from ...knowledge.tally import Tally
from ...model import Framework
from ..atlas import Atlas, entry_link, list_path
from ..markup.blocks import heading, link, table
from ..markup.escape import md
from ..markup.shade import shade
from ..places.sieve import anchor
from ..places.statistics import share

FEWEST = 3  # occurrences of a pattern that is compared


@dataclass(frozen=True, slots=True)
class Shown:
    """A framework with the number of its reports, and how each pattern is spread over them."""

    framework: Framework
    reports: int
    patterns: Mapping[str, Spread]

    def showing(self, id: str) -> int:
        """How many of its reports show a pattern."""
        return self.patterns[id].reports if id in self.patterns else 0


def _shown_by_framework(atlas: Atlas) -> tuple[Shown, ...]:
    """Every framework that has reports, in order of year."""
    known = [each for each in atlas.base.frameworks.frameworks if atlas.tally.frameworks.get(each.id)]
    ordered = sorted(known, key=lambda framework: (framework.year, framework.id))
    return tuple(Shown(each, _reports(each, atlas.tally), atlas.by_framework.get(each.id, {})) for each in ordered)


def _reports(framework: Framework, tally: Tally) -> int:
    return len(tally.frameworks.get(framework.id, ()))


def framework_trends(atlas: Atlas) -> Iterator[str]:
    """The section of the patterns by framework: a column for each framework, a row for each pattern."""
    columns = _shown_by_framework(atlas)
    often = [p for p in atlas.base.catalogue.patterns if len(atlas.evidence.places(p.id)) >= FEWEST]
    if not columns or not often:
        return
    yield heading(2, "各框架的占比", "frameworks")
    yield "各框架的报告中有多大一部分出现某一模式。框架按年度排列，同一年度可有几个；点按框架看它与上一个的比较。"
    often.sort(key=lambda pattern: (-sum(column.showing(pattern.id) for column in columns), pattern.id))
    head = ("模式 {.dz-fix}", *(_head(column) for column in columns))
    yield table(head, (_row(pattern.id, columns, atlas) for pattern in often), "l" + "c" * len(columns))


def _head(column: Shown) -> str:
    name = link(column.framework.id, f"../frameworks/{column.framework.id}.md")
    return f"{name}<br>{column.reports} 份"


def _row(id: str, columns: Sequence[Shown], atlas: Atlas) -> tuple[str, ...]:
    return entry_link(id, atlas.names) + " {.dz-fix}", *(_cell(id, column) for column in columns)


def _cell(id: str, column: Shown) -> str:
    count = column.showing(id)
    if not count:
        return ""
    return link(share(count, column.reports), _places(id, column), f"dz-n{shade(count, column.reports)}")


def _places(id: str, column: Shown) -> str:
    return f"../{list_path(id)}#{anchor('framework', column.framework.id)}"


def framework_section(framework: Framework, atlas: Atlas) -> Iterator[str]:
    """The section of a framework's page: its patterns, the most frequent first, and what changed."""
    columns = _shown_by_framework(atlas)
    mine = next((column for column in columns if column.framework.id == framework.id), None)
    if mine is None or not mine.patterns:
        return
    before = _before(mine, columns)
    yield heading(2, "问题模式", "patterns")
    told = f"最后一列同上一个同类框架（{md(before.framework.name)}，{before.reports} 份）比较。" if before else ""
    yield f"本框架的 {mine.reports} 份报告出现的模式，按报告数排列。{told}收录份数少时，占比只可参考。"
    head = ("模式", "处数", "报告", "占比", *(("变化",) if before else ()))
    ordered = sorted(mine.patterns, key=lambda id: (-mine.showing(id), id))
    yield table(head, (_change(id, mine, before, atlas) for id in ordered), "lrrrr"[: len(head)])
    if before and (gone := [id for id in sorted(before.patterns) if id not in mine.patterns]):
        yield f"上一个框架有而本框架没有出现的：{'、'.join(entry_link(id, atlas.names) for id in gone)}。"


def _before(mine: Shown, columns: Sequence[Shown]) -> Shown | None:
    """The framework before this one for the same kind of meeting."""
    same = [column for column in columns if _of_branches(column) == _of_branches(mine)]
    earlier = same[: same.index(mine)]
    return earlier[-1] if earlier else None


def _of_branches(column: Shown) -> bool:
    """True for 组织生活会, which branches hold; False for 民主生活会."""
    return "民主生活会" not in column.framework.meeting


def _change(id: str, mine: Shown, before: Shown | None, atlas: Atlas) -> tuple[str, ...]:
    count, places = mine.patterns[id]
    row = (entry_link(id, atlas.names), link(str(places), _places(id, mine)), str(count), share(count, mine.reports))
    if before is None:
        return row
    points = round(100 * count / mine.reports) - round(100 * before.showing(id) / before.reports)
    return (
        *row,
        "新出现"
        if id not in before.patterns
        else f"{'升' if points > 0 else '降'} {abs(points)} 个百分点"
        if points
        else "持平",
    )
