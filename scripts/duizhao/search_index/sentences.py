"""The lengths of the sentences of a unit: the same cut as the anchors n1, n2, … of the pages, made in one go."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import count, pairwise

from ..knowledge.sentences import cut
from ..model import Passage

# One sentence of a line with its stop and what closes behind it: 学用脱节。” · a last one without a stop
SENTENCE = re.compile(r"[^。！？!?]*[。！？!?]+[”’」』）)\"']*\s*|[^。！？!?]+")
ENDS = frozenset("。！？!?”’」』）)\"'")


def sentences(passages: Sequence[Passage]) -> tuple[str, tuple[int, ...]]:
    """The lines of some passages, each with a line end, and the lengths of their sentences; they add up to the text."""
    lines = [line for line in "".join(passage.text for passage in passages).split("\n") if line]
    text = "".join(f"{line}\n" for line in lines)
    if any(_is_seam(one.text, other.text) for one, other in pairwise(passages)):
        return text, _carefully(passages)
    found: list[int] = []
    for line in lines:
        found += map(len, SENTENCE.findall(line))
        found[-1] += 1
    return text, tuple(found)


def _is_seam(before: str, after: str) -> bool:
    """True where a sentence ends with its passage and the next passage begins with what might belong to its end."""
    return _may_end(after[:1]) and _may_end(before[-1:])


def _may_end(char: str) -> bool:
    return char in ENDS or char.isspace()


def _carefully(passages: Sequence[Passage]) -> tuple[int, ...]:
    found: list[int] = []
    for line in cut(passages, count(1)):
        found += (len(sentence.text) for sentence in line)
        found[-1] += 1
    return tuple(found)
