"""However a report is laid out, its parse is the same: twelve structures written in many layouts."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from itertools import combinations, product
from typing import Any

import pytest
from layout import DIVIDERS, MAIN, MORE, Layout, sensible
from layouts import reports, structure, written
from structure import differences, read

# Layouts whose parse is known to be wrong for some report, each with an example and what the parser does not see
KNOWN: tuple[tuple[Layout, Callable[[Layout], bool]], ...] = (
    # a comma closes a claim only where the clause is a known judgement: 对外派党员疏于管理，驻外收购点…
    (Layout(close="，"), lambda one: one.close == "，"),
)
FEWEST_RIGHT = 0.97  # of layouts drawn at random over all axes at once, among them very strange ones


def known(layout: Layout) -> bool:
    """True for a layout that some report is known to be misread in."""
    return any(misread(layout) for _, misread in KNOWN)


def fitting(layout: Layout) -> list[dict[str, Any]]:
    """The reports that can be written in a layout: under sub-headings every dimension has one cause and one measure."""
    even = [one for one in reports() if len(one["causes"]) == len(one["measures"]) == len(one["dimensions"])]
    return even if layout.interleaved else list(reports())


def faults(layout: Layout, several: tuple[dict[str, Any], ...]) -> list[str]:
    """What the parse of reports in a layout has otherwise than their structures."""
    found = read(written(layout, several))
    if len(found) != len(several):
        return [f"{len(found)} reports, not {len(several)}"]
    wanted = (structure(layout, one) for one in several)
    return [fault for report, one in zip(found, wanted, strict=True) for fault in differences(report, one)]


def pairs() -> Iterator[Layout]:
    """Layouts that differ from the usual one in every two values of the main axes."""
    for one, other in combinations(MAIN, 2):
        for value, another in product(MAIN[one], MAIN[other]):
            yield replace(Layout(), **{one: value, other: another})


AXES = {**MAIN, **MORE, "divider": ("", *DIVIDERS)}


def test_every_axis_of_the_layout_is_varied() -> None:
    assert set(AXES) == {field.name for field in fields(Layout)}


@pytest.mark.parametrize("report", reports(), ids=lambda one: one["framework"])
def test_every_report_is_read_in_the_usual_layout(report: dict[str, Any]) -> None:
    assert not faults(Layout(), (report,))


def test_every_two_values_of_the_main_axes_leave_the_structure_as_it_is() -> None:
    layouts = [layout for layout in dict.fromkeys(pairs()) if sensible(layout) and not known(layout)]
    assert len(layouts) > 900
    found = [(layout, faults(layout, (reports()[turn % 12],))) for turn, layout in enumerate(layouts)]
    assert not [entry for entry in found if entry[1]]


def test_nearly_every_layout_drawn_at_random_over_all_axes_leaves_the_structure_as_it_is() -> None:
    draw = random.Random(20261121)
    wrong, count = [], 0
    while count < 1200:
        axes = {axis: draw.choice(values) for axis, values in AXES.items() if draw.random() < 0.45}
        layout = replace(Layout(), **{axis: value for axis, value in axes.items() if axis != "divider"})
        if sensible(layout) and not known(layout) and fitting(layout):
            count += 1
            found = faults(layout, (draw.choice(fitting(layout)),))
            wrong += [(layout, found)] if found else []
    assert len(wrong) <= count * (1 - FEWEST_RIGHT), wrong


@pytest.mark.parametrize(("layout", "misread"), KNOWN)
def test_a_layout_known_to_be_misread_still_is(layout: Layout, misread: Callable[[Layout], bool]) -> None:
    assert sensible(layout) and misread(layout)
    alone = [faults(layout, (one,)) for one in fitting(layout) if not layout.divider]
    both = [faults(layout, two) for two in combinations(fitting(layout), 2) if layout.divider]
    assert any(alone + both), "now read rightly: take it off KNOWN"
