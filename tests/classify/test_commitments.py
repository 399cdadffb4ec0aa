"""What measures commit to: numbers, how often, until when and who; set phrases with numbers in them commit to nothing."""

from __future__ import annotations

from dataclasses import astuple
from typing import Any

import pytest
import yaml
from duizhao.classify.commitments import commitments
from hypothesis import given
from hypothesis import strategies as st
from where import GOLD

JUDGED: list[dict[str, Any]] = yaml.safe_load((GOLD / "commitments.yml").read_text("utf-8"))
EMPTY = [entry["text"] for entry in JUDGED if not set(entry) - {"text"}]


def kinds(text: str) -> set[str]:
    """Which kinds of commitment a text makes."""
    found = commitments(text)
    names = {"n": found.numbers, "f": found.frequency, "d": found.deadline, "r": found.responsible}
    return {name for name, words in names.items() if words}


@pytest.mark.parametrize("text", EMPTY)
def test_words_that_bind_nobody_are_no_commitment(text: str) -> None:
    assert astuple(commitments(text)) == ((), (), (), ())


@pytest.mark.parametrize("entry", [entry for entry in JUDGED if set(entry) - {"text"}], ids=lambda entry: entry["text"])
def test_a_commitment_is_found_in_its_own_words(entry: dict[str, Any]) -> None:
    found = commitments(entry["text"])
    if "f" in entry:
        assert list(found.frequency) == entry["f"]
    if "d" in entry:
        assert list(found.deadline) == entry["d"]
    if "r" in entry:
        assert list(found.responsible) == entry["r"]
    if entry.get("n"):
        assert found.numbers


def test_most_sentences_are_read_as_a_person_reads_them() -> None:
    right = [kinds(entry["text"]) == {key for key in "nfdr" if entry.get(key)} for entry in JUDGED]
    assert sum(right) >= 0.9 * len(JUDGED)


@given(st.text(alphabet="每周月季度年底前3十两个次家%由局长负责责任人：，。“”维护 ", max_size=60))
def test_every_word_of_a_commitment_stands_in_the_text(text: str) -> None:
    for words in astuple(commitments(text)):
        assert all("".join(one.split()) in "".join(text.split()) for one in words)
