"""The same report in every format has the same outline, and a file is what its bytes say, not its suffix."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from duizhao.clean.characters import simplified
from duizhao.cli.commands.show import show
from duizhao.ingest import read
from duizhao.ingest.signature import format_of
from office import Sheet, converted, flat_document, needs_office
from pdf_pages import Text, pdf, placed, set_lines
from web_pages import LAYOUTS, as_one_file
from where import SAMPLES
from zips import packed

WRITTEN = ("2019-prosecutor", "2023-county-bureau-leadership", "2014-bureau-leadership")
PLACES = {"id", "source", "start", "end", "line", "removed", "path", "problems"}  # differ from file to file
LINES_OF_A_PAGE = 30
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
OPEN_TEXT = b"PK\x03\x04" + bytes(26) + b"mimetypeapplication/vnd.oasis.opendocument.text"


def lines_of(stem: str) -> list[str]:
    """The paragraphs of a sample."""
    return [line.strip() for line in (SAMPLES / f"{stem}.txt").read_text("utf-8").split("\n") if line.strip()]


def printed(lines: list[str]) -> bytes:
    """A report as a PDF with page numbers and a running head."""
    rows = set_lines(lines[1:], 36)
    pages = [rows[at : at + LINES_OF_A_PAGE] for at in range(0, len(rows), LINES_OF_A_PAGE)]
    sheets = [
        [Text(60, 820, "某县委办公室", 9), *placed(page, 60, 760), Text(280, 30, f"— {number} —", 9)]
        for number, page in enumerate(pages, start=1)
    ]
    sheets[0].append(Text(90, 790, lines[0], 16))
    return pdf(sheets)


# What a report is stored as: the name of the file, and its bytes
STORED: dict[str, Callable[[list[str]], bytes]] = {
    "gb18030.txt": lambda lines: "\n".join(lines).encode("gb18030"),
    "utf16.txt": lambda lines: "\n".join(lines).encode("utf-16"),
    "windows.txt": lambda lines: "\r\n".join(lines).encode("utf-8-sig"),
    "blank-lines.txt": lambda lines: "\n\n".join(lines).encode(),
    "markdown.md": lambda lines: "\n\n".join(lines).encode(),
    "printed.pdf": printed,
    **{f"{name}.html": layout for name, layout in LAYOUTS.items()},
    "saved.mht": lambda lines: as_one_file(LAYOUTS["office"](lines)),
    "page.txt": LAYOUTS["old-table"],
    "page.doc": LAYOUTS["word"],
    "packed.zip": lambda lines: packed({"甲.txt": "\n".join(lines).encode("gb18030")}),
}


def outline(folder: Path, name: str, octets: bytes, capsys: pytest.CaptureFixture[str]) -> Any:
    """What `show --json` prints of a file, without places and white space."""
    path = folder / name
    path.write_bytes(octets)
    show([str(path)], as_json=True)
    (report,) = json.loads(capsys.readouterr().out)["reports"]
    return without_places(report)


def without_places(node: Any) -> Any:
    if isinstance(node, dict):
        return {key: without_places(value) for key, value in node.items() if key not in PLACES}
    if isinstance(node, str):
        return "".join(node.split())
    return [without_places(each) for each in node] if isinstance(node, list) else node


@pytest.mark.parametrize("stem", WRITTEN)
@pytest.mark.parametrize("name", sorted(STORED))
def test_a_report_has_the_same_outline_in_every_format(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, stem: str
) -> None:
    lines = lines_of(stem)
    wanted = outline(tmp_path, "wanted.txt", "\n".join(lines).encode(), capsys)
    assert wanted["measures"] and wanted["causes"]
    assert outline(tmp_path, name, STORED[name](lines), capsys) == wanted


@pytest.mark.parametrize("stem", WRITTEN)
def test_a_report_in_traditional_characters_has_the_same_outline_in_big5(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], stem: str
) -> None:
    traditional = {plain: form for form, plain in simplified().items()}
    octets = "".join(traditional.get(char, char) for char in "\n".join(lines_of(stem))).encode("big5", "ignore")
    wanted = outline(tmp_path, "wanted.txt", octets.decode("big5").encode(), capsys)
    assert outline(tmp_path, "big5.txt", octets, capsys) == wanted


@needs_office
@pytest.mark.parametrize("stem", WRITTEN)
@pytest.mark.parametrize("suffix", ["pdf", "docx", "doc", "rtf"])
def test_a_report_has_the_same_outline_from_an_office_program(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], suffix: str, stem: str
) -> None:
    lines = lines_of(stem)
    source = tmp_path / "a.fodt"
    source.write_text(flat_document(lines, Sheet("某县委办公室")), "utf-8")
    stored = converted(tmp_path, source, suffix).read_bytes()
    wanted = outline(tmp_path, "wanted.txt", "\n".join(lines).encode(), capsys)
    assert outline(tmp_path, f"b.{suffix}", stored, capsys) == wanted


def test_every_format_is_named_after_what_the_bytes_are(tmp_path: Path) -> None:
    lines = lines_of(WRITTEN[0])
    for name, stored in STORED.items():
        (tmp_path / name).write_bytes(stored(lines))
    formats = {source.path: source.origin.format for source in read([tmp_path]).sources}
    named = {".txt": "text", ".md": "markdown", ".pdf": "pdf", ".html": "html", ".mht": "mhtml", ".zip/甲.txt": "text"}
    wanted = {
        path: next(form for end, form in named.items() if path.endswith(end)) for path in formats if "page" not in path
    }
    assert formats == {**wanted, "page.txt": "html", "page.doc": "html"}
    assert len(formats) == len(STORED)


@pytest.mark.parametrize(
    ("head", "name", "format"),
    [
        (OLE, "a.dot", "doc"),
        (OLE, "a.wpt", "wps"),
        (b"PK\x03\x04 word/", "a.wps", "docx"),
        (b"PK\x03\x04", "a.dotx", "docx"),
        (OPEN_TEXT, "a.odt", "odt"),
        (OPEN_TEXT, "a.docx", "odt"),
    ],
)
def test_a_template_or_a_paper_of_another_program_is_what_its_first_bytes_say(
    head: bytes, name: str, format: str
) -> None:
    assert format_of(head, name) == format


def hostile() -> Iterator[tuple[str, bytes]]:
    """Names that promise a format, and bytes that do not keep it."""
    for suffix in ("txt", "md", "docx", "doc", "wps", "rtf", "pdf", "html", "mht", "zip"):
        for head in (
            b"%PDF-1.7\n",
            b"PK\x03\x04",
            b"{\\rtf1",
            b"<html>",
            b"MIME-Version: 1.0\n",
            OLE,
        ):
            yield f"{suffix}-{head[1:4].hex()}.{suffix}", head + bytes(range(256)) * 4


def test_files_that_are_not_what_they_seem_are_each_one_line_and_the_others_are_read(tmp_path: Path) -> None:
    for name, octets in hostile():
        if not octets.startswith((b"{\\rtf", b"\xd0")) or shutil.which("soffice") is None:
            (tmp_path / name).write_bytes(octets)
    (tmp_path / "good.txt").write_text("对照检查材料\n", "utf-8")
    reading = read([tmp_path])
    assert "good.txt" in [source.path for source in reading.sources]
    errors = [problem.path for problem in reading.problems if problem.severity == "error"]
    assert len(errors) == len(set(errors))
    assert all(len(str(problem).splitlines()) == 1 for problem in reading.problems)
