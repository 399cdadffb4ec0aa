"""What printing put around the text: a table of contents, the running headers of pages, headings that stand twice."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from .marks import Noise
from .wraps import BEGINS, TITLE, Line

CONTENTS = re.compile(r"[#*【\[\s]*目\s*[录次錄][\s*】\]:：]*")  # 目    录
# 三、原因分析…………6 · 三、原因分析......(6) · 三、原因分析<tab>6 · 三、原因分析　　　6
ENTRY = re.compile(
    r"\S.{0,120}?(?:(?:[…⋯·.。．_—－-]\s*){4,}|[…⋯]{2,}|\t+| {3,}|\u3000{2,})\s*[-—(（]?\s*\d{1,3}\s*[-—)）]?"
)
LEADERS = re.compile(r"(?:[…⋯·.．_—－-]\s?){6,}\s*[-—(（]?\s*\d{1,3}\s*[-—)）]?$")  # what ends an entry without 目录
PAGE_ENDS = "0123456789-—)） "
WIDEST = 24  # of the line 目录 with the spaces in it
FEWEST = 3  # so many lines with leaders are a table of contents even where no line says so
DEEPEST = 40  # lines from the beginning within which a table of contents begins
LONGEST = 80  # a heading or a running header is no longer than this
ORNAMENTS = " \t\u3000#*_"  # around a line
SPACES = re.compile(r"[\s#*_•·-]+")  # what stands around a line and says nothing: ## - **一、 …


def _said(text: str, line: Line) -> str:
    return SPACES.sub("", text[line[0] : line[1]])


def contents(text: str, lines: list[Line]) -> Iterator[Noise]:
    """The lines of a table of contents; lines: the non-blank ones."""
    first = lines[:DEEPEST]
    short = (i for i, (a, b, _) in enumerate(first) if b - a <= WIDEST)
    at = next((i for i in short if CONTENTS.fullmatch(text, *lines[i][:2])), None)
    if at is not None:
        entries = _entries(text, lines, at)
        found = lines[at : at + 1 + len(entries)] if len(entries) > 1 else []
    else:
        found = [line for line in first if text[line[1] - 1] in PAGE_ENDS and LEADERS.search(text, line[0], line[1])]
        found = found if len(found) >= FEWEST else []
    yield from (Noise(start, after, "table of contents") for start, _, after in found)


def _entries(text: str, lines: list[Line], at: int) -> list[Line]:
    """The lines behind 目录: those with a page number, a part of one before it, headings that come again below."""
    again = Counter(_said(text, line) for line in lines)
    found: list[Line] = []
    for line, after in pairwise([*lines[at + 1 : at + DEEPEST], (0, 0, 0)]):
        first = text[line[0] : line[1]].strip()
        broken = BEGINS.match(first) and ENTRY.fullmatch(first + text[after[0] : after[1]].strip())
        if not (ENTRY.fullmatch(first) or broken or again[_said(text, line)] > 1):
            break
        again[_said(text, line)] -= 1
        found.append(line)
    return found


def running(text: str, lines: list[Line], footers: set[int]) -> Iterator[Noise]:
    """Lines that stand beside page numbers again and again; lines: the non-blank ones, footers: where page numbers do.

    The first of them may be the title, and stays unless a title follows it.
    """
    beside: list[Line] = []
    for line, after in pairwise(lines):
        beside += [after] if line[0] in footers else [line] if after[0] in footers else []
    beside = [line for line in beside if line[0] not in footers and line[1] - line[0] <= LONGEST]
    again = Counter(_said(text, line) for line in lines)
    often = max(2, len(footers) - 1)  # fewer may be the titles of several reports
    headers = {_said(text, line) for line in beside if again[_said(text, line)] >= often}
    mine = [line for line in lines if _said(text, line) in headers]
    kept = {next(line for line in mine if _said(text, line) == header) for header in headers}
    kept -= {line for line, after in pairwise(lines) if line == lines[0] and _titled(text, line, after)}
    yield from (Noise(line[0], line[2], "page header") for line in mine if line not in kept)


def _titled(text: str, *lines: Line) -> bool:
    return all(TITLE.search(text[a:b]) for a, b, _ in lines)


def doubled(text: str, lines: list[Line]) -> Iterator[Noise]:
    """Headings that stand twice, one line below the other: the first of the two."""
    last = ""
    for (start, _, until), after in pairwise([(0, 0, 0), *lines]):
        said = text[after[0] : after[1]].strip(ORNAMENTS) if after[1] - after[0] <= LONGEST else ""
        if said and said == last and BEGINS.match(said):
            yield Noise(start, until, "repeated heading")
        last = said
