"""The page 对比 in a browser: choosing two sides, addresses, numbers, and addresses that make no sense."""

from __future__ import annotations

from urllib.parse import quote

import pytest
from browser import corpus
from duizhao.model import Issue, Report
from playwright.sync_api import Browser, Page, expect

HOSTILE = (
    "#kind=report&a=__proto__&b=constructor",
    "#kind=report&a=zzzz-no-such-report",
    "#kind=__proto__&a=1",
    "#kind=year&a=toString&b=2023",
    "#kind=framework&a=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E",
    "#kind=report&a=%E0%A4%A&b=%",
    "#" + "a" * 5000,
    "#a=" + "../" * 50 + "&b=//pwned.example/",
)


def main_patterns(built: corpus.Built, *reports: Report) -> dict[str, int]:
    """How many issues of some reports show each pattern, by the knowledge base."""
    found: dict[str, int] = {}
    for report in reports:
        for matches in built.base.reading(report).patterns.values():
            if matches:
                found[matches[0].id] = found.get(matches[0].id, 0) + 1
    return found


def two_reports(built: corpus.Built) -> tuple[Report, Report]:
    """Two samples of different years that have a pattern in common."""
    samples = [r for r in built.base.reports if r.source.path.startswith("samples")]
    one = samples[0]
    other = next(
        r for r in samples if r.year != one.year and set(main_patterns(built, r)) & set(main_patterns(built, one))
    )
    return one, other


def address(home: str, kind: str, a: str, b: str = "") -> str:
    return f"{home}compare/index.html#kind={kind}&a={quote(a)}" + (f"&b={quote(b)}" if b else "")


def figures(page: Page, name: str) -> list[str]:
    """What the table of numbers says in one row."""
    return page.locator(".dz-numbers tr").filter(has_text=name).first.locator("td").all_inner_texts()


def common(page: Page) -> dict[str, list[int]]:
    """The patterns that both sides have, with their numbers on the page."""
    rows = page.locator(".dz-bars tbody tr").all()
    return {
        (row.locator("th a").get_attribute("href") or "")[-9:-5]: [
            int(text.split()[0]) for text in row.locator("td a").all_inner_texts()
        ]
        for row in rows
    }


def test_two_reports_are_chosen_by_year_and_title_and_the_address_keeps_them(
    page: Page, home: str, built: corpus.Built
) -> None:
    one, other = two_reports(built)
    page.goto(home + "compare/index.html")
    for side, report in (("a", one), ("b", other)):
        page.locator(f"[data-box={side}-list]").select_option(f"{report.year}-1")
        page.locator(f"[data-box={side}] option[value='{report.id}']").wait_for(state="attached")
        page.locator(f"[data-box={side}]").select_option(report.id)
    page.locator(".dz-numbers").wait_for()
    assert page.url.endswith(f"#kind=report&a={one.id}&b={other.id}")
    numbers = page.locator(".dz-compared").inner_text()
    page.reload()
    page.locator(".dz-numbers").wait_for()
    assert page.locator(".dz-compared").inner_text() == numbers
    assert [page.locator(f"[data-box={side}]").input_value() for side in "ab"] == [one.id, other.id]
    assert page.locator("[data-box=b-list]").input_value() == f"{other.year}-1"


def test_what_is_said_of_two_reports_is_what_the_knowledge_base_holds(
    page: Page, folder: str, built: corpus.Built
) -> None:
    one, other = two_reports(built)
    page.goto(address(folder, "report", one.id, other.id))
    page.locator(".dz-numbers").wait_for()
    counts = [[issue for issue in report.points(Issue)] for report in (one, other)]
    examples = [sum(bool(issue.examples) for issue in issues) for issues in counts]
    assert figures(page, "问题") == [str(len(issues)) for issues in counts]
    assert [text.split("（")[0] for text in figures(page, "举了例的问题")] == [str(n) for n in examples]
    mine, theirs = main_patterns(built, one), main_patterns(built, other)
    assert common(page) == {id: [mine[id], theirs[id]] for id in mine.keys() & theirs.keys()}
    only = [page.locator(f".dz-only [data-side={side}] a").count() for side in "ab"]
    assert only == [len(mine.keys() - theirs.keys()), len(theirs.keys() - mine.keys())]
    for side, issues in zip("ab", counts, strict=True):
        assert page.locator(f".dz-side:not(.dz-only) [data-side={side}] li a[href*='#d'].dz-claim").count() == len(
            issues
        )


def test_two_years_count_as_many_issues_as_their_links_open(page: Page, home: str, built: corpus.Built) -> None:
    years = sorted({report.year for report in built.base.reports if report.year})[-2:]
    page.goto(address(home, "year", str(years[0]), str(years[1])))
    page.locator(".dz-numbers").wait_for()
    found = [main_patterns(built, *(r for r in built.base.reports if r.year == year)) for year in years]
    assert common(page) == {id: [found[0][id], found[1][id]] for id in found[0].keys() & found[1].keys()}
    chip = page.locator(".dz-side:not(.dz-only) .dz-chips a").first
    count = int(chip.locator("em").inner_text())
    chip.click()
    expect(page.locator(".dz-sift .dz-found li")).to_have_count(count)


@pytest.mark.parametrize(("kind", "a", "b"), [("dimension", "theory", "style"), ("framework", "nd-2024", "nd-2025")])
def test_dimensions_and_frameworks_stand_row_by_row(
    page: Page, folder: str, built: corpus.Built, kind: str, a: str, b: str
) -> None:
    page.goto(address(folder, kind, a, b))
    page.locator(".dz-numbers").wait_for()
    key = {"dimension": lambda o: o.part.dimension, "framework": lambda o: o.report.framework}[kind]
    counts = [sum(key(o) == side for o in built.base.occurrences()) for side in (a, b)]
    assert figures(page, "问题") == [str(count) for count in counts] and min(counts) > 0
    rows = page.locator("h3[data-row]").count()
    assert rows > 2 and page.locator(".dz-side:not(.dz-only)").count() == rows


def test_the_sides_can_be_exchanged_and_the_way_back_leads_back(page: Page, folder: str) -> None:
    page.goto(address(folder, "year", "2023", "2025"))
    page.locator(".dz-numbers").wait_for()
    page.get_by_role("button", name="甲乙互换").click()
    expect(page.locator(".dz-numbers thead th").nth(1)).to_contain_text("2025年")
    page.go_back()
    expect(page.locator(".dz-numbers thead th").nth(1)).to_contain_text("2023年")


def test_a_page_leads_to_its_comparison_with_itself_chosen(page: Page, home: str, built: corpus.Built) -> None:
    one, _ = two_reports(built)
    page.goto(f"{home}reports/{one.id}.html")
    page.get_by_role("link", name="与另一份报告对比").click()
    expect(page.locator("#dz-compare [role=status]")).to_have_text("已选一份，请再选一份报告。")
    assert page.locator("[data-box=a]").input_value() == one.id


def test_an_address_that_names_nothing_is_answered_with_a_sentence(page: Page, home: str) -> None:
    page.goto(address(home, "report", "no-such", "nothing"))
    expect(page.locator("#dz-compare [role=status]")).to_contain_text("没有编号为“no-such”“nothing”的报告")
    assert page.locator(".dz-numbers").count() == 0


def test_no_address_does_any_harm(page: Page, home: str) -> None:
    for hash in HOSTILE:
        page.goto("about:blank")
        page.goto(f"{home}compare/index.html{hash}")
        expect(page.locator("#dz-compare [role=status]")).not_to_be_empty()
        assert page.locator("#dz-compare img").count() == 0


def test_what_is_loaded_does_not_grow_with_the_reports(page: Page, folder: str, built: corpus.Built) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.split("/compare/")[-1].split("?")[0]))
    one, other = two_reports(built)
    page.goto(address(folder, "report", one.id, other.id))
    page.locator(".dz-numbers").wait_for()
    scripts = [name for name in asked if name.endswith(".js") and "/" not in name]
    assert 3 <= len(scripts) <= 5, scripts  # the names, at most two packs and two lists


def test_without_javascript_the_page_leads_to_fixed_tables(browser: Browser, home: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(home + "compare/index.html")
    assert page.locator(".dz-noscript").is_visible()
    assert page.locator("article a[href$='frameworks/crosswalk.html'], article a[href$='trends.html']").count() == 2
    context.close()
