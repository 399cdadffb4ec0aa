"""A report (对照检查材料): its text, cut up, never rewritten.

The leaves are passages; in order they are the cleaned text. All offsets are code points in the cleaned text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from operator import attrgetter
from typing import TypeVar

from .point import Passage, Point
from .problem import Problem
from .source import Removed, Source

IN_PLACE = attrgetter("start")

P = TypeVar("P", bound=Point)


@dataclass(frozen=True, slots=True)
class Part:
    """The stretch of a section under one heading (（三）在能力本领方面), with its points.

    passages: marker, heading, mark, lead. dimension: canonical key; name: the framework's short name; both None where
    the part has no heading or the heading is no known dimension.
    """

    id: str
    passages: tuple[Passage, ...] = ()
    dimension: str | None = None
    name: str | None = None
    points: tuple[Point, ...] = ()

    @property
    def heading(self) -> str | None:
        return next((p.text for p in self.passages if p.role == "heading"), None)

    def pieces(self) -> Iterator[Passage | Point]:
        """Its own passages and its points, in order of place; sub-headings (原因分析：) stand between points."""
        pieces: list[Passage | Point] = [*self.passages, *self.points]
        yield from sorted(pieces, key=IN_PLACE)

    def leaves(self) -> Iterator[Passage]:
        """All passages of the part in order."""
        for piece in self.pieces():
            if isinstance(piece, Passage):
                yield piece
            else:
                yield from piece.leaves()

    @property
    def start(self) -> int:
        firsts: list[Passage | Point] = [*self.passages[:1], *self.points[:1]]
        return min((piece.start for piece in firsts), default=0)


@dataclass(frozen=True, slots=True)
class Section:
    """A main division of a report.

    kind: title, preface, preparation, review, matters, problems, cases, causes, remedies, criticism or closing.
    """

    kind: str
    start: int
    end: int
    passages: tuple[Passage, ...] = ()
    parts: tuple[Part, ...] = ()

    @property
    def heading(self) -> str | None:
        return next((p.text for p in self.passages if p.role == "heading"), None)

    def pieces(self) -> Iterator[Passage | Part]:
        """Its own passages and its parts, in order of place."""
        pieces: list[Passage | Part] = [*self.passages, *self.parts]
        yield from sorted(pieces, key=IN_PLACE)

    def leaves(self) -> Iterator[Passage]:
        """All passages of the section in order."""
        for piece in self.pieces():
            if isinstance(piece, Passage):
                yield piece
            else:
                yield from piece.leaves()

    def points(self) -> Iterator[Point]:
        """All points of the section in order."""
        for part in self.parts:
            yield from part.points


@dataclass(frozen=True, slots=True)
class Report:
    """One report of a source, cut into sections."""

    id: str
    source: Source
    title: str | None
    year: int | None
    framework: str | None
    meeting: str | None
    level: str | None  # leadership, individual, branch or member
    roles: tuple[str, ...]
    sections: tuple[Section, ...]
    removed: tuple[Removed, ...] = ()
    problems: tuple[Problem, ...] = ()
    evidence: tuple[tuple[str, str], ...] = field(default=())  # (field, the words or the person's setting that decided)

    @property
    def start(self) -> int:
        return self.sections[0].start if self.sections else 0

    @property
    def end(self) -> int:
        return self.sections[-1].end if self.sections else 0

    @property
    def length(self) -> int:
        """The number of its characters that are not white space."""
        return sum(len("".join(leaf.text.split())) for leaf in self.leaves())

    @property
    def posts(self) -> tuple[str, ...]:
        """The roles as people are shown them: 县信访局副局长, without 副局长 beside it."""
        return tuple(
            role for role in self.roles if not any(other != role and other.endswith(role) for other in self.roles)
        )

    def leaves(self) -> Iterator[Passage]:
        """All passages of the report in order; joined they are its stretch of the cleaned text."""
        for section in self.sections:
            yield from section.leaves()

    def parts(self) -> Iterator[Part]:
        """The parts of the problems sections, in order: the report's dimensions."""
        for section in self.sections:
            if section.kind == "problems":
                yield from section.parts

    def points(self, kind: type[P]) -> Iterator[P]:
        """All points of one kind, in order."""
        for section in self.sections:
            for point in section.points():
                if isinstance(point, kind):
                    yield point
