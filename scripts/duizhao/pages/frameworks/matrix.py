"""The matrix of canonical dimensions and years: how many issues, and where to find them."""

from __future__ import annotations

from collections.abc import Sequence

from ...knowledge import KnowledgeBase
from ...knowledge.tally import Tally, latest_first
from ..markup.blocks import link, table
from ..markup.shade import shade
from ..naming import dimension_name, dimension_path
from ..words import year_name, year_slug
from .dimensions import count, keys
from .issues import issues_stem


def matrix(base: KnowledgeBase, tally: Tally) -> str:
    """A row for each canonical dimension, a column for each year of a framework or report."""
    years = columns(base, tally)
    head = ("规范维度 {.dz-fix}", *(_year(year, tally) for year in years), "合计")
    rows = [_row(key, years, base, tally) for key in keys(base, tally)]
    return table(head, [*rows, _totals(years, tally)], "l" + "c" * (len(years) + 1))


def columns(base: KnowledgeBase, tally: Tally) -> tuple[int | None, ...]:
    """The years of all frameworks and reports, the latest first, unknown last."""
    known = {framework.year for framework in base.frameworks.frameworks if not framework.generic}
    return latest_first(known | set(tally.years))


def _year(year: int | None, tally: Tally) -> str:
    label = str(year) if year else year_name(year)
    return link(label, f"reports/year-{year_slug(year)}-1.md") if year in tally.years else label


def _row(key: str | None, years: Sequence[int | None], base: KnowledgeBase, tally: Tally) -> tuple[str, ...]:
    name = link(dimension_name(base.frameworks, key), dimension_path(key)) + " {.dz-fix}"
    return (name, *(_cell(key, year, tally) for year in years), str(count(tally, key)))


def _cell(key: str | None, year: int | None, tally: Tally) -> str:
    found = len(tally.issues.get((key, year), ()))
    if not found:
        return ""
    most = max(map(len, tally.issues.values()))
    return link(str(found), f"dimensions/{issues_stem(key, year)}-1.md", f"dz-n{shade(found, most)}")


def _totals(years: Sequence[int | None], tally: Tally) -> tuple[str, ...]:
    by_year = [sum(len(found) for (_, at), found in tally.issues.items() if at == year) for year in years]
    return ("合计 {.dz-fix}", *(str(n) if n else "" for n in by_year), str(sum(by_year)))
