"""The stretch of a section, and how stretches are put together so that nothing lies between them."""

from __future__ import annotations

from typing import NamedTuple

from ..text.layout import Head


class Span(NamedTuple):
    """A section's stretch; head is None where it has no heading of its own."""

    kind: str
    start: int
    end: int
    head: Head | None = None

    @property
    def body(self) -> int:
        """Where the text behind the heading begins."""
        return self.head.end if self.head else self.start


def merged(bounds: list[tuple[Head, str]], end: int) -> list[Span]:
    """Spans from main headings; neighbouring problems and dimensions are one problems section."""
    spans: list[Span] = []
    for i, (head, kind) in enumerate(bounds):
        until = bounds[i + 1][0].line if i + 1 < len(bounds) else end
        real = "problems" if kind == "dimension" else kind
        if spans and spans[-1].kind == real == "problems":
            spans[-1] = spans[-1]._replace(end=until)
        else:
            spans.append(Span(real, head.line, until, None if kind == "dimension" else head))
    return spans


def with_problems(spans: list[Span], first: int, end: int) -> list[Span]:
    """The spans with a problems section that begins at `first` put between them."""
    before = [span for span in spans if span.start < first]
    after = [span for span in spans if span.start >= first]
    until = after[0].start if after else end
    if before and before[-1].end > first:
        before[-1] = before[-1]._replace(end=first)
    return [*before, *([Span("problems", first, until)] if first < until else []), *after]


def without_gaps(spans: list[Span], start: int, end: int) -> list[Span]:
    """The spans stretched so that together they cover everything; white space goes to the earlier one."""
    if not spans:
        return [Span("preface", start, end)] if end > start else []
    starts = [start, *(span.start for span in spans[1:]), end]
    return [span._replace(start=starts[i], end=starts[i + 1]) for i, span in enumerate(spans)]
