"""The text of a PDF, what was left out of it, and why it may have none."""

from __future__ import annotations

import time
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Final

import pypdfium2  # type: ignore[import-untyped]
from pypdfium2.raw import FPDF_ERR_PASSWORD, FPDF_ERR_SECURITY  # type: ignore[import-untyped]

from ...model import Omission
from ..document import Document
from ..fault import Fault
from ..tables import Cell, is_ledger
from ..tables import Row as TableRow
from .columns import in_order
from .glyphs import Leaf, leaf
from .margins import Edge, edges, without_watermarks
from .paragraphs import paragraphs
from .rows import CELLS, Row, rows

MOST_PAGES: Final = 1000
LONGEST: Final = 15.0  # seconds
MOST_NAMED: Final = 10  # pages that a message names
UNREADABLE: Final = 0.03  # of the letters: so many without a meaning are no accident
DAMAGED: Final = Fault(0, "file-damaged", "PDF 文件已经损坏或不完整，请重新取得，或用 PDF 软件打开后另存")
LOCKED: Final = Fault(0, "file-encrypted", "PDF 设有密码，未读取，请用 PDF 软件打开，去掉密码后另存")
SCANNED: Final = Fault(
    0, "pdf-scanned", "PDF 中没有文字，多半是扫描件，请先做文字识别（OCR），另存为 Word 文档或带文字的 PDF 再放入"
)
TOO_LONG: Final = Fault(0, "file-too-large", f"PDF 超过 {MOST_PAGES} 页或内容过于复杂，未读取，请拆成较小的文件")
NO_MEANING: Final = Fault(
    0, "text-garbled", "PDF 的字体没有写明对应的文字，读出的内容可能有乱码，请核对，或由原来的 Word 文档放入"
)
TABLED: Final = Fault(
    0, "pdf-table", "PDF 中有台账表格，各栏的文字可能混在一起，请核对；有原来的 Word 文档的，请改为放入 Word 文档"
)


def read_pdf(octets: bytes) -> Document | Fault:
    """The running text of a PDF, its lines joined to paragraphs, or why it has none."""
    try:
        document = pypdfium2.PdfDocument(octets)
    except pypdfium2.PdfiumError as failure:
        return LOCKED if failure.err_code in (FPDF_ERR_PASSWORD, FPDF_ERR_SECURITY) else DAMAGED
    try:
        leaves = _leaves(document)
    except pypdfium2.PdfiumError:
        return DAMAGED
    finally:
        document.close()
    if isinstance(leaves, Fault):
        return leaves
    return _document(leaves) if any(leaf.glyphs for leaf in leaves) else SCANNED


def _leaves(document: pypdfium2.PdfDocument) -> list[Leaf] | Fault:
    if len(document) > MOST_PAGES:
        return TOO_LONG
    latest = time.monotonic() + LONGEST
    leaves: list[Leaf] = []
    for number in range(len(document)):
        page = document[number]
        leaves.append(leaf(page))
        page.close()
        if time.monotonic() > latest:
            return TOO_LONG
    return leaves


def _document(leaves: Sequence[Leaf]) -> Document:
    letters, watermarks = without_watermarks(leaves)
    pages = [rows(glyphs) for glyphs in letters]
    running = edges(pages)
    gone = {id(edge.row) for edge in running}
    kept = [[row for row in page if id(row) not in gone] for page in pages]
    text = "\n".join(paragraphs(list(enumerate(in_order(kept), start=1))))
    omissions = (*map(_omission, running), *(Omission(f"第{n}页", text, "watermark") for n, text in watermarks))
    return Document(f"{text}\n", omissions, tuple(_notes(text, pages)))


def _omission(edge: Edge) -> Omission:
    place, reason = ("页眉", "page header") if edge.is_top else ("页脚", "page footer")
    return Omission(f"第{edge.page}页{place}", edge.row.text, reason)


def _notes(text: str, pages: Sequence[Sequence[Row]]) -> Iterator[Fault]:
    empty = [number for number, page in enumerate(pages, start=1) if not page]
    if empty:
        yield Fault(0, "pdf-page-without-text", f"PDF 的第{_listed(empty)}页没有文字，可能是扫描图片，未读取，请核对")
    strange = sum(char == "\ufffd" or unicodedata.category(char) == "Co" for char in text)
    if strange > UNREADABLE * len(text):
        yield NO_MEANING
    if any(CELLS in line and _is_head(line.split(CELLS)) for line in text.split("\n")):
        yield TABLED


def _is_head(names: Sequence[str]) -> bool:
    """True for the names of the columns of a ledger: 序号, 存在问题, 整改措施."""
    return is_ledger((TableRow(tuple(Cell(at, 1, (name,)) for at, name in enumerate(names))),))


def _listed(numbers: Sequence[int]) -> str:
    return "、".join(map(str, numbers[:MOST_NAMED])) + ("等" if len(numbers) > MOST_NAMED else "")
