"""The first page in a browser: its counts, its search box, its three entrances, what it loads."""

from __future__ import annotations

import re

import pytest
from browser import corpus
from duizhao.model import Cause, Measure
from playwright.sync_api import Browser, Page, expect

ENTRANCES = {"我要写": "write", "我要审": "review", "我要研究": "study"}


def figures(page: Page) -> dict[str, int]:
    """The numbers of the opening by their names."""
    cells = page.locator(".dz-figures > div").all()
    return {cell.locator("dt").inner_text(): int(cell.locator("dd").inner_text()) for cell in cells}


def total(page: Page) -> int:
    """The sum of the matrix of dimensions and years."""
    return sum(int(text) for text in page.locator("#matrix ~ * td a[class^=dz-n]").all_inner_texts())


def test_every_count_of_the_opening_is_true(page: Page, folder: str, built: corpus.Built) -> None:
    base = built.base
    page.goto(folder + "index.html")
    assert figures(page) == {
        "报告": len(base.reports),
        "问题": sum(1 for _ in base.occurrences()),
        "原因": sum(1 for report in base.reports for _ in report.points(Cause)),
        "措施": sum(1 for report in base.reports for _ in report.points(Measure)),
        "年度": len({report.year for report in base.reports if report.year}),
    }
    assert total(page) == figures(page)["问题"]


def test_the_causes_of_the_opening_are_those_of_the_list_of_causes(page: Page, folder: str) -> None:
    page.goto(folder + "index.html")
    count = figures(page)["原因"]
    page.locator(".dz-figures > div", has_text="原因").get_by_role("link").click()
    page.wait_for_url("**/causes/index.html")
    listed = sum(int(text) for text in page.locator("article table td a[href*='-all-1.html']").all_inner_texts())
    page.goto(folder + "patterns/unclassified.html")
    strays = page.locator("article a[href*='unclassified-causes']").all_inner_texts()
    assert listed + sum(map(int, strays)) == count


def test_the_box_opens_the_search_with_what_was_typed(page: Page, home: str) -> None:
    page.goto(home + "index.html")
    box = page.locator("#dz-ask input")
    box.fill("学用脱节")
    box.press("Enter")
    asked = page.get_by_role("combobox", name="检索词句")
    expect(asked).to_be_focused()
    assert asked.input_value() == "学用脱节"
    page.locator(".dz-search-dialog [role=option]").first.wait_for()
    page.keyboard.press("Escape")
    expect(box).to_be_focused()


def test_the_button_opens_the_search_with_an_empty_box_as_well(page: Page, folder: str) -> None:
    page.goto(folder + "index.html")
    page.locator("#dz-ask button").click()
    expect(page.locator(".dz-search-dialog")).to_be_visible()


def test_without_javascript_the_box_is_a_link_to_the_page_of_the_search(browser: Browser, home: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(home + "index.html")
    page.locator("#dz-ask a").click()
    page.wait_for_url("**/search/index.html")
    context.close()


def test_each_of_the_three_entrances_leads_to_its_steps(page: Page, home: str) -> None:
    for name, key in ENTRANCES.items():
        page.goto(home + "index.html")
        page.locator(".dz-gates h2").get_by_role("link", name=name, exact=True).click()
        page.wait_for_url(f"**/start/{key}.html")
        steps = page.locator("article h2").all_inner_texts()
        assert len(steps) >= 5 and all(re.match("[一二三四五六七八九]、", step) for step in steps), steps
        assert page.locator("article h2 ~ * a").count() >= 8


def test_the_first_steps_beside_an_entrance_can_be_pressed(page: Page, folder: str) -> None:
    page.goto(folder + "index.html")
    page.locator(".dz-gates").get_by_role("link", name=re.compile("评审口径")).click()
    page.wait_for_url("**/patterns/criteria.html")


def test_the_numbers_that_a_reviewer_is_told_are_true(page: Page, folder: str, built: corpus.Built) -> None:
    page.goto(folder + "start/review.html")
    text = page.locator("article").inner_text()
    answered = {(id, answer.issue) for id, reading in built.base.classified.items() for answer in reading.answers}
    issues = sum(1 for _ in built.base.occurrences())
    assert f"收录的 {issues} 个问题中，有措施回应的占 {round(100 * len(answered) / issues)}%" in text
    grave = sum(criterion.severity == "high" for criterion in built.base.catalogue.criteria)
    assert page.locator("article a.dz-chip").count() == grave > 0


@pytest.mark.parametrize("width", [390, 768, 1440, 1920])
def test_nothing_on_the_first_page_is_cut_off(browser: Browser, folder: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    page.goto(folder + "index.html")
    page.locator("#dz-ask input").wait_for()
    cut = ".dz-opening, .dz-opening *, .dz-gates section, .dz-gates section *"
    wide = page.locator(cut).evaluate_all(
        f"nodes => nodes.filter(n => n.getBoundingClientRect().right > {width} + 0.5).map(n => n.outerHTML)"
    )
    assert wide == [] and page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()
