"""One file inside an archive: where its packed bytes lie, and those bytes unpacked into memory."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipInfo

from ..fault import Fault

LOCAL_HEADER: Final = struct.Struct("<4s22xHH")  # signature, …, lengths of name and extra field
SIGNATURE: Final = b"PK\x03\x04"
DAMAGED: Final = Fault(0, "file-damaged", "压缩包中的这个文件已经损坏，无法解压，请重新取得压缩包")
METHOD: Final = Fault(0, "file-unreadable", "压缩包中的这个文件用了不常见的压缩方法，请用普通的 zip 方式重新压缩")


@dataclass(frozen=True, slots=True)
class Member:
    """The place of a file in an archive, and how it was packed."""

    offset: int
    packed: int
    method: int
    crc: int

    @classmethod
    def of(cls, entry: ZipInfo) -> Member:
        """What an archive's directory says of one of its files."""
        return cls(entry.header_offset, entry.compress_size, entry.compress_type, entry.CRC)


def unpacked(path: Path, member: Member, largest: int) -> bytes | Fault:
    """The bytes of a file in an archive, at most one more than `largest`."""
    if member.method not in (ZIP_STORED, ZIP_DEFLATED):
        return METHOD
    packed = _packed(path, member)
    if packed is None:
        return DAMAGED
    try:
        octets = packed[: largest + 1] if member.method == ZIP_STORED else _inflated(packed, largest + 1)
    except zlib.error:
        return DAMAGED
    is_whole = len(octets) > largest or zlib.crc32(octets) == member.crc
    return octets if is_whole else DAMAGED


def _packed(path: Path, member: Member) -> bytes | None:
    """The packed bytes; None where the archive does not hold them."""
    with path.open("rb") as stream:
        stream.seek(member.offset)
        header = stream.read(LOCAL_HEADER.size)
        if len(header) < LOCAL_HEADER.size:
            return None
        signature, name, extra = LOCAL_HEADER.unpack(header)
        stream.seek(name + extra, 1)
        packed = stream.read(member.packed)
    return packed if signature == SIGNATURE and len(packed) == member.packed else None


def _inflated(packed: bytes, most: int) -> bytes:
    return zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, most)
