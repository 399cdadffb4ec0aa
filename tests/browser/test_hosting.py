"""The site as an administrator puts it up: on nginx below a path, and in the folder of the unpacked package."""

from __future__ import annotations

import csv
import gzip
import io
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest
from browser import corpus, nginx
from browser.chromium import POLICY, Watch
from link_reader import fault
from playwright.sync_api import Browser, Page, expect

from benchmarks.pagekinds import kinds

HASHED = re.compile(
    r"search/[0-9a-f]{12}/|assets/(?:javascripts|stylesheets)/.*\.[0-9a-f]{8}\.min\."
)  # search/be6e5e45c47c/
PACKED = {".html", ".css", ".js", ".json", ".csv", ".svg"}
SMALL = 1024  # bytes; less is sent as it is
LOST = ("nothing.html", "patterns/P999.html", "reports/of/nobody.html", "no/")
# On a build server these fail without nginx
NGINX = pytest.mark.skipif(nginx.program() is None and "CI" not in os.environ, reason="no nginx on this machine")


class Asked:
    """One connection to a server, and its answers."""

    def __init__(self, address: str) -> None:
        self.parts = urlsplit(address)
        self.connection = HTTPConnection(self.parts.netloc, timeout=20)

    def get(self, path: str, **headers: str) -> tuple[HTTPResponse, bytes]:
        """The answer for a path below the address, as a browser asks for it."""
        known = {name.replace("_", "-"): value for name, value in headers.items()}
        self.connection.request("GET", self.parts.path + quote(path), headers={"Accept-Encoding": "gzip", **known})
        answer = self.connection.getresponse()
        return answer, answer.read()


@pytest.fixture
def asked(served: str) -> Iterator[Asked]:
    """A connection to the site's server."""
    made = Asked(served)
    yield made
    made.connection.close()


def files(site: Path) -> list[str]:
    """Every file of the site."""
    return sorted(path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())


@NGINX
def test_every_file_comes_whole_packed_and_with_the_headers_of_the_guide(asked: Asked, site: Path) -> None:
    for path in files(site):
        answer, body = asked.get(path)
        content, suffix = (site / path).read_bytes(), Path(path).suffix
        is_packed = answer.getheader("Content-Encoding") == "gzip"
        assert answer.status == 200, path
        assert (gzip.decompress(body) if is_packed else body) == content, path
        assert is_packed == (suffix in PACKED and len(content) >= SMALL), path
        assert answer.getheader("X-Content-Type-Options") == "nosniff", path
        assert ("immutable" in str(answer.getheader("Cache-Control"))) == bool(HASHED.match(path)), path
        if suffix == ".html":
            assert str(answer.getheader("Content-Security-Policy")).startswith(POLICY), path
            assert answer.getheader("Content-Type") == "text/html; charset=utf-8", path


@NGINX
def test_a_page_that_the_browser_has_is_not_sent_again(asked: Asked) -> None:
    for path in ("index.html", "bundle/site.js", "downloads/issues.csv"):
        mark = str(asked.get(path)[0].getheader("ETag"))
        answer, body = asked.get(path, If_None_Match=mark)
        assert (answer.status, body) == (304, b""), path


@NGINX
def test_the_path_without_its_last_slash_and_a_folder_lead_to_their_first_page(asked: Asked, site: Path) -> None:
    assert asked.get("")[1] == asked.get("index.html")[1]
    assert asked.get("patterns/")[1] == asked.get("patterns/index.html")[1]
    asked.connection.request("GET", asked.parts.path.rstrip("/"))
    answer = asked.connection.getresponse()
    answer.read()
    assert (answer.status, urlsplit(str(answer.getheader("Location"))).path) == (301, "/kb/")


@NGINX
@pytest.mark.parametrize("address", LOST)
def test_a_lost_address_has_a_page_that_leads_home(browser: Browser, served: str, address: str) -> None:
    page = browser.new_context().new_page()
    answer = page.goto(served + address)
    assert answer and answer.status == 404
    assert page.locator("h1").inner_text() == "找不到这一页"
    assert [link.evaluate("a => a.href") for link in page.locator("a").all()] == [
        served + name for name in ("index.html", "search/index.html", "patterns/index.html", "reports/index.html")
    ]
    page.get_by_role("link", name="返回首页").click()
    expect(page).to_have_url(served + "index.html")
    page.context.close()


@NGINX
def test_without_javascript_a_lost_address_leads_to_the_nearest_first_page(browser: Browser, served: str) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(served + "patterns/P999.html")
    assert page.locator("a:visible").count() == 1
    page.get_by_role("link", name="返回首页").click()
    expect(page).to_have_url(served + "patterns/index.html")
    page.context.close()


def test_no_kind_of_page_goes_wrong_in_the_folder_of_the_package(page: Page, folder: str, site: Path) -> None:
    """The fixture fails on any error, warning, failed request, or request to elsewhere; on the server test_weight.py."""
    for kind, path in kinds(site).items():
        page.goto(folder + path)
        page.evaluate("scrollTo(0, document.body.scrollHeight)")
        assert page.locator("h1").count() == 1, kind


def test_the_watch_over_pages_sees_what_the_policy_forbids(browser: Browser, served: str) -> None:
    watch, context = Watch((served,)), browser.new_context()
    page = watch.over(context)
    page.goto(served + "index.html")
    page.evaluate(
        """document.body.append(Object.assign(document.createElement("img"), {src: "http://127.0.0.2/x.png"}))"""
    )
    page.evaluate("""document.body.append(Object.assign(document.createElement("script"), {text: "window.ran = 1"}))""")
    page.wait_for_timeout(200)
    assert page.evaluate("window.ran") is None
    assert sum("Content Security Policy" in fault for fault in watch.faults) == 2
    context.close()


def test_every_address_in_a_table_to_download_leads_to_its_place(site: Path) -> None:
    told = [row for table in sorted(site.glob("downloads/*.csv")) for row in rows(table) if row.get("页面")]
    assert len(told) > 500
    assert [row["页面"] for row in told if fault(site, "index.html", row["页面"])] == []


def rows(table: Path) -> list[dict[str, str]]:
    """The rows of a table."""
    return list(csv.DictReader(io.StringIO(table.read_text("utf-8-sig"), newline="")))


def test_every_sentence_of_a_report_can_be_cited(page: Page, home: str, built: corpus.Built) -> None:
    """A click puts the citation into the address bar, and that address leads back to the sentence."""
    page.goto(home + built.kinds["report"])
    anchors = page.locator(".dz-text span[id]").evaluate_all("nodes => nodes.map(node => node.id)")
    for anchor in (anchors[0], anchors[len(anchors) // 2], anchors[-1]):
        page.goto(home + built.kinds["report"])
        page.evaluate("id => document.getElementById(id).click()", anchor)
        cited = page.url
        assert cited == f"{home}{built.kinds['report']}#{anchor}"
        page.goto("about:blank")
        page.goto(cited)
        expect(page.locator(f"[id='{anchor}']")).to_be_in_viewport()


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="no sha256sum on this machine")
def test_the_unpacked_package_fits_its_manifest(unpacked: Path) -> None:
    done = subprocess.run(
        ["sha256sum", "--check", "--quiet", "MANIFEST.sha256"],
        cwd=unpacked,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
