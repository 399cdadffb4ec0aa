"""The full-text search in a real browser: whether it finds all and nothing else, what it loads, how quick it is."""

from __future__ import annotations

import gzip
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from threading import Thread
from typing import Any, Final

from .figure import Figure
from .material import material
from .pagefind import pagefind
from .suites import Outcome, Plan, Tell
from .workplace import Workplace

SIZES: Final = (20, 1_000, 5_000)
QUICK_SIZES: Final = (20, 100)
FIRST: Final = ("学用脱节", "理论学习", "工作", "调查研究不够深入", "的")  # each opens the page anew
MEMORY, TIME, LATER, WIRE, DISK, CPU = 250, 0.3, 60, 240, 22, 2.5  # MB, s, ms, KB, KB, s
# A checksum of positions, as zlib has it
ASK: Final = """async ([query, brief]) => {
  const begun = performance.now();
  const index = await duizhaoSearch.connect(new URL(".", location.href).href);
  const result = await index.search(query, brief);
  const hits = await index.chosen(result.hits, 8, 12, 3);
  const took = performance.now() - begun;
  if (brief) return {total: result.total, took, since: performance.now(), shown: hits.length};
  const bytes = new Uint8Array(Int32Array.from(result.hits.positions).buffer);
  let sum = -1;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (0xedb88320 & -(sum & 1));
  }
  const plain = (text) => duizhaoSearch.normalise.stream(text).join();
  const right = hits.every((hit) => plain(hit.match) === plain(query));
  return {count: result.total, sum: (sum ^ -1) >>> 0, took, right, near: Boolean(result.near)};
}"""


class Counting(SimpleHTTPRequestHandler):
    """Serves files and keeps their paths."""

    asked: Final[list[str]] = []

    def do_GET(self) -> None:
        """Serve a file and remember that it was asked for."""
        Counting.asked.append(self.translate_path(self.path))
        super().do_GET()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a folder on a server of this machine."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Counting, directory=str(folder))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/index.html"
        server.shutdown()


def search(place: Workplace, plan: Plan, tell: Tell) -> Outcome:
    """The index of 20, 1,000 and 5,000 reports: exactness, bytes, seconds, memory; Pagefind and Material's on the same texts."""
    found = Outcome()
    for size in SIZES if plan.built >= SIZES[1] else QUICK_SIZES:
        tell(f"index {size} reports")
        target = place.folder / f"search-{size}"
        cost = json.loads(place.python("-m", "benchmarks.search_site", str(place.corpus(size)), str(target)).output)
        tell(f"search among {size} reports")
        found.figures += list(_built(size, cost)) + list(_asked(size, target))
        if size == SIZES[1] or (size == QUICK_SIZES[1] and plan.built < SIZES[1]):
            found.figures += [*pagefind(place, size, target, tell), *material(place, size, target, tell)]
        found.numbers[f"search {size}"] = cost
    return found


def _built(size: int, cost: dict[str, float]) -> Iterator[Figure]:
    large = size >= SIZES[1]
    disk = cost["bytes"] / 1024 / cost["reports"]
    yield Figure(f"{size:,} reports: index and texts on disk, per report", disk, "KB", DISK if large else None)
    cpu = 1000 * cost["cpu"] / cost["reports"]
    yield Figure("… CPU of building, per 1,000 reports", cpu, "s", CPU if large else None)
    note = f"of the whole process, {cost['memory_before'] / 2**20:.0f} MB of it before the index"
    yield Figure(
        "… most memory while building", cost["memory"] / 2**20, "MB", 600 if size == SIZES[-1] else None, note=note
    )


def _asked(size: int, target: Path) -> Iterator[Figure]:
    from playwright.sync_api import sync_playwright

    queries: list[dict[str, Any]] = json.loads((target / "queries.json").read_text("utf-8"))
    with served(target) as address, sync_playwright() as program:
        browser = program.chromium.launch(executable_path=_chromium(), args=["--no-sandbox"])
        firsts, wires = [], []
        for query in FIRST:
            page = browser.new_context().new_page()
            Counting.asked.clear()
            page.goto(address)
            told = page.evaluate(ASK, [query, True])
            firsts.append(told["since"] / 1000)
            wires.append(sum(_packed(Path(path)) for path in Counting.asked) / 1024)
            page.context.close()
        page = browser.new_page()
        page.goto(address)
        brief = [page.evaluate(ASK, [entry["query"], True])["took"] for entry in queries]
        own, all_of_it = (_renderer(browser, kind) / 2**20 for kind in ("RssAnon", "VmRSS"))
        wrong = []
        for entry in queries:
            told = page.evaluate(ASK, [entry["query"], False])
            if not _is_exact(told, entry):
                wrong.append(entry["query"])
        browser.close()
    note = f"of {len(queries)} queries" + (f": {' '.join(wrong[:5])}" if wrong else "; counts, places, excerpts")
    yield Figure("… queries not answered exactly", len(wrong), "", 0, note=note)
    words = "、".join(f"{query} {wire:.0f} KB" for query, wire in zip(FIRST, wires, strict=True))
    yield Figure("… first search in the dialog, gzip", max(wires), "KB", WIRE, note=words)
    yield Figure("… page open to first result", max(firsts), "s", TIME, note=f"median {median(firsts):.2f} s")
    yield Figure("… a later query, median", median(brief), "ms", LATER, note=f"slowest {max(brief):.0f} ms")
    note = f"its own, as the browser's task manager has it; {all_of_it:.0f} MB with the code that processes share"
    yield Figure("… memory of the renderer after these queries in the dialog", own, "MB", MEMORY, note=note)


def _is_exact(told: dict[str, Any], entry: dict[str, Any]) -> bool:
    """True where a query found exactly its places; where there are none, near ones may be shown as such."""
    if entry["count"] == 0:
        return bool(told["count"] == 0)
    same = (told["count"], told["sum"]) == (entry["count"], entry["sum"])
    return same and told["right"] and not told["near"]


def _packed(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), 6)) if path.is_file() else 0


def _chromium() -> str | None:
    return os.environ.get("CHROMIUM") or next((p for p in ("/usr/bin/chromium",) if Path(p).is_file()), None)


def _renderer(browser: Any, kind: str) -> int:
    """Bytes of one kind (RssAnon, VmRSS) of the largest renderer process; 0 where the system does not tell."""
    found = [0]
    for process in browser.new_browser_cdp_session().send("SystemInfo.getProcessInfo")["processInfo"]:
        status = Path(f"/proc/{process['id']}/status")
        if process["type"] == "renderer" and status.is_file():
            lines = status.read_text("utf-8").splitlines()
            found += [int(line.split()[1]) * 1024 for line in lines if line.startswith(kind)]
    return max(found)
