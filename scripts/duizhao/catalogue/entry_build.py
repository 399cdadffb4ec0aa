"""Make the records of patterns, causes, remedies, fields, criteria and posts from files without fault."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from ..model import (
    Catalogue,
    Criterion,
    Cues,
    Field,
    Frameworks,
    Link,
    Pattern,
    PostClass,
    Remedy,
    Retired,
    RootCause,
)
from .entry_rules import Entry
from .tree import Mapping

Made = TypeVar("Made")


def catalogue(frameworks: Frameworks, entries: Sequence[Entry], register: Mapping) -> Catalogue:
    """The whole catalogue; entries in the order of their ids."""
    retired = (node for node in register.mappings("ids") if node.get("retired"))
    return Catalogue(
        frameworks,
        _all(entries, "P", _pattern),
        _all(entries, "C", _cause),
        _all(entries, "R", _remedy),
        _all(entries, "F", lambda n: Field(n.text("id"), n.text("name"), n.text("what"), n.texts("cues"))),
        _all(entries, "Q", lambda n: Criterion(*map(n.text, ("id", "name", "what", "test", "better", "severity")))),
        _all(entries, "B", lambda n: PostClass(n.text("id"), n.text("name"), n.texts("cues"))),
        tuple(Retired(node.text("id"), node.text("name"), node.text("now")) for node in retired),
    )


def _all(entries: Sequence[Entry], letter: str, make: Callable[[Mapping], Made]) -> tuple[Made, ...]:
    mine = sorted((entry for entry in entries if entry.letter == letter), key=lambda entry: entry.id)
    return tuple(make(entry.node) for entry in mine)


def _cues(node: Mapping) -> Cues:
    return Cues(node.texts("strong"), node.texts("weak"), node.texts("unless"))


def _links(node: Mapping, name: str, why: str = "why") -> tuple[Link, ...]:
    return tuple(Link(link.text("id"), link.text(why)) for link in node.mappings(name))


def _pattern(node: Mapping) -> Pattern:
    return Pattern(
        id=node.text("id"),
        name=node.text("name"),
        dimensions=node.texts("dimensions"),
        what=node.text("what"),
        signs=node.texts("signs"),
        cues=_cues(node),
        templates=node.texts("templates"),
        concrete=node.texts("concrete"),
        pitfalls=node.texts("pitfalls"),
        questions=node.texts("questions"),
        causes=_links(node, "causes"),
        remedies=_links(node, "remedies"),
        related=_links(node, "related", "difference"),
    )


def _cause(node: Mapping) -> RootCause:
    return RootCause(
        id=node.text("id"),
        name=node.text("name"),
        what=node.text("what"),
        signs=node.texts("signs"),
        cues=_cues(node),
        depth=node.text("depth"),
        questions=node.texts("questions"),
        pitfalls=node.texts("pitfalls"),
    )


def _remedy(node: Mapping) -> Remedy:
    return Remedy(
        id=node.text("id"),
        name=node.text("name"),
        what=node.text("what"),
        cues=_cues(node),
        actions=node.texts("actions"),
        empty=node.texts("empty"),
        better=node.texts("better"),
        check=node.texts("check"),
        pitfalls=node.texts("pitfalls"),
    )
