"""How much a point speaks like the text of each catalogue entry: by the pairs of characters that both have."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from math import fsum, log
from operator import add
from typing import Final

from ..model import Pattern, RootCause
from ..model.entry import Entry
from ..parse.text.keys import key
from .shared_words import pairs, pairs_of

HAN: Final = re.compile(r"[\u4e00-\u9fff]{2,}")  # 谋划不够 of a cue like 谋划不够…(长远|全局)
OFTEN: Final = 2.0  # a pair that an entry has again and again is worth at most one and this many times as much as once
BY_LENGTH: Final = 0.5  # how much less a pair of an entry with much text is worth
FEWEST: Final = 1.5  # a pair that is worth less says nothing: too many entries have it
IN_CLAIM, USUAL_CLAIM, SHORTEST_CLAIM = 1.5, 8, 4  # what a pair of a claim counts for in a claim of so many characters
IN_BODY, USUAL_BODY, SHORTEST_BODY = 0.3, 60, 20
MOST_BODY: Final = 120  # characters of what follows a claim that are looked at
LONGER: Final = 0.25  # how much less it counts for in a longer text
MOST_WORDS: Final = 4
NO_PAIRS: Final[frozenset[str]] = frozenset()


def own_text(entry: Entry) -> Iterator[str]:
    """What the catalogue says of an entry, without what it says of others and of mistakes."""
    yield from (entry.name, entry.what, *entry.cues.strong, *entry.cues.weak)
    if isinstance(entry, Pattern):
        yield from (*entry.signs, *entry.templates, *entry.concrete, *entry.questions)
    elif isinstance(entry, RootCause):
        yield from (*entry.signs, entry.depth, *entry.questions)
    else:
        yield from (*entry.actions, *entry.empty, *entry.better, *entry.check)


def _counted(entry: Entry) -> Counter[str]:
    runs = (run for said in own_text(entry) for run in HAN.findall(key(said)))
    return Counter(pair for run in runs for pair in map(add, run, run[1:]))


def _worths(entries: Iterable[Entry]) -> Mapping[str, Mapping[str, float]]:
    """What each pair of characters says for each entry that has it: more where few have it, and where often."""
    counts = {entry.id: _counted(entry) for entry in entries}
    having = Counter(pair for own in counts.values() for pair in own)
    usual = sum(map(Counter.total, counts.values())) / max(1, len(counts))
    found: dict[str, dict[str, float]] = {}
    for entry, own in counts.items():
        much = OFTEN * (1 - BY_LENGTH + BY_LENGTH * own.total() / usual)
        for pair, times in own.items():
            worth = log((len(counts) + 1) / (having[pair] + 0.5)) * times * (OFTEN + 1) / (times + much)
            if worth >= FEWEST:
                found.setdefault(pair, {})[entry] = worth
    return found


class Likeness:
    """The text of a set of entries, by its pairs of characters."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        by_pair = _worths(entries)
        self._by_pair = {pair: tuple(worths.items()) for pair, worths in by_pair.items()}
        self._by_entry: dict[str, dict[str, float]] = {}
        for pair, worths in by_pair.items():
            for entry, worth in worths.items():
                self._by_entry.setdefault(entry, {})[pair] = worth
        self._pairs = {entry: frozenset(own) for entry, own in self._by_entry.items()}

    def of_claim(self, claim: str) -> dict[str, float]:
        """How much a claim speaks like each entry, without those that it has nothing in common with."""
        found: dict[str, float] = {}
        named = self._by_pair.get
        for pair in dict.fromkeys(map(add, claim, claim[1:])):
            for entry, worth in named(pair, ()):
                found[entry] = found.get(entry, 0.0) + worth
        share = _share(claim, IN_CLAIM, USUAL_CLAIM, SHORTEST_CLAIM)
        return {entry: worth * share for entry, worth in found.items()}

    def of_body(self, claim: str, body: str, entries: Iterable[str]) -> dict[str, float]:
        """How much more the text after a claim speaks like some entries."""
        body = body[:MOST_BODY]
        later = set(map(add, body, body[1:])).difference(map(add, claim, claim[1:]))
        share = _share(body, IN_BODY, USUAL_BODY, SHORTEST_BODY)
        return {entry: self._worth(later, entry) * share for entry in entries}

    def of_words(self, text: str, entry: str) -> float:
        """How much the words of a text speak like an entry, without those that reports of all kinds share."""
        return self._worth(pairs(text), entry)

    def words(self, text: str, entry: str) -> tuple[str, ...]:
        """The words that a text has in common with an entry, those that say most first."""
        own = self._by_entry.get(entry, {})
        both = {pair: own[pair] for pair in pairs(text) if pair in own}
        found = {word: fsum(both[pair] for pair in pairs_of(word)) for word in _joined(text, both)}
        return tuple(sorted(found, key=lambda word: (-found[word], word))[:MOST_WORDS])

    def _worth(self, said: AbstractSet[str], entry: str) -> float:
        own = self._by_entry.get(entry, {})
        return fsum(map(own.__getitem__, said & self._pairs.get(entry, NO_PAIRS)))


def _share(text: str, one: float, usual: int, shortest: int) -> float:
    return float(one * (usual / max(shortest, len(text))) ** LONGER)


def _joined(text: str, both: Container[str]) -> Iterator[str]:
    """From left to right the stretches of a text all of whose pairs are shared."""
    start = 0
    for at in range(len(text)):
        if text[at : at + 2] not in both:
            if at > start:
                yield text[start : at + 1]
            start = at + 1
