"""Judgements: the closed class of predicates by which a claim says that something is lacking (不够…, 有差距, 还需加强)."""

from __future__ import annotations

import re
from functools import lru_cache

from .pattern import either

RAISE = either("提升 加强 强化 提高 深入 提振 改进 加大 完善 增强 改善 加力 优化 磨炼 锤炼")  # 仍需加强
# 不够深入 · 还有差距 · 有所淡化 · 抓得不紧 · 存在短板 · 仍需加强 · 失之于宽 · “宽松软” · 打了折扣
DEFICIENT = re.compile(
    either(
        "不[够足强深到严实牢高紧硬透细准精全广多大快好力及坚彻扎主充明敏经规善敢会愿思注重认能良佳适太很清平优活畅密均顺勤久过新自想]",
        "差距 不足 缺乏 缺少 缺失 欠 短板 薄弱 弱项 弱化 淡化 淡薄 减弱 减退 松懈 放松 降低 退化 下降 懈怠 抬头 滑坡 消退",
        "偏 盲[区点] 死角 堵点 空白 缺口 断档 温差 落差 落空 短缺 折扣 流于 走过场 浮于 停留 局限 满足于 习惯于 重.{1,6}轻 有余 宽松软 失之于 隐患 惰性 淡忘 生硬 脱离 松动 浮躁",
        "(?:还|仍|有待|尚|亟)需?[要待]?(?:进一步|持续|继续|不断)?" + RAISE,
        "没有 未能 两张皮 脱节 畏难 拖延 推诿 应付 敷衍 老好人 随意 疏忽 忽视 漏洞 欠账 滞后 单一 片面 模糊 粗放 简单 被动 迟缓",
        "梗阻 乏力 凭 时有 有所表现 有所存在 老一套 拖 变形 走样 反弹 缺位 [弱软虚浅窄少差慢迟晚]",
    )
)
# A clause that ends like this is a whole judgement: 理论学习不够深入
JUDGED = re.compile(
    either(
        "不(?!如)够?[^,。、]{0,4} [不欠][^,]{1,2} (?:缺乏|缺少|欠缺|没有|不够|不善于|不注重|不会|不敢)[^,]{1,10}",
        "[^,]{2}少 漏洞 隐患 惰性 淡忘 生硬 粗放 随意 浮躁 拖沓 脱离实际 松动 走形式",
        "差距 不足 缺乏 欠缺 短板 弱项 薄弱 折扣 打折 偏差 盲[区点] 死角 落差 温差 弱化 淡化 淡薄 减弱 减退 松懈 放松 脱节 滞后 单一 表面",
        "有所[^,]{2,3} 有待[^,]{2,6} 需[^,]{0,4}" + RAISE,
        '宽松软"? 失之于[^,]{1,2} 两张皮"? 梗阻"? 流于形式 走过场 跟不上 乏力 走样 变形 缺位 错位 空转 反弹 偏移',
        "较[弱少差浅窄低慢] 偏[弱软低少慢浅] 得[慢晚差少浅松软低]",
        "问题 现象 倾向 苗头 念头 心理 心态 情绪 想法(?:作怪)? 作怪 惯性",
        "时有(?:发生|出现|存在) 有[^,]{2,8}之处",
    )
    + "$"
)
LONGEST = 12  # no judgement that ends a clause is longer


@lru_cache(maxsize=4096)
def deficient(clause: str) -> bool:
    """True if a clause of a shadow text says that something is lacking."""
    return DEFICIENT.search(clause) is not None


def judged(clause: str) -> bool:
    """True if a clause of a shadow text ends in a judgement, so that it can be a claim by itself."""
    return JUDGED.search(clause, max(0, len(clause) - LONGEST)) is not None
