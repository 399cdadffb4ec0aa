"""Judgements: the closed class of predicates by which a claim says that something is lacking, with their kinds.

Patterns are for one clause of a shadow text, whose clauses are parted by commas and the like.
"""

from __future__ import annotations

from dataclasses import dataclass

from .judgement_words import ASTRAY, FAILED, MANY_FEW, ONE, POOR, RAISE, SHALLOW, SIZE, STATE, WEAK_SPOT, WEAKENED, YET

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


# Judgements that are short and sure, so that they are looked for first.
SHORT = (
    Judgement("程度不够", "不够", "不够", 1),
    Judgement("程度不够", "不够…", "不够[^,、]{1,10}?", 1),
    Judgement("程度不够", "不太…", "不(?:太|甚|十分|怎么|那么|尽)[^,、不]{1,4}?", 1),
    Judgement("差距", "差距", f"差距{SIZE} 距离{SIZE}", 2),
    Judgement("差距", "有差距", f"(?:存在|有)[^,、有]{{2,10}}的差距{SIZE}", 2),
    Judgement("不足", "不足", "不足", 2),
    Judgement("不足", "缺失", "缺失 匮乏 短缺", 3),
    Judgement("不足", "欠缺", "欠缺 缺乏 缺少", 2),
    Judgement("程度不够", "欠…", "(?<![拖亏])欠(?![债款费])[^,、]{1,3}?", 1),
    Judgement("减弱", "有所…", "有所[^,、]{1,5}?", 1),
    Judgement(
        "尚需",
        "还需…",
        f"[还仍尚亟急][需须]要?{YET}[^,、]{{2,6}}? [还仍尚亟]要{YET}{RAISE} 需要?{YET}{RAISE}",
        1,
    ),
    Judgement("尚需", "有待…", f"[有还尚亟]待于?{YET}[^,、]{{2,6}}? 待{YET}{RAISE}", 1),
    Judgement("短板", "", WEAK_SPOT + SIZE, 2),
    Judgement("失衡", "重…轻…", "重[^,、轻]{1,8}[、]?轻[^,、]{1,8}?", 2),
    Judgement("失衡", "…多…少", MANY_FEW, 2),
    Judgement("失衡", "重于…", "[重大多]于[^,、]{2,8}", 2),
    Judgement("失衡", "…有余…不足", "[^,、]{2}有余、?[^,、]{2,4}不足", 2),
    Judgement("过失", "", FAILED, 3),
    Judgement("偏差", "", ASTRAY + SIZE, 2),
    Judgement("少", "", "不多 不宽 不广 不丰富", 2),
    Judgement("少", "", "[偏较]少 (?<![减不多至缺])少了? (?<=[较偏得很太])窄", 2),
    Judgement("过多", "", "[偏较过]多 (?<![不许很更最众诸繁])多", 2),
    Judgement("减弱", "", WEAKENED, 2),
    Judgement("减弱", "…了", "[淡松弱慢软降退重]了(?:下来|劲)?", 2),
    Judgement(
        "否定", "…不…", "[打跟落得顶拉放沉拿做提推坐静压]不(?:[上开下起出住了动]|到(?!位))[^,、]{0,4}? 保证不了", 2
    ),
    Judgement("否定", "不…不…", "不[^,、不]{1,2}不[^,、不]{1,2}", 2),
    Judgement("偏弱", "偏…", f"[偏较](?:为|于)?{ONE} [偏较]为?[^,、]{{1,2}}化", 2),
    Judgement("偏弱", "", f"{POOR} (?<=[得太很过更于]){ONE}", 2),
)

# Judgements with an open end, which swallow what follows; looked for where no short one is found.
LONG = (
    Judgement("止步", "停留在…", "(?:只?停留|停|浮|止步?|悬|落)(?:留)?[在于](?!实处)[^,]{1,16}", 2),
    Judgement(
        "止步", "满足于…", "(?:[仅只]?满足|习惯|局限|热衷|拘泥|偏重|偏)于[^,]{1,16} 安于[^,]{1,8} 止于[^,]{1,8}", 2
    ),
    Judgement("不足", "缺乏…", "缺乏[^,]{1,20} 缺少[^,]{1,20} 欠缺[^,]{1,20}", 2),
    Judgement("未做", "没有…", "(?<!有)没(?:有|能)?[^,]{1,24} 未(?:能|曾)?(?!来)[^,]{1,20}", 3),
    Judgement("未做", "不…", "不(?:敢|愿意?|想|会|善于?|注重|重视|肯|能|懂|和|与|习惯)[^,]{1,20}", 3),
    Judgement("过失", "凭…", "凭(?:经验|感觉|习惯|老办法)[^,]{0,6}", 2),
    Judgement("过失", "忽视…", "(?:忽视|忽略|轻视|漠视)了?[^,]{1,16}", 3),
    Judgement("减弱", "放松…", "(?:放松|淡忘|丢掉|淡化)了?[^,]{1,10}", 2),
    Judgement("偏差", "脱离…", "(?:脱离|偏离|背离)了?[^,]{1,12}", 2),
)

# What is left after those: a negation of at most four characters, 不深入, which also occurs inside topics.
PLAIN = (
    Judgement("否定", "不…", "不(?![断仅忘但论管可变]|同程度)[^,、不]{1,4}?", 2),
    Judgement("偏弱", "", "(?<=[^,])(?:浅|慢|差|窄|[过太]?重|虚)", 2),
)

# States and finds, which say only by their noun that something is wrong: 有畏难情绪, 存在等一等的做法.
OPEN = (
    Judgement("倾向", "…作怪", "作怪", 2),
    Judgement("倾向", "有市场", "有市场", 2),
    Judgement("倾向", "有…", f"(?:[存]?有|存在|滋生了?|产生了?|出现了?)(?!所)[^,]{{0,16}}{STATE}", 2),
    Judgement(
        "倾向",
        "仍然存在",
        "(?:不同程度(?:地)?|仍然?|依然|还|时常?|普遍)(?:都)?(?:存在|发生|有发生|出现) 时有发生 还有",
        2,
    ),
    Judgement("倾向", "有苗头", "(?:露出|有)苗头", 2),
    Judgement("倾向", "怕…", "(?<=[^恐可害])怕[^,、的]{2,5}", 2),
    Judgement("倾向", "存在…", "(?:存在|存有)[^,]{2,16}", 2),
    Judgement("偏弱", "", SHALLOW, 2),
)
