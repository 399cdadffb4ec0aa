"""A browser for all tests, the site at two addresses, and pages that may do nothing unseen."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from browser import chromium, corpus
from playwright.sync_api import Browser, Page


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A running Chromium; without one the tests are skipped, but on a build server they fail."""
    path = chromium.program()
    if path is None:
        reason = "no Chromium: install one, or name it in the variable CHROMIUM"
        pytest.fail(reason) if os.environ.get("CI") else pytest.skip(reason)
    with chromium.launched(path) as running:
        yield running


# As docs/guide/hosting has it: nothing from elsewhere, no inline scripts
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'"
)


class Silent(SimpleHTTPRequestHandler):
    """Serves files without a word, under a strict policy."""

    def end_headers(self) -> None:
        """Add the policy to every answer."""
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def served(built: corpus.Built) -> Iterator[str]:
    """The address of the site on a server of this machine, below a path of its own."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Silent, directory=str(built.root))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/site/"
        server.shutdown()


@pytest.fixture(scope="session")
def folder(built: corpus.Built) -> str:
    """The address of the site in its folder."""
    return built.site.as_uri() + "/"


@pytest.fixture(params=["folder", "served"])
def home(request: pytest.FixtureRequest) -> str:
    """The address of the site: first in its folder, then on a server."""
    return str(request.getfixturevalue(request.param))


@pytest.fixture
def options() -> dict[str, object]:
    """What is special about the browser's context: width, colour scheme, no JavaScript."""
    return {}


@pytest.fixture
def page(browser: Browser, options: dict[str, object], folder: str, served: str) -> Iterator[Page]:
    """A page on which nothing may go wrong: no error, no dialog, no request to another place."""
    watch = chromium.Watch((folder, served))
    context = browser.new_context(**options)  # type: ignore[arg-type]
    yield watch.over(context)
    context.close()
    assert not watch.faults, watch.faults
