"""The tables of the page 统计 count what the reports say: every issue and every measure once."""

from __future__ import annotations

from collections import Counter

from chart_reader import FIGURE, UNKNOWN, charts, issues, label
from duizhao.classify.phrasing.analyse import analyse
from duizhao.knowledge.wordings import first_sentence
from duizhao.model import Commitment, Measure
from duizhao.pages import render
from sample_pages import base, example, pages, studied


def committed() -> list[tuple[int, bool]]:
    """The year of every measure of the samples, and whether it or one of its items commits itself."""
    found = []
    for report in base().reports:
        known = base().reading(report).commitments
        for measure in report.points(Measure):
            ids = (measure.id, *(step.id for step in measure.items))
            found.append((report.year or UNKNOWN, any(known.get(id, Commitment()) != Commitment() for id in ids)))
    return found


def test_the_table_of_issues_by_dimension_and_year_counts_every_issue_once() -> None:
    rows = charts()["issues-chart"].rows
    years = sorted({year for year, _, _ in issues()})
    counts = Counter((name, year) for year, name, _ in issues())
    assert {name: list(map(int, values)) for name, *values in rows} == {
        name: [*(counts[name, year] for year in years), sum(counts[name, year] for year in years)]
        for name in {name for _, name, _ in issues()}
    }
    assert sum(int(row[-1]) for row in rows) == len(issues())


def test_the_tables_of_examples_count_the_issues_with_an_example() -> None:
    shown = [(label(year), name, bool(point.examples)) for year, name, point in issues()]
    for id, at in (("examples-years", 0), ("examples-dimensions", 1)):
        found = {row[0]: (int(row[1]), int(row[2])) for row in charts()[id].rows}
        counts = Counter((one[at], one[2]) for one in shown)
        assert found == {key: (counts[key, True], counts[key, False]) for key, _ in counts}, id


def test_the_tables_of_strengths_count_every_issue_by_the_strength_of_its_judgement() -> None:
    found = [(label(y), name, analyse(p.claim, first_sentence(p)) if p.claim else None) for y, name, p in issues()]
    for id, at in (("strengths-years", 0), ("strengths-dimensions", 1)):
        counts = Counter((one[at], one[2].strength if one[2] else "") for one in found)
        rows = {row[0]: tuple(map(int, row[1:])) for row in charts()[id].rows}
        keys = {key for key, _ in counts}
        split = {key: tuple(counts[key, grade] for grade in ("轻", "中", "重", "")) for key in keys}
        assert rows == {key: (*values, sum(values)) for key, values in split.items()}, id


def test_the_tables_of_commitments_count_the_measures_that_commit_themselves() -> None:
    counts = Counter((label(year), commits) for year, commits in committed())
    rows = charts()["commitments-years"].rows
    assert {row[0]: (int(row[1]), int(row[2])) for row in rows} == {
        key: (counts[key, True], counts[key, False]) for key, _ in counts
    }
    for name, yes, no, whole, _ in charts()["commitments-remedies"].rows:
        places = pages()[f"remedies/{name.split()[0]}.md"]
        assert int(yes) + int(no) == int(whole) and f"共 {whole} 处" in places


def test_a_collection_of_one_report_has_charts_as_well() -> None:
    text = render(studied(example()))["statistics/index.md"]
    assert {"issues-chart", "examples-years", "strengths-years"} <= {id for id, _ in FIGURE.findall(text)}
    assert "changes" not in text


def test_a_collection_without_issues_says_so() -> None:
    assert "没有可统计的数字" in render(studied())["statistics/index.md"]
