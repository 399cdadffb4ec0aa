"""A Word file as a package of parts: a zip archive in which relationships say what each part is for."""

from __future__ import annotations

import lzma
import posixpath
import struct
import xml.etree.ElementTree as ET
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Final
from urllib.parse import unquote

from ..fault import Fault
from .markup import UnsafeMarkup, element

MEGABYTE: Final = 1 << 20
LARGEST_PART: Final = 16 * MEGABYTE  # a report of a hundred pages has less than 3 MB of XML
LARGEST: Final = 32 * MEGABYTE  # all parts that are read
MOST_ENTRIES: Final = 10_000
OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # the container of old Office files, and of those with a password
ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
RELATIONSHIP: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
MAIN: Final = "word/document.xml"
LOCKED: Final = Fault(0, "file-encrypted", "文件设有密码，未读取，请用 Word 或 WPS 打开，去掉密码后另存")
OLD: Final = Fault(
    0, "file-damaged", "文件不是 docx 格式，而是旧版 Word 文档，请把后缀改为 .doc，或用 Word、WPS 另存为 .docx"
)
DAMAGED: Final = Fault(
    0, "file-damaged", "Word 文档已经损坏或不完整，请重新取得，或用 Word、WPS 打开修复后另存为 .docx"
)
NOT_WORD: Final = Fault(0, "file-damaged", "压缩包中没有 Word 文档的正文，请用 Word 或 WPS 打开核对，再另存为 .docx")
UNSAFE: Final = Fault(
    0, "file-unsafe", "Word 文档内部含有实体声明或异常的嵌套，未读取，请用 Word 或 WPS 打开后另存为 .docx"
)
TOO_LARGE: Final = Fault(
    0,
    "file-too-large",
    f"文档解压后的正文超过 {LARGEST_PART // MEGABYTE} MB，未读取，请拆成较小的文件，或另存为纯文本",
)
BROKEN: Final = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError, OSError),
    *(ET.ParseError, ValueError, LookupError, RuntimeError, OverflowError),
)


class TooLarge(Exception):
    """A part is larger unpacked than any report needs."""


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of a package that are read, parsed: the text, and what stands around it, by the kind of relation."""

    main: ET.Element
    related: Mapping[str, tuple[ET.Element, ...]]
    damaged: tuple[str, ...] = ()  # kinds of which a part could not be read

    def first(self, kind: str) -> ET.Element | None:
        """The part of a kind of which there is one: numbering, styles, footnotes, endnotes, comments."""
        found = self.related.get(kind, ())
        return found[0] if found else None


WANTED: Final = ("numbering", "styles", "footnotes", "endnotes", "comments", "header", "footer")


def open_package(octets: bytes) -> Parts | Fault:
    """The parts of a .docx or .docm, or why there are none."""
    if octets.startswith(OLE):
        return LOCKED if ENCRYPTED in octets else OLD
    try:
        with zipfile.ZipFile(BytesIO(octets)) as archive:
            return _parts(_Entries(archive))
    except TooLarge:
        return TOO_LARGE
    except UnsafeMarkup:
        return UNSAFE
    except BROKEN:
        return DAMAGED


def unpacks_to_much(octets: bytes) -> bool:
    """True for a package of another program, such as an .odt, whose texts are larger than any report needs."""
    try:
        with zipfile.ZipFile(BytesIO(octets)) as archive:
            return sum(each.file_size for each in archive.infolist() if each.filename.endswith(".xml")) > LARGEST_PART
    except BROKEN:
        return False


class _Entries:
    """The entries of an archive by name, which are read within limits."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        found = archive.infolist()
        if len(found) > MOST_ENTRIES:
            raise TooLarge
        self._archive = archive
        self._entries = {each.filename.replace("\\", "/").lower().lstrip("/"): each for each in found}
        self._left = LARGEST

    def __contains__(self, name: str) -> bool:
        return name.lower() in self._entries

    def part(self, name: str) -> ET.Element:
        """A part, parsed."""
        limit = min(LARGEST_PART, self._left)
        with self._archive.open(self._entries[name.lower()]) as stream:
            octets = stream.read(limit + 1)
        if len(octets) > limit:
            raise TooLarge
        self._left -= len(octets)
        return element(octets)

    def relations(self, name: str) -> Iterator[tuple[str, str]]:
        """(kind, name) of the parts that a part refers to; of the package itself for an empty name."""
        folder, file = posixpath.split(name)
        listed = posixpath.join(folder, "_rels", f"{file}.rels")
        for each in self.part(listed).iter(RELATIONSHIP) if listed in self else ():
            target = unquote(each.get("Target", ""))
            if each.get("TargetMode") != "External":
                yield (
                    each.get("Type", "").rpartition("/")[2],
                    posixpath.normpath(posixpath.join("/", folder, target))[1:],
                )


def _parts(entries: _Entries) -> Parts | Fault:
    named = (target for kind, target in entries.relations("") if kind == "officeDocument")
    main = next((target for target in (*named, MAIN) if target in entries), None)
    if main is None:
        return NOT_WORD
    related: dict[str, tuple[ET.Element, ...]] = {}
    damaged: list[str] = []
    root = entries.part(main)
    for kind, target in entries.relations(main):
        if kind in WANTED and target in entries:
            try:
                related[kind] = (*related.get(kind, ()), entries.part(target))
            except BROKEN:
                damaged.append(kind)
    return Parts(root, related, tuple(damaged))
