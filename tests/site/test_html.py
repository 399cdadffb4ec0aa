"""Every page of the finished site as a screen reader takes it: language, headings, ids, links, tables, forms."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from lxml import html

Page = html.HtmlElement
LEVEL = re.compile(r"h[1-6]")  # h2
# Says nothing of where it leads
MEANINGLESS = {"点击", "点这里", "此处", "这里", "链接", "更多", "here", "link", "¶", ""}
LABELLED = ("aria-label", "aria-labelledby", "title")
FIELDS = "//article//*[self::input[not(@type='hidden')] or self::select or self::textarea]"


def words(node: Page) -> str:
    """What is read out of an element: its own name, or its text and the names of its pictures."""
    named = next((node.get(name) for name in LABELLED if node.get(name)), "")
    pictures = "".join(picture.get("alt") or "" for picture in node.iter("img"))
    return (named or node.text_content() + pictures).strip()


def language(page: Page) -> Iterator[str]:
    """The language of the page is named, and it has a title."""
    if page.get("lang") != "zh":
        yield f"lang is {page.get('lang')}"
    if not (page.findtext(".//title") or "").strip():
        yield "no title"


def headings(page: Page) -> Iterator[str]:
    """One first heading, none empty, no level left out."""
    found = [node for node in page.xpath("//article//*") if isinstance(node.tag, str) and LEVEL.fullmatch(node.tag)]
    levels = [int(node.tag[1]) for node in found]
    if levels.count(1) != 1 or levels[0] != 1:
        yield f"first headings: {levels[:3]}"
    for before, after, node in zip(levels, levels[1:], found[1:], strict=False):
        if after > before + 1:
            yield f"h{before} is followed by h{after}: {words(node)[:30]}"
    yield from (f"empty {node.tag}" for node in found if not words(node))


def ids(page: Page) -> Iterator[str]:
    """No id stands for two places."""
    yield from (f"id {id} {count} times" for id, count in Counter(page.xpath("//@id")).items() if count > 1)


def links(page: Page) -> Iterator[str]:
    """Every link of the text says where it leads."""
    for link in page.xpath("//article//a[@href]"):
        if words(link).lower() in MEANINGLESS:
            yield f"link without words: {link.get('href')} {words(link)}"
    for picture in page.xpath(
        "//img[not(@alt)] | //*[local-name()='svg'][@role='img'][not(@aria-label or @aria-labelledby)]"
    ):
        yield f"picture without words: {picture.get('src')}"


def tables(page: Page) -> Iterator[str]:
    """Every table has heads with words, and each row as many cells as there are heads."""
    for table in page.xpath("//article//table"):
        heads = table.xpath("./thead/tr/th")
        if not heads or not all(words(head) for head in heads):
            yield f"heads: {[words(head) for head in heads]}"
        wide = {sum(int(cell.get("colspan", 1)) for cell in row) for row in table.xpath(".//tr")}
        if wide != {len(heads)}:
            yield f"cells in a row: {sorted(wide)}, heads: {len(heads)}"


def forms(page: Page) -> Iterator[str]:
    """Every field has a label."""
    for found in page.xpath(FIELDS):
        named = found.xpath("ancestor::label") or page.xpath("//label[@for=$id]", id=found.get("id", ""))
        if not named and not any(found.get(name) for name in LABELLED):
            yield f"field without a label: {html.tostring(found, encoding='unicode')[:80]}"


def lists(page: Page) -> Iterator[str]:
    """Lists hold their items and nothing else."""
    for node in page.xpath("//article//*[self::ul or self::ol]/*[not(self::li)]"):
        yield f"{node.tag} in a list"


RULES = (language, headings, ids, links, tables, forms, lists)


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, Page]:
    """All pages of the site, read once."""
    return {path.relative_to(site).as_posix(): html.parse(path).getroot() for path in sorted(site.rglob("*.html"))}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_every_page_keeps_the_rule(pages: dict[str, Page], rule: Callable[[Page], Iterator[str]]) -> None:
    told = {name: list(rule(page)) for name, page in pages.items() if name != "404.html"}
    assert len(told) > 100 and {name: faults for name, faults in told.items() if faults} == {}


BROKEN = """<html lang="en"><title> </title><article><h2 id="a">甲</h2><h4 id="a"></h4><a href="b">这里</a><img>
<table><thead><tr><th></th></tr></thead><tr><td>甲</td><td>乙</td></tr></table><input><ul><p>甲</p></ul></article></html>"""


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_a_page_that_breaks_the_rule_is_found(rule: Callable[[Page], Iterator[str]]) -> None:
    assert list(rule(html.document_fromstring(BROKEN)))
