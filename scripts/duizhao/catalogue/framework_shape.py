"""What the files of frameworks and canonical dimensions must look like."""

from __future__ import annotations

from typing import get_args

from ..model import Certainty
from .shape import Field, Shape, listing, required

LEVELS = ("leadership", "individual", "branch", "member")
DIMENSION = Shape("规范维度", required("key", "id", "name", "covers", "guidance"))
DIMENSIONS_FILE = listing("规范维度文件", "dimensions", DIMENSION)


def _framework_dimension(canonicals: tuple[str, ...]) -> Shape:
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


def _framework(canonicals: tuple[str, ...]) -> Shape:
    """A framework whose dimensions map to these canonical dimensions."""
    dimensions = Field("dimensions", "mappings", required=True, shape=_framework_dimension(canonicals))
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
    return listing("框架文件", "frameworks", _framework(canonicals))
