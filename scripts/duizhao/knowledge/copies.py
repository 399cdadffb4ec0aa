"""Near-copies: pairs of reports that share much of their text, found by the sentences that they have in common.

Sentences are compared without digits, white space and marks, so that a new date or number hides nothing. A sentence of
many reports is common property of the genre and says nothing; no two reports are compared that share no other one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from ..model import Report
from .sentences import sentences

SHORTEST = 12  # characters of a sentence that can tell a copy
MANY = 12  # reports with the same sentence: beyond that it is no sign of copying
LEAST = 0.15  # of the shorter report's characters: a pair with less is not told
FEWEST = 3  # sentences that a pair shares at least
IDLE = re.compile(r"[\W\d_]+")  # what comparing leaves out: marks, white space, digits
NUMERAL = re.compile(r"[一二三四五六七八九十百千万〇零两]+")  # 三次 and 五次 are the same


@dataclass(frozen=True, slots=True)
class Copy:
    """Two reports that share text: how much of the shorter one, and the sentences by their anchors in both."""

    one: Report
    other: Report
    share: float
    pairs: tuple[tuple[str, str], ...]


def told(text: str) -> str:
    """What of a sentence is compared: 3月15日前完成 and 5月20日前完成 are the same."""
    return NUMERAL.sub("", IDLE.sub("", text))


def copies(reports: Sequence[Report]) -> tuple[Copy, ...]:
    """The pairs of reports that share much, the most first; the work grows with the text, not with its square."""
    lines = {report.id: dict(_lines(report)) for report in reports}
    where: dict[str, list[int]] = {}
    for number, report in enumerate(reports):
        for line in lines[report.id]:
            where.setdefault(line, []).append(number)
    shared = _shared(found for found in where.values() if 1 < len(found) <= MANY)
    pairs = (_copy(reports[a], reports[b], lines) for (a, b), count in shared.items() if count >= FEWEST)
    found = [pair for pair in pairs if pair.share >= LEAST]
    return tuple(sorted(found, key=lambda pair: (-pair.share, pair.one.id, pair.other.id)))


def _lines(report: Report) -> Iterator[tuple[str, str]]:
    """The sentences that can tell a copy, with the anchor at which each stands."""
    for sentence in sentences(report):
        line = told(sentence.text)
        if len(line) >= SHORTEST:
            yield line, sentence.anchor


def _shared(groups: Iterable[Sequence[int]]) -> Counter[tuple[int, int]]:
    found: Counter[tuple[int, int]] = Counter()
    for group in groups:
        found.update(combinations(group, 2))
    return found


def _copy(one: Report, other: Report, lines: Mapping[str, Mapping[str, str]]) -> Copy:
    own, theirs = lines[one.id], lines[other.id]
    both = [line for line in own if line in theirs]
    shorter = min(sum(map(len, own)), sum(map(len, theirs)))
    share = sum(map(len, both)) / max(1, shorter)
    return Copy(one, other, share, tuple((own[line], theirs[line]) for line in both))
