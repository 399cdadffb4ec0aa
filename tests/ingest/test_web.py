"""Web pages: the report comes out of five layouts whole, and what stood around it is on record."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest
from duizhao.clean import clean
from duizhao.ingest import read
from duizhao.ingest.fault import Fault
from duizhao.ingest.web import opened, read_html
from hypothesis import given, settings
from hypothesis import strategies as st
from web_pages import LAYOUTS, MENU, OTHERS, as_one_file
from where import SAMPLES

FILES = sorted(SAMPLES.glob("*.txt"))
MARKED = re.compile(r"[*#\s]+")  # ** · # · white space
# Its title stands on two lines, of which pages show one as their heading
TWO_LINE_TITLE = "2023-school-branch"
LAYOUTS_OF_PARAGRAPHS = sorted(LAYOUTS.keys() - {"reader"})
SECONDS = 20


def lines_of(text: str) -> list[str]:
    """The lines of a text without white space and signs of emphasis."""
    return [line for each in text.split("\n") if (line := MARKED.sub("", each))]


def page_text(octets: bytes) -> str:
    found = opened(octets, "html")
    assert not isinstance(found, Fault)
    return read_html(found.source.text).text


def paragraphs(path: Path) -> list[str]:
    """The paragraphs of a sample without what cleaning takes out of it."""
    return lines_of(clean(path.read_text("utf-8")).text)


@pytest.mark.parametrize("layout", LAYOUTS_OF_PARAGRAPHS)
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_sample_comes_out_of_every_layout_line_by_line(path: Path, layout: str) -> None:
    wanted = paragraphs(path)
    found = lines_of(clean(page_text(LAYOUTS[layout](wanted))).text)
    assert found == (wanted[1:] if path.stem == TWO_LINE_TITLE and found[0] != wanted[0] else wanted)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_sample_comes_out_of_a_reader_of_documents_letter_by_letter(path: Path) -> None:
    wanted = paragraphs(path)
    assert "".join(lines_of(clean(page_text(LAYOUTS["reader"](wanted))).text)) == "".join(wanted)


@pytest.mark.parametrize("layout", sorted(LAYOUTS))
def test_what_stands_around_the_report_is_on_record(layout: str) -> None:
    found = opened(LAYOUTS[layout](paragraphs(FILES[0])), "html")
    assert not isinstance(found, Fault)
    document = read_html(found.source.text)
    left_out = "\n".join(omission.text for omission in document.omissions)
    words = {
        "old-table": (*MENU, *OTHERS, "点击数：1382", "版权所有"),
        "account": ("某某党建", "阅读", "扫一扫"),
        "office": (*MENU, *OTHERS, "浏览量：1024", "分享到", "承办单位", "隐藏的跟踪文字"),
        "reader": (*OTHERS, "开通会员", "浏览量"),
        "word": (),
    }[layout]
    assert [word for word in words if word not in left_out or word in document.text] == []
    assert "不是正文" not in document.text + left_out
    assert {omission.place for omission in document.omissions} <= {"正文之前", "正文之中", "正文之后"}


@pytest.mark.parametrize("layout", sorted(LAYOUTS))
def test_a_page_saved_as_one_file_is_the_same(tmp_path: Path, layout: str) -> None:
    page = LAYOUTS[layout](paragraphs(FILES[0]))
    (tmp_path / "a.html").write_bytes(page)
    (tmp_path / "b.mht").write_bytes(as_one_file(page))
    html, mhtml = read([tmp_path]).sources
    assert (html.text, html.origin.format) == (mhtml.text, "html")
    assert mhtml.origin.format == "mhtml"


BODY = "<p>一是理论学习不够深入，联系实际不够紧密，很多时候停留在表面。</p>" * 6


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>一是学习</p><p>二是调研</p>", "一是学习\n二是调研\n"),
        ("一是学习<br>二是调研<br/>三是落实", "一是学习\n二是调研\n三是落实\n"),
        ("<div>一是<b>学习</b>不够<i>深</i></div>二是", "一是学习不够深\n二是\n"),
        ("<p>学习\n   不够\n深入</p>", "学习不够深入\n"),
        ("<p>用 App 学习 两 次</p>", "用 App 学习 两 次\n"),
        ("<p>&nbsp;&nbsp;&nbsp;&nbsp;一是</p>", "一是\n"),
        ("<p>\u3000\u3000一是</p>", "\u3000\u3000一是\n"),
        ("<p>&ldquo;两个确立&rdquo;&amp;ldquo;四个意识&amp;rdquo;&amp;nbsp;</p>", "“两个确立”“四个意识”\n"),
        ("<p>R&amp;D 投入</p>", "R&D 投入\n"),
        ("<pre>一是\n二是</pre>", "一是\n二是\n"),
        ("<ol><li>学习</li><li>调研</li></ol><ul><li>落实</li></ul>", "1. 学习\n2. 调研\n落实\n"),
        ("<ruby>学<rp>(</rp><rt>xué</rt><rp>)</rp></ruby>习", "学习\n"),
        ("<p>学<span style='display: none'>干扰</span>习<font class=jammer>% u4</font></p>", "学习\n"),
        ("<script>var 甲 = '学习'</script><style>p{}</style><p>一是<!-- 注 -->学习</p>", "一是学习\n"),
        ("<p>没有关上<p>也没有关上<div>一层", "没有关上\n也没有关上\n一层\n"),
        ("<textarea>抄</textarea><button>复制</button><p>正文</p>", "正文\n"),
        ("", ""),
        ("纯文字", "纯文字\n"),
    ],
)
def test_elements_become_lines_as_a_browser_shows_them(html: str, text: str) -> None:
    assert read_html(html).text == text


def test_a_ledger_is_read_like_one_in_a_word_file() -> None:
    head = "<tr><th>序号<th>存在问题<th>整改措施<th>责任人</tr>"
    first = "<tr><td rowspan=2>1<td rowspan=2><p>学习不深。</p><td>每周学习。<br>每月讨论。<td>张某</tr>"
    page = read_html(f"<p>三、问题清单</p><table>{head}{first}<tr><td>每季检查。<td>李某</tr></table>完")
    assert page.text.split("\n")[1:-1] == [
        *("存在问题：", "1. 学习不深。", "整改措施：", "1. 每周学习。", "每月讨论。", "责任人：张某"),
        *("整改措施：", "1. 每季检查。", "责任人：李某", "完"),
    ]
    assert [(each.text, each.reason) for each in page.omissions] == [("序号 存在问题 整改措施 责任人", "table header")]


@pytest.mark.parametrize(
    "odd", ["<caption>某局</caption>", "<tr><td hidden>无</tr>", "<tr><td><table><td>内</table></tr>"]
)
def test_a_table_with_more_than_its_cells_is_read_cell_by_cell(odd: str) -> None:
    cells = "<tr><td>存在问题<td>整改措施</tr><tr><td>学习不深。<td>每周学习。</tr>"
    assert read_html(f"<table>{odd}{cells}</table>").text.count("整改措施\n") == 1


def test_a_title_outside_the_article_is_kept_and_one_inside_is_not_doubled() -> None:
    title = "某局局长2023年度民主生活会个人对照检查材料"
    outside = f"<title>{title}_某网</title><h1>{title}</h1><div class=info>日期</div><div class=a>{BODY}</div>"
    assert read_html(outside).text.startswith(f"{title}\n一是")
    inside = f"<title>{title}_某网</title><div class=a><p>{title}</p>{BODY}</div>"
    assert read_html(inside).text.count(title) == 1
    only_in_head = f"<title>{title} - 某网</title><div class=a>{BODY}</div>"
    assert read_html(only_in_head).text.startswith(f"{title}\n一是")
    plain = f"<p>对照检查材料格式如下：</p><p align=center>{title}</p><p>日期</p><div class=a>{BODY}</div>"
    assert read_html(plain).text.startswith(f"{title}\n一是")
    another = f"<p>{title}</p><div class=a><p>个人检视剖析材料</p>{BODY}</div>"
    assert read_html(another).text.startswith("个人检视剖析材料\n一是")


@pytest.mark.parametrize(
    ("octets", "encoding", "certain"),
    [
        (f"<meta charset=gb2312>{BODY}".encode("gb18030"), "gb18030", True),
        (f"<meta charset='utf-8'>{BODY}".encode("gb18030"), "gb18030", True),
        (f"<html><body>{BODY}".encode(), "utf-8", True),
        (
            f"<meta charset=gbk>{BODY * 3}".encode("gb18030")[:-1] + b"\xff<p>" + BODY.encode("gb18030"),
            "gb18030",
            False,
        ),
        (f"\ufeff<html>{BODY}".encode("utf-16-le"), "utf-16-le", True),
    ],
)
def test_the_encoding_is_that_of_the_bytes_with_what_the_page_says_as_advice(
    tmp_path: Path, octets: bytes, encoding: str, certain: bool
) -> None:
    (tmp_path / "a.html").write_bytes(octets)
    reading = read([tmp_path])
    (source,) = reading.sources
    assert (source.encoding, source.origin.certain) == (encoding, certain)
    assert [problem.code for problem in reading.problems] == ([] if certain else ["encoding-uncertain"])
    assert source.text.count("一是理论学习不够深入") >= 6


def test_a_single_file_page_of_frames_is_read_by_its_first_frame_with_text(tmp_path: Path) -> None:
    whole = as_one_file(f"<html><body>{BODY}</body></html>".encode())
    head, mark, rest = whole.partition(b"------MultipartBoundary\r\n")
    frames = b"Content-Type: text/html\r\n\r\n<html><FRAMESET cols=2><frame src=a.htm></FRAMESET></html>\r\n"
    (tmp_path / "a.mht").write_bytes(head + mark + frames + mark + rest)
    (source,) = read([tmp_path]).sources
    assert source.text.startswith("一是理论学习不够深入")


def test_a_single_file_page_without_a_page_is_told(tmp_path: Path) -> None:
    head = (
        "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: image/png\r\n\r\n"
    )
    (tmp_path / "a.mht").write_text(f"{head}x\r\n--x--", "utf-8")
    assert ("a.mht", "file-damaged") in [(problem.path, problem.code) for problem in read([tmp_path]).problems]


def test_the_folder_that_a_browser_saves_beside_a_page_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "甲_files").mkdir()
    (tmp_path / "甲_files" / "frame.html").write_text(BODY, "utf-8")
    (tmp_path / "甲.html").write_text(BODY, "utf-8")
    assert [source.path for source in read([tmp_path]).sources] == ["甲.html"]


HOSTILE = [
    *("<div>" * 100_000, "<b>" * 100_000 + "学", "<p " * 200_000, "<!--" * 200_000, "<a href='" * 100_000),
    *("&#" * 300_000, "<table><tr><td>" * 20_000, "<![if" * 100_000, "<" * 1_000_000),
    "<span style='" + "a:b;" * 300_000 + "'>学</span>",
]


@pytest.mark.parametrize("html", HOSTILE, ids=lambda html: html[:8])
def test_a_hostile_page_is_done_in_time(html: str) -> None:
    started = time.monotonic()
    read_html(html)
    assert time.monotonic() - started < SECONDS


def test_a_page_of_nothing_but_tags_is_refused_at_once(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<html>" + "<td>学" * 700_000, "utf-8")
    (problem,) = [each for each in read([tmp_path]).problems if each.path == "a.html"]
    assert problem.code == "file-too-large"


PAGE = LAYOUTS["office"](["某局对照检查材料", *["一是理论学习不够深入，联系实际不够紧密。"] * 8])
PIECES = [
    "<p>",
    "</p>",
    "<div style='display:none'>",
    "</div>",
    "<br>",
    "学习",
    "&nbsp;",
    "&amp;",
    "<![if x]>",
    "<ol><li>",
]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(PAGE) - 1), st.integers(0, 255)), max_size=6), st.integers(0, len(PAGE)))
def test_a_damaged_page_never_raises(changes: list[tuple[int, int]], length: int) -> None:
    octets = bytearray(PAGE)
    for place, value in changes:
        octets[place] = value
    for each in (bytes(octets), bytes(octets[:length]), as_one_file(bytes(octets))[:length]):
        for format in ("html", "mhtml"):
            found = opened(each, format)
            if not isinstance(found, Fault):
                read_html(found.source.text)


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.sampled_from([*PIECES, "</ol>", "<ruby>学<rt>x</rt>", "<pre>", "<a>", "</span>", "<table>", "<td>", "\x00"])
    )
)
def test_any_mixture_of_elements_is_read(pieces: list[str]) -> None:
    document = read_html("".join(pieces))
    said = document.text + "".join(omission.text for omission in document.omissions)
    assert said.count("学习") == "".join(pieces).count("学习")
