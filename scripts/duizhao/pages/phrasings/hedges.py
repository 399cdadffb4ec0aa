"""The pages of hedges: words that make a shortcoming smaller, or give it to others, and where they stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...knowledge.evidence import Place
from ...knowledge.tally import group
from ...knowledge.wordings import Wording, first_sentence
from ..markup.blocks import bullets, crumbs, front, heading, link, page, table
from ..markup.escape import md
from ..places.place import origin, place_link, shortened
from ..places.statistics import share
from ..places.tiers import Row, TierList, addresses
from .lexis import FOLDER, Lexis, count_link

STEM = "hedges-all"
SHOWN = 20  # words of a class
AROUND = 24  # characters on either side of a word
SENTENCE = 120

TIMES = frozenset(("有时", "偶尔", "往往", "多半", "偶有", "时而"))
DEGREES = frozenset(
    (
        *("一定程度", "一定程度上", "不同程度", "不同程度地", "某种程度上", "或多或少", "一定", "些许"),
        *("有所", "相对", "有些", "有点", "有点儿", "略显", "略有", "略嫌", "稍显", "稍有", "稍嫌"),
    )
)
FEELINGS = frozenset(("自认为", "总觉得"))
CLASSES = {
    "次数": "把问题说成偶尔发生。没有写出几次、哪几次，读的人无从核对。",
    "程度": "把问题说成没有那么重。没有写出到什么程度，只起减轻的作用。",
    "自我感觉": "把问题说成自己的感觉。可以用来交代当时的想法，但后面要有事实。",
    "他人": "把问题说成别人的。班子材料可以写面上的情形，但要写出是哪些人、本人负什么责任。",
}


@dataclass(frozen=True, slots=True)
class Hedged:
    """One hedge in one issue."""

    kind: str
    word: str
    wording: Wording


def class_of(word: str) -> str:
    """What a hedge makes smaller: 次数, 程度, 自我感觉, or 他人, to whom it gives the shortcoming."""
    if word in TIMES or word.endswith("时候"):
        return "次数"
    if word in DEGREES:
        return "程度"
    return "自我感觉" if word in FEELINGS else "他人"


def hedged(lexis: Lexis) -> tuple[Hedged, ...]:
    """Every hedge of every issue: class by class, in each the commonest word first."""
    found = [Hedged(class_of(w), w, one) for kind in lexis.kinds for one in kind.wordings for w in one.phrasing.hedges]
    counts = {word: len(same) for word, same in group(found, lambda one: one.word).items()}
    order = list(CLASSES)
    return tuple(sorted(found, key=lambda one: (order.index(one.kind), -counts[one.word], one.word)))


def _rows(found: Sequence[Hedged]) -> tuple[Row, ...]:
    return tuple(Row(one.kind, one.word, one.wording.phrasing.kind, one.wording.place) for one in found)


def hedge_counts(found: Sequence[Hedged]) -> Iterator[str]:
    """What kinds of hedges there are and how often they occur, for the front page."""
    reach, classes = addresses(STEM, _rows(found)), group(found, lambda one: one.kind)
    yield f"要点或其后第一句里把问题说轻、说远的词，详见{link('模糊词', 'hedges.md')}。一处有两个词的，各计一次。"
    yield bullets(
        f"**{kind}** {count_link(len(classes[kind]), reach[kind, ''])}　{CLASSES[kind]}"
        for kind in CLASSES
        if kind in classes
    )


def hedges_page(found: Sequence[Hedged], lexis: Lexis) -> str:
    """The Markdown of phrasings/hedges.md."""
    return page(_blocks(found, lexis))


def _blocks(found: Sequence[Hedged], lexis: Lexis) -> Iterator[str]:
    yield front("模糊词", "navigation", "toc")
    yield crumbs(link("首页", "../index.md"), link("表述", "index.md"), "模糊词")
    yield heading(1, "模糊词", "top")
    issues = {(one.wording.place.report.id, one.wording.place.point.id) for one in found}
    yield (
        f"{lexis.total} 个问题中，有 {len(issues)} 个（{share(len(issues), lexis.total)}）在要点或其后第一句里用了模糊词，"
        f"共 {count_link(len(found), f'{STEM}-1.md')} 处；一处有两个词的，各列一次。"
        "模糊词并非都要删去：后面写出了次数、时间和人，它就只是语气；没有写出，它就是把问题说轻。"
    )
    reach = addresses(STEM, _rows(found))
    for number, (kind, same) in enumerate(group(found, lambda one: one.kind).items(), start=1):
        yield heading(2, kind, f"c{number}")
        yield CLASSES[kind]
        words = list(group(same, lambda one: one.word).items())
        rows = ((md(word), count_link(len(uses), reach[kind, word]), _example(uses)) for word, uses in words[:SHOWN])
        yield table(("词", "处数", "一例"), rows, "lrl")
        if len(words) > SHOWN:
            yield f"共 {len(words)} 种说法，其余见{link('全部实例', reach[kind, ''])}。"


def _example(uses: Sequence[Hedged]) -> str:
    place = uses[0].wording.place
    said = _around(uses[0].word, first_sentence(place.point))
    return place_link(place) + (f" *{md(said)}*{{ .dz-excerpt }}" if said else "")


def _around(word: str, sentence: str) -> str:
    """The stretch of a sentence in which a word stands; empty where it does not."""
    at = sentence.find(word)
    if at < 0:
        return ""
    start = max(0, at - AROUND)
    return ("…" if start else "") + shortened(sentence[start:], len(word) + 2 * AROUND)


def hedge_list(found: Sequence[Hedged]) -> TierList:
    """The list of all places of all hedges."""
    way = (link("表述", "index.md"), link("模糊词", "hedges.md"), "全部实例")

    def facts(place: Place) -> tuple[str, ...]:
        first = md(shortened(first_sentence(place.point), SENTENCE))
        return origin(place), f"首句：{first}" if first else ""

    return TierList(FOLDER, STEM, "模糊词：全部实例", way, _rows(found), facts)
