"""From a .docx to its running text, with everything on record that is no part of it."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from typing import Final

from ...model import Omission
from ..document import Document
from ..fault import Fault
from .fields import Fields
from .inline import is_pictured
from .labels import Labels
from .markup import W
from .numbering import List, lists
from .package import BROKEN, DAMAGED, NOT_WORD, Parts, open_package
from .story import Notes, Story
from .styles import Styles

SCANNED: Final = Fault(
    0, "word-scanned", "Word 文档中只有图片，没有文字，多半是扫描件，请先做文字识别（OCR），另存为带文字的文档再放入"
)
CHANGED: Final = Fault(
    0, "tracked-changes", "文件中有尚未接受的修订，按接受修订后的文字读取，删去的文字见略去的内容，请核对"
)
MOVED: Final = Fault(0, "text-moved", "脚注、尾注和文本框中的文字已接在所在段落之后，请核对")
UNREAD: Final = Fault(
    0, "word-part-unread", "文件中嵌入了其他格式的内容，未能读取，请用 Word 打开后另存为 .docx，再核对"
)
HALF_READ: Final = Fault(
    0, "word-part-damaged", "文件的样式、编号、注释或页眉页脚部分已经损坏，正文已读取，编号可能有缺，请核对"
)
Context = tuple[Styles, Mapping[int, List]]  # what holds for all texts of a file
NOT_NOTES: Final = ("separator", "continuationSeparator", "continuationNotice")


def read_docx(octets: bytes) -> Document | Fault:
    """The running text of a .docx or .docm, or why it has none."""
    parts = open_package(octets)
    if isinstance(parts, Fault):
        return parts
    try:
        return _document(parts)
    except BROKEN:
        return DAMAGED


def _document(parts: Parts) -> Document | Fault:
    body = parts.main.find(W + "body")
    if body is None:
        return NOT_WORD
    context = _context(parts)
    story = _story(body, context, dict(_notes(parts, context)))
    story.read(body)
    text = "\n".join(story.lines)
    if not text.strip() and is_pictured(body):
        return SCANNED
    return Document(f"{text}\n", (*story.left_out, *_around(parts, context)), tuple(_faults(story, parts)))


def _context(parts: Parts) -> Context:
    styles = parts.first("styles")
    return Styles(styles), lists(parts.first("numbering"), styles)


def _story(root: ET.Element, context: Context, notes: Notes) -> Story:
    styles, listed = context
    return Story(styles, Labels(listed, styles), Fields(root), notes)


def _notes(parts: Parts, context: Context) -> Iterator[tuple[tuple[str, str], str]]:
    for kind, tag in (("footnotes", "footnote"), ("endnotes", "endnote")):
        part = parts.first(kind)
        for each in part.iter(W + tag) if part is not None else ():
            if each.get(W + "type") not in NOT_NOTES:
                yield (kind, each.get(W + "id", "")), _whole(each, context, " ")


def _whole(root: ET.Element, context: Context, gap: str) -> str:
    """All the text of a note, a comment, a header or footer."""
    story = _story(root, context, {})
    story.read(root)
    return gap.join(line.strip() for line in story.lines if line.strip())


def _around(parts: Parts, context: Context) -> Iterator[Omission]:
    """What stands around the text: headers, footers and comments."""
    for kind, place in (("header", "页眉"), ("footer", "页脚")):
        texts = (_whole(each, context, "\n") for each in parts.related.get(kind, ()))
        yield from (Omission(place, text, f"page {kind}") for text in dict.fromkeys(texts) if text)
    comments = parts.first("comments")
    for each in comments.iter(W + "comment") if comments is not None else ():
        text, author = _whole(each, context, "\n"), each.get(W + "author", "")
        if text:
            yield Omission(f"批注（{author}）" if author else "批注", text, "comment")


def _faults(story: Story, parts: Parts) -> Iterator[Fault]:
    if story.changed:
        yield CHANGED
    if story.moved:
        yield MOVED
    if story.unread:
        yield UNREAD
    if parts.damaged:
        yield HALF_READ
