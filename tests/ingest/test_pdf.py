"""PDF files: lines become paragraphs, and heads, feet, page numbers and watermarks are on record."""

from __future__ import annotations

import re
import time
from itertools import pairwise
from pathlib import Path

import pytest
from duizhao.ingest import read
from duizhao.ingest.document import Document
from duizhao.ingest.fault import Fault
from duizhao.ingest.pdf import read_pdf
from hypothesis import given, settings
from hypothesis import strategies as st
from office import Sheet, converted, flat_document, needs_office
from pdf_pages import Text, pdf, placed, set_lines
from where import SAMPLES

TITLE = "某县某局局长个人对照检查材料"
PARAGRAPHS = [
    "根据县委关于开好2023年度民主生活会的通知要求，我围绕会议主题认真学习，广泛征求意见，深入查摆问题，现将对照检查情况报告如下。",
    "一、存在的主要问题",
    "（一）理论学习方面。一是学用结合不够紧密。例如，全年集中学习十二次，真正联系工作讨论的只有三次，其余都是念一遍文件就散会了。",
    "二是学习的系统性不强，东一榔头西一棒子。比如，办公桌上同时翻开着四本书，到年底没有一本读到最后一页，笔记也只记了开头几章。",
    "二、原因分析",
    "（一）党性修养有所放松。参加工作二十年，总觉得经过的事情多了，政治上不会出大的问题，学习上也就慢慢松了下来，用老经验代替新要求。",
    "三、整改措施",
    "（一）坚持每周自学。每周六上午固定读书两小时，办公室每月底通报一次读书笔记，请同志们监督我做到，年底在组织生活会上报告读书的情况。",
]
WHOLE = "".join(f"{line}\n" for line in (TITLE, *PARAGRAPHS))
SECONDS = 20
BLANK = re.compile(r"[*#\s]+")  # ** · # · white space


def document(octets: bytes) -> Document:
    found = read_pdf(octets)
    assert isinstance(found, Document)
    return found


def title() -> Text:
    return Text(150, 790, TITLE, 20)


def left_out(found: Document) -> list[tuple[str, str, str]]:
    return [(omission.place, omission.text, omission.reason) for omission in found.omissions]


@pytest.mark.parametrize("per_line", [18, 25, 34, 40])
@pytest.mark.parametrize("size", [9, 12])
def test_lines_are_joined_to_the_paragraphs_that_they_were(per_line: int, size: int) -> None:
    lines = set_lines(PARAGRAPHS, per_line)
    found = document(pdf([[title(), *placed(lines, 60, 760, size, size * 1.5)]]))
    assert (found.text, found.omissions, found.notes) == (WHOLE, (), ())


def test_paragraphs_go_on_over_the_end_of_a_page_and_its_foot() -> None:
    lines = set_lines(PARAGRAPHS * 4, 34)
    pages = [lines[at : at + 12] for at in range(0, len(lines), 12)]
    sheets = [
        [Text(60, 815, "某县某局", 9), *placed(page, 60, 780), Text(280, 30, f"- {number} -", 9)]
        for number, page in enumerate(pages, start=1)
    ]
    found = document(pdf(sheets))
    assert found.text == "".join(f"{line}\n" for line in PARAGRAPHS * 4)
    heads = [(f"第{number}页页眉", "某县某局", "page header") for number in range(1, len(pages) + 1)]
    feet = [(f"第{number}页页脚", f"-{number}-", "page footer") for number in range(1, len(pages) + 1)]
    assert sorted(left_out(found)) == sorted([*heads, *feet])


@pytest.mark.parametrize("form", ["{0}", "第{0}页", "第 {0} 页 共 {1} 页", "— {0} —", "{0}/{1}", "Page {0} of {1}"])
def test_page_numbers_in_every_form_are_left_out(form: str) -> None:
    lines = set_lines(PARAGRAPHS, 20)
    pages = [lines[at : at + 10] for at in range(0, len(lines), 10)]
    sheets = [
        [*placed(page, 60, 780), Text(280, 30, form.format(number, len(pages)), 9)]
        for number, page in enumerate(pages, start=1)
    ]
    found = document(pdf(sheets))
    assert found.text == "".join(f"{line}\n" for line in PARAGRAPHS)
    assert len(found.omissions) == len(pages)


def test_a_sentence_that_ends_two_pages_is_no_running_foot() -> None:
    closing = "以上是我的对照检查，请同志们批评指正。"
    page = placed(set_lines([*PARAGRAPHS, closing], 34), 60, 780)
    assert document(pdf([page, page])).text.count(closing) == 2


def test_a_number_that_is_no_page_number_stays() -> None:
    found = document(pdf([[title(), *placed(set_lines(PARAGRAPHS[:2], 34), 60, 760), Text(60, 40, "2023")]]))
    assert found.text.endswith("2023\n") and not found.omissions


@pytest.mark.parametrize("angle", [45, 30, -60, 90])
def test_a_slanted_watermark_is_left_out(angle: float) -> None:
    lines = placed(set_lines(PARAGRAPHS, 34), 60, 760)
    found = document(pdf([[title(), Text(200, 300, "内部资料请勿外传", 40, angle), *lines]]))
    assert found.text == WHOLE
    assert left_out(found) == [("第1页", "内部资料请勿外传", "watermark")]


def test_a_large_watermark_on_every_page_is_left_out_and_a_large_title_stays() -> None:
    lines = set_lines(PARAGRAPHS * 2, 34)
    mark = Text(120, 601, "内部资料", 60)
    found = document(pdf([[title(), mark, *placed(lines[:14], 60, 760)], [mark, *placed(lines[14:], 60, 760)]]))
    assert found.text == WHOLE + "".join(f"{line}\n" for line in PARAGRAPHS)
    assert left_out(found) == [(f"第{number}页", "内部资料", "watermark") for number in (1, 2)]


def test_a_watermark_is_one_though_its_letters_are_not_equally_wide() -> None:
    marks = [Text(120, 601, "内部", 60), Text(240, 601, "资", 61), Text(301, 601, "料", 60)]
    lines = set_lines(PARAGRAPHS * 2, 34)
    found = document(pdf([[*marks, *placed(lines[:14], 60, 760)], [*marks, *placed(lines[14:], 60, 760)]]))
    assert found.text == "".join(f"{line}\n" for line in PARAGRAPHS * 2)
    assert [omission.text for omission in found.omissions] == ["内部资料"] * 2


@pytest.mark.parametrize("rotate", [90, 180, 270])
def test_a_page_that_is_shown_turned_is_read_the_same(rotate: int) -> None:
    assert document(pdf([[title(), *placed(set_lines(PARAGRAPHS, 34), 60, 760)]], rotate)).text == WHOLE


def test_lines_that_were_set_turned_are_read_from_their_top() -> None:
    lines = [
        Text(60 + 20 * number, 60 + 12 * (len(line) - len(line.lstrip("　"))), line.lstrip("　"), 12, 90)
        for number, line in enumerate(set_lines(PARAGRAPHS, 34))
    ]
    assert document(pdf([lines])).text == "".join(f"{line}\n" for line in PARAGRAPHS)


def test_two_columns_are_read_one_after_the_other() -> None:
    lines = set_lines(PARAGRAPHS * 2, 18)
    half = len(lines) // 2
    left, right = placed(lines[:half], 60, 760), placed(lines[half:], 310, 760)
    by_height = [text for pair in zip(left, right, strict=False) for text in pair]
    rest = [*left[len(right) :], *right[len(left) :]]
    for order in ([*left, *right], [*by_height, *rest]):
        assert document(pdf([[title(), *order]])).text == WHOLE + "".join(f"{line}\n" for line in PARAGRAPHS)


def test_columns_of_short_paragraphs_are_columns_though_most_lines_are_set_in() -> None:
    lacks = (
        "理论学习还不够系统深入扎实。",
        "联系实际还不紧密不够有力。",
        "调查研究走马观花，很少住下来听群众说说心里话。",
    )
    short = [f"{number}是{lacks[at % 3]}" for at, number in enumerate("一二三四五六七八九十" * 2)]
    lines = set_lines(short, 18)
    half = len(lines) // 2
    sheet = [*placed(lines[:half], 60, 760), *placed(lines[half:], 310, 760)]
    assert document(pdf([sheet])).text == "".join(f"{line}\n" for line in short)


def test_the_lines_below_a_number_that_stands_out_belong_to_its_paragraph() -> None:
    rows = [Text(60, 780, "三、整改措施")]
    for number, paragraph in enumerate((PARAGRAPHS[2][10:], PARAGRAPHS[3]), start=1):
        pieces = [paragraph[at : at + 30] for at in range(0, len(paragraph), 30)]
        rows += [Text(60, rows[-1].y - 20, f"{number}.")]
        rows += [Text(90, rows[-1].y - 20 * at, piece) for at, piece in enumerate(pieces)]
    found = document(pdf([rows])).text.replace("  ", "")
    assert found == f"三、整改措施\n1.{PARAGRAPHS[2][10:]}\n2.{PARAGRAPHS[3]}\n"


def test_a_date_below_the_last_paragraph_stands_on_its_own_line() -> None:
    closing = "以上是我的对照检查，如有不妥之处，敬请各位领导和同志们批评指正。"
    rows = [Text(60, 780, closing), Text(60, 760, closing), Text(60, 740, "2024年1月9日")]
    assert document(pdf([rows])).text.split("\n")[-2] == "2024年1月9日"


def test_a_table_is_read_by_its_rows() -> None:
    cells = [
        ("序号", "问题", "措施"),
        ("1", "学习不够", "每周读书"),
        ("2", "调研不深", "每月下村"),
        ("3", "会议多", "合并会议"),
    ]
    rows = [
        Text(x, 700 - 24 * number, cell)
        for number, row in enumerate(cells)
        for x, cell in zip((60, 130, 330), row, strict=True)
    ]
    found = document(pdf([[*rows]]))
    assert [line.split() for line in found.text.splitlines()] == [list(row) for row in cells]
    assert [note.code for note in found.notes] == ["pdf-table"]


@pytest.mark.parametrize("spacing", [2, 5, 9])
def test_spaced_out_type_has_no_spaces(spacing: float) -> None:
    per_line = int(470 // (12 + spacing))
    lines = [
        Text(line.x + spacing * 2 * (line.x > 60), line.y, line.text, 12, 0, spacing)
        for line in placed(set_lines(PARAGRAPHS, per_line), 60, 760)
    ]
    assert document(pdf([[Text(60, 800, TITLE, 16, 0, 12), *lines]])).text == WHOLE


def test_words_in_latin_letters_keep_their_spaces_and_lose_their_hyphens() -> None:
    words = [Text(60, 700, "ABC"), Text(60 + 3 * 12 + 8, 700, "DEF"), Text(60 + 6 * 12 + 8, 700, "会议")]
    assert document(pdf([words])).text == "ABC DEF会议\n"


def test_a_scanned_pdf_says_what_to_do() -> None:
    found = read_pdf(pdf([[], []]))
    assert isinstance(found, Fault)
    assert found.code == "pdf-scanned" and "OCR" in found.message


def test_a_page_without_text_among_others_is_told() -> None:
    found = document(pdf([placed(set_lines(PARAGRAPHS, 34), 60, 760), [], [Text(60, 700, "完")]]))
    assert [(note.code, "第2页" in note.message) for note in found.notes] == [("pdf-page-without-text", True)]


@pytest.mark.parametrize("octets", [b"", b"%PDF-1.4", b"%PDF-1.7\n%%EOF", b"x" * 100, pdf([[title()]])[:200]])
def test_a_broken_pdf_is_told_in_one_sentence(octets: bytes) -> None:
    found = read_pdf(octets)
    assert isinstance(found, Fault) and found.code in ("file-damaged", "pdf-scanned")


def test_a_pdf_with_a_password_says_what_to_do() -> None:
    encrypted = pdf([[title()]]).replace(
        b"/Root 1 0 R",
        b"/Root 1 0 R /ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <"
        + b"11" * 32
        + b"> /U <"
        + b"22" * 32
        + b"> >>",
    )
    found = read_pdf(encrypted)
    assert isinstance(found, Fault) and found.code == "file-encrypted"


def test_pages_that_are_their_own_parents_are_no_endless_loop() -> None:
    started = time.monotonic()
    looped = pdf([[title()]]).replace(b"/Kids [4 0 R]", b"/Kids [2 0 R]")
    read_pdf(looped)
    read_pdf(pdf([[title()]]).replace(b"/Count 1", b"/Count 999999999"))
    assert time.monotonic() - started < SECONDS


FILE = pdf([[title(), *placed(set_lines(PARAGRAPHS, 34), 60, 760)]])


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(FILE) - 1), st.integers(0, 255)), max_size=6), st.integers(0, len(FILE)))
def test_a_damaged_pdf_never_raises(changes: list[tuple[int, int]], length: int) -> None:
    octets = bytearray(FILE)
    for place, value in changes:
        octets[place] = value
    for each in (bytes(octets), bytes(octets[:length])):
        assert isinstance(read_pdf(each), Document | Fault)


def letters(text: str) -> str:
    return BLANK.sub("", text)


@needs_office
@pytest.mark.parametrize(
    "sheet", [Sheet("某县委办公室 内部资料"), Sheet(indent="0", gap="10pt")], ids=["indents", "gaps"]
)
def test_a_file_of_an_office_program_comes_back_in_paragraphs(tmp_path: Path, sheet: Sheet) -> None:
    path = SAMPLES / "2013-town-party-secretary.txt"
    lines = [line.strip() for line in path.read_text("utf-8").split("\n") if line.strip()]
    source = tmp_path / "a.fodt"
    source.write_text(flat_document(lines, sheet), "utf-8")
    found = document(converted(tmp_path, source, "pdf").read_bytes())
    assert [letters(line) for line in found.text.splitlines()] == [letters(line) for line in lines]
    assert {omission.reason for omission in found.omissions} == (
        {"page header", "page footer"} if sheet.head else {"page footer"}
    )


@needs_office
def test_columns_of_an_office_program_are_read_one_after_the_other(tmp_path: Path) -> None:
    path = SAMPLES / "2013-town-party-secretary.txt"
    lines = [line.strip() for line in path.read_text("utf-8").split("\n") if line.strip()]
    source = tmp_path / "a.fodt"
    source.write_text(flat_document(lines, Sheet(columns=2)), "utf-8")
    found = document(converted(tmp_path, source, "pdf").read_bytes())
    assert letters(found.text) == letters("".join(lines))


def test_a_pdf_is_read_whatever_its_name(tmp_path: Path) -> None:
    for name in ("a.pdf", "b.txt", "c.doc"):
        (tmp_path / name).write_bytes(FILE)
    reading = read([tmp_path])
    assert not reading.problems
    assert all(one.text == other.text == WHOLE for one, other in pairwise(reading.sources))
    assert {source.origin.format for source in reading.sources} == {"pdf"}
