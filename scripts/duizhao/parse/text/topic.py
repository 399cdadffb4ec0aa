"""What a heading is about, where it then says how things stand there: 在“廉洁自律”上，还有差距 -> 廉洁自律."""

from __future__ import annotations

import re
from typing import NamedTuple

# 在廉洁自律上, · 对照“党章党规”, · 围绕担当作为方面, · 查党员意识, · 就作风建设而言,
FRAMED = re.compile(
    r"(?P<before>(?:对照|对标|围绕|聚焦|紧扣|针对|检视|从|就|在|(?:查|看|问(?!题)|找)(?:一?[查看问找])?)?)"
    r'(?P<said>(?:"[^"\n]*"|[^,\n])+?)'
    r'(?P<behind>(?:方面|问题上|来[看说]|而言|[上中里]|的?要求)?)[" ]*,'
)
# A question is no judgement: 原则性强不强 · 是否坚定 · 有没有差距
QUESTION = re.compile(r"(?P<said>[^,])不(?P=said)[^,]{0,2}$|(?:是否|有没有|有无)[^,]*$")
# What only announces a list: 我感到有三个不足 · 主要存在以下问题
ANNOUNCEMENT = re.compile(
    r"[一二两三四五六七八九十几\d](?:个|条|点|项|处)?(?:方面)?的?(?:主要|突出)?(?:问题|不足|差距|短板)$|以下|如下"
)
SHORTEST = 2


class Topic(NamedTuple):
    """What stands before the comma of a heading: without its frame, whether it had one, and where it ends."""

    said: str
    framed: bool
    end: int


def topic(heading: str) -> Topic | None:
    """The topic of a heading of a shadow text that goes on behind a comma, None where it does not."""
    found = FRAMED.match(heading) if "," in heading else None
    if found is None or len(found["said"]) < SHORTEST:
        return None
    return Topic(found["said"], bool(found["before"] or found["behind"]), found.end() - 1)
