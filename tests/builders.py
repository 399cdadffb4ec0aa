"""Reports cut from short texts by simple rules, for tests that need reports but not the parser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from duizhao.model import (
    Cause,
    Issue,
    Item,
    Measure,
    Meta,
    Part,
    Passage,
    Point,
    Report,
    Section,
    Source,
    Statement,
)

# The start of a section, such as "二、对照检查存在的主要问题\n"
SECTION = re.compile(r"^[一二三四五六]、(?P<heading>[^\n]*)\n?", re.M)
# The start of a part, such as "（一）在“理论学习”方面。"
PART = re.compile(r"^(?P<marker>（[一二三四五六]）)(?P<heading>[^。\n]*?方面)(?P<mark>[。：]?\n?)", re.M)
# The start of a point, such as "一是学懂弄通上还有差距。"
POINT = re.compile(r"(?P<marker>[一二三四五六]是)(?P<claim>[^。\n]*)(?P<mark>。?)")
# The start of an example, such as "比如，"
EXAMPLE = re.compile(r"(?=比如|例如|再比如)")

KINDS = {"问题": "problems", "原因": "causes", "措施": "remedies", "说明": "matters"}
POINTS: dict[str, type[Point]] = {"problems": Issue, "causes": Cause, "remedies": Measure, "matters": Statement}
NAMES = {
    "理论学习": "theory",
    "政治素质": "politics",
    "能力本领": "ability",
    "工作作风": "style",
    "廉洁自律": "integrity",
}


def report(text: str, id: str = "r1", path: str = "a.txt", sample: bool = False, **fields: object) -> Report:
    """A report with the text; year, level and the like as given."""
    known = {"title": None, "year": None, "framework": None, "meeting": None, "level": None, "roles": ()} | fields
    source = Source(path, text, meta=Meta(sample=sample))
    return Report(id=id, source=source, sections=tuple(_sections(text)), **known)  # type: ignore[arg-type]


def _sections(text: str) -> Iterator[Section]:
    starts = [m.start() for m in SECTION.finditer(text)]
    bounds = [*([0] if not starts or starts[0] else []), *starts, len(text)]
    for start, end in pairwise(bounds):
        yield _section(text, start, end)


def _section(text: str, start: int, end: int) -> Section:
    head = SECTION.match(text, start, end)
    if head is None:
        return Section("preface", start, end, (Passage(start, text[start:end], "text"),))
    kind = next((kind for word, kind in KINDS.items() if word in head["heading"]), "closing")
    at, passages = head.start("heading"), [Passage(start, text[start : head.start("heading")], "marker")]
    passages.append(Passage(at, head["heading"], "heading"))
    passages.append(Passage(head.end("heading"), text[head.end("heading") : head.end()], "mark"))
    return Section(kind, start, end, _kept(passages), tuple(_parts(text, head.end(), end, kind)))


def _kept(passages: list[Passage]) -> tuple[Passage, ...]:
    return tuple(passage for passage in passages if passage.text)


def _parts(text: str, start: int, end: int, kind: str) -> Iterator[Part]:
    starts = [m.start() for m in PART.finditer(text, start, end)]
    bounds = [*([start] if not starts or starts[0] > start else []), *starts, end]
    for number, (a, b) in enumerate(pairwise(bounds), start=1):
        if a < b:
            yield _part(text, a, b, kind, f"{kind[0]}{number}")


def _part(text: str, start: int, end: int, kind: str, id: str) -> Part:
    head = PART.match(text, start, end)
    at = head.end() if head else start
    points = [m.start() for m in POINT.finditer(text, at, end)]
    passages = [Passage(head.start(n), head[n], n) for n in ("marker", "heading", "mark")] if head else []
    passages.append(Passage(at, text[at : points[0] if points else end], "lead"))
    dimension = next((key for name, key in NAMES.items() if head and name in head["heading"]), None)
    name = next((name for name in NAMES if head and name in head["heading"]), None)
    bounds = [*points, end]
    cut = (_point(text, a, b, kind, f"{id}i{n}") for n, (a, b) in enumerate(pairwise(bounds), 1))
    return Part(id, _kept(passages), dimension, name, tuple(cut))


def _point(text: str, start: int, end: int, kind: str, id: str) -> Point:
    head = POINT.match(text, start, end)
    assert head is not None
    passages = [Passage(head.start(n), head[n], n) for n in ("marker", "claim", "mark")]
    at = head.end()
    for piece in EXAMPLE.split(text[at:end]):
        passages.append(Passage(at, piece, "example" if EXAMPLE.match(piece) else "elaboration"))
        at += len(piece)
    if kind == "remedies" and len(passages) > 3:
        step = Item(f"{id}s1", (passages[-1],))
        return Measure(id, _kept(passages[:-1]), (step,) if step.text else ())
    return POINTS.get(kind, Statement)(id, _kept(passages))
