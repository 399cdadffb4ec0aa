"""The main divisions of a report: where each section begins, and of which kind it is."""

from __future__ import annotations

from ..lexicon import Lexicon
from ..text.layout import Layout
from .boundaries import boundaries, dimension_like
from .ending import closing_start
from .opening import title_end
from .spans import Span, merged, with_problems, without_gaps
from .unheaded import announced

BEHIND_PROBLEMS = ("causes", "remedies", "criticism")
LONGEST_BARE = 60  # a dimension's heading without a number is no longer than this


def sections(layout: Layout, lexicon: Lexicon, start: int, end: int) -> list[Span]:
    """All sections of one report in order, without gaps from start to end."""
    body = title_end(layout, lexicon, start, end)
    spans = merged(boundaries(layout, lexicon, body, end), end)
    if not any(span.kind == "problems" for span in spans):
        until = next((span.start for span in spans if span.kind in BEHIND_PROBLEMS), end)
        spans = with_problems(spans, _first_point(layout, lexicon, body, until), end)
    spans = announced(layout, spans, end)
    front = [Span("title", start, body)] if body > start else []
    first = spans[0].start if spans else end
    front += [Span("preface", body, first)] if layout.shadow[body:first].strip() else []
    return _with_closing(layout, without_gaps(front + spans, start, end))


def _first_point(layout: Layout, lexicon: Lexicon, start: int, end: int) -> int:
    """Where the problems begin in a stretch without a heading for them: at the first numbered or dimension line."""
    lines = layout.lines_in(start, end)
    for a, b in lines:
        head = layout.head(a, b)
        if head.token or (len(head.text) < LONGEST_BARE and dimension_like(lexicon, head)):
            return a
    return lines[1][0] if len(lines) > 1 else start


def _with_closing(layout: Layout, spans: list[Span]) -> list[Span]:
    """The spans with the closing words cut off the last section, or off the one before the criticism."""
    out: list[Span] = []
    for i, span in enumerate(spans):
        last = i == len(spans) - 1 or spans[i + 1].kind == "criticism"
        closes = last and span.kind not in ("title", "preface", "closing")
        at = closing_start(layout, span.start, span.end) if closes else None
        if at is not None and at > span.start:
            out += [span._replace(end=at), Span("closing", at, span.end)]
        else:
            out.append(span)
    return out
