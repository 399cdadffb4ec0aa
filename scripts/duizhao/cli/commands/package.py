"""`package`: build the site and pack it for an intranet."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ...site import pack
from ..place import ROOT, shown
from . import build

HOSTING = ROOT / "docs" / "guide" / "hosting"


def package(sources: Sequence[Path], to: Path) -> int:
    """Build the site as `build` does, then write the zip and its checksum."""
    code = build.build(sources, None)
    done = pack(ROOT / "site", HOSTING, to.resolve())
    print(f"已打包：{shown(done.path)}，{done.files} 个文件，SHA-256 为 {done.digest}")
    return code
