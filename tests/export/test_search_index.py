"""The index of the full-text search: its streams, its numbers and its lists say what stands in the texts."""

from __future__ import annotations

import json
import re
from itertools import count, pairwise
from pathlib import Path

import numpy as np
import pytest
from checkouts import REPORT
from duizhao.catalogue.load import load_catalogue, load_frameworks
from duizhao.clean import clean
from duizhao.knowledge import KnowledgeBase, gather, study
from duizhao.knowledge.sentences import cut, owners
from duizhao.model import Source
from duizhao.pages import render, report_name
from duizhao.parse import Lexicon, parse
from duizhao.search_index import Guide, index_files, normalise
from duizhao.search_index.build import all_documents
from duizhao.search_index.digits import SIGNS, STOPS, digits, small, written
from duizhao.search_index.forms import Forms
from duizhao.search_index.guides import guide_documents
from duizhao.search_index.postings import CHUNK, postings
from duizhao.search_index.sentences import sentences
from duizhao.search_index.stream import stream
from duizhao.search_index.units import Document, Unit
from hypothesis import given
from hypothesis import strategies as st
from page_reader import read
from where import ROOT

PIECES = st.sampled_from(
    [*"党学习不够深入，。！？、“”《》\n \u3000①②㎡１２ＡbÀ學習İΣ…—*\u200b%<>&", "\U00020000", "2023", "比如，"]
)
LEXICON = Lexicon(load_frameworks())
TEXTS = st.lists(PIECES, max_size=30).map("".join)


def numbers(text: str) -> list[int]:
    """The numbers of a text, read as the browser reads them."""
    found, held = [], 0
    for sign in text:
        value = SIGNS.index(sign)
        if value >= STOPS:
            held = held * (len(SIGNS) - STOPS) + value - STOPS
        else:
            found.append(held * STOPS + value)
            held = 0
    return found


def base(*texts: str) -> KnowledgeBase:
    """The studied base of some reports."""
    catalogue = load_catalogue()
    sources = [Source(f"r{number}.txt", text) for number, text in enumerate(texts)]
    return study(gather(sources, catalogue.frameworks), catalogue)


def unseen(document: Document, starts: list[int]) -> None:
    """Do nothing with a document."""


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("学用“脱节”", "学用脱节"),
        ("《党章》 学习", "党章学习"),
        ("不够，深入。", "不够\0深入"),
        ("……“好”！！是", "好\0是"),
        ("２０２３年ＡＢ", "2023年ab"),
        ("學習時斷時續", "学习时断时续"),
        ("①②", "12"),
        ("王**同志", "王同志"),
        ("一\n二", "一\0二"),
        ("", ""),
        ("，。", ""),
    ],
)
def test_a_stream_keeps_what_is_said_and_one_break_for_its_marks(text: str, wanted: str) -> None:
    assert normalise(text) == wanted


@given(st.lists(TEXTS, min_size=1, max_size=5))
def test_whole_documents_become_the_same_streams_as_single_texts(texts: list[str]) -> None:
    points, begins = Forms().stream(texts)
    found = "".join(map(chr, points.tolist()))
    assert found == "".join(normalise(text) + "\0\0" for text in texts)
    assert begins.tolist() == [len("".join(normalise(t) + "\0\0" for t in texts[:n])) for n in range(len(texts))]


@given(st.lists(st.integers(0, 2**31), max_size=40))
def test_numbers_come_back_as_they_were_written(values: list[int]) -> None:
    text, at = written(np.array(values, dtype=np.int64))
    assert numbers(text.decode("ascii")) == values == numbers(small(values))
    assert [text[at[n] : at[n + 1]].decode() for n in range(len(values))] == [digits(value) for value in values]
    assert not set(text) & set(b'"\\') and text.isascii()


@given(TEXTS)
def test_sentences_have_the_lengths_that_their_anchors_stand_for(text: str) -> None:
    source = Source("r.txt", REPORT.format(year=2023) + text)
    for report in parse(source, clean(source.text), LEXICON, "r"):
        for passages in owners(report):
            wanted = [len(s.text) + (s is line[-1]) for line in cut(passages, count(1)) for s in line]
            whole, lengths = sentences(passages)
            assert list(lengths) == wanted and sum(lengths) == len(whole)


def test_the_lists_hold_every_position_of_every_pair() -> None:
    texts = ["学习学习不够，学习", "工作不够", "学"]
    numbered = stream([Document("a.html", "甲", tuple(Unit(text, "text") for text in texts))], unseen)
    whole = "".join(normalise(text) + "\0\0" for text in texts)
    found = {
        posting.pair: [numbers(chunk.digits.decode()) for chunk in posting.chunks] for posting in postings(numbered)
    }
    wanted: dict[str, list[int]] = {}
    for at, pair in enumerate(map("".join, pairwise(whole))):
        if pair[0] != "\0":
            wanted.setdefault(pair, []).append(at)
    assert list(found) == sorted(found)
    for pair, (chunk,) in found.items():
        assert np.cumsum([chunk[0], *(step + 1 for step in chunk[1:])]).tolist() == wanted[pair]
    assert set(found) == set(wanted)


def test_a_long_list_is_cut_into_chunks_that_begin_with_a_position() -> None:
    numbered = stream([Document("a.html", "甲", (Unit("学习" * (CHUNK + 10), "text"),))], unseen)
    lists = {posting.pair: posting for posting in postings(numbered)}
    chunks = lists["学习"].chunks
    assert [chunk.count for chunk in chunks] == [CHUNK, 10]
    assert [chunk.first for chunk in chunks] == [0, 2 * CHUNK]
    assert numbers(chunks[1].digits.decode())[0] == 2 * CHUNK


def test_the_same_base_gives_the_same_files_in_a_folder_named_by_them() -> None:
    known, other = base(REPORT.format(year=2023)), base(REPORT.format(year=2022))
    files = index_files(known, [], report_name, {})
    assert files == index_files(known, [], report_name, {})
    folders = {path.split("/")[1] for path in files if path != "search/current.js"}
    assert len(folders) == 1 and folders.pop() in files["search/current.js"].decode()
    assert files["search/current.js"] != index_files(other, [], report_name, {})["search/current.js"]


def test_every_file_is_a_script_that_delivers_json_under_its_own_name() -> None:
    for path, content in index_files(base(REPORT.format(year=2023)), [], report_name, {}).items():
        found = re.fullmatch(r"duizhaoDeliver\((.*)\)\n", content.decode(), re.S)
        assert found and json.loads(f"[{found[1]}]")[0] == Path(path).stem


def test_every_place_of_the_index_exists_on_its_page() -> None:
    known = base(REPORT.format(year=2023))
    pages = render(known)
    guides = [Guide("guide/reading.html", (ROOT / "docs" / "guide" / "reading.md").read_text("utf-8"))]
    for document in all_documents(known, guides, report_name):
        path = document.path.replace(".html", ".md")
        text = pages[path] if path in pages else guides[0].markdown
        ids = set(read(text).ids)
        for unit in document.units:
            names = {unit.anchor} if unit.anchor else {f"n{unit.first + n}" for n in range(len(unit.sentences))}
            assert names <= ids, (path, names - ids)


def test_a_guide_page_is_read_without_its_marks() -> None:
    head = "---\ntitle: 甲\n---\n\n# 怎样**读** {#top}\n\n- 见[首页](../index.md)的`矩阵`\n\n"
    text = head + "| 写法 | 指 |\n|---|--:|\n| a | b |\n## 二 {#two}\n丙"
    (document,) = guide_documents([Guide("guide/a.html", text)])
    assert document.title == "怎样 读"
    units = [(unit.anchor, " ".join(unit.text.split())) for unit in document.units]
    assert units == [
        ("top", "怎样 读"),
        ("top", "见首页的 矩阵"),
        ("top", "写法 指"),
        ("top", "a b"),
        ("two", "二"),
        ("two", "丙"),
    ]


def test_an_index_of_nothing_is_an_index() -> None:
    files = index_files(KnowledgeBase(load_catalogue().frameworks), [], report_name, {})
    assert "search/current.js" in files
