"""The shipped catalogue is whole: all frameworks, all dimensions, no field without content."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import fields

import pytest
from duizhao.catalogue.framework_rules import QUOTE_OR_SPACE
from duizhao.catalogue.framework_shape import LEVELS
from duizhao.catalogue.load import load_frameworks
from duizhao.model import Framework, FrameworkDimension, Frameworks

# fmt: off
IDS = [
    "qzlx-2013", "nd-2014", "3y3s-2015", "nd-2016", "org-2016", "nd-2017", "nd-2018", "bwcx-2019", "org-2019",
    "nd-2020", "org-2020", "dsxxjy-2021", "org-2021-mid", "org-2021", "nd-2022", "org-2022", "ztjy-2023-1",
    "ztjy-2023-2", "org-2023", "nd-2024", "org-2024", "nd-2025", "org-2025", "special-discipline-2024",
]
KEYS = [
    "theory", "politics", "party_spirit", "leadership", "ability", "responsibility", "risk", "people", "style",
    "integrity", "governance", "org_life", "member_role",
]
# fmt: on


@pytest.fixture(scope="module")
def shipped() -> Frameworks:
    return load_frameworks()


def lists(framework: Framework) -> Iterator[tuple[FrameworkDimension, ...]]:
    """The framework's own dimensions, then those of each variant."""
    yield framework.dimensions
    yield from (variant.dimensions for variant in framework.variants)


def test_the_shipped_catalogue_has_all_frameworks_in_order(shipped: Frameworks) -> None:
    assert [framework.id for framework in shipped.frameworks] == IDS


def test_the_shipped_catalogue_has_the_thirteen_dimensions_in_order(shipped: Frameworks) -> None:
    assert [dimension.key for dimension in shipped.dimensions] == KEYS
    assert [dimension.id for dimension in shipped.dimensions] == [f"D{n:02}" for n in range(1, 14)]


def test_no_shipped_dimension_has_an_empty_field(shipped: Frameworks) -> None:
    for dimension in shipped.dimensions:
        assert all(getattr(dimension, field.name) for field in fields(dimension)), dimension.key


def test_every_shipped_dimension_is_told_in_two_and_three_to_five_sentences(shipped: Frameworks) -> None:
    for dimension in shipped.dimensions:
        assert dimension.covers.count("。") == 2, dimension.key
        assert 3 <= dimension.guidance.count("。") <= 5, dimension.key


def test_no_shipped_framework_has_an_empty_field(shipped: Frameworks) -> None:
    optional = {"shorthand", "variants", "generic"}
    for framework in shipped.frameworks:
        empty = {field.name for field in fields(framework) if not getattr(framework, field.name)}
        assert empty <= optional, framework.id


def test_every_canonical_dimension_is_used_by_some_framework(shipped: Frameworks) -> None:
    used = {d.canonical for framework in shipped.frameworks for dimensions in lists(framework) for d in dimensions}
    assert used == set(KEYS)


def test_the_year_of_a_shipped_framework_stands_in_its_id(shipped: Frameworks) -> None:
    assert all(str(framework.year) in framework.id for framework in shipped.frameworks)


def test_only_the_framework_of_special_meetings_is_generic(shipped: Frameworks) -> None:
    assert [framework.id for framework in shipped.frameworks if framework.generic] == ["special-discipline-2024"]


def test_levels_of_a_dimension_are_levels_of_its_framework(shipped: Frameworks) -> None:
    for framework in shipped.frameworks:
        assert set(framework.levels) <= set(LEVELS)
        for dimensions in lists(framework):
            assert all(set(d.levels) <= set(framework.levels) for d in dimensions), framework.id


def test_a_match_phrase_recognises_the_name_of_its_own_dimension(shipped: Frameworks) -> None:
    for framework in shipped.frameworks:
        for dimension in (d for dimensions in lists(framework) for d in dimensions):
            name = QUOTE_OR_SPACE.sub("", dimension.name)
            assert any(phrase in name for phrase in dimension.match), (framework.id, dimension.short)


def test_uncertain_frameworks_say_in_their_note_what_is_uncertain(shipped: Frameworks) -> None:
    words = ("待核", "推断", "核对", "把握", "印证")
    for framework in shipped.frameworks:
        if framework.certainty != "high":
            assert any(word in framework.note for word in words), framework.id


def test_reading_the_shipped_catalogue_is_quick() -> None:
    start = time.process_time()
    load_frameworks()
    assert time.process_time() - start < 0.3
