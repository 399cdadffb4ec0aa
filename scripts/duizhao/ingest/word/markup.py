"""The XML inside a Word file: read without entities and within limits; both dialects of the standard become one."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Mapping
from itertools import chain
from typing import Final
from xml.parsers import expat

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
VML: Final = "{urn:schemas-microsoft-com:vml}"
MATH: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
DRAWING: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
PLACED: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
# The names of the strict dialect (ISO/IEC 29500 Strict) and those that everybody writes
STRICT: Final[Mapping[bytes, str]] = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": W,
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": R,
    b"http://purl.oclc.org/ooxml/officeDocument/math": MATH,
    b"http://purl.oclc.org/ooxml/drawingml/main": DRAWING,
    b"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": PLACED,
}
DEEPEST: Final = 120  # elements inside one another; Word's own files have about 40
OFF: Final = ("0", "false", "off")


class UnsafeMarkup(Exception):
    """XML that Word never writes: it declares entities, or is nested without end."""


class _Begun(Exception):
    """The first element has come: no declaration can follow."""


def element(octets: bytes) -> ET.Element:
    """The root element of a part; raises ET.ParseError or UnsafeMarkup."""
    _refuse_declarations(octets)
    if b"purl.oclc.org/ooxml" in octets:
        for strict, usual in STRICT.items():
            octets = octets.replace(strict, usual[1:-1].encode())
    root = ET.fromstring(octets)
    _refuse_depth(root)
    return root


def _refuse_declarations(octets: bytes) -> None:
    """A document type can declare entities that refer to files or grow without end."""
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = _unsafe
    parser.StartElementHandler = _begun
    try:
        parser.Parse(octets, True)
    except (_Begun, expat.ExpatError):
        return  # what is wrong behind the first element, the real parser will say


def _unsafe(*_: object) -> None:
    raise UnsafeMarkup


def _begun(*_: object) -> None:
    raise _Begun


def _refuse_depth(root: ET.Element) -> None:
    level: list[ET.Element] = [root]
    for _ in range(DEEPEST):
        level = list(chain.from_iterable(level))
        if not level:
            return
    raise UnsafeMarkup


def chosen(either: ET.Element) -> ET.Element:
    """Of the same thing for newer and for older programs the first that has text."""
    kinds = [*either.findall(MC + "Choice"), *either.findall(MC + "Fallback")]
    told = (each for each in kinds if any(text.text for text in each.iter(W + "t")))
    return next(told, kinds[0] if kinds else either)


def value(parent: ET.Element | None, name: str) -> str | None:
    """The w:val of a child element, None where there is no such child or value."""
    child = parent.find(W + name) if parent is not None else None
    return child.get(W + "val") if child is not None else None


def number(text: str | None) -> int | None:
    """A whole number that an attribute holds, None for anything else; no more than nine digits count."""
    digits = (text or "").strip()
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 10 else None


def switched(parent: ET.Element | None, name: str) -> bool | None:
    """Whether a child switches something on or off; None where it is not there."""
    child = parent.find(W + name) if parent is not None else None
    return None if child is None else child.get(W + "val", "1").lower() not in OFF
