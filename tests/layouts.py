"""Writes the reports of layouts.yml in any layout, and says what a parse of them has to find."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

import yaml
from layout import COUNT, LINE, Layout, marked
from typeset import paragraphs_as_text, spelt
from where import TESTS

TITLES: dict[str, tuple[str, ...]] = {
    "preparation": ("会前准备情况", "会前准备工作情况", "征求意见情况"),
    "review": ("上年度民主生活会整改落实情况", "上年度查摆问题整改情况", "上一年度整改措施落实情况"),
    "matters": ("需要说明的事项", "个人有关事项报告情况", "个人有关事项"),
    "problems": (
        "存在的主要问题", "存在的突出问题", "存在的问题", "存在问题", "对照检查存在的主要问题", "查摆出的问题", "存在的差距和不足", "主要问题",
        "检视出的问题", "存在的主要问题和具体表现",
    ),
    "cases": ("典型案例剖析", "反面典型案例剖析", "以案为鉴"),
    "causes": (
        "产生问题的原因分析", "原因分析", "原因剖析", "问题产生的原因", "根源剖析", "产生问题的根源", "思想根源", "存在问题的原因分析", "问题根源剖析",
    ),
    "remedies": (
        "整改措施", "下一步努力方向", "努力方向和整改措施", "今后努力的方向和整改措施", "下步打算", "下一步整改措施", "改进措施", "整改方向",
        "今后努力方向和改进措施", "下步努力方向",
    ),
    "criticism": ("相互批评意见", "批评意见", "相互提出的批评意见"),
}  # fmt: skip
TOGETHER = "存在的问题、原因分析及整改措施"


class Point(NamedTuple):
    """A point without its layout."""

    claim: str
    sentences: str
    examples: tuple[str, ...]
    steps: tuple[str, ...]


@cache
def reports() -> tuple[dict[str, Any], ...]:
    """The reports of layouts.yml."""
    return tuple(yaml.safe_load((TESTS / "layouts.yml").read_text("utf-8")))


def point(said: str) -> Point:
    """A point as layouts.yml gives it: claim | elaboration | > example | + item."""
    claim, *rest = said.split(" | ")
    sentences = "".join(text for text in rest if text[0] not in ">+")
    marked = [tuple(text[2:] for text in rest if text[0] == sign) for sign in ">+"]
    return Point(claim, sentences, marked[0], marked[1])


def _body(one: Point, layout: Layout) -> str:
    """What stands behind a claim."""
    markers = (layout.example, *(layout.another for _ in one.examples[1:]))
    text = one.sentences
    for sign, example in zip(markers, one.examples, strict=False):
        comma = layout.example_after == "，" and text.endswith("。") and sign not in ("如，",)
        text = (text[:-1] + "，" if comma else text) + sign + example
    return text


def _listed(layout: Layout, written: list[tuple[str, str, str]], close: str, run_in: bool) -> list[str]:
    """Paragraphs of points, each (pattern with its number, claim, body)."""
    if run_in:
        texts = [pattern.replace("…", claim + (close if body else "。")) + body for pattern, claim, body in written]
        return ["".join([*(text.removesuffix("。") + layout.joint for text in texts[:-1]), *texts[-1:]])]
    lines: list[str] = []
    for pattern, claim, body in written:
        own = close == LINE
        text = pattern.replace("…", claim + ("" if own else close if body else "。"))
        lines += [text, body] if own and body else [text + body]
    return lines


def _numbered(pattern: str, count: int, numerals: str = "") -> list[str]:
    """The patterns of so many points, with their numbers."""
    numbers = list(range(1, count + 1))
    if numerals == "repeated" and count > 2:
        numbers[-1] = count - 1
    single = "首先" in pattern and count == 1
    patterns = ["…" if single else marked(pattern, number, "…") for number in numbers]
    if numerals == "lost" and count > 1 and "一是" in pattern:
        patterns[-1] = patterns[-1].replace(COUNT[count - 1] + "是", "是")
    return patterns


def _issues(layout: Layout, said: list[str]) -> list[str]:
    points = [point(text) for text in said]
    patterns = _numbered(layout.issue, len(points), layout.numerals)
    written = [(pattern, one.claim, _body(one, layout)) for pattern, one in zip(patterns, points, strict=True)]
    lines = _listed(layout, written, layout.close, layout.issue_run_in)
    if not layout.lead:
        return lines
    together = layout.issue_run_in or layout.dimension_run_in
    return [layout.lead + lines[0], *lines[1:]] if together else [layout.lead, *lines]


def _causes(layout: Layout, said: list[str], pattern: str) -> list[str]:
    points = [point(text) for text in said]
    written = [(p, one.claim, one.sentences) for p, one in zip(_numbered(pattern, len(points)), points, strict=True)]
    return _listed(layout, written, layout.rest_close, layout.rest_run_in)


def _measures(layout: Layout, said: list[str], pattern: str) -> list[str]:
    lines: list[str] = []
    written: list[tuple[str, str, str]] = []
    for marker, one in zip(_numbered(pattern, len(said)), map(point, said), strict=True):
        steps = [(p, step, "") for p, step in zip(_numbered(layout.item, len(one.steps)), one.steps, strict=True)]
        below = _listed(layout, steps, "。", layout.item_run_in) if layout.item and steps else []
        body = one.sentences + (below.pop() if below and layout.item_run_in else "")
        written.append((marker, one.claim, body))
        if not (layout.rest_run_in and not layout.item):
            lines += [*_listed(layout, [(marker, one.claim, body)], layout.rest_close, False), *below]
    return lines or _listed(layout, written, layout.rest_close, True)


def _dimension(layout: Layout, report: dict[str, Any], number: int) -> list[str]:
    _, name, said = report["dimensions"][number - 1]
    shown = number + (layout.numerals == "skipped" and number > 2)
    heading = marked(layout.dimension, shown, layout.form.format(name) + layout.dimension_mark)
    below = _issues(layout, said)
    if layout.interleaved:
        below = list(_together(layout, report, number, below))
    return [heading + below[0], *below[1:]] if layout.dimension_run_in else [heading, *below]


def _together(layout: Layout, report: dict[str, Any], number: int, issues: list[str]) -> Iterator[str]:
    """Problems, cause and measure of one dimension under sub-headings."""
    (cause,), (measure,) = ([report[kind][number - 1]] for kind in ("causes", "measures"))
    pieces = (
        ("存在问题", issues),
        ("原因分析", _causes(layout, [cause], "…")),
        ("整改措施", _measures(layout, [measure], "…")),
    )
    for count, (title, lines) in enumerate(pieces, start=1):
        heading = marked(layout.interleaved, count, title)
        yield from [heading + lines[0], *lines[1:]] if heading.endswith("：") else [heading, *lines]


def _sections(layout: Layout, report: dict[str, Any]) -> Iterator[tuple[str, list[str]]]:
    for kind in ("preparation", "review", "matters", "problems", "cases", "causes", "remedies", "criticism"):
        if kind == "problems":
            numbers = range(1, len(report["dimensions"]) + 1)
            yield kind, [line for number in numbers for line in _dimension(layout, report, number)]
        elif kind == "matters" and kind in report:
            yield kind, _causes(Layout(rest_run_in=True), report[kind], "一是…")
        elif kind == "causes" and not layout.interleaved:
            yield kind, _causes(layout, report[kind], layout.cause)
        elif kind == "remedies" and not layout.interleaved:
            yield kind, _measures(layout, report["measures"], layout.measure)
        elif kind in report and kind != "causes":
            yield kind, [report[kind]]


def _lines(layout: Layout, report: dict[str, Any], number: int) -> list[str]:
    lines = [marked(layout.divider, number, report["title"]) if layout.divider else report["title"], report["preface"]]
    for count, (kind, below) in enumerate(_sections(layout, report), start=1):
        titles = (TOGETHER,) if layout.interleaved and kind == "problems" else TITLES[kind]
        lines += [marked(layout.section, count, titles[layout.titles % len(titles)]), *below]
    return [*lines, report["closing"]] if "closing" in report else lines


def written(layout: Layout, several: tuple[dict[str, Any], ...]) -> str:
    """The text of reports in a layout."""
    lines = [_lines(layout, report, number) for number, report in enumerate(several, start=1)]
    return paragraphs_as_text(layout, lines)


def structure(layout: Layout, report: dict[str, Any]) -> dict[str, Any]:
    """What a parse of the report in this layout has to find, for structure.differences."""
    dimensions = [
        [short, [[spelt(layout, one.claim), len(one.examples)] for one in map(point, said)]]
        for short, _, said in report["dimensions"]
    ]
    measures = [point(said) for said in report["measures"]]
    items = [[spelt(layout, step) for step in one.steps] if layout.item else [] for one in measures]
    sections = ["title", "preface", *(kind for kind, _ in _sections(layout, report))]
    return {
        "year": report["year"],
        "level": report["level"],
        "sections": [*sections, "closing"] if "closing" in report else sections,
        "dimensions": dimensions,
        "causes": [spelt(layout, point(said).claim) for said in report["causes"]],
        "remedies": [[spelt(layout, one.claim), steps] for one, steps in zip(measures, items, strict=True)],
        "matters": len(report.get("matters", ())),
    }
