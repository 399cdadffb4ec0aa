"""A citation, the address of a report and the anchor of a sentence, keeps leading to the same words."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from pathlib import Path

import pytest
from checkouts import REPORT, Checkout, make_checkout

LATER = REPORT.format(year=2024)
VOID = {"br", "img", "input", "link", "meta", "hr"}


class Cited(HTMLParser):
    """The text of every element of a page that has an anchor."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.texts: dict[str, str] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in VOID:
            self.open.append(dict(attrs).get("id") or "")

    def handle_endtag(self, tag: str) -> None:
        if self.open and tag not in VOID:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        for anchor in filter(None, self.open):
            self.texts[anchor] = self.texts.get(anchor, "") + data


def citations(site: Path) -> dict[str, str]:
    """The words of every sentence and point of every report by their address."""
    found = {}
    for address in addresses(site):
        page = Cited()
        page.feed((site / address).read_text("utf-8"))
        anchors = [anchor for anchor in page.texts if anchor[1:].isdigit() or (anchor[:1] in "dcm" and "i" in anchor)]
        found |= {f"{address}#{anchor}": page.texts[anchor].strip() for anchor in anchors}
    return found


def addresses(site: Path) -> list[str]:
    """The pages of all reports."""
    told = json.loads((site / "downloads" / "knowledge.json").read_bytes())
    return [report["page"] for report in told["reports"]]


@pytest.fixture(scope="module")
def twice(tmp_path_factory: pytest.TempPathFactory) -> tuple[Checkout, dict[str, str], dict[str, str]]:
    """What could be cited before and after reports were added, one was edited, and the files were built once more."""
    checkout = make_checkout(tmp_path_factory.mktemp("cited") / "own")
    checkout.add("林场班子.txt", LATER)
    checkout.add("station-2024.txt", LATER.replace("林场", "管护站"))
    assert checkout.run("build")[0] == 0
    before = citations(checkout.site)
    checkout.add("a/0-first.txt", LATER.replace("读书", "看书"))
    checkout.add(
        "station-2024.txt",
        LATER.replace("林场", "管护站").replace("二是学过", "二是以前学过").replace("只有一半", "只有三成"),
    )
    checkout.add("z/新增.txt", REPORT.format(year=2022))
    assert checkout.run("build")[0] == 0
    return checkout, before, citations(checkout.site)


def test_a_citation_leads_to_the_same_words_after_other_reports_were_added_and_edited(
    twice: tuple[Checkout, dict[str, str], dict[str, str]],
) -> None:
    _, before, after = twice
    kept = {address: words for address, words in before.items() if "station-2024" not in address}
    assert len(kept) > 40 and len({address.partition("#")[0] for address in kept}) == 2
    assert {address: after.get(address) for address in kept} == kept


def test_only_the_edited_sentences_of_the_edited_report_read_otherwise(
    twice: tuple[Checkout, dict[str, str], dict[str, str]],
) -> None:
    _, before, after = twice
    changed = {address for address, words in before.items() if after.get(address) != words}
    assert all(address.startswith("reports/station-2024.html#") for address in changed)
    assert all("三成" in after[address] or "以前" in after[address] for address in changed) and changed


def test_the_added_reports_have_addresses_of_their_own(
    twice: tuple[Checkout, dict[str, str], dict[str, str]],
) -> None:
    checkout, before, after = twice
    assert len(addresses(checkout.site)) == 5
    assert len({address.partition("#")[0] for address in after.keys() - before.keys()}) == 2
