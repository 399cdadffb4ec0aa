"""No page breaks a rule of axe-core, wide or narrow, light or dark, nor do the search and the filters when open."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from browser import corpus
from browser.shapes import shapes
from playwright.sync_api import Page

COMMON: dict[str, Any] = {"resultTypes": ["violations"], "preload": False}
ALL = {**COMMON, "rules": {"target-size": {"enabled": True}}}
# What takes long is looked at apart: the targets on a phone, the colours on the chief shapes; test_look.py has all
MOST = {**COMMON, "rules": {"color-contrast": {"enabled": False}}}
COLOURS = ("color-contrast",)
CHIEF = re.compile(r"/(\*|index)$")  # patterns/*, search/index
# What depends on the width of the window
NARROW = ("target-size", "scrollable-region-focusable", "link-in-text-block", "aria-hidden-focus", "label")
WORDS = "学习"
PHONE, SCREEN = {"width": 390, "height": 844}, {"width": 1440, "height": 1000}
LIGHT, DARK = ({"viewport": SCREEN, "color_scheme": scheme} for scheme in ("light", "dark"))
# What is opened on a page before it is looked at
OPENED = {
    "reports/index.html": ".dz-offer",
    "patterns/P001-all-1.html": ".dz-offer",
    "sources/index.html": ".dz-offer",
}


def only(rules: tuple[str, ...]) -> dict[str, Any]:
    """The options that run some rules alone."""
    return {**COMMON, "runOnly": {"type": "rule", "values": list(rules)}}


def broken(page: Page, options: dict[str, Any] = ALL) -> list[str]:
    """What axe finds on a page as it is."""
    return [
        f"{rule['impact']} {rule['id']}: {node['html'][:160]}"
        for rule in Axe().run(page, options=options).response["violations"]
        if rule["impact"] != "minor"
        for node in rule["nodes"]
    ]


def faults(page: Page, addresses: Iterator[str], options: dict[str, Any] = MOST) -> dict[str, list[str]]:
    """What axe finds on some pages, by page."""
    found = {}
    for address in addresses:
        page.goto(address)
        found[address] = broken(page, options)
    return {address: lines for address, lines in found.items() if lines}


@pytest.mark.parametrize("options", [LIGHT], ids=["screen"])
def test_no_page_breaks_a_rule_on_a_screen(page: Page, folder: str, built: corpus.Built) -> None:
    assert faults(page, (folder + path for path in shapes(built).values())) == {}


@pytest.mark.parametrize("options", [DARK], ids=["dark"])
def test_all_words_are_legible_in_the_dark(page: Page, folder: str, built: corpus.Built) -> None:
    chief = [path for shape, path in shapes(built).items() if CHIEF.search(shape)]
    assert len(chief) > 15 and faults(page, (folder + path for path in chief), only(COLOURS)) == {}


@pytest.mark.parametrize("options", [{"viewport": PHONE}], ids=["phone"])
def test_no_page_breaks_a_rule_on_a_phone(page: Page, folder: str, built: corpus.Built) -> None:
    some = list(shapes(built).values())[::2]  # the lists of one kind are alike; test_widths.py looks at all
    assert len(some) > 25 and faults(page, (folder + path for path in some), only(NARROW)) == {}


def opened(page: Page, folder: str) -> Iterator[str]:
    """Open the search and the filters one after the other, and tell what is open."""
    page.goto(folder + "index.html")
    page.keyboard.press("/")
    page.locator(".dz-search-dialog [type=search]").fill(WORDS)
    page.locator("[role=option]").first.wait_for()
    page.keyboard.press("ArrowDown")
    yield "the search dialog"
    page.goto(f"{folder}search/index.html#q={WORDS}")
    page.locator(".dz-search-facets input").first.wait_for(state="attached")
    yield "the search page"
    for path, opener in OPENED.items():
        page.goto(folder + path)
        page.locator(opener).click()
        page.locator("article :is(select, input[type=search])").first.wait_for()
        yield path


@pytest.mark.parametrize("options", [LIGHT, DARK, {"viewport": PHONE}], ids=["light", "dark", "phone"])
def test_what_opens_on_a_page_breaks_no_rule(page: Page, folder: str) -> None:
    assert {name: lines for name in opened(page, folder) if (lines := broken(page))} == {}


@pytest.mark.parametrize("options", [{"viewport": PHONE}], ids=["phone"])
def test_the_menu_of_a_phone_breaks_no_rule(page: Page, folder: str) -> None:
    page.goto(folder + "patterns/index.html")
    page.locator(".md-header [for=__drawer]").press("Enter")
    page.locator(".md-sidebar--primary .md-nav__link:visible").first.wait_for()
    assert broken(page) == []
