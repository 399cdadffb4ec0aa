"""The glossary has a row for every record of the model and for every closed list of words that the pages translate."""

from __future__ import annotations

import re

import pytest
from duizhao import model
from duizhao.pages.words import LEVELS, REASONS, SECTIONS
from where import ROOT

# A row of a table, such as "| 整改措施 | `Measure` | 材料提出的一项改进办法 |"
ROW = re.compile(r"^\| (?P<chinese>[^|]+?) \| (?P<english>[^|]+?) \|", re.M)
ROWS = ROW.findall((ROOT / "docs" / "guide" / "glossary.md").read_text(encoding="utf-8"))
WORKING = {
    "Cleaned",
    "Severity",
    "Certainty",
    "Frameworks",
    "restore",
    "unforeseen",
}  # a state, types and helpers of other records


def test_every_record_of_the_model_has_a_chinese_name() -> None:
    named = {word for _, english in ROWS for word in re.findall(r"`(\w+)`", english)}
    assert set(model.__all__) - WORKING <= named


@pytest.mark.parametrize("words", [SECTIONS, REASONS])
def test_the_glossary_and_the_pages_call_a_thing_by_one_name(words: dict[str, str]) -> None:
    assert not [chinese for english, chinese in words.items() if (chinese, f"`{english}`") not in ROWS]


def test_every_level_is_in_the_glossary() -> None:
    assert set(LEVELS) <= {english.strip("`") for _, english in ROWS}
