"""The Chinese words of the pages for the model's keys."""

from __future__ import annotations

from collections.abc import Iterable

MANY_YEARS, VERY_MANY_YEARS = 12, 14  # in one chart; with more their names are short
SITE = "对照检查材料知识库"
NOT_KNOWN = "未定"

SECTIONS = {
    "title": "题名",
    "preface": "前言",
    "preparation": "会前准备",
    "review": "上年度整改",
    "matters": "个人有关事项",
    "problems": "存在问题",
    "cases": "典型案例剖析",
    "causes": "原因分析",
    "remedies": "整改措施",
    "criticism": "批评意见",
    "closing": "结尾",
}

LEVELS = {"leadership": "领导班子", "individual": "班子成员个人", "branch": "党支部", "member": "党员"}

CERTAINTIES = {"high": "高", "medium": "中", "low": "低"}

CERTAINTY_MEANING = {
    "high": "有公开通知或真实材料直接印证",
    "medium": "部分内容有印证，个别用词或次序待核",
    "low": "尚未印证，采用前须人工核对",
}

REASONS = {
    "paywall mark": "付费墙标记",
    "page footer": "页码行",
    "site line": "网站附加行",
    "invisible character": "不可见字符",
    "spaced-out type": "字间空格",
    "hard wrap": "硬换行",
    "jamming": "干扰字符",
    "pinyin": "注音",
    "html remains": "网页代码残留",
    "blank lines": "多余空行",
    "page header": "页眉页脚",
    "watermark": "水印",
    "page part": "网页的其他部分",
    "deleted text": "修订删去的文字",
    "hidden text": "隐藏文字",
    "comment": "批注",
    "table of contents": "目录",
    "repeated heading": "重复的标题",
    "table header": "表头",
    "placeholder": "占位提示",
    "field code": "域代码",
    "picture": "图片",
}

FORMATS = {
    "text": "纯文本",
    "markdown": "Markdown 文本",
    "docx": "Word 文档（docx）",
    "doc": "Word 97—2003 文档（doc）",
    "wps": "WPS 文字（wps）",
    "rtf": "RTF 文档",
    "odt": "OpenDocument 文本（odt）",
    "pdf": "PDF",
    "html": "网页",
    "mhtml": "单文件网页（mhtml）",
}

SEVERITIES = {"error": "错误", "warning": "警告", "note": "提示"}

# What matched no entry of the catalogue: its name and where it would belong
STRAYS = {"issues": ("问题", "问题模式"), "causes": ("原因", "原因类型"), "measures": ("措施", "整改类型")}

GRAVITIES = {"high": "必改", "medium": "应改", "hint": "可改"}

GRAVITY_MEANING = {
    "high": "有此情形，评审一般退回重写",
    "medium": "会被要求修改",
    "hint": "改了更好，不改也能通过",
}


def year_name(year: int | None) -> str:
    """A year as a label: 2023年, 年度未定."""
    return f"{year}年" if year else "年度未定"


def short_year(year: int | None, among: int) -> str:
    """A year at a narrow column: 2023, 23年 among many, 23 among very many."""
    if year is None:
        return "未定"
    return str(year) if among <= MANY_YEARS else f"{year % 100:02}" + ("年" if among <= VERY_MANY_YEARS else "")


def oldest_first(years: Iterable[int | None]) -> tuple[int | None, ...]:
    """Different years from left to right, unknown last."""
    return tuple(sorted(set(years), key=lambda year: (year is None, year or 0)))


def year_slug(year: int | None) -> str:
    """A year as part of a page's name."""
    return str(year) if year else "unknown"


def level_name(level: str | None) -> str:
    """A level as a label: 领导班子, 级别未定."""
    return LEVELS.get(level, level) if level else "级别未定"


def section_name(kind: str) -> str:
    """A section kind as a label."""
    return SECTIONS.get(kind, kind)


def format_name(format: str) -> str:
    """A file format as a label."""
    return FORMATS.get(format, format)


def encoding_name(encoding: str, certain: bool) -> str:
    """An encoding as a label, with a word where it was only likely: GB18030（推定）."""
    return encoding.upper() + ("" if certain else "（推定，请核对有无乱码）")
