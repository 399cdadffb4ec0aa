"""The search that Material for MkDocs brings along, on the same texts, asked in the same browser."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Final

import yaml

from .figure import Figure
from .suites import Tell
from .workplace import Workplace

SETTINGS: Final = {
    "site_name": "stock",
    "theme": {"name": "material", "language": "zh"},
    "plugins": ["search"],
    "validation": {"omitted_files": "ignore"},
    "nav": [{"首页": "index.md"}],
}
PATIENCE: Final = 120_000  # ms that its worker may need for the first answer
# Types a query as a person would and waits until the number of results is told; the field is emptied before
ASK: Final = """async (query) => {
  const field = document.querySelector("[data-md-component=search-query]");
  const told = document.querySelector(".md-search-result__meta");
  const typed = (text) => {
    field.value = text;
    field.dispatchEvent(new Event("keyup"));
    field.dispatchEvent(new Event("input", {bubbles: true}));
  };
  const until = async (done) => { while (!done()) await new Promise((resolve) => setTimeout(resolve, 5)); };
  field.focus();
  const begun = performance.now();
  typed("");
  await until(() => told.textContent.trim() === "键入以开始搜索");
  const ready = window.ready ? performance.now() : begun;
  window.ready = true;
  typed(query);
  await until(() => told.textContent.trim() !== "键入以开始搜索");
  return {found: document.querySelectorAll(".md-search-result__item").length, took: performance.now() - ready};
}"""


def material(place: Workplace, size: int, target: Path, tell: Tell) -> Iterator[Figure]:
    """How many of the queries it finds nothing for, what the first search loads, and how long a query takes."""
    tell(f"Material's search among {size} reports")
    folder = place.folder / f"material-{size}"
    _pages(place.corpus(size), folder / "docs")
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(SETTINGS, allow_unicode=True), "utf-8")
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "--quiet"], cwd=folder, check=True, capture_output=True)
    index = (folder / "site" / "search" / "search_index.json").read_bytes()
    wire = len(gzip.compress(index, 6)) / 1024
    yield Figure("… Material's search on the same texts: gzip of its index", wire, "KB", note="loaded at once")
    yield from _asked(folder / "site", target)


def _pages(corpus: Path, docs: Path) -> None:
    """Every report as a page of plain paragraphs."""
    for path in sorted(corpus.rglob("*.txt")):
        page = (docs / path.relative_to(corpus)).with_suffix(".md")
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text("\n\n".join(line.strip() for line in path.read_text("utf-8").splitlines()), "utf-8")
    (docs / "index.md").write_text("# 检索\n", "utf-8")


def _asked(site: Path, target: Path) -> Iterator[Figure]:
    from playwright.sync_api import sync_playwright

    from .search import _chromium, served

    queries = [entry["query"] for entry in json.loads((target / "queries.json").read_text("utf-8")) if entry["count"]]
    with served(site) as address, sync_playwright() as program:
        browser = program.chromium.launch(executable_path=_chromium(), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        page.set_default_timeout(PATIENCE)
        page.goto(address)
        first, *told = [page.evaluate(ASK, query) for query in ("工作", *queries)]
        browser.close()
    empty = sum(answer["found"] == 0 for answer in told)
    yield Figure("… Material's search: quoted queries that find nothing", empty, "", note=f"of {len(told)} with hits")
    yield Figure("… Material's search: first search", first["took"] / 1000, "s", note="its index is read then")
    yield Figure("… Material's search: a later query, median", median(answer["took"] for answer in told), "ms")
