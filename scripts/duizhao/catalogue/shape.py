"""What the catalogue files must look like: their keys, the kinds of their values and the choices there are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from ..model import Certainty

FieldKind = Literal["text", "number", "flag", "texts", "mappings"]
LEVELS = ("leadership", "individual", "branch", "member")


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


DIMENSION = Shape("规范维度", required("key", "id", "name", "covers", "guidance"))
DIMENSIONS_FILE = listing("规范维度文件", "dimensions", DIMENSION)


def framework_dimension(canonicals: tuple[str, ...]) -> Shape:
    """A dimension of a framework, mapped to one of these canonical dimensions."""
    return Shape(
        "维度",
        (
            Field("canonical", required=True, choices=canonicals),
            *required("short", "name"),
            Field("aliases", "texts"),
            Field("match", "texts", required=True, lack="match-missing"),
            Field("levels", "texts", choices=LEVELS),
        ),
    )


def framework(canonicals: tuple[str, ...]) -> Shape:
    """A framework whose dimensions map to these canonical dimensions."""
    dimensions = Field("dimensions", "mappings", required=True, shape=framework_dimension(canonicals))
    variant = Shape("变体", (*required("name"), dimensions))
    return Shape(
        "框架",
        (
            *required("id", "name", "campaign", "meeting"),
            Field("year", "number", required=True),
            Field("levels", "texts", required=True, choices=LEVELS),
            dimensions,
            Field("certainty", required=True, choices=get_args(Certainty)),
            Field("theme"),
            Field("held"),
            Field("shorthand", "texts"),
            Field("hints", "texts"),
            Field("variants", "mappings", shape=variant),
            Field("note"),
            Field("generic", "flag"),
        ),
    )


def frameworks_file(canonicals: tuple[str, ...]) -> Shape:
    """The file of all frameworks, whose dimensions map to these canonical dimensions."""
    return listing("框架文件", "frameworks", framework(canonicals))
