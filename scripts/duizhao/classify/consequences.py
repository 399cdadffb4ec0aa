"""Where a sentence turns to what came of it: 结果五个项目停工等料; 导致群众多跑三趟."""

from __future__ import annotations

import re

# At the head of a clause: "，结果全县砂石涨价" · "；因此被退回"; but not 结果运用, 结果“好”, 结果的公开
_HEAD = r"(?:^|(?<=[，；：,;]))(?:结果(?!互认|运用|应用|公开|公示|通报|反馈|评估|[“”\"、的与和出答既])|(?:因此|以致于?|为此)(?=[^，；。]{4}))"
# Anywhere in a clause: "处置迟缓导致上访" · "使得进度滞后"; but not 没有造成, 防止引发, 怕引发, 引发的投诉
_INSIDE = r"(?<![没未免止会能怕])(?<!没有)(?<!可能)(?:导致|致使|以[至致]于?|使得|造成|引发|引起|影响了)(?!的)"
# 致使 in 部署迟缓，致使三个项目停工
CONSEQUENCE = re.compile(f"{_HEAD}|{_INSIDE}")


def consequence(text: str) -> int | None:
    """Where the consequence begins in a sentence; it runs to the sentence's end. None where there is none."""
    found = CONSEQUENCE.search(text)
    return found.start() if found else None
