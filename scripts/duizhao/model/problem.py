"""Faults as values: what was found, where, and how grave it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault of one file.

    path: as given to the reader, `/`-separated; line: 1-based line of the *ingested* text (0: the file as a whole);
    code: stable kebab-case name, listed in docs/guide/problems.md; message: one Chinese sentence for people.
    An `error` keeps a file out of the site, a `warning` is shown on its page, a `note` is shown there and nowhere else.
    """

    path: str
    line: int
    code: str
    message: str
    severity: Severity = "warning"

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message} [{self.code}]"
