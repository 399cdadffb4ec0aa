"""How a claim is phrased: a topic, a judgement that something is lacking, and hedges (理论联系实际 | 不够紧密)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ...parse.text.shadow import shadow
from .hedges import hedges, skip_hedges
from .predicate import Predicate, find_predicate, opener
from .slots import fill
from .strength import grade
from .topics import shape

_CLAUSE = re.compile(r"[^,;:。!?()\n—…]+")  # 办法不多 in 调研不实,办法不多
_CONCESSIVE = re.compile(r"\s*(?:虽|尽管|固然)")  # 虽然经常下村
# 在作风建设方面, before the clause with the judgement; the whole stands before the comma
_FRAME = re.compile(r"\s*(?:[在对与和同从]|面对|围绕|按照|针对).*(?:[上中时下里前看]|方面|相?比|问题|过程)\Z")


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a claim, in code points."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Phrasing:
    """How one claim is phrased; the topic is empty where the claim is a judgement alone (重签约轻落地)."""

    claim: str
    topic_span: Span
    judgement_span: Span
    kind: str
    form: str
    template: str
    strength: str
    reasons: tuple[str, ...]
    hedges: tuple[str, ...]

    @property
    def topic(self) -> str:
        return self.claim[self.topic_span.start : self.topic_span.end]

    @property
    def judgement(self) -> str:
        return self.claim[self.judgement_span.start : self.judgement_span.end]


@dataclass(frozen=True, slots=True)
class _Found:
    """A clause with its judgement: where the clause begins (with its frame), and the judgement in the claim."""

    start: int
    clause: str
    predicate: Predicate


def _clauses(plain: str) -> Iterator[tuple[int, str]]:
    """The clauses of a shadow text with the places where they begin; a frame belongs to the clause behind it."""
    frame: int | None = None
    for match in _CLAUSE.finditer(plain):
        clause = match[0].rstrip()
        start = match.start() if frame is None else frame
        frame = start if _FRAME.match(clause) and plain[match.end() : match.end() + 1] == "," else None
        if frame is None and clause and not _CONCESSIVE.match(clause):
            yield start, plain[start : match.start() + len(clause)]


def _find(plain: str) -> _Found | None:
    """The first clause that ends in a judgement."""
    for start, clause in _clauses(plain):
        if predicate := find_predicate(clause):
            return _Found(start, clause, predicate)
    return None


def _bare(plain: str, start: int, end: int) -> Span:
    """The stretch without blanks and commas at its edges."""
    while start < end and plain[start] in " \t,、":
        start += 1
    while start < end and plain[end - 1] in " \t,、":
        end -= 1
    return Span(start, end)


def _without_particle(plain: str, topic: Span) -> Span:
    """The topic without a last 的: 勤俭办事 in 勤俭办事的弦绷得不紧."""
    particle = topic.end - topic.start > 1 and plain[topic.end - 1] == "的"
    return Span(topic.start, topic.end - particle)


def _spans(plain: str, found: _Found) -> tuple[Span, Span, str]:
    """The places of topic and judgement in the claim, and the template of the topic."""
    begin = found.start + skip_hedges(found.clause[: found.predicate.start])
    at, end = found.start + found.predicate.start, found.start + found.predicate.end
    topic = _bare(plain, begin, at)
    if topic.start == topic.end and (opened := opener(found.clause, found.predicate)):
        split = found.start + opened
        return _bare(plain, split, end), _bare(plain, at, split), ""
    form = shape(plain[topic.start : topic.end])
    inside = Span(topic.start, topic.start + form.end)
    judgement = _bare(plain, inside.end, end)
    return _without_particle(plain, inside), judgement, form.template


def analyse(claim: str, first_sentence: str = "") -> Phrasing | None:
    """How a claim is phrased, with the hedges of its first sentence; None if it holds no judgement."""
    plain = shadow(claim)
    found = _find(plain)
    if found is None:
        return None
    topic, judgement, before = _spans(plain, found)
    hedged = hedges(plain)
    strength = grade(found.predicate, plain[judgement.start : judgement.end], hedged)
    every = tuple(dict.fromkeys(hedged + hedges(shadow(first_sentence)))) if first_sentence else hedged
    template = fill(found.predicate, before, alone=topic.start == topic.end)
    return Phrasing(
        *(claim, topic, judgement, found.predicate.kind, found.predicate.form),
        *(template, strength.grade, strength.reasons, every),
    )


def unrecognised(claims: Iterable[str]) -> tuple[str, ...]:
    """The claims in which no judgement is found, in their order."""
    return tuple(claim for claim in claims if analyse(claim) is None)
