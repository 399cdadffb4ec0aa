"""The page of one report: what it is, its whole annotated text, what was removed and found, how to cite it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import count

from ...knowledge.sentences import runs
from ...model import Frameworks, Part, Point, Report, Section
from ..atlas import Atlas
from ..markup.blocks import classed, crumbs, front, heading, link, page
from ..markup.invite import invite
from ..markup.paper import letterhead
from ..naming import dimension_name, dimension_path, report_name
from ..words import section_name
from .chain import chain
from .contents import contents, part_name
from .head import badges, excerpt_note, known, layers
from .marks import marks, report_topics
from .notes import cite, provenance
from .text import box, paragraphs, point
from .ways import Neighbours, ways

ALONE = Neighbours()


def report_page(report: Report, atlas: Atlas, near: Neighbours = ALONE) -> str:
    """The Markdown of a report's page; `near` are the reports before and after it."""
    return page(_blocks(report, atlas, near))


def _blocks(report: Report, atlas: Atlas, near: Neighbours) -> Iterator[str]:
    name = report_name(report)
    yield front(name, "navigation", styles="report", scripts="report")
    yield crumbs(link("首页", "../index.md"), link("报告", "index.md"), "正文")
    yield letterhead(report.id)
    yield heading(1, name, "top")
    yield badges(report, report_topics(report, atlas))
    yield excerpt_note(report)
    yield known(report, atlas.base.frameworks)
    yield contents(report, atlas.base.frameworks)
    yield layers(bool(atlas.base.catalogue.patterns))
    yield from _text_blocks(report, atlas)
    yield from chain(report, atlas)
    yield from provenance(report, atlas.first_of[report.source.path])
    yield from cite(report)
    yield invite("report", report.id)
    yield from ways(report, near, atlas)


@dataclass(frozen=True, slots=True)
class Layout:
    """What the blocks of a report's text need beside the text: numbers for its sentences, marks for its points."""

    frameworks: Frameworks
    numbers: Iterator[int]
    marks: Mapping[str, str]


def _text_blocks(report: Report, atlas: Atlas) -> Iterator[str]:
    """The annotated text: a heading for each section and each headed part, and the text between them."""
    layout = Layout(atlas.base.frameworks, count(1), marks(report, atlas))
    for place, section in enumerate(report.sections, start=1):
        yield from _section(section, f"sec-{place}", layout)


def _section(section: Section, anchor: str, layout: Layout) -> Iterator[str]:
    yield heading(2, section_name(section.kind), anchor)
    for piece in runs(section.pieces()):
        if isinstance(piece, Part):
            yield from _part(piece, layout)
        else:
            yield box(paragraphs(piece, layout.numbers), f"dz-text dz-kind-{section.kind}")


def _part(part: Part, layout: Layout) -> Iterator[str]:
    if part.heading is not None:
        yield heading(3, part_name(part, layout.frameworks), f"part-{part.id}")
        yield _dimension_link(part, layout.frameworks)
    yield box(_text(part, layout))


def _text(part: Part, layout: Layout) -> Iterator[str]:
    for piece in runs(part.pieces()):
        if isinstance(piece, Point):
            yield point(piece, layout.numbers, layout.marks)
        else:
            yield from paragraphs(piece, layout.numbers)


def _dimension_link(part: Part, frameworks: Frameworks) -> str:
    if part.dimension is None:
        return ""
    name = dimension_name(frameworks, part.dimension)
    return classed(f"规范维度：{link(name, f'../{dimension_path(part.dimension)}')}", "dz-dim")
