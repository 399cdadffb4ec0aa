"""From the bytes of a saved page to its HTML: encodings that it names itself, and pages saved as one file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import Message
from typing import Final

from ..decode import Decoded, decode
from ..fault import Fault

HEAD: Final = 4096  # bytes in which a page names its encoding
# <meta charset="gb2312"> · <meta http-equiv=Content-Type content="text/html; charset=big5">
CHARSET: Final = re.compile(rb"<meta\b[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]{2,20})", re.I)
CODECS: Final = {
    **dict.fromkeys(("gb2312", "gbk", "gb18030", "gb_2312-80"), "gb18030"),
    **dict.fromkeys(("big5", "big-5", "big5-hkscs"), "big5"),
    **dict.fromkeys(("utf-8", "utf8"), "utf-8"),
}
FEW: Final = 200  # of so many letters of a page one may be undecodable: pages are cut and joined by machines
FRAMES: Final = re.compile(rb"<frameset\b", re.I)  # a page that only says where its frames stand
MOST_TAGS: Final = 600_000  # a report of a hundred pages that Word saved has about 50,000
TOO_LARGE: Final = Fault(
    0, "file-too-large", f"网页中的标记超过 {MOST_TAGS // 10_000} 万个，未读取，请另存为 Word 文档或纯文本后放入"
)
NO_PAGE: Final = Fault(0, "file-damaged", "单文件网页（mhtml）中没有网页正文，请用浏览器打开后另存为纯文本")


@dataclass(frozen=True, slots=True)
class Opened:
    """The HTML of a page as it was decoded, and what is doubtful about that."""

    source: Decoded
    notes: tuple[Fault, ...] = ()


def opened(octets: bytes, format: str) -> Opened | Fault:
    """The HTML of a saved page, or why there is none."""
    page = _decoded(octets, _declared(octets)) if format == "html" else _unfolded(octets)
    is_huge = isinstance(page, Opened) and page.source.text.count("<") > MOST_TAGS
    return TOO_LARGE if is_huge else page


def _unfolded(octets: bytes) -> Opened | Fault:
    """The page of a file that holds a page with all its parts."""
    found = next(_pages(message_from_bytes(octets, policy=policy.compat32)), None)
    if found is None:
        return NO_PAGE
    body, said = found
    return _decoded(body, said or _declared(body))


def _pages(message: Message) -> Iterator[tuple[bytes, str]]:
    """(page, its codec) of the parts of a mail that are web pages with text; the first is the page, then its frames."""
    for part in message.walk():
        body = part.get_payload(decode=True) if part.get_content_type() == "text/html" else None
        if isinstance(body, bytes) and body.strip() and FRAMES.search(body) is None:
            yield body, _codec(part.get_content_charset() or "")


def _decoded(octets: bytes, declared: str) -> Opened | Fault:
    found = decode(octets, declared)
    if isinstance(found, Decoded) or not declared:
        return Opened(found, found.notes) if isinstance(found, Decoded) else found
    text = octets.decode(declared, "replace")
    wrong = text.count("\ufffd")
    if not wrong or wrong * FEW > len(text):
        return found
    note = Fault(0, "encoding-uncertain", f"网页标明编码为 {declared.upper()}，其中 {wrong} 处无法解码，请核对有无乱码")
    return Opened(Decoded(text, declared, certain=False), (note,))


def _declared(octets: bytes) -> str:
    found = CHARSET.search(octets[:HEAD])
    return _codec(found[1].decode("ascii")) if found else ""


def _codec(name: str) -> str:
    return CODECS.get(name.strip().lower(), "")
