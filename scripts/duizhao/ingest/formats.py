"""From a file's bytes to its running text, by the reader of its format."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from ..model import Omission
from .decode import Decoded, decode
from .document import Document
from .drawn import read_tables
from .fault import Fault
from .likely import is_garbled
from .signature import format_of

UNICODE: Final = "unicode"  # the encoding of formats that know only one
DRAWING: Final = (*"|｜│┃║\t", "序号", "编号")  # no table of a plain text is without one of these
OFFICE: Final = ("doc", "wps", "rtf", "odt")
GARBLED: Final = Fault(
    0, "text-garbled", "文字像是乱码，请用原来的程序打开核对，再另存为 Word 文档或 UTF-8 编码的纯文本"
)


@dataclass(frozen=True, slots=True)
class Taken:
    """What was taken from a file: its text, how it was read, what was left out, and what is doubtful."""

    text: str
    format: str
    encoding: str
    certain: bool = True
    omissions: tuple[Omission, ...] = ()
    notes: tuple[Fault, ...] = ()


def take(octets: bytes, name: str) -> Taken | Fault:
    """The running text of a file, or why it has none."""
    format = format_of(octets, name)
    taken = _plain(octets, format) if format in ("text", "markdown") else _formatted(octets, format)
    if isinstance(taken, Fault) or not is_garbled(taken.text):
        return taken
    notes = (*taken.notes, GARBLED)
    return Taken(taken.text, taken.format, taken.encoding, False, taken.omissions, notes)


def _plain(octets: bytes, format: str) -> Taken | Fault:
    decoded = decode(octets)
    if isinstance(decoded, Fault):
        return decoded
    drawn = any(sign in decoded.text for sign in DRAWING)
    document = read_tables(decoded.text) if drawn else Document(decoded.text)
    return Taken(document.text, format, decoded.encoding, decoded.certain, document.omissions, decoded.notes)


def _formatted(octets: bytes, format: str) -> Taken | Fault:
    if format in ("html", "mhtml"):
        return _page(octets, format)
    document = _document(octets, format)
    if isinstance(document, Fault):
        return document
    return Taken(document.text, format, UNICODE, True, document.omissions, document.notes)


def _document(octets: bytes, format: str) -> Document | Fault:
    """The text of a Word file or a PDF; the reader and its library are loaded only when one is met."""
    if format == "pdf":
        from .pdf import read_pdf

        return read_pdf(octets)
    from .word import read_docx, read_with_office

    return read_with_office(octets, f".{format}") if format in OFFICE else read_docx(octets)


def _page(octets: bytes, format: str) -> Taken | Fault:
    from .web import Opened, opened, read_html

    found: Opened | Fault = opened(octets, format)
    if isinstance(found, Fault):
        return found
    source: Decoded = found.source
    document = read_html(source.text)
    notes = (*found.notes, *document.notes)
    return Taken(document.text, format, source.encoding, source.certain, document.omissions, notes)
