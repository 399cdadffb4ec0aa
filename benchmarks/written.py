"""Made-up claims with the entries that their writer meant: each is classified as the one point of a report."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NotRequired, TypedDict

import yaml
from duizhao.catalogue.load import load_catalogue
from duizhao.classify import Classifier
from duizhao.model import Cause, Issue, Measure, Part, Passage, Point, Report, Section, Source

from .verdict import GOLD, Verdict, matches

POINTS: Final[Mapping[str, tuple[type[Point], str, str]]] = {
    "issues": (Issue, "problems", "d1i1"),
    "causes": (Cause, "causes", "c1"),
    "measures": (Measure, "remedies", "m1"),
}


class Written(TypedDict):
    """A claim, what follows it, its dimension and the entries that are right, the best first."""

    claim: str
    more: NotRequired[str]
    part: NotRequired[str]
    entry: Sequence[str]


def written(name: str, half: str) -> Mapping[str, Sequence[Written]]:
    """The claims of one half, tune or held, of a file of judgements, by kind of points."""
    said: dict[str, dict[str, list[Written]]] = yaml.safe_load((GOLD / f"classes-{name}.yml").read_text("utf-8"))
    return said.get(half, {})


def report(kind: str, said: Written) -> Report:
    """A report whose one point is this claim."""
    make, section, point = POINTS[kind]
    claim = Passage(0, said["claim"], "claim")
    body = Passage(claim.end, said.get("more", ""), "elaboration")
    part = Part("p", dimension=said.get("part"), points=(make(point, (claim, body)),))
    whole = Source("r.txt", claim.text + body.text)
    return Report("r", whole, None, None, None, None, None, (), (Section(section, 0, body.end, parts=(part,)),))


def verdicts_written(name: str, half: str) -> Iterator[Verdict]:
    """Every claim of one half of a file beside its classification."""
    classifier = Classifier(load_catalogue())
    for kind, claims in written(name, half).items():
        point = POINTS[kind][2]
        for said in claims:
            found = matches(classifier.entries(report(kind, said)), point)
            yield Verdict(said["claim"], point, tuple(said["entry"]), found)
