"""Which measures answer which issues: against what a person read, and as rules that hold for every report."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest
import yaml
from checkouts import REPORT
from duizhao.catalogue.load import load_catalogue
from duizhao.ingest import read
from duizhao.knowledge import KnowledgeBase, gather, study
from duizhao.model import Issue, Measure, Source
from where import GOLD, SAMPLES

JUDGED = yaml.safe_load((GOLD / "answers-samples.yml").read_text("utf-8"))


@cache
def samples() -> KnowledgeBase:
    catalogue = load_catalogue()
    return study(gather(read([SAMPLES]).sources, catalogue.frameworks), catalogue)


def fits(found: str, wanted: list[str]) -> bool:
    """True for a measure that is right, for one of its items, and for the measure of a right item."""
    return any(found == one or found.startswith(f"{one}s") or one.startswith(f"{found}s") for one in wanted)


def judged(half: str) -> Iterator[tuple[list[str], list[str]]]:
    """For each judged issue the measures that answer it, and those that were found."""
    for report, issues in JUDGED[half].items():
        answers = samples().classified[report].answers
        for issue, wanted in issues.items():
            yield wanted, [answer.measure for answer in answers if answer.issue == issue]


@pytest.mark.parametrize("half", ["tune", "held"])
def test_nine_of_ten_answers_are_right(half: str) -> None:
    found = [(one, wanted) for wanted, measures in judged(half) for one in measures]
    assert len(found) >= 25
    assert sum(fits(one, wanted) for one, wanted in found) >= 0.9 * len(found)


@pytest.mark.parametrize("half", ["tune", "held"])
def test_most_issues_that_are_answered_are_seen_to_be(half: str) -> None:
    answered = [any(fits(one, wanted) for one in measures) for wanted, measures in judged(half) if wanted]
    assert sum(answered) >= 0.75 * len(answered)


def test_answers_name_issues_and_measures_of_their_own_report_and_say_why() -> None:
    for report in samples().reports:
        issues = {issue.id for issue in report.points(Issue)}
        measures = [measure for measure in report.points(Measure) if isinstance(measure, Measure)]
        steps = {step.id for measure in measures for step in (measure, *measure.items)}
        for answer in samples().reading(report).answers:
            assert answer.issue in issues and answer.measure in steps and answer.cues
        assert set(samples().reading(report).commitments) == steps


def test_an_issue_has_at_most_three_answers_and_never_a_measure_beside_its_own_item() -> None:
    for report in samples().reports:
        found: dict[str, list[str]] = {}
        for answer in samples().reading(report).answers:
            found.setdefault(answer.issue, []).append(answer.measure)
        for measures in found.values():
            assert len(measures) <= 3
            assert not [one for one in measures for other in measures if other.startswith(f"{one}s")]


def test_a_measure_that_shares_nothing_with_an_issue_does_not_answer_it() -> None:
    catalogue = load_catalogue()
    text = REPORT.format(year=2023)
    known = study(gather([Source("r.txt", text)], catalogue.frameworks), catalogue)
    (report,) = known.reports
    claims = {issue.id: issue.claim for issue in report.points(Issue)}
    answers = {(claims[answer.issue], answer.measure) for answer in known.reading(report).answers}
    assert ("进山走访偏少", "m2") in answers
    assert ("进山走访偏少", "m1") not in answers
