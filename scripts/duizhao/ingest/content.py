"""Open a file and take in its bytes: regular files of a reasonable size only."""

from __future__ import annotations

import stat
from pathlib import Path

from .decode import Decoded, decode
from .fault import Fault

MEGABYTE = 1 << 20
LARGEST = 20 * MEGABYTE
NOT_REGULAR = Fault(0, "file-unreadable", "这不是普通文件，应为纯文本文件")
UNREADABLE = Fault(0, "file-unreadable", "文件打不开，应存在并且允许读取，请检查权限或是否被其他程序占用")


def content(path: Path, largest: int = LARGEST) -> Decoded | Fault:
    """The decoded text of a file, or why there is none."""
    octets = _octets(path, largest)
    return octets if isinstance(octets, Fault) else decode(octets)


def _octets(path: Path, largest: int) -> bytes | Fault:
    try:
        if not stat.S_ISREG(path.stat().st_mode):  # opening a pipe would wait for ever
            return NOT_REGULAR
        with path.open("rb") as stream:
            octets = stream.read(largest + 1)
    except (OSError, ValueError):
        return UNREADABLE
    return octets if len(octets) <= largest else _too_large(largest)


def _too_large(largest: int) -> Fault:
    limit = f"{largest // MEGABYTE} MB" if largest >= MEGABYTE else f"{largest // 1024} KB"
    return Fault(0, "file-too-large", f"文件超过 {limit}，应拆成较小的纯文本文件")
