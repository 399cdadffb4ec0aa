"""Judgements: the closed class of predicates by which a claim says that something is lacking (不够…, 有差距, 还需加强)."""

from __future__ import annotations

import re
from functools import lru_cache

# 不够深入 · 还有差距 · 有所淡化 · 抓得不紧 · 存在短板 · 仍需加强 · 失之于宽 · “宽松软” · 打了折扣
DEFICIENT = re.compile(
    r"不[够足强深到严实牢高紧硬透细准精全广多大快好力及坚彻扎主充明敏经规善敢会愿思注重认能良佳适太很清平优活畅密均顺勤久过新自]"
    r"|差距|不足|缺乏|缺少|缺失|欠缺|欠|短板|薄弱|弱项|弱化|淡化|淡薄|减弱|减退|松懈|放松|降低|退化|下降|懈怠|抬头|滑坡|消退|偏差|偏弱|偏软|偏低|偏少|偏重"
    r"|(还|仍|有待|尚|亟)需?[要待]?(进一步|持续|继续|不断)?(提升|加强|强化|提高|深入|提振|改进|加大|完善|增强|改善|加力|优化|磨炼|锤炼)"
    r"|盲区|温差|落差|落空|短缺|折扣|流于|走过场|浮于|停留|局限|满足于|习惯于|重.{1,6}轻|有余|宽松软|失之于|没有|未能|不愿|不敢|不想|不会|两张皮|脱节"
    r"|不良|不严|畏难|拖延|推诿|应付|敷衍|老好人|随意|疏忽|忽视|漏洞|欠账|滞后|单一|片面|模糊|粗放|简单|被动|迟缓|弱|软|虚|浅|窄|少|差|偏|梗阻|乏力|凭|时有|有所表现|有所存在|老一套|慢|迟|晚|拖|变形|走样|反弹|缺位"
)
# A clause that ends like this is a whole judgement: 理论学习不够深入
JUDGED = re.compile(
    r"(不(?!如)够?[^,，。、]{0,4}|差距|不足|缺乏|欠缺|短板|弱项|薄弱|有所[^,]{2,3}|需[^,]{0,4}(提升|加强|强化|提高|深入|提振|改进|加大|增强)|有待[^,]{2,6}|折扣"
    r"|宽松软\"?|失之于[^,]{1,2}|两张皮\"?|脱节|偏差|盲区|落差|温差|弱化|淡化|淡薄|减弱|减退|松懈|放松|问题|现象|[不欠][^,]{1,2}|较[弱少差浅窄低慢]|偏[弱软低少慢浅]|流于形式|走过场|表面|滞后|单一"
    r"|问题|现象|倾向|苗头|念头|心理|心态|情绪|想法(作怪)?|作怪|惯性|反弹|偏移|乏力|梗阻\"?|走样|变形|缺位|错位|空转|打折|得[慢晚差少浅松软低]"
    r"|(缺乏|缺少|欠缺|没有|不够|不善于|不注重|不会|不敢)[^,]{1,8}"
    r"|有所(表现|抬头|反弹|减少|欠缺|偏离)|时有(发生|出现|存在)|跟不上)$"
)


@lru_cache(maxsize=65536)
def deficient(clause: str) -> bool:
    """True if a clause of a shadow text says that something is lacking."""
    return DEFICIENT.search(clause) is not None


def judged(clause: str) -> bool:
    """True if a clause of a shadow text ends in a judgement, so that it can be a claim by itself."""
    return JUDGED.search(clause) is not None
