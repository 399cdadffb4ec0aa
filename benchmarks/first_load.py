"""What the first visit to a page takes: bytes over the wire, requests, and the time until its largest part is painted."""

from __future__ import annotations

import gzip
import math
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any, Final

PICTURES: Final = "Image"
# The time of the last entry: the browser corrects itself while larger things appear. A tab that was never painted has none
PAINTED: Final = """() => new Promise((tell) => {
  setTimeout(() => tell(null), 5000);
  new PerformanceObserver((list) => tell(list.getEntries().pop().startTime / 1000))
    .observe({type: "largest-contentful-paint", buffered: true});
})"""


@dataclass(frozen=True, slots=True)
class FirstLoad:
    """What one first visit took; pictures do not count as bytes."""

    bytes: int
    requests: int
    painted: float  # seconds; infinite where the browser told none


def first_load(page: Any, address: str, slowdown: float = 1) -> FirstLoad:
    """Visit a page in a fresh tab of a fresh context, with a processor so many times slower."""
    kinds: dict[str, str] = {}
    sizes: dict[str, float] = {}
    session = page.context.new_cdp_session(page)
    session.on("Network.requestWillBeSent", lambda event: kinds.update({event["requestId"]: event.get("type", "")}))
    session.on("Network.loadingFinished", lambda e: sizes.update({e["requestId"]: e["encodedDataLength"]}))
    session.send("Network.enable")
    session.send("Emulation.setCPUThrottlingRate", {"rate": slowdown})
    page.goto(address, wait_until="networkidle")
    painted = page.evaluate(PAINTED)
    heavy = sum(size for request, size in sizes.items() if kinds[request] != PICTURES)
    return FirstLoad(round(heavy), len(kinds), math.inf if painted is None else float(painted))


class Packing(SimpleHTTPRequestHandler):
    """Serves files packed, as the configurations in docs/guide/hosting do."""

    def do_GET(self) -> None:
        """Send a file packed."""
        path = Path(self.translate_path(self.path))
        if not path.is_file():
            return self.send_error(404)
        body = packed(path)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        with suppress(ConnectionError):  # the visitor has left already
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@cache
def packed(path: Path) -> bytes:
    """The content of a file as it goes over the wire."""
    return gzip.compress(path.read_bytes(), 6)


@contextmanager
def packed_site(site: Path) -> Iterator[str]:
    """The address of a site on a server of this machine that sends everything packed."""
    packed.cache_clear()
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Packing, directory=str(site))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
