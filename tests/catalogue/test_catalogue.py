"""The catalogue: it is read into records, and every kind of fault is told with its line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from catalogue_faults import DIMENSION_FAULTS, DIMENSIONS, FRAMEWORK_FAULTS, FRAMEWORKS
from duizhao.catalogue.load import CatalogueError, load_frameworks
from duizhao.model import FrameworkDimension, Frameworks, Problem

Load = Callable[..., Frameworks]
Faults = Callable[..., tuple[Problem, ...]]


@pytest.fixture
def loaded(tmp_path: Path) -> Load:
    def write_and_load(frameworks: str = FRAMEWORKS, dimensions: str = DIMENSIONS) -> Frameworks:
        (tmp_path / "frameworks.yml").write_text(frameworks, encoding="utf-8")
        (tmp_path / "dimensions.yml").write_text(dimensions, encoding="utf-8")
        return load_frameworks(tmp_path)

    return write_and_load


@pytest.fixture
def faults(loaded: Load) -> Faults:
    def caught(frameworks: str = FRAMEWORKS, dimensions: str = DIMENSIONS) -> tuple[Problem, ...]:
        with pytest.raises(CatalogueError) as raised:
            loaded(frameworks, dimensions)
        return raised.value.problems

    return caught


def test_a_small_catalogue_becomes_records(loaded: Load) -> None:
    framework = loaded().frameworks[0]
    assert (framework.id, framework.year, framework.certainty, framework.generic) == ("nd-2030", 2030, "high", False)
    assert framework.dimensions[1] == FrameworkDimension("style", "风", "作风方面", (), ("作风",), ("individual",))
    assert framework.variants[0].dimensions[0].short == "风"


def test_a_framework_that_is_generic_says_so(loaded: Load) -> None:
    text = FRAMEWORKS.replace("  year: 2030\n", "  year: 2030\n  generic: true\n")
    assert loaded(text).frameworks[0].generic


def test_a_canonical_dimension_keeps_its_id_and_key(loaded: Load) -> None:
    dimension = loaded().dimension("style")
    assert dimension is not None and (dimension.id, dimension.guidance) == ("D02", "想。")


@pytest.mark.parametrize(("old", "new", "code", "line"), FRAMEWORK_FAULTS.values(), ids=FRAMEWORK_FAULTS)
def test_a_fault_among_the_frameworks_is_told_with_its_line(
    faults: Faults, old: str, new: str, code: str, line: int
) -> None:
    (problem,) = faults(FRAMEWORKS.replace(old, new, 1))
    assert (problem.code, problem.line, problem.severity) == (code, line, "error")
    assert problem.path.endswith("/frameworks.yml")


@pytest.mark.parametrize(("old", "new", "code", "line"), DIMENSION_FAULTS.values(), ids=DIMENSION_FAULTS)
def test_a_fault_among_the_dimensions_is_told_with_its_line(
    faults: Faults, old: str, new: str, code: str, line: int
) -> None:
    (problem,) = faults(dimensions=DIMENSIONS.replace(old, new, 1))
    assert (problem.code, problem.line, problem.path.endswith("/dimensions.yml")) == (code, line, True)


@pytest.mark.parametrize(
    ("old", "new", "choice"),
    [
        ("  certainty:", "  certanity: low\n  certainty:", "“certainty”"),
        ("canonical: theory", "canonical: theroy", "“theory”"),
        ("[individual]", "[individaul]", "“individual”"),
        ("certainty: high", "certainty: hihg", "“high”"),
        ("certainty: high", "certainty: 高", "high、medium、low"),
        ("hints: [甲乙]", "hints: [甲 乙]", "“甲乙”"),
    ],
)
def test_a_message_names_the_nearest_valid_choice(faults: Faults, old: str, new: str, choice: str) -> None:
    (problem,) = faults(FRAMEWORKS.replace(old, new, 1))
    assert choice in problem.message


def test_a_duplicate_key_names_the_line_of_the_first(faults: Faults) -> None:
    (problem,) = faults(FRAMEWORKS.replace("  year: 2030\n", "  year: 2030\n  year: 2031\n"))
    assert "第4行" in problem.message


def test_a_framework_id_may_occur_only_once(faults: Faults) -> None:
    (problem,) = faults(FRAMEWORKS + FRAMEWORKS.removeprefix("frameworks:\n"))
    assert (problem.code, problem.line) == ("id-duplicate", 27)


def test_a_variant_is_checked_like_the_framework_itself(faults: Faults) -> None:
    text = FRAMEWORKS + "    - canonical: stile\n      short: 风\n      name: 又\n      macth: [风]\n"
    found = {(problem.line, problem.code) for problem in faults(text)}
    assert found == {(27, "value-unknown"), (27, "match-missing"), (28, "short-duplicate"), (30, "key-unknown")}


def test_all_faults_of_both_files_are_told_at_once(faults: Faults) -> None:
    frameworks = (
        FRAMEWORKS.replace("year: 2030", "year: x").replace("hints:", "hint:").replace("    match: [学习]\n", "")
    )
    found = faults(frameworks, DIMENSIONS.replace("id: D01", "id: X1"))
    assert [(Path(problem.path).stem, problem.line, problem.code) for problem in found] == [
        ("dimensions", 3, "dimension-id-bad"),
        ("frameworks", 4, "type-wrong"),
        ("frameworks", 9, "key-unknown"),
        ("frameworks", 11, "match-missing"),
    ]


def test_a_broken_file_of_dimensions_does_not_make_every_canonical_name_unknown(faults: Faults) -> None:
    assert [problem.code for problem in faults(dimensions="dimensions: [")] == ["yaml-invalid"]


def test_an_empty_file_is_a_fault(faults: Faults) -> None:
    assert [problem.code for problem in faults("")] == ["type-wrong"]


def test_a_list_that_contains_itself_is_a_fault(faults: Faults) -> None:
    assert "type-wrong" in {problem.code for problem in faults("frameworks: &all [*all]\n")}


def test_a_character_that_yaml_forbids_is_a_fault(faults: Faults) -> None:
    assert [problem.code for problem in faults(FRAMEWORKS.replace("甲", "\x07"))] == ["yaml-invalid"]


def test_missing_files_are_told_one_by_one(tmp_path: Path) -> None:
    with pytest.raises(CatalogueError) as raised:
        load_frameworks(tmp_path)
    assert [(problem.code, problem.line) for problem in raised.value.problems] == [("file-unreadable", 0)] * 2


def test_a_file_in_another_encoding_is_told(tmp_path: Path, loaded: Load) -> None:
    loaded()
    (tmp_path / "frameworks.yml").write_text(FRAMEWORKS, encoding="gb18030")
    with pytest.raises(CatalogueError) as raised:
        load_frameworks(tmp_path)
    assert [problem.code for problem in raised.value.problems] == ["file-unreadable"]


def test_the_error_as_a_text_has_one_line_for_each_fault(loaded: Load) -> None:
    with pytest.raises(CatalogueError, match=r"frameworks\.yml:4: .*\[type-wrong\]\n.*:6: .*\[meeting-unknown\]"):
        loaded(FRAMEWORKS.replace("year: 2030", "year: x").replace("meeting: 年度民主生活会", "meeting: 例会"))
