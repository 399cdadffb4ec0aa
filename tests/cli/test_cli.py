"""Real runs of the commands: what they print, where, and with which exit code."""

from __future__ import annotations

import json
import os
import signal
import socket
import time
import urllib.request
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path

import pytest
from checkouts import REPORT, Checkout, make_checkout
from duizhao.pages.downloads import FILES

POSIX = pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals")
COMMANDS = ("build", "serve", "show", "check", "export", "package", "bench", "test")
LATER = REPORT.format(year=2024)
# The fault of each file, and the code that tells it.
FAULTS: dict[str, tuple[bytes, str]] = {
    "empty.txt": (b"", "file-empty"),
    "blank.txt": ("　\n \n".encode(), "file-empty"),
    "binary.txt": (bytes(range(256)) * 20, "file-binary"),
    "letter.docx": (b"PK\x03\x04", "file-damaged"),
    "weather.txt": ("今天天气很好，适合巡山。\n".encode(), "not-a-report"),
    "坏\n名\x1b[31m.pdf": (b"%PDF", "file-damaged"),
}


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Checkout:
    """A checkout whose sources nobody changes."""
    return make_checkout(tmp_path_factory.mktemp("shared") / "项目")


@pytest.fixture
def own(tmp_path: Path) -> Checkout:
    """A checkout for one test."""
    return make_checkout(tmp_path / "own")


def lines(text: str) -> list[str]:
    return text.removesuffix("\n").split("\n")


@pytest.mark.parametrize("words", [("--help",), *((name, "--help") for name in COMMANDS[:5])])
def test_help_is_chinese(checkout: Checkout, words: tuple[str, ...]) -> None:
    code, out, err = checkout.run(*words)
    assert (code, err) == (0, "") and out.startswith("用法：python3 scripts")
    assert not {"Usage", "Options", "Commands", "Show", "OPTIONS", "default", "TEXT"} & set(
        out.replace(":", " ").split()
    )
    assert words != ("--help",) or all(f"  {name} " in out for name in COMMANDS)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("biuld",), "没有 biuld 这个命令"),
        (("build", "--fast"), "没有 --fast 这个选项"),
        (("build", "here"), "多出的参数：here"),
        (("build", "--sources"), "选项 --sources"),
        (("show",), "缺少 文件"),
        (("serve", "--port", "0"), "端口不能是 0"),
        (("serve", "--port", "八千"), "端口不能是 八千"),
        (("build", "--sources", "nowhere"), "nowhere:0: 找不到这个来源文件夹"),
        (("build", "--sources", "sources", "--sources", "nowhere"), "nowhere:0: 找不到这个来源文件夹"),
        (("check", "--sources", "nowhere"), "nowhere:0: 找不到这个来源文件夹"),
        (("build", "--site", "docs/site"), "网站不能放在"),
        (("build", "--site", "mkdocs.yml"), "mkdocs.yml 是一个文件"),
        (("export", "--to", "mkdocs.yml"), "mkdocs.yml 是一个文件"),
    ],
)
def test_a_wrong_command_line_is_told_in_one_sentence(checkout: Checkout, words: tuple[str, ...], told: str) -> None:
    code, out, err = checkout.run(*words)
    assert (code, out) == (2, "") and len(lines(err)) == 1 and err.startswith((told, f"{checkout.root}{os.sep}{told}"))


def test_without_a_command_the_help_is_shown(checkout: Checkout) -> None:
    code, out, err = checkout.run()
    assert (code, out) == (2, "") and err.startswith("用法：")


def test_the_command_for_tests_and_missing_benchmarks_are_explained(checkout: Checkout) -> None:
    assert checkout.run("test", "-k", "x")[0] == 2
    code, out, err = checkout.run("bench", "--quick")
    assert (code, out) == (2, "") and len(lines(err)) == 1


def test_benchmarks_get_their_arguments_and_give_their_exit_code(own: Checkout) -> None:
    (own.root / "benchmarks").mkdir()
    (own.root / "benchmarks" / "run.py").write_text("import sys; print(sys.argv[1:]); sys.exit(3)")
    assert own.run("bench", "--reports", "9", "x")[:2] == (3, "['--reports', '9', 'x']\n")


def test_every_faulty_file_gives_one_line_and_the_others_are_built(own: Checkout) -> None:
    for name, (content, _) in FAULTS.items():
        own.add(name, content)
    code, out, err = own.run("build")
    assert code == 1 and out.startswith("已生成：1 份报告")
    assert sorted(line.rpartition("[")[2] for line in lines(err)[:-1]) == sorted(
        f"{code}]" for _, code in FAULTS.values()
    )
    assert lines(err)[-1] == f"{len(FAULTS)} 个文件没有收入（见上文）。"
    assert (own.site / "reports" / "forest-2023.html").exists()
    assert "weather.txt" in unescape((own.site / "reports" / "unrecognised.html").read_text(encoding="utf-8"))


def test_a_file_that_breaks_the_program_is_left_out_and_the_others_are_built(own: Checkout) -> None:
    own.add("later.txt", LATER.replace("管护站", "触发故障"))
    with (own.root / "scripts" / "duizhao" / "clean" / "__init__.py").open("a") as file:
        file.write("whole = clean\ndef clean(text):\n    return whole(text) if '触发故障' not in text else 1 / 0\n")
    code, out, err = own.run("build")
    assert code == 1 and out.startswith("已生成：1 份报告")
    assert lines(err)[0].startswith("later.txt:0: ") and lines(err)[0].endswith("[internal-error]")
    assert "（ZeroDivisionError，clean/__init__.py:" in lines(err)[0] and len(lines(err)) == 2


def test_a_fault_of_the_program_itself_is_told_in_one_sentence(own: Checkout) -> None:
    with (own.root / "scripts" / "duizhao" / "pages" / "__init__.py").open("a") as file:
        file.write("def rendered(base):\n    raise RuntimeError('boom')\n")
    code, out, err = own.run("build")
    assert (code, out) == (2, "") and len(lines(err)) == 1 and "RuntimeError" in err
    assert "boom" in (own.root / ".build" / "error.log").read_text(encoding="utf-8")


def test_a_folder_without_reports_is_an_error_and_changes_nothing(own: Checkout) -> None:
    (own.root / "sources" / "forest-2023.txt").unlink()
    code, out, err = own.run("build")
    assert (code, out) == (2, "") and "[no-sources]" in err and not own.site.exists()
    assert not (own.root / "docs" / "index.md").exists()


def test_several_folders_are_read_together(own: Checkout, tmp_path: Path) -> None:
    more = tmp_path / "更多 材料"
    more.mkdir()
    (more / "forest-2023.txt").write_bytes(LATER.encode("gb18030"))
    words = ("--sources", "sources", "--sources", str(more), "--sources", str(own.root / "sources"))
    code, out, _ = own.run("build", *words, "--site", str(tmp_path / "out" / "网站"))
    assert code == 0 and out.startswith("已生成：2 份报告")
    assert len(list((tmp_path / "out" / "网站" / "reports").glob("forest-2023*.html"))) == 2 and not own.site.exists()


def test_a_build_without_faults_prints_nothing_but_its_result(own: Checkout) -> None:
    code, out, err = own.run("build")
    assert (code, err) == (0, "") and len(lines(out)) == 2 and "index.html" in out and "serve" in out


@POSIX
def test_progress_is_shown_on_a_terminal_only(own: Checkout) -> None:
    import pty

    ours, theirs = pty.openpty()
    program = own.start("build", errors=theirs)
    os.close(theirs)
    told = b""
    while True:
        try:
            piece = os.read(ours, 4096)
        except OSError:
            break
        if not piece:
            break
        told += piece
    assert program.wait(30) == 0
    assert all(words.encode() in told for words in ("识读 1/1", "生成页面", "生成网站")) and b"\n" not in told


def test_check_prints_every_problem_and_writes_nothing(own: Checkout) -> None:
    before = sorted(own.root.rglob("*.*"))
    assert own.run("check")[:2] == (0, "没有发现问题：1 份报告。\n")
    own.add("forest-2023.meta.yml", "级别: 厅级\n")
    code, out, err = own.run("check")
    assert code == 0 and len(lines(out)) == 1 and out.startswith("forest-2023.meta.yml:1: ")
    assert own.run("check", "--strict")[0] == 1
    own.add("empty.txt", b"")
    code, out, err = own.run("check")
    assert code == 1 and len(lines(out)) == 2 and "1 个文件没有收入，1 处警告" in err
    assert [path for path in sorted(own.root.rglob("*.*")) if path.suffix != ".pyc"] == sorted(
        [path for path in before if path.suffix != ".pyc"]
        + [own.root / "sources" / name for name in ("forest-2023.meta.yml", "empty.txt")]
    )


def test_export_writes_the_files_that_the_page_of_downloads_explains(own: Checkout) -> None:
    code, out, err = own.run("export", "--to", "出 口")
    assert (code, err) == (0, "") and out.startswith("已导出 1 份报告：")
    assert {path.name for path in (own.root / "出 口").iterdir()} == {name for name, _ in FILES}


def test_show_prints_json_with_the_path_as_it_was_given(checkout: Checkout, tmp_path: Path) -> None:
    other = tmp_path / "别处.txt"
    other.write_bytes(b"\xff\xfe" + LATER.encode("utf-16-le"))
    path = os.path.join("sources", ".", "forest-2023.txt")
    code, out, err = checkout.run("show", "--json", str(other), path)
    reports = json.loads(out)["reports"]
    assert (code, err) == (0, "") and [report["source"] for report in reports] == [str(other), path]
    names = [dimension["name"] for dimension in reports[1]["dimensions"]]
    assert names == ["理论学习", "工作作风"] and reports[1]["dimensions"][0]["dimension"] == "theory"
    assert [len(issue["examples"]) for issue in reports[1]["dimensions"][0]["issues"]] == [1, 0]
    assert [item["claim"] != "" for item in reports[1]["measures"][0]["items"]] == [True, True]


def test_show_gives_the_reports_of_one_file_in_their_order(own: Checkout) -> None:
    both = f"篇一\n\n{REPORT.format(year=2022)}\n篇二\n\n{REPORT.format(year=2024)}"
    path = own.add("both.txt", both)
    starts = [report["start"] for report in json.loads(own.run("show", "--json", str(path))[1])["reports"]]
    assert len(starts) == 2 and starts == sorted(starts)


def test_show_goes_on_after_a_faulty_file(checkout: Checkout, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    code, out, err = checkout.run("show", str(tmp_path / "empty.txt"), "gone.txt", "sources/forest-2023.txt", "--json")
    assert code == 1 and len(json.loads(out)["reports"]) == 1 and len(lines(err)) == 2
    assert lines(err)[0].startswith(f"{tmp_path / 'empty.txt'}:") and lines(err)[1].startswith("gone.txt:0: ")


def test_show_prints_a_tree_for_people(checkout: Checkout) -> None:
    code, out, err = checkout.run("show", "sources/forest-2023.txt", LC_ALL="C", PYTHONUTF8="0")
    assert (code, err) == (0, "") and out.startswith("sources/forest-2023.txt\n  题名：林场场长2023年度")
    assert "\n  【存在问题】：存在的主要问题\n    理论学习方面（理论学习 → 理论学习）\n" in out
    assert "      d1i1 一是 读书时断时续（例 1）\n" in out and "      m1s1 1. " in out


def test_show_keeps_to_the_settings_beside_the_file(own: Checkout) -> None:
    own.add("forest-2023.meta.yml", "年度: 2019\n题名: 试\n")
    report = json.loads(own.run("show", "sources/forest-2023.txt", "--json")[1])["reports"][0]
    assert (report["year"], report["title"]) == (2019, "试")


def test_a_reader_that_has_seen_enough_ends_show_quietly(checkout: Checkout) -> None:
    program = checkout.start("show", *["sources/forest-2023.txt"] * 40, "--json")
    assert program.stdout is not None and program.stderr is not None
    program.stdout.close()
    assert program.stderr.read() == "" and program.wait(20) in (0, 1)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def fetch(address: str) -> str:
    with urllib.request.urlopen(address, timeout=20) as answer:
        return str(answer.read().decode())


def until(holds: Callable[[], bool]) -> None:
    """Wait for something that must come true within half a minute."""
    end = time.monotonic() + 30
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.2)


@pytest.fixture
def preview(own: Checkout) -> Iterator[tuple[Checkout, str, Callable[[], tuple[int, str, str]]]]:
    """A running preview, its address, and how to end it with Ctrl-C."""
    port = free_port()
    program = own.start("serve", "--port", str(port))

    def end() -> tuple[int, str, str]:
        program.send_signal(signal.SIGINT)
        out, err = program.communicate(timeout=60)
        return program.returncode, out, err

    try:
        assert program.stdout is not None
        assert program.stdout.readline() == f"正在预览：http://127.0.0.1:{port}/ （按 Ctrl-C 结束）\n"
        yield own, f"http://127.0.0.1:{port}/", end
    finally:
        program.send_signal(signal.SIGTERM)
        program.wait(20)


@POSIX
def test_a_preview_follows_every_edit_and_ends_cleanly(
    preview: tuple[Checkout, str, Callable[[], tuple[int, str, str]]],
) -> None:
    own, address, end = preview
    page = f"{address}reports/forest-2023.html"
    assert "livereload(" in fetch(page)
    own.add("forest-2023.txt", REPORT.format(year=2023).replace("读书时断时续", "读书常常中断"))
    until(lambda: "读书常常中断" in fetch(page))
    guide = own.root / "docs" / "guide" / "index.md"
    guide.write_text(guide.read_text(encoding="utf-8") + "\n新写的一段。\n", encoding="utf-8")
    until(lambda: "新写的一段。" in fetch(f"{address}guide/index.html"))
    catalogue = own.root / "scripts" / "duizhao" / "catalogue" / "dimensions.yml"
    good = catalogue.read_text(encoding="utf-8")
    catalogue.write_text(f"{good}\nx: [\n", encoding="utf-8")
    time.sleep(2.5)
    assert "读书常常中断" in fetch(page)
    catalogue.write_text(good.replace("name: 理论学习", "name: 学习理论"), encoding="utf-8")
    until(lambda: "学习理论" in fetch(f"{address}dimensions/theory.html"))
    code, out, err = end()
    assert code == 130 and "Traceback" not in out + err
    assert "dimensions.yml:" in err and "页面保持原样" in err
    assert not (own.root / ".build" / "preview").exists() and not own.site.exists()
    with socket.socket() as probe:
        assert probe.connect_ex(("127.0.0.1", int(address.split(":")[2].strip("/")))) != 0


def test_a_port_that_is_taken_is_told_in_one_sentence(checkout: Checkout) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        code, out, err = checkout.run("serve", "--port", str(taken.getsockname()[1]))
    assert (code, out) == (2, "") and len(lines(err)) == 1 and "--port" in err


def test_a_preview_of_broken_settings_ends_with_the_reason(own: Checkout) -> None:
    with (own.root / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write("\nnav: [\n")
    code, out, err = own.run("serve", "--port", str(free_port()))
    assert (code, out) == (2, "") and "mkdocs" in err.lower() and "预览意外结束" in err
