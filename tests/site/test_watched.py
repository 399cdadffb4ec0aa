"""A folder that people drop reports into: what they add, break and remove shows on the site, which is never gone."""

from __future__ import annotations

import io
import signal
import socket
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from html import unescape

import docx
import pytest
from checkouts import REPORT, Checkout, make_checkout

LONGEST = 90  # seconds until a change must show, on a busy machine
OLD = "林场场长"


def word_file(text: str) -> bytes:
    """A report as a Word file."""
    made = docx.Document()
    for line in text.splitlines():
        made.add_paragraph(line)
    packed = io.BytesIO()
    made.save(packed)
    return packed.getvalue()


def fetch(address: str) -> str:
    """A page as the server gives it; empty where there is none."""
    try:
        with urllib.request.urlopen(address, timeout=LONGEST) as answer:
            return unescape(str(answer.read().decode()))
    except urllib.error.HTTPError:
        return ""


def until(holds: Callable[[], bool]) -> None:
    """Wait for something that must come true soon."""
    end = time.monotonic() + LONGEST
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.3)


@pytest.fixture
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Checkout, str]]:
    """A project whose folder is watched by `serve`, and the address of its site."""
    own = make_checkout(tmp_path_factory.mktemp("watched") / "own")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    program = own.start("serve", "--port", str(port))
    try:
        assert program.stdout and str(port) in program.stdout.readline()
        yield own, f"http://127.0.0.1:{port}/"
    finally:
        program.send_signal(signal.SIGTERM)
        program.communicate(timeout=60)


def test_what_is_dropped_into_the_folder_shows_and_what_is_broken_is_named(served: tuple[Checkout, str]) -> None:
    own, site = served
    text, word = REPORT.format(year=2022), word_file(REPORT.format(year=2021))
    own.add("in/dropped-2022.txt", text)
    own.add("in/word-2021.docx", word)
    until(lambda: "管护站" in fetch(f"{site}reports/dropped-2022.html"))
    until(lambda: "管护站" in fetch(f"{site}reports/word-2021.html"))
    own.add("in/dropped-2022.txt", f"---\n年度: [\n---\n{text}")
    own.add("in/word-2021.docx", word[: len(word) // 2])
    until(lambda: "in/word-2021.docx" in fetch(f"{site}reports/unrecognised.html"))
    until(lambda: "meta-invalid" in fetch(f"{site}reports/dropped-2022.html"))
    assert OLD in fetch(f"{site}reports/forest-2023.html") and "管护站" in fetch(f"{site}reports/dropped-2022.html")
    own.add("in/word-2021.docx", word)
    until(lambda: "管护站" in fetch(f"{site}reports/word-2021.html"))
    for path in (own.root / "sources" / "in").iterdir():
        path.unlink()
    until(lambda: not fetch(f"{site}reports/word-2021.html") and not fetch(f"{site}reports/dropped-2022.html"))
    assert OLD in fetch(f"{site}reports/forest-2023.html")


def test_a_scheduled_build_takes_over_what_changed_and_names_what_is_broken(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    """As docs/guide/hosting/duizhao.service and rebuild.cmd do it: exit code 1 is a site with files left out."""
    base = tmp_path_factory.mktemp("scheduled")
    own, site = make_checkout(base / "own"), base / "www"
    word = word_file(REPORT.format(year=2021))
    own.add("word-2021.docx", word)
    assert own.run("build", "--site", str(site))[0] == 0
    own.add("word-2021.docx", word[: len(word) // 2])
    assert own.run("build", "--site", str(site))[0] == 1
    assert "word-2021.docx" in unescape((site / "reports" / "unrecognised.html").read_text("utf-8"))
    assert not (site / "reports" / "word-2021.html").exists()
    assert OLD in unescape((site / "reports" / "forest-2023.html").read_text("utf-8"))
