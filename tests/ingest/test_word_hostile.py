"""Word files that are broken, locked, huge or made to harm: one plain sentence each, in bounded time and memory."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from duizhao.ingest.document import Document
from duizhao.ingest.fault import Fault
from duizhao.ingest.word import read_docx
from hypothesis import given, settings
from hypothesis import strategies as st
from where import SCRIPTS
from word.build import cell, docx, family, level, listed, num, packed, paragraph, row, run, style, table, unpacked, xml

CHINESE_SENTENCE = "请"  # every fault says what to do
WHOLE = docx(
    listed("甲") + paragraph(run("乙", "<w:vanish/>")) + table(row("序号", "问题"), row("1", "学习不够")),
    numbering=family(0, level(0, "chineseCounting", "%1、")) + num(1, 0),
    styles=style("a", "<w:rPr/>"),
    footnotes=f'<w:footnote w:id="2">{paragraph("注")}</w:footnote>',
)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
DOCUMENT = "word/document.xml"
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(SCRIPTS)}
MEASURED = """
import resource, sys
from pathlib import Path
from duizhao.ingest.word import read_docx
read_docx(Path(sys.argv[1]).read_bytes())
used = resource.getrusage(resource.RUSAGE_SELF)
print(used.ru_utime, used.ru_maxrss)
"""


def refused(octets: bytes) -> str:
    """The code of the fault for which a file was refused."""
    fault = read_docx(octets)
    assert isinstance(fault, Fault), fault
    assert CHINESE_SENTENCE in fault.message
    return fault.code


def with_part(name: str, content: str | bytes) -> bytes:
    """A whole file in which one part is another."""
    return packed({**unpacked(WHOLE), name: content})


def read(octets: bytes) -> Document:
    document = read_docx(octets)
    assert isinstance(document, Document), document
    return document


def test_the_file_that_the_others_are_made_from_is_read() -> None:
    assert read(WHOLE).text.startswith("一、甲\n")


@pytest.mark.parametrize("octets", [b"", b"PK", b"\0" * 100, "对照检查材料".encode(), WHOLE[: len(WHOLE) // 2]])
def test_what_is_no_archive_is_refused(octets: bytes) -> None:
    assert refused(octets) == "file-damaged"


def test_a_file_with_a_password_is_told_by_its_container() -> None:
    assert refused(OLE + b"\0" * 500 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 100) == "file-encrypted"


def test_an_old_file_under_a_new_name_is_told() -> None:
    assert refused(OLE + b"\0" * 500) == "file-damaged"


def test_an_archive_without_a_document_is_refused() -> None:
    assert refused(packed({"甲.txt": "乙"})) == "file-damaged"


def test_a_document_without_a_body_is_refused() -> None:
    assert refused(with_part(DOCUMENT, xml("document", ""))) == "file-damaged"


@pytest.mark.parametrize("broken", ["", "<w:document", xml("document", "<w:body><w:p>").replace("</w:document>", "")])
def test_a_document_of_broken_markup_is_refused(broken: str) -> None:
    assert refused(with_part(DOCUMENT, broken)) == "file-damaged"


@pytest.mark.parametrize("part", ["numbering", "styles", "footnotes"])
def test_the_text_is_read_though_another_part_is_broken(part: str) -> None:
    document = read(with_part(f"word/{part}.xml", "<w:broken"))
    assert "甲" in document.text
    assert "word-part-damaged" in [note.code for note in document.notes]


@pytest.mark.parametrize("part", ["_rels/.rels", "word/_rels/document.xml.rels", "word/numbering.xml"])
def test_the_text_is_read_though_another_part_is_missing(part: str) -> None:
    parts = {name: content for name, content in unpacked(WHOLE).items() if name != part}
    assert "甲" in read(packed(parts)).text


@pytest.mark.parametrize(
    "declaration",
    [
        '<!DOCTYPE w:document [<!ENTITY a "啊啊啊啊">]>',
        '<!DOCTYPE w:document [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE w:document SYSTEM "http://example.org/a.dtd">',
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_document_that_declares_entities_is_refused(declaration: str, encoding: str) -> None:
    content = xml("document", f"<w:body>{paragraph(run('&a;'))}</w:body>").replace("\n", declaration, 1)
    octets = content.replace("UTF-8", encoding.upper()).encode(encoding)
    assert refused(with_part(DOCUMENT, octets)) == "file-unsafe"


def test_deep_nesting_is_refused() -> None:
    deep = "<w:ins>" * 100_000 + run("甲") + "</w:ins>" * 100_000
    assert refused(docx(paragraph(deep))) == "file-unsafe"


def test_a_part_that_unpacks_to_much_more_is_refused_at_once() -> None:
    began = time.monotonic()
    assert refused(with_part(DOCUMENT, b"<" + b" " * (100 << 20))) == "file-too-large"
    assert time.monotonic() - began < 5


@pytest.mark.skipif(sys.platform != "linux", reason="the peak of memory is told in other units elsewhere")
def test_a_file_of_many_small_elements_stays_within_time_and_memory(tmp_path: Path) -> None:
    file = tmp_path / "a.docx"
    file.write_bytes(with_part(DOCUMENT, xml("document", f"<w:body>{'<a/>' * ((15 << 20) // 4)}</w:body>")))
    done = subprocess.run(
        [sys.executable, "-c", MEASURED, str(file)],
        capture_output=True,
        check=True,
        text=True,
        timeout=60,
        env=ENVIRONMENT,
    )
    seconds, kilobytes = map(float, done.stdout.split())
    assert seconds < 20
    assert kilobytes < 1 << 20


def test_an_archive_of_very_many_entries_is_refused() -> None:
    assert refused(packed({str(number): "" for number in range(10_001)})) == "file-too-large"


def test_an_archive_with_a_password_is_refused() -> None:
    octets = bytearray(WHOLE)
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = octets.find(mark)
        while at >= 0:
            octets[at + place] |= 1
            at = octets.find(mark, at + 1)
    assert refused(bytes(octets)) == "file-damaged"


def test_styles_that_are_based_on_each_other_end() -> None:
    styles = style("甲", "", "乙") + style("乙", "", "甲")
    assert read(docx(paragraph("文", '<w:pStyle w:val="甲"/>'), styles=styles)).text == "文\n"


def test_a_note_that_refers_to_itself_ends() -> None:
    reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    footnotes = f'<w:footnote w:id="2">{paragraph(run("注") + reference)}</w:footnote>'
    assert read(docx(paragraph(run("甲") + reference), footnotes=footnotes)).text == "甲\n〔脚注：注〕\n"


@pytest.mark.parametrize("value", ["-1", "99999999999999999999", "x", "", "٣"])
def test_numbers_that_are_none_do_no_harm(value: str) -> None:
    numbered = f'<w:numPr><w:ilvl w:val="{value}"/><w:numId w:val="{value}"/></w:numPr>'
    wide = f'<w:gridSpan w:val="{value}"/><w:vMerge w:val="{value}"/>'
    body = paragraph("甲", numbered) + listed("乙", 1) + table(row(cell("丙", wide)))
    numbering = family(0, level(0, "decimal", "%1.").replace('w:start w:val="1"', f'w:start w:val="{value}"')) + num(
        1, 0
    )
    assert "丙" in read(docx(body, numbering=numbering)).text


def test_a_file_in_the_strict_dialect_is_read() -> None:
    names = {
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "http://purl.oclc.org/ooxml/wordprocessingml/main",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships": (
            "http://purl.oclc.org/ooxml/officeDocument/relationships"
        ),
    }
    parts = {name: content.decode() for name, content in unpacked(WHOLE).items()}
    for usual, strict in names.items():
        parts = {name: content.replace(usual, strict) for name, content in parts.items()}
    assert read(packed(parts)).text == read(WHOLE).text


def test_a_file_with_other_names_of_its_parts_is_read() -> None:
    renamed = {
        name.replace("word/", "Texte/").replace("document.xml", "Haupt.xml"): content.replace(
            b"word/document.xml", b"/texte/haupt.xml"
        )
        for name, content in unpacked(WHOLE).items()
    }
    assert read(packed(renamed)).text == read(WHOLE).text


@given(st.integers(0, len(WHOLE) - 1), st.integers(0, len(WHOLE)))
def test_a_file_that_is_cut_raises_nothing(start: int, end: int) -> None:
    assert isinstance(read_docx(WHOLE[start:end]), (Document, Fault))


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), min_size=1, max_size=20))
def test_a_file_with_wrong_bytes_raises_nothing(wrong: list[tuple[int, int]]) -> None:
    octets = bytearray(WHOLE)
    for place, octet in wrong:
        octets[place] = octet
    assert isinstance(read_docx(bytes(octets)), (Document, Fault))


@settings(deadline=None)
@given(st.sampled_from(sorted(unpacked(WHOLE))), st.integers(0, 2**32))
def test_a_file_with_shuffled_markup_raises_nothing(name: str, seed: int) -> None:
    pieces = unpacked(WHOLE)[name].split(b">")
    inner = pieces[3:-2]
    random.Random(seed).shuffle(inner)
    octets = with_part(name, b">".join([*pieces[:3], *inner, *pieces[-2:]]))
    assert isinstance(read_docx(octets), (Document, Fault))


def test_an_entry_that_is_longer_than_it_says_is_refused() -> None:
    with zipfile.ZipFile(BytesIO(WHOLE)) as archive:
        size = archive.getinfo(DOCUMENT).file_size
    said = size.to_bytes(4, "little")
    assert refused(WHOLE.replace(said, (10).to_bytes(4, "little"))) == "file-damaged"
