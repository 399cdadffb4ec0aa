"""A report (对照检查材料): its text, cut up, never rewritten.

The leaves are passages; in order they are the cleaned text. All offsets are code points in the cleaned text of the file.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from .problem import Problem
from .source import Removed, Source


@dataclass(frozen=True, slots=True)
class Passage:
    """A leaf: a stretch of text with one role.

    Roles: marker (一是, （一）), claim, mark (the stop or line end that closes a claim or heading), heading,
    lead (between a heading and its first point), elaboration, example, subheading (原因分析： inside a dimension),
    text (everything else).
    """

    start: int
    text: str
    role: str

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def _start(piece: Passage | Point | Part) -> int:
    return piece.start


@dataclass(frozen=True, slots=True)
class Point:
    """Something a report lists: marker, claim, closing mark, then elaborations and examples."""

    id: str  # unique in its report, also its anchor: d1i2
    passages: tuple[Passage, ...]

    @property
    def claim(self) -> str:
        return next((p.text for p in self.passages if p.role == "claim"), "")

    @property
    def marker(self) -> str:
        return next((p.text for p in self.passages if p.role == "marker"), "").strip()

    @property
    def examples(self) -> tuple[str, ...]:
        return tuple(p.text for p in self.passages if p.role == "example")

    @property
    def start(self) -> int:
        return self.passages[0].start

    @property
    def end(self) -> int:
        return self.passages[-1].end

    @property
    def text(self) -> str:
        return "".join(p.text for p in self.leaves())

    def leaves(self) -> Iterator[Passage]:
        """All passages of the point in order."""
        yield from self.passages


@dataclass(frozen=True, slots=True)
class Issue(Point):
    """A shortcoming that the report names (问题)."""


@dataclass(frozen=True, slots=True)
class Cause(Point):
    """A reason that the report gives for its issues (原因)."""


@dataclass(frozen=True, slots=True)
class Statement(Point):
    """A declaration of personal matters (个人有关事项)."""


@dataclass(frozen=True, slots=True)
class Item(Point):
    """One step of a measure (整改措施下的一条)."""


@dataclass(frozen=True, slots=True)
class Measure(Point):
    """Something that the report undertakes to do (整改措施), with its items."""

    items: tuple[Item, ...] = ()

    @property
    def end(self) -> int:
        return self.items[-1].end if self.items else self.passages[-1].end

    def leaves(self) -> Iterator[Passage]:
        yield from self.passages
        for item in self.items:
            yield from item.passages


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
        yield from sorted((*self.passages, *self.points), key=_start)

    def leaves(self) -> Iterator[Passage]:
        """All passages of the part in order."""
        for piece in self.pieces():
            if isinstance(piece, Passage):
                yield piece
            else:
                yield from piece.leaves()

    @property
    def start(self) -> int:
        return min((piece.start for piece in (*self.passages[:1], *self.points[:1])), default=0)


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
        yield from sorted((*self.passages, *self.parts), key=_start)

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

    def leaves(self) -> Iterator[Passage]:
        """All passages of the report in order; joined they are its stretch of the cleaned text."""
        for section in self.sections:
            yield from section.leaves()

    def parts(self) -> Iterator[Part]:
        """The parts of the problems sections, in order: the report's dimensions."""
        for section in self.sections:
            if section.kind == "problems":
                yield from section.parts

    def points(self, kind: type[Point]) -> Iterator[Point]:
        """All points of one kind, in order."""
        for section in self.sections:
            for point in section.points():
                if type(point) is kind:
                    yield point
