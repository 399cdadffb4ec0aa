"""The pages of patterns, causes and remedies in a browser: the matrix and the filters over their places."""

from __future__ import annotations

import re

from browser import corpus
from duizhao.pages.words import level_name
from playwright.sync_api import Browser, Page, expect

CHIPS = ".dz-chips a"


def numbers(page: Page) -> dict[str, int]:
    """The number on each chip of the matrix by the pattern that it leads to."""
    found = {}
    for chip in page.locator(CHIPS).all():
        id = re.search(r"P\d+", chip.get_attribute("href") or "")
        assert id
        found[id[0]] = int(chip.locator("em").inner_text())
    return found


def counted(built: corpus.Built, year: int | None = None, level: str | None = None) -> dict[str, int]:
    """The same numbers by the knowledge base."""
    found = {pattern.id: 0 for pattern in built.base.catalogue.patterns}
    for report in built.base.reports:
        if (year is None or report.year == year) and (level is None or report.level == level):
            for matches in built.base.reading(report).patterns.values():
                if matches:
                    found[matches[0].id] += 1
    return found


def test_the_matrix_is_narrowed_by_year_and_level(page: Page, folder: str, built: corpus.Built) -> None:
    page.goto(folder + "index.html")
    boxes = page.locator(".dz-lattice select")
    boxes.first.wait_for()
    assert numbers(page) == counted(built)
    boxes.nth(0).select_option("2023")
    assert numbers(page) == counted(built, 2023)
    boxes.nth(1).select_option("individual")
    assert numbers(page) == counted(built, 2023, "individual") and sum(numbers(page).values()) > 0
    boxes.nth(0).select_option("")
    assert numbers(page) == counted(built, None, "individual")


def test_a_chip_of_the_narrowed_matrix_opens_the_places_that_it_counts(page: Page, home: str) -> None:
    page.goto(home + "index.html")
    page.locator(".dz-lattice select").first.select_option("2023")
    chip = page.locator(CHIPS + ":not(.dz-p0)").first
    count = int(chip.locator("em").inner_text())
    chip.click()
    expect(page.locator(".dz-sift [role=status]")).to_have_text(f"找到 {count} 处。")
    assert page.locator(".dz-sift .dz-found li").count() == count


def test_a_link_that_asks_for_a_level_opens_the_list_narrowed_to_it(page: Page, home: str) -> None:
    page.goto(home + "patterns/P001.html")
    link = page.get_by_role("link", name=re.compile(rf"^{level_name('individual')} \d+$")).first
    count = int(link.inner_text().split()[-1])
    link.click()
    expect(page.locator(".dz-sift .dz-found li")).to_have_count(count)


def test_the_rows_of_a_filter_are_loaded_when_somebody_asks_for_them(page: Page, home: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(home + "patterns/P001-all-1.html", wait_until="networkidle")
    assert not [url for url in asked if "downloads/places" in url]
    page.locator(".dz-offer").click()
    page.locator(".dz-sift select").first.wait_for()
    assert [url for url in asked if "downloads/places/P001.js" in url]
    assert page.evaluate("document.activeElement.tagName") == "SELECT"


def test_without_javascript_the_matrix_is_a_table_with_its_numbers(
    browser: Browser, home: str, built: corpus.Built
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(home + "index.html")
    assert numbers(page) == counted(built)
    assert "需要启用 JavaScript" in page.locator(".dz-lattice").inner_text()
    context.close()


def test_a_pattern_reads_in_its_fixed_order(page: Page, home: str) -> None:
    page.goto(home + "patterns/P001.html")
    names = page.locator("article h2").all_inner_texts()
    order = ["表现", "常见表述", "实例", "原因", "整改", "怎样写具体", "易犯的毛病", "自问", "相关", "统计"]
    assert [name.strip() for name in names] == order
