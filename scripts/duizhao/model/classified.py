"""What classification says of a report's points: matches with the cues that made them, answers, commitments."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Match:
    """A point is an occurrence of a catalogue entry; the cues are the words of the catalogue that decided."""

    id: str
    cues: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """A measure (or item) of the same report that answers an issue, with the words or entries that they share."""

    issue: str
    measure: str
    cues: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Commitment:
    """What a measure or item commits itself to: the words found for each; all empty where it commits to nothing."""

    numbers: tuple[str, ...] = ()
    frequency: tuple[str, ...] = ()
    deadline: tuple[str, ...] = ()
    responsible: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Classified:
    """The classification of one report; keys are point ids. The first match of a point is its main one."""

    patterns: Mapping[str, tuple[Match, ...]] = field(default_factory=dict)
    causes: Mapping[str, tuple[Match, ...]] = field(default_factory=dict)
    remedies: Mapping[str, tuple[Match, ...]] = field(default_factory=dict)
    fields: Mapping[str, tuple[Match, ...]] = field(default_factory=dict)  # topic fields of issues
    posts: tuple[Match, ...] = ()
    answers: tuple[Answer, ...] = ()
    commitments: Mapping[str, Commitment] = field(default_factory=dict)
