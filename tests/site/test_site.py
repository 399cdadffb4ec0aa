"""Writing docs/, and real builds: what they leave alone, what they put in place, and what survives a kill."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from checkouts import REPORT, Checkout, make_checkout, tree
from duizhao.site import Written, save, unfit, write
from duizhao.site.swap import recover, swap
from where import SCRIPTS

POSIX = pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals")
LATER = REPORT.format(year=2024)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Checkout:
    """A checkout that has been built; to be copied, not changed."""
    checkout = make_checkout(tmp_path_factory.mktemp("made") / "林 场")
    assert checkout.run("build")[0] == 0
    return checkout


@pytest.fixture
def checkout(made: Checkout, tmp_path: Path) -> Checkout:
    """A copy of the built checkout at a place of its own."""
    shutil.copytree(made.root, tmp_path / "project")
    return Checkout(tmp_path / "project")


def folder(place: Path, **texts: str) -> Path:
    place.mkdir()
    for name, text in texts.items():
        (place / f"{name}.html").write_text(text)
    return place


def test_writing_twice_writes_nothing_the_second_time(tmp_path: Path) -> None:
    pages = {"index.md": "甲\n".encode(), "reports/a.md": "乙\n".encode(), "downloads/a.csv": b"\xef\xbb\xbf1\r\n"}
    assert write(tmp_path, pages) == Written(3, 0, 0)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    assert write(tmp_path, pages) == Written(0, 3, 0)
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == before
    assert (tmp_path / "downloads/a.csv").read_bytes() == b"\xef\xbb\xbf1\r\n"
    assert (tmp_path / "index.md").read_bytes() == "甲\n".encode()


def test_what_is_gone_is_removed_with_its_empty_folders_and_nothing_else_is_touched(tmp_path: Path) -> None:
    for own in ("guide/index.md", "assets/a.css", "CNAME"):
        save(tmp_path / own, b"by hand")
    write(tmp_path, dict.fromkeys(("index.md", "reports/a.md", "reports/deep/b.md", "frameworks/f.md"), b""))
    save(tmp_path / "reports" / ".a.md.tmp", b"left by a killed run")
    assert write(tmp_path, {"index.md": b"", "reports/a.md": b""}) == Written(0, 2, 3)
    left = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*")}
    assert left == {"guide", "guide/index.md", "assets", "assets/a.css", "CNAME", "index.md", "reports", "reports/a.md"}


NOT_GENERATED = (
    *(
        "../a.md",
        "reports/../../a.md",
        "/etc/a.md",
        "guide/a.md",
        "assets/a.css",
        "reports",
        "reports/",
        "a.md",
        "",
        ".",
    ),
    *("reports//a.md", "reports/./a.md", "reports\\..\\a.md", "reports/c:a.md", "./index.md", "reports/a\0.md"),
)


@pytest.mark.parametrize("path", NOT_GENERATED)
def test_a_path_that_is_no_generated_file_is_refused_before_anything_is_written(tmp_path: Path, path: str) -> None:
    with pytest.raises(ValueError, match="not a generated file"):
        write(tmp_path, {"index.md": b"1", path: b"2"})
    assert not list(tmp_path.iterdir())


@POSIX
def test_a_link_in_a_generated_folder_is_removed_and_not_followed(tmp_path: Path) -> None:
    outside, docs = folder(tmp_path / "outside", keep="甲"), tmp_path / "docs"
    (docs / "reports").mkdir(parents=True)
    (docs / "reports" / "link").symlink_to(outside)
    (docs / "frameworks").symlink_to(outside)
    write(docs, {"reports/a.md": b"1", "frameworks/f.md": b"2"})
    assert [path.name for path in outside.iterdir()] == ["keep.html"]
    assert sorted(tree(docs)) == ["frameworks/f.md", "reports/a.md"]


def test_a_swap_puts_the_new_folder_in_place_and_leaves_nothing_else(tmp_path: Path) -> None:
    site = tmp_path / "site"
    for text in ("old", "new"):
        swap(folder(tmp_path / "fresh", index=text), site)
        assert [path.name for path in tmp_path.iterdir()] == ["site"]
        assert (site / "index.html").read_text() == text


def test_a_site_that_was_set_aside_by_a_killed_run_comes_back(tmp_path: Path) -> None:
    folder(tmp_path / ".site-old", index="old")
    folder(tmp_path / ".site-new-123", index="half")
    recover(tmp_path / "site")
    assert tree(tmp_path).keys() == {"site/index.html"}
    folder(tmp_path / ".site-old", index="older")
    recover(tmp_path / "site")
    assert (tmp_path / "site" / "index.html").read_text() == "old" and len(list(tmp_path.iterdir())) == 1


@pytest.mark.skipif(sys.platform not in ("linux", "darwin"), reason="no exchange in one step")
def test_the_site_is_never_missing_while_it_is_swapped(tmp_path: Path) -> None:
    site, fresh = folder(tmp_path / "site", index="a"), tmp_path / "fresh"
    code = (
        "import pathlib, sys; from duizhao.site.swap import swap\nfresh, site = map(pathlib.Path, sys.argv[1:])\n"
        "for n in range(3000): fresh.mkdir(); (fresh / 'index.html').write_text(str(n)); swap(fresh, site)"
    )
    env = {**os.environ, "PYTHONPATH": str(SCRIPTS)}
    program = subprocess.Popen([sys.executable, "-c", code, str(fresh), str(site)], env=env)
    looks = 0
    while program.poll() is None:
        assert os.path.exists(site / "index.html")
        looks += 1
    assert program.returncode == 0 and looks > 100


@pytest.mark.parametrize("place", [".", "..", "docs/new", "sources/new", "scripts", "mkdocs.yml", "full"])
def test_a_place_where_the_site_would_harm_something_is_refused(tmp_path: Path, place: str) -> None:
    root = tmp_path / "project"
    for file in ("mkdocs.yml", "docs/a.md", "sources/a.txt", "scripts/a.py", "full/letter.txt"):
        save(root / file, b"by hand")
    assert unfit(root, (root / place).resolve())
    assert unfit(root, root / "elsewhere") is None


def test_a_second_build_writes_nothing_and_makes_no_site(checkout: Checkout) -> None:
    assert checkout.run("build")[0] == 0  # the copy lies elsewhere: its site is made anew
    before = {path: path.stat().st_mtime_ns for path in checkout.root.rglob("*.*") if ".build" not in path.parts}
    (checkout.root / ".build" / "mkdocs.log").unlink()
    code, out, err = checkout.run("build")
    assert (code, err) == (0, "") and out.startswith("没有变化") and "写入 0 个文件" in out
    assert {
        path: path.stat().st_mtime_ns for path in checkout.root.rglob("*.*") if ".build" not in path.parts
    } == before
    assert not (checkout.root / ".build" / "mkdocs.log").exists()


def test_the_style_sheet_has_the_day_and_a_new_day_is_no_reason_to_make_the_site_again(checkout: Checkout) -> None:
    assert checkout.run("build", SOURCE_DATE_EPOCH="1740787200")[0] == 0
    sheet = (checkout.site / "bundle" / "site.css").read_text("utf-8")
    assert sheet.count('--dz-built: "') == 1 and '"生成日期 2025年3月1日"' in sheet
    assert checkout.run("build", SOURCE_DATE_EPOCH="1750000000")[1].startswith("没有变化")
    assert (checkout.site / "bundle" / "site.css").read_text("utf-8") == sheet


def test_a_site_that_has_lost_a_file_is_made_again(checkout: Checkout) -> None:
    checkout.run("build")
    whole = tree(checkout.site)
    (checkout.site / "reports" / "forest-2023.html").unlink()
    assert checkout.run("build")[0] == 0
    assert tree(checkout.site) == whole


def test_the_pages_of_a_removed_report_go(checkout: Checkout) -> None:
    later = checkout.add("later/forest-2024.txt", LATER)
    assert checkout.run("build")[0] == 0
    assert (checkout.site / "reports" / "forest-2024.html").exists()
    later.unlink()
    assert checkout.run("build")[0] == 0
    assert not [path for path in (*tree(checkout.site), *tree(checkout.root / "docs")) if "forest-2024" in path]


def test_the_same_input_gives_the_same_bytes_everywhere(made: Checkout, tmp_path: Path) -> None:
    other = make_checkout(tmp_path / "elsewhere")
    assert other.run("build", PYTHONHASHSEED="7", TZ="Asia/Shanghai", LC_ALL="C")[0] == 0
    assert tree(other.site) == tree(made.site)
    assert tree(other.root / "docs") == tree(made.root / "docs")
    assert {"sitemap.xml", "downloads/knowledge.json", "downloads/issues.csv"} <= tree(other.site).keys()


def test_a_failed_build_leaves_the_old_site(checkout: Checkout) -> None:
    old = tree(checkout.site)
    checkout.add("later.txt", LATER)
    settings = checkout.root / "mkdocs.yml"
    good = settings.read_text(encoding="utf-8")
    for bad in (good.replace("name: material", "name: materia"), good + "\nnav: [", good + "\nnav:\n  - gone.md\n"):
        settings.write_text(bad, encoding="utf-8")
        code, out, err = checkout.run("build")
        assert (code, out) == (2, "") and "原来的网站没有改动" in err and "mkdocs.log" in err
        assert tree(checkout.site) == old and checkout.leftovers() == []
    settings.write_text(good, encoding="utf-8")
    assert checkout.run("build")[0] == 0 and tree(checkout.site) != old


def test_a_broken_catalogue_stops_the_build_and_leaves_everything_as_it_was(checkout: Checkout) -> None:
    old = tree(checkout.site), tree(checkout.root / "docs")
    catalogue = checkout.root / "scripts" / "duizhao" / "catalogue" / "frameworks.yml"
    with catalogue.open("a", encoding="utf-8") as file:
        file.write("\nx: [\n")
    code, out, err = checkout.run("build")
    assert (code, out) == (2, "") and "frameworks.yml:" in err and "1 处错误" in err
    assert (tree(checkout.site), tree(checkout.root / "docs")) == old


@POSIX
def test_a_build_killed_at_any_moment_leaves_a_whole_site_and_the_next_one_works(checkout: Checkout) -> None:
    checkout.run("build")
    wholes = [tree(checkout.site)]
    later = checkout.add("later.txt", LATER)
    checkout.run("build")
    wholes.append(tree(checkout.site))
    chance = random.Random(1)
    for turn, delay in enumerate([0.3, 0.9, 1.3, *(chance.uniform(0.4, 2.4) for _ in range(3))]):
        later.unlink(missing_ok=True) if turn % 2 == 0 else checkout.add("later.txt", LATER)
        program = checkout.start("build")
        time.sleep(delay)
        program.kill()
        program.communicate()
        assert tree(checkout.site) in wholes, f"killed after {delay} s"
        assert checkout.run("build")[0] == 0
        assert tree(checkout.site) == wholes[turn % 2] and checkout.leftovers() == []


@POSIX
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_an_interrupted_build_ends_at_once_and_leaves_the_old_site(checkout: Checkout, number: int, code: int) -> None:
    old = tree(checkout.site)
    checkout.add("later.txt", LATER)
    program = checkout.start("build")
    while not any(name.startswith(".site-new") for name in checkout.leftovers()):
        assert program.poll() is None
    program.send_signal(number)
    out, err = program.communicate(timeout=5)
    assert program.returncode == code and "Traceback" not in out + err
    assert tree(checkout.site) == old and checkout.leftovers() == []


@POSIX
def test_a_second_build_waits_for_the_first_and_says_so(checkout: Checkout) -> None:
    import fcntl

    with (checkout.root / ".build" / "lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        program = checkout.start("build")
        assert program.stderr is not None and program.stderr.readline() == "另一个构建正在进行，等它结束后继续。\n"
        assert program.poll() is None
    program.communicate(timeout=60)
    assert program.returncode == 0


def test_two_builds_at_once_both_succeed(checkout: Checkout) -> None:
    checkout.add("later.txt", LATER)
    programs = [checkout.start("build") for _ in range(2)]
    for program in programs:
        out, err = program.communicate(timeout=240)
        assert program.returncode == 0 and "Traceback" not in out + err
    assert (checkout.site / "reports" / "later.html").exists() and checkout.leftovers() == []
