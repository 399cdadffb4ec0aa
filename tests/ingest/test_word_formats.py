"""One report in every form that Word, WPS and LibreOffice give it has one outline."""

from __future__ import annotations

import subprocess
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from duizhao.catalogue.load import load_catalogue
from duizhao.classify import Classifier
from duizhao.clean import clean
from duizhao.export import outline
from duizhao.ingest.document import Document
from duizhao.ingest.fault import Fault
from duizhao.ingest.word import office, read_docx, read_with_office
from duizhao.model import Source
from duizhao.parse import Lexicon, parse
from word import written
from word.build import packed

CATALOGUE = load_catalogue()
PROGRAM = office.office()
FORMS = {
    "typed": written.with_typed_numbers,
    "automatic": written.with_automatic_numbers,
    "by style": written.with_numbers_by_style,
}
needs_office = pytest.mark.skipif(PROGRAM is None, reason="LibreOffice (libreoffice-writer) is not installed")


def text_of(read: Document | Fault) -> str:
    assert isinstance(read, Document), read
    return read.text


def outlined(text: str) -> dict[str, Any]:
    (report,) = parse(Source("a", text), clean(text), Lexicon(CATALOGUE.frameworks), "a")
    return outline(report, "a", Classifier(CATALOGUE).classify(report))


def saved_as(octets: bytes, suffix: str, filter: str, folder: Path) -> bytes:
    """A file as LibreOffice saves it in another format."""
    assert PROGRAM is not None
    source, profile = folder / "report.docx", (folder / "profile").as_uri()
    source.write_bytes(octets)
    command = [PROGRAM, f"-env:UserInstallation={profile}", "--headless", "--convert-to", f"{suffix}:{filter}"]
    subprocess.run([*command, "--outdir", folder / "out", source], check=True, capture_output=True, timeout=120)
    return (folder / "out" / f"report.{suffix}").read_bytes()


@pytest.fixture(scope="module")
def expected() -> dict[str, Any]:
    found = outlined("\n".join(written.typed()) + "\n")
    issues = [issue["claim"] for dimension in found["dimensions"] for issue in dimension["issues"]]
    assert issues == ["学习不够系统", "学用结合不够紧密", "调查研究不够深入", "抓落实不够到底"]
    assert (len(found["causes"]), len(found["measures"])) == (2, 2)
    return found


@pytest.mark.parametrize("form", FORMS)
def test_a_word_file_has_the_outline_of_the_typed_text(form: str, expected: dict[str, Any]) -> None:
    text = text_of(read_docx(FORMS[form]()))
    assert text.splitlines() == list(written.typed())
    assert outlined(text) == expected


@needs_office
@pytest.mark.parametrize("form", ["automatic", "by style"])
@pytest.mark.parametrize(
    ("suffix", "filter"),
    [("doc", "MS Word 97"), ("docx", "MS Word 2007 XML"), ("odt", "writer8")],
)
def test_a_file_that_libreoffice_saved_has_the_same_outline(
    suffix: str, filter: str, form: str, expected: dict[str, Any], tmp_path: Path
) -> None:
    octets = saved_as(FORMS[form](), suffix, filter, tmp_path)
    text = text_of(read_docx(octets) if suffix == "docx" else read_with_office(octets, f".{suffix}"))
    assert outlined(text) == expected


@needs_office
def test_an_rtf_has_the_same_outline(expected: dict[str, Any]) -> None:
    assert outlined(text_of(read_with_office(written.as_rtf(), ".rtf"))) == expected


@needs_office
def test_a_file_of_wps_is_read_like_one_of_word(expected: dict[str, Any], tmp_path: Path) -> None:
    octets = saved_as(written.with_automatic_numbers(), "doc", "MS Word 97", tmp_path)
    assert outlined(text_of(read_with_office(octets, ".wps"))) == expected


@needs_office
@pytest.mark.parametrize("suffix", [".doc", ".wps", ".rtf"])
def test_what_libreoffice_cannot_open_is_refused(suffix: str) -> None:
    fault = read_with_office(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 2000, suffix)
    assert isinstance(fault, Fault)
    assert fault.code == "file-damaged"


def test_the_package_that_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "PROGRAMS", ("no-such-program",))
    fault = read_with_office(b"", ".doc")
    assert isinstance(fault, Fault)
    assert fault.code == "office-missing"
    assert "libreoffice-writer" in fault.message


@needs_office
def test_a_package_that_unpacks_to_much_more_is_not_converted() -> None:
    started = time.monotonic()
    fault = read_with_office(packed({"content.xml": b" " * (1 << 25)}), ".odt")
    assert isinstance(fault, Fault)
    assert (fault.code, time.monotonic() - started < 5) == ("file-too-large", True)


@needs_office
def test_a_conversion_that_takes_too_long_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "LONGEST", 0.1)
    fault = read_with_office(b"{\\rtf1 a}", ".rtf")
    assert isinstance(fault, Fault)
    assert fault.code == "office-too-slow"


@needs_office
def test_nothing_is_fetched_for_a_file() -> None:
    asked: list[str] = []

    class Listener(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

        do_HEAD = do_OPTIONS = do_GET

    with ThreadingHTTPServer(("127.0.0.1", 0), Listener) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        page = f'<html><body><img src="http://127.0.0.1:{server.server_port}/a.png">甲</body></html>'
        assert "甲" in text_of(read_with_office(b"\xef\xbb\xbf" + page.encode(), ".doc"))
        server.shutdown()
    assert not asked
