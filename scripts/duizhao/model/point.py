"""What a report lists: points (issues, causes, statements, measures, items), made of passages.

All offsets are code points in the cleaned text of the file.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


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
    def steps(self) -> tuple[Point, ...]:
        """The measure itself, then its items."""
        return self, *self.items

    @property
    def end(self) -> int:
        return self.items[-1].end if self.items else self.passages[-1].end

    def leaves(self) -> Iterator[Passage]:
        yield from self.passages
        for item in self.items:
            yield from item.passages
