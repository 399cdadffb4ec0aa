"""Finding one's way: the filter, the matrix, the downloads."""

from __future__ import annotations

import csv
import io
import json
from urllib.parse import unquote

import pytest
from browser import corpus
from duizhao.model import Report
from duizhao.pages.naming import framework_name, report_name
from duizhao.pages.words import level_name, year_name
from playwright.sync_api import Page

TABLES = ("reports.csv", "issues.csv", "causes.csv", "measures.csv")


def filtering(page: Page, address: str) -> None:
    """Open a page with a filter and ask for it."""
    page.goto(address)
    page.locator(".dz-offer").click()


def found(page: Page) -> list[str]:
    """The titles that the filter lists."""
    return page.locator(".dz-found a").all_inner_texts()


def names(reports: list[Report]) -> list[str]:
    """What the filter calls these reports."""
    return [" ".join(report_name(report).split()) for report in reports]


def test_the_filter_narrows_by_year_level_framework_and_words(page: Page, home: str, built: corpus.Built) -> None:
    reports = list(built.base.reports)
    filtering(page, home + "reports/index.html")
    boxes = page.locator(".dz-facets select")
    boxes.first.wait_for()
    assert found(page) == []
    boxes.nth(0).select_option(year_name(2023))
    reports = [report for report in reports if report.year == 2023]
    assert found(page) == names(reports) and len(reports) < len(built.base.reports)
    boxes.nth(1).select_option(level_name("individual"))
    reports = [report for report in reports if report.level == "individual"]
    assert found(page) == names(reports)
    framework = reports[0].framework
    boxes.nth(2).select_option(framework_name(built.base.frameworks, framework))
    reports = [report for report in reports if report.framework == framework]
    assert found(page) == names(reports)
    page.locator(".dz-facets input").fill("林场场长")
    assert found(page) == names([report for report in reports if "林场场长" in report_name(report)])
    assert "找到 1 份" in page.get_by_role("status").inner_text()


def test_the_filter_finds_nothing_in_words_that_no_title_has(page: Page, folder: str) -> None:
    filtering(page, folder + "reports/index.html")
    page.locator(".dz-facets input").fill("绝无此题")
    assert found(page) == [] and "找到 0 份" in page.get_by_role("status").inner_text()


def test_a_report_that_was_found_opens(page: Page, home: str, built: corpus.Built) -> None:
    filtering(page, home + "reports/index.html")
    page.locator(".dz-facets input").fill("config.site_name")
    page.locator(".dz-found a").click()
    page.wait_for_url("**/reports/hostile.html")
    assert page.locator("h1").inner_text() == next(report_name(r) for r in built.base.reports if r.id == "hostile")


def test_a_cell_of_the_matrix_leads_to_as_many_issues_as_it_says(page: Page, folder: str, built: corpus.Built) -> None:
    page.goto(folder + "index.html")
    cells = page.locator("article td a[class^=dz-n]").evaluate_all("links => links.map(a => [a.innerText, a.href])")
    assert len(cells) > 5
    for number, address in (cells[0], cells[len(cells) // 2], cells[-1]):
        page.goto(address)
        assert page.locator("article li .dz-claim").count() == int(number), address
    links = [unquote(href).rsplit("/", 1)[1] for _, href in cells]
    wanted = {(o.part.dimension or "unassigned", o.report.year or "unknown") for o in built.base.occurrences()}
    assert set(links) == {f"{key}-{year}-1.html" for key, year in wanted}


def test_an_issue_of_a_list_leads_to_its_place_in_the_report(page: Page, home: str, built: corpus.Built) -> None:
    page.goto(home + built.kinds["issues"])
    claim = page.locator("article .dz-claim").last
    words = claim.inner_text()
    claim.click()
    page.wait_for_url("**/reports/*.html#*")
    assert words in page.locator(":target").inner_text()


@pytest.mark.parametrize("name", TABLES)
def test_a_table_to_download_opens_in_a_spreadsheet(built: corpus.Built, name: str) -> None:
    table = (built.site / "downloads" / name).read_bytes()
    assert table.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(table.decode("utf-8-sig"), newline=""), strict=True))
    assert len(rows) > 10 and {len(row) for row in rows} == {len(rows[0])}


def test_every_file_of_the_downloads_page_is_there_and_parses(page: Page, served: str, built: corpus.Built) -> None:
    page.goto(served + "downloads/index.html")
    links = page.locator("article td a").evaluate_all("links => links.map(a => a.href)")
    assert {link.rsplit("/", 1)[1] for link in links} >= {"knowledge.json", "knowledge.schema.json", *TABLES}
    assert all(page.request.get(link).ok for link in links)
    told = json.loads((built.site / "downloads" / "knowledge.json").read_bytes())
    assert len(told["reports"]) == len(built.base.reports)
