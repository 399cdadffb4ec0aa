"""The reading view of a report: margin, card of causes and measures, copying, keys, outline, layers, without scripts."""

from __future__ import annotations

import re

import pytest
from browser import corpus
from duizhao.knowledge.sentences import sentences
from duizhao.model import Issue, Report
from duizhao.pages.naming import report_name
from duizhao.pages.report.ties import points_by_id
from duizhao.site.stamp import SHEET
from playwright.sync_api import Page, expect

CARD = "#dz-card"
# What the build writes into the style sheet: --dz-built: "生成日期 2025年3月1日"
DATE = re.compile(r'--dz-built: "生成日期 (\d{4}年\d{1,2}月\d{1,2}日)"')


def answered(built: corpus.Built) -> tuple[Report, Issue, list[str]]:
    """A sample, an issue in it, and the ids of the measures that answer this issue."""
    for report in built.base.reports:
        for answer in built.base.reading(report).answers[1:]:
            issue = points_by_id(report)[answer.issue]
            if isinstance(issue, Issue) and issue.claim:
                known = [a.measure for a in built.base.reading(report).answers if a.issue == issue.id]
                return report, issue, known
    raise AssertionError("no measure answers an issue")


def opened(page: Page, home: str, report: Report, anchor: str = "") -> None:
    """Open the page of a report."""
    page.goto(f"{home}reports/{report.id}.html{anchor}")


def squeezed(text: str) -> str:
    """A text without white space."""
    return "".join(text.split())


def test_the_margin_names_pattern_dimension_and_numbers(page: Page, folder: str, built: corpus.Built) -> None:
    report, issue, measures = answered(built)
    opened(page, folder, report)
    notes = page.locator(f"#{issue.id} > .dz-kinds")
    assert re.match(r"P\d{3} ", notes.locator(".dz-kind").first.inner_text())
    assert notes.locator(".dz-under").inner_text()
    assert f"措施 {len(measures)}" in notes.locator("summary").inner_text()
    text, beside = (page.locator(f"#{issue.id} > {name}").first.bounding_box() for name in ("p", ".dz-kinds"))
    assert text and beside and beside["x"] >= text["x"] + text["width"]


def test_hover_shows_the_measures_that_answer_an_issue_and_marks_them(
    page: Page, home: str, built: corpus.Built
) -> None:
    report, issue, measures = answered(built)
    opened(page, home, report, f"#{issue.id}")
    page.locator(f"#{issue.id} > p").first.hover()
    expect(page.locator(CARD)).to_be_visible()
    targets = page.locator(f"{CARD} li a").evaluate_all("links => links.map(link => link.hash.slice(1))")
    assert [id for id in targets if id.startswith("m") or "m" in id[2:]] == measures
    claim = points_by_id(report)[measures[0]].claim
    assert squeezed(claim) in squeezed(page.locator(CARD).inner_text())
    assert set(page.locator(".dz-linked").evaluate_all("nodes => nodes.map(node => node.id)")) == set(targets)
    page.locator("h1").hover(force=True)
    expect(page.locator(CARD)).to_be_hidden()
    assert page.locator(".dz-linked").count() == 0


def test_a_click_pins_the_card_and_escape_closes_it(page: Page, folder: str, built: corpus.Built) -> None:
    report, issue, measures = answered(built)
    opened(page, folder, report, f"#{issue.id}")
    summary = page.locator(f"#{issue.id} > .dz-kinds summary")
    summary.click()
    page.locator(".md-header").hover()
    page.wait_for_timeout(500)
    expect(page.locator(CARD)).to_be_visible()
    page.locator(f'{CARD} a[href="#{measures[0]}"]').click()
    assert page.url.endswith(f"#{measures[0]}")
    expect(page.locator(CARD)).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(CARD)).to_be_hidden()


def test_enter_pins_the_card_and_escape_gives_the_focus_back(page: Page, folder: str, built: corpus.Built) -> None:
    report, issue, _ = answered(built)
    opened(page, folder, report)
    page.locator(f"#{issue.id} > .dz-kinds summary").focus()
    page.keyboard.press("Enter")
    expect(page.locator(CARD)).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(CARD)).to_be_hidden()
    expect(page.locator(f"#{issue.id} > .dz-kinds summary")).to_be_focused()


@pytest.mark.parametrize("options", [{"viewport": {"width": 390, "height": 844}, "has_touch": True}])
def test_a_tap_on_a_phone_opens_the_card_at_the_foot(page: Page, folder: str, built: corpus.Built) -> None:
    report, issue, _ = answered(built)
    opened(page, folder, report, f"#{issue.id}")
    page.locator(f"#{issue.id} > .dz-kinds summary").tap()
    box = page.locator(CARD).bounding_box()
    assert box and box["x"] == 0 and box["width"] == 390 and round(box["y"] + box["height"]) == 844
    page.get_by_role("button", name="关闭").tap()
    expect(page.locator(CARD)).to_be_hidden()


COPIED = "document.addEventListener('copy', () => { window.copied = document.activeElement.value; }, true)"


def test_the_copied_citation_names_title_id_sentence_and_date(page: Page, home: str, built: corpus.Built) -> None:
    report, issue, _ = answered(built)
    page.add_init_script("delete Navigator.prototype.clipboard;" + COPIED)  # as on plain http
    opened(page, home, report)
    sentence = next(one for one in sentences(report) if one.start >= issue.start)
    page.locator(f"#{sentence.anchor}").click(position={"x": 4, "y": 8})
    page.get_by_role("button", name="复制引文").click()
    (day,) = DATE.findall((built.site / SHEET).read_text("utf-8"))
    title = f"《{report_name(report)}》，编号 {report.id}，第 {sentence.number} 句"
    assert page.evaluate("copied") == f"{title}，知识库生成日期 {day}。"
    expect(page.get_by_role("status").filter(has_text="已复制引文")).to_be_visible()
    page.get_by_role("button", name="复制原句").click()
    assert page.evaluate("copied") == sentence.text.strip()
    page.get_by_role("button", name="复制链接").click()
    assert page.evaluate("copied") == f"{home}reports/{report.id}.html#{sentence.anchor}"
    page.keyboard.press("Escape")
    expect(page.get_by_role("toolbar")).to_be_hidden()


def test_keys_lead_from_issue_to_issue_but_not_while_typing(page: Page, folder: str, built: corpus.Built) -> None:
    report, _, _ = answered(built)
    issues = [issue.id for issue in report.points(Issue)]
    opened(page, folder, report)
    current = "document.querySelector('.dz-issue[aria-current]').id"
    for key, expected in (("n", 0), ("j", 1), ("n", 2), ("k", 1), ("p", 0)):
        page.keyboard.press(key)
        assert page.evaluate(current) == issues[expected] == page.evaluate("document.activeElement.id")
    assert page.url.endswith(f"#{issues[0]}")
    page.keyboard.press("/")
    page.get_by_role("combobox").fill("")
    page.keyboard.type("nj?")
    assert page.evaluate(current) == issues[0]
    page.keyboard.press("Escape")


def test_keys_reach_help_and_the_sentences_of_an_issue(page: Page, folder: str, built: corpus.Built) -> None:
    report, _, _ = answered(built)
    opened(page, folder, report)
    page.keyboard.press("?")
    help = page.get_by_role("dialog", name="键盘操作")
    expect(help).to_be_visible()
    assert "下一个问题" in help.inner_text()
    page.keyboard.press("Escape")
    expect(help).to_be_hidden()
    page.keyboard.press("n")
    page.keyboard.press("c")
    expect(page.get_by_role("button", name="复制原句")).to_be_focused()
    cited = page.locator(".dz-issue[aria-current] .dz-cited")
    number = int((cited.get_attribute("id") or "")[1:])
    page.get_by_role("button", name="下一句").click()
    assert page.locator(".dz-cited").get_attribute("id") == f"n{number + 1}"
    page.keyboard.press("Escape")
    expect(page.locator(".dz-issue[aria-current]")).to_be_focused()


def test_the_outline_follows_the_reader_to_the_issue(page: Page, folder: str, built: corpus.Built) -> None:
    report, issue, _ = answered(built)
    opened(page, folder, report, f"#{issue.id}")
    at = page.locator(".md-nav--secondary [aria-current]")
    expect(at).to_have_attribute("href", f"#{issue.id}")
    assert at.is_visible() and page.locator(".dz-outline:visible").count() == 1


def test_layers_stay_as_chosen_when_the_page_is_loaded_again(page: Page, home: str, built: corpus.Built) -> None:
    report, _, measures = answered(built)
    opened(page, home, report)
    for layer, piece in {"elaboration": ".e", "cause": ".dz-cause", "measure": ".dz-measure"}.items():
        page.locator(f"#dz-layer-{layer}").uncheck()
        assert page.locator(f".dz-text {piece}:visible").count() == 0
    page.reload()
    assert page.locator(".dz-text :is(.e, .dz-cause, .dz-measure):visible").count() == 0
    page.get_by_role("button", name="全部显示").click()
    assert page.locator(".dz-text .dz-measure:visible").count() > 0
    page.locator("#dz-layer-measure").uncheck()
    page.evaluate(f"location.hash = '#{measures[0]}'")
    expect(page.locator(f"#{measures[0]}")).to_be_visible()


@pytest.mark.parametrize("options", [{"java_script_enabled": False}])
def test_without_scripts_margin_and_links_are_there(page: Page, folder: str, built: corpus.Built) -> None:
    report, issue, measures = answered(built)
    opened(page, folder, report)
    own = page.locator(f"#{issue.id}")
    assert squeezed(issue.claim) in squeezed(own.inner_text())
    link = own.locator(f'.dz-answer[href="#{measures[0]}"]')
    assert not link.is_visible()
    own.locator("summary").click()
    link.click()
    assert page.url.endswith(f"#{measures[0]}")
    assert page.locator(".dz-ways").get_by_role("link", name="来源与清洗").is_visible()
