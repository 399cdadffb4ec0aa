"""Using a report's page: places, layers, print, and how it is when scripts are switched off."""

from __future__ import annotations

import pytest
from browser import corpus
from duizhao.model import Issue, Report
from playwright.sync_api import Page

MARKED = "getComputedStyle(document.querySelector(':target')).backgroundColor"
CLEAR = "rgba(0, 0, 0, 0)"


def with_examples(built: corpus.Built) -> tuple[Report, Issue]:
    """A sample, and an issue in its second half that has claim, elaboration and example."""
    for report in built.base.reports:
        for point in list(report.points(Issue))[6:]:
            roles = {passage.role for passage in point.passages}
            if isinstance(point, Issue) and {"claim", "elaboration", "example"} <= roles and report.id != "hostile":
                return report, point
    raise AssertionError("no report has such an issue")


def test_the_address_of_an_issue_scrolls_to_it_and_marks_it(page: Page, home: str, built: corpus.Built) -> None:
    report, issue = with_examples(built)
    page.goto(f"{home}reports/{report.id}.html#{issue.id}")
    page.wait_for_function("scrollY > 0")
    box = page.locator(f"#{issue.id}").bounding_box()
    assert box and 0 < box["y"] < 400
    assert page.evaluate("document.querySelector(':target').id") == issue.id
    assert page.evaluate(MARKED) != CLEAR
    assert issue.claim in page.locator(":target").inner_text()


def test_the_sign_beside_an_issue_gives_its_address(page: Page, folder: str, built: corpus.Built) -> None:
    report, issue = with_examples(built)
    page.goto(f"{folder}reports/{report.id}.html")
    page.locator(f"#{issue.id} > .dz-here").click()
    assert page.url.endswith(f"#{issue.id}")


def test_a_click_on_a_sentence_shows_its_address_in_the_address_bar(page: Page, home: str, built: corpus.Built) -> None:
    report, issue = with_examples(built)
    page.goto(f"{home}reports/{report.id}.html")
    sentence = page.locator(f"#{issue.id} span[id]").first
    sentence.click()
    assert page.url.endswith(f"#{sentence.get_attribute('id')}")
    assert "dz-cited" in (sentence.get_attribute("class") or "")


@pytest.mark.parametrize("options", [{}, {"java_script_enabled": False}], ids=["scripts", "no scripts"])
def test_each_layer_can_be_hidden_and_shown_again(page: Page, folder: str, built: corpus.Built) -> None:
    report, issue = with_examples(built)
    page.goto(f"{folder}reports/{report.id}.html")
    for layer, cls in {"claim": "c", "elaboration": "e", "example": "x"}.items():
        piece, box = page.locator(f"#{issue.id} .{cls}").first, page.locator(f"#dz-layer-{layer}")
        assert piece.is_visible()
        box.uncheck()
        assert not piece.is_visible(), layer
        assert page.locator(f"#{issue.id}").is_visible()
        box.check()
        assert piece.is_visible()


def test_the_colours_of_the_layers_can_be_taken_away(page: Page, folder: str, built: corpus.Built) -> None:
    report, issue = with_examples(built)
    page.goto(f"{folder}reports/{report.id}.html")
    look = "node => [getComputedStyle(node).backgroundColor, getComputedStyle(node, '::before').display]"
    example = page.locator(f"#{issue.id} .x.o").first
    assert CLEAR not in example.evaluate(look) and example.evaluate(look)[1] != "none"
    page.locator("#dz-layer-mark").uncheck()
    assert example.evaluate(look) == [CLEAR, "none"]


@pytest.mark.parametrize("options", [{"java_script_enabled": False}])
def test_without_scripts_lists_matrix_and_reports_are_whole(page: Page, folder: str, built: corpus.Built) -> None:
    page.goto(folder + "index.html")
    numbers = page.locator("article td a[class^=dz-n]").all_inner_texts()
    assert sum(map(int, numbers)) == sum(1 for _ in built.base.occurrences())
    page.goto(folder + "reports/index.html")
    assert page.locator(".dz-noscript").is_visible()
    assert page.get_by_role("link", name="2023年", exact=True).is_visible()
    page.goto(folder + "reports/all-1.html")
    assert page.locator("article tbody tr").count() == min(100, len(built.base.reports))
    page.goto(folder + built.kinds["report"])
    assert len(page.locator(".dz-text").all_inner_texts()) > 3
    assert all(page.locator(".dz-text p").nth(n).is_visible() for n in range(12))


def test_on_paper_a_report_has_its_text_and_nothing_to_press(page: Page, folder: str, built: corpus.Built) -> None:
    page.goto(folder + built.kinds["report"])
    page.emulate_media(media="print")
    hidden = (".md-header", ".md-tabs", ".md-sidebar--secondary", ".md-footer", ".dz-layers", ".dz-here", ".dz-crumbs")
    assert [name for name in hidden if page.locator(name).first.is_visible()] == []
    assert page.locator("h1").is_visible() and page.locator(".dz-text p").first.is_visible()
    assert page.locator(".dz-text .x").first.is_visible()


def test_the_address_of_a_copy_leads_on_to_the_same_sentence_of_the_report(page: Page, home: str) -> None:
    page.goto(home + "reports/same-as-hostile.html#n3")
    page.wait_for_url("**/reports/hostile.html#n3")
    assert page.locator("#n3").is_visible()


@pytest.mark.parametrize("options", [{"java_script_enabled": False}])
def test_without_scripts_the_page_of_a_copy_has_a_link_to_the_report(page: Page, folder: str) -> None:
    page.goto(folder + "reports/same-as-hostile.html")
    page.locator("a.dz-moved").click()
    assert page.url.endswith("/reports/hostile.html")
