"""Reports whose every place holds something that Markdown, HTML or a template might take for its own."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator

FORMS = (
    "<script>window.pwned=1</script>",
    '<img src=x onerror="window.pwned=1">',
    "<svg/onload=window.pwned=1>",
    "</span></p></div><h1>甲</h1>",
    "[点我](javascript:window.pwned=1)",
    "![图](http://pwned.example/x.png)",
    "<http://pwned.example/>",
    "https://pwned.example/?a=1&b=2",
    "{{ config.site_name }}",
    "{% raw %}甲{% endraw %}",
    "**村4组与__乙__",
    "甲|乙",
    "[[维基]]",
    "`代码`与```甲```",
    "~~~甲~~~",
    '--8<-- "mkdocs.yml"',
    "$x$与$$y$$",
    ":smile:",
    "&lt;b&gt;&amp;&#60;",
    "\\*甲\\`\\n",
    "甲[^1]乙[1]",
    "*[HTML]: 缩写",
    "{: .x }",
    "{#top}",
    "==甲==与^^乙^^",
    "'甲'与\"乙\"",
)

OPENINGS = (
    "# 一号标题",
    "## 二号标题 {#top}",
    "    四格缩进的一行",
    "\t制表符后的一行",
    "---",
    "***",
    "~~~ python",
    "``` { .x }",
    "!!! note",
    '??? tip "甲"',
    "- 短横",
    "> 引文",
    "| 甲 | 乙 |",
    "|---|---|",
    "[^1]: 注",
    "[1]: http://pwned.example/",
    "*[HTML]: x",
    "[TOC]",
    "::: 甲",
    "<div markdown>",
    "<!-- 甲",
    '--8<-- "x.md"',
)

DIMENSIONS = ("理论学习", "政治素质", "能力本领", "担当作为", "工作作风", "廉洁自律")
NUMERALS = "一二三四五六七八九"
NAMES = (
    "<img src=x onerror=window.pwned=1>",
    "{{ x }} **甲** [[乙]] `丙` $x$ &lt; # % {#id} (a) --8<--",
    "甲|乙 'x' \"y\" ?a=1#n2",
)
FORBIDDEN = str.maketrans('<>:"|?*', "_______") if os.name == "nt" else {}


def text() -> str:
    """A report with a hostile form in every claim, elaboration and example, and as the start of many lines."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield f"县林业局局长{FORMS[0]}2023年度主题教育专题民主生活会个人对照检查材料"
    yield "按照会议安排，我对照六个方面查找了自己的不足，现报告如下。"
    yield from OPENINGS
    yield "以下文字中##paidbegin##夹有要清洗\u200b的内容。"
    yield "第 2 页 共 5 页"
    yield "一、存在的主要问题"
    for place, name in enumerate(DIMENSIONS):
        yield f"（{NUMERALS[place]}）{name}方面{FORMS[place]}"
        yield from _points(FORMS[place :: len(DIMENSIONS)])
    yield "二、原因分析"
    yield from _points(FORMS[:4])
    yield "三、整改措施"
    yield from _points(FORMS[4:8])


def _points(forms: tuple[str, ...]) -> Iterator[str]:
    for numeral, form in zip(NUMERALS, forms, strict=False):
        yield f"{numeral}是{form}钻研不够。原定自学，{form}没有做到。比如，8月{form}值班时没有学。"
        yield form


def files() -> dict[str, str]:
    """The hostile files by name: reports, a sidecar, and one that cannot be read."""
    # Each is a text of its own: files of the same text make one report
    reports = {f"{name.translate(FORBIDDEN)}.txt": f"{text()}附记{n}。\n" for n, name in enumerate(NAMES)}
    title = json.dumps("".join(FORMS), ensure_ascii=False)
    return {
        **reports,
        "hostile.txt": text(),
        "hostile.meta.yml": f"题名: {title}\n身份: {title}\n",
        f"{NAMES[0]}.docx".translate(FORBIDDEN): "甲",
        f"{NAMES[1]}.md".translate(FORBIDDEN): FORMS[0],
    }
