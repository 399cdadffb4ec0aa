"""The topic of a claim and its inner structure: 对{对象}的{动作}, 在{方面}上{主题}, {甲}与{乙}结合."""

from __future__ import annotations

import re
from dataclasses import dataclass

# Verbs whose result is judged
_RESULTS = (
    # of two characters that end like one of one character: 把握得 in 政策把握得
    re.compile("(?:运用|使用|建立|树立|查看|对待|解读|调用|查问|过问|追问|推动|带动|维护|融合|把握|掌握|贯彻)得\\Z"),
    re.compile(  # of one character: 抓得 in 理论学习抓得
        "[抓把树绷压管盯看学站扎走做落摸推减拧定领悟读想用选沉钻补守答贴办建讲啃放收挖去问跟吃立融打谋写上亮补钉装]得\\Z"
    ),
    re.compile('[^,、的"]{2}得\\Z'),  # any other two characters: 落实得 in 制度落实得
)
_STRAY = re.compile(r"[还仍也都]\Z")  # 还 in 精神之钙还补得不足
_DOUBLED = re.compile(r"的?\{动作\}\Z")  # {动作} in 对{对象}{动作}, before 管得
# The structures of a topic, the first that fits counts.
_STRUCTURES = tuple(
    (re.compile(pattern + r"\Z"), template)
    for pattern, template in (
        ("[与同和].{2,24}?(?:相?比|比较)", "与{参照}相比"),  # 与先进典型相比
        ("[与同和].{2,24}?(?:相比|比较),?.+", "与{参照}相比{主题}"),  # 与先进典型相比干劲
        ("在?.{2,24}?(?:方面|问题上|过程中|工作中|[上中时下面]),.+", "在{方面}上{主题}"),  # 在作风方面,韧劲
        ("在.{2,20}?(?:方面|[上中时下]).+", "在{方面}上{主题}"),  # 在班子里讲真话
        (".{2,24}方面", "{方面}方面"),  # 能力本领方面
        ("[把将].{3,}", "把{对象}{动作}"),  # 把忠诚体现到行动上
        ("(?:在.{1,24}|.{1,8})上", "{方面}上"),  # 思想上
        ("对于?.{1,30}的[^的,]{1,8}", "对{对象}的{动作}"),  # 对上级部署的领会
        ("对于?.{2,}", "对{对象}{动作}"),  # 对年轻干部关心
        ("(?:用|运用).{2,30}的[^的,]{1,8}", "用{工具}的{方面}"),  # 用新办法解题的意识
        ("面对.{2,}", "面对{情形}{主题}"),  # 面对矛盾斗争劲头
        (".{1,20}[与和同].{1,12}(?:结合|融合|相结合|统一|衔接|配合|转化)", "{甲}与{乙}结合"),  # 党建与业务融合
        (".{2,12}[联结]系?合?实际", "{主题}联系实际"),  # 理论学习联系实际
        (".{1,30}的[^的,]{1,8}", "{事项}的{方面}"),  # 攻坚克难的韧劲
    )
)


@dataclass(frozen=True, slots=True)
class Shape:
    """How a topic is built: its end inside the text before the judgement, and its template."""

    end: int
    template: str


def _result(text: str) -> tuple[int, str]:
    """Where the topic ends before 抓得 and what the template says for it: 理论学习抓得 -> 4, {动作}得."""
    if not text.endswith("得"):
        return len(text), ""
    for pattern in _RESULTS:
        if (match := pattern.search(text)) and match.start() >= 2:
            return len(_STRAY.sub("", text[: match.start()])), "{动作}得"
    return (len(text) - 1, "{动作}得") if len(text) > 1 else (len(text), "")


def structure(topic: str) -> str:
    """The template of a topic; {主题} where it has no structure of its own."""
    return next((template for pattern, template in _STRUCTURES if pattern.match(topic)), "{主题}")


def shape(before: str) -> Shape:
    """How the text before a judgement is built."""
    end, result = _result(before)
    template = "" if result and end == 1 else structure(before[:end])
    return Shape(end, (_DOUBLED.sub("", template) if result else template) + result)
