"""我要写: from this year's framework to concrete issues, causes and measures that commit to something."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Framework, FrameworkDimension
from ..atlas import Atlas
from ..entries.chips import chip
from ..markup.blocks import bullets, heading, link, table
from ..markup.escape import md
from ..naming import dimension_name, dimension_path, framework_path
from ..words import level_name
from .guided import Step, guided

COMMONEST = 4  # patterns of a dimension
SHORT = 8  # characters of a name that stays on one line

LEAD = "先定框架，再想自己的人和事，最后落笔。本站的材料用来对照和辨认，不是拿来抄的：照抄的材料查摆不出自己的问题，也经不起批评帮助。"
OWN = (
    "**先列事，后看模式。** 动笔之前，逐个维度写下这一年自己经手的三五件事：哪一天、什么事、自己当时怎样想、结果怎样。",
    "**再读维度页的“怎样对照检查”。** 它说明这一方面要查什么，历年叫什么，常见的是哪些问题。",
    "**最后用模式页的“自问”。** 一条一条问自己；答不上来的，多半就是要写的。",
)
CONCRETE = (
    "[问题模式](../patterns/index.md)：每个模式的“怎样写具体”列出要补的事实，“易犯的毛病”说明评审为什么退回",
    "[表述](../phrasings/index.md)：要点由话题和判断组成，看自己用的判断是轻是重，后面该跟什么事实",
    "[模糊词](../phrasings/hedges.md)：有时、一定程度上、个别……删去以后，这句话还成立吗",
)
CAUSES = "一条原因要回答“为什么是我”。[原因](../causes/index.md)各页有“怎样挖到根上”，从现象一层一层问到认识和态度。"
REMEDIES = (
    "每个问题都要有措施回应，每条措施都要有承诺：**数量**（办几件）、**频次**（多久一次）、**时限**（何时办完）、**责任人**（谁来办）。"
    "[整改](../remedies/index.md)各页把空话和改法逐句并列。"
)
LAST = (
    "[评审口径](../patterns/criteria.md)：送审之前逐条打勾",
    "[我要审](review.md)：用审稿人的眼光再看一遍",
)


def write(atlas: Atlas) -> str:
    """The Markdown of start/write.md."""
    return guided("我要写", LEAD, _steps(atlas))


def _steps(atlas: Atlas) -> Iterator[Step]:
    sorted_in = bool(atlas.base.catalogue.patterns)
    yield Step("定框架", "framework", tuple(_frameworks(atlas)))
    yield Step("对着维度想自己", "self", (bullets(OWN if sorted_in else OWN[:2]),))
    if sorted_in:
        yield Step("写具体", "concrete", (bullets(CONCRETE),))
        yield Step("挖原因", "causes", (CAUSES,))
        yield Step("定措施，作承诺", "remedies", (REMEDIES,))
        yield Step("送审之前", "last", (bullets(LAST),))


def latest_frameworks(atlas: Atlas) -> tuple[Framework, ...]:
    """The frameworks of the latest year, those of the meetings of leaders first."""
    yearly = [framework for framework in atlas.base.frameworks.frameworks if not framework.generic]
    latest = max((framework.year for framework in yearly), default=0)
    return tuple(framework for framework in yearly if framework.year == latest)


def _frameworks(atlas: Atlas) -> Iterator[str]:
    yield "以上级通知为准：通知写了几个方面，就按那几个方面写。下面是目录中年度最近的框架；往年的见[框架](../frameworks/index.md)。"
    for framework in latest_frameworks(atlas):
        yield heading(3, framework.name, framework.id)
        levels = "、".join(map(level_name, framework.levels))
        yield f"用于{md(levels)}。{link('各方面的说明、依据和把握', f'../{framework_path(framework)}')}"
        head = ("方面", "规范维度", "收录材料中常见的问题模式")
        yield table(head, (_row(dimension, atlas) for dimension in framework.dimensions))


def _row(found: FrameworkDimension, atlas: Atlas) -> tuple[str, ...]:
    key = found.canonical
    name = link(dimension_name(atlas.base.frameworks, key), f"../{dimension_path(key)}")
    own = f"{md(found.name)} {{.dz-short}}" if len(found.name) <= SHORT else md(found.name)
    return own, f"{name} {{.dz-short}}", f"{_commonest(key, atlas)} {{.dz-chips}}"


def _commonest(key: str, atlas: Atlas) -> str:
    counts = {pattern: len(atlas.evidence.places(pattern.id)) for pattern in atlas.base.catalogue.patterns}
    mine = sorted((p for p in counts if key in p.dimensions), key=lambda p: (-counts[p], p.id))[:COMMONEST]
    return " ".join(chip(pattern, counts[pattern], max(counts.values()), "../") for pattern in mine)
