"""The page of one report: what it is, its whole annotated text, what was removed and found, how to cite it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from ..knowledge import KnowledgeBase
from ..knowledge.sentences import runs
from ..model import Frameworks, Part, Point, Report, Section
from .blocks import classed, crumbs, front, heading, link, page
from .naming import dimension_name, dimension_path, report_name
from .report_head import badges, known, layers
from .report_notes import cite, problems, removed
from .text import box, paragraphs, point
from .words import section_name


def report_page(report: Report, base: KnowledgeBase) -> str:
    """The Markdown of a report's page."""
    return page(_blocks(report, base))


def _blocks(report: Report, base: KnowledgeBase) -> Iterator[str]:
    name = report_name(report)
    yield front(name, "navigation")
    yield crumbs(link("首页", "../index.md"), link("报告", "index.md"), "正文")
    yield heading(1, name, "top")
    yield badges(report)
    yield known(report, base.frameworks)
    yield layers()
    yield from text_blocks(report, base.frameworks)
    yield from removed(report)
    yield from problems(report)
    yield from cite(report)


def text_blocks(report: Report, frameworks: Frameworks) -> Iterator[str]:
    """The annotated text: a heading for each section and each headed part, and the text between them."""
    numbers = count(1)
    for place, section in enumerate(report.sections, start=1):
        yield from _section(section, f"sec-{place}", frameworks, numbers)


def _section(section: Section, anchor: str, frameworks: Frameworks, numbers: Iterator[int]) -> Iterator[str]:
    yield heading(2, section_name(section.kind), anchor)
    for piece in runs(section.pieces()):
        if isinstance(piece, Part):
            yield from _part(piece, frameworks, numbers)
        else:
            yield box(paragraphs(piece, numbers), f"dz-text dz-kind-{section.kind}")


def _part(part: Part, frameworks: Frameworks, numbers: Iterator[int]) -> Iterator[str]:
    if part.heading is not None:
        yield heading(3, part_name(part, frameworks), f"part-{part.id}")
        yield _dimension_link(part, frameworks)
    yield box(_text(part, numbers))


def _text(part: Part, numbers: Iterator[int]) -> Iterator[str]:
    for piece in runs(part.pieces()):
        if isinstance(piece, Point):
            yield point(piece, numbers)
        else:
            yield from paragraphs(piece, numbers)


def part_name(part: Part, frameworks: Frameworks) -> str:
    """What the contents call a part: the framework's short name, else the canonical one, else the heading itself."""
    if part.name:
        return part.name
    return dimension_name(frameworks, part.dimension) if part.dimension else part.heading or ""


def _dimension_link(part: Part, frameworks: Frameworks) -> str:
    if part.dimension is None:
        return ""
    name = dimension_name(frameworks, part.dimension)
    return classed(f"规范维度：{link(name, f'../{dimension_path(part.dimension)}')}", "dz-dim")
