"""Rebuild a record with every text in it changed: a field that is added later is changed as well."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import Any, Final

from ..model import Passage

Change = Callable[[str], str]
# Fields with words of closed lists, never with words of a file; every other text is changed
CLOSED: Final = frozenset(
    {"id", "role", "kind", "reason", "format", "encoding", "code", "severity", "dimension", "framework", "level"}
    | {"publish"}
)
OPEN_ROLES: Final = ("Meta",)  # records whose `role` is a person's words and not the role of a passage


def rebuilt(value: Any, change: Change, passage: Callable[[Passage], Passage]) -> Any:
    """The same value with changed texts; passages are changed by a function of their own, because they have places."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, Passage):
        return passage(value)
    if isinstance(value, tuple):
        return tuple(rebuilt(each, change, passage) for each in value)
    if is_dataclass(value) and not isinstance(value, type):
        names = (field.name for field in fields(value) if not _is_closed(value, field.name))
        return replace(value, **{name: rebuilt(getattr(value, name), change, passage) for name in names})
    return value


def texts(value: Any) -> list[str]:
    """All texts that `rebuilt` would change, but for those of passages."""
    found: list[str] = []

    def keep(text: str) -> str:
        found.append(text)
        return text

    rebuilt(value, keep, lambda passage: passage)
    return found


def _is_closed(value: object, name: str) -> bool:
    return name in CLOSED and not (name == "role" and type(value).__name__ in OPEN_ROLES)
