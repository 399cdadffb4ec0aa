"""Long lists cut into pages of bounded length, with links between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from .blocks import classed

ROWS = 80

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Sheet(Generic[T]):
    """One page of a list: its number among `of`, and its rows."""

    number: int
    of: int
    rows: tuple[T, ...]

    @property
    def suffix(self) -> str:
        return f"（第{self.number}页，共{self.of}页）" if self.of > 1 else ""


def sheets(rows: Sequence[T]) -> Iterator[Sheet[T]]:
    """The rows in pages of at most ROWS."""
    of = -(-len(rows) // ROWS)
    for number in range(1, of + 1):
        yield Sheet(number, of, tuple(rows[(number - 1) * ROWS : number * ROWS]))


def pager(stem: str, number: int, of: int) -> str:
    """Links to the neighbouring, first and last pages of a list whose pages are STEM-1.md, STEM-2.md, …"""
    if of < 2:
        return ""
    steps = sorted({1, of, *(n for n in range(number - 2, number + 3) if 1 <= n <= of)})
    links = [f"**{n}**" if n == number else f"[{n}]({stem}-{n}.md)" for n in steps]
    before = [f"[上一页]({stem}-{number - 1}.md)"] if number > 1 else []
    after = [f"[下一页]({stem}-{number + 1}.md)"] if number < of else []
    return classed(" ".join((*before, *links, *after)), "dz-pager")
