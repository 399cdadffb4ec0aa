"""What classification adds to a report's page: the entries of each point, drawn beside the text, not into it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from ..model import Answer, Cause, Classified, Issue, Match, Measure, Point, Report
from .atlas import Atlas, entry_path
from .escape import html, url
from .places import claim_of, promises, shortened

LONGEST = 18  # characters of a claim in a mark
MOST_FIELDS = 3


def report_topics(report: Report, atlas: Atlas) -> tuple[str, ...]:
    """The class of a report's post and the topic fields that its issues speak of most."""
    reading = atlas.base.reading(report)
    posts = [atlas.labels["post"].get(match.id, match.id) for match in reading.posts]
    fields = Counter(match.id for matches in reading.fields.values() for match in matches)
    often = [atlas.labels["field"].get(id, id) for id, _ in fields.most_common(MOST_FIELDS)]
    return *posts, *often


def marks(report: Report, atlas: Atlas) -> Mapping[str, str]:
    """The raw HTML of the marks of each point by its id; points without any are left out."""
    reading = atlas.base.reading(report)
    answers = _Answers(report, reading.answers)
    found = {id: [*_kinds(matches, atlas.names)] for id, matches in _matches(report, reading)}
    for answer in reading.answers:
        found.setdefault(answer.issue, []).append(answers.mark(answer.measure, "措施：", answer.cues))
        found.setdefault(answer.measure, []).append(answers.mark(answer.issue, "回应：", answer.cues))
    for id, commitment in reading.commitments.items():
        found.setdefault(id, []).extend(_promise(label, words) for label, words in promises(commitment))
    return {id: f'<div class="dz-kinds">{"".join(lines)}</div>' for id, lines in found.items() if lines}


def _matches(report: Report, reading: Classified) -> Iterator[tuple[str, tuple[Match, ...]]]:
    yield from ((issue.id, reading.patterns.get(issue.id, ())) for issue in report.points(Issue))
    yield from ((cause.id, reading.causes.get(cause.id, ())) for cause in report.points(Cause))
    for measure in report.points(Measure):
        yield measure.id, reading.remedies.get(measure.id, ())
        if isinstance(measure, Measure):
            yield from ((step.id, reading.remedies.get(step.id, ())) for step in measure.items)


def _kinds(matches: tuple[Match, ...], names: Mapping[str, str]) -> Iterator[str]:
    for place, match in enumerate(matches):
        cls = "dz-kind" if place == 0 else "dz-kind dz-beside"
        label = html(f"{match.id} {names.get(match.id, '')}")
        why = html(f"依据：{'、'.join(match.cues)}")
        address = url(entry_path(match.id).replace(".md", ".html"))
        yield (
            f'<a class="{cls}" href="../{address}" title="{why}" aria-label="{label}"'
            f' data-kind="{label}" data-cues="{why}"></a>'
        )


def _promise(label: str, words: str) -> str:
    return f'<span class="dz-promise" data-kind="{html(f"{label}：{words}")}"></span>'


class _Answers:
    """Marks that lead from an issue to the measures that answer it, and back."""

    def __init__(self, report: Report, answers: tuple[Answer, ...]) -> None:
        self._claims = points_by_id(report) if answers else {}

    def mark(self, id: str, word: str, cues: tuple[str, ...]) -> str:
        """A link to the other point, with the words that it rests on."""
        claim = claim_of(self._claims[id]) if id in self._claims else id
        label, why = html(word + shortened(claim, LONGEST)), html(f"依据：{'、'.join(cues)}")
        return (
            f'<a class="dz-answer" href="#{html(id)}" title="{why}" aria-label="{label}"'
            f' data-kind="{label}" data-cues="{why}"></a>'
        )


def points_by_id(report: Report) -> dict[str, Point]:
    """All points of a report, items as well, by their ids."""
    found: dict[str, Point] = {}
    for section in report.sections:
        for point in section.points():
            found[point.id] = point
            if isinstance(point, Measure):
                found |= {step.id: step for step in point.items}
    return found
