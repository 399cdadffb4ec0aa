"""Zip archives are folders: names from every system, and nothing in them that can do harm is read."""

from __future__ import annotations

import io
import os
import stat
import struct
import time
import zipfile
import zlib
from pathlib import Path

import pytest
from duizhao.ingest import read
from duizhao.model import Meta
from hypothesis import given, settings
from hypothesis import strategies as st
from word.build import docx, paragraph
from zips import packed

BODY = "对照检查材料\n一、存在的问题\n"
SECONDS = 20  # within which a hostile file must be done


def with_raw_name(octets: bytes, name: bytes, utf8: bool = False) -> bytes:
    """An archive of one file whose name has these bytes, as old programs wrote it; it was packed as xxxx….txt."""
    placeholder = b"x" * (len(name) - 4) + b".txt"
    assert octets.count(placeholder) == 2
    changed = bytearray(octets.replace(placeholder, name))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = changed.index(signature) + offset
        (flags,) = struct.unpack_from("<H", changed, place)
        struct.pack_into("<H", changed, place, (flags | 0x800) if utf8 else (flags & ~0x800))
    return bytes(changed)


def codes(folder: Path) -> list[tuple[str, str, str]]:
    return [(problem.path, problem.code, problem.severity) for problem in read([folder]).problems]


def put(folder: Path, octets: bytes, name: str = "a.zip") -> Path:
    (folder / name).write_bytes(octets)
    return folder


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_an_archive_is_read_as_a_folder(tmp_path: Path, method: int) -> None:
    files: dict[str, bytes | str] = {
        "甲/报告.txt": BODY,
        "甲/报告.meta.yml": "year: 2023",
        "甲/folder.meta.yml": "role: 县长",
        "乙.txt": BODY.encode("gb18030"),
        "readme.txt": "x",
        "__MACOSX/._乙.txt": "x",
        ".hidden/丙.txt": "x",
        "图.png": b"x",
    }
    reading = read([put(tmp_path, packed(files, method))])
    assert not reading.problems
    assert [source.path for source in reading.sources] == ["a.zip/乙.txt", "a.zip/甲/报告.txt"]
    assert reading.sources[1].meta == Meta(year=2023, role="县长")
    assert tmp_path / "a.zip" in reading.watched


def test_a_single_archive_is_read_and_nothing_is_written(tmp_path: Path) -> None:
    put(tmp_path, packed({"甲.txt": BODY}))
    assert [source.text for source in read([tmp_path / "a.zip"]).sources] == [BODY]
    assert os.listdir(tmp_path) == ["a.zip"]


def test_a_word_file_that_was_saved_as_an_archive_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(docx(paragraph("对照检查材料")))
    for asked in (tmp_path, tmp_path / "a.zip"):
        (source,) = read([asked]).sources
        assert (source.path, source.origin.format, source.text) == ("a.zip", "docx", "对照检查材料\n")


@pytest.mark.parametrize("codec", ["gb18030", "utf-8", "big5"])
def test_names_without_a_mark_are_read(tmp_path: Path, codec: str) -> None:
    raw = "對照檢查材料.txt".encode(codec)
    octets = packed({f"{'x' * (len(raw) - 4)}.txt": BODY})
    (source,) = read([put(tmp_path, with_raw_name(octets, raw))]).sources
    assert source.path == "a.zip/對照檢查材料.txt"


def test_back_slashes_part_folders_but_not_the_bytes_of_a_character(tmp_path: Path) -> None:
    raw = "甲\\乗乗.txt".encode("gb18030")  # the second byte of 乗 is that of a back slash
    assert raw.count(b"\\") == 3
    octets = packed({f"{'x' * (len(raw) - 4)}.txt": BODY})
    (source,) = read([put(tmp_path, with_raw_name(octets, raw))]).sources
    assert source.path == "a.zip/甲/乗乗.txt"


@pytest.mark.parametrize("name", ["../out.txt", "甲/../../out.txt", "/etc/out.txt", "C:\\out.txt", "\\\\host\\out.txt"])
def test_a_path_that_leads_outside_is_told(tmp_path: Path, name: str) -> None:
    raw = name.encode("gb18030")
    octets = with_raw_name(packed({f"{'x' * (len(raw) - 4)}.txt": BODY}), raw)
    (tmp_path / "in").mkdir()
    found = {(code, severity) for _, code, severity in codes(put(tmp_path / "in", octets))}
    assert found == {("archive-entry-unsafe", "error"), ("no-sources", "error")}
    assert os.listdir(tmp_path) == ["in"]


def test_links_passwords_and_inner_archives_are_told(tmp_path: Path) -> None:
    link = zipfile.ZipInfo("link.txt")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    octets = io.BytesIO()
    with zipfile.ZipFile(octets, "w") as archive:
        archive.writestr(link, "/etc/passwd")
        archive.writestr("inner.zip", packed({"a.txt": BODY}))
        archive.writestr("good.txt", BODY)
        archive.writestr("locked.txt", BODY)
    changed = bytearray(octets.getvalue())
    changed[changed.rindex(b"PK\x01\x02") + 8] |= 1  # the mark of a password, in the directory
    assert codes(put(tmp_path, bytes(changed))) == [
        ("a.zip/inner.zip", "archive-nested", "error"),
        ("a.zip/link.txt", "link-outside", "error"),
        ("a.zip/locked.txt", "file-encrypted", "error"),
    ]
    assert [source.path for source in read([tmp_path]).sources] == ["a.zip/good.txt"]


def test_bombs_are_not_unpacked(tmp_path: Path) -> None:
    started = time.monotonic()
    put(tmp_path, packed({"bomb.txt": b"\0" * (30 << 20), "good.txt": BODY}), "ratio.zip")
    put(tmp_path, packed({f"{number}.txt": b"x" for number in range(5001)}), "count.zip")
    put(tmp_path, packed({"/".join(["深"] * 20) + "/a.txt": BODY, "b.txt": BODY}), "depth.zip")
    assert [(path.split("/")[0], code) for path, code, _ in codes(tmp_path)] == [
        ("count.zip", "archive-too-large"),
        ("depth.zip", "archive-entry-unsafe"),
        ("ratio.zip", "archive-too-large"),
    ]
    assert time.monotonic() - started < SECONDS


def test_a_size_that_lies_is_no_way_around_the_limits(tmp_path: Path) -> None:
    deflate = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    bomb = deflate.compress(b"\0" * (64 << 20)) + deflate.flush()
    octets = bytearray(packed({"a.txt": os.urandom(len(bomb))}, zipfile.ZIP_STORED))
    start = octets.index(b"a.txt") + 5
    octets[start : start + len(bomb)] = bomb
    for signature, offset in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        struct.pack_into("<H", octets, octets.index(signature) + offset, zipfile.ZIP_DEFLATED)
    assert ("a.zip/a.txt", "file-too-large", "error") in codes(put(tmp_path, bytes(octets)))


@pytest.mark.parametrize("octets", [b"", b"PK", b"x" * 100, b"PK\x05\x06" + b"\0" * 18, packed({"a.png": b"x"})])
def test_an_archive_that_holds_nothing_is_told(tmp_path: Path, octets: bytes) -> None:
    found = codes(put(tmp_path, octets))
    assert {code for _, code, _ in found} <= {"file-damaged", "archive-empty", "no-sources"}
    assert "a.zip" in {path for path, *_ in found}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_with_the_name_of_an_archive_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.zip")
    assert ("a.zip", "file-damaged", "error") in codes(tmp_path)


def test_the_same_names_in_two_archives_stay_apart(tmp_path: Path) -> None:
    put(tmp_path, packed({"x.txt": "1"}), "a.zip")
    put(tmp_path, packed({"x.txt": "2"}), "b.zip")
    assert [(source.path, source.text) for source in read([tmp_path]).sources] == [
        ("a.zip/x.txt", "1"),
        ("b.zip/x.txt", "2"),
    ]


WHOLE = packed({"甲/报告.txt": BODY * 20, "乙.txt": BODY, "丙.meta.yml": "year: 2023"})


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), max_size=4), st.integers(0, len(WHOLE)))
def test_a_damaged_archive_never_raises(changes: list[tuple[int, int]], length: int) -> None:
    octets = bytearray(WHOLE)
    for place, value in changes:
        octets[place] = value
    folder = Path(os.environ.get("TMPDIR", "/tmp")) / f"duizhao-archive-{os.getpid()}"
    folder.mkdir(exist_ok=True)
    for each in (bytes(octets), bytes(octets[:length])):
        reading = read([put(folder, each)])
        assert reading.sources or reading.problems
