"""The entries of the knowledge catalogue: issue patterns, root causes, remedies, topic fields, criteria, posts."""

from __future__ import annotations

from dataclasses import dataclass, field

from .framework import Frameworks


@dataclass(frozen=True, slots=True)
class Cues:
    """Words that speak for an entry; `…` in a cue stands for up to eight characters inside one clause.

    strong: one of them in a claim decides; weak: two, or one with a fitting dimension; unless: rules the entry out.
    """

    strong: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """A link to another entry with one sentence on why it is there (or, for related entries, on the difference)."""

    id: str
    why: str


@dataclass(frozen=True, slots=True)
class Pattern:
    """An issue pattern (问题模式), P001 …: what recurs, how it shows, how to write it concretely, what answers it."""

    id: str
    name: str
    dimensions: tuple[str, ...]  # canonical keys, the main one first
    what: str
    signs: tuple[str, ...]
    cues: Cues
    templates: tuple[str, ...]
    concrete: tuple[str, ...]
    pitfalls: tuple[str, ...]
    questions: tuple[str, ...]
    causes: tuple[Link, ...]
    remedies: tuple[Link, ...]
    related: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class RootCause:
    """A root cause (原因类型), C01 …"""

    id: str
    name: str
    what: str
    signs: tuple[str, ...]
    cues: Cues
    depth: str
    questions: tuple[str, ...]
    pitfalls: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Remedy:
    """A type of measure (整改类型), R01 …; empty and better correspond one to one."""

    id: str
    name: str
    what: str
    cues: Cues
    actions: tuple[str, ...]
    empty: tuple[str, ...]
    better: tuple[str, ...]
    check: tuple[str, ...]
    pitfalls: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Field:
    """A topic field (领域), F01 …, e.g. 乡村振兴."""

    id: str
    name: str
    what: str
    cues: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Criterion:
    """A quality criterion of reviewers (评审口径), Q01 …; severity: high, medium or hint."""

    id: str
    name: str
    what: str
    test: str
    better: str
    severity: str


@dataclass(frozen=True, slots=True)
class PostClass:
    """A class of posts (身份类别), B01 …, e.g. 乡镇街道领导."""

    id: str
    name: str
    cues: tuple[str, ...]


Entry = Pattern | RootCause | Remedy  # what has an id, a name and cues of its own


@dataclass(frozen=True, slots=True)
class Retired:
    """An id that is no longer used; `now` is the id that took its place, empty where none did."""

    id: str
    name: str
    now: str = ""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Everything that editors keep: frameworks and dimensions, patterns, causes, remedies, fields, criteria, posts."""

    frameworks: Frameworks = field(default_factory=Frameworks)
    patterns: tuple[Pattern, ...] = ()
    causes: tuple[RootCause, ...] = ()
    remedies: tuple[Remedy, ...] = ()
    fields: tuple[Field, ...] = ()
    criteria: tuple[Criterion, ...] = ()
    posts: tuple[PostClass, ...] = ()
    retired: tuple[Retired, ...] = ()
