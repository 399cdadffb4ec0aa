"""The sentences of a report: what its anchors n1, n2, … stand for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import count
from typing import TypeVar

from ..model import Measure, Part, Passage, Point, Report

P = TypeVar("P", Part, Point)

# One piece of a passage: line ends, or text up to and with its stop and the space behind: "学用脱节。” ", "比如，…", "\n\n"
PIECE = re.compile(r"\n+|[^。！？!?\n]*(?P<stop>[。！？!?]+[”’」』）)\"']*[^\S\n]*)?")


@dataclass(frozen=True, slots=True)
class Fragment:
    """A stretch of one sentence with one role, and whether its passage begins with it."""

    text: str
    role: str
    opens: bool


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence on one line of the text; its number counts from 1 over the whole report."""

    number: int
    start: int
    fragments: tuple[Fragment, ...]

    @property
    def anchor(self) -> str:
        return f"n{self.number}"

    @property
    def text(self) -> str:
        return "".join(fragment.text for fragment in self.fragments)


@dataclass(frozen=True, slots=True)
class _Piece:
    start: int
    fragment: Fragment
    stop: bool


Line = tuple[Sentence, ...]


def cut(passages: Iterable[Passage], numbers: Iterator[int]) -> tuple[Line, ...]:
    """The lines of some passages, each cut into sentences; only the line ends are left out."""
    return tuple(tuple(_sentences(line, numbers)) for line in _lines(passages))


def _lines(passages: Iterable[Passage]) -> Iterator[list[_Piece]]:
    line: list[_Piece] = []
    for piece in _pieces(passages):
        if piece.fragment.text[0] != "\n":
            line.append(piece)
        elif line:
            yield line
            line = []
    if line:
        yield line


def _pieces(passages: Iterable[Passage]) -> Iterator[_Piece]:
    for passage in passages:
        for found in PIECE.finditer(passage.text):
            if found[0]:
                fragment = Fragment(found[0], passage.role, opens=found.start() == 0)
                yield _Piece(passage.start + found.start(), fragment, found["stop"] is not None)


def _sentences(line: list[_Piece], numbers: Iterator[int]) -> Iterator[Sentence]:
    held: list[_Piece] = []
    for piece in line:
        held.append(piece)
        if piece.stop:
            yield _sentence(held, numbers)
            held = []
    if held:
        yield _sentence(held, numbers)


def _sentence(pieces: list[_Piece], numbers: Iterator[int]) -> Sentence:
    return Sentence(next(numbers), pieces[0].start, tuple(piece.fragment for piece in pieces))


def runs(pieces: Iterable[Passage | P]) -> Iterator[tuple[Passage, ...] | P]:
    """The pieces of a section or part in order, with neighbouring passages together."""
    held: list[Passage] = []
    for piece in pieces:
        if isinstance(piece, Passage):
            held.append(piece)
            continue
        if held:
            yield tuple(held)
            held = []
        yield piece
    if held:
        yield tuple(held)


def owners(report: Report) -> Iterator[tuple[Passage, ...]]:
    """The passages of a report that belong together, in the order of the text: headings, leads, points, items."""
    for section in report.sections:
        for piece in runs(section.pieces()):
            if isinstance(piece, Part):
                yield from _part_owners(piece)
            else:
                yield piece


def _part_owners(part: Part) -> Iterator[tuple[Passage, ...]]:
    for piece in runs(part.pieces()):
        if isinstance(piece, Point):
            yield from point_owners(piece)
        else:
            yield piece


def point_owners(point: Point) -> Iterator[tuple[Passage, ...]]:
    """The passages of a point and, for a measure, of each of its items."""
    steps = point.steps if isinstance(point, Measure) else (point,)
    yield from (step.passages for step in steps)


def sentences(report: Report) -> Iterator[Sentence]:
    """All sentences of a report, with the numbers that its page gives them."""
    numbers = count(1)
    for passages in owners(report):
        for line in cut(passages, numbers):
            yield from line
