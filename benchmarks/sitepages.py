"""The sizes of the HTML pages of a site, by kind of page."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from statistics import median
from typing import Final, NamedTuple

# all-1 · year-2023-4 · framework-nd-2024-2; the made-up reports have other names: 2023-member-00017
REPORT_LIST: Final = re.compile(r"(?:all|(?:year|level|framework)-.+)-\d+")
# theory-2023-1
ISSUE_LIST: Final = re.compile(r".+-\d+")
LISTS: Final = ("report lists", "issue lists")  # cut into pages of bounded length


class Sizes(NamedTuple):
    """How many pages of a kind there are, and how large in bytes."""

    pages: int
    largest: int
    median: float


def kind(path: str) -> str:
    """What kind of page stands at a path of the site."""
    folder, name = PurePosixPath(path).parent.as_posix(), PurePosixPath(path).stem
    if folder == "reports":
        if name in ("index", "unrecognised"):
            return "overviews"
        return "report lists" if REPORT_LIST.fullmatch(name) else "reports"
    if folder == "dimensions":
        return "issue lists" if ISSUE_LIST.fullmatch(name) else "dimensions"
    return {"frameworks": "frameworks", "guide": "guide"}.get(folder, "overviews")


def sizes(site: Path) -> Mapping[str, Sizes]:
    """The sizes of all pages of a site by kind."""
    found: dict[str, list[int]] = {}
    for page in sorted(site.rglob("*.html")):
        found.setdefault(kind(page.relative_to(site).as_posix()), []).append(page.stat().st_size)
    return {name: Sizes(len(all_of), max(all_of), median(all_of)) for name, all_of in sorted(found.items())}


def largest_list(found: Mapping[str, Sizes]) -> int:
    """The size of the largest page of a list."""
    return max(found[name].largest for name in LISTS if name in found)
