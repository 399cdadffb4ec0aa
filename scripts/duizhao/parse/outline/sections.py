"""The main divisions of a report: where each section begins, and of which kind it is."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from ..identity.lexicon import Lexicon
from ..text.layout import STOP, Head, Layout
from ..text.tokens import Token
from .ending import closing_start
from .kinds import CORE, plain_kind, section_kind
from .opening import title_end

PRIORITY = ("part", "han", "bare", "paren", "ordinal", "num", "numparen", "circled", "sequence")
ABOUT = re.compile(r"方面")
BELIEVED = 0.8  # a heading that fits a dimension at least so well is one


class Span(NamedTuple):
    """A section's stretch; head is None where it has no heading of its own."""

    kind: str
    start: int
    end: int
    head: Head | None = None

    @property
    def body(self) -> int:
        """Where the text behind the heading begins."""
        return self.head.end if self.head else self.start


def dimension_like(lexicon: Lexicon, head: Head) -> bool:
    """True if a heading names a dimension rather than a shortcoming: （一）理论学习方面."""
    if not head.text or len(head.text) > 200:
        return False
    if ABOUT.search(head.text) and not head.text.rstrip('"*) ').endswith("一方面"):
        return head.text.rstrip('"*) ').endswith("方面") or lexicon.fit(head.text) >= BELIEVED
    fit = lexicon.fit(head.text)
    return fit == 1.0 or (head.token is not None and fit >= BELIEVED and not lexicon.shortcoming(head.text))


def _kind(head: Head, lexicon: Lexicon) -> str | None:
    """The kind of section that a head begins; `dimension` for one that names a dimension."""
    if head.token is None:
        run_in = head.line_end - head.end > 1 and head.text.endswith("方面")
        return None if run_in else plain_kind(head.text)
    kind = section_kind(head.text)
    if kind in (None, "problems") and dimension_like(lexicon, head):
        return "dimension"
    return kind


def _style(kinds: list[tuple[Head, str]]) -> str | None:
    """The marker style of the report's sections: the outermost whose headings name most kinds, none of them twice."""
    best: tuple[int, str] | None = None
    for style in PRIORITY:
        counts = Counter(kind for head, kind in kinds if head.style == style and kind in CORE)
        if counts and max(counts["causes"], counts["remedies"]) < 2 and (best is None or len(counts) > best[0]):
            best = (len(counts), style)
    return best[1] if best else None


def _unknown(head: Head, seen: set[str]) -> str | None:
    """The kind of a main heading that says none: by its place."""
    return "review" if not seen & {"problems", *CORE} else None


def _framed(heads: list[tuple[Head, str | None]]) -> list[tuple[Head, str | None]]:
    """Headings that hold dimensions together are no dimension: “四风”方面存在的问题 before （一）形式主义方面."""
    framed = []
    for i, (head, kind) in enumerate(heads):
        following = heads[i + 1 : i + 3]
        holds = any(k == "dimension" and h.style != head.style for h, k in following)
        if kind == "dimension" and holds and head.style in ("han", "part") and section_kind(head.text) == "problems":
            kind = "problems"
        framed.append((head, kind))
    return framed


def _boundaries(layout: Layout, lexicon: Lexicon, start: int, end: int) -> list[tuple[Head, str]]:
    heads = _framed([(head, _kind(head, lexicon)) for head in layout.heads(start, end) if len(head.text) <= 200])
    known = [(head, kind) for head, kind in heads if kind]
    style = _style([(head, kind) for head, kind in known if kind != "dimension"])
    found: list[tuple[Head, str]] = []
    if style:
        inside = [(h, k) for h, k in heads if h.style == style and (k or (style in ("han", "part") and h.token))]
        has_problems = any(k in ("problems",) for _, k in inside)
        dims = {id(h) for h, k in inside if k == "dimension"}
        seen: set[str] = set()
        for head, kind in inside:
            resolved = kind or _unknown(head, seen)
            if id(head) in dims and style not in ("han", "part", "bare") and has_problems:
                continue
            if resolved:
                found.append((head, resolved))
                seen.add(resolved)
    counts = Counter(kind for _, kind in known)
    have = {kind for _, kind in found}
    for head, kind in known:
        strict = kind != "dimension" and plain_kind(head.text) == kind
        if strict and kind not in have and counts[kind] == 1 and head.style != style:
            found.append((head, kind))
    return sorted(found, key=lambda pair: pair[0].line)


def _merged(bounds: list[tuple[Head, str]], end: int) -> list[Span]:
    """Spans from boundaries; neighbouring problems and dimensions are one problems section."""
    spans: list[Span] = []
    for i, (head, kind) in enumerate(bounds):
        until = bounds[i + 1][0].line if i + 1 < len(bounds) else end
        real = "problems" if kind == "dimension" else kind
        own = None if kind == "dimension" else head
        if spans and spans[-1].kind == real == "problems":
            spans[-1] = spans[-1]._replace(end=until)
        else:
            spans.append(Span(real, head.line, until, own))
    return spans


def _first_point(layout: Layout, lexicon: Lexicon, start: int, end: int) -> int:
    """Where the problems begin in a stretch without a heading for them: at the first numbered or dimension line."""
    lines = layout.lines_in(start, end)
    for a, b in lines:
        head = layout.head(a, b)
        if head.token or (len(head.text) < 60 and dimension_like(lexicon, head)):
            return a
    return lines[1][0] if len(lines) > 1 else start


def unfolded(layout: Layout, start: int, end: int) -> Layout:
    """The layout with line starts at headings that run in: …如下：一、存在的问题。（一）理论学习方面。一是…

    Only where headings of main sections stand inside paragraphs; otherwise the layout as it is.
    """
    tokens = [t for t in layout.tokens_in(start, end) if t.strong and t.style in ("paren", "han", "part")]
    heads = [t for t in tokens if t.style != "paren" and _inline_kind(layout, t) in CORE]
    inside = [t for t in heads if not t.at_line_start]
    if not inside or len({_inline_kind(layout, token) for token in heads}) < 2:
        return layout
    return layout.split_at(
        {token.start for token in tokens if token.start >= heads[0].start and not token.at_line_start}
    )


def _inline_kind(layout: Layout, token: Token) -> str | None:
    stop = STOP.search(layout.shadow, token.end, token.end + 40)
    return section_kind(layout.shadow[token.end : stop.start()]) if stop else None


# Paragraphs that open causes or remedies where no heading does: 究其原因，主要有三条。… 今后，我准备从三个方面努力。…
UNHEADED = (
    ("causes", re.compile(r"[^。\n]{0,40}(根源|原因)[^。\n]{0,6}(在于|主要|有|如下|是|为|,|:)")),
    (
        "remedies",
        re.compile(
            r"(今后|下一?步|接下来|针对(以上|上述|这些|存在)[^。\n]{0,6}(问题|不足))[^。\n]{0,40}(努力|改进|整改|做到|措施|做好|着力)"
        ),
    ),
)


def _unheaded(layout: Layout, spans: list[Span], start: int, end: int) -> list[Span]:
    """The sections with causes and remedies that only a paragraph's first words announce."""
    for kind, pattern in UNHEADED:
        have = {span.kind for span in spans}
        last = spans[-1] if spans else None
        if (
            kind in have
            or last is None
            or last.kind not in ("problems", "causes")
            or (kind == "causes" and "remedies" in have)
        ):
            continue
        for a, b in layout.lines_in(last.start + 1, end):
            said = layout.shadow[a:b].lstrip()
            points = [t for t in layout.tokens_in(a, end) if t.strong and t.number == 1]
            if a > last.start and pattern.match(said) and points and not layout.head(a, b).token:
                spans = [*spans[:-1], last._replace(end=a), Span(kind, a, end)]
                break
    return spans


def sections(layout: Layout, lexicon: Lexicon, start: int, end: int) -> list[Span]:
    """All sections of one report in order, without gaps from start to end."""
    body = title_end(layout, lexicon, start, end)
    bounds = _boundaries(layout, lexicon, body, end)
    spans = _merged(bounds, end)
    front_end = spans[0].start if spans else end
    front: list[Span] = [Span("title", start, body)] if body > start else []
    if not any(span.kind == "problems" for span in spans):
        first = _first_point(layout, lexicon, body, _core_start(spans, end))
        spans, front_end = _with_problems(spans, first, end)
    spans = _unheaded(layout, spans, start, end)
    if layout.shadow[body:front_end].strip():
        front.append(Span("preface", body, front_end))
    return _with_closing(layout, _closed_gaps(front + spans, start, end))


def _core_start(spans: list[Span], end: int) -> int:
    return next((span.start for span in spans if span.kind in ("causes", "remedies", "criticism")), end)


def _with_problems(spans: list[Span], first: int, end: int) -> tuple[list[Span], int]:
    """The spans with a problems section that begins at `first` put between them."""
    before = [span for span in spans if span.start < first]
    after = [span for span in spans if span.start >= first]
    until = after[0].start if after else end
    if before and before[-1].end > first:
        before[-1] = before[-1]._replace(end=first)
    joined = [*before, *([Span("problems", first, until)] if first < until else []), *after]
    return joined, joined[0].start if joined else end


def _closed_gaps(spans: list[Span], start: int, end: int) -> list[Span]:
    """The spans stretched so that together they cover everything; white space goes to the earlier one."""
    if not spans:
        return [Span("preface", start, end)] if end > start else []
    starts = [start, *(span.start for span in spans[1:]), end]
    return [span._replace(start=starts[i], end=starts[i + 1]) for i, span in enumerate(spans)]


def _with_closing(layout: Layout, spans: list[Span]) -> list[Span]:
    """The spans with the closing words cut off the last section, or off the one before the criticism."""
    out: list[Span] = []
    for i, span in enumerate(spans):
        last = i == len(spans) - 1 or spans[i + 1].kind == "criticism"
        at = closing_start(layout, span.start, span.end) if last and span.kind not in ("title", "preface") else None
        if at is not None and at > span.start and span.kind != "closing":
            out += [span._replace(end=at), Span("closing", at, span.end)]
        else:
            out.append(span)
    return out
