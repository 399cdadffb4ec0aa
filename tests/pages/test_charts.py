"""The charts: every image says what its table says, and no name breaks out of it."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from chart_reader import UNKNOWN, charts, issues, parsed, raw
from duizhao.pages.charts import Bar, Curve, Figure, Series, Slope, Stack, bars, columns, curves, heat, slopes, stacked
from page_reader import read
from sample_pages import base, pages

# A year of an entry's table with its share, such as "| 2023年 | 5 | 4 | 80% | "
SHARE = re.compile(r"^\| (\S+) \| \d+ \| \d+ \| (\d+%) \| ", re.M)
DOT = re.compile(r'<circle class="\w+" cx="([\d.]+)%"')  # <circle class="point" cx="30.5%" cy="24.0" r="4">
HEIGHT = re.compile(r'<circle class="\w+" cx="[\d.]+%" cy="([\d.]+)"')
SPLITS = ["examples-years", "examples-dimensions", "strengths-years", "strengths-dimensions"]
SPLITS += ["commitments-years", "commitments-remedies"]


@pytest.mark.parametrize("id", SPLITS)
def test_a_stacked_bar_has_the_shares_of_its_row(id: str) -> None:
    chart = charts()[id]
    series = 4 if id.startswith("strengths") else 2
    heights = sorted({y for _, _, y, _, _ in chart.drawn})
    assert len(heights) == len(chart.rows) > 3
    for y, row in zip(heights, chart.rows, strict=True):
        values = [int(cell) for cell in row[1 : 1 + series] if cell != "0"]
        widths = [width for _, _, at, width, _ in chart.drawn if at == y]
        assert widths == [pytest.approx(100 * value / sum(values), abs=0.01) for value in values]
        assert sum(widths) == pytest.approx(100, abs=0.05)
    assert chart.named("name") == [row[0] for row in chart.rows]


def test_a_bar_is_as_long_as_its_number() -> None:
    chart = charts()["patterns-chart"]
    most = max(int(row[1]) for row in chart.rows)
    assert [bar[3] for bar in chart.drawn] == [pytest.approx(100 * int(row[1]) / most, abs=0.01) for row in chart.rows]
    assert chart.named("value") == [f"{row[1]} 处" for row in chart.rows]


def test_every_cell_of_a_heat_map_holds_the_number_of_its_table() -> None:
    chart = charts()["issues-chart"]
    told = [cell for row in chart.rows for cell in row[1:-1]]
    assert [int(cls[-1]) > 0 for cls, *_ in chart.drawn] == [cell != "0" for cell in told]
    assert chart.named("count") == [cell for cell in told if cell != "0"]


def test_the_columns_of_a_dimension_are_its_issues_by_year() -> None:
    for dimension in base().frameworks.dimensions:
        counts = Counter(year for year, name, _ in issues() if name == dimension.name)
        drawn = charts(f"dimensions/{dimension.key}.md").get("years-chart")
        years = sorted({report.year or UNKNOWN for report in base().reports})
        assert (drawn is None) == (not counts)
        if drawn:
            assert drawn.named("value") == [str(counts[year]) if counts[year] else "" for year in years]
            high = [pytest.approx(80 * counts[year] / max(counts.values()), abs=0.01) for year in years]
            assert [bar[4] for bar in drawn.drawn] == high


def test_the_columns_of_an_entry_are_the_shares_of_its_table() -> None:
    drawn = 0
    for path, text in pages().items():
        if re.fullmatch(r"(patterns/P|causes/C|remedies/R)\d+\.md", path) and "figures-chart" in text:
            told = [cell for year, cell in SHARE.findall(text) if cell != "0%"]
            chart = charts(path)["figures-chart"]
            years = sorted({report.year or UNKNOWN for report in base().reports})
            assert [words + "%" for words in chart.named("value") if words] == order(text, told), path
            assert len(chart.drawn) == len(years), path
            drawn += 1
    assert drawn > 60


def order(text: str, told: list[str]) -> list[str]:
    """The shares of a table, which has the latest year first and the unknown year last, as the columns have them."""
    unknown = [cell for year, cell in SHARE.findall(text) if not year.endswith("年")]
    return [*reversed(told[: len(told) - len(unknown)]), *unknown]


def test_a_slope_goes_from_the_earlier_share_to_the_later() -> None:
    for id, arrow in (("rose-chart", "升"), ("fell-chart", "降")):
        chart = charts()[id]
        assert chart.named("value") == [f"{row[1]} → {row[2]} {arrow}" for row in chart.rows]
        points = [float(x) for x in DOT.findall(raw("statistics/index.md", id))]
        ends = [cell for row in chart.rows for cell in row[1:3]]
        assert points == [pytest.approx(2.5 + 0.95 * float(cell.rstrip("%")), abs=0.5) for cell in ends]


def test_a_curve_has_a_point_for_every_share_of_its_table() -> None:
    chart = charts("patterns/trends.md")["rise"]
    heights = [float(y) for y in HEIGHT.findall(raw("patterns/trends.md", "rise"))]
    cells = [cell.rstrip("%") for row in chart.rows for cell in row[1:]]
    assert len(chart.rows) == 9 and len(heights) == len(cells)
    assert heights == [pytest.approx(98 - 0.54 * float(cell), abs=0.4) for cell in cells]


def test_every_image_has_a_name_and_a_description_and_no_id_is_used_twice() -> None:
    for path in ("statistics/index.md", "patterns/trends.md", "patterns/P001.md", "dimensions/theory.md"):
        found = read(pages()[path])
        assert len(found.ids) == len(set(found.ids)), path
        images = re.findall(
            r'<svg width="100%"[^>]*aria-labelledby="([^"]+)" aria-describedby="([^"]+)"', pages()[path]
        )
        assert images and all({name, words} <= set(found.ids) for name, words in images), path


NAME = '</svg></text><script>alert(1)</script>"&'


@pytest.mark.parametrize(
    "text",
    [
        bars(Figure("a", NAME), [Bar(NAME, 1, NAME)]),
        columns(Figure("a", NAME), [Bar(NAME, 1, NAME)]),
        stacked(Figure("a", NAME), [Series(NAME, "dots")], [Stack(NAME, (1,), NAME)]),
        heat(Figure("a", NAME), [NAME], [NAME], [[1]]),
        curves(Figure("a", NAME), [Curve(NAME, NAME, (1.0,), (False,))], [NAME]),
        slopes(Figure("a", NAME), [Slope(NAME, 0.1, 0.2)]),
    ],
    ids=["bars", "columns", "stacked", "heat", "curves", "slopes"],
)
def test_a_name_does_nothing_in_a_chart(text: str) -> None:
    found = read(text)
    assert "script" not in found.tags and NAME in found.text


def test_a_chart_of_nothing_but_zeros_has_no_bars_and_does_not_fail() -> None:
    zeros = [Bar("甲", 0, "0"), Bar("乙", 0, "0")]
    assert {bar[3] for bar in parsed(bars(Figure("a", "零"), zeros)).drawn} == {0}
    assert {bar[4] for bar in parsed(columns(Figure("a", "零"), zeros)).drawn} == {0}
    assert not parsed(stacked(Figure("a", "零"), [Series("有", "full")], [Stack("甲", (0,), "0")])).drawn
    assert {cls for cls, *_ in parsed(heat(Figure("a", "零"), ["甲"], ["2023"], [[0]])).drawn} == {"cell n0"}
