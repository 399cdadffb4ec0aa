"""The top of a report's page: badges, the table of facts with their evidence, the layers of the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...model import Frameworks, Report
from ..markup.blocks import facts, link, remark
from ..markup.escape import html, md, md_verbatim
from ..naming import framework_name, framework_path
from ..words import NOT_KNOWN, encoding_name, level_name, year_name

# Each layer of the text by the name that styles and scripts know it by, and what a reader calls it
LAYERS = (
    ("claim", "要点"),
    ("elaboration", "展开"),
    ("example", "例"),
    ("consequence", "后果"),
    ("cause", "原因"),
    ("measure", "措施"),
    ("mark", "标注"),
    ("kind", "旁注"),
)


BODIES = ("leadership", "branch")  # many people: they have no post of one


def badges(report: Report, topics: Sequence[str] = ()) -> str:
    """The year, level, roles and topics at a glance, with a mark on samples."""
    words = [year_name(report.year), level_name(report.level), *report.posts]
    spans = [f'<span class="dz-badge">{html(word)}</span>' for word in words]
    spans += [f'<span class="dz-badge dz-topic">{html(topic)}</span>' for topic in topics]
    if report.source.meta.sample:
        spans.insert(0, '<span class="dz-badge dz-sample">虚构样例</span>')
    return f'<div class="dz-badges">{"".join(spans)}</div>'


def excerpt_note(report: Report) -> str:
    """Says plainly that a page holds an excerpt, where it does."""
    if report.source.meta.publish != "excerpt":
        return ""
    return '!!! note "摘录"\n    本页是摘录：要点照录，其余文字每段至多六十字，略去的地方以“…”标明。全文没有公布。'


def known(report: Report, frameworks: Frameworks) -> str:
    """The table of what is known about a report and what each fact rests on."""
    return facts(_facts(report, frameworks))


def _facts(report: Report, frameworks: Frameworks) -> Iterator[tuple[str, str]]:
    yield from recognised(report, frameworks)
    source = report.source
    yield "来源文件", md_verbatim(source.path) + remark(md(encoding_name(source.encoding, source.origin.certain)))
    yield "字数", str(report.length) + remark("不计空白")


def recognised(report: Report, frameworks: Frameworks) -> Iterator[tuple[str, str]]:
    """The facts that were recognised in a report, each with the words that decided."""
    yield "年度", md(year_name(report.year)) + _evidence(report, "year")
    yield "框架", _framework(report, frameworks) + _evidence(report, "framework")
    yield "会议", md(report.meeting or NOT_KNOWN) + _evidence(report, "meeting")
    yield "级别", md(level_name(report.level)) + _evidence(report, "level")
    if report.posts or report.level not in BODIES:
        yield "身份", md("、".join(report.posts) or NOT_KNOWN) + _evidence(report, "role", "roles")


def _framework(report: Report, frameworks: Frameworks) -> str:
    found = frameworks.framework(report.framework)
    if found is None:
        return md(report.framework or NOT_KNOWN)
    return link(framework_name(frameworks, found.id), f"../{framework_path(found)}")


def _evidence(report: Report, *fields: str) -> str:
    words = "；".join(md(words) for field, words in report.evidence if field in fields)
    return remark(words)


def layers(sorted_in: bool = True) -> str:
    """Checkboxes that show and hide the layers of the text without JavaScript, each drawn as its layer is: the legend.

    The last is for notes beside the text, where points are sorted in.
    """
    shown = LAYERS if sorted_in else LAYERS[:-1]
    boxes = "".join(
        f'<label><input type="checkbox" id="dz-layer-{key}" checked> <span class="dz-as-{key}">{label}</span></label>'
        for key, label in shown
    )
    return f'<div class="dz-layers" role="group" aria-label="显示的层次，也是图例"><span>显示</span>{boxes}</div>'
