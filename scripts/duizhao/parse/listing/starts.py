"""Where the points of a stretch begin: at their markers; without markers at bold, short or any paragraphs."""

from __future__ import annotations

import re
from collections.abc import Callable

from ...model import Cause, Issue, Item, Measure, Point
from ..text.judgement import deficient
from ..text.layout import Layout
from ..text.tokens import Token
from .claims import bracketed, claim_span
from .cut import point_start
from .ledger import entries
from .sequence import points_in

Start = tuple[int, int]  # where a point begins, where its marker ends
Line = tuple[int, int]

SHORT = 40  # a line without a stop that is no longer than this can be a claim on its own line
LONG = 60  # no claim is longer
# A first line that only announces: 主要有以下几个方面原因
LEAD = re.compile(r"如下|以下|几个?方面|原因分析|剖析(原因|根源)")
# A sentence that leads to measures or causes: 下一步，我将…
ANNOUNCES = re.compile(r"针对|下一?步|今后|为|结合|围绕|在今后|对照|根据|通过|以上|我|将|究其|分析|产生|反思|认真")
# What stands before a single issue in its paragraph: 主要存在以下问题： · 主要存在一个问题，即… · 突出的不足就是… · 差距主要是…
ANNOUNCEMENT = re.compile(
    r"[^。:\n]{0,24}(?:问题|不足|差距|短板|方面|表现[为在]?)(?:如下)?: *"
    r"|[^。:,\n]{0,16}(?:存在|还有|主要|突出|明显|最大|[一1]个)[^。:,\n]{0,8}(?:问题|不足|差距|短板|表现)"
    r"(?:,? ?(?:那|也)?(?:即|就是|便是|表现[为在]|主要是|具体是|是)|[—-]+)[:,]? *(?!否)"
    r"|(?:[^。:,\n]{0,8}(?:问题|不足|差距|短板))?(?:主要|突出)(?:是|表现[为在])[:,]? *(?!否)"
)
# What stands before a single cause: 存在这些问题，说到底是… · 究其原因，我认为还是… · 产生这些问题的根源在于…
BECAUSE = re.compile(
    r"(?:究其(?:原因|根源)|[^。,:;\n]{0,24}(?:问题|不足|差距|现象|原因|根源)[^。,:;\n]{0,4}|说到底|归根[到结]底)[,:?]? *"
    r"(?:我(?:认为|想|感到|觉得),?)?(?:说到底|归根[到结]底|从根本上[说讲看]|主要|关键|根本|最)*,?"
    r"[还就]?(?:是因为|是由于|在于|是)(?!多方面|由|有)"
)
ANNOUNCED: dict[type[Point], re.Pattern[str]] = {Issue: ANNOUNCEMENT, Cause: BECAUSE}
STOPS = "。;!?:,"


def starts(layout: Layout, start: int, end: int, wanted: type[Point]) -> list[Start]:
    """The points of one kind in a stretch, in order."""
    if wanted is Measure and (ledger := entries(layout, start, end)):
        return [(at, at) for at in ledger]
    skip = () if wanted in (Measure, Item) else ("must",)
    chosen = points_in(layout, start, end, _judge(layout, end, wanted), skip)
    outer = _restarted(layout, chosen, start, end) if wanted in (Measure, Cause) else []
    if outer:
        return outer
    marked = [(point_start(layout, token, start), token.end) for token in chosen]
    return sorted(marked + _lost(layout, chosen, start, end)) if marked else _unmarked(layout, start, end, wanted)


def _judge(layout: Layout, end: int, wanted: type[Point]) -> Callable[[Token], bool]:
    """Whether what a marker begins looks like a point of the wanted kind."""

    def looks_right(token: Token) -> bool:
        first, last, _ = claim_span(layout.shadow, token.end, end)
        claim = layout.shadow[first:last]
        return wanted not in (Issue, Cause) or (0 < len(claim) <= LONG and deficient(claim))

    return looks_right


def _restarted(layout: Layout, chosen: list[Token], start: int, end: int) -> list[Start]:
    """Paragraphs without a marker in or under each of which the numbers begin again: 加强理论学习。一是…二是…"""
    if not chosen:
        return []
    lines = layout.lines_in(start, end)
    bold = {line for line in lines if _bold(layout, line)}
    if len(bold) > 1 and min(bold)[0] < chosen[0].start:
        return [(a, a) for a, _ in sorted(bold)]
    outer = _claiming(layout, lines, chosen)
    if outer:
        return [(a, a) for a, _ in outer]
    ones = [t for t in layout.tokens_in(start, end) if t.style == chosen[0].style and t.number == 1 and t.strong]
    if len(ones) < 2:
        return []
    heads = {_unnumbered_before(layout, lines, one) for one in ones}
    if None in heads or len(heads) < len(ones):
        return []
    return [(a, a) for a, _ in sorted({line for line in heads if line} | bold)]


def _claiming(layout: Layout, lines: list[Line], chosen: list[Token]) -> list[Line]:
    """The paragraphs without a marker of a stretch that begins with one that is a claim, not a lead to what follows."""
    bare = [line for line in lines if layout.head(*line).token is None]
    claims = [line for line in bare if _claims(layout, line)]
    alone = [(a, b) for a, b in claims if layout.shadow[a:b].rstrip(" *")[-1:] not in STOPS]
    mixed = len(claims) > 1 and claims[0][0] < chosen[0].start and claims[:1] == lines[:1]
    return (alone if len(alone) > 1 else claims) if mixed else []


def _claims(layout: Layout, line: Line) -> bool:
    """True if a paragraph begins with a short sentence that announces nothing."""
    first, last, _ = claim_span(layout.shadow, *line)
    said = layout.shadow[first:last]
    return 0 < last - first <= SHORT and not ANNOUNCES.match(said) and not LEAD.search(said) and last < line[1] + 1


def _unnumbered_before(layout: Layout, lines: list[Line], one: Token) -> Line | None:
    """The line without a marker that a list stands in or under."""
    before = [line for line in lines if line[0] <= one.start and not (one.at_line_start and line[0] + 3 > one.start)]
    return before[-1] if before and layout.head(*before[-1]).token is None else None


def _bold(layout: Layout, line: Line) -> bool:
    head = layout.head(*line)
    return head.bold and head.token is None


def _lost(layout: Layout, chosen: list[Token], start: int, end: int) -> list[Start]:
    """Points whose numeral was lost: a line that begins with 是 where a number is missing."""
    if not chosen or chosen[0].style != "is":
        return []
    found: list[Start] = []
    previous, last = start, 0
    for at, number in [*((token.start, token.number) for token in chosen), (end, 0)]:
        if number - last == 2 or number == 0:
            found += _headless(layout, previous, at, not last)[:1]
        previous, last = at, number
    return found


def _headless(layout: Layout, start: int, end: int, first: bool) -> list[Start]:
    found = []
    for a, b in layout.lines_in(start, end):
        body = layout.shadow[a:b].lstrip(" *#")
        if body.startswith("是") and not body.startswith("是否") and (a > start or first) and deficient(body[:LONG]):
            found.append((a, b - len(body) + 1))
    return found


def _unmarked(layout: Layout, start: int, end: int, wanted: type[Point]) -> list[Start]:
    """Points without markers: bold claims, claims on lines of their own, otherwise one for each paragraph."""
    lines = layout.lines_in(start, end)
    bold = [(a, a) for a, b in lines if _bold(layout, (a, b))]
    if len(bold) > 1:
        return bold
    lacks = wanted in (Issue, Cause)
    wrapped = [(a, a) for a, b in lines if bracketed(layout.shadow, a, b, lacks)]
    if wrapped and wrapped[0] == (lines[0][0], lines[0][0]):
        return wrapped
    short = [(a, b) for a, b in lines if b - a <= SHORT and layout.shadow[a:b].rstrip(" *")[-1:] not in STOPS]
    lacking = [line for line in short if deficient(layout.shadow[line[0] : line[1]])]
    if short and len(short) * 3 >= len(lines) and (not lacks or len(lacking) * 2 >= len(short)):
        return [(a, a) for a, _ in short]
    return _paragraphs(layout, lines, wanted)


def _paragraphs(layout: Layout, lines: list[Line], wanted: type[Point]) -> list[Start]:
    found: list[Start] = []
    for a, b in lines:
        line = layout.shadow[a:b].rstrip()
        leads = line.endswith(":") or (len(lines) > 1 and a == lines[0][0] and len(line) < 90 and LEAD.search(line))
        if not leads and (wanted is not Issue or deficient(line)):
            found.append((_behind(layout, a, b, wanted),) * 2)
    if found or wanted is not Issue:
        return found
    return [(a, a) for a, b in lines[-1:] if layout.shadow[a:b].rstrip()[-1:] != ":"]


def _behind(layout: Layout, start: int, end: int, wanted: type[Point]) -> int:
    """Where a paragraph begins behind what announces its only point, which praise may stand before."""
    at = start
    while wanted in ANNOUNCED and start <= at < end:
        announced = ANNOUNCED[wanted].match(layout.shadow, at, end)
        if announced and announced.end() < end:
            return announced.end()
        at = layout.shadow.find("。", at, end) + 1
        if wanted is Cause or not at or deficient(layout.shadow[start:at]):
            break
    return start
