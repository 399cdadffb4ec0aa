"""Cutting stretches of text into passages, so that no character is lost between two of them."""

from __future__ import annotations

from collections.abc import Sequence
from sys import intern

from ...model import Passage
from ..text.layout import CLOSED, Head, Layout
from ..text.tokens import SKIPPED, Token
from .claims import claim_span
from .examples import example_starts

SHORT = 6  # characters; markers and marks of thousands of reports are the same few strings


def passages(layout: Layout, cuts: Sequence[tuple[int, str]], end: int) -> tuple[Passage, ...]:
    """The passages that begin at the given places, in order, with the given roles; the last ends at `end`."""
    text, found = layout.text, []
    until = end
    for start, role in reversed(cuts):
        if start < until:
            piece = text[start:until]
            found.append(Passage(start, intern(piece) if until - start <= SHORT else piece, role))
            until = start
    found.reverse()
    return tuple(found)


def heading_cuts(layout: Layout, head: Head, start: int, end: int) -> list[tuple[int, str]]:
    """What stands before a heading, its marker, the heading, its closing mark; then what follows begins as its lead."""
    last = head.end
    shut = " *_#)(" if layout.shadow.find("(", head.start, head.end) < 0 else " *_#"
    while last > head.start and layout.shadow[last - 1] in shut:
        last -= 1
    closed = CLOSED.match(layout.shadow, last, end)
    mark_end = max(head.end, closed.end() if closed else head.end)
    return [
        (start, "text"),
        (head.line, "marker"),
        (head.start, "heading"),
        (last, "mark"),
        (min(mark_end, end), "lead"),
    ]


def point_cuts(
    layout: Layout, token_start: int, token_end: int, end: int, examples: bool, lacking: bool = False
) -> list[tuple[int, str]]:
    """marker, claim, closing mark, elaboration and examples of a point; lacking: it says what is wrong."""
    first, last, mark = claim_span(layout.shadow, token_end, end, layout.shadow[token_start:token_end], lacking)
    cuts = [(token_start, "marker"), (first, "claim"), (last, "mark"), (mark, "elaboration")]
    if examples:
        places = [place for place in example_starts(layout.shadow, first, end) if place >= mark]
        cuts += [(place, "example") for place in places]
    return cuts


def point_start(layout: Layout, token: Token, floor: int) -> int:
    """Where a point begins: at its marker, or at the ornaments and spaces before it on its line."""
    start = token.start
    while start > floor and layout.shadow[start - 1] in SKIPPED + "(" and token.at_line_start:
        start -= 1
    return start
