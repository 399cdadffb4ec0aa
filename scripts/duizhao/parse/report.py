"""The parser: from a cleaned text to reports (one for each that the text holds)."""

from __future__ import annotations

from dataclasses import replace

from ..model import Cleaned, Issue, Meta, Point, Report, Section, Source
from .assemble import listing_section, plain_section, problems_section
from .faults import faults
from .identity.framework import Recognised, dimension_of
from .identity.who import identity
from .lexicon import Lexicon
from .outline.parts import PartSpan, parts
from .outline.sections import sections
from .outline.spans import Span
from .outline.split import split
from .outline.unheaded import unfolded
from .text.layout import Layout, layout

LISTING = ("causes", "remedies", "matters")


def parse(source: Source, cleaned: Cleaned, lexicon: Lexicon, id: str) -> tuple[Report, ...]:
    """The reports of a source; those after the first get the id with -2, -3, …"""
    whole = layout(cleaned.text)
    spans = split(whole)
    hints = source.origin.hints if len(spans) == 1 else Meta()  # a name says nothing of one report among several
    return tuple(
        _report(
            source, hints, cleaned, lexicon, whole.between(start, end), id if i == 0 else f"{id}-{i + 1}", (start, end)
        )
        for i, (start, end) in enumerate(spans)
    )


def _report(
    source: Source, hints: Meta, cleaned: Cleaned, lexicon: Lexicon, lay: Layout, id: str, span: tuple[int, int]
) -> Report:
    start, end = span
    lay = unfolded(lay, start, end)
    spans = sections(lay, lexicon, start, end)
    part_spans = {s.start: _parts(lay, lexicon, s) for s in spans if s.kind == "problems"}
    who = identity(lay, lexicon, source.meta, hints, spans, [p for found in part_spans.values() for p in found])
    built = _build(lay, lexicon, spans, part_spans, who.recognised)
    last = end == len(cleaned.text)
    removed = tuple(r for r in cleaned.removed if start <= r.start < end or (last and r.start == end))
    report = Report(
        id,
        source,
        who.title,
        who.year,
        who.framework,
        who.meeting,
        who.level,
        who.roles,
        built,
        removed,
        (),
        who.evidence,
    )
    return replace(report, problems=faults(report, cleaned, who.faults))


def _parts(lay: Layout, lexicon: Lexicon, span: Span) -> list[PartSpan]:
    return parts(lay, lexicon, span.body, span.end)


def _build(
    lay: Layout, lexicon: Lexicon, spans: list[Span], part_spans: dict[int, list[PartSpan]], found: Recognised
) -> tuple[Section, ...]:
    def names(heading: str) -> tuple[str, str] | None:
        match = dimension_of(lexicon, found, heading)
        return (match.dimension.canonical, match.dimension.short) if match else None

    counts: dict[type[Point], int] = {}
    built: list[Section] = []
    first = 1
    for span in spans:
        if span.kind == "problems":
            section = problems_section(lay, span, part_spans[span.start], counts, names, first)
            first += len(section.parts)
            counts.pop(Issue, None)
        elif span.kind in LISTING:
            section = listing_section(lay, span, counts)
        else:
            section = plain_section(lay, span)
        built.append(section)
    return tuple(built)
