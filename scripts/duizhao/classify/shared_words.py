"""The words that two points of a report share, weighed by how rare they are in the report."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from math import fsum, log
from operator import add
from typing import Final

from ..model import Point
from ..parse.text.keys import key
from .common_words import COUNTING, EMPTY_CHARACTERS, FAINT, IDLE, SET_PHRASES

# Characters of one word or of words that stand beside one another: 四十二亩林地
RUN: Final = re.compile(r"[^\W\d_a-zA-Z" + "".join(sorted(EMPTY_CHARACTERS)) + r"]{2,}")
# A word that ends a run: 进一步, 责任人
IDLE_WORD: Final = re.compile("|".join(sorted(IDLE, key=lambda word: (-len(word), word))))
# 两个维护, 主题教育
SET_PHRASE: Final = re.compile("|".join(sorted(SET_PHRASES, key=lambda word: (-len(word), word))))
FAINTLY: Final = 0.3  # what a pair that half of all reports have is worth
COUNTED: Final = (1.0, 0.5, 0.0)  # what a pair is worth with none, one or two characters of numbers
IN_CLAIM: Final = 0.4  # how much more a pair is worth in a claim, and once more in both claims
EMPTY: Final = "".join(sorted(EMPTY_CHARACTERS))


def pairs(text: str) -> frozenset[str]:
    """All pairs of neighbouring characters that can be distinctive."""
    found: set[str] = set()
    for run in RUN.findall(IDLE_WORD.sub(" ", text)):
        found.update(map(add, run, run[1:]))
    return frozenset(found)


@dataclass(frozen=True, slots=True)
class Words:
    """What a point says without its marker and its items, and the pairs of characters in it.

    all: those outside set phrases; quoted: those inside them too; claim: all those of the claim.
    """

    text: str
    all: frozenset[str]
    quoted: frozenset[str]
    claim: frozenset[str]


def words(point: Point) -> Words:
    """The words of a point."""
    text = key("".join(passage.text for passage in point.passages if passage.role != "marker"))
    quoted = pairs(text)
    plain = pairs(SET_PHRASE.sub(" ", text)) if SET_PHRASE.search(text) else quoted
    return Words(text, plain, quoted, pairs(key(point.claim)))


def common(one: Words, other: Words) -> frozenset[str]:
    """The pairs that two points share; set phrases only where one of them has them in its claim."""
    both = one.all & other.all
    if one.all is one.quoted and other.all is other.quoted:
        return both  # no set phrase in either
    return both | (one.claim & other.quoted) | (other.claim & one.quoted)


def rarity(points: Iterable[Words]) -> Mapping[str, float]:
    """What sharing each pair is worth among the points of a report: much where few points have it."""
    found = list(points)
    counts = Counter(chain.from_iterable(own.quoted for own in found))
    rare = [log((len(found) + 2) / max(1, count)) for count in range(len(found) + 1)]
    return {pair: rare[count] * _telling(pair) for pair, count in counts.items()}


@lru_cache(maxsize=1 << 16)
def _telling(pair: str) -> float:
    return FAINTLY if pair in FAINT else COUNTED[sum(character in COUNTING for character in pair)]


def weight(one: Words, other: Words, worth: Mapping[str, float]) -> float:
    """How much it says that two points share the words they share."""
    both = common(one, other)
    if not both:
        return 0.0
    value = worth.__getitem__
    claimed = fsum(map(value, both & one.claim)) + fsum(map(value, both & other.claim))
    return fsum(map(value, both)) + IN_CLAIM * claimed


def shared(one: Words, other: Words, worth: Mapping[str, float]) -> tuple[str, ...]:
    """The words that two points share, the rarest first: pairs joined as far as both texts go on alike."""
    telling = {pair for pair in common(one, other) if worth[pair] > 0}
    found: dict[str, float] = {}
    for word in _joined(one.text, other.text, telling):
        found[word.rstrip(EMPTY)] = max(worth[pair] for pair in pairs_of(word) if pair in telling)
    whole = [word for word in found if not any(word != longer and word in longer for longer in found)]
    return tuple(sorted(whole, key=lambda word: (-found[word], word)))


def pairs_of(word: str) -> list[str]:
    """The pairs of neighbouring characters in a word."""
    return [word[at : at + 2] for at in range(len(word) - 1)]


def _joined(text: str, other: str, telling: set[str]) -> Iterator[str]:
    """From left to right each telling pair, lengthened while the other text goes on alike, to the end of a clause."""
    at = 0
    while at < len(text) - 1:
        end = at + 2
        if text[at:end] not in telling:
            at += 1
            continue
        while end < len(text) and text[end].isalpha() and text[at : end + 1] in other:
            end += 1
        yield text[at:end]
        at = end - 1
