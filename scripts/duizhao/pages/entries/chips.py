"""Patterns as chips: each its name with the number of its issues, the darker the more."""

from __future__ import annotations

from ...model import Pattern
from ..atlas import Atlas, entry_path
from ..markup.escape import md, url
from ..markup.shade import shade


def patterns_of(key: str | None, atlas: Atlas) -> str:
    """The patterns that can occur in a dimension, for its page: those that have it as their main dimension first."""
    mine = [pattern for pattern in atlas.base.catalogue.patterns if key in pattern.dimensions]
    counts = {pattern.id: len(atlas.evidence.places(pattern.id)) for pattern in mine}
    mine.sort(key=lambda pattern: (pattern.dimensions[0] != key, -counts[pattern.id], pattern.id))
    most = max(counts.values(), default=0)
    chips = " ".join(chip(pattern, counts[pattern.id], most, "../") for pattern in mine)
    return f"{chips}\n{{: .dz-chips }}" if chips else ""


def chip(pattern: Pattern, count: int, most: int, up: str = "") -> str:
    """A pattern with the number of its issues, the darker the more."""
    return f"[{md(pattern.name)} *{count}*]({url(up + entry_path(pattern.id))}){{ .dz-p{shade(count, most)} }}"
