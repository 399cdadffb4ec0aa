"""Where examples begin in an issue: at 比如, 又如, 如，…, 以…为例, 典型的是"""

from __future__ import annotations

import re

# 再比如，… · 。又如，… · 。如在疫情防控中，… · ，以某项目为例
EXAMPLE = re.compile(
    r"(?:[再又还]|还有)?(?:比如(?!果)说?|(?<![比惯先案范])例如|譬如|比方说?|举例来说|举例说明)"
    r"|(?<=[。;!?:,\n\" )\]])(?:(?:再如|又如|还如|另如|就?拿.{1,20}来说)(?![果何此期实同意]|今(?!年))"
    r"|(?:其中)?(?:比较|较|最|尤为)?典型的(?:例子|事例|一例)?(?:是|有|如|就是)|以[^。,;:\n]{2,24}为例"
    r"|(?:[举有](?:这样)?一?个|一个)(?:[^,。;:\n]{0,4}的)?(?:例子|事例|实例)(?:来说|就?是|[,:。]))"
    r"|(?<=[。;!?:\n\" ])(?:如[,:、]|如(?=[在对]|去年|今年|前年|上半年|下半年|20\d\d年|某|针对|面对|推进|开展))"
)
# 。如城区段河道清障，只完成了两成 but not 如果, 如实, 如期, 如有不妥, 如履薄冰
BARE = re.compile(
    r"如(?![果何此期实同意今数约能不无若需遇愿临履坐常是没未再仅只法鱼饥芒雷影火释]"
    r"|下[:,。所表图列]|上[所述:,]|前[所述:,]|要(?!求)|有(?![的一个两几些次位])|出一辙|发现|发生|出现|违|继续|长期|任|放|仍)"
)
# behind 如 it is a condition, no example: 如处理不好，就会… · 如把握不准，将…
CONDITION = re.compile(r"[^。;!?\n]{0,40}?,(?:就|则|势必|必将|必然|将|便|那|会|后果|一律)")


HINT = re.compile("如|比方|举例|来说|为例|典型的|例子|例[就是,:]")  # no example without one of these
OPENING = frozenset('比例譬再又还另。;!?:\n" ')  # what stands before 如 in a marker: 比如, 又如, 。如
BEFORE, BEHIND = 26, 12  # a marker lies within so many characters around its hint


def example_starts(text: str, start: int, end: int) -> list[int]:
    """The places in a stretch of a shadow text at which an example begins."""
    found: list[int] = []
    for hint in HINT.finditer(text, start, end):
        if hint[0] == "如" and text[hint.start() - 1] not in OPENING:
            continue
        floor = max(start, hint.start() - BEFORE, found[-1] + 1 if found else 0)
        match = EXAMPLE.search(text, floor, min(end, hint.end() + BEHIND))
        if match and match.start() <= hint.start() < match.end():
            found.append(match.start())
        elif hint[0] == "如" and _bare(text, hint.start(), end):
            found.append(hint.start())
    return found


def _bare(text: str, at: int, end: int) -> bool:
    """True if a mere 如 begins a sentence and is no condition."""
    before = text[max(0, at - BEFORE) : at].rstrip(' \n"')
    begun = BARE.match(text, at, end) if before and before[-1] in "。;!?" else None
    return begun is not None and not CONDITION.match(text, at, end)
