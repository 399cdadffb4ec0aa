"""The cleaned text of a source, with every removed piece on record."""

from __future__ import annotations

from ..model import Cleaned, Removed
from .furniture import contents, doubled, running
from .marks import Noise, marks, noise_lines
from .spacing import spacing
from .wraps import Line, wraps

BREAKS = "\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029"


def _lines(text: str) -> list[Line]:
    """(start, end, end with its line break) of every line."""
    found, start = [], 0
    for line in text.splitlines(keepends=True):
        found.append((start, start + len(line.rstrip(BREAKS)), start + len(line)))
        start += len(line)
    return found


def _without(text: str, noises: list[Noise]) -> tuple[str, tuple[Removed, ...]]:
    """The text without the noises, which may touch or overlap."""
    kept: list[str] = []
    removed: list[Removed] = []
    at = size = 0
    for start, end, reason in sorted(noises):
        start = max(start, at)
        if start >= end:
            continue
        kept.append(text[at:start])
        size += start - at
        removed.append(Removed(size, text[start:end], reason))
        at = end
    return "".join(kept) + text[at:], tuple(removed)


def _split_around(wrap: Noise, inner: list[Noise]) -> list[Noise]:
    """A wrap without the noise lines that lie inside it."""
    pieces, at = [], wrap.start
    for noise in inner:
        if noise.start > at:
            pieces.append(Noise(at, noise.start, wrap.reason))
        at = max(at, noise.end)
    return [*pieces, Noise(at, wrap.end, wrap.reason)] if at < wrap.end else pieces


def _furniture(text: str, lines: list[Line]) -> list[Noise]:
    """Whole lines that are no part of the report, in order."""
    dropped = list(noise_lines(text, lines))
    gone = {noise.start for noise in dropped}
    footers = {noise.start for noise in dropped if noise.reason == "page footer"}
    shown = [line for line in lines if line[0] not in gone and text[line[0] : line[1]].strip()]
    dropped += contents(text, shown)
    dropped += doubled(text, shown)
    if footers:
        dropped += running(text, sorted(shown + [line for line in lines if line[0] in footers]), footers)
    return sorted(dropped)


def clean(text: str) -> Cleaned:
    """Take paywall marks, page footers, site lines, hard wraps and spaced-out type out of an ingested text."""
    lines = _lines(text)
    dropped = _furniture(text, lines)
    gone = {noise.start for noise in dropped}
    body = [line for line in lines if line[0] not in gone and text[line[0] : line[1]].strip()]
    pages = [noise.start for noise in dropped if noise.reason in ("page footer", "page header")]
    noises = [*dropped, *marks(text), *spacing(text)]
    for wrap in wraps(text, body, pages):
        inner = [noise for noise in dropped if wrap.start <= noise.start < wrap.end]
        noises += _split_around(wrap, inner) if inner else [wrap]
    cleaned, removed = _without(text, noises)
    return Cleaned(cleaned, removed)
