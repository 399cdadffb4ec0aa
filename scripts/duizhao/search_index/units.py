"""What is searched: documents (reports, entries, guide pages), each made of units that no hit crosses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..knowledge import KnowledgeBase
from ..knowledge.sentences import point_owners, runs
from ..model import Cause, Classified, Issue, Match, Measure, Part, Passage, Point, Report
from .sentences import sentences

KINDS = ("issue", "cause", "measure", "text", "entry", "guide")


@dataclass(frozen=True, slots=True)
class Unit:
    """A stretch of text with one address.

    kind: one of KINDS; sentences: the lengths of its sentences (with the line ends behind them) where each of them has
    an anchor n1, n2, … of its own, counted from `first`; anchor: the one anchor where they have not.
    """

    text: str
    kind: str
    dimension: str | None = None
    patterns: tuple[str, ...] = ()
    first: int = 0
    sentences: tuple[int, ...] = ()
    anchor: str = ""


Attributes = tuple[int, str, str]


def attributes(unit: Unit) -> Attributes:
    """What the facets count a unit by: the number of its kind, its dimension, its entries with commas between them."""
    return KINDS.index(unit.kind), unit.dimension or "", ",".join(unit.patterns)


@dataclass(frozen=True, slots=True)
class Document:
    """A page of the site with its units; year, level and framework are known of reports only."""

    path: str
    title: str
    units: tuple[Unit, ...]
    year: int | None = None
    level: str | None = None
    framework: str | None = None
    is_report: bool = False


@dataclass(slots=True)
class Numbers:
    """Counts the sentences of a report."""

    next: int = 1

    def take(self, many: int) -> int:
        """The number of the first of the next sentences."""
        first, self.next = self.next, self.next + many
        return first


def report_document(report: Report, title: str, base: KnowledgeBase) -> Document:
    """A report as it is searched; its units are numbered as the sentences of its page are."""
    units = tuple(_units(report, base.reading(report)))
    facets = (report.year, report.level, report.framework)
    return Document(f"reports/{report.id}.html", title, units, *facets, is_report=True)


def _units(report: Report, reading: Classified) -> Iterator[Unit]:
    numbers = Numbers()
    for section in report.sections:
        for piece in runs(section.pieces()):
            if isinstance(piece, Part):
                yield from _part(piece, reading, numbers)
            else:
                yield from _unit(piece, numbers, "text")


def _part(part: Part, reading: Classified, numbers: Numbers) -> Iterator[Unit]:
    for piece in runs(part.pieces()):
        if isinstance(piece, Point):
            yield from _point(piece, part.dimension, reading, numbers)
        else:
            yield from _unit(piece, numbers, "text", part.dimension)


def _point(point: Point, dimension: str | None, reading: Classified, numbers: Numbers) -> Iterator[Unit]:
    kind = _kind(point)
    steps = point.steps if isinstance(point, Measure) else (point,)
    for owner, passages in zip(steps, point_owners(point), strict=True):
        found = {"issue": reading.patterns, "cause": reading.causes, "measure": reading.remedies}.get(kind, {})
        yield from _unit(passages, numbers, kind, dimension, _ids(found.get(owner.id, ())))


def _kind(point: Point) -> str:
    if isinstance(point, Issue):
        return "issue"
    return "cause" if isinstance(point, Cause) else "measure" if isinstance(point, Measure) else "text"


def _ids(matches: Iterable[Match]) -> tuple[str, ...]:
    return tuple(match.id for match in matches)


def _unit(
    passages: tuple[Passage, ...],
    numbers: Numbers,
    kind: str,
    dimension: str | None = None,
    patterns: tuple[str, ...] = (),
) -> Iterator[Unit]:
    text, lengths = sentences(passages)
    if text:
        yield Unit(text, kind, dimension, patterns, numbers.take(len(lengths)), lengths)
