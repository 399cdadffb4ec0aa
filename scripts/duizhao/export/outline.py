"""The outline of a report: what the parser saw, as plain values in the form that `show --json` prints.

Offsets are code points in the cleaned text of the file, so that `text` is always the stretch from `start` to `end`.
"""

from __future__ import annotations

from dataclasses import asdict

from ..model import (
    Cause,
    Classified,
    Commitment,
    Issue,
    Item,
    Match,
    Measure,
    Part,
    Point,
    Problem,
    Removed,
    Report,
    Section,
    Statement,
)

Record = dict[str, object]

NOTHING = Classified()


def outline(report: Report, source: str | None = None, reading: Classified = NOTHING) -> Record:
    """The outline of a report; `source` stands for the path that its reader knows the file by."""
    return {
        "id": report.id,
        "source": report.source.path if source is None else source,
        "title": report.title,
        "year": report.year,
        "framework": report.framework,
        "meeting": report.meeting,
        "level": report.level,
        "roles": list(report.roles),
        "start": report.start,
        "end": report.end,
        **_contents(report, reading),
    }


def _contents(report: Report, reading: Classified) -> Record:
    return {
        "sections": [_section(section) for section in report.sections],
        "dimensions": [_dimension(part, reading) for part in report.parts()],
        "matters": [_point(point) for point in report.points(Statement)],
        "causes": [
            {**_point(point), "patterns": matches_record(reading.causes.get(point.id, ()))}
            for point in report.points(Cause)
        ],
        "measures": [_measure(measure, reading) for measure in report.points(Measure)],
        "removed": [_removed(piece) for piece in report.removed],
        "problems": [problem_record(problem) for problem in report.problems],
    }


def _section(section: Section) -> Record:
    return {"kind": section.kind, "heading": section.heading, "start": section.start, "end": section.end}


def _dimension(part: Part, reading: Classified) -> Record:
    return {
        "heading": part.heading,
        "dimension": part.dimension,
        "name": part.name,
        "issues": [_issue(point, reading) for point in part.points if isinstance(point, Issue)],
    }


def _point(point: Point) -> Record:
    return {"id": point.id, "claim": point.claim, "text": point.text, "start": point.start, "end": point.end}


def matches_record(matches: tuple[Match, ...]) -> list[Record]:
    """The catalogue entries of a point with the words that decided, the main one first."""
    return [{"id": match.id, "cues": list(match.cues)} for match in matches]


def _issue(issue: Issue, reading: Classified) -> Record:
    answers = [answer.measure for answer in reading.answers if answer.issue == issue.id]
    patterns = matches_record(reading.patterns.get(issue.id, ()))
    return {**_point(issue), "examples": list(issue.examples), "patterns": patterns, "answers": answers}


def _measure(measure: Measure, reading: Classified) -> Record:
    remedies = matches_record(reading.remedies.get(measure.id, ()))
    items = [_item(item, reading) for item in measure.items]
    return {**_point(measure), "items": items, "remedies": remedies, **_commitment(measure, reading)}


def _item(item: Item, reading: Classified) -> Record:
    remedies = matches_record(reading.remedies.get(item.id, ()))
    return {"id": item.id, "claim": item.claim, "text": item.text, "remedies": remedies, **_commitment(item, reading)}


def _commitment(step: Point, reading: Classified) -> Record:
    """What a measure or item commits to, and the issues that it answers with the words that both share."""
    found = asdict(reading.commitments.get(step.id, Commitment()))
    asked = [{"issue": a.issue, "cues": list(a.cues)} for a in reading.answers if a.measure == step.id]
    return {"commitment": {kind: list(words) for kind, words in found.items()}, "asked": asked}


def _removed(piece: Removed) -> Record:
    return {"start": piece.start, "text": piece.text, "reason": piece.reason}


def problem_record(problem: Problem) -> Record:
    """A problem without its path, for a place that names the file already."""
    return {"line": problem.line, "code": problem.code, "message": problem.message}
