"""Files that wait on disk until all of them are there."""

from __future__ import annotations

from pathlib import Path

import pytest
from duizhao.site import spool


def test_a_spool_gives_back_what_it_took_in_the_same_order(tmp_path: Path) -> None:
    with spool(tmp_path / "new") as kept:
        kept.take([("index.md", "首页\n"), ("downloads/a.bin", b"\0\xff"), ("reports/empty.md", "")])
        kept.take({"reports/b.md": "报告"}.items())
        assert dict(kept) == {
            "index.md": "首页\n".encode(),
            "downloads/a.bin": b"\0\xff",
            "reports/empty.md": b"",
            "reports/b.md": "报告".encode(),
        }
        assert list(kept) == ["index.md", "downloads/a.bin", "reports/empty.md", "reports/b.md"]
        assert (len(kept), "reports/c.md" in kept) == (4, False)


def test_files_can_be_read_between_two_that_are_taken(tmp_path: Path) -> None:
    with spool(tmp_path) as kept:
        kept.take([("a", "一"), ("b", "二")])
        assert kept["a"] == "一".encode()
        kept.take([("c", "三")])
        assert [kept[path].decode() for path in kept] == ["一", "二", "三"]


def test_two_files_cannot_have_one_path(tmp_path: Path) -> None:
    with spool(tmp_path) as kept, pytest.raises(ValueError, match=r"index\.md"):
        kept.take([("index.md", "首页"), ("index.md", "另一个")])


def test_nothing_is_left_of_a_spool(tmp_path: Path) -> None:
    with spool(tmp_path) as kept:
        kept.take([("a", "x" * 100_000)])
    assert list(tmp_path.iterdir()) == []


def test_half_of_a_pair_of_code_units_becomes_a_question_mark(tmp_path: Path) -> None:
    with spool(tmp_path) as kept:
        kept.take([("a", "文件\udce4名")])
        assert kept["a"].decode() == "文件?名"
