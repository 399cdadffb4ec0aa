"""我要审: the criteria, empty words, links that are missing, near-copies, and forty drafts at once."""

from __future__ import annotations

from collections.abc import Iterator

from ...knowledge.profiles import Figures, figures, seen
from ..atlas import Atlas
from ..markup.blocks import bullets, link
from ..places.statistics import share
from .guided import Step, command, guided

LEAD = "先看骨架，再看分量，后看雷同。程序能指出缺什么、空在哪里、像谁的；写得真不真，还要审的人来判断。"
SKELETON = (
    "几十份待审的材料放进一个文件夹，一条命令列出全部识读提示：缺哪一部分、哪个方面对不上框架、年度和身份前后矛盾在哪一行。"
    "材料原样不动，也不会收进本站。命令在本项目的文件夹中运行，Windows 上把 `python3` 换成 `py`；手边没有这个项目的，请本站的维护者代做。"
)
SITE = "再用一条命令把它们做成一个单独的小网站，每份一页，问题、原因、整改列成一张表；再写一次 `--sources` 可与已收录的材料一起比对。"
KEEP = "待审材料多有个人事项和内部情况，做成的网站只在有权知悉的范围内存放。各种提示的含义见[识读提示一览](../guide/problems.md)。"
EMPTY = (
    "[模糊词](../phrasings/hedges.md)：全部模糊和减轻的词，各有处数，点开就是原句",
    "[表述](../phrasings/index.md)：每类判断“何时是空话”，后面应当跟什么",
    "[整改](../remedies/index.md)：各页“空话与改法”逐句并列，可以直接写进批注",
)
ALIKE = (
    "[近似材料](../reports/copies-1.md)：有多处句子相同的材料，逐句并排，底色标出相同之处",
    "[检索](../search/index.md)：疑似抄来的句子整句输入，一字不差地查；查不到时给出相近的结果",
    "[对比](../compare/index.md)：两份并排，看哪些问题模式两份都有，整改各承诺了什么",
)


def review(atlas: Atlas) -> str:
    """The Markdown of start/review.md."""
    return guided("我要审", LEAD, _steps(atlas))


def _steps(atlas: Atlas) -> Iterator[Step]:
    sorted_in = bool(atlas.base.catalogue.patterns)
    check = command("python3 scripts check --sources 待审材料")
    build = command("python3 scripts build --sources 待审材料 --site 待审网站")
    yield Step("看骨架：几十份一起查", "skeleton", (SKELETON, check, SITE, build, KEEP))
    if sorted_in:
        yield Step("对照评审口径", "criteria", tuple(_criteria(atlas)))
        yield Step("挑空话", "empty", (bullets(EMPTY),))
        yield Step("查断链", "links", (_links(figures(atlas.base.reports, seen(atlas.base), atlas.base)),))
    yield Step("查雷同", "alike", (bullets(ALIKE),))


def _criteria(atlas: Atlas) -> Iterator[str]:
    found = atlas.base.catalogue.criteria
    grave = [criterion for criterion in found if criterion.severity == "high"]
    yield f"{link(f'评审口径共 {len(found)} 条', '../patterns/criteria.md')}，各写明评审怎样看、怎样验、怎样改。其中必改的 {len(grave)} 条："
    target = "../patterns/criteria.md#{}"
    yield bullets(link(f"{c.id} {c.name}", target.format(c.id.lower()), "dz-chip") for c in grave)


def _links(found: Figures) -> str:
    return (
        "报告页末尾的“问题、原因、整改对照”列出没有措施回应的问题和没有对应问题的措施；正文中，每条措施下面是它的数量、频次、时限、责任人，什么也没有的就是空头措施。\n\n"
        f"作为参照：收录的 {found.issues} 个问题中，有措施回应的占 {share(found.answered, found.issues)}；"
        f"{found.measures} 条措施中，有承诺的占 {share(found.committed, found.measures)}。"
    )
