"""Which kind of section a heading announces: 产生问题的原因分析 -> causes."""

from __future__ import annotations

import re
from functools import lru_cache

from ..text.keys import key
from ..text.pattern import either

CORE = ("problems", "causes", "remedies")
LACK = either("问题 不足 差距 短板 弱项")
AND = either("及其? 和 与 以及 、 ,")

# 党性分析: what is behind the problems, where these were named before
ANALYSIS = re.compile(
    r"^(深刻|深层次?|思想|党性|自我)*(党性(分析|剖析)|思想剖析|深层次?剖析|剖析反思|反思剖析)(情况)?$"
)
# Tried in this order; the first that is found in the heading decides.
KINDS = (
    ("review", re.compile(r"(上一?(年度?|次)|前次|去年).*(整改|落实|完成|情况)")),  # 上年度民主生活会整改落实情况
    ("review", re.compile(r"整改(任务|措施|事项|问题|工作)?(落实|完成|进展|推进)?的?情况$")),  # 问题整改情况
    ("criticism", re.compile(r"(批评|互评)的?意见|^相互批评|^互相批评")),  # 对班子成员的批评意见
    ("matters", re.compile(r"事项|(需要?|有关)(情况)?的?说明|说明的(有关)?情况|情况的?说明")),  # 需要说明的事项
    # 典型案例剖析
    ("cases", re.compile(r"典型案例|案例剖析|案例对照|反面典型|以案为鉴|(剖析|反思)案例|案例$|以案(促改|说法)")),
    ("problems", re.compile(rf"{LACK}{AND}(主要)?(产生|形成)?的?.{{0,4}}(原因|根源)")),  # 存在的问题及原因
    ("problems", re.compile(rf"{LACK}{AND}(下一?步|具体|今后)?的?(整改|改进)")),  # 存在的问题及整改措施
    ("causes", re.compile(r"原因|根源|症结|成因|剖析根(子|源)")),  # 原因剖析
    ("causes", ANALYSIS),
    (
        "problems",  # 存在的突出问题; but not 针对存在问题的整改措施
        re.compile(
            rf"{either('存在 查摆 检视 突出 主要 具体 差距 面临')}.*{LACK}(?!整改)(?!.*(整改|措施|方向|对策|办法))"
        ),
    ),
    (
        "preparation",  # 会前准备情况
        re.compile(r"^会前|准备(工作)?(开展)?的?情况|(征求|征集)意见|意见征(求|集)|学习研讨|谈心谈话情况"),
    ),
    (
        "remedies",  # 整改措施 · 个人承诺
        re.compile(
            r"整改|努力的?方向|改进|^下一?步|^今后|措施|打算|对策|改正|方向$|思路$|^(个人|公开).{0,2}承诺(事项)?$"
        ),
    ),  # 努力方向
    (
        "problems",  # 对照检查情况
        re.compile(
            rf"({LACK}|查摆|检视|(对照|自我)(检查|剖析|检视)|表现)"
            r"((及|和|与|、)?(主要|具体|突出)?(问题|不足|差距|表现|情况|清单|剖析|材料|内容|方面))*$"
        ),
    ),
    ("preparation", re.compile(r"基本情况$|现状$|(活动|教育|会议)(组织)?开展的?情况$")),  # 支部基本情况
    ("review", re.compile(r"(主要)?(收获|成效|做法)|履职情况|工作(开展)?情况$|学习(教育)?情况$|总结$")),  # 主要收获
    ("closing", re.compile(r"^(结束语|结语|表态(发言)?|承诺)$")),  # 结束语
)
WAYS = either("方向 措施 打算 思路 计划")
# A heading without a number is believed only if it says nothing else: 存在的主要问题, 原因剖析, 下一步整改措施
PLAIN = re.compile(
    f"{either('关于 本人 个人 我 班子 支部 当前 目前 对照检查 检查 检视 查摆')}*出?的?"
    + either(
        f"(?:存在|查摆|检视)出?的?(?:主要|突出|具体)?{LACK}(?:和(?:{LACK}|具体表现|突出问题))*",
        f"(?:主要|突出)?{LACK}(?:和{LACK})*",
        "(?:存在的?|产生的?|形成)?(?:上述|以上|这些|主要)?(?:问题)?(?:产生|形成|存在)?的?"
        "(?:主要|思想|深层次?)?(?:原因|根源)的?(?:分析|剖析|查找)*",
        "问题(?:根源|原因)(?:分析|剖析) 剖析(?:原因|根源) 党性(?:分析|剖析)",
        f"(?:存在|主要)?的?问题{AND}(?:产生)?的?原因(?:分析|剖析)?(?:{AND}(?:整改|改进|努力){WAYS})?",
        f"(?:存在|主要)?的?问题{AND}(?:整改|改进){WAYS}",
        "(?:今后|下一?步|下阶段|整改|个人|公开)的?(?:努力|整改|公开)?承诺(?:事项)?",
        f"(?:今后|下一?步|下阶段)?的?(?:努力|整改|改进|工作)?(?:落实)?的?{WAYS}(?:{AND}(?:努力|整改|改进|工作)?的?{WAYS})*",
        r"(?:上一?年度?|上次|20\d\d年度?)(?:(?:民主|组织)生活会)?.{0,14}整改(?:措施)?(?:落实|完成)?情况",
        "(?:个人)?(?:有关)?(?:重大|需要说明的|需说明的|需要报告的|其他)+(?:事项|情况)(?:说明|报告)?",
        "(?:个人)?(?:有关)?(?:重大)?事项(?:报告|说明)?的?情况 个人有关事项(?:说明)? 需要说明的问题",
        "(?:反面)?典型案例(?:剖析|分析|对照检查)* 案例(?:剖析|分析|对照检查) 会前准备(?:工作)?情况 (?:相互|互相)?(?:提出的)?批评意见 以案为鉴",
    )
    + "(?:情况|如下)*[:。]?"
)
# What a claim is like, and no section heading: 理论学习还有差距, 文风会风改进不够, 整改落实不到位
CLAIM = re.compile(
    rf"^(?!{either('本人 个人 班子 当前 目前 自身 主要 对照 检视 支部')}).{{2,}}"
    rf"(?:还?有|存在){either('一定 较大 明显 不小 较多 一些 些')}*(?:{LACK}|欠缺)$"
    "|"
    + either(
        "(?<![的和与及、在])(?<!^)不够?[^的问]{0,4} 有所[^的]{2,4} [仍还]需[^的]{2,6} 有待[^的]{2,6} 时有[^的]{2} 失之于[^的]{1,2}",
        "欠缺 缺乏 滞后 薄弱 弱化 淡化 打折扣? 反弹 乏力 [偏较得][^的]",
    )
    + "$"
)
# No heading of a section is without one of these
TELLING = re.compile(
    either(
        "问题 不足 差距 短板 弱项 查摆 检视 检查 剖析 党性分析 反思 表现 原因 根源 症结 成因 根子 整改 方向 改进 下一?步 今后 措施 打算 对策 改正",
        "思路 事项 说明 案例 典型 以案 意见 互评 批评 准备 研讨 情况 现状 收获 成效 做法 总结 会前 结束语 结语 表态 承诺 计划",
    )
)
LONGEST = 40  # a section heading is no longer than this


@lru_cache(maxsize=4096)
def section_kind(heading: str) -> str | None:
    """The kind of section that a numbered heading announces, None for another heading."""
    said = key(heading)
    if not TELLING.search(said) or len(said) > LONGEST or (CLAIM.search(said) and not PLAIN.fullmatch(said)):
        return None
    return next((kind for kind, pattern in KINDS if pattern.search(said)), None)


@lru_cache(maxsize=4096)
def plain_kind(heading: str) -> str | None:
    """The kind of section that a heading without a number announces: only where it says nothing else."""
    said = key(heading).strip("()-—=:")
    return section_kind(said) if len(said) <= LONGEST and PLAIN.fullmatch(said) else None
