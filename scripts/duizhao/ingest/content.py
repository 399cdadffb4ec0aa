"""Take in the bytes of a file, on disk or in an archive: regular files of a reasonable size only."""

from __future__ import annotations

import stat
from pathlib import Path

from .archive import unpacked
from .decode import Decoded, decode
from .fault import Fault
from .folder import Found

MEGABYTE = 1 << 20
LARGEST = 20 * MEGABYTE
NOT_REGULAR = Fault(0, "file-unreadable", "这不是普通文件，应为文稿文件")
UNREADABLE = Fault(0, "file-unreadable", "文件打不开，应存在并且允许读取，请检查权限或是否被其他程序占用")


def content(found: Found, largest: int = LARGEST) -> Decoded | Fault:
    """The decoded text of a plain text file, or why there is none."""
    read = octets(found, largest)
    return read if isinstance(read, Fault) else decode(read)


def octets(found: Found, largest: int = LARGEST) -> bytes | Fault:
    """The bytes of a file, or why it is not taken in."""
    try:
        read = unpacked(found.path, found.member, largest) if found.member else _on_disk(found.path, largest)
    except (OSError, ValueError):
        return UNREADABLE
    return _too_large(largest) if isinstance(read, bytes) and len(read) > largest else read


def _on_disk(path: Path, largest: int) -> bytes | Fault:
    if not stat.S_ISREG(path.stat().st_mode):  # opening a pipe would wait for ever
        return NOT_REGULAR
    with path.open("rb") as stream:
        return stream.read(largest + 1)


def _too_large(largest: int) -> Fault:
    limit = f"{largest // MEGABYTE} MB" if largest >= MEGABYTE else f"{largest // 1024} KB"
    return Fault(0, "file-too-large", f"文件超过 {limit}，应拆成较小的文件")
