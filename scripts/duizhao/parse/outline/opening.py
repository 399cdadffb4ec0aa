"""Where the title of a report ends: the short lines before its first paragraph."""

from __future__ import annotations

import re

from ..lexicon import Lexicon
from ..text.keys import key
from ..text.layout import Layout
from ..text.tokens import LEADING, MAIN
from .kinds import plain_kind, section_kind

# 个人对照检查材料 · 检视剖析发言提纲 · 在专题民主生活会上的发言
TITLE = re.compile(
    r"对照检查|对照检视|检视剖析|剖析材料|剖析发言|发言|提纲|材料|自查|党性分析|民主生活会|组织生活会|报告$|清单|整改方案"
)
STOPPED = re.compile(r"[。;!?:,]$")  # 现报告如下：
GREETING = re.compile(r"(尊敬的|各位|同志们|领导)")  # 同志们：
NOUN = re.compile(r"材料|提纲|发言|报告|剖析|检查|清单|讲话")  # 发言提纲
# 【第二篇】 · 篇一： · 范文三、
DIVIDER = re.compile(
    r"[#*( ]*(?:第[一二三四五六七八九十\d]{1,3}篇|(?:篇|范文|样本)[一二三四五六七八九十\d]{1,3})[)* ]*[:、.]?"
)
# 中共某县委文件 · 某党组〔2025〕3号 · 秘密★1年 · 附件1: · what stands above the title of an official paper
HEAD = re.compile(
    r".{0,30}文件|.{0,16}[〔\[(]20\d\d[〕\])]\d{1,4}号|附件\d{0,2}:?|签发人:.{0,12}"
    r"|(?:内部(?:资料|材料|文件)|绝密|机密|秘密)(?:★.{0,4})?[,、 ]*(?:注意保存|会后收回|请勿外传)?"
)
LONGEST = 70
MOST = 8


def _titles(layout: Layout, lexicon: Lexicon, start: int, end: int) -> list[tuple[int, int, str]]:
    """The short lines at the beginning that are no paragraph and no section heading."""
    found: list[tuple[int, int, str]] = []
    for a, b in layout.lines_in(start, end)[:MOST]:
        head = layout.head(a, b)
        line = layout.shadow[a:b].strip(" *#_")
        if HEAD.fullmatch(line):
            continue
        ends = STOPPED.search(line) and not (
            found == [] and TITLE.search(key(line)) and len(line) < 45 and line[-1] not in ",;"
        )
        split = head.token is not None and head.token.style in (*MAIN, "paren") and section_kind(head.text)
        if (
            len(line) > LONGEST
            or ends
            or GREETING.match(line)
            or plain_kind(line) in ("problems", "causes", "remedies")
        ):
            break
        if (
            split
            or (head.token and head.token.style in ("paren", "han", "num", "decimal2", "is", *LEADING))
            or (found and lexicon.fit(line) >= 0.9 and not TITLE.search(key(line)))
        ):
            break
        found.append((a, b, line))
    return found


def title_end(layout: Layout, lexicon: Lexicon, start: int, end: int) -> int:
    """Where the title's lines end (`start` where there is no title)."""
    lines = _titles(layout, lexicon, start, end)
    whole = layout.lines_in(start, end)
    named = any(TITLE.search(key(line)) for _, _, line in lines) or (
        lines and layout.text[lines[0][0] :].lstrip().startswith("#")
    )
    if not lines or not (named or (len(lines) == 1 and len(whole) > 3 and len(lines[0][2]) <= 40)):
        return start
    following = [a for a, _ in whole if a > lines[-1][0]]
    return following[0] if following else end


def title_of(layout: Layout, start: int, end: int) -> str | None:
    """The title as one line: the titled lines up to the one that holds its noun, without marks and line breaks."""
    parts: list[str] = []
    for a, b in layout.lines_in(start, end):
        divider = DIVIDER.match(layout.shadow, a, b)
        said = layout.text[divider.end() if divider else a : b].strip(" \t\u3000*#_\r")
        parts += [said] if said and not HEAD.fullmatch(key(said)) else []
        if parts and NOUN.search(key(parts[-1])):
            break
    return "".join(parts) or None
