"""A chart on a page: its name, its image and the table of the same values."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..markup.escape import html
from ..markup.raw import raw_table


@dataclass(frozen=True, slots=True)
class Figure:
    """What all charts have: an id that is unique on its page, a name, and its values as a table of ready-made cells.

    The table is left out where the page shows one below the chart.
    """

    id: str
    name: str
    head: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


def figure(of: Figure, images: Iterable[str], legend: str = "", cls: str = "") -> str:
    """The chart as one raw block."""
    kind = f"dz-chart {cls}".strip()
    return (
        f'<figure class="{kind}" id="{of.id}">\n<figcaption>{html(of.name)}</figcaption>\n{legend}'
        f'<div class="dz-plots">{"".join(images)}</div>\n{_table(of)}</figure>'
    )


def _table(of: Figure) -> str:
    return f"<details><summary>数据表</summary>\n{raw_table(of.head, of.rows)}\n</details>\n" if of.head else ""


def told(labels: Sequence[str], values: Sequence[str]) -> str:
    """The values of a chart in one sentence: 2023年 12；2024年 9。"""
    return "；".join(f"{label} {value}" for label, value in zip(labels, values, strict=True)) + "。"
