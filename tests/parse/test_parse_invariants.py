"""Nothing is lost: passages joined are the cleaned text, cleaned text and removed pieces are the ingested text."""

from __future__ import annotations

from pathlib import Path

import pytest
from duizhao.clean import clean
from duizhao.model import Source, restore
from duizhao.parse import parse
from duizhao.parse.text.shadow import shadow
from hypothesis import given, settings
from hypothesis import strategies as st
from structure import lexicon, read
from where import SAMPLES

FILES = sorted(SAMPLES.glob("*.[tm][xd]*"))
TEXTS = [path.read_text("utf-8") for path in FILES]
PIECES = [
    "一、存在的问题", "（一）理论学习方面。", "(二) 在“政治素质”方面", "一是学用结合不够紧密。", "二是", "是", "1.", "（1）", "①", "第一，", "首先，",
    "比如，", "如，", "再比如", "二、原因分析", "三、整改措施", "以上是我的对照检查，请批评指正。", "##paidbegin##", "##", "\n", "\r\n", "\u2028",
    "\n\n", "　　", " ", "**", "#", "——", "篇一：", "【第二篇】", "第 2 页 共 5 页\n", "mzshh", "ZZ", "對照檢查", "，", "。", "：", "；", "“", "”",
    "\x00", "\u200b", "\ud7ff", "😀", "2023年度民主生活会", "我", "班子", "不够深入", "方面", "\t", "<script>", "|", "---\n",
]  # fmt: skip


def check(text: str) -> None:
    """Both invariants hold for a text, and every passage stands where it says."""
    cleaned = clean(text)
    assert restore(cleaned) == text
    assert len(shadow(cleaned.text)) == len(cleaned.text)
    reports = parse(Source("x.txt", text), cleaned, lexicon(), "x")
    at = 0
    for report in reports:
        for passage in report.leaves():
            assert passage.start == at and passage.text
            at = passage.end
    assert at == len(cleaned.text)
    assert "".join(p.text for r in reports for p in r.leaves()) == cleaned.text


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_character_of_a_sample_is_lost(path: Path) -> None:
    check(path.read_text("utf-8"))


@pytest.mark.parametrize("text", ["", "\n", " ", "一", "一、", "。", "##", "\r", "一是", "（一）", "** **"])
def test_the_smallest_texts_are_kept_whole(text: str) -> None:
    check(text)


@settings(max_examples=1500, deadline=None)
@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=6)), max_size=60))
def test_nothing_is_lost_of_texts_made_of_the_genres_pieces(pieces: list[str]) -> None:
    check("".join(pieces))


@settings(max_examples=400, deadline=None)
@given(st.sampled_from(TEXTS), st.data())
def test_nothing_is_lost_of_a_damaged_report(text: str, data: st.DataObject) -> None:
    for _ in range(data.draw(st.integers(1, 5))):
        text = _damaged(text, data)
    check(text)


def _damaged(text: str, data: st.DataObject) -> str:
    """A text with a line lost, a marker doubled, a piece put in, the end cut off, or other line ends."""
    at = data.draw(st.integers(0, len(text)))
    kind = data.draw(st.sampled_from(["cut", "head", "line", "double", "insert", "ends", "unwrapped", "swap"]))
    lines = text.splitlines(keepends=True)
    line = data.draw(st.integers(0, max(0, len(lines) - 1)))
    return {
        "cut": lambda: text[:at],
        "head": lambda: text[at:],
        "line": lambda: "".join(lines[:line] + lines[line + 1 :]),
        "double": lambda: "".join([*lines[: line + 1], *lines[line:]]),
        "insert": lambda: text[:at] + data.draw(st.sampled_from(PIECES)) + text[at:],
        "ends": lambda: text.replace("\n", data.draw(st.sampled_from(["\r\n", "\r", "\n\n", "\u2028", ""]))),
        "unwrapped": lambda: "".join(text[i : i + 30] + "\n" for i in range(0, len(text), 30)),
        "swap": lambda: "".join(reversed(lines)),
    }[kind]()


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(TEXTS), st.sampled_from(["\r\n", "\r"]))
def test_other_line_ends_change_nothing_in_the_outline(text: str, ends: str) -> None:
    plain, other = read(text), read(text.replace("\n", ends))
    assert [_outline(r) for r in plain] == [_outline(r) for r in other]


def _outline(report: object) -> object:
    return (
        [s.kind for s in report.sections],  # type: ignore[attr-defined]
        [(p.name, [(x.claim, len(x.examples)) for x in p.points]) for p in report.parts()],  # type: ignore[attr-defined]
    )
