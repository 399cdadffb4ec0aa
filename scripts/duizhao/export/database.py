"""The knowledge base as one SQLite file, for those who query: the tables are in database.sql."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import fields
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from ..knowledge import KnowledgeBase
from ..model import Catalogue, Cause, Classified, Commitment, Issue, Match, Measure, Pattern, Point, Report
from .catalogue import entries_of, links_of
from .places import page

TABLES: Final = Path(__file__).with_name("database.sql")
KINDS: Final = {"P": "pattern", "C": "cause", "R": "remedy"}

Row = tuple[str | int | None, ...]


def database(base: KnowledgeBase) -> bytes:
    """The content of knowledge.sqlite; the same base gives the same bytes under the same version of SQLite."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "knowledge.sqlite")
        with closing(sqlite3.connect(path)) as file:
            file.execute("PRAGMA journal_mode = OFF")
            file.executescript(TABLES.read_text("utf-8"))
            for table, rows in _tables(base):
                _insert(file, table, rows)
            file.commit()
        return path.read_bytes()


def _insert(file: sqlite3.Connection, table: str, rows: Iterable[Row]) -> None:
    columns = len(file.execute(f"PRAGMA table_info({table})").fetchall())
    marks = ",".join("?" * columns)
    file.executemany(f"INSERT INTO {table} VALUES ({marks})", map(_storable, rows))


def _storable(row: Row) -> Row:
    """A row without lone surrogates, which a file name may hold and SQLite refuses."""
    return tuple(cell.encode("utf-8", "replace").decode() if isinstance(cell, str) else cell for cell in row)


def _tables(base: KnowledgeBase) -> Iterator[tuple[str, Iterator[Row]]]:
    known = base.frameworks
    yield "dimensions", ((each.key, each.id, each.name) for each in known.dimensions)
    yield "frameworks", ((each.id, each.name, each.year, each.meeting) for each in known.frameworks)
    yield from _catalogue(base.catalogue)
    yield "reports", map(_report, base.reports)
    yield "roles", ((report.id, role) for report in base.reports for role in report.roles)
    yield "issues", (row for report in base.reports for row in _issues(report))
    yield "examples", (row for report in base.reports for row in _examples(report))
    yield "causes", (_point(report, point) for report in base.reports for point in report.points(Cause))
    yield "measures", (row for report in base.reports for row in _measures(report))
    readings = [(report.id, base.reading(report)) for report in base.reports]
    yield "matches", (row for id, reading in readings for row in _matches(id, reading))
    yield "answers", ((id, a.issue, a.measure, _words(a.cues)) for id, found in readings for a in found.answers)
    yield "commitments", (row for id, reading in readings for row in _commitments(id, reading.commitments))


def _catalogue(catalogue: Catalogue) -> Iterator[tuple[str, Iterator[Row]]]:
    found = tuple(entries_of(catalogue))
    yield "entries", ((entry.id, KINDS[entry.id[0]], entry.name, entry.what) for entry in found)
    yield "fields", ((field.id, field.name, field.what) for field in catalogue.fields)
    yield "posts", ((post.id, post.name) for post in catalogue.posts)
    strengths = ("strong", "weak", "unless")
    yield "cues", ((e.id, strength, cue) for e in found for strength in strengths for cue in getattr(e.cues, strength))
    yield "links", (row for pattern in catalogue.patterns for row in _links(pattern))


def _links(pattern: Pattern) -> Iterator[Row]:
    yield from ((pattern.id, link.id, kind, link.why) for kind, link in links_of(pattern))


def _report(report: Report) -> Row:
    facts = (report.title, report.year, report.level, report.framework, report.meeting)
    return report.id, *facts, int(report.source.meta.sample), report.source.path, page(report)


def _point(report: Report, point: Point) -> Row:
    return report.id, point.id, point.claim, point.text, page(report, point.id)


def _issues(report: Report) -> Iterator[Row]:
    for part in report.parts():
        for issue in part.points:
            if isinstance(issue, Issue):
                id, *words = _point(report, issue)[1:]
                yield report.id, id, part.dimension, part.heading, *words


def _examples(report: Report) -> Iterator[Row]:
    for issue in report.points(Issue):
        yield from ((report.id, issue.id, number, text) for number, text in enumerate(issue.examples, start=1))


def _measures(report: Report) -> Iterator[Row]:
    for measure in report.points(Measure):
        for point in measure.steps:
            id, *words = _point(report, point)[1:]
            yield report.id, id, None if point is measure else measure.id, *words


def _matches(report: str, reading: Classified) -> Iterator[Row]:
    found = (reading.patterns, reading.causes, reading.remedies, reading.fields, {"": reading.posts})
    for kind in found:
        for point, matches in kind.items():
            yield from (_match(report, point, rank, match) for rank, match in enumerate(matches, start=1))


def _match(report: str, point: str, rank: int, match: Match) -> Row:
    return report, point or None, match.id, rank, _words(match.cues)


def _commitments(report: str, found: Mapping[str, Commitment]) -> Iterator[Row]:
    for point, commitment in found.items():
        for field in fields(commitment):
            yield from ((report, point, field.name, words) for words in getattr(commitment, field.name))


def _words(cues: Iterable[str]) -> str:
    return "、".join(cues)
