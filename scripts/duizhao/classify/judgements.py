"""Judgements: the closed class of predicates by which a claim says that something is lacking, with their kinds.

Patterns are for one clause of a shadow text, whose clauses are parted by commas and the like.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..parse.text.pattern import either

# The kinds of judgements and how each says that something is lacking.
KINDS = {
    "程度不够": "事情做了，程度没有到：不够……",
    "差距": "与要求或先进相比有距离",
    "不足": "应有的东西数量上缺：不足、缺乏、欠缺",
    "否定": "直接否定一种品质：不强、不深、不到位",
    "减弱": "曾经有过，后来退了：有所淡化、减退",
    "尚需": "以待改进的说法代替缺点：还需加强、有待提高",
    "短板": "指出一处薄弱的地方：短板、盲区、漏洞",
    "过失": "点明做错了、做虚了：失之于宽、流于形式、打折扣",
    "少": "数量少、路子窄：办法不多、偏少",
    "过多": "数量多得不当：顾虑较多、会议偏多",
    "偏弱": "品质偏向一边：较弱、偏软、单一、滞后",
    "偏差": "方向或结果走偏：偏差、错位、温差、反弹",
    "倾向": "不好的想法或现象：有畏难情绪、存在……现象",
    "止步": "停在不该停的地方：停留在、满足于、习惯于",
    "失衡": "两头不平：重……轻……、……多……少",
    "未做": "该做的没有做：没有、未能、不敢、不善于",
}


@dataclass(frozen=True, slots=True)
class Judgement:
    """A group of judgements: kind, normalised form (… is open; empty: the words themselves), words, strength 1 to 3."""

    kind: str
    form: str
    words: str
    weight: int


# How something is raised: 加强 in 还需加强
_RAISE = either(
    "提升 加强 强化 提高 深入 提振 改进 加大 完善 增强 改善 加力 优化 磨炼 锤炼 深化 夯实 拓展 压实",
    "健全 巩固 细化 转变 突破 充实 规范 增进 拓宽 发力 用力 努力 丰富 破解 激发 严格 提速 下功夫",
)
_YET = "(?:进一步|持续|继续|不断|再|着力|下大力气|切实|更加|大力)*"
# What grows weaker: 淡化 in 宗旨意识淡化
_WEAKENED = either(
    "[弱淡退钝]化 淡薄 淡漠 淡忘 减弱 减退 消退 衰退 退坡 退步 退缩 松懈 松弛 松动 松劲 放松 懈怠 下降 降低 滑坡",
    "动摇 消减 褪色 疏远 递减 衰减 减少 抬头 削弱 逐级递减 层层递减 层层衰减 蒙尘 倒退 偏松",
)
# Words that name a failure: 走过场 in 调研走过场
_FAILED = either(
    '流于(?:形式|表面|一般|口头) "?走(?:了|过)?(?:过场|形式)"? 打了?"?折扣"? "?宽松软"? "?两张皮"? "?打折扣"?',
    "失之于[^,、]{1,2} 失之[宽软松虚偏] (?:学用|知行|相互)?脱节 形同虚设 有名无实 虎头蛇尾 蜻蜓点水 走马观花",
    '浅尝辄止 避重就轻 有头无尾 敷衍(?:了事|塞责)? 应付(?:了事|差事)? 推诿(?:扯皮)? 拖延 变了味 缺位 越位 "?灯下黑"?',
    "一团和气 不了了之 时断时续 时紧时松 (?:先|前)紧后松 断断续续 不求甚解 囫囵吞枣 浮皮潦草 抓而不紧 口无遮拦",
    "得过且过 照搬照抄 照本宣科 生搬硬套 讲价钱 讲条件 降了格 空转 挂空挡 躲绕 [坐等]等?靠 一阵风 搞变通 变通",
    '上热中温下冷 等一等 "?水过地皮湿"? 一曝十寒 三天打鱼两天晒网 束之高阁 报喜不报忧 只报忧不报喜 "?一刀切"?',
)
# Words for a weak place: 盲区 in 监管有盲区
_WEAK_SPOT = either(
    "短板弱项 短板 弱项 薄弱(?:环节|点|之处)? 盲[区点] 漏洞 空[当白挡] 隐患 软肋 欠账 缺[陷口项] 疏漏 死角 瓶颈",
    '断点 堵点 痛点 "?中?梗阻"? 空档 真空地带 漏项 缺憾 短腿',
)
# Words for a wrong course: 温差 in 落实有温差
_ASTRAY = either(
    "偏差 偏[移离科颇] 错位 越位 走[样偏] 变形(?:走样)? 走样变形 温差 落差 时差 时间差 反弹 起伏 出入 误区 背离 迟滞 跑偏",
    '"?[温落时]差"? "?时间差"? 误差 偏向',
)
# Poor qualities that stand at the end by themselves: 单一 in 学习方式单一
_POOR = either(
    "单一 简单 片面 滞后 陈旧 粗放 浮躁 零碎 生疏 生硬 急躁 拖拉 拖沓 被动 乏力 随意 肤浅 粗浅 浅显 薄弱 迟缓 机械 松散",
    "狭窄 粗糙 僵化 老套 呆板 模糊 低下 缓慢 消极 保守 粗疏 松垮 草率 铺张 涣散 懒散 一般 较真儿差 简单粗暴 表面化",
    "形式化 简单化 碎片化 浅表化 不力 较差",
)
_ONE = "[弱软虚浅窄差慢迟晚松低粗淡松轻散缓宽满短旧]"
# Bad states of mind or affairs: 畏难情绪 in 有畏难情绪
_STATE = either(
    "现象 倾向 苗头 念头 心理 心态 情绪 想法 思想 问题 情况 时候 情形 习惯 杂念 毛病 主义 观念 认识 顾虑 惰性 做法 感 心"
)

# Judgements that are short and sure, so that they are looked for first.
SHORT = (
    Judgement("程度不够", "不够", "不够", 1),
    Judgement("程度不够", "不够…", "不够[^,、]{1,10}?", 1),
    Judgement("程度不够", "不太…", "不(?:太|甚|十分|怎么|那么|尽)[^,、不]{1,4}?", 1),
    Judgement("差距", "差距", "差距 距离", 2),
    Judgement("不足", "不足", "不足", 2),
    Judgement("不足", "缺失", "缺失 缺位 匮乏 短缺", 3),
    Judgement("不足", "欠缺", "欠缺 缺乏 缺少", 2),
    Judgement("程度不够", "欠…", "(?<![拖亏])欠(?![债款费])[^,、]{1,3}?", 1),
    Judgement("减弱", "有所…", "有所[^,、]{1,5}?", 1),
    Judgement(
        "尚需",
        "还需…",
        f"[还仍尚亟急][需须]要?{_YET}[^,、]{{2,6}}? [还仍尚亟]要{_YET}{_RAISE} 需要?{_YET}{_RAISE}",
        1,
    ),
    Judgement("尚需", "有待…", f"[有还尚亟]待于?{_YET}[^,、]{{2,6}}? 待{_YET}{_RAISE}", 1),
    Judgement("短板", "", _WEAK_SPOT, 2),
    Judgement("失衡", "重…轻…", "重[^,、轻]{1,8}[、]?轻[^,、]{1,8}?", 2),
    Judgement("失衡", "…多…少", "[^,、]{2}多、?[^,、]{1,5}少", 2),
    Judgement("失衡", "…有余…不足", "[^,、]{2}有余、?[^,、]{2,4}不足", 2),
    Judgement("过失", "", _FAILED, 3),
    Judgement("偏差", "", _ASTRAY, 2),
    Judgement("少", "不多", "不多 不宽 不广 不丰富", 2),
    Judgement("少", "少", "[偏较]少 (?<![减不多至缺])少了? (?<=[较偏得很太])窄", 2),
    Judgement("过多", "多", "[偏较过]多 (?<![不许很更最众诸繁])多", 2),
    Judgement("减弱", "", _WEAKENED, 2),
    Judgement("减弱", "…了", "[淡松弱慢软降退]了(?:下来|劲)?", 2),
    Judgement("否定", "…不…", "[打跟落得顶拉放沉拿做提推坐静压]不(?:上|开|到|下|起|出|住|了|动)[^,、]{0,4}?", 2),
    Judgement("否定", "不…不…", "不[^,、不]{1,2}不[^,、不]{1,2}", 2),
    Judgement("偏弱", "偏…", f"[偏较](?:为|于)?{_ONE} [偏较]为?[^,、]{{1,2}}化", 2),
    Judgement("偏弱", "", f"{_POOR} (?<=[得太很过更于]){_ONE}", 2),
)

# Judgements with a plain negation or an open end; looked for where no short one is found.
LONG = (
    Judgement("止步", "停留在…", "(?:只?停留|停|浮|止步?|悬|落)(?:留)?[在于](?!实处)[^,]{1,16}", 2),
    Judgement(
        "止步", "满足于…", "(?:[仅只]?满足|习惯|局限|热衷|拘泥|偏重|偏)于[^,]{1,16} 安于[^,]{1,8} 止于[^,]{1,8}", 2
    ),
    Judgement("不足", "缺乏…", "缺乏[^,]{1,20} 缺少[^,]{1,20} 欠缺[^,]{1,20}", 2),
    Judgement("未做", "没有…", "(?<!有)没(?:有|能)?[^,]{1,24} 未(?:能|曾)?(?!来)[^,]{1,20}", 3),
    Judgement("未做", "不…", "不(?:敢|愿意?|想|会|善于?|注重|重视|肯|能|懂|和|与|习惯)[^,]{1,20}", 3),
    Judgement("过失", "凭…", "凭(?:经验|感觉|习惯|老办法)[^,]{0,6}", 2),
    Judgement("过失", "忽视…", "(?:忽视|忽略|淡忘|放松|轻视|漠视|偏离|脱离|背离|滋生|模糊)了?[^,]{1,16}", 3),
    Judgement("倾向", "…作怪", "作怪 (?:还|仍)?有市场", 2),
    Judgement("倾向", "有…倾向", f"(?:[存]?有|存在|滋生了?|产生了?|出现了?)(?!所)[^,]{{1,16}}{_STATE}", 2),
    Judgement(
        "倾向",
        "仍然存在",
        "(?:不同程度(?:地)?|仍然?|依然|还|时常?|普遍)(?:都)?(?:存在|发生|有发生|出现) 时有发生 还有",
        2,
    ),
    Judgement("倾向", "存在…", "(?:存在|存有)[^,]{2,16} (?<=[^没所拥])有[^,所]{2,8}", 2),
)

# What is left after those: a negation of at most four characters, 不深入, which also occurs inside topics.
PLAIN = (
    Judgement("否定", "不…", "不(?![断仅忘但论管可变])[^,、不]{1,4}?", 2),
    Judgement("偏弱", "", "(?<=[^,])(?:浅|慢|差|窄|[过太]?重|虚)", 2),
)
