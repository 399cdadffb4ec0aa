"""A report before it is set: its sections, parts and points, and the text that a layout makes of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from .layouts import Layout, mark, part_heading, section_heading, wrapped


@dataclass(slots=True)
class Point:
    """Something listed: a claim and the sentences behind it."""

    claim: str
    sentences: list[str] = field(default_factory=list)
    steps: list[str] = field(default_factory=list)  # of a measure

    @property
    def text(self) -> str:
        return f"{self.claim}。{''.join(self.sentences)}"


@dataclass(slots=True)
class Part:
    """Points under a heading; an empty name means none."""

    name: str
    points: list[Point]


@dataclass(slots=True)
class Section:
    """A main division: paragraphs, or parts."""

    name: str
    paragraphs: list[str] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)


@dataclass(slots=True)
class Draft:
    """A whole report."""

    title: str
    preface: str
    sections: list[Section]
    closing: str

    def text(self, layout: Layout) -> str:
        """The report as a file holds it."""
        title = f"# {self.title}" if layout.suffix == ".md" else self.title
        lines = [f"{layout.indent}{line}" if line else line for line in self._lines(layout)]
        middle = len(lines) // 2
        noise = [layout.noise] if layout.noise else []
        text = layout.gap.join([title, *lines[:middle], *noise, *lines[middle:]]) + "\n"
        return wrapped(text, layout.wrap) if layout.wrap else text

    def _lines(self, layout: Layout) -> Iterator[str]:
        yield self.preface
        for number, section in enumerate(self.sections, start=1):
            yield section_heading(layout, number, section.name)
            yield from section.paragraphs
            for place, part in enumerate(section.parts, start=1):
                yield from _part(layout, place, part)
        if self.closing:
            yield self.closing


def _part(layout: Layout, place: int, part: Part) -> Iterator[str]:
    texts = [f"{mark(layout.point, n)}{point.text}" for n, point in enumerate(part.points, start=1)]
    if any(point.steps for point in part.points):
        yield from _measures(layout, part.points)
        return
    if layout.joined:
        texts = ["".join(texts)]
    if not part.name:
        yield from texts
    elif layout.run_in:
        heading = part_heading(layout, place, part.name)
        yield f"{heading}{'' if heading.endswith(('。', '：')) else '。'}{texts[0]}"
        yield from texts[1:]
    else:
        yield part_heading(layout, place, part.name)
        yield from texts


def _measures(layout: Layout, measures: list[Point]) -> Iterator[str]:
    step = "{number}." if layout.part != "{number}、" and layout.point != "{han}是" else "{han}是"
    for number, measure in enumerate(measures, start=1):
        steps = [f"{mark(step, n)}{text}" for n, text in enumerate(measure.steps, start=1)]
        yield f"{mark(layout.part, number)}{measure.claim}"
        yield from steps if step == "{number}." else ["".join(steps)]
