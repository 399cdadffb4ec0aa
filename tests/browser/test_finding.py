"""Finding things as a visitor does: by an id, on a phone, and with the keys that act alone switched off."""

from __future__ import annotations

import pytest
from browser import corpus
from duizhao.pages.markup.escape import md
from duizhao.pages.markup.slots import slotted
from duizhao.search_index.build import all_documents
from playwright.sync_api import Page, expect

OPTION = ".dz-search-dialog [role=option]"
OUTSIDE = """() => [...document.querySelectorAll(".dz-kwic-row")].filter((row) => {
  const [own, facts] = [row, row.querySelector("small")].map((part) => part.getBoundingClientRect());
  return facts.height < 12 || facts.bottom > own.bottom + 1;
}).length"""


def asked(page: Page, words: str) -> None:
    page.keyboard.press("Control+k")
    expect(page.get_by_role("combobox", name="检索词句")).to_be_focused()
    page.keyboard.type(words)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("p012", "P012"),
        ("R01", "R01"),
        ("C03", "C03"),
        ("d02", "D02"),
        ("理论学习", "D01"),
        ("2024年度", "2024年度民主生活会"),
    ],
)
def test_an_id_or_a_name_leads_to_its_page_before_all_else(page: Page, folder: str, words: str, found: str) -> None:
    page.goto(folder + "guide/index.html")
    asked(page, words)
    expect(page.locator(OPTION).first).to_contain_text(found)


def test_an_id_that_no_text_holds_is_not_taken_for_a_number(page: Page, folder: str, built: corpus.Built) -> None:
    guide = "".join(path.read_text("utf-8") for path in (built.root / "docs" / "guide").glob("*.md"))
    page.goto(folder + "guide/index.html")
    asked(page, next(remedy.id for remedy in built.base.catalogue.remedies if remedy.id not in guide))
    expect(page.locator(OPTION)).to_have_count(1)
    expect(page.locator(".dz-search-dialog")).not_to_contain_text("相近结果")


def test_on_a_phone_every_place_shows_which_report_it_is_from(page: Page, folder: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(folder + "search/index.html#q=学习")
    page.locator(".dz-kwic-row").nth(4).wait_for()
    assert page.evaluate(OUTSIDE) == 0


def test_words_of_a_query_in_the_address_are_searched_for_too(page: Page, folder: str) -> None:
    page.goto(folder + "search/index.html?q=学习")
    expect(page.locator(".dz-search-form input")).to_have_value("学习")
    page.locator(".dz-kwic-row").first.wait_for()


def test_the_keys_that_act_alone_can_be_switched_off_for_good(page: Page, folder: str, built: corpus.Built) -> None:
    report = f"{folder}reports/{built.base.reports[0].id}.html"
    page.goto(folder + "search/index.html")
    page.get_by_label("启用单键操作").uncheck()
    page.goto(report)
    for key in ("/", "n", "?"):
        page.keyboard.press(key)
    expect(page.locator("dialog[open], [aria-current=true]")).to_have_count(0)
    asked(page, "学习")
    page.get_by_label("启用单键操作").check()
    page.goto(report)
    page.keyboard.press("n")
    expect(page.locator(".dz-issue[aria-current=true]")).to_have_count(1)


def test_the_braces_of_templates_stand_neither_on_a_page_nor_in_the_index(built: corpus.Built) -> None:
    templates = [(entry.id, one) for entry in built.base.catalogue.patterns for one in entry.templates if "{" in one]
    assert len(templates) > 100
    pages = {id: (built.root / "docs" / "patterns" / f"{id}.md").read_text("utf-8") for id, _ in templates}
    assert [one for id, one in templates if slotted(one) not in pages[id] or md(one) in pages[id]] == []
    entries = [one for one in all_documents(built.base, (), str) if one.path.startswith("patterns/")]
    assert [unit.text for one in entries for unit in one.units if "{" in unit.text] == []
