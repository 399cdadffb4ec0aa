"""The charts: every image says what its table says, every table says what the reports say, and nothing breaks out."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from html import unescape

import pytest
from duizhao.classify import phrasing
from duizhao.knowledge.wordings import first_sentence
from duizhao.model import Commitment, Issue, Measure
from duizhao.pages import render
from duizhao.pages.charts import Bar, Curve, Figure, Series, Slope, Stack, bars, columns, curves, heat, slopes, stacked
from page_reader import read
from test_pattern_pages import base, example, pages, studied

# A chart, such as '<figure class="dz-chart" id="issues-chart">…</figure>'
FIGURE = re.compile(r'<figure class="[^"]*" id="([^"]+)">(.*?)</figure>', re.S)
# A row of a table of values, such as '<tr><td><a href="…">理论学习</a></td><td>3</td></tr>'
ROW = re.compile(r"<tr>(<td>.*?)</tr>", re.S)
CELL = re.compile(r"<td>(.*?)</td>", re.S)
TAG = re.compile(r"<[^>]+>")
# A bar, such as '<rect class="piece full" x="0%" y="19" width="45.5%" height="12"></rect>'
BAR = re.compile(
    r'<rect class="(bar|piece \w+|cell n\d)" x="([\d.]+)%" y="([\d.]+)" width="([\d.]+)%" height="([\d.]+)"'
)
# Words in an image, such as '<text class="value" x="100%" y="14" text-anchor="end">12 处</text>'
WORDS = re.compile(r'<text class="(\w+)[^"]*"[^>]*>([^<]*)</text>')
# A year of an entry's table with its share, such as "| 2023年 | 5 | 4 | 80% | "
SHARE = re.compile(r"^\| (\S+) \| \d+ \| \d+ \| (\d+%) \| ", re.M)
DOT = re.compile(r'<circle class="\w+" cx="([\d.]+)%"')  # <circle class="point" cx="30.5%" cy="24.0" r="4">
HEIGHT = re.compile(r'<circle class="\w+" cx="[\d.]+%" cy="([\d.]+)"')
UNKNOWN = 9999  # a year that is not known comes last
SPLITS = ["examples-years", "examples-dimensions", "strengths-years", "strengths-dimensions"]
SPLITS += ["commitments-years", "commitments-remedies"]


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart of a page: the rows of its table as texts, its bars, its words by class."""

    rows: tuple[tuple[str, ...], ...]
    drawn: tuple[tuple[str, float, float, float, float], ...]
    words: tuple[tuple[str, str], ...]

    def named(self, kind: str) -> list[str]:
        """The words of one class in their order."""
        return [unescape(words) for cls, words in self.words if cls == kind]


@cache
def charts(path: str = "statistics/index.md") -> dict[str, Chart]:
    return {id: parsed(text) for id, text in FIGURE.findall(pages()[path])}


def parsed(text: str) -> Chart:
    rows = tuple(tuple(unescape(TAG.sub("", cell)) for cell in CELL.findall(row)) for row in ROW.findall(text))
    drawn = tuple((cls, *map(float, rest)) for cls, *rest in BAR.findall(text.split('<svg width="100%"', 1)[1]))
    return Chart(rows, drawn, tuple(WORDS.findall(text)))  # type: ignore[arg-type]


def label(year: int) -> str:
    return "年度未定" if year == UNKNOWN else f"{year}年"


def issues() -> list[tuple[int, str, Issue]]:
    """Year, name of the dimension and issue of everything that the samples name."""
    names = {d.key: d.name for d in base().frameworks.dimensions}
    found = [(r.year, names.get(p.dimension or "", "未归入规范维度"), p) for r in base().reports for p in r.parts()]
    return [
        (year or UNKNOWN, name, point)
        for year, name, part in found
        for point in part.points
        if isinstance(point, Issue)
    ]


def promising() -> list[tuple[int, bool]]:
    """The year of every measure of the samples, and whether it or one of its items commits itself."""
    found = []
    for report in base().reports:
        known = base().reading(report).commitments
        for measure in report.points(Measure):
            ids = (measure.id, *(step.id for step in getattr(measure, "items", ())))
            found.append((report.year or UNKNOWN, any(known.get(id, Commitment()) != Commitment() for id in ids)))
    return found


def test_the_table_of_issues_by_dimension_and_year_counts_every_issue_once() -> None:
    rows = charts()["issues-chart"].rows
    years = sorted({year for year, _, _ in issues()})
    counts = Counter((name, year) for year, name, _ in issues())
    assert {name: list(map(int, values)) for name, *values in rows} == {
        name: [*(counts[name, year] for year in years), sum(counts[name, year] for year in years)]
        for name in {name for _, name, _ in issues()}
    }
    assert sum(int(row[-1]) for row in rows) == len(issues())


def test_the_tables_of_examples_count_the_issues_with_an_example() -> None:
    shown = [(label(year), name, bool(point.examples)) for year, name, point in issues()]
    for id, at in (("examples-years", 0), ("examples-dimensions", 1)):
        found = {row[0]: (int(row[1]), int(row[2])) for row in charts()[id].rows}
        counts = Counter((one[at], one[2]) for one in shown)
        assert found == {key: (counts[key, True], counts[key, False]) for key, _ in counts}, id


def test_the_tables_of_strengths_count_every_issue_by_the_strength_of_its_judgement() -> None:
    found = [
        (label(y), name, phrasing.analyse(p.claim, first_sentence(p)) if p.claim else None) for y, name, p in issues()
    ]
    for id, at in (("strengths-years", 0), ("strengths-dimensions", 1)):
        counts = Counter((one[at], one[2].strength if one[2] else "") for one in found)
        rows = {row[0]: tuple(map(int, row[1:])) for row in charts()[id].rows}
        keys = {key for key, _ in counts}
        split = {key: tuple(counts[key, grade] for grade in ("轻", "中", "重", "")) for key in keys}
        assert rows == {key: (*values, sum(values)) for key, values in split.items()}, id


def test_the_tables_of_commitments_count_the_measures_that_commit_themselves() -> None:
    counts = Counter((label(year), promise) for year, promise in promising())
    rows = charts()["commitments-years"].rows
    assert {row[0]: (int(row[1]), int(row[2])) for row in rows} == {
        key: (counts[key, True], counts[key, False]) for key, _ in counts
    }
    for name, yes, no, whole, _ in charts()["commitments-remedies"].rows:
        places = pages()[f"remedies/{name.split()[0]}.md"]
        assert int(yes) + int(no) == int(whole) and f"共 {whole} 处" in places


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


def raw(path: str, id: str) -> str:
    """A chart as it is written."""
    return dict(FIGURE.findall(pages()[path]))[id]


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


def test_a_collection_of_one_report_has_charts_as_well() -> None:
    text = render(studied(example()))["statistics/index.md"]
    assert {"issues-chart", "examples-years", "strengths-years"} <= {id for id, _ in FIGURE.findall(text)}
    assert "changes" not in text


def test_a_collection_without_issues_says_so() -> None:
    assert "没有可统计的数字" in render(studied())["statistics/index.md"]
