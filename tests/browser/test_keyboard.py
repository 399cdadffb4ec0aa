"""The whole way through the site with the keyboard alone; one always sees where one is."""

from __future__ import annotations

import re

import pytest
from browser import corpus
from duizhao.search_index import normalise
from playwright.sync_api import Page, expect

PHONE = {"viewport": {"width": 390, "height": 844}, "reduced_motion": "reduce"}
MOST = 400  # presses of the tab key
WORDS = "学习"
# What is wrong with the place of the focus, nothing where all is well; the inputs of the palette show it at their label
FAULT = """() => {
  const at = document.activeElement;
  if (!at || at === document.body) return '';
  const seen = at.matches('.md-option') ? at.nextElementSibling : at;
  const name = `${seen.tagName}.${seen.className} ${seen.textContent.trim().slice(0, 20)}`;
  const style = getComputedStyle(seen);
  const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
  if (!ring && style.boxShadow === 'none') return `no sign of the focus: ${name}`;
  const boxes = [...seen.getClientRects()].filter((one) => one.width > 0 && one.height > 0);
  const inside = boxes.filter((one) => one.bottom > 1 && one.top < innerHeight - 1 && one.right > 1 && one.left < innerWidth - 1);
  if (inside.length === 0) return `out of sight: ${name}`;
  const shows = (one) => {
    const top = document.elementFromPoint(one.left + one.width / 2, one.top + one.height / 2);
    return !top || seen.contains(top) || top.contains(seen);
  };
  return inside.some(shows) ? '' : `covered: ${name}`;
}"""
# Whether the focus is where it is wanted
AT = "wanted => document.activeElement.matches(wanted)"
SETTLED = "document.getAnimations().every((one) => one.playState !== 'running')"


def step(page: Page, key: str = "Tab") -> None:
    """Press a key that moves the focus, and look where it is."""
    page.keyboard.press(key)
    fault = page.evaluate(FAULT)
    if fault:  # a colour or a panel may still be on its way
        page.wait_for_function(SETTLED)
        fault = page.evaluate(FAULT)
    assert not fault, f"{fault} on {page.url}"


def reach(page: Page, wanted: str, key: str = "Tab") -> None:
    """Go on with the tab key to the first place that a selector names."""
    for _ in range(MOST):
        step(page, key)
        if page.evaluate(AT, wanted):
            return
    raise AssertionError(f"the tab key does not lead to {wanted} on {page.url}")


def enter(page: Page, address: str) -> None:
    """Follow the link that has the focus."""
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(address))
    page.wait_for_load_state()


def test_from_the_first_page_to_a_marked_place_without_a_mouse(page: Page, folder: str) -> None:
    page.goto(folder + "index.html")
    reach(page, ".dz-chips a:not(.dz-p0)")
    enter(page, r"patterns/P\d+\.html")
    reach(page, "article li a[href*='reports/'][href*='#']")
    enter(page, r"reports/.*#")
    reach(page, "article .dz-issue a")
    here = page.evaluate("document.activeElement.closest('.dz-issue').id")
    reach(page, f".dz-issue:not(#{here}) a")
    assert page.evaluate("document.activeElement.closest('.dz-issue').id") != here
    place = page.evaluate_handle("document.activeElement")
    page.keyboard.press("/")
    expect(page.locator(".dz-search-dialog [type=search]")).to_be_focused()
    page.keyboard.press("Escape")
    assert place.evaluate("node => node === document.activeElement")
    page.keyboard.press("Control+k")
    page.keyboard.type(WORDS)
    page.locator("[role=option] mark").first.wait_for()
    marked = "document.querySelector('[role=option][aria-selected=true] mark') !== null"
    for _ in range(20):
        page.keyboard.press("ArrowDown")
        if page.evaluate(marked):
            break
    assert page.evaluate(marked)
    page.keyboard.press("Enter")
    expect(page.locator("mark.dz-now").first).to_be_in_viewport()
    assert normalise(page.locator("mark.dz-now").first.inner_text()) == normalise(WORDS)


@pytest.mark.parametrize("kind", ["home", "pattern", "report", "reports-index", "crosswalk", "criteria", "problems"])
def test_one_sees_the_focus_forwards_and_backwards(page: Page, folder: str, built: corpus.Built, kind: str) -> None:
    page.goto(folder + built.kinds[kind])
    for _ in range(60):
        step(page)
    for _ in range(45):
        step(page, "Shift+Tab")


@pytest.mark.parametrize("options", [PHONE])
def test_the_menu_of_a_phone_opens_and_closes_with_keys(page: Page, folder: str) -> None:
    page.goto(folder + "patterns/criteria.html")
    opener = ".md-header [for=__drawer]"
    reach(page, opener)
    page.keyboard.press("Enter")
    expect(page.locator(opener)).to_have_attribute("aria-expanded", "true")
    page.wait_for_function("document.activeElement.closest('.md-sidebar--primary') !== null")
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == "返回：问题模式"
    step(page)
    assert page.evaluate("document.activeElement.textContent.trim()") == "年际变化"
    step(page, "Shift+Tab")
    page.keyboard.press("Enter")
    page.wait_for_function("document.activeElement.getAttribute('aria-label') === '展开：问题模式'")
    reach(page, "[aria-label='展开：表述']")
    page.keyboard.press(" ")
    page.wait_for_function("document.activeElement.getAttribute('aria-label') === '返回：表述'")
    step(page)
    assert page.evaluate("document.activeElement.textContent.trim()") == "模糊词"
    page.keyboard.press("Escape")
    expect(page.locator(opener)).to_be_focused()
    expect(page.locator(opener)).to_have_attribute("aria-expanded", "false")
    step(page)
    assert not page.evaluate("document.activeElement.closest('.md-sidebar--primary')")


@pytest.mark.parametrize("options", [PHONE])
def test_a_table_that_scrolls_can_be_scrolled_with_keys(page: Page, folder: str) -> None:
    page.goto(folder + "frameworks/crosswalk.html")
    page.locator(".md-typeset__scrollwrap[tabindex]").wait_for()
    reach(page, ".md-typeset__scrollwrap")
    page.keyboard.press("ArrowRight")
    page.wait_for_function("document.activeElement.scrollLeft > 0")


def test_the_focus_stays_on_what_the_search_page_draws_anew(page: Page, folder: str) -> None:
    page.goto(f"{folder}search/index.html#q={WORDS}")
    page.locator(".dz-search-facets input").first.wait_for()
    reach(page, ".dz-search-facets input")
    page.keyboard.press(" ")
    expect(page.locator(".dz-search-status")).to_contain_text("筛选后")
    page.wait_for_function("document.activeElement.matches('.dz-search-facets input:checked')")
    page.keyboard.press(" ")
    expect(page.locator(".dz-search-status")).not_to_contain_text("筛选后")
    reach(page, ".dz-kwic-row")
    for number in range(2, 40):
        step(page)
        page.wait_for_function(f"document.activeElement.closest('[aria-posinset=\"{number}\"]') !== null")


def test_the_link_over_the_header_leads_to_the_text(page: Page, folder: str) -> None:
    page.goto(folder + "guide/reading.html")
    step(page)
    assert page.evaluate(AT, ".md-skip")
    page.keyboard.press("Enter")
    step(page)
    assert page.evaluate("document.activeElement.closest('article') !== null")
