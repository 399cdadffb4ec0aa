"""What classification adds to a report's page: beside each point its entries, its dimension and what it belongs to.

It stands behind the text of the point, in a box of its own that the style moves into the margin, and is not selected
or searched with the text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from ...model import Cause, Classified, Issue, Match, Measure, Report
from ..atlas import Atlas, entry_path
from ..markup.escape import html, url
from ..markup.raw import finished, raw_link
from ..naming import dimension_name, dimension_path
from ..places.place import claim_of, commitment, shortened
from .ties import Tie, Ties, causes_of_issues, measures_of_issues, turned

LONGEST = 18  # characters of a claim in a mark
MOST_FIELDS = 3
STRAY = raw_link("待归类", "../patterns/unclassified.md", "dz-kind dz-beside")


def report_topics(report: Report, atlas: Atlas) -> tuple[str, ...]:
    """The class of a report's post and the topic fields that its issues speak of most, each with what it is."""
    reading = atlas.base.reading(report)
    posts = [f"身份类别：{atlas.labels['post'].get(match.id, match.id)}" for match in reading.posts]
    fields = Counter(match.id for matches in reading.fields.values() for match in matches)
    often = [f"领域：{atlas.labels['field'].get(id, id)}" for id, _ in fields.most_common(MOST_FIELDS)]
    return *posts, *often


def marks(report: Report, atlas: Atlas) -> Mapping[str, str]:
    """The raw HTML of the marks of each point by its id; points without any are left out."""
    if not atlas.base.catalogue.patterns:
        return {}
    reading = atlas.base.reading(report)
    found = {id: [*_kinds(matches, atlas.names)] for id, matches in _matches(report, reading)}
    for id, line in (*_issues(report, atlas), *_others(report, atlas)):
        found.setdefault(id, []).append(line)
    for id, committed in reading.commitments.items():
        found.setdefault(id, []).extend(_commitment(label, words) for label, words in commitment(committed))
    return {id: f'<div class="dz-kinds">{"".join(lines)}</div>' for id, lines in found.items() if any(lines)}


def _matches(report: Report, reading: Classified) -> Iterator[tuple[str, tuple[Match, ...]]]:
    yield from ((issue.id, reading.patterns.get(issue.id, ())) for issue in report.points(Issue))
    yield from ((cause.id, reading.causes.get(cause.id, ())) for cause in report.points(Cause))
    for measure in report.points(Measure):
        yield from ((step.id, reading.remedies.get(step.id, ())) for step in measure.steps)


def _kinds(matches: tuple[Match, ...], names: Mapping[str, str]) -> Iterator[str]:
    for place, match in enumerate(matches):
        cls = "dz-kind" if place == 0 else "dz-kind dz-beside"
        label, address = html(f"{match.id} {names.get(match.id, '')}"), url(finished(entry_path(match.id)))
        yield f'<a class="{cls}" href="../{address}"{_why(match.cues)}>{label}</a>'


def _issues(report: Report, atlas: Atlas) -> Iterator[tuple[str, str]]:
    """What each issue has beside its patterns: its dimension, and its causes and measures."""
    typed, frameworks = atlas.base.reading(report).patterns, atlas.base.frameworks
    causes, measures = causes_of_issues(report, atlas), measures_of_issues(report, atlas)
    for part in report.parts():
        name = dimension_name(frameworks, part.dimension) if part.dimension else ""
        under = raw_link(name, f"../{dimension_path(part.dimension)}", "dz-under") if name else ""
        for point in part.points:
            if isinstance(point, Issue):
                ties = _issue_ties(causes.get(point.id, ()), measures.get(point.id, ()), atlas.evidence.answered)
                yield point.id, ("" if typed.get(point.id) else STRAY) + under + ties


def _issue_ties(causes: tuple[Tie, ...], measures: tuple[Tie, ...], answered: bool) -> str:
    counts = [f"原因 {len(causes)}"] if causes else []
    counts += [f"措施 {len(measures)}"] if measures else ["尚无对应措施"] if answered else []
    links = [*_ties("原因", "dz-because", causes), *_ties("措施", "dz-answer", measures)]
    return _folded("，".join(counts), links)


def _others(report: Report, atlas: Atlas) -> Iterator[tuple[str, str]]:
    """What causes and measures have: the issues that they belong to."""
    reversed_ties: tuple[tuple[Ties, str], ...] = (
        (turned(causes_of_issues(report, atlas), report), "相连问题"),
        (turned(measures_of_issues(report, atlas), report), "回应问题"),
    )
    for ties, word in reversed_ties:
        for id, found in ties.items():
            yield id, _folded(f"{word} {len(found)}", _ties("问题", "dz-answer", found))


def _ties(word: str, cls: str, ties: Iterable[Tie]) -> Iterator[str]:
    for tie in ties:
        label = html(f"{word}：{shortened(claim_of(tie.point), LONGEST)}")
        yield f'<a class="{cls}" href="#{html(tie.point.id)}"{_why(tie.cues)}>{label}</a>'


def _folded(summary: str, links: Iterable[str]) -> str:
    """Links under a line that opens them; the line alone where there are none."""
    inner = "".join(links)
    if not inner:
        return f'<span class="dz-none">{summary}</span>' if summary else ""
    return f'<details class="dz-ties"><summary>{summary}</summary>{inner}</details>'


def _why(cues: tuple[str, ...]) -> str:
    words = html(f"依据：{'、'.join(cues)}")
    return f' title="{words}"' if cues else ""


def _commitment(label: str, words: str) -> str:
    return f'<span class="dz-promise">{html(f"{label}：{words}")}</span>'
