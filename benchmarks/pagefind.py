"""Pagefind on the same texts, where it is installed (`pip install "pagefind[extended]"`); said plainly where not."""

from __future__ import annotations

import html
import json
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from .figure import Figure
from .suites import Tell
from .workplace import Workplace


def pagefind(place: Workplace, size: int, target: Path, tell: Tell) -> Iterator[Figure]:
    """How many of the queries Pagefind finds nothing for, and what its index takes on disk."""
    if find_spec("pagefind") is None:
        tell('no comparison with Pagefind: it is not installed (pip install "pagefind[extended]")')
        return
    site = place.folder / f"pagefind-{size}"
    for path in sorted(place.corpus(size).rglob("*.txt")):
        lines = "".join(f"<p>{html.escape(line)}</p>" for line in path.read_text("utf-8").splitlines() if line)
        page = f'<!doctype html><html lang="zh"><meta charset="utf-8"><title>{path.stem}</title><body>{lines}</body></html>'
        (site / path.relative_to(place.corpus(size))).with_suffix(".html").parent.mkdir(parents=True, exist_ok=True)
        (site / path.relative_to(place.corpus(size))).with_suffix(".html").write_text(page, "utf-8")
    tell(f"Pagefind among {size} reports")
    subprocess.run([sys.executable, "-m", "pagefind", "--site", str(site)], check=True, capture_output=True)
    index = site / "pagefind"
    disk = sum(path.stat().st_size for path in index.rglob("*") if path.is_file()) / 1024 / size
    yield Figure("… Pagefind on the same texts: disk per report", disk, "KB", note="without texts for exact excerpts")
    yield from _asked(site, target)


def _asked(site: Path, target: Path) -> Iterator[Figure]:
    from playwright.sync_api import sync_playwright

    from .search import _chromium, served

    queries = [entry for entry in json.loads((target / "queries.json").read_text("utf-8")) if entry["count"]]
    (site / "index.html").write_text('<!doctype html><html lang="zh"><title>检索</title></html>', "utf-8")
    ask = "async (q) => (await (await import('/pagefind/pagefind.js')).search(q)).results.length"
    with served(site) as address, sync_playwright() as program:
        browser = program.chromium.launch(executable_path=_chromium(), args=["--no-sandbox"])
        page = browser.new_page()
        page.goto(address)
        empty = sum(page.evaluate(ask, entry["query"]) == 0 for entry in queries)
        browser.close()
    yield Figure("… Pagefind: quoted queries that find nothing", empty, "", note=f"of {len(queries)} that have hits")
