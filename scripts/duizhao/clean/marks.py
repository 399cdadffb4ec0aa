"""Noise that is recognised by its own form: paywall marks, page footers, site lines, jamming, what is left of HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from .rules import rules


class Noise(NamedTuple):
    """A stretch of the ingested text to be taken out, and why."""

    start: int
    end: int
    reason: str


PAYWALL = re.compile(r"##[A-Za-z]{3,20}##")  # ##paidbegin##, also inside a word
LONGEST = 60  # noise lines are short


def marks(text: str) -> Iterator[Noise]:
    """Noise inside lines."""
    for rule in rules("inside"):
        yield from (Noise(start, end, rule.reason) for start, end in rule.spans(text))


def noise_lines(text: str, lines: list[tuple[int, int, int]]) -> Iterator[Noise]:
    """Whole lines of noise, with their line ends; lines: (start, end, end with its line break)."""
    possible = [rule for rule in rules("line") if not rule.needs or any(char in text for char in rule.needs)]
    for start, end, after in lines:
        if end - start > LONGEST:
            continue
        line = text[start:end].strip()
        if line and (reason := next((rule.reason for rule in possible if rule.pattern.fullmatch(line)), "")):
            yield Noise(start, after, reason)
