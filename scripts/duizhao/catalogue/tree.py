"""A parsed catalogue file as plain records that remember their lines, whatever format it was written in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["text", "number", "flag", "other"]


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value: a text, a number, a flag (true, false), or something that a catalogue has no use for."""

    line: int
    text: str
    kind: Kind = "text"


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of nodes."""

    line: int
    entries: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys with their nodes, in the order of the file; a key may occur twice."""

    line: int
    pairs: tuple[tuple[Scalar, Node], ...] = ()

    def get(self, name: str) -> Node | None:
        """The node under this key."""
        return next((node for key, node in self.pairs if key.text == name), None)

    def scalar(self, name: str) -> Scalar | None:
        """The value under this key, if it is a single one."""
        node = self.get(name)
        return node if isinstance(node, Scalar) else None

    def text(self, name: str) -> str:
        """The text under this key; empty where there is none."""
        node = self.scalar(name)
        return node.text if node else ""

    def scalars(self, name: str) -> tuple[Scalar, ...]:
        """The single values listed under this key."""
        return tuple(node for node in self._entries(name) if isinstance(node, Scalar))

    def texts(self, name: str) -> tuple[str, ...]:
        """The texts listed under this key."""
        return tuple(scalar.text for scalar in self.scalars(name))

    def mappings(self, name: str) -> tuple[Mapping, ...]:
        """The mappings listed under this key."""
        return tuple(node for node in self._entries(name) if isinstance(node, Mapping))

    def _entries(self, name: str) -> tuple[Node, ...]:
        node = self.get(name)
        return node.entries if isinstance(node, Listing) else ()


Node = Scalar | Listing | Mapping
