"""The layout of a text: its shadow, lines, markers, and the heading that each line may be."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from .shadow import shadow
from .tokens import LINE_START, ORNAMENT, SKIPPED, Token, tokens

LINE = re.compile(r"[^\n]*[^\s\n][^\n]*")  # any line that is not blank: 一、存在的问题
STOP = re.compile(r"[。:;!?\n]")  # the first one ends a heading: 原因分析。
LONGEST = 200  # no heading is longer
# A heading ends at the first stop, or at 方面 before a stop or a marker: （一）在“理论学习”方面。一是…; not 正反两方面经验
ABOUT = re.compile(
    r"方面(?:(?:存在的?|的)(?:主要|突出)?(?:问题|不足|差距)(?=,))?"
    r"(?=[\"*) ]{0,3}(?:[,。:;!?\n]|\Z|[一1][是.、)]|\([一1]\)|①|首先|第一|主要存在|存在(?:以下|如下)))"
)
CLOSED = re.compile(r"[\"*_# )]*[。:;,!?]?[*_# ]*\n?")  # what closes a heading or a claim


class Head(NamedTuple):
    """A line that may be a heading; offsets of line, heading text and what closes it."""

    line: int
    token: Token | None
    start: int
    end: int
    line_end: int
    text: str  # the heading on the shadow
    bold: bool = False  # it stands in bold type

    @property
    def style(self) -> str:
        """The marker's style; `md` for a Markdown heading without one, `bare` for a line without any."""
        return self.token.style if self.token else "bare"

    @property
    def alone(self) -> bool:
        """True if nothing but a closing mark stands behind it on its line."""
        return self.line_end - self.end <= 4


@dataclass(frozen=True, slots=True)
class Layout:
    """A cleaned text in the forms that the parser works on."""

    text: str
    shadow: str
    lines: tuple[tuple[int, int], ...]
    tokens: tuple[Token, ...]
    starts: tuple[int, ...] = field(default=())
    known: dict[tuple[int, int], Head] = field(default_factory=dict, compare=False)  # heads that were asked for before

    def between(self, start: int, end: int) -> Layout:
        """The layout of a stretch, with the offsets of the whole."""
        if start == 0 and end == len(self.text):
            return self
        found = self.tokens_in(start, end)
        lines = tuple(line for line in self.lines if start <= line[0] < end)
        return Layout(self.text, self.shadow, lines, found, tuple(t.start for t in found))

    def split_at(self, places: set[int]) -> Layout:
        """The layout with lines that also begin at these places, each of which is a marker's."""
        lines: list[tuple[int, int]] = []
        for a, b in self.lines:
            cuts = [a, *sorted(place for place in places if a < place < b), b]
            lines += pairwise(cuts)
        tokens = tuple(t._replace(before=LINE_START) if t.start in places else t for t in self.tokens)
        return Layout(self.text, self.shadow, tuple(lines), tokens, self.starts)

    def tokens_in(self, start: int, end: int) -> tuple[Token, ...]:
        """The markers that begin in a stretch."""
        return self.tokens[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def lines_in(self, start: int, end: int) -> list[tuple[int, int]]:
        """The non-blank lines of a stretch, cut to it."""
        first = bisect_left(self.lines, (start, 0))
        first -= first > 0 and self.lines[first - 1][1] > start
        found = list(self.lines[first : bisect_left(self.lines, (end, 0))])
        if found and found[0][0] < start:
            found[0] = (start, found[0][1])
        if found and found[-1][1] > end:
            found[-1] = (found[-1][0], end)
        edges = found[:1] + found[-1:]
        blank = [line for line in edges if not self.shadow[line[0] : line[1]].strip()]
        return [line for line in found if line not in blank] if blank else found

    def head(self, line: int, line_end: int) -> Head:
        """The heading that a line may be."""
        if (line, line_end) not in self.known:
            self.known[line, line_end] = self._head(line, line_end)
        return self.known[line, line_end]

    def _head(self, line: int, line_end: int) -> Head:
        token = self._token(line, line_end)
        start = token.end if token else ORNAMENT.match(self.shadow, line, line_end).end()  # type: ignore[union-attr]
        while start < line_end and self.shadow[start] in " (":
            start += 1
        stop = STOP.search(self.shadow, start, min(line_end, start + LONGEST))
        end = stop.start() if stop else min(line_end, start + LONGEST)
        if self.shadow.find("方面", start, end) >= 0:
            about = ABOUT.search(self.shadow, start, min(end + 2, line_end))
            end = about.end() if about and about.end() <= end else end
        inner = bisect_left(self.starts, start + 1)
        if inner < len(self.starts) and self.starts[inner] < end:
            end = self._before_list(start, end)
        bold = self.shadow.find("**", line, start) >= 0 and self.shadow.find("**", start, line_end) >= 0
        return Head(line, token, start, end, line_end, self.shadow[start:end], bold)

    def _before_list(self, start: int, end: int) -> int:
        """The end of a heading, or the place in it where a list begins: 在廉洁自律上，①… · 在廉洁自律上①…"""
        first = next((t.start for t in self.tokens_in(start + 1, end) if t.number == 1), end)
        comma = first - 1
        while comma > start and self.shadow[comma] in SKIPPED:
            comma -= 1
        if first == end or self.shadow[comma] not in ",上中里":
            return end
        return comma + (self.shadow[comma] != ",")

    def _token(self, line: int, line_end: int) -> Token | None:
        """The marker that a line begins with."""
        at = bisect_left(self.starts, line)
        first = self.tokens[at] if at < len(self.tokens) else None
        return first if first and first.start < line_end and first.before == LINE_START else None

    def heads(self, start: int, end: int) -> list[Head]:
        """The headings that the lines of a stretch may be."""
        return [self.head(a, b) for a, b in self.lines_in(start, end)]


def layout(text: str) -> Layout:
    """The layout of a cleaned text."""
    plain = shadow(text)
    lines = [m.span() for m in LINE.finditer(plain)]
    found = tuple(tokens(plain, lines))
    return Layout(text, plain, tuple(lines), found, tuple(t.start for t in found))
