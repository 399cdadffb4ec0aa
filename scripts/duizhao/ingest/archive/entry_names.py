"""The names of files in an archive: marked UTF-8, else what old programs wrote in the code page of their system."""

from __future__ import annotations

import re
import struct
from typing import Final
from zipfile import ZipInfo

from ..chinese_codecs import candidates

UTF8_FLAG: Final = 0x800
UNICODE_PATH: Final = 0x7075  # the extra field with which Info-ZIP repeats a name in UTF-8
DRIVE: Final = re.compile(r"[A-Za-z]:")  # C:


def entry_name(entry: ZipInfo) -> str:
    """The name of an entry as it was meant, `/`-separated."""
    return _decoded(entry).split("\0")[0].replace("\\", "/")


def is_outside(name: str) -> bool:
    """True for a name that leads out of the archive: an absolute path, or one with .. in it."""
    return name.startswith("/") or DRIVE.match(name) is not None or ".." in name.split("/")


def inner_parts(name: str) -> tuple[str, ...]:
    """The folders and the name of an entry: 甲/./乙.txt -> 甲, 乙.txt."""
    return tuple(part for part in name.split("/") if part not in ("", ".", ".."))


def _decoded(entry: ZipInfo) -> str:
    if entry.flag_bits & UTF8_FLAG:
        return entry.orig_filename
    if repeated := _unicode_path(entry.extra):
        return repeated
    octets = entry.orig_filename.encode("cp437", "replace")
    try:
        return octets.decode("utf-8")  # macOS leaves the mark out
    except UnicodeDecodeError:
        return next((each.text for each in candidates(octets)), entry.orig_filename)


def _unicode_path(extra: bytes) -> str:
    """The name in the extra field of Info-ZIP; empty where there is none."""
    at = 0
    while at + 4 <= len(extra):
        kind, size = struct.unpack_from("<HH", extra, at)
        if kind == UNICODE_PATH and size > 5:
            return extra[at + 9 : at + 4 + size].decode("utf-8", "replace")  # behind a version and a checksum
        at += 4 + size
    return ""
