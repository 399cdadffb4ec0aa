"""The finished site as one zip to carry to an intranet: with a manifest inside and a checksum beside it."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Final

from .files import patiently, walk

FIRST: Final = datetime(1990, 1, 1)
SECONDS: Final = 10**9
MANIFEST: Final = "MANIFEST.sha256"
FOLDER: Final = "duizhao"
README: Final = """对照检查材料知识库

一、直接看：解压后双击 duizhao/index.html，不需要服务器和网络。
二、放上内网：把文件夹 duizhao 交给网页服务器，现成的配置在文件夹 hosting 中，说明见网站的“指南—上内网”。
三、核对：在解压处运行 sha256sum -c MANIFEST.sha256（Linux），每个文件一行；
    压缩包本身的校验值在同名的 .sha256 文件中，Windows 上用 certutil -hashfile 压缩包 SHA256 比对。

供研究与自查，不是范文库，请勿照抄。
"""


@dataclass(frozen=True, slots=True)
class Packed:
    """A zip that was made: where it is, how many files of the site it holds, and its SHA-256."""

    path: Path
    files: int
    digest: str


def pack(site: Path, hosting: Path, target: Path) -> Packed:
    """Pack a site and the configurations for web servers; an older zip stays until the new one is whole."""
    target.parent.mkdir(parents=True, exist_ok=True)
    fresh = target.with_name(f".{target.name}.tmp")
    try:
        count = _write(fresh, site, hosting)
        digest = _digest(fresh)
        patiently(lambda: os.replace(fresh, target))
    finally:
        fresh.unlink(missing_ok=True)
    target.with_name(f"{target.name}.sha256").write_text(f"{digest}  {target.name}\n", "utf-8", newline="\n")
    return Packed(target, count, digest)


def _write(target: Path, site: Path, hosting: Path) -> int:
    sums, count = [], 0
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as packed:
        for name, path in _contents(site, hosting):
            content = path.read_bytes()
            sums.append(f"{sha256(content).hexdigest()}  {name}\n")
            packed.writestr(_entry(name, content), content)
            count += name.startswith(f"{FOLDER}/")
        for name, text in ((MANIFEST, "".join(sums)), ("说明.txt", "\ufeff" + README.replace("\n", "\r\n"))):
            packed.writestr(_entry(name, text.encode()), text)
    return count


def _contents(site: Path, hosting: Path) -> Iterator[tuple[str, Path]]:
    yield from ((f"{FOLDER}/{path.relative_to(site).as_posix()}", path) for path in walk(site) if path.is_file())
    yield from ((f"hosting/{path.relative_to(hosting).as_posix()}", path) for path in walk(hosting) if path.is_file())


def _entry(name: str, content: bytes) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _when(content))
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    return entry


def _when(content: bytes) -> tuple[int, int, int, int, int, int]:
    """A time that follows from the content: the same site gives the same zip on every day, and yet a file that changed
    has another time, by which web servers tell browsers that their copy is out of date."""
    seconds = int.from_bytes(sha256(content).digest()[:8]) % SECONDS
    return (FIRST + timedelta(seconds=seconds & ~1)).timetuple()[:6]


def _digest(path: Path) -> str:
    found = sha256()
    with path.open("rb") as file:
        while piece := file.read(1 << 20):
            found.update(piece)
    return found.hexdigest()
