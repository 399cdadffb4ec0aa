"""PDF files written by hand: pages of lines at their places, so that every layout can be made without a program."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

WIDTH, HEIGHT = 595, 842  # A4, in points
# One of the fonts that every reader knows without its file; a letter is as wide as the font is high
FONT: Final = (
    "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts ["
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /CIDSystemInfo "
    "<< /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor << /Type /FontDescriptor "
    "/FontName /STSong-Light /Flags 4 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 "
    "/CapHeight 880 /StemV 93 >> >>] >>"
)


@dataclass(frozen=True, slots=True)
class Text:
    """A line at its place; angle in degrees, and the space behind every letter in points."""

    x: float
    y: float
    text: str
    size: float = 12
    angle: float = 0
    spacing: float = 0


Sheet = Sequence[Text]


def pdf(pages: Sequence[Sheet], rotate: int = 0) -> bytes:
    """A PDF of these pages, shown with a quarter turn or more if told so."""
    kids = " ".join(f"{4 + 2 * at} 0 R" for at in range(len(pages)))
    bodies = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        FONT,
        *(body for at, page in enumerate(pages) for body in _page(page, 5 + 2 * at, rotate)),
    ]
    return _file([body.encode("latin-1") for body in bodies])


def set_lines(paragraphs: Sequence[str], per_line: int, indent: int = 2) -> list[str]:
    """Paragraphs as lines of so many letters, the first line of each indented by wide spaces."""
    indented = ["　" * indent + paragraph for paragraph in paragraphs]
    return [line[at : at + per_line] for line in indented for at in range(0, len(line), per_line)]


def placed(lines: Sequence[str], x: float, top: float, size: float = 12, leading: float = 20) -> list[Text]:
    """Lines below each other; wide spaces at their beginning move them to the right."""
    found = []
    for number, line in enumerate(lines):
        text = line.lstrip("　")
        found.append(Text(x + size * (len(line) - len(text)), top - leading * number, text, size))
    return found


def _page(page: Sheet, content: int, rotate: int) -> Iterator[str]:
    stream = "\n".join(map(_operators, page))
    yield (
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Rotate {rotate} "
        f"/Resources << /Font << /F1 3 0 R >> >> /Contents {content} 0 R >>"
    )
    yield f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream"


def _operators(text: Text) -> str:
    turn = math.radians(text.angle)
    a, b = math.cos(turn), math.sin(turn)
    matrix = f"{a:.4f} {b:.4f} {-b:.4f} {a:.4f} {text.x:.2f} {text.y:.2f}"
    return f"BT /F1 {text.size} Tf {text.spacing} Tc {matrix} Tm <{text.text.encode('utf-16-be').hex()}> Tj ET"


def _file(bodies: Sequence[bytes]) -> bytes:
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(bodies, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(bodies) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(bodies) + 1, start)
    return bytes(out)
