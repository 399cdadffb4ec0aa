"""Where a claim ends: at its first stop or line end, or earlier where a long sentence begins with a whole judgement."""

from __future__ import annotations

import re

from ..text.judgement import deficient, judged
from ..text.layout import CLOSED
from ..text.tokens import MARKER
from .examples import example_starts

STOP = re.compile(r"[。;!?\n]|(?<!\d):|:(?!\d)")  # 。 but not : in 9:30
BOLD = re.compile(r"[ *_]{2,}(?=[,。;:!?\n ]|\Z)|(?<=[,。;:!?])[*_]{2,}")  # what ends a bold claim: …不够牢固，**
# A topic before the claim: 学习上：理论学习不够系统
TOPIC = re.compile(
    r"(在)?(主观|客观|理论|政治|思想|学习|工作|能力|纪律|作风|生活|廉洁|廉政|组织|服务|制度|业务|党性|责任)(认识|态度|自律|作风|状态)?(上|方面|中|层面|根源|原因)?"
)
ABOUT = re.compile(r"[^,。]{2,20}方面")  # 严以修身方面：坚持每天学习一小时
RUN_IN = re.compile(r"[是第其首再最①-⑳\d—]|^[ *]*$")  # 一是 第一， 首先 ① 1. ——: markers inside running text, or none
# A claim in brackets of its own: 【学习不够主动】 but not （理论学习方面）
BRACKETED = re.compile(r"[ *_#\"]*[(\[]([^()\[\]\n。;:]{4,40}?(?<!方面)(?<!情况))[)\]]")
PARALLEL = 30  # a first sentence up to this long can be one claim of several clauses
WHOLE = 20  # a sentence up to this long that is the whole point is one claim
ANSWERED = 60  # a question and its answer are no longer than this
LONGEST = 48  # a judgement clause is no longer than this


def claim_span(text: str, start: int, end: int, marker: str = "", lacking: bool = False) -> tuple[int, int, int]:
    """(start, end, end of the closing mark) of the claim that begins at `start` of a shadow text.

    marker: what stands before it, with its ornaments: a claim in bold type ends where that ends; lacking: a claim that
    says what is wrong ends at its first whole judgement.
    """
    bold = "**" in marker
    first = start
    while first < end and text[first] in " \n*_#:,":
        bold = bold or text.startswith("**", first)
        first += 1
    wrapped = bracketed(text, first, end, lacking) if first < end and text[first] in "([" else None
    if wrapped:
        return wrapped
    stop = STOP.search(text, first, end)
    topic = stop is not None and stop[0] == ":" and _is_topic(text, first, stop.start(), end, lacking)
    if topic and stop:
        first = stop.end()
        stop = STOP.search(text, first, end)
    asked = lacking and stop is not None and stop[0] == "?"
    stop = _answered(text, first, end) if asked else stop
    last = stop.start() if stop else end
    closing = BOLD.search(text, first, last) if bold else None
    if closing:
        last = closing.start()
    elif lacking:
        examples = example_starts(text, first + 1, last)
        last = examples[0] if examples else last
        whole = not topic and last - first <= WHOLE and not text[last:end].strip(" \n*_。;")
        last = last if whole or asked else _judgement_end(text, first, last, RUN_IN.search(marker) is not None)
    while last > first and text[last - 1] in " *_,:":
        last -= 1
    closed = CLOSED.match(text, last, end)
    mark = closed.end() if closed and last > first else last
    return (first, last, mark) if last > first else (start, start, start)


def _is_topic(text: str, start: int, colon: int, end: int, lacking: bool) -> bool:
    """True if a claim follows behind the colon of a topic: on its line, and no list."""
    if lacking and TOPIC.fullmatch(text, start, colon):
        return True
    behind = text[colon + 1 : min(end, colon + 12)].lstrip(" *_")
    return (
        bool(behind.strip())
        and behind[0] != "\n"
        and not MARKER.match(behind)
        and bool(ABOUT.fullmatch(text, start, colon))
    )


def bracketed(text: str, start: int, end: int, lacking: bool) -> tuple[int, int, int] | None:
    """The span of a claim in brackets: 【学习不够主动】大段摘抄。"""
    found = BRACKETED.match(text, start, end)
    if not found or (lacking and not deficient(found[1])):
        return None
    closed = CLOSED.match(text, found.end(), end)
    return found.start(1), found.end(1), closed.end() if closed else found.end()


def _answered(text: str, start: int, end: int) -> re.Match[str] | None:
    """The stop behind a claim that asks and answers: 执行制度严不严？有走形式的时候。"""
    stop = STOP.search(text, start, end)
    while stop and stop[0] == "?":
        after = STOP.search(text, stop.end(), min(end, start + ANSWERED))
        if not after or after[0] not in "。;!?\n" or not text[stop.end() : after.start()].strip():
            break
        stop = after
    return stop


def _judgement_end(text: str, start: int, end: int, run_in: bool) -> int:
    """The end of the first clause that is a whole judgement, the sentence's end where none is.

    A short sentence is one claim: behind 一是 only if all its clauses are judgements or if it has two and the point
    nothing else, behind （一） as a title.
    """
    comma = text.find(",", start, min(end, start + LONGEST + 1))
    short = end - start <= PARALLEL
    if comma < 0 or (short and (not run_in or all(judged(clause) for clause in text[start:end].split(",")))):
        return end
    while comma >= 0:
        if judged(text[start:comma]):
            return comma
        comma = text.find(",", comma + 1, min(end, start + LONGEST + 1))
    return end
