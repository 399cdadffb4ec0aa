"""For each canonical dimension: what its claims are about, and the facts that its shortcomings show in."""

from __future__ import annotations

from typing import Final, NamedTuple


class Topic(NamedTuple):
    """The vocabulary of one dimension."""

    subjects: tuple[str, ...]  # followed by a judgement: 研读{doc} 不够深入
    facts: tuple[str, ...]


TOPICS: Final[dict[str, Topic]] = {
    "theory": Topic(
        (
            "研读{doc}",
            "学习{doc}的计划",
            "联系{field}思考{doc}",
            "{meeting}前的准备",
            "用所学指导{field}",
            "对{doc}的理解",
            "自学{doc}的习惯",
            "撰写{paper}",
        ),
        (
            "{doc}只读到第{2-7}章",
            "{meeting}上的{paper}有{3-9}成是{dept}代拟的",
            "{4-12}次{meeting}请过{2-4}次假",
            "读过的内容没有一条用到{field}上",
            "笔记抄了{20-90}页、自己的话不到{2-9}页",
            "学习安排被{field}一挤再挤",
        ),
    ),
    "politics": Topic(
        (
            "从政治上看{field}的眼光",
            "向上级请示报告{field}",
            "传达落实{doc}",
            "对{field}舆情的警觉",
            "同错误言论作斗争",
            "执行{field}规矩的严肃性",
            "领会{doc}的政治要求",
        ),
        (
            "{matter}隔了{2-6}天才报告",
            "有人在{meeting}上发牢骚时没有制止",
            "{doc}传达到{dept}就停住了",
            "把{matter}只当业务来办",
            "转发{paper}时没有核对口径",
            "{field}的风险提示在抽屉里放了{3-20}天",
        ),
    ),
    "party_spirit": Topic(
        (
            "对照党章改造自己",
            "经受{field}急难任务的磨炼",
            "参加{meeting}时的党员意识",
            "对待名利得失的心态",
            "艰苦奋斗的劲头",
            "自我批评的勇气",
            "向身边先进看齐",
        ),
        (
            "谈{matter}先想到的是自己的{2-9}个指标",
            "{meeting}上对自己的毛病一句带过",
            "调整分工那阵子消沉了{2-6}周",
            "以党员身份参加{meeting}全年只有{2-6}次",
            "遇到{field}先看别人怎么做",
            "入党誓词只在{meeting}上想起",
        ),
    ),
    "leadership": Topic(
        (
            "贯彻{field}决策部署",
            "执行民主集中制议{field}",
            "结合本地推动{field}",
            "跟踪督办{field}",
            "对{field}的前期论证",
            "统筹{field}各方力量",
            "分解{field}任务",
        ),
        (
            "{matter}照抄了上级方案{5-18}条中的大半",
            "{field}议题会前没有征求{dept}意见",
            "{matter}部署后{2-5}个月没有回头看",
            "{2-9}次会议定下的事只办成一半",
            "{matter}由分管领导一人说了算",
            "{field}任务分给{3-8}家而没有牵头单位",
        ),
    ),
    "ability": Topic(
        (
            "钻研{field}业务",
            "运用法治办法处理{field}",
            "做{people}工作的本领",
            "调查研究{field}",
            "应对{field}突发情况",
            "破解{field}难题的思路",
            "用新技术服务{field}",
        ),
        (
            "{field}新规出台{2-8}个月还没有通读",
            "{matter}上仍按{3-12}年前的老办法",
            "调研{spot}待了不到{1-3}个小时",
            "同{people}谈{field}说不到一块",
            "{matter}的数据要靠{dept}现报",
            "应急预案{2-5}年没有演练过",
        ),
    ),
    "responsibility": Topic(
        (
            "攻坚{field}",
            "推进{matter}",
            "直面{field}矛盾",
            "担当{field}责任",
            "抓{field}的狠劲",
            "创新{field}的胆量",
            "为{field}一线撑腰",
        ),
        (
            "{matter}碰到{2-7}户不同意就绕开了",
            "{field}的硬任务连续{2-4}次延期",
            "{matter}要上级表态才肯动",
            "同{dept}来回推了{2-5}次函",
            "{field}改革写进了{paper}却没有试点",
            "{3-16}件历史遗留问题只碰了好办的{1-3}件",
        ),
    ),
    "risk": Topic(
        (
            "防范{field}风险",
            "排查{field}隐患",
            "研判{field}苗头",
            "发扬斗争精神处理{field}",
            "{field}应急准备",
            "底线思维看待{field}",
        ),
        (
            "{field}的{6-30}处隐患有{2-5}处没有闭环",
            "{field}预警晚了{2-9}个小时",
            "{matter}的{2-6}个苗头都是从网上看到的",
            "演练{field}用的是{2-4}年前的脚本",
            "对{spot}的底数说不清",
            "{people}上访{2-7}次才想到包案",
        ),
    ),
    "people": Topic(
        (
            "倾听{people}意见",
            "解决{people}的急难愁盼",
            "到{spot}走访",
            "办理{people}诉求",
            "站在{people}角度谋划{field}",
            "同{people}打交道",
            "回应{people}对{field}的期盼",
        ),
        (
            "联系的{8-30}户里有{2-7}户全年没有进过门",
            "{people}反映{matter}{2-6}次才有回音",
            "到{village}只坐在会议室里听了{20-90}分钟",
            "{field}办好了却没有告诉{people}",
            "{12-60}条留言里{3-11}条答复是套话",
            "{people}真正着急的{matter}没有排上号",
        ),
    ),
    "style": Topic(
        (
            "精简{field}的会议文件",
            "抓{field}的细致劲",
            "督查{field}的方式",
            "调研{field}的深度",
            "落实{field}的持续性",
            "改进{field}文风",
            "过问{field}的频次",
        ),
        (
            "{field}开了{6-25}次会、现场只去了{1-4}次",
            "{paper}改了{5-12}稿、措施没有变",
            "{field}台账要基层报{3-8}张表",
            "督查{spot}提前{2-4}天打了招呼",
            "{matter}前紧后松、{2-5}个月没有过问",
            "{month}的讲话念了{30-70}分钟",
        ),
    ),
    "integrity": Topic(
        (
            "遵守{field}廉洁规定",
            "管好{field}廉政风险",
            "过紧日子",
            "对家人和身边人的提醒",
            "警惕{field}中的人情往来",
            "公车公房使用的自律",
            "净化生活圈朋友圈",
        ),
        (
            "{dept}的接待单据有{2-6}张要件不齐",
            "{field}采购{3-9}次由同一家供应",
            "同{people}吃过{1-3}次饭后没有说明",
            "廉政谈话{4-16}人次用的是一个提纲",
            "办公耗材比上年多用了{3-21}个百分点",
            "亲戚来问{matter}时没有当场回绝",
        ),
    ),
    "governance": Topic(
        (
            "履行“一岗双责”",
            "压实{field}管党责任",
            "教育监督{dept}干部",
            "抓{dept}的日常提醒",
            "运用第一种形态",
            "整改{doc}指出的问题",
            "研究{dept}党建",
        ),
        (
            "全年听{dept}党建汇报只有{1-3}次",
            "{doc}的{6-22}项问题还有{2-5}项没有销号",
            "{dept}有人迟到{3-9}次没有谈过",
            "批评{field}责任人时点到为止",
            "谈心谈话记录有{3-12}份雷同",
            "{dept}的廉政风险点{2-4}年没有更新",
        ),
    ),
    "org_life": Topic(
        (
            "落实“三会一课”",
            "参加双重组织生活",
            "开展批评和自我批评",
            "{meeting}的质量",
            "发展党员的把关",
            "{dept}支部的日常建设",
            "服从组织安排办{field}",
        ),
        (
            "{meeting}有{2-5}次并在业务会后开",
            "支部{8-20}次活动缺席{3-6}次",
            "提批评意见{2-6}条都以希望代替",
            "{meeting}记录补写了{2-5}篇",
            "积极分子{2-7}名没有落实培养人",
            "{4-16}名流动党员半年没有联系",
        ),
    ),
    "member_role": Topic(
        (
            "带头做好{field}",
            "亮身份作表率",
            "参加{field}志愿服务",
            "在{dept}的传帮带",
            "急难时冲在前面",
            "为{people}办实事",
            "钻研本职当行家",
        ),
        (
            "{field}报名拖到最后{1-3}天",
            "志愿服务全年只有{4-18}个小时",
            "带的{2-3}名新人没有帮到底",
            "小区里没有人知道自己是党员",
            "{matter}分给自己时推过{1-3}次",
            "认领的{2-6}个微心愿只完成{1-2}个",
        ),
    ),
}
