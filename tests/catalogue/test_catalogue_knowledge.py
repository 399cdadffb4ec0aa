"""Patterns, causes, remedies and the rest: the shipped files are complete, every fault is told with file and line."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from duizhao.catalogue.load import HERE, CatalogueError, load_catalogue
from duizhao.model import Catalogue, Problem


@cache
def shipped() -> Catalogue:
    return load_catalogue()


def faults_after(tmp_path: Path, file: str, change: Callable[[str], str]) -> list[Problem]:
    """The faults of the shipped catalogue after one file was changed."""
    folder = tmp_path / "catalogue"
    shutil.copytree(HERE, folder, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    path = folder / file
    before = path.read_text("utf-8")
    after = change(before)
    assert after != before, "the test changes nothing"
    path.write_text(after, "utf-8")
    with pytest.raises(CatalogueError) as broken:
        load_catalogue(folder)
    return list(broken.value.problems)


def test_the_shipped_catalogue_has_enough_entries_over_all_dimensions() -> None:
    catalogue = shipped()
    assert len(catalogue.patterns) >= 76 and len(catalogue.causes) >= 12
    assert len(catalogue.remedies) >= 20 and len(catalogue.fields) >= 15 and len(catalogue.criteria) >= 24
    covered = {dimension for pattern in catalogue.patterns for dimension in pattern.dimensions}
    assert covered == {dimension.key for dimension in catalogue.frameworks.dimensions}


def test_no_sentence_of_an_entry_names_another_by_its_number() -> None:
    for pattern in shipped().patterns:
        links = [link.why for link in (*pattern.causes, *pattern.remedies, *pattern.related)]
        for words in (pattern.what, *pattern.signs, *pattern.pitfalls, *pattern.concrete, *pattern.questions, *links):
            assert not re.search(r"[PCRDQ]\d{2,3}", words), (pattern.id, words)  # a reader of P001 knows no P008


def test_no_field_of_a_shipped_entry_is_empty() -> None:
    for pattern in shipped().patterns:
        told = (pattern.signs, pattern.templates, pattern.concrete, pattern.pitfalls, pattern.questions)
        assert all(told) and pattern.what and pattern.causes and pattern.remedies and pattern.related, pattern.id
        assert pattern.cues.strong and pattern.cues.weak, pattern.id
    for cause in shipped().causes:
        assert cause.depth and cause.signs and cause.questions and cause.pitfalls and cause.cues.strong, cause.id
    for remedy in shipped().remedies:
        assert remedy.actions and remedy.check and len(remedy.empty) == len(remedy.better) > 0, remedy.id


def test_every_cause_and_every_remedy_is_linked_by_a_pattern() -> None:
    catalogue = shipped()
    linked = {link.id for pattern in catalogue.patterns for link in (*pattern.causes, *pattern.remedies)}
    assert {entry.id for entry in catalogue.causes} | {entry.id for entry in catalogue.remedies} <= linked


FAULTS = [
    ("patterns/theory.yml", "  name: 学用脱节", "  nam: 学用脱节", "key-unknown"),
    ("patterns/theory.yml", "\n- id: P002", "\n- id: P001", "id-duplicate"),
    ("patterns/theory.yml", "\n- id: P002", "\n- id: X002", "entry-id-bad"),
    ("patterns/theory.yml", "\n- id: P002", "\n- id: P902", "id-unregistered"),
    ("patterns/theory.yml", "  name: 学用脱节", "  name: 家风不正", "id-renamed"),
    ("causes.yml", "- id: C02", "- id: C03", "id-duplicate"),
    ("remedies.yml", "- id: R02", "- id: R01", "id-duplicate"),
    ("register.yml", "- {id: P002, ", "- {id: P802, ", "id-missing"),
    ("register.yml", "- {id: P002, ", "- {retired: true, id: P002, ", "id-retired"),
    ("register.yml", "- {id: P002, ", "- {retired: true, now: P777, id: P802, ", "link-unknown"),
    ("remedies.yml", "<群众>", "<群從>", "family-unknown"),
    ("remedies.yml", "<群众>", "(群众)", "choice-unusable"),
    ("families.yml", "- name: 难事", "- name: 群众", "name-duplicate"),
    ("posts.yml", "posts:", "post:", "key-unknown"),
    ("criteria.yml", "severity: high", "severity: hihg", "value-unknown"),
]


@pytest.mark.parametrize(("file", "before", "after", "code"), FAULTS, ids=[f"{f[0]}-{f[3]}" for f in FAULTS])
def test_a_fault_is_told_with_its_file_and_line(tmp_path: Path, file: str, before: str, after: str, code: str) -> None:
    found = faults_after(tmp_path, file, lambda text: text.replace(before, after, 1))
    mine = [problem for problem in found if problem.code == code]
    assert mine and all(problem.line > 0 and problem.severity == "error" for problem in mine), found


def test_an_unknown_link_names_the_nearest_id_and_its_name(tmp_path: Path) -> None:
    def misspell(text: str) -> str:
        return re.sub(r"(  remedies:\n\s+- id: )R01", r"\1R001", text, count=1)

    found = faults_after(tmp_path, "patterns/theory.yml", misspell)
    (fault,) = [problem for problem in found if problem.code == "link-unknown"]
    assert "R01" in fault.message and "学习制度化" in fault.message


def test_a_cue_written_twice_is_a_fault(tmp_path: Path) -> None:
    found = faults_after(
        tmp_path, "causes.yml", lambda text: re.sub(r"(  strong:\n(\s+- .+\n))", r"\1\2", text, count=1)
    )
    assert "cue-repeated" in {problem.code for problem in found}


def test_a_family_inside_a_choice_adds_its_words_to_the_choice() -> None:
    cues = [cue for remedy in shipped().remedies for cue in remedy.cues.strong]
    assert not [cue for cue in cues if "<" in cue or "((" in cue or "|(" in cue]
    assert any("精简|压缩" in cue and "不超过" in cue for cue in cues)


def test_all_faults_of_several_files_are_told_at_once(tmp_path: Path) -> None:
    folder = tmp_path / "catalogue"
    shutil.copytree(HERE, folder, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    for file in ("causes.yml", "remedies.yml"):
        path = folder / file
        path.write_text(path.read_text("utf-8").replace("  what:", "  wath:", 1), "utf-8")
    with pytest.raises(CatalogueError) as broken:
        load_catalogue(folder)
    assert {Path(problem.path).name for problem in broken.value.problems} == {"causes.yml", "remedies.yml"}
