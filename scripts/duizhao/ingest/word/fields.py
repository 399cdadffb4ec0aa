"""Fields of a Word text: what they show is text, what they are told is not."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from dataclasses import dataclass, field
from typing import Final

from .markup import W
from .symbols import enclosed

CONTENTS: Final = "TOC"


@dataclass(slots=True)
class _Field:
    instruction: list[str] = field(default_factory=list)
    shows: bool = False  # its result has begun
    lists: bool = False  # its result is a table of contents


class Fields:
    """The fields that are open at a place of a text; a text whose fields are not all closed is taken to have none."""

    def __init__(self, root: ET.Element) -> None:
        kinds = [each.get(W + "fldCharType") for each in root.iter(W + "fldChar")]
        self._trusted = kinds.count("begin") == kinds.count("end")
        self._open: list[_Field] = []
        self._silent = self._contents = 0  # open fields that show nothing yet, that show a table of contents

    @property
    def reason(self) -> str | None:
        """Why text at this place is no running text: it belongs to an instruction or to a table of contents."""
        if self._silent:
            return "field code"
        return "table of contents" if self._contents else None

    def instruct(self, text: str) -> None:
        """Take in a piece of an instruction."""
        if self._open and not self._open[-1].shows:
            self._open[-1].instruction.append(text)

    def mark(self, kind: str | None) -> str:
        """Take in a mark of a field; the text of a field that has no result but shows a sign."""
        if not self._trusted:
            return ""
        if kind == "begin":
            self._open.append(_Field())
            self._silent += 1
        elif self._open and kind == "separate":
            self._show(self._open[-1])
        elif self._open and kind == "end":
            return self._close(self._open.pop())
        return ""

    def _show(self, field: _Field) -> None:
        if not field.shows:
            field.shows = True
            field.lists = "".join(field.instruction).split(maxsplit=1)[:1] == [CONTENTS]
            self._silent -= 1
            self._contents += field.lists

    def _close(self, field: _Field) -> str:
        if field.shows:
            self._contents -= field.lists
            return ""
        self._silent -= 1
        return enclosed("".join(field.instruction))
