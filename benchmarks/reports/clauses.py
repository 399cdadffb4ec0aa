"""The clauses of reports: claims, what follows them, causes, measures, prefaces; all from slots."""

from __future__ import annotations

from typing import Final

CLAIM: Final = ("{subject}{grade}{judgement}", "{subject}{judgement}", "在{matter}中{subject}{judgement}")
ELABORATION: Final = (
    "虽然{effort}，但{fact}，{result}。",
    "{effort}，可是{fact}。",
    "{thought}，{fact}，{result}。",
    "尽管{effort}，{fact}，致使{result}。",
    "{fact}，{result}。",
    "抓{matter}时{thought}，{fact}。",
)
EXAMPLE: Final = (
    "{month}到{spot}{visit}，{person}问起{matter}，{reaction}，{after}。",
    "{month}{fact}，{after}。",
    "{matter}原定{month}办结，{thought}，{result}。",
    "{month}的{meeting}上，{dept}提出{matter}的{2-6}条意见，{reaction}，{after}。",
)
EXAMPLE_WORDS: Final = ("比如，", "例如，", "如，", "再比如，", "又如，", "比如")

CAUSES: Final = {
    "理想信念": ("理想信念的根子扎得不深", "坚定信仰的自觉性有所减弱", "总开关拧得不够紧"),
    "理论武装": ("理论武装{judgement}", "用理论指导{field}的意识不强", "把学习当作软任务"),
    "宗旨意识": ("宗旨意识有所淡化", "对{people}的感情不够深", "服务{people}的观念树得不牢"),
    "担当精神": ("担当精神有所减退", "遇到{field}有畏难情绪", "求稳怕错的念头作怪"),
    "作风养成": ("作风养成{judgement}", "抓{field}一抓到底的韧劲不足", "深入{spot_kind}的时间偏少"),
    "纪律观念": ("纪律观念绷得不紧", "对{field}规矩心存侥幸", "自我要求有所放松"),
    "管党责任": ("管党治党责任落得不实", "“一岗双责”意识不强", "严管干部的决心不足"),
}
CAUSE_TEXT: Final = (
    "工作{3-25}年来，{thought}，久而久之{fact}。",
    "说到底是{thought}，没有从{doc}里找答案。",
    "平时{effort}，很少问一问{people}怎么看{matter}，根子在思想上。",
    "一忙{field}就把{doc}放在一边，{thought}。",
)
MEASURE: Final = (
    "在{aim}上下功夫",
    "强化{aim}，改进{field}",
    "坚持{aim}，办好{matter}",
    "着力提升{aim}",
    "把{aim}落到{field}上",
    "抓紧{aim}",
)
AIMS: Final = (
    "理论武装",
    "政治历练",
    "党性锻炼",
    "联系{people}",
    "担当作为",
    "作风建设",
    "廉洁自律",
    "从严管理",
    "调查研究",
    "本领提升",
)
STEP: Final = (
    "{deadline}通读{doc}，写出{2-6}篇联系{field}的体会，由{dept}登记。",
    "每月到{spot_kind}不少于{2-6}天，{deadline}走遍{6-30}个联系点。",
    "{deadline}把{matter}列成{5-19}条清单，{dept}逐条销号。",
    "每季度听取{dept}关于{field}的汇报{1-3}次，问题{3-15}天内答复。",
    "同{4-20}名干部逐一谈心，{deadline}完成，谈话记录存{dept}。",
    "对{matter}实行包案，{deadline}拿出办法，{month}回头看一次。",
)
PREPARATION: Final = (
    "会前参加{meeting}{2-6}次，同{6-40}名干部谈心，征求到意见{9-60}条，梳理成{4-18}条。",
    "通过{people}座谈会和意见箱收到建议{12-80}条，涉及{field}、{field}等{3-8}个方面。",
)
REVIEW: Final = (
    "上年度列出的{6-16}个问题已整改{3-5}个，{matter}还在推进。",
    "上年度关于{field}的{3-9}项措施，已完成{2-3}项，{matter}列入今年{month}的计划。",
)
MATTERS: Final = (
    "按规定报告了住房和投资情况，没有变化。",
    "办公用房{12-24}平方米，符合标准。",
    "没有收受礼金和购物卡的情况。",
    "配偶和子女没有经商办企业。",
    "{month}就{field}接受过一次提醒谈话，已作说明。",
    "公务用车按规定使用，没有私用。",
)
CLOSING: Final = (
    "以上是{who}的对照检查，不妥之处，请同志们批评指正。",
    "以上检查有不到之处，敬请批评。",
    "以上发言，请同志们批评帮助。",
)
