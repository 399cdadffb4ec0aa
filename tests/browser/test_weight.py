"""The first visit to any kind of page on the server: light, and nothing about it goes wrong."""

from __future__ import annotations

from pathlib import Path

from browser.chromium import Watch
from playwright.sync_api import Browser

from benchmarks.first_load import FirstLoad, first_load
from benchmarks.pagekinds import kinds

HEAVIEST = 110 * 1024  # bytes over the wire with the headers of each answer, without pictures
REQUESTS = 12


def visit(browser: Browser, watch: Watch, address: str) -> FirstLoad:
    """What a first visit to a page takes."""
    context = browser.new_context()
    found = first_load(watch.over(context), address)
    context.close()
    return found


def test_the_first_visit_to_every_kind_of_page_is_light_and_clean(browser: Browser, served: str, site: Path) -> None:
    watch = Watch((served,))
    loads = {kind: visit(browser, watch, served + path) for kind, path in kinds(site).items()}
    assert watch.faults == []  # no request to elsewhere, no error, no violation of the policy
    assert len(loads) > 25
    assert {kind: load for kind, load in loads.items() if not 60_000 < load.bytes < HEAVIEST} == {}
    assert {kind: load for kind, load in loads.items() if not 6 <= load.requests <= REQUESTS} == {}
