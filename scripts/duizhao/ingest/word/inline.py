"""What stands in a paragraph: its text, what is left out of it, and what hangs on it (boxes, notes)."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from .fields import Fields
from .markup import DRAWING, MATH, MC, PLACED, VML, W, chosen, switched
from .styles import Styles
from .symbols import symbol

NOTES: Final = {W + "footnoteReference": "footnotes", W + "endnoteReference": "endnotes"}
# Text with these marks was written before a change that is not accepted yet; what replaced it is read
UNDONE: Final = (W + "del", W + "moveFrom")
PICTURES: Final = (DRAWING + "blip", VML + "imagedata")
GRAPHIC: Final = DRAWING + "graphicData"
GRAPHS: Final = ("/diagram", "/chart")  # their text lies in other parts of the file
MATHS: Final = ("oMathPara", "oMath", "r", "e", "num", "den", "sup", "sub", "f", "sSup", "sSub")
BOX: Final = W + "txbxContent"


@dataclass(slots=True)
class Content:
    """What a paragraph comes to; left_out: (reason, text)."""

    text: str = ""
    boxes: list[ET.Element | str] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    left_out: list[tuple[str, str]] = field(default_factory=list)
    changed: bool = False  # there are changes that nobody accepted or rejected


class Gathering:
    """Walks through the content of one paragraph."""

    def __init__(self, styles: Styles, fields: Fields, paragraph_style: str) -> None:
        self.content = Content()
        self._styles = styles
        self._fields = fields
        self._style = paragraph_style
        self._pieces: list[str] = []
        self._left_out: list[tuple[str, list[str]]] = []
        self._reason: str | None = None  # why the text at this place is left out

    def walk(self, element: ET.Element) -> Content:
        """The content of a paragraph."""
        self._children(element)
        self.content.text = "".join(self._pieces)
        self.content.left_out = [(reason, "".join(pieces)) for reason, pieces in self._left_out]
        return self.content

    def _children(self, element: ET.Element) -> None:
        for child in element:
            visit = VISITS.get(child.tag)
            if visit:
                visit(self, child)

    def put(self, text: str) -> None:
        """Add text, or leave it out for the reason that holds here."""
        reason = self._reason or self._fields.reason
        if reason is None:
            self._pieces.append(text)
        elif self._left_out and self._left_out[-1][0] == reason:
            self._left_out[-1][1].append(text)
        else:
            self._left_out.append((reason, [text]))

    def _inside(self, element: ET.Element, reason: str | None) -> None:
        outer = self._reason
        self._reason = outer or reason
        self._children(element)
        self._reason = outer

    def run(self, element: ET.Element) -> None:
        """A run of text in one type."""
        hidden = self._styles.hides(element.find(W + "rPr"), self._style)
        self._inside(element, "hidden text" if hidden else None)

    def typed(self, element: ET.Element) -> None:
        """Text."""
        self.put(element.text or "")

    def inserted(self, element: ET.Element) -> None:
        """Text that was added while changes were tracked."""
        self.content.changed = True
        self._children(element)

    def undone(self, element: ET.Element) -> None:
        """Text that was taken out while changes were tracked."""
        self.content.changed = True
        self._inside(element, "deleted text")

    def control(self, element: ET.Element) -> None:
        """A content control; what it shows before anything is filled in is no text."""
        properties = element.find(W + "sdtPr")
        self._inside_of(element, "placeholder" if switched(properties, "showingPlcHdr") else None)

    def _inside_of(self, element: ET.Element, reason: str | None) -> None:
        inner = element.find(W + "sdtContent")
        if inner is not None:
            self._inside(inner, reason)

    def field_mark(self, element: ET.Element) -> None:
        """The begin, middle or end of a field."""
        sign = self._fields.mark(element.get(W + "fldCharType"))
        if sign:
            self.put(sign)

    def instruction(self, element: ET.Element) -> None:
        """What a field is told."""
        self._fields.instruct(element.text or "")

    def simple_field(self, element: ET.Element) -> None:
        """A field in one piece."""
        self._fields.mark("begin")
        self._fields.instruct(element.get(W + "instr", ""))
        self._fields.mark("separate")
        self._children(element)
        self._fields.mark("end")

    def symbol(self, element: ET.Element) -> None:
        """A sign of a symbol font."""
        self.put(symbol(element.get(W + "char")))

    def note(self, element: ET.Element) -> None:
        """The place of a footnote or endnote."""
        if self._reason is None:
            self.content.notes.append((NOTES[element.tag], element.get(W + "id", "")))

    def either(self, element: ET.Element) -> None:
        """The same thing for newer and for older programs: the first that has text."""
        self._children(chosen(element))

    def annotated(self, element: ET.Element) -> None:
        """Characters with their pronunciation above them."""
        for tag, reason in (("rt", "pinyin"), ("rubyBase", None)):
            part = element.find(W + tag)
            if part is not None:
                self._inside(part, reason)

    def picture(self, element: ET.Element) -> None:
        """A drawing: its text boxes and letters, or that there is a picture."""
        found = list(_boxes(element))
        if found and self._reason is None:
            self.content.boxes += found
        elif is_pictured(element) or any(each.get("uri", "").endswith(GRAPHS) for each in element.iter(GRAPHIC)):
            named = next((each.get("descr") for each in element.iter(PLACED + "docPr")), None)
            self._left_out.append(("picture", [named or "（图片）"]))


def is_pictured(element: ET.Element) -> bool:
    """True if there is a picture inside."""
    return any(True for tag in PICTURES for _ in element.iter(tag))


def _boxes(element: ET.Element) -> Iterator[ET.Element | str]:
    """The outermost text boxes of a drawing and the letters drawn in it, without copies for older programs."""
    waiting = [element]
    while waiting:
        each = waiting.pop()
        if each.tag == BOX:
            yield each
        elif each.tag == VML + "textpath":
            yield each.get("string", "")
        elif each.tag != MC + "Fallback":
            waiting += reversed(each)


def _fixed(text: str) -> Callable[[Gathering, ET.Element], None]:
    return lambda gathering, _: gathering.put(text)


Visit = Callable[[Gathering, ET.Element], None]
VISITS: Final[Mapping[str, Visit]] = {
    W + "r": Gathering.run,
    **dict.fromkeys((W + "t", W + "delText", MATH + "t"), Gathering.typed),
    **dict.fromkeys(UNDONE, Gathering.undone),
    **dict.fromkeys((W + "ins", W + "moveTo"), Gathering.inserted),
    **dict.fromkeys((W + "hyperlink", W + "smartTag", W + "customXml", W + "dir", W + "bdo"), Gathering._children),
    **dict.fromkeys((MATH + tag for tag in MATHS), Gathering._children),
    W + "sdt": Gathering.control,
    W + "fldChar": Gathering.field_mark,
    W + "instrText": Gathering.instruction,
    W + "fldSimple": Gathering.simple_field,
    **dict.fromkeys((W + "br", W + "cr"), _fixed("\n")),
    **dict.fromkeys((W + "tab", W + "ptab"), _fixed("\t")),
    W + "noBreakHyphen": _fixed("-"),
    W + "sym": Gathering.symbol,
    **dict.fromkeys(NOTES, Gathering.note),
    MC + "AlternateContent": Gathering.either,
    W + "ruby": Gathering.annotated,
    **dict.fromkeys((W + "drawing", W + "pict", W + "object"), Gathering.picture),
}
