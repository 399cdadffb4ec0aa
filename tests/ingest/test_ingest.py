"""Reading folders of reports: encodings, settings made by hand, and one line for every fault."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest
from duizhao.ingest import Reading, read
from duizhao.ingest.decode import Decoded, decode
from duizhao.ingest.fault import Fault
from duizhao.ingest.front_matter import split
from duizhao.ingest.likely import is_damaged_utf8
from duizhao.model import Meta, Source
from hypothesis import assume, example, given
from hypothesis import strategies as st
from where import SAMPLES

LINES = (
    "对照检查材料",
    "一、存在的主要问题：理论学习不够深入，“学用结合”差。",
    "（一）𠮷㐀①Ⅲ——×·ä",
    "",
    "以上是我的对照检查。",
)
MARKS = {"utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff", "utf-32-le": b"\xff\xfe\0\0", "utf-32-be": b"\0\0\xfe\xff"}
MARKED = [*MARKS.items(), ("utf-8", b"\xef\xbb\xbf"), ("gb18030", b"\x84\x31\x95\x33")]
EVERY_CODEC = [("utf-8", b""), ("gb18030", b""), *MARKED]
FRAMEWORKS = ("nd-2022", "ztjy-2023-1", "nd-2024")
BODY = "对照检查材料\n一、存在的问题\n"
CHINESE = st.text(
    st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5) | st.sampled_from("的一是不了在人有我，。、“”\r\n 𠮷㐀")
)


def put(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """A folder with these files in it."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def only(reading: Reading) -> Source:
    """The only source of a reading that met no problems."""
    assert not reading.problems
    (source,) = reading.sources
    return source


def codes(reading: Reading) -> list[tuple[str, int, str, str]]:
    return [(problem.path, problem.line, problem.code, problem.severity) for problem in reading.problems]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\v", "\u2028", "\x85"])
@pytest.mark.parametrize(("encoding", "mark"), EVERY_CODEC)
def test_a_text_comes_back_the_same_from_every_encoding_with_every_line_end(
    tmp_path: Path, encoding: str, mark: bytes, end: str
) -> None:
    text = end.join(LINES) + end
    source = only(read([put(tmp_path, {"甲.txt": mark + text.encode(encoding)})]))
    assert (source.path, source.text, source.encoding, source.first_line) == ("甲.txt", text, encoding, 1)


def test_mixed_line_ends_stay_mixed(tmp_path: Path) -> None:
    assert only(read([put(tmp_path, {"a.txt": "一\r\n二\n三\r四"})])).text == "一\r\n二\n三\r四"


def test_only_one_byte_order_mark_is_taken_away() -> None:
    assert decode(b"\xef\xbb\xbf\xef\xbb\xbfx") == Decoded("\ufeffx", "utf-8")


def test_four_byte_characters_of_gb18030_are_read() -> None:
    octets = "对照检查材料，".encode("gbk") + b"\x95\x34\xb2\x35" + b"\x81\x39\xee\x39"
    assert decode(octets) == Decoded("对照检查材料，𠮷㐀", "gb18030")


@given(st.binary())
@example(b"\xff\xfe\x00\xd8")
@example(b"\xff\xfe\x00\x00\xff\xff\xff\xff")
@example(b"\x00")
def test_decoding_never_raises(octets: bytes) -> None:
    assert isinstance(decode(octets), Decoded | Fault)


@given(st.text(st.characters(exclude_categories=("Cs",)) | st.sampled_from("-:{}[]!&*?|>%\\\"' \n\tuUx0")))
def test_front_matter_never_raises_and_loses_nothing_that_is_no_setting(inside: str) -> None:
    text = f"---\n{inside}\n---\n正文"
    found = split(text)
    assert text.endswith(found.text)
    assert found.text == text or found.settings.values or found.settings.faults


@given(CHINESE, st.sampled_from(EVERY_CODEC))
def test_a_chinese_text_in_any_codec_comes_back(text: str, codec: tuple[str, bytes]) -> None:
    encoding, mark = codec
    text = "关于理论学习方面存在的问题和不足，主要是学得不深不透、结合实际不够紧密。" * (1 + len(text) // 9) + text
    octets = mark + text.encode(encoding)
    assume(encoding != "gb18030" or mark or not is_damaged_utf8(octets))
    assert decode(octets) == Decoded(text, encoding)


@given(st.text(st.characters(exclude_categories=("Cc", "Cs"), exclude_characters="\ufeff")), st.sampled_from(MARKED))
def test_any_text_behind_a_byte_order_mark_comes_back(text: str, codec: tuple[str, bytes]) -> None:
    encoding, mark = codec
    assert decode(mark + text.encode(encoding)) == Decoded(text, encoding)


def test_every_sample_comes_back_from_every_codec() -> None:
    for source in read([SAMPLES]).sources:
        for encoding, mark in EVERY_CODEC:
            assert decode(mark + source.text.encode(encoding)) == Decoded(source.text, encoding)


@pytest.mark.parametrize(
    ("octets", "code", "line"),
    [
        ("第一行\n第二行\r\n第三".encode() + b"\xe5", "encoding-unknown", 3),  # cut in the middle of a character
        (
            "第一行\r第二行有问题".encode() + b"\xff\xff" + "然后还有很多字很多字很多字\n".encode() * 9,
            "encoding-unknown",
            2,
        ),
        ("第一行\n第二".encode("gb18030") + b"\xff" + "行\n".encode("gb18030"), "encoding-unknown", 2),
        ("Привет, товарищи".encode("cp1251"), "encoding-unknown", 1),
        (b"\xff\xfe" + "一行\n二".encode("utf-16-le") + b"\x00\xd8", "encoding-unknown", 2),
        (b"\xef\xbb\xbfa\n\xff", "encoding-unknown", 2),
        ("对照检查材料\n1. 问题\n".encode("utf-16-le"), "encoding-unknown", 0),
        ("对照检查材料，存在的主要问题。".encode("utf-16-be"), "encoding-unknown", 0),
        ("abc\n".encode("utf-16-le"), "encoding-unknown", 0),
        (b"PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0", "file-binary", 0),
        (b"\x7fELF\x02\x01\x01\x01\x02\x03\x04\x05", "file-binary", 0),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00\x00\xff\xfe", "file-binary", 0),
        (b"%PDF-1.7\n\xff\x01\x02\x03\x04\x05\x06\x07", "file-damaged", 0),
        ("对照检查\0".encode(), "file-binary", 0),
        (b"x" * (20 * 1024 * 1024 + 1), "file-too-large", 0),
    ],
)
def test_what_cannot_be_decoded_is_left_out_with_its_line(tmp_path: Path, octets: bytes, code: str, line: int) -> None:
    reading = read([put(tmp_path, {"bad.txt": octets, "good.txt": BODY})])
    assert [source.path for source in reading.sources] == ["good.txt"]
    assert codes(reading) == [("bad.txt", line, code, "error")]


def test_a_text_without_characters_is_still_a_source(tmp_path: Path) -> None:
    reading = read([put(tmp_path, {"a.txt": b"", "b.txt": b"\xef\xbb\xbf", "c.txt": "---\nyear: 2023\n---"})])
    assert [source.text for source in reading.sources] == ["", "", ""]


def test_traditional_characters_in_gbk_are_read() -> None:
    text = "對照檢查材料，個人發言提綱。關於理論學習方面存在的主要問題和不足，學習不夠深入。"
    assert decode(text.encode("gb18030")) == Decoded(text, "gb18030")


def test_files_that_are_no_reports_are_passed_over_in_silence(tmp_path: Path) -> None:
    silent = (".hidden.txt", "~$报告.docx", "Thumbs.db", "desktop.ini", ".DS_Store", "README.md", "readme.txt", "x.py")
    put(tmp_path, {**dict.fromkeys(silent, b"x"), ".git/a.txt": "x", "sub/a.TXT": "x", "b.Md": "x", "c.markdown": "x"})
    reading = read([tmp_path])
    assert [source.path for source in reading.sources] == ["b.Md", "c.markdown", "sub/a.TXT"]
    assert not reading.problems


@pytest.mark.parametrize(
    ("name", "advice"),
    [
        *((f"甲{suffix}", "请把表格连同栏目名称复制到 Word 文档") for suffix in (".XLSX", ".et", ".csv")),
        *((f"甲{suffix}", "请用原来的阅读程序导出") for suffix in (".ofd", ".caj")),
        *((f"甲{suffix}", "请解压后放入，或改用 .zip 压缩") for suffix in (".rar", ".7z")),
        *((f"甲{suffix}", "请先做文字识别（OCR）") for suffix in (".jpg", ".TIF")),
        ("甲.pptx", "请把其中的文字复制到 Word 文档"),
        ("甲.pages", "请另存为 Word 文档（.docx）或纯文本（.txt）"),
        ("1.张某对照检查材料", "请补上文件原来的后缀"),
    ],
)
def test_a_file_that_cannot_be_read_is_named_with_what_to_do(tmp_path: Path, name: str, advice: str) -> None:
    (problem,) = read([put(tmp_path, {name: "x", "a.txt": "x"})]).problems
    assert (problem.path, problem.code, problem.severity) == (name, "format-unsupported", "error")
    assert advice in problem.message


def test_links_out_of_the_folder_are_not_followed(tmp_path: Path) -> None:
    put(tmp_path, {"out/secret.txt": "x", "in/a/real.txt": "x"})
    home = tmp_path / "in"
    (home / "file.txt").symlink_to(tmp_path / "out" / "secret.txt")
    (home / "tree").symlink_to(tmp_path / "out")
    (home / "loop").symlink_to(home)
    (home / "again.txt").symlink_to(home / "a" / "real.txt")
    (home / "gone.txt").symlink_to(home / "nothing.txt")
    (home / "self.txt").symlink_to(home / "self.txt")
    reading = read([home])
    assert [source.path for source in reading.sources] == ["a/real.txt"]
    outside = [(name, 0, "link-outside", "error") for name in ("file.txt", "tree")]
    unreadable = [(name, 0, "file-unreadable", "error") for name in ("gone.txt", "self.txt")]
    assert codes(reading) == sorted(outside + unreadable)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    assert ("a.txt", 0, "file-unreadable", "error") in codes(read([tmp_path]))


@contextmanager
def without_privileges() -> Iterator[None]:
    """As a user that file permissions hold for."""
    is_root = os.geteuid() == 0
    if is_root:
        os.seteuid(65534)
    try:
        yield
    finally:
        if is_root:
            os.seteuid(0)


@pytest.mark.skipif(not hasattr(os, "seteuid"), reason="needs Unix permissions")
def test_what_may_not_be_opened_is_named() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = put(Path(name), {"a.txt": "x", "b.txt": "x", "shut/c.txt": "x"})
        folder.chmod(0o755)
        (folder / "a.txt").chmod(0)
        (folder / "shut").chmod(0)
        with without_privileges():
            reading = read([folder])
        (folder / "shut").chmod(0o755)
    assert codes(reading) == [("a.txt", 0, "file-unreadable", "error"), ("shut", 0, "folder-unreadable", "error")]
    assert [source.path for source in reading.sources] == ["b.txt"]


@pytest.mark.skipif(os.name == "nt", reason="no such names on Windows")
def test_a_file_name_never_breaks_a_line(tmp_path: Path) -> None:
    odd = os.fsdecode(b"\xff.ofd")
    put(tmp_path, {"a\nb\x1b[31m\u202e.txt": "---\nyear: x\n---\n", odd: "x", "c\n.meta.yml": "year: 1"})
    reading = read([tmp_path])
    lines = [str(problem) for problem in reading.problems]
    assert reading.sources[0].path == r"a\x0ab\x1b[31m\u202e.txt"
    assert len(lines) == 4
    assert all(line.encode() and len(line.splitlines()) == 1 for line in lines)


def test_a_missing_folder_and_an_empty_one_are_named(tmp_path: Path) -> None:
    empty, missing = put(tmp_path, {"empty/x.ofd": "x"}) / "empty", tmp_path / "missing"
    reading = read([empty, missing])
    assert codes(reading) == [
        (empty.as_posix(), 0, "no-sources", "error"),
        (missing.as_posix(), 0, "folder-missing", "error"),
        ("x.ofd", 0, "format-unsupported", "error"),
    ]


def test_the_same_path_under_a_later_folder_gets_that_folders_name(tmp_path: Path) -> None:
    put(tmp_path, {"a/s/x.txt": "1", "b/s/x.txt": "2", "c/s/x.txt": "3", "c/s/y.txt": "4"})
    reading = read([tmp_path / name / "s" for name in "abc"])
    texts = {source.path: source.text for source in reading.sources}
    assert texts == {"x.txt": "1", "s/x.txt": "2", "s-2/x.txt": "3", "y.txt": "4"}


def test_a_file_under_two_of_the_folders_is_read_once(tmp_path: Path) -> None:
    put(tmp_path, {"s/x.txt": "1", "s/x.meta.yml": "year: x", "s/bad.ofd": "x"})
    folders = [tmp_path, tmp_path / "s", tmp_path / "s" / "x.txt"]
    assert [source.path for source in read(folders).sources] == ["s/x.txt"]
    assert [problem.path for problem in read([tmp_path, tmp_path]).problems] == ["s/bad.ofd", "s/x.meta.yml"]


def test_a_single_file_is_read_with_the_settings_beside_it(tmp_path: Path) -> None:
    put(tmp_path, {"x.txt": BODY, "x.meta.yml": "year: 2023", "folder.meta.yml": "sample: true"})
    put(tmp_path, {"y.txt": "", "y.meta.yml": "?", "z.ofd": ""})
    source = only(read([tmp_path / "x.txt"]))
    assert (source.path, source.meta) == ("x.txt", Meta(year=2023, sample=True))
    assert codes(read([tmp_path / "z.ofd"])) == [("z.ofd", 0, "format-unsupported", "error")]


def test_the_order_of_sources_is_that_of_their_paths(tmp_path: Path) -> None:
    put(tmp_path, dict.fromkeys(("b.txt", "a/z.txt", "a.txt", "a/b/c.txt", "中.txt", "B.txt"), "x"))
    paths = [source.path for source in read([tmp_path]).sources]
    assert paths == sorted(paths)
    assert len(paths) == 6


def test_everything_that_matters_is_watched(tmp_path: Path) -> None:
    put(tmp_path, {"s/x.txt": "1", "s/x.meta.yml": "", "s/deep/y.ofd": "", "s/.hidden": ""})
    watched = {path.relative_to(tmp_path).as_posix() for path in read([tmp_path / "s", tmp_path / "gone"]).watched}
    assert watched == {"s", "s/x.txt", "s/x.meta.yml", "s/deep", "s/deep/y.ofd", "gone"}


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_front_matter_sets_and_is_taken_away(tmp_path: Path, end: str) -> None:
    english, chinese = (
        ("id: my-1", "role: 县长"),
        ("题名: 关于某事的材料", "年度: 2023", "级别: 班子", "框架: nd-2022", "样例: 是"),
    )
    head = ("---", *english, *chinese, "---")
    source = only(read([put(tmp_path, {"a.md": end.join((*head, "", "正文"))})], FRAMEWORKS))
    assert (source.text, source.first_line) == (f"{end}正文", 10)
    assert source.meta == Meta("my-1", "关于某事的材料", 2023, "leadership", "县长", "nd-2022", True)


@pytest.mark.parametrize(
    "text",
    [
        "---\n正文\n---\n正文",
        "---\n一、问题: 有\n---\n正文",
        "---\nlayout: post\n---\n正文",
        "---\n---\n正文",
        "---\n- year\n---\n正文",
        "---\nyear: 2023\n正文",
        "----\nyear: 2023\n----\n",
        "\n---\nyear: 2023\n---\n",
        "正文\n---\nyear: 2023\n---\n",
        "---",
        "---\n" + "[" * 5000 + "\n---\n",
        '---\n"\\UFFFFFFFF"\n---\n',
    ],
)
def test_a_fence_that_sets_nothing_is_text(tmp_path: Path, text: str) -> None:
    source = only(read([put(tmp_path, {"a.md": text})]))
    assert (source.text, source.first_line, source.meta) == (text, 1, Meta())


@pytest.mark.parametrize("text", ["---\n# 说明\nyear：2023\n---\n正文", "---\n\ntitle: 甲: 乙\n---\n正文"])
def test_front_matter_that_is_not_yaml_stays_text_with_a_warning(tmp_path: Path, text: str) -> None:
    reading = read([put(tmp_path, {"a.md": text})])
    assert reading.sources[0].text == text
    assert codes(reading) == [("a.md", 3, "meta-invalid", "warning")]


def test_an_unknown_key_is_named_with_the_nearest_and_the_others_count(tmp_path: Path) -> None:
    put(tmp_path, {"a.md": "---\nyear: 2023\nlevle: 班子\n---\n正文", "b.txt": "", "b.meta.yml": "titel: x"})
    reading = read([tmp_path])
    assert reading.sources[0].meta == Meta(year=2023)
    assert reading.sources[0].text == "正文"
    lines = [("a.md", 3), ("b.meta.yml", 1)]
    assert codes(reading) == [(*line, "meta-key-unknown", "warning") for line in lines]
    assert ["“level”" in reading.problems[0].message, "“title”" in reading.problems[1].message] == [True, True]


BROKEN = [
    ("year: 2023\ntitle: [甲", 2, "meta-invalid"),
    ("year: 2023\n\ttitle: 甲", 2, "meta-invalid"),
    ("year: 2023\ntitle: \x07", 2, "meta-invalid"),
    ("year: 2023\n---\n---\n", 2, "meta-invalid"),
    ('year: "\\UFFFFFFFF"', 1, "meta-invalid"),
    ("[" * 5000, 1, "meta-invalid"),
    ("# 注\n年度：2023", 2, "meta-type-wrong"),
    ("- year", 1, "meta-type-wrong"),
    ("year: 2023\ntitle:\n- 甲", 3, "meta-type-wrong"),
    ("year: 2023\nrole: {a: b}", 2, "meta-type-wrong"),
    ("role: 县长\nyear: 去年", 2, "meta-value-wrong"),
    ("year: 23", 1, "meta-value-wrong"),
    ("year: 2023\nid: 甲", 2, "meta-value-wrong"),
    ("id: A", 1, "meta-value-wrong"),
    ("id: " + "a" * 65, 1, "meta-value-wrong"),
    ("sample: maybe", 1, "meta-value-wrong"),
    ("year: 2023\n\nlevel: leadrship", 3, "meta-level-unknown"),
    ("framework: nd-2023", 1, "meta-framework-unknown"),
    ("year: 2023\n年度: 2024", 2, "meta-key-repeated"),
    (b"year: 2023\nrole: \xff\xff", 2, "encoding-unknown"),
    (b"\0\1\2", 0, "file-binary"),
    (b"#" * 70000, 0, "file-too-large"),
]


@pytest.mark.parametrize(("settings", "line", "code"), BROKEN)
def test_a_broken_sidecar_gives_one_line_and_the_report_is_read_without_it(
    tmp_path: Path, settings: str | bytes, line: int, code: str
) -> None:
    reading = read([put(tmp_path, {"a/x.txt": BODY, "a/x.meta.yml": settings})], FRAMEWORKS)
    assert reading.sources == (Source("a/x.txt", BODY),)
    assert codes(reading) == [("a/x.meta.yml", line, code, "warning")]
    assert len(str(reading.problems[0]).splitlines()) == 1


@pytest.mark.parametrize(
    ("settings", "near"),
    [("level: leadrship", "leadership"), ("框架: ND2024", "nd-2024"), ("framework: ztjy-2023", "ztjy-2023-1")],
)
def test_an_unknown_value_comes_with_the_nearest_valid_one(tmp_path: Path, settings: str, near: str) -> None:
    reading = read([put(tmp_path, {"x.txt": BODY, "x.meta.yml": settings})], FRAMEWORKS)
    assert f"最接近的有效写法是“{near}”" in reading.problems[0].message


def test_any_framework_holds_where_none_are_known(tmp_path: Path) -> None:
    assert only(read([put(tmp_path, {"x.txt": BODY, "x.meta.yml": "框架: 任意"})])).meta.framework == "任意"


@pytest.mark.parametrize(
    "octets", ["年度: 2023\r\n身份: 县长".encode("gb18030"), "\ufeff年度: 2023\n身份: 县长".encode()]
)
def test_a_sidecar_may_have_any_encoding(tmp_path: Path, octets: bytes) -> None:
    assert only(read([put(tmp_path, {"x.txt": BODY, "x.txt.meta.yml": octets})])).meta == Meta(year=2023, role="县长")


def test_a_value_left_empty_sets_nothing(tmp_path: Path) -> None:
    put(tmp_path, {"x.txt": BODY, "x.meta.yml": "title:\nrole: ''\nyear: ~\n", "folder.meta.yml": "role: 县长"})
    assert only(read([tmp_path])).meta == Meta(role="县长")


def test_a_value_is_one_visible_line(tmp_path: Path) -> None:
    put(tmp_path, {"x.txt": BODY, "x.meta.yml": 'title: "甲\\n乙\\uD800\\u202e"'})
    assert only(read([tmp_path])).meta.title == r"甲 乙\ud800\u202e"


def test_the_nearest_setting_wins(tmp_path: Path) -> None:
    layers = {
        "folder.meta.yml": "id: far\ntitle: far\nyear: 2001\nrole: far\nframework: far\nsample: true",
        "a/folder.meta.yml": "title: near\nyear: 2002\nrole: near\nframework: near",
        "a/b/x.txt": "---\nyear: 2003\nrole: front\nframework: front\n---\n",
        "a/b/x.meta.yml": "role: stem\nframework: stem\nsample: false",
        "a/b/x.txt.meta.yml": "framework: name",
        "c/y.txt": "",
        "c/folder.meta.yml": "title: other",
    }
    first, second = read([put(tmp_path, layers)]).sources
    assert first.meta == Meta("far", "near", 2003, None, "stem", "name", False)
    assert second.meta == Meta("far", "other", 2001, None, "far", "far", True)


def test_settings_without_their_report_are_named(tmp_path: Path) -> None:
    put(tmp_path, {"x.txt": "", "y.meta.yml": "year: 2023", "z.ofd": "", "z.meta.yml": "", "a/folder.meta.yml": ""})
    found = codes(read([tmp_path]))
    assert found == [("y.meta.yml", 0, "meta-without-report", "warning"), ("z.ofd", 0, "format-unsupported", "error")]


def test_an_id_that_is_set_twice_is_named(tmp_path: Path) -> None:
    put(tmp_path, {"a.txt": "---\nid: one\n---\n", "b.txt": "", "b.meta.yml": "id: one", "c.txt": ""})
    assert codes(read([tmp_path])) == [("b.txt", 0, "meta-id-repeated", "warning")]


def test_the_samples_are_marked_as_samples() -> None:
    reading = read([SAMPLES])
    assert reading.sources
    assert all(source.meta.sample for source in reading.sources)
    assert not reading.problems
