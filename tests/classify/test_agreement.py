"""The benchmark of agreement counts what it says it counts, and the judgements that it reads are whole."""

from __future__ import annotations

from functools import cache

import pytest
from duizhao.catalogue.load import load_catalogue
from duizhao.knowledge import KnowledgeBase
from duizhao.model import Match

from benchmarks.agreement import SAMPLES, figures, judged, percent, same_pattern, studied, verdicts
from benchmarks.verdict import Verdict
from benchmarks.written import verdicts_written

FLOORS = {"tune": {"d": 98, "c": 97, "m": 94}, "held": {"d": 92, "c": 94, "m": 82}}  # no change may fall below these


@cache
def samples() -> KnowledgeBase:
    return studied(SAMPLES)


def verdict(report: str, found: str | None, *wanted: str) -> Verdict:
    return Verdict(report, "d1i1", wanted, (Match(found, ("词",)),) if found else ())


def test_any_accepted_entry_is_right_as_the_main_one() -> None:
    assert verdict("a", "P002", "P001", "P002").right
    assert not verdict("a", "P003", "P001", "P002").right


def test_nothing_found_is_right_only_where_a_person_said_so() -> None:
    assert verdict("a", None, "P001", "none").right
    assert not verdict("a", None, "P001").right


def test_pairs_are_counted_across_reports_only() -> None:
    same = [verdict("a", "P001", "P001"), verdict("a", "P001", "P001")]
    assert same_pattern(same) == 0
    assert same_pattern([*same, verdict("b", "P001", "P001")]) == 1


def test_a_wrong_pattern_costs_the_pairs_it_breaks_and_those_it_makes() -> None:
    found = [verdict("a", "P001", "P001"), verdict("b", "P002", "P001"), verdict("c", "P002", "P002")]
    assert same_pattern(found) == 0


def test_strictly_an_accepted_entry_that_is_not_the_best_breaks_its_pairs() -> None:
    found = [verdict("a", "P001", "P001"), verdict("b", "P001", "P002", "P001")]
    assert same_pattern(found) == 1
    assert same_pattern(found, strict=True) == 0


def test_issues_without_a_pattern_pair_with_nothing() -> None:
    assert same_pattern([verdict("a", None, "none"), verdict("b", None, "none")]) == 0


def test_a_disagreement_names_its_place_and_the_cues() -> None:
    assert verdict("a", "P002", "P001").told() == "a#d1i1: P001, found P002 (词)"
    assert verdict("a", None, "P001", "P003").told() == "a#d1i1: P001/P003, found none"


def test_a_share_of_nothing_is_zero() -> None:
    assert percent([]) == 0
    assert percent([True, False]) == 50


def test_figures_of_no_points_are_none() -> None:
    assert not list(figures("nothing", []))


@pytest.mark.parametrize(("name", "half"), [("samples", "tune"), ("samples", "held"), ("seeds", "tune")])
def test_judgements_name_only_entries_of_the_catalogue(name: str, half: str) -> None:
    catalogue = load_catalogue()
    kinds = {
        "d": {pattern.id for pattern in catalogue.patterns},
        "c": {cause.id for cause in catalogue.causes},
        "m": {remedy.id for remedy in catalogue.remedies},
    }
    for points in judged(name, half).values():
        for point, wanted in points.items():
            assert set(wanted) - {"none"} <= kinds[point[0]], point


def test_enough_points_of_all_samples_are_judged() -> None:
    tune, held = judged("samples", "tune"), judged("samples", "held")
    assert not tune.keys() & held.keys()
    assert {report.id for report in samples().reports} == tune.keys() | held.keys()
    points = [point[0] for half in (tune, held) for judgements in half.values() for point in judgements]
    assert points.count("d") >= 200 and points.count("c") >= 60 and points.count("m") >= 120


@pytest.mark.parametrize("half", FLOORS)
def test_the_classification_of_the_samples_does_not_fall_behind(half: str) -> None:
    found = list(verdicts(samples(), judged("samples", half)))
    for kind, floor in FLOORS[half].items():
        assert percent(one.right for one in found if one.point[0] == kind) >= floor, kind


@pytest.mark.parametrize(
    ("name", "half", "floors"),
    [
        ("written", "tune", {"d": 97, "c": 95, "m": 96}),
        ("plain", "tune", {"d": 86, "c": 90, "m": 68}),
        ("fresh", "tune", {"d": 88, "c": 95, "m": 90}),
        ("fresh", "held", {"d": 85, "c": 88, "m": 88}),
        ("cases", "held", {"d": 94}),
    ],
)
def test_the_classification_of_judged_sentences_does_not_fall_behind(
    name: str, half: str, floors: dict[str, float]
) -> None:
    found = list(verdicts_written(name, half))
    for kind, floor in floors.items():
        assert percent(one.right for one in found if one.point[0] == kind) >= floor, kind
