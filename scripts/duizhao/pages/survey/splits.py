"""What issues and measures are made of: with and without an example, a commitment; the strength of judgements."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from ...knowledge import figures
from ...knowledge.figures import Split
from ..atlas import Atlas, entry_path
from ..charts import Figure, Series, Stack, stacked
from ..frameworks.dimensions import keys
from ..markup.blocks import heading, link
from ..markup.escape import html
from ..markup.raw import raw_link
from ..naming import dimension_name, dimension_path
from ..places.statistics import share
from ..words import oldest_first, year_name, year_slug

K = TypeVar("K")

EXAMPLES = (Series("有事例", "full"), Series("没有事例", "empty"))
PROMISES = (Series("有承诺", "full"), Series("没有承诺", "empty"))
GRADES = (Series("轻", "dots"), Series("中", "stripes"), Series("重", "full"), Series("未认出判断", "empty"))


def example_charts(atlas: Atlas) -> Iterator[str]:
    """The share of the issues that give an example, by year and by dimension."""
    yield heading(2, "有事例的问题", "examples")
    yield "要点之后举出了具体事例（比如、例如一类）的问题，占全部问题的多少。"
    yield _by_year("examples-years", "各年度有事例的问题", EXAMPLES, figures.examples_by_year(atlas.tally))
    found = figures.examples_by_dimension(atlas.tally)
    yield _by_dimension("examples-dimensions", "各维度有事例的问题", EXAMPLES, found, atlas)


def strength_charts(atlas: Atlas) -> Iterator[str]:
    """How strong the judgements are, by year and by dimension."""
    yield heading(2, "判断的力度", "strengths")
    where = f"，见{link('表述', '../phrasings/index.md#kinds')}" if atlas.base.catalogue.patterns else ""
    yield f"要点中判断的力度分轻、中、重三档，按词判断，不按事情轻重{where}。"
    yield _by_year("strengths-years", "各年度判断的力度", GRADES, figures.strengths_by_year(atlas.tally))
    found = figures.strengths_by_dimension(atlas.tally)
    yield _by_dimension("strengths-dimensions", "各维度判断的力度", GRADES, found, atlas)


def commitment_charts(atlas: Atlas) -> Iterator[str]:
    """The share of the measures that commit themselves to something, by year and by type of remedy."""
    years = figures.commitments_by_year(atlas.base)
    remedies = figures.commitments_by_remedy(atlas.base, atlas.evidence)
    if not years or not atlas.base.catalogue.patterns:
        return
    yield heading(2, "有承诺的措施", "commitments")
    yield "写明数量、频次、时限或责任人之一的措施，占全部措施的多少。按年度的，一条措施连同分项计一次；按类型的，逐条计算。"
    yield _by_year("commitments-years", "各年度有承诺的措施", PROMISES, years)
    rows = {id: (f"{id} {atlas.names[id]}", f"../{entry_path(id)}") for id in remedies}
    yield _chart("commitments-remedies", "各整改类型有承诺的措施", "整改类型", PROMISES, remedies, rows)


def _by_year(id: str, name: str, series: Sequence[Series], found: Mapping[int | None, Split]) -> str:
    rows = {year: (year_name(year), f"../reports/year-{year_slug(year)}-1.md") for year in oldest_first(found)}
    return _chart(id, name, "年度", series, found, rows)


def _by_dimension(id: str, name: str, series: Sequence[Series], found: Mapping[str | None, Split], atlas: Atlas) -> str:
    names = atlas.base.frameworks
    known = (key for key in keys(atlas.base, atlas.tally) if key in found)
    rows = {key: (dimension_name(names, key), f"../{dimension_path(key)}") for key in known}
    return _chart(id, name, "规范维度", series, found, rows)


def _chart(
    id: str, name: str, of: str, series: Sequence[Series], found: Mapping[K, Split], rows: Mapping[K, tuple[str, str]]
) -> str:
    """A stacked bar for each row; `rows` are their names and pages in order."""
    words = _part if len(series) == 2 else _every
    stacks = [Stack(label, found[key], words(series, found[key])) for key, (label, _) in rows.items()]
    cells = tuple((raw_link(*row), *map(str, _numbers(found[key]))) for key, row in rows.items())
    last = (f"{html(series[0].name)}的占比",) if len(series) == 2 else ()
    return stacked(Figure(id, name, (of, *(html(one.name) for one in series), "合计", *last), cells), series, stacks)


def _numbers(values: Split) -> Iterable[int | str]:
    whole = sum(values)
    return (*values, whole, share(values[0], whole)) if len(values) == 2 else (*values, whole)


def _part(series: Sequence[Series], values: Split) -> str:
    return f"{values[0]}/{sum(values)}（{share(values[0], sum(values))}）"


def _every(series: Sequence[Series], values: Split) -> str:
    return " · ".join(f"{one.name[:1]} {n}" for one, n in zip(series, values, strict=True) if n)
