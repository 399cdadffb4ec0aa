"""Every link of the finished site leads to a file and a place that exist."""

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


def test_every_link_leads_to_a_file_and_a_place_that_exist(site: Path) -> None:
    found = [(page, link, fault(site, page, link)) for page in pages(site) for link in set(anchors(site / page).links)]
    assert len(found) > 1000
    assert [each for each in found if each[2]] == []


def test_an_id_stands_once_on_a_page(site: Path) -> None:
    for page in pages(site):
        ids = anchors(site / page).ids
        assert sorted(ids) == sorted(set(ids)), page


def test_every_page_can_be_reached_from_the_first_one(site: Path) -> None:
    reached, waiting = {"index.html"}, ["index.html"]
    while waiting:
        page = waiting.pop()
        start = page.rpartition("/")[0]
        for link in anchors(site / page).links:
            path = urlsplit(link).path
            target = normpath(f"{start}/{unquote(path)}".lstrip("/"))
            if path.endswith(".html") and target not in reached:
                reached.add(target)
                waiting.append(target)
    assert set(pages(site)) == reached


def test_a_link_that_leads_nowhere_is_found(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text('<p id="x"><a href="b.html#y">', "utf-8")
    (tmp_path / "b.html").write_text('<p id="y">', "utf-8")
    assert fault(tmp_path, "a.html", "b.html#y") is None and fault(tmp_path, "a.html", "#x") is None
    assert fault(tmp_path, "a.html", "b.html#z") == "no such place"
    assert fault(tmp_path, "a.html", "c.html") == fault(tmp_path, "a.html", "../a.html") == "no such file"
    assert fault(tmp_path, "a.html", "http://example.com/") == "leads out of the site"
