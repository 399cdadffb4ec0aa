"""What belongs together in one report: issues with their causes and measures, and the same ties from the other end."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from ...knowledge.tally import group
from ...model import Cause, Issue, Measure, Point, Report
from ..atlas import Atlas


class Tie(NamedTuple):
    """Another point of the same report, with the words that the tie rests on."""

    point: Point
    cues: tuple[str, ...] = ()


Ties = Mapping[str, tuple[Tie, ...]]  # by the id of a point


def causes_of_issues(report: Report, atlas: Atlas) -> Ties:
    """For each issue the causes of the report whose main type the catalogue links with the issue's main pattern."""
    reading = atlas.base.reading(report)
    linked = {p.id: frozenset(entry.id for entry in p.causes) for p in atlas.base.catalogue.patterns}
    typed = [(cause, matches[0].id) for cause in report.points(Cause) if (matches := reading.causes.get(cause.id))]
    found = {}
    for issue in report.points(Issue):
        wanted = next((linked.get(match.id, frozenset()) for match in reading.patterns.get(issue.id, ())), frozenset())
        found[issue.id] = tuple(Tie(cause) for cause, type in typed if type in wanted)
    return found


def measures_of_issues(report: Report, atlas: Atlas) -> Ties:
    """For each issue the measures and items of the report that answer it."""
    answers = atlas.base.reading(report).answers
    points = points_by_id(report) if answers else {}
    known = group((answer for answer in answers if answer.measure in points), lambda answer: answer.issue)
    return {id: tuple(Tie(points[a.measure], _told(a.cues, atlas)) for a in found) for id, found in known.items()}


def _told(cues: tuple[str, ...], atlas: Atlas) -> tuple[str, ...]:
    """The words of a tie; an entry of the catalogue that links the two is told with its name."""
    return tuple(f"目录中的 {cue} {atlas.names[cue]}" if cue in atlas.names else cue for cue in cues)


def turned(ties: Ties, report: Report) -> Ties:
    """The same ties seen from the other points, each with its issues in the order of the text."""
    pairs = [(tie.point.id, Tie(issue, tie.cues)) for issue in report.points(Issue) for tie in ties.get(issue.id, ())]
    return {id: tuple(tie for _, tie in found) for id, found in group(pairs, lambda pair: pair[0]).items()}


def points_by_id(report: Report) -> dict[str, Point]:
    """All points of a report, items as well, by their ids."""
    found: dict[str, Point] = {}
    for section in report.sections:
        for point in section.points():
            steps = point.steps if isinstance(point, Measure) else (point,)
            found |= {step.id: step for step in steps}
    return found
