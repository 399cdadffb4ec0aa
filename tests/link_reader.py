"""Reads the finished site: the ids of its pages, what they refer to, and whether that is there."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from posixpath import normpath
from urllib.parse import unquote, urlsplit

# Served for any address that does not exist, in any folder; tests/browser/test_hosting.py opens it there
NOWHERE = "404.html"

# #kind=year&a=2023: what a script of the page is to show, not a place on it
STATE = re.compile(r"kind=[a-z]+&a=[\w-]+")


@dataclass
class Anchors(HTMLParser):
    """The ids of a page, and what it refers to."""

    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id":
                self.ids.append(value or "")
            elif name in ("href", "src", "srcset", "data-source", "action", "poster"):
                self.links.append(value or "")


@cache
def anchors(path: Path) -> Anchors:
    """The ids and links of a page."""
    page = Anchors()
    page.feed(path.read_text("utf-8"))
    page.close()
    return page


def pages(site: Path) -> list[str]:
    """All pages of the site that have an address of their own."""
    return sorted({path.relative_to(site).as_posix() for path in site.rglob("*.html")} - {NOWHERE})


def fault(site: Path, page: str, link: str) -> str | None:
    """Why a link of a page leads nowhere."""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return "leads out of the site"
    start = page.rpartition("/")[0]
    path = normpath(f"{start}/{unquote(parts.path)}".lstrip("/")) if parts.path else page
    target = site / path / "index.html" if (site / path).is_dir() else site / path
    if path.startswith("..") or not target.is_file():
        return "no such file"
    anchor = "" if STATE.fullmatch(parts.fragment) else unquote(parts.fragment)
    return None if not anchor or target.suffix != ".html" or anchor in anchors(target).ids else "no such place"
