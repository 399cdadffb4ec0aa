"""One page of each kind of a site: the largest, because the others weigh less."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import Final

# all-1 · year-2023-4 · copies-1; the made-up reports have other names: 2023-member-00017
REPORT_LIST: Final = re.compile(r"(?:all|copies|(?:year|level|framework)-.+)-\d+")
# P001-all-1 · theory-2023-1 · degree-templates-2
LIST: Final = re.compile(r".+-\d+")
# P001; beside the patterns stand pages of other kinds, such as trends
ENTRY: Final = re.compile(r"P\d+")
UNNUMBERED: Final = ("guide", "frameworks", "sources", "handbook")  # folders without lists
LOST: Final = "404.html"


def kind(path: str) -> str:
    """What kind of page stands at a path of a site."""
    folder, name = PurePosixPath(path).parent.as_posix(), PurePosixPath(path).stem
    if folder == "." or name == "index":
        return path
    if folder == "reports":
        return "reports: list" if REPORT_LIST.fullmatch(name) else path if name == "unrecognised" else "reports: one"
    if folder not in UNNUMBERED and LIST.fullmatch(name):
        return f"{folder}: list"
    return path if folder == "patterns" and not ENTRY.fullmatch(name) else f"{folder}: one"


def kinds(site: Path) -> Mapping[str, str]:
    """The path of the largest page of each kind by the kind's name."""
    found: dict[str, tuple[int, str]] = {}
    for page in site.rglob("*.html"):
        path = page.relative_to(site).as_posix()
        if path != LOST:
            found[kind(path)] = max(found.get(kind(path), (0, "")), (page.stat().st_size, path))
    return {name: path for name, (_, path) in sorted(found.items())}
