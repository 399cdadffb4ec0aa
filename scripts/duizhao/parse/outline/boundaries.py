"""The main headings of a report: those of one marker style that name sections or dimensions, and plain ones between."""

from __future__ import annotations

import re
from collections import Counter

from ..lexicon import Lexicon
from ..text.keys import key
from ..text.layout import LONGEST, Head, Layout
from ..text.tokens import MAIN
from ..text.topic import topic
from .kinds import ANALYSIS, CORE, plain_kind, section_kind

PRIORITY = (*MAIN, "bare", "paren", "ordinal", "num", "decimal2", "numparen", "circled", "sequence")
SHORT = 24  # a heading with 方面 inside and without a marker is no longer than this
BARE = 60  # a heading without a marker is no longer than this
BELIEVED = 0.8  # a heading that fits a dimension at least so well is one

# 方面 that is no heading's end: 一方面 alone, 各方面; but 维护党的团结统一方面 is one
NOT_ONE = re.compile(r"(?:^|[,、另再])一方面$|各方面$|[一二三四五六七八几多\d]个方面$")

Bound = tuple[Head, str]  # a heading and its kind: that of a section, or `dimension`


def dimension_like(lexicon: Lexicon, head: Head) -> bool:
    """True if a heading names a dimension rather than a shortcoming: （一）理论学习方面."""
    said = head.text.rstrip('"*) ')
    if not said or len(said) > LONGEST:
        return False
    if "方面" in said and not NOT_ONE.search(said):
        short = head.token is not None or len(said) <= SHORT
        return said.endswith("方面") or (short and lexicon.fit(said) >= BELIEVED)
    if lexicon.exact(said):
        return True
    return head.token is not None and not lexicon.shortcoming(said) and lexicon.fit(said) >= BELIEVED


def topical(lexicon: Lexicon, head: Head) -> bool:
    """True if a heading first names a dimension, then says how things stand there: 在廉洁自律上，还有差距."""
    about = topic(head.text)
    return about is not None and has_topic(lexicon, head) and lexicon.fit(about.said) >= BELIEVED


def _kind(head: Head, lexicon: Lexicon) -> str | None:
    """The kind of section that a head begins; `dimension` for one that names a dimension."""
    if head.token is None:
        if len(head.text) > BARE:
            return None
        run_in = head.line_end - head.end > 1 and head.text.endswith("方面")
        return None if run_in else plain_kind(head.text)
    kind = section_kind(head.text)
    if kind == "problems" and plain_kind(head.text.rpartition(",")[2]) == kind and "," in head.text:
        return kind  # 对照党章党规，查摆存在的问题: only where several speak so, each is a dimension
    return "dimension" if kind in (None, "problems") and dimension_like(lexicon, head) else kind


def _spoken(lexicon: Lexicon, heads: list[tuple[Head, str | None]]) -> list[tuple[Head, str | None]]:
    """Main headings that go on behind a dimension: 一、对照党章党规，我感到有三个不足; a single one is a section."""
    framed = [
        head for head, kind in heads if kind in (None, "problems") and head.style in MAIN and has_topic(lexicon, head)
    ]
    known = [head for head in framed if topical(lexicon, head)]
    if len(framed) < 2 or len(known) * 2 < len(framed):
        return heads
    lines = {head.line for head in framed}
    return [(head, "dimension" if head.line in lines else kind) for head, kind in heads]


def has_topic(lexicon: Lexicon, head: Head) -> bool:
    """True if a heading first says what it is about: 对照初心使命，我感到有一个差距."""
    about = topic(head.text)
    return about is not None and (about.framed or lexicon.exact(about.said)) and not lexicon.shortcoming(about.said)


def _framed(heads: list[tuple[Head, str | None]]) -> list[tuple[Head, str | None]]:
    """Headings that hold dimensions together are no dimension: “四风”方面存在的问题 before （一）形式主义方面."""
    framed = []
    for i, (head, kind) in enumerate(heads):
        holds = any(k == "dimension" and h.style != head.style for h, k in heads[i + 1 : i + 3])
        if kind == "dimension" and holds and head.style in MAIN and section_kind(head.text) == "problems":
            kind = "problems"
        framed.append((head, kind))
    return framed


def _analysed(heads: list[tuple[Head, str | None]]) -> list[tuple[Head, str | None]]:
    """党性分析 names the causes only behind the problems; before them, or before causes, it is the problems."""
    told = [kind for _, kind in heads]
    return [
        (head, "problems" if kind == "causes" and _is_first(told, i) and ANALYSIS.search(key(head.text)) else kind)
        for i, (head, kind) in enumerate(heads)
    ]


def _is_first(told: list[str | None], i: int) -> bool:
    return not {"problems", "dimension"} & set(told[:i]) or (told.count("causes") == 2 and "causes" in told[i + 1 :])


def _style(known: list[Bound]) -> str | None:
    """The marker style of the sections: the outermost whose headings name most kinds, causes and remedies only once."""
    best, most = None, 0
    styles = {head.style for head, _ in known}
    for style in PRIORITY:
        if style not in styles:
            continue
        mine = [(head, kind) for head, kind in known if head.style == style and kind in CORE]
        counts = Counter(kind for _, kind in mine)
        sure = len(counts) > 1 or style in MAIN or any(plain_kind(head.text) for head, _ in mine)
        if sure and len(counts) > most and max(counts["causes"], counts["remedies"]) < 2:
            best, most = style, len(counts)
    return best


def _by_place(kind: str | None, seen: set[str]) -> str | None:
    """The kind of a main heading, where it says none by what came before it."""
    if kind or seen & {"causes", "remedies", "problems"}:
        return kind
    return "dimension" if "dimension" in seen else "review"


def _numbered(heads: list[tuple[Head, str | None]], style: str) -> list[Bound]:
    """The main headings of one style."""
    mine = [(h, k) for h, k in heads if h.style == style and (k or style in MAIN)]
    problems = any(kind == "problems" for _, kind in mine)
    found: list[Bound] = []
    for head, kind in mine:
        if kind == "dimension" and problems and style not in (*MAIN, "bare"):
            continue  # a dimension inside the problems section
        placed = _by_place(kind, {kind for _, kind in found})
        found += [(head, placed)] if placed else []
    return found


def _plain(known: list[Bound], found: list[Bound], style: str | None) -> list[Bound]:
    """Headings of other styles that say nothing but their kind, where no main heading says it: 原因分析."""
    counts = Counter(kind for _, kind in known)
    have = {kind for _, kind in found}
    return [
        (head, kind)
        for head, kind in known
        if kind not in have and counts[kind] == 1 and head.style != style and plain_kind(head.text) == kind
    ]


def boundaries(layout: Layout, lexicon: Lexicon, start: int, end: int) -> list[Bound]:
    """The main headings of a stretch, in order, each with the kind of section that it begins."""
    heads = [(head, _kind(head, lexicon)) for head in layout.heads(start, end)]
    heads = _analysed(_framed(_spoken(lexicon, heads)))
    known = [(head, kind) for head, kind in heads if kind]
    style = _style([(head, kind) for head, kind in known if kind != "dimension"])
    found = _numbered(heads, style) if style else []
    found += _plain([(head, kind) for head, kind in known if kind != "dimension"], found, style)
    return sorted(found, key=lambda bound: bound[0].line)
