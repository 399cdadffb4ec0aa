"""What lies in an archive, within limits that no honest one reaches: names and places, nothing unpacked."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from zipfile import BadZipFile, ZipFile, ZipInfo

from ..fault import Fault
from .entry_names import entry_name, inner_parts, is_outside
from .member import Member

MEGABYTE: Final = 1 << 20
MOST_ENTRIES: Final = 5000
LARGEST: Final = 200 * MEGABYTE  # of the archive
LARGEST_UNPACKED: Final = 500 * MEGABYTE  # of all files in it together
LARGEST_RATIO: Final = 200  # text shrinks to a third or a tenth, only bombs to less than this
SMALL: Final = MEGABYTE  # a file of this size may shrink as it likes
DEEPEST: Final = 16
ENCRYPTED_FLAG: Final = 0x1
DAMAGED: Final = Fault(0, "file-damaged", "压缩包已经损坏或不是 zip 格式，请重新取得，或解压后放入")
TOO_LARGE: Final = Fault(
    0,
    "archive-too-large",
    f"压缩包超过限度（{LARGEST // MEGABYTE} MB，{MOST_ENTRIES} 个文件，解压后 {LARGEST_UNPACKED // MEGABYTE} MB），"
    "未读取，请解压后只把材料放进来",
)
BOMB: Final = Fault(0, "archive-too-large", "这个文件解压后大得不合常理，未读取，请核对压缩包的来历")
OUTSIDE: Final = Fault(0, "archive-entry-unsafe", "压缩包中这个文件的路径指向压缩包之外，未读取，请重新压缩")
DEEP: Final = Fault(0, "archive-entry-unsafe", f"压缩包中这个文件的文件夹超过 {DEEPEST} 层，未读取，请重新压缩")
LINK: Final = Fault(0, "link-outside", "压缩包中的这一项是链接，未读取，应把文件本身放进来")
ENCRYPTED: Final = Fault(0, "file-encrypted", "压缩包中的这个文件设有密码，未读取，请去掉密码后重新压缩")


@dataclass(frozen=True, slots=True)
class Entry:
    """A file in an archive: its path inside, where it lies, and why it is not to be read."""

    parts: tuple[str, ...]
    member: Member
    fault: Fault | None = None


def entries(path: Path) -> tuple[Entry, ...] | Fault:
    """All files of an archive, or why it is not to be read."""
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):  # opening a pipe would wait for ever
            return DAMAGED
        if found.st_size > LARGEST:
            return TOO_LARGE
        with ZipFile(path) as archive:
            listed = archive.infolist()
    except (BadZipFile, OSError, ValueError, NotImplementedError, EOFError):
        return DAMAGED
    if len(listed) > MOST_ENTRIES or sum(entry.file_size for entry in listed) > LARGEST_UNPACKED:
        return TOO_LARGE
    return tuple(_entries(listed))


def _entries(listed: list[ZipInfo]) -> Iterator[Entry]:
    for entry in listed:
        name = entry_name(entry)
        if not name.endswith("/") and (parts := inner_parts(name)):
            yield Entry(parts, Member.of(entry), _fault(entry, name, parts))


def _fault(entry: ZipInfo, name: str, parts: tuple[str, ...]) -> Fault | None:
    if is_outside(name):
        return OUTSIDE
    if len(parts) > DEEPEST:
        return DEEP
    if stat.S_ISLNK(entry.external_attr >> 16):
        return LINK
    if entry.flag_bits & ENCRYPTED_FLAG:
        return ENCRYPTED
    is_bomb = entry.file_size > SMALL and entry.file_size > LARGEST_RATIO * max(entry.compress_size, 1)
    return BOMB if is_bomb else None
