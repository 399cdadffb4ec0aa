"""A browser for all tests, the site at two addresses as a reader gets it, and pages that may do nothing unseen."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from browser import chromium, corpus, nginx
from duizhao.site import pack
from duizhao.site.lock import locked
from duizhao.site.package import FOLDER, MANIFEST
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


class Silent(SimpleHTTPRequestHandler):
    """Serves files without a word, under a strict policy."""

    def end_headers(self) -> None:
        """Add the policy to every answer."""
        self.send_header("Content-Security-Policy", chromium.POLICY)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def simply_served(site: Path) -> Iterator[str]:
    """The address of a site on Python's own server, below a path of its own."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Silent, directory=str(site.parent))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/{site.name}/"
        server.shutdown()


@pytest.fixture(scope="session")
def served(built: corpus.Built, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the site on nginx with the shipped configuration; where there is no nginx, on a plain server."""
    path = nginx.program()
    empty = tmp_path_factory.mktemp("nginx")
    with nginx.serving(path, built.site, empty) if path else simply_served(built.site) as address:
        yield address


@pytest.fixture(scope="session")
def unpacked(built: corpus.Built) -> Path:
    """The package for an intranet, unpacked once for all workers of a run."""
    target = built.root / "unpacked"
    with locked(built.root.parent / "unpacked.lock", lambda: None):
        if not (target / MANIFEST).is_file():
            with zipfile.ZipFile(pack(built.site, nginx.SHIPPED.parent, built.root / "site.zip").path) as packed:
                packed.extractall(target)
    return target


@pytest.fixture(scope="session")
def folder(unpacked: Path) -> str:
    """The address of the site in the folder of the unpacked package."""
    return (unpacked / FOLDER).as_uri() + "/"


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
