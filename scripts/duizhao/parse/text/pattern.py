"""Long regular expressions as lists of alternatives, a line for each idea."""

from __future__ import annotations


def either(*lines: str) -> str:
    """A group of alternatives separated by white space: either("差距 不足", "没有") is (?:差距|不足|没有)."""
    return "(?:" + "|".join("|".join(line.split()) for line in lines) + ")"
