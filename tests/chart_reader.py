"""Reads the charts of the generated pages of the samples: their tables, their bars, their words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from html import unescape

from duizhao.model import Issue
from sample_pages import base, pages

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
UNKNOWN = 9999  # a year that is not known comes last


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


def raw(path: str, id: str) -> str:
    """A chart as it is written."""
    return dict(FIGURE.findall(pages()[path]))[id]
