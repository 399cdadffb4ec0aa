"""What a parsed report leaves open, as problems with their lines in the source."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

from ..model import Cause, Cleaned, Issue, Measure, Part, Point, Problem, Report
from .text.decimals import last_number
from .text.shadow import shadow
from .text.tokens import BULLET, MARKER, style_of

# "\r\n" of Windows, and whatever else str.splitlines ends a line at
LINE_END = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
Fault = tuple[int, str, str]
NOTES = frozenset({"year-from-name", "level-from-name", "role-from-name"})  # for a look, not for a correction


class Lines:
    """From a place in the cleaned text to a line of the file."""

    def __init__(self, cleaned: Cleaned, first_line: int) -> None:
        self._ends = [m.end() for m in LINE_END.finditer(cleaned.text)]
        self._removed = [(r.start, len(LINE_END.findall(r.text))) for r in cleaned.removed]
        self._first = first_line

    def line(self, place: int) -> int:
        """The 1-based line of the file on which a place of the cleaned text stands."""
        return self._first + bisect_right(self._ends, place) + sum(n for at, n in self._removed if at <= place)


def _structure(report: Report) -> Iterator[Fault]:
    kinds = {section.kind for section in report.sections}
    if not any(report.points(Issue)):
        yield report.start, "issues-missing", "没有识别出任何问题"
    for kind, code, name, wanted in (
        ("causes", "causes-missing", "原因分析", Cause),
        ("remedies", "remedies-missing", "整改措施", Measure),
    ):
        if kind not in kinds and not any(report.points(wanted)):
            yield report.end, code, f"没有识别出“{name}”一节"
    for part in report.parts():
        if part.heading and not part.points:
            yield part.start, "part-empty", f"“{part.heading[:20]}”下没有识别出问题"
        if part.heading and part.dimension is None:
            yield part.start, "dimension-unknown", f"“{part.heading[:20]}”不是已知框架中的方面"
        yield from _numbering(part.points)
    yield from _doubled(list(report.parts()))


def _doubled(parts: list[Part]) -> Iterator[Fault]:
    seen: set[str] = set()
    for part in parts:
        if part.name and part.name in seen:
            yield part.start, "dimension-repeated", f"“{part.name}”这一方面出现了不止一次"
        seen.add(part.name or "")


@lru_cache(maxsize=4096)
def _number(marker: str) -> int:
    plain = shadow(marker).lstrip('*#_ "')
    found = MARKER.match(plain)
    return style_of(found)[1] if found else last_number(plain)


def _numbering(points: tuple[Point, ...]) -> Iterator[Fault]:
    markers = [point.marker if type(point) is Issue else None for point in points]
    said = [marker for marker in markers if marker is not None]
    numbered = len(said) > 1 and any(map(_number, said))
    last = 0
    for point, marker in zip(points, markers, strict=True):
        if marker is None:
            last = 0
            continue
        number = _number(marker)
        if number and number <= last:
            yield point.start, "number-repeated", f"序号“{marker}”重复"
        elif number > last + 1 and last:
            yield point.start, "number-missing", f"序号“{marker}”之前缺号"
        elif number == 0 and (numbered or not marker.strip()) and len(said) > 1 and not BULLET.match(marker.lstrip()):
            yield point.start, "number-lost", f"这一条没有序号：“{point.claim[:20]}”"
        last = number or last + 1


def faults(report: Report, cleaned: Cleaned, found: tuple[Fault, ...]) -> tuple[Problem, ...]:
    """All problems of a report, in order of place."""
    everything = sorted([*found, *_structure(report)])
    if not everything:
        return ()
    lines = Lines(cleaned, report.source.first_line)
    path = report.source.path
    return tuple(
        Problem(path, lines.line(at), code, message, "note" if code in NOTES else "warning")
        for at, code, message in everything
    )
