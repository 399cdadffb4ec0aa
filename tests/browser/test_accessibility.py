"""No page breaks a rule of axe-core, wide or narrow, light or dark, nor do the search and the filters when open."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from browser import corpus
from browser.shapes import shapes
from playwright.sync_api import Page

COMMON: dict[str, Any] = {"resultTypes": ["violations"], "preload": False}
ALL = {**COMMON, "rules": {"target-size": {"enabled": True}}}
MOST = COMMON  # target-size, slow, is looked at where it matters: on a phone
# What depends on the width of the window; for the colours in the dark see test_look.py too
NARROW = ("target-size", "scrollable-region-focusable", "link-in-text-block", "aria-hidden-focus", "label")
WORDS = "学习"
PHONE, SCREEN = {"width": 390, "height": 844}, {"width": 1440, "height": 1000}
DARK = {"viewport": SCREEN, "color_scheme": "dark"}
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


@pytest.mark.parametrize("options", [{"viewport": SCREEN, "color_scheme": "light"}], ids=["light"])
def test_no_page_breaks_a_rule_on_a_screen(page: Page, folder: str, built: corpus.Built) -> None:
    assert faults(page, (folder + path for path in shapes(built).values())) == {}


@pytest.mark.parametrize("options", [{"viewport": PHONE}], ids=["phone"])
def test_no_page_breaks_a_rule_on_a_phone(page: Page, folder: str, built: corpus.Built) -> None:
    assert faults(page, (folder + path for path in shapes(built).values()), only(NARROW)) == {}


def opened(page: Page, folder: str) -> Iterator[str]:
    """Open the search and the filters one after the other, and tell what is open."""
    page.goto(folder + "index.html")
    page.keyboard.press("/")
    page.locator(".dz-search-dialog input").fill(WORDS)
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


@pytest.mark.parametrize("options", [{"viewport": SCREEN}, {"viewport": PHONE}, DARK], ids=["screen", "phone", "dark"])
def test_what_opens_on_a_page_breaks_no_rule(page: Page, folder: str) -> None:
    assert {name: lines for name in opened(page, folder) if (lines := broken(page))} == {}


@pytest.mark.parametrize("options", [{"viewport": PHONE}], ids=["phone"])
def test_the_menu_of_a_phone_breaks_no_rule(page: Page, folder: str) -> None:
    page.goto(folder + "patterns/index.html")
    page.locator(".md-header [for=__drawer]").press("Enter")
    page.locator(".md-sidebar--primary .md-nav__link:visible").first.wait_for()
    assert broken(page) == []
