"""How the shape of a catalogue file is written down: its keys, the kinds of their values and the choices there are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

FieldKind = Literal["text", "number", "flag", "texts", "mappings"]


@dataclass(frozen=True, slots=True)
class Field:
    """One key of a mapping."""

    name: str
    kind: FieldKind = "text"
    required: bool = False
    choices: tuple[str, ...] = ()  # empty: anything of the kind
    shape: Shape | None = None  # of the mappings
    lack: str = ""  # the code of the fault that it is missing or empty, where that has a code of its own


@dataclass(frozen=True, slots=True)
class Shape:
    """A mapping and its keys; the label is what a message calls it."""

    label: str
    fields: tuple[Field, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all keys."""
        return tuple(field.name for field in self.fields)

    def field(self, name: str) -> Field | None:
        """The field with this name."""
        return next((field for field in self.fields if field.name == name), None)


def required(*names: str) -> tuple[Field, ...]:
    """Fields that must hold a text."""
    return tuple(Field(name, required=True) for name in names)


def listing(label: str, name: str, shape: Shape) -> Shape:
    """A file that consists of one list of mappings."""
    return Shape(label, (Field(name, "mappings", required=True, shape=shape),))
