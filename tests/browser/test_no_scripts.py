"""Where scripts are switched off: every page has its text, and what needs a script says so."""

from __future__ import annotations

import pytest
from browser import corpus
from browser.shapes import shapes
from playwright.sync_api import Page

WITHOUT = {"java_script_enabled": False, "viewport": {"width": 390, "height": 844}}
# Elements that only a script fills or moves, and that would stand there empty
EMPTY = "nodes => nodes.filter((node) => !node.innerText.trim() && node.clientHeight > 0).map((node) => node.outerHTML)"
WIDER = "nodes => nodes.filter((node) => node.getBoundingClientRect().right > innerWidth + 1).length"


@pytest.mark.parametrize("options", [WITHOUT])
def test_every_page_reads_without_scripts(page: Page, folder: str, built: corpus.Built) -> None:
    for shape, path in shapes(built).items():
        page.goto(folder + path)
        article = page.locator("article")
        assert article.is_visible() and len(article.inner_text()) > len(page.locator("h1").inner_text()) + 10, shape
        assert page.locator(".dz-facets, .dz-sift, .dz-lattice, #dz-sources, #dz-search").evaluate_all(EMPTY) == [], (
            shape
        )
        assert page.locator("article :is(button, select):visible").count() == 0, shape
        assert page.locator(".md-tabs__link").first.is_visible(), shape  # the menu itself needs a mouse
        assert page.locator("article table").evaluate_all(WIDER) == 0, shape


@pytest.mark.parametrize("options", [WITHOUT])
def test_all_cells_of_the_wide_tables_can_be_read_without_scripts(page: Page, folder: str) -> None:
    for path in ("frameworks/crosswalk.html", "patterns/trends.html", "reports/all-1.html"):
        page.goto(folder + path)
        cell = page.locator("article table tr:last-child > :last-child").last
        cell.scroll_into_view_if_needed()
        box = cell.bounding_box()
        assert box and box["x"] >= 0 and box["x"] + box["width"] <= 391, path


@pytest.mark.parametrize("options", [WITHOUT])
def test_the_search_page_says_what_to_do_without_scripts(page: Page, folder: str) -> None:
    page.goto(folder + "search/index.html")
    assert "需要启用 JavaScript" in page.locator("#dz-search").inner_text()
    doors = page.locator("article a[href$='index.html']")
    assert doors.count() >= 5 and all(door.is_visible() for door in doors.all())
