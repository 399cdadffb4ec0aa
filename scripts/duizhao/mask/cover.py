"""Cover what was found: one mask character for each character, so that every place stays where it was."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from .policy import Hit

# 某 for what is named in words, × for numbers and letters, ＊ for the office's own words
SIGNS: Final = {"names": "某", "places": "某", "companies": "某", "words": "＊"}
NUMBER: Final = "×"


def covered(text: str, hits: Iterable[Hit]) -> str:
    """The text with all facts masked; white space and marks stay, as do surnames and words such as 镇."""
    chars = list(text)
    for hit in hits:
        first, last = _inner(text, hit)
        for place in range(first, last):
            if chars[place].isalnum():
                chars[place] = SIGNS.get(hit.kind, NUMBER)
    return "".join(chars)


def _inner(text: str, hit: Hit) -> tuple[int, int]:
    """The stretch between head and tail; spaces inside the head do not count (张 伟)."""
    return _step(text, hit.start, hit.term.head, 1), _step(text, hit.end - 1, hit.term.tail, -1) + 1


def _step(text: str, place: int, count: int, way: int) -> int:
    """The place that many characters further, white space not counted."""
    while count:
        count -= not text[place].isspace()
        place += way
    return place
