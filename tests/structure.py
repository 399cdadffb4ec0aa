"""Compares parsed reports with a structure that a person wrote down (tests/cases/*.md, tests/gold/*.yml)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from duizhao.catalogue.load import load_frameworks
from duizhao.clean import clean
from duizhao.ingest.drawn import read_tables
from duizhao.model import Cause, Issue, Measure, Report, Source, Statement
from duizhao.parse import Lexicon, parse

IGNORED = re.compile(r"[\s\"'“”‘’＂＇`*#]")  # quotes and spaces do not count when claims are compared
# ```text … ``` then ```yaml … ```, with as many backticks as the text needs
CASE = re.compile(r"^(`{3,})text\n(?P<text>.*?)^\1[ ]*$.*?^(`{3,})yaml\n(?P<yaml>.*?)^\3[ ]*$", re.M | re.S)


def case(path: Path) -> tuple[str, list[dict[str, Any]]]:
    """The text of a case and the structures of its reports."""
    found = CASE.search(path.read_text("utf-8"))
    assert found, f"{path.name}: a case needs a ```text block and a ```yaml block"
    wanted = yaml.safe_load(found["yaml"])
    return found["text"], wanted if isinstance(wanted, list) else [wanted]


@cache
def lexicon() -> Lexicon:
    """The lexicon of the shipped catalogue."""
    return Lexicon(load_frameworks())


def read(text: str, path: str = "report.txt") -> tuple[Report, ...]:
    """The reports of a text, whose tables may be drawn."""
    text = read_tables(text).text
    return parse(Source(path, text), clean(text), lexicon(), "report")


def same(text: str | None) -> str:
    """A text as it is compared: NFKC, without white space and quotes."""
    return IGNORED.sub("", unicodedata.normalize("NFKC", text or ""))


def differences(report: Report, wanted: dict[str, Any]) -> Iterator[str]:
    """What a report has otherwise than the structure says; keys that the structure leaves out are not compared."""
    for field in ("year", "level", "framework"):
        if field in wanted and getattr(report, field) != wanted[field]:
            yield f"{field}: {getattr(report, field)}, not {wanted[field]}"
    if wanted.get("role") and wanted["role"] not in report.roles:
        yield f"role: {report.roles} without {wanted['role']}"
    if "sections" in wanted and [s.kind for s in report.sections] != wanted["sections"]:
        yield f"sections: {[s.kind for s in report.sections]}, not {wanted['sections']}"
    if "dimensions" in wanted:
        yield from _dimensions(report, wanted["dimensions"])
    if "causes" in wanted:
        yield from _texts("causes", [c.claim for c in report.points(Cause)], wanted["causes"])
    if "remedies" in wanted:
        yield from _remedies(report, wanted["remedies"])
    if "matters" in wanted and len(list(report.points(Statement))) != wanted["matters"]:
        yield f"matters: {len(list(report.points(Statement)))}, not {wanted['matters']}"
    if "removed" in wanted:
        found = [[r.text.strip(), r.reason] for r in report.removed if r.text.strip()]
        if found != [[text.strip(), reason] for text, reason in wanted["removed"]]:
            yield f"removed: {found}, not {wanted['removed']}"


def _texts(what: str, found: list[str], wanted: list[str]) -> Iterator[str]:
    if [same(text) for text in found] != [same(text) for text in wanted]:
        yield f"{what}: {found}, not {wanted}"


def _dimensions(report: Report, wanted: list[Any]) -> Iterator[str]:
    parts = list(report.parts())
    yield from _texts("dimensions", [p.name or "" for p in parts], [name or "" for name, _ in wanted])
    for part, (name, issues) in zip(parts, wanted, strict=False):
        found = [(same(p.claim), len(p.examples)) for p in part.points if isinstance(p, Issue)]
        if found != [(same(claim), count) for claim, count in issues]:
            yield f"{name}: {found}, not {issues}"


def _remedies(report: Report, wanted: list[Any]) -> Iterator[str]:
    measures = list(report.points(Measure))
    yield from _texts("measures", [m.claim for m in measures], [claim for claim, _ in wanted])
    for measure, (claim, items) in zip(measures, wanted, strict=False):
        assert isinstance(measure, Measure)
        found = [item.claim for item in measure.items]
        fits = len(found) == len(items) and all(
            w is None or same(w) == same(f) for w, f in zip(items, found, strict=True)
        )
        if not fits:
            yield f"items of {claim}: {found}, not {items}"
