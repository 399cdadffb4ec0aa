"""The first visit to any kind of page on the server: light, and nothing about it goes wrong."""

from __future__ import annotations

import gzip
from pathlib import Path

from browser.chromium import Watch
from playwright.sync_api import Browser

from benchmarks.first_load import FirstLoad, first_load
from benchmarks.pagekinds import kinds

HEAVIEST = 100 * 1024  # bytes over the wire with the headers of each answer, without pictures
REQUESTS = 12
VISITED = 12
BESIDE = ("index.html", "search/index.html", "compare/index.html", "reports: one")  # what loads something of its own


def visit(browser: Browser, watch: Watch, address: str) -> FirstLoad:
    """What a first visit to a page takes."""
    context = browser.new_context()
    found = first_load(watch.over(context), address)
    context.close()
    return found


def weightiest(site: Path) -> dict[str, str]:
    """The kinds of pages whose own file is the largest: styles and scripts are the same for all."""
    sizes = {kind: len(gzip.compress((site / path).read_bytes())) for kind, path in kinds(site).items()}
    assert len(sizes) > 25
    return {kind: kinds(site)[kind] for kind in sorted(sizes, key=lambda kind: -sizes[kind])[:VISITED]}


def test_the_first_visit_to_the_weightiest_kinds_of_page_is_light_and_clean(
    browser: Browser, served: str, site: Path
) -> None:
    watch = Watch((served,))
    pages = weightiest(site) | {kind: path for kind, path in kinds(site).items() if kind in BESIDE}
    loads = {kind: visit(browser, watch, served + path) for kind, path in pages.items()}
    assert watch.faults == []  # no request to elsewhere, no error, no violation of the policy
    assert {kind: load for kind, load in loads.items() if not 60_000 < load.bytes < HEAVIEST} == {}
    assert {kind: load for kind, load in loads.items() if not 6 <= load.requests <= REQUESTS} == {}
