"""Knowing where one is and where one can go: the marked tab, captions, beginnings, one scale of colours on a page."""

from __future__ import annotations

import re

import pytest
from browser import corpus
from playwright.sync_api import Page, expect

UNNAMED = "() => [...document.querySelectorAll('article table')].filter((table) => !table.caption?.textContent).length"
NAMES = "() => [...document.querySelectorAll('article table caption')].map((caption) => caption.textContent)"
CHIPS = re.compile(r'class="(dz-p\d)"[^>]*>[^<]*<em>(\d+)</em>')  # class="dz-p4" href="…">学用脱节 <em>10</em>
LINK = re.compile(r'href="([^"#]+)"')


@pytest.mark.parametrize(
    ("address", "tab"),
    [
        ("patterns/P001.html", "问题模式"),
        ("causes/C01-all-1.html", "原因"),
        ("dimensions/theory.html", "维度"),
        ("", "报告"),
    ],
)
def test_the_tab_of_the_part_that_a_page_is_in_is_marked(
    page: Page, folder: str, built: corpus.Built, address: str, tab: str
) -> None:
    page.goto(folder + (address or f"reports/{built.base.reports[0].id}.html"))
    expect(page.locator(".md-tabs__item--active")).to_have_text(tab)


@pytest.mark.parametrize(
    "address", ["index.html", "patterns/P001.html", "statistics/index.html", "guide/catalogue.html"]
)
def test_every_table_has_a_caption_of_its_own(page: Page, folder: str, address: str) -> None:
    page.goto(folder + address)
    names = page.evaluate(NAMES)
    assert names and page.evaluate(UNNAMED) == 0
    assert len(names) == len(set(names))


def test_a_comparison_can_be_begun_with_one_click(page: Page, folder: str) -> None:
    page.goto(folder + "compare/index.html")
    page.locator(".dz-compared a").first.click()
    page.get_by_role("heading", name="概况").wait_for()


@pytest.mark.parametrize("address", ["start/write.html", "index.html"])
def test_the_same_number_has_the_same_colour_all_over_a_page(built: corpus.Built, address: str) -> None:
    chips = set(CHIPS.findall((built.site / address).read_text("utf-8")))
    assert len(chips) > 3
    assert len({number for _, number in chips}) == len(chips)


@pytest.mark.parametrize(
    "address", ["statistics/index.html", "sources/index.html", "handbook/index.html", "compare/index.html"]
)
def test_the_first_page_leads_to_every_part_of_the_site(built: corpus.Built, address: str) -> None:
    article = (built.site / "index.html").read_text("utf-8").split("<article")[1].split("</article")[0]
    assert address in LINK.findall(article)


def test_all_tables_of_dimensions_keep_one_order(built: corpus.Built) -> None:
    names = [dimension.name for dimension in built.base.frameworks.dimensions]
    for address in ("index.html", "patterns/index.html", "dimensions/index.html", "handbook/index.html"):
        article = (built.site / address).read_text("utf-8").split("<article")[1]
        places = [article.index(f">{name}") for name in names if f">{name}" in article]
        assert len(places) > 10 and places == sorted(places), address
