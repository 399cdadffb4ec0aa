"""Encodings: what is certain, what is only likely, and that wrong characters never come without a word."""

from __future__ import annotations

from pathlib import Path

import pytest
from duizhao.clean.characters import simplified
from duizhao.ingest import read
from duizhao.ingest.decode import Decoded, decode
from duizhao.ingest.fault import Fault
from duizhao.ingest.likely import FREQUENT, FREQUENT_SHARE, common_share, is_garbled
from hypothesis import given, settings
from hypothesis import strategies as st
from where import SAMPLES

FILES = sorted(SAMPLES.glob("2*"))
TEXTS = [path.read_text("utf-8") for path in FILES]
TRADITIONAL = {plain: form for form, plain in simplified().items()}
# Pairs of the codec that a text was stored in and the one that it was wrongly read with
WRONG = [
    ("utf-8", "gb18030"),
    ("big5", "gb18030"),
    ("gb18030", "big5"),
    ("euc_jis_2004", "gb18030"),
    ("gb18030", "utf-16-le"),
]


def in_traditional(text: str) -> str:
    return "".join(TRADITIONAL.get(char, char) for char in text)


@pytest.mark.parametrize("text", TEXTS, ids=[path.stem for path in FILES])
def test_a_report_comes_back_from_the_codecs_of_the_mainland_and_of_taiwan(text: str) -> None:
    assert decode(text.encode("gb18030")) == Decoded(text, "gb18030")
    traditional = in_traditional(text).encode("big5", "ignore").decode("big5")
    assert decode(traditional.encode("big5")) == Decoded(traditional, "big5")
    assert decode(traditional.encode("gb18030")) == Decoded(traditional, "gb18030")


@pytest.mark.parametrize("length", [30, 60, 200])
@pytest.mark.parametrize("text", TEXTS[::5])
def test_the_beginning_of_a_report_is_enough_to_tell_its_codec(text: str, length: int) -> None:
    traditional = in_traditional(text)[:length].encode("big5", "ignore").decode("big5")
    assert decode(text[:length].encode("gb18030")) == Decoded(text[:length], "gb18030")
    assert decode(traditional.encode("big5")) == Decoded(traditional, "big5")


@pytest.mark.parametrize("codec", ["euc_jis_2004", "shift_jis_2004", "euc_kr"])
def test_a_rarer_codec_is_found_but_not_for_certain(tmp_path: Path, codec: str) -> None:
    text = in_traditional(TEXTS[0]).encode(codec, "ignore").decode(codec)
    (tmp_path / "a.txt").write_bytes(text.encode(codec))
    reading = read([tmp_path])
    (source,) = reading.sources
    assert (source.text, source.origin.certain) == (text, False)
    assert [(problem.code, problem.severity) for problem in reading.problems] == [("encoding-uncertain", "warning")]


@pytest.mark.parametrize(("stored", "wrong"), WRONG)
def test_what_a_wrong_codec_makes_of_a_report_is_told_from_chinese(stored: str, wrong: str) -> None:
    shares = []
    for text in (*TEXTS, *map(in_traditional, TEXTS)):
        misread = text.encode(stored, "ignore").decode(wrong, "replace")
        assert is_garbled(misread)
        shares.append(common_share(text, FREQUENT))
    assert min(shares) > 2 * FREQUENT_SHARE


def test_wrong_characters_that_somebody_stored_as_utf8_come_with_a_warning(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXTS[0].encode().decode("gb18030", "replace"), "utf-8")
    reading = read([tmp_path])
    assert [problem.code for problem in reading.problems] == ["text-garbled"]
    assert not reading.sources[0].origin.certain


@pytest.mark.parametrize("text", ["Привет, товарищи", "これは日本語の文章です。漢字とかなが混ざっています。"])
@pytest.mark.parametrize("codec", ["cp1251", "shift_jis"])
def test_a_text_that_is_not_chinese_is_not_taken_for_chinese(text: str, codec: str) -> None:
    octets = text.encode(codec, "ignore") * 20
    found = decode(octets)
    assert isinstance(found, Fault) or not found.certain or found.text == octets.decode("utf-8", "replace")


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(TEXTS), st.sampled_from(["gb18030", "big5"]), st.integers(0, 3000), st.integers(0, 255))
def test_a_changed_byte_gives_the_text_around_it_or_a_fault(text: str, codec: str, place: int, value: int) -> None:
    octets = bytearray(text[:1500].encode(codec, "ignore"))
    octets[place % len(octets)] = value
    found = decode(bytes(octets))
    if isinstance(found, Decoded) and found.encoding == codec:
        assert found.text == bytes(octets).decode(codec, "replace" if found.wrong_lines else "strict")


@pytest.mark.parametrize("codec", ["utf-8", "gb18030", "big5"])
def test_a_wrong_byte_keeps_no_report_out_but_its_line_is_named(tmp_path: Path, codec: str) -> None:
    lines = (in_traditional(TEXTS[0]) if codec == "big5" else TEXTS[0]).splitlines()
    octets = [line.encode(codec, "ignore") for line in lines]
    octets[4] += b"\xff"
    (tmp_path / "a.txt").write_bytes(b"\n".join(octets))
    (problem,) = (reading := read([tmp_path])).problems
    assert (problem.line, problem.code, problem.severity) == (5, "encoding-uncertain", "warning")
    assert reading.sources[0].text.splitlines()[4].endswith("\ufffd")
    assert reading.sources[0].encoding == codec


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_read_with_a_warning(codec: str) -> None:
    assert decode(TEXTS[0].encode(codec)) == Decoded(TEXTS[0], codec, certain=False)


def test_zeros_in_or_behind_a_text_are_an_accident() -> None:
    text = f"{TEXTS[0][:300]}\0{TEXTS[0][300:]}"
    assert decode(text.encode() + bytes(4096)) == Decoded(text, "utf-8")
    assert decode(TEXTS[0].encode("gb18030") + bytes(1)) == Decoded(TEXTS[0], "gb18030")
