"""What was covered before publishing, without what it was."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Masked:
    """One covered fact: the report, the kind (姓名), and where in the cleaned text; None: outside of the text."""

    report: str
    kind: str
    start: int | None
