"""The issues of one dimension in one year, in pages of at most 80, each linked to its exact place."""

from __future__ import annotations

from collections.abc import Iterator

from ...knowledge import KnowledgeBase, Occurrence
from ...knowledge.sentences import PIECE
from ...knowledge.tally import Tally, group
from ...model import Issue
from ..markup.blocks import bullets, crumbs, front, heading, link, page
from ..markup.escape import md, url
from ..markup.paging import Sheet, pager, sheets
from ..naming import dimension_name, dimension_slug, report_name
from ..words import year_name, year_slug

EXCERPT = 80


def issues_stem(key: str | None, year: int | None) -> str:
    """The name of the issue pages without number: theory-2023."""
    return f"{dimension_slug(key)}-{year_slug(year)}"


def issue_pages(key: str | None, year: int | None, base: KnowledgeBase, tally: Tally) -> Iterator[tuple[str, str]]:
    """The pages of the issues of a dimension in a year, each with its path."""
    stem = issues_stem(key, year)
    name = f"{dimension_name(base.frameworks, key)}：{year_name(year)}的问题"
    for sheet in sheets(tally.issues[key, year]):
        yield f"dimensions/{stem}-{sheet.number}.md", page(_blocks(key, stem, name, year_name(year), sheet, base))


def _blocks(
    key: str | None, stem: str, name: str, year: str, sheet: Sheet[Occurrence], base: KnowledgeBase
) -> Iterator[str]:
    dimension = link(dimension_name(base.frameworks, key), f"{dimension_slug(key)}.md")
    yield front(name + sheet.suffix, "navigation")
    yield crumbs(link("首页", "../index.md"), link("维度", "index.md"), dimension, year)
    yield heading(1, name + sheet.suffix, "top")
    yield "按报告排列。点按问题，可到它在报告中的位置。"
    for found in group(sheet.rows, lambda o: o.report.id).values():
        yield from _report(found)
    yield pager(stem, sheet.number, sheet.of)


def _report(found: tuple[Occurrence, ...]) -> Iterator[str]:
    report = found[0].report
    yield f"## {link(report_name(report), f'../reports/{report.id}.md')} {{#{url(report.id)}}}"
    yield bullets(map(issue_line, found))


def issue_line(occurrence: Occurrence, up: str = "../") -> str:
    """A line of a list: the claim linked to its place, the number of examples, an excerpt."""
    issue = occurrence.issue
    target = f"{up}reports/{occurrence.report.id}.md#{issue.id}"
    claim = link(issue.claim or "（无要点句）", target, "dz-claim")
    examples = f" *{len(issue.examples)} 例*{{ .dz-count }}" if issue.examples else ""
    words = excerpt(issue)
    return claim + examples + (f" *{words}*{{ .dz-excerpt }}" if words else "")


def excerpt(issue: Issue) -> str:
    """The first sentence of an issue's elaboration, shortened, ready for Markdown."""
    text = next((p.text.strip() for p in issue.passages if p.role == "elaboration" and p.text.strip()), "")
    found = PIECE.match(text)
    sentence = found[0] if found else ""
    return md(sentence if len(sentence) <= EXCERPT else f"{sentence[:EXCERPT]}…")
