"""Every count on the finished site equals the number of places that it opens, and every entry is near the home page."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from posixpath import dirname, normpath
from urllib.parse import unquote

from browser.corpus import Built

# 12 · 12 处 · 3 份报告 · 全部 26 份报告 · 班子成员个人 6
COUNT = re.compile(r"(?:^|.*\D)(\d+)(?: (?:处|份报告|个问题|份))?$", re.S)
SHEET = re.compile(r"(?P<stem>.+)-1\.html$")  # patterns/P001-all-1.html: the first of several pages of one list
EVIDENCE = re.compile(r".+-(?:causes|remedies)-(?P<number>\d+)\.html$")  # patterns/P001-remedies-2.html
FACET = re.compile(r"(?:strength|year|level|framework|dimension|field|post)-.+")  # level-individual
YEAR = re.compile(r"(?:19|20)\d\d")  # a year that stands as a heading is no count
ENTRY = re.compile(r"(?:patterns/P|causes/C|remedies/R)\d+\.html")
ROWS = re.compile(r"rows:(\[.*\])\};", re.S)  # of downloads/places/P001.js
FEWEST = 500  # counts on a site with all samples; fewer would mean that the test no longer finds them
CLICKS = 3


@dataclass
class Read(HTMLParser):
    """The links in a page's article with their words, and its rows by the heading above them."""

    page: str
    links: list[tuple[str, str]] = field(default_factory=list)
    rows: Counter[str] = field(default_factory=Counter)
    headings: tuple[str, ...] = ("", "")  # the anchors of the second and third level
    inside: bool = False
    fresh: str = ""  # the tag of a row that has begun and in which no report was named yet
    is_place: bool = False  # of the link that is being read
    words: list[str] | None = None
    target: str = ""
    source: str = ""  # of the rows of the filter

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = dict(attrs)
        self.inside = self.inside or tag == "article"
        self.source = str(known.get("data-source") or self.source)
        if tag == "h2":
            self.headings = (str(known.get("id")), "")
        elif tag == "h3":
            self.headings = (self.headings[0], str(known.get("id")))
        elif tag in ("li", "tr"):
            self.fresh = tag
        elif tag == "a" and self.inside and known.get("href"):
            self._link(str(known["href"]))
            self.is_place = known.get("class") in ("dz-place", "dz-claim")

    def _link(self, href: str) -> None:
        path, _, anchor = href.partition("#")
        at = normpath(f"{dirname(self.page)}/{unquote(path)}".lstrip("/")) if path else self.page
        self.words, self.target = [], f"{at}#{unquote(anchor)}"

    def handle_endtag(self, tag: str) -> None:
        if tag == "article":
            self.inside = False
        elif tag == "a" and self.words is not None:
            self.links.append((" ".join("".join(self.words).split()), self.target))
            self._row()
            self.words = None

    def _row(self) -> None:
        report = self.target.split("#")[0]
        if (self.fresh == "tr" or (self.fresh and self.is_place)) and report.startswith("reports/"):
            self.rows.update({"", *self.headings})
            self.fresh = ""

    def handle_data(self, data: str) -> None:
        if self.words is not None:
            self.words.append(data)


@cache
def read(site: Path) -> dict[str, Read]:
    """All pages of the site."""
    found = {}
    for path in sorted(site.rglob("*.html")):
        name = path.relative_to(site).as_posix()
        found[name] = Read(name)
        found[name].feed(path.read_text("utf-8"))
    return found


def sheets(site: Path, first: str) -> list[Read]:
    """All pages of a list, by the address of its first one."""
    stem = SHEET.sub(r"\g<stem>", first)
    return [page for name, page in read(site).items() if re.fullmatch(rf"{re.escape(stem)}-\d+\.html", name)]


def opened(site: Path, target: str) -> int:
    """How many places an address opens."""
    path, _, anchor = target.partition("#")
    pages = sheets(site, EVIDENCE.sub(lambda found: found[0].replace(f"-{found['number']}.", "-1."), path))
    if FACET.fullmatch(anchor):
        return sifted(site / dirname(path) / read(site)[path].source, anchor)
    return sum(page.rows[anchor] for page in pages)


def sifted(script: Path, anchor: str) -> int:
    """How many places the filter of a list finds for a value."""
    found = ROWS.search(script.read_text("utf-8"))
    assert found, script
    facet, _, value = anchor.partition("-")
    return sum(value in row[4][facet] for row in json.loads(found[1]))


def counts(site: Path) -> Iterator[tuple[str, str, int, str]]:
    """Every link to a list that ends with a number: its page, its words, the number, its address."""
    for name, page in read(site).items():
        for words, target in page.links:
            path = target.split("#")[0]
            number = COUNT.fullmatch(words)
            own = SHEET.sub(r"\g<stem>", path)
            if name.startswith(f"{own}-"):
                continue  # a link to another page of the same list
            if number and not YEAR.fullmatch(words) and (SHEET.fullmatch(path) or EVIDENCE.fullmatch(path)):
                yield name, words, int(number[1]), target


def test_every_count_is_the_number_of_places_that_it_opens(built: Built) -> None:
    found = list(counts(built.site))
    wrong = [(name, words, target) for name, words, number, target in found if opened(built.site, target) != number]
    assert len(found) >= FEWEST
    assert not wrong, wrong[:10]


def test_every_number_beside_the_name_of_an_entry_is_that_of_its_places(built: Built) -> None:
    seen = 0
    for page in read(built.site).values():
        for words, target in page.links:
            path = target.split("#")[0]
            number = re.fullmatch(r".+ (\d+)", words)
            if ENTRY.fullmatch(path) and number:
                seen += 1
                assert int(number[1]) == opened(built.site, path.replace(".html", "-all-1.html")), (page.page, words)
    assert seen >= 80


def test_the_filter_of_a_list_knows_the_places_of_the_list(built: Built) -> None:
    seen = 0
    for name, page in read(built.site).items():
        if "downloads/places" in page.source and SHEET.fullmatch(name):
            seen += 1
            found = ROWS.search((built.site / dirname(name) / page.source).read_text("utf-8"))
            assert found and len(json.loads(found[1])) == opened(built.site, name), name
    assert seen >= 80


def test_every_entry_is_reached_from_the_home_page_in_three_clicks(built: Built) -> None:
    pages = read(built.site)
    reached, now = {"index.html"}, {"index.html"}
    for _ in range(CLICKS):
        now = {target.split("#")[0] for name in now for _, target in pages[name].links} & set(pages) - reached
        reached |= now
    entries = {name for name in pages if ENTRY.fullmatch(name)}
    assert len(entries) >= 112
    assert not entries - reached
