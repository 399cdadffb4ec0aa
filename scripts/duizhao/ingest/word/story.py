"""A text of a Word file (its body, a header, a note) as lines: paragraphs with their labels, tables, boxes, notes."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from ...model import Omission
from ..tables import Row, goes_on, heads, table_text
from .fields import Fields
from .inline import Content, Gathering
from .labels import Labels
from .markup import MC, W, chosen, switched, value
from .rows import rows
from .styles import Styles

# Elements that only hold others
HOLDERS: Final = tuple(W + tag for tag in ("customXml", "ins", "moveTo", "smartTag"))
CONTENTS: Final = "Table of Contents"
SHOWN: Final = 12  # characters by which a paragraph is told
Notes = dict[tuple[str, str], str]  # by (footnotes or endnotes, id)
NOTE_NAMES: Final = {"footnotes": "脚注", "endnotes": "尾注"}


@dataclass(slots=True)
class Story:
    """The lines of a text as they are found, and what was left out on the way."""

    styles: Styles
    labels: Labels
    fields: Fields
    notes: Notes = field(default_factory=dict)
    lines: list[str] = field(default_factory=list)
    omissions: list[Omission] = field(default_factory=list)
    changed: bool = False
    moved: bool = False  # notes and boxes stand behind their paragraphs
    unread: bool = False  # it holds a part in another format
    _carried: list[str] = field(default_factory=list)  # text of a paragraph whose end is no end: it goes on in the next
    _waiting: list[str] = field(default_factory=list)  # notes that go behind the paragraph or the table
    _tables: int = 0  # tables that are open
    _heads: tuple[Row, ...] = ()  # names of the columns of the last table, if it was a ledger
    _ended: int = 0  # lines down to the end of that table
    _contents: list[str] = field(default_factory=list)  # lines of a table of contents

    @property
    def left_out(self) -> tuple[Omission, ...]:
        """All that was left out of the text."""
        contents = [text for text in self._contents if text.strip()]
        listed = (Omission("目录", "\n".join(contents), "table of contents"),) if contents else ()
        return (*listed, *self.omissions)

    def read(self, element: ET.Element) -> None:
        """Read paragraphs and tables in order."""
        for child in element:
            self._block(child)
        if self._carried:
            self.lines.append("".join(self._carried))
            self._carried = []
        if not self._tables:
            self._put_notes()

    def _block(self, element: ET.Element) -> None:
        if element.tag == W + "p":
            self._paragraph(element)
        elif element.tag == W + "tbl":
            self._table(element)
        elif element.tag == W + "sdt":
            self._control(element)
        elif element.tag in HOLDERS:
            self._blocks(element)
        elif element.tag == MC + "AlternateContent":
            self._blocks(chosen(element))
        elif element.tag == W + "altChunk":
            self.unread = True

    def _blocks(self, element: ET.Element) -> None:
        for child in element:
            self._block(child)

    def _control(self, element: ET.Element) -> None:
        gallery = element.find(f"{W}sdtPr/{W}docPartObj")
        inner = element.find(W + "sdtContent")
        if inner is None:
            return
        if value(gallery, "docPartGallery") == CONTENTS:
            text = "\n".join("".join(t.text or "" for t in p.iter(W + "t")) for p in inner.iter(W + "p"))
            self._leave_out("目录", text, "table of contents")
            for each in inner.iter(W + "fldChar"):
                self.fields.mark(each.get(W + "fldCharType"))
        else:
            self._blocks(inner)

    def _paragraph(self, element: ET.Element) -> None:
        properties = element.find(W + "pPr")
        content = Gathering(self.styles, self.fields, self.styles.of_paragraph(properties)).walk(element)
        text, ends = content.text, _end(properties)
        if ends == "hidden" and text.strip():
            text = self.labels.label(properties, text) + text
        if content.boxes and not self._tables and not any(map(str.strip, self.lines)):
            self._boxes(content.boxes)  # on the first line hang the head of the paper and the title
            content.boxes = []
        self._carried.append(text)
        if ends == "whole":
            text = self._line(properties)
        self._beside(content, text)
        if ends == "whole" and not self._tables:
            self._put_notes()

    def _line(self, properties: ET.Element | None) -> str:
        """Add a line with its label; one that says nothing counts, but shows no label."""
        text = "".join(self._carried)
        self._carried = []
        label = self.labels.label(properties, text)
        self.lines.append(label + text if text.strip() else text)
        return text

    def _beside(self, content: Content, text: str) -> None:
        """What hangs on a paragraph: boxes and notes stand behind it, what is left out is put on record."""
        place = _told_by(text) if content.left_out else ""
        for reason, left in content.left_out:
            self._leave_out(place, left, reason)
        self.changed = self.changed or content.changed
        self._boxes(content.boxes)
        for kind, id in content.notes:
            note = self.notes.pop((kind, id), "")  # however often it is referred to
            if note:
                self._waiting.append(f"〔{NOTE_NAMES[kind]}：{note}〕")
                self.moved = True

    def _leave_out(self, place: str, text: str, reason: str) -> None:
        if reason == "table of contents":
            self._contents.append(text)
        elif text.strip():
            self.omissions.append(Omission(place, text, reason))

    def _boxes(self, boxes: Iterable[ET.Element | str]) -> None:
        carried, self._carried = self._carried, []
        for box in boxes:
            self.moved = True
            if not isinstance(box, str):
                self.read(box)
            elif box.strip():
                self.lines.append(box)
        self._carried = carried

    def _put_notes(self) -> None:
        self.lines += self._waiting
        self._waiting = []

    def _table(self, element: ET.Element) -> None:
        self._tables += 1
        found = tuple(rows(element, self._cell))
        self._tables -= 1
        follows = not self._tables and not any(map(str.strip, self.lines[self._ended :]))
        above = self._heads if follows and goes_on(found, self._heads) else ()
        lines, names = table_text((*above, *found), self.lines)
        self.lines += lines
        for name in names[len(above) :]:
            self._leave_out("表格", name, "table header")
        if not self._tables:
            self._heads, self._ended = above or heads(found), len(self.lines)
            self._put_notes()

    def _cell(self, element: ET.Element) -> tuple[str, ...]:
        """The lines of a cell."""
        outer, self.lines = self.lines, []
        carried, self._carried = self._carried, []
        self.read(element)
        found, self.lines = self.lines, outer
        self._carried = carried
        return tuple(line for text in found for line in text.split("\n") if line.strip())


def _told_by(text: str) -> str:
    """A paragraph as people are told of it: “一是学习…”一段."""
    shown = " ".join(text[: SHOWN * SHOWN].split())
    return f"“{shown[:SHOWN]}{'…' if len(shown) > SHOWN else ''}”一段" if shown else "空白段"


def _end(properties: ET.Element | None) -> str:
    """How a paragraph ends: whole; or going on in the next, because its end is deleted or hidden."""
    mark = properties.find(W + "rPr") if properties is not None else None
    if mark is not None and any(mark.find(W + tag) is not None for tag in ("del", "moveFrom")):
        return "deleted"
    frame = properties.find(W + "framePr") if properties is not None else None
    initial = frame is not None and frame.get(W + "dropCap", "none") != "none"
    return "hidden" if switched(mark, "vanish") or initial else "whole"
