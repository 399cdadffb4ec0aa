"""The three entrances on the first page, each with its first steps."""

from __future__ import annotations

from collections.abc import Iterable

from ..atlas import Atlas
from ..markup.escape import html, url
from ..markup.raw import finished
from ..naming import framework_path
from ..start.write import latest_frameworks

Steps = tuple[tuple[str, str], ...]


def gates(atlas: Atlas) -> str:
    """Three cards, each leading to its guided page and straight to its first steps."""
    sorted_in = bool(atlas.base.catalogue.patterns)
    cards = (
        ("write", "我要写", "对照当年的框架查自己，写得出时间、事项和数字。", _writing(atlas, sorted_in)),
        ("review", "我要审", "对照评审口径看质量，查空话、断链和雷同。", _reviewing(atlas, sorted_in)),
        ("study", "我要研究", "数字都能点开，点开就是原句；全部内容可以下载。", _studying(sorted_in)),
    )
    shown = "\n".join(_card(*card) for card in cards)
    return f'<div class="dz-gates">\n{shown}\n</div>'


def _card(key: str, name: str, words: str, steps: Steps) -> str:
    return (
        f'<section><h2 id="{key}"><a href="start/{key}.html">{name}</a></h2>\n<p>{words}</p>\n'
        f"<ol>{_steps(steps)}</ol></section>"
    )


def _steps(steps: Iterable[tuple[str, str]]) -> str:
    return "".join(f'<li><a href="{url(target)}">{html(name)}</a></li>' for name, target in steps)


def _writing(atlas: Atlas, sorted_in: bool) -> Steps:
    latest = [(one.name, finished(framework_path(one))) for one in latest_frameworks(atlas)[:1]]
    more = (("怎样写具体", "start/write.html#concrete"), ("原因", "causes/index.html"), ("整改", "remedies/index.html"))
    return *latest, *(more if sorted_in else (("维度", "dimensions/index.html"),))


def _reviewing(atlas: Atlas, sorted_in: bool) -> Steps:
    criteria = (f"评审口径 {len(atlas.base.catalogue.criteria)} 条", "patterns/criteria.html")
    own = (criteria, ("模糊词", "phrasings/hedges.html")) if sorted_in else ()
    return *own, ("近似材料", "reports/copies-1.html"), ("几十份一起查", "start/review.html#skeleton")


def _studying(sorted_in: bool) -> Steps:
    trends = (("年际变化", "patterns/trends.html"),) if sorted_in else ()
    figures = (("统计", "statistics/index.html"),)
    rest = (("检索", "search/index.html"), ("对比", "compare/index.html"), ("下载", "downloads/index.html"))
    return *figures, *trends, *rest
