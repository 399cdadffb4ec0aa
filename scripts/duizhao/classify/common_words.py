"""Words that reports of all kinds share: that an issue and a measure both have them says little or nothing."""

from __future__ import annotations

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Characters that end a word: no pair of characters across them is compared
EMPTY_CHARACTERS: Final = frozenset(
    "的了着和与及或把被将让也都就还但而则因并且吗呢啊之其于在是我你他她它们这那很更最每各某"
    "时对从向以为到使给用如若即已再又只才没未不要能会可须应需"
)

# Characters of which numbers and times are made: a pair of only these says nothing
COUNTING: Final = frozenset("〇零一二三四五六七八九十百千万亿两半多余几第年月日周天次个名家件项条份篇元底初前后内上下")

# Words that say nothing wherever they stand: they end what is compared like an empty character
IDLE: Final = _words("""
    存在 问题 原因 措施 整改 方面 对照 检查 工作 加强 提高 提升 强化 增强 推进 推动 坚持 落实 进一步 开展 抓好 做好 着力
    努力 切实 持续 严格 认真 深入 全面 不断 确保 做到 坚决 主动 真正 一律 及时 明确 建立 完善 健全 进行 安排 要求 情况
    作为 自己 自身 本人 个人 同志 负责 责任 责任人 牵头 分管 定期 每月 每周 每年 季度 年底 月底 年内 年度 全年 年前 年初
    带头 上半 下半 半年 小时 时间 去年 今年 期间 起来 过来 出来 下来 一些 一个 一次 一名 有的 有些 有时 个别 部分 比如 例如 以上
    比较 差距 缺乏 缺少 薄弱 到位 力度 意识 能力 自觉 思想 觉得 认为 总是 只是 成为 当作 当成 看到 知道 发现 出现 提出 以来
    方式 方法 办法 具体 有效 实际 重点 关键 主要 突出 重要 一定程度 相关 有关 事项 任务 完成 超过 少于 至少 全部
    人员 部门 单位 班子 成员 领导 干部 党员 书记 主任 局长 县委 市委 党委 党组 支部 组织 办公 公室 党的
    """)

# Pairs of characters that very many reports have: they count a little
FAINT: Final = _words("""
    学习 理论 论学 群众 服务 会议 意见 教育 监督 制度 政治 纪律 作风 廉洁 廉政 担当 调研 研究 决策 部署 规定 标准 项目 文件
    管理 精神 专题 活动 批评 谈话 谈心 联系 建设 发展 改革 创新 基层 业务 执行 上级 材料 报告 通报 中心 参加 集中 结果 企业
    资金 政策 方案 解决 事情 身边 集体 主题 生活 产生 公开 民主 考核 检查 抽查 提醒 指导 指标 协调 汇报 反映 反馈 每次 每季
    积极 特别 成效 结合 注重 充分 深刻 思考 思路 督促 领域 高度 发挥 功夫 重大 贯彻 全县 常委 整治 坚定 历史 核心 本职 岗位 优势
    """)

# What every report quotes; it counts only where the issue or the measure is about it, that is, in a claim
SET_PHRASES: Final = _words("""
    习近平新时代中国特色社会主义思想 新时代中国特色社会主义思想 中国特色社会主义 习近平总书记 重要讲话精神 重要讲话 重要指示批示 指示批示 党的二十大 党的十九大 二十大精神 十九大精神
    届一中全会 届二中全会 届三中全会 届四中全会 届五中全会 届六中全会 党中央 中央精神 决策部署 两个确立 两个维护 四个意识 四个自信 三严三实 两学一做 党史学习教育 主题教育
    群众路线教育实践活动 教育实践活动 不忘初心 牢记使命 初心使命 民主生活会 组织生活会 政治判断力 政治领悟力 政治执行力 政治站位 政治定力 政治立场 政治纪律 政治规矩 政治方向
    全面从严治党 从严治党 党风廉政建设 党风廉政 主体责任 一岗双责 中央八项规定 八项规定 高质量发展 发展理念 新发展阶段 新发展格局 以人民为中心 为人民服务 人民群众 广大群众 党员干部
    领导干部 理想信念 世界观 人生观 价值观 责任感 使命感 紧迫感 经济社会 新形势 新时代 思想觉悟 思想上 行动上 核心地位 决定性意义
    """)
