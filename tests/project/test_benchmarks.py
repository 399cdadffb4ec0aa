"""The benchmarks' own tools: the corpus, the costs and the figures. No figure is measured here."""

from __future__ import annotations

import sys
from pathlib import Path
from random import Random

import pytest
from duizhao.catalogue.load import load_frameworks
from duizhao.knowledge import gather
from duizhao.model import Issue, Source

from benchmarks.commands import command, options, plan
from benchmarks.figure import Figure, circumstances, table
from benchmarks.measure import Cost, Failed, exponent, rounds, run
from benchmarks.pagekinds import kinds
from benchmarks.reports.corpus import Made, reports, write
from benchmarks.reports.grammar import fill
from benchmarks.sitepages import kind, largest_list, sizes
from benchmarks.stock import settings
from benchmarks.workplace import ROOT, copy_project, written

SOME = 60


@pytest.fixture(scope="module")
def made() -> list[Made]:
    return list(reports(SOME))


def test_the_same_number_gives_the_same_report_and_another_seed_another(made: list[Made]) -> None:
    assert list(reports(5)) == made[:5]
    assert list(reports(5, seed=1)) != made[:5]


def test_reports_are_as_long_as_real_ones_and_all_different(made: list[Made]) -> None:
    lengths = [len(report.text) for report in made]
    assert min(lengths) >= 3_500 and max(lengths) <= 4_500
    assert len({report.text for report in made}) == len({report.name for report in made}) == SOME


def test_no_slot_is_left_open(made: list[Made]) -> None:
    assert not [report.name for report in made if set("{}") & set(report.text)]


def test_the_corpus_varies_its_frameworks_levels_and_layouts(made: list[Made]) -> None:
    assert len({report.framework for report in made}) > 12
    assert len({report.level for report in made}) == 4
    assert {Path(report.name).suffix for report in made} == {".txt", ".md"}


def test_the_program_finds_in_made_up_reports_what_was_put_into_them(made: list[Made]) -> None:
    base = gather([Source(report.name, report.text) for report in made], load_frameworks())
    wanted = {report.name: report for report in made}
    found = [(report, wanted[report.source.path]) for report in base.reports]
    assert len(found) == SOME
    assert sum(report.framework == made.framework for report, made in found) > SOME * 0.9
    assert sum(report.level == made.level for report, made in found) > SOME * 0.9
    assert sum(sum(1 for _ in report.points(Issue)) == made.issues for report, made in found) > SOME * 0.9


def test_most_claims_are_said_only_once(made: list[Made]) -> None:
    base = gather([Source(report.name, report.text) for report in made], load_frameworks())
    claims = [issue.claim for report in base.reports for issue in report.points(Issue)]
    assert len(set(claims)) > len(claims) * 0.9


def test_a_corpus_is_written_with_its_size_told(tmp_path: Path) -> None:
    size = write(tmp_path, 3)
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert len(files) == 3
    assert sum(path.stat().st_size for path in files) == size


def test_slots_are_filled_with_numbers_and_with_choices_that_hold_slots() -> None:
    assert fill("{who}有{3-3}个", {"who": ("{one}组",), "one": ("一",)}, Random(1)) == "一组有3个"


def test_slots_without_end_are_refused() -> None:
    with pytest.raises(ValueError, match="without end"):
        fill("{one}", {"one": ("{one}",)}, Random(1))


def test_the_exponent_of_a_square_is_two() -> None:
    assert exponent((100, 300, 1000), (1.0, 9.0, 100.0)) == pytest.approx(2)


def test_programs_take_turns() -> None:
    assert list(rounds(("a", "b"), 2)) == ["a", "b", "a", "b"]


def test_the_cost_of_a_program_counts_its_children(tmp_path: Path) -> None:
    spin = "import time\nwhile time.process_time() < 0.3: pass"
    parent = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {spin!r}]); print('done')"
    cost = run([sys.executable, "-c", parent], tmp_path)
    assert cost.cpu >= 0.3
    assert cost.memory > 2**20
    assert cost.output.strip() == "done"


def test_a_program_that_fails_is_not_measured(tmp_path: Path) -> None:
    with pytest.raises(Failed, match="sad"):
        run([sys.executable, "-c", "raise SystemExit('sad') if False else print('sad') or exit(2)"], tmp_path)


def test_a_target_can_be_a_least_or_a_most() -> None:
    assert Figure("speed", 6, "MB/s", 5, "least").verdict == "met"
    assert Figure("speed", 4, "MB/s", 5, "least").verdict == "**missed**"
    assert Figure("growth", 1.2, "", 1.1).verdict == "**missed**"
    assert Figure("told only", 1.2, "").verdict == "—"


def test_the_table_shows_value_target_and_verdict() -> None:
    assert "| speed | 6.00 MB/s | ≥ 5 MB/s | met | quiet |" in table([Figure("speed", 6, "MB/s", 5, "least", "quiet")])


def test_results_tell_no_name_of_a_host_or_folder() -> None:
    told = " ".join(circumstances("python3 scripts bench").values())
    assert str(ROOT) not in told and str(Path.home()) not in told


def test_pages_of_a_site_are_told_apart() -> None:
    assert kind("reports/all-12.html") == kind("reports/framework-nd-2024-1.html") == "report lists"
    assert kind("reports/2023-member-00017.html") == "reports"
    assert kind("dimensions/theory-2023-1.html") == "issue lists"
    assert kind("dimensions/theory.html") == "dimensions"
    assert kind("index.html") == kind("reports/index.html") == "overviews"


def test_the_largest_page_stands_for_its_kind(tmp_path: Path) -> None:
    names = ("index", "404", "reports/all-1", "reports/2023-member-00017", "patterns/P001", "patterns/P001-all-2")
    names += ("patterns/P002", "patterns/trends", "phrasings/degree", "phrasings/degree-all-1", "guide/adding")
    for size, name in enumerate(names):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / f"{name}.html").write_bytes(b"x" * size)
    assert kinds(tmp_path) == {
        "guide: one": "guide/adding.html",
        "index.html": "index.html",
        "patterns/trends.html": "patterns/trends.html",
        "patterns: list": "patterns/P001-all-2.html",
        "patterns: one": "patterns/P002.html",
        "phrasings: list": "phrasings/degree-all-1.html",
        "phrasings: one": "phrasings/degree.html",
        "reports: list": "reports/all-1.html",
        "reports: one": "reports/2023-member-00017.html",
    }


def test_the_largest_page_of_a_list_is_found(tmp_path: Path) -> None:
    for name, size in {
        "reports/all-1": 10,
        "reports/all-2": 30,
        "dimensions/theory-2023-1": 20,
        "reports/a": 99,
    }.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / f"{name}.html").write_bytes(b"x" * size)
    assert largest_list(sizes(tmp_path)) == 30
    assert sizes(tmp_path)["report lists"].median == 20


def test_stock_settings_keep_the_extensions_and_the_nav_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / ".nav.yml").write_text("nav:\n- a: a.md\n", encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text("markdown_extensions: [tables]\nextra_css: [a.css]\n", encoding="utf-8")
    told = settings(tmp_path, ["search"])
    assert "- tables" in told and "a: a.md" in told and "a.css" not in told


def test_a_copy_of_the_project_holds_no_generated_pages(tmp_path: Path) -> None:
    copy_project(tmp_path)
    names = {path.name for path in (tmp_path / "docs").iterdir()}
    assert {"assets", "guide"} <= names and not names & {"reports", "dimensions", "downloads"}
    assert (tmp_path / "scripts" / "duizhao").is_dir()


def test_the_files_that_a_build_wrote_are_read_from_its_last_words() -> None:
    assert written(Cost(1, 1, 1, "没有变化：3 份报告，写入 0 个文件。")) == 0
    assert written(Cost(1, 1, 1, "已生成：3 份报告，写入 70 个文件，删除 0 个，0 个没有变化。")) == 70


def test_a_number_of_reports_bounds_all_sizes() -> None:
    assert plan(options(["growth", "--reports", "400"])).sizes == (100, 300, 400)
    assert plan(options(["--quick", "--reports", "10"])).sizes == (3, 10)


def test_the_stored_command_names_no_folder() -> None:
    asked = options(["growth", "--reports", "400", "--quick", "--to", "/srv/results"])
    assert command(asked) == "python3 scripts bench growth --reports 400 --quick"
