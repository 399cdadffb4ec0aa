"""The text of a report on its page: the same characters as in its source, and they do nothing."""

from __future__ import annotations

import pytest
from browser import corpus
from duizhao.knowledge.sentences import sentences
from duizhao.model import Report
from duizhao.pages.naming import report_name
from playwright.sync_api import Page

SENTENCES = "nodes => nodes.filter(node => /^n[0-9]+$/.test(node.id)).map(node => [node.id, node.innerText])"


def shown(page: Page) -> list[list[str]]:
    """Anchor and visible text of every sentence on the page."""
    found: list[list[str]] = page.locator(".dz-text span[id]").evaluate_all(SENTENCES)
    return found


def expected(report: Report) -> list[list[str]]:
    """Anchor and text of every sentence of the report."""
    return [[sentence.anchor, sentence.text] for sentence in sentences(report)]


def hostile(built: corpus.Built) -> list[Report]:
    """The reports that are not samples."""
    return [report for report in built.base.reports if not report.source.path.startswith("samples")]


def test_a_hostile_report_shows_its_own_characters(page: Page, home: str, built: corpus.Built) -> None:
    for report in hostile(built):
        page.goto(f"{home}reports/{report.id}.html")
        assert shown(page) == expected(report)
        assert page.locator("h1").inner_text() == report_name(report)
        assert page.title().startswith(report_name(report))
        body = page.locator("article").inner_text()
        assert report.source.path in body and all(role in body for role in report.roles)
        assert page.evaluate("window.pwned") is None


def test_hostile_words_do_nothing_on_any_other_page(page: Page, home: str, built: corpus.Built) -> None:
    for kind in ("home", "reports-index", "list", "unrecognised", "dimension", "issues", "framework"):
        page.goto(home + built.kinds[kind])
        assert page.evaluate("window.pwned") is None
        assert page.locator("article :is(img, svg[onload], script)").count() == 0, kind


def test_titles_and_claims_keep_their_characters_in_lists(page: Page, folder: str, built: corpus.Built) -> None:
    report = next(report for report in built.base.reports if report.id == "hostile")
    page.goto(f"{folder}reports/all-1.html")
    assert report_name(report) in page.locator("article td a").all_inner_texts()
    page.goto(f"{folder}dimensions/theory-2023-1.html")
    known = (o for o in built.base.occurrences() if (o.part.dimension, o.report.id) == ("theory", "hostile"))
    claims = [occurrence.issue.claim.strip() for occurrence in known]
    assert claims and set(claims) <= set(page.locator("article .dz-claim").all_inner_texts())


def test_a_file_that_was_left_out_is_named_by_its_own_characters(page: Page, folder: str, built: corpus.Built) -> None:
    page.goto(f"{folder}reports/unrecognised.html")
    assert page.locator("article td:first-child").all_inner_texts() == [problem.path for problem in built.base.left_out]


@pytest.mark.parametrize("options", [{"java_script_enabled": False}])
def test_the_whole_text_of_every_sample_is_on_its_page(page: Page, folder: str, built: corpus.Built) -> None:
    samples = [report for report in built.base.reports if report.source.path.startswith("samples")]
    for report in samples:
        page.goto(f"{folder}reports/{report.id}.html", wait_until="domcontentloaded")
        text = "".join(leaf.text for leaf in report.leaves())
        page.locator(".dz-text .dz-kinds").evaluate_all("marks => marks.forEach(mark => mark.remove())")
        found = page.locator(".dz-text").evaluate_all("boxes => boxes.map(box => box.textContent).join('')")
        assert found.replace("\n", "") == text.replace("\n", ""), report.id
        assert page.get_by_text("虚构样例").first.is_visible()
