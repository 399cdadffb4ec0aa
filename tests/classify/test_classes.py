"""Every claim of tests/cases/classes gets the entry that its editor wrote down."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from duizhao.catalogue.load import load_catalogue
from duizhao.classify import Classifier
from duizhao.model import Cause, Classified, Issue, Item, Measure, Part, Passage, Point, Report, Section, Source
from where import CASES

FILES = sorted((CASES / "classes").glob("*.yml"))
KINDS: dict[str, tuple[type[Point], str]] = {"causes": (Cause, "causes"), "measures": (Measure, "remedies")}


@cache
def classifier() -> Classifier:
    return Classifier(load_catalogue())


def cases(path: Path) -> list[dict[str, Any]]:
    """The claims of a case file, each with what it should be."""
    return list(yaml.safe_load(path.read_text(encoding="utf-8")))


def report(file: str, claim: str, elaboration: str) -> Report:
    """A report with one point: an issue of the dimension that the file is named after, a cause or a measure."""
    kind, section = KINDS.get(file, (Issue, "problems"))
    body = Passage(len(claim), elaboration, "elaboration")
    part = Part("p", dimension=None if file in KINDS else file, points=(kind("x", (Passage(0, claim, "claim"), body)),))
    sections = (Section(section, 0, body.end, parts=(part,)),)
    return Report("r", Source("r.txt", claim + elaboration), None, None, None, None, None, (), sections)


def entries(file: str, found: Classified) -> Iterator[str]:
    """The entries of the one point of a report, the main one first."""
    of_kind = {"causes": found.causes, "measures": found.remedies}.get(file, found.patterns)
    yield from (match.id for match in of_kind["x"])


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_claim_gets_the_entry_that_its_editor_wrote_down(path: Path) -> None:
    wrong = []
    for case in cases(path):
        found = classifier().classify(report(path.stem, case["claim"], case.get("elaboration", "")))
        main = next(entries(path.stem, found), None)
        if main not in (case["entry"], *case.get("also", ())):
            wrong.append(f"{case['claim']}: {case['entry']}, found {main}")
    assert not wrong, "\n".join(wrong)


def test_a_case_file_is_named_after_a_dimension_or_a_kind_of_points() -> None:
    dimensions = {dimension.key for dimension in load_catalogue().frameworks.dimensions}
    assert {path.stem for path in FILES} <= dimensions | KINDS.keys()


def test_every_dimension_has_a_case_file() -> None:
    dimensions = {dimension.key for dimension in load_catalogue().frameworks.dimensions}
    assert dimensions | KINDS.keys() <= {path.stem for path in FILES}


def test_an_item_of_a_measure_is_classified_like_a_measure() -> None:
    item = Item("m1s1", (Passage(0, "加强理论学习", "claim"),))
    measure = Measure("m1", (Passage(0, "某事", "claim"),), (item,))
    sections = (Section("remedies", 0, 8, parts=(Part("p", points=(measure,)),)),)
    whole = Report("r", Source("r.txt", ""), None, None, None, None, None, (), sections)
    assert classifier().classify(whole).remedies["m1s1"][0].id == "R01"
