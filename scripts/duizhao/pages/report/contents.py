"""The contents of a report as a folded list, for screens that have no room for the contents beside the text."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Frameworks, Issue, Part, Report
from ..markup.escape import html
from ..naming import dimension_name
from ..words import section_name


def contents(report: Report, frameworks: Frameworks) -> str:
    """The sections of a report and their headed parts, each with its number of issues."""
    links = "\n".join(_links(report, frameworks))
    return f'<details class="dz-contents">\n<summary>目录</summary>\n{links}\n</details>'


def _links(report: Report, frameworks: Frameworks) -> Iterator[str]:
    for place, section in enumerate(report.sections, start=1):
        yield f'<a href="#sec-{place}">{html(section_name(section.kind))}</a>'
        for part in section.parts:
            if part.heading is not None:
                issues = sum(isinstance(point, Issue) for point in part.points)
                words = html(part_name(part, frameworks) + (f"（{issues}）" if issues else ""))
                yield f'<a class="dz-deeper" href="#part-{html(part.id)}">{words}</a>'


def part_name(part: Part, frameworks: Frameworks) -> str:
    """What the contents call a part: the framework's short name, else the canonical one, else the heading itself."""
    if part.name:
        return part.name
    return dimension_name(frameworks, part.dimension) if part.dimension else part.heading or ""
