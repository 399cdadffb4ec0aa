"""What the files of patterns, causes, remedies, fields, criteria and posts must look like."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from .shape import Field, Shape, listing, required


class EntryFile(NamedTuple):
    """A kind of entry: the key of its list, how its ids begin, and the shape of its file for these dimensions."""

    name: str
    letter: str
    shape: Callable[[tuple[str, ...]], Shape]


def _texts(*names: str) -> tuple[Field, ...]:
    return tuple(Field(name, "texts", required=True) for name in names)


LINK = Shape("链接", required("id", "why"))
RELATED = Shape("相关模式", required("id", "difference"))
CUES = (*_texts("strong", "weak"), Field("unless", "texts"))


def _links(name: str, shape: Shape = LINK) -> Field:
    return Field(name, "mappings", required=True, shape=shape)


def pattern_file(dimensions: tuple[str, ...]) -> Shape:
    """A file of issue patterns whose dimensions are among these."""
    fields = (
        *required("id", "name", "what"),
        Field("dimensions", "texts", required=True, choices=dimensions),
        *_texts("signs", "templates", "concrete", "pitfalls", "questions"),
        *CUES,
        *(_links("causes"), _links("remedies"), _links("related", RELATED)),
    )
    return listing("问题模式文件", "patterns", Shape("问题模式", fields))


CAUSE = Shape("原因类型", (*required("id", "name", "what", "depth"), *_texts("signs", "questions", "pitfalls"), *CUES))
REMEDY = Shape(
    "整改类型",
    (*required("id", "name", "what"), *_texts("actions", "empty", "better", "check", "pitfalls"), *CUES),
)
FIELD = Shape("领域", (*required("id", "name", "what"), *_texts("cues")))
CRITERION = Shape(
    "评审口径",
    (
        *required("id", "name", "what", "test", "better"),
        Field("severity", required=True, choices=("high", "medium", "hint")),
    ),
)
POST = Shape("身份类别", (*required("id", "name"), *_texts("cues")))
REGISTERED = Shape("登记", (*required("id", "name"), Field("now"), Field("retired", "flag")))
REGISTER = listing("登记文件", "ids", REGISTERED)

FILES = (
    EntryFile("patterns", "P", pattern_file),
    EntryFile("causes", "C", lambda _: listing("原因文件", "causes", CAUSE)),
    EntryFile("remedies", "R", lambda _: listing("整改文件", "remedies", REMEDY)),
    EntryFile("fields", "F", lambda _: listing("领域文件", "fields", FIELD)),
    EntryFile("criteria", "Q", lambda _: listing("评审口径文件", "criteria", CRITERION)),
    EntryFile("posts", "B", lambda _: listing("身份文件", "posts", POST)),
)
