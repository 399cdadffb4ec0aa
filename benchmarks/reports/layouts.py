"""How a report is set: markers of the three levels, what stands on a line of its own, indents, noise."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Final

HAN: Final = ("零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五")
CIRCLED: Final = "⓪①②③④⑤⑥⑦⑧⑨⑩"

SECTIONS: Final = ("{han}、", "{han}、", "{han}、", "第{han}部分 ", "## {han}、", "**{han}、")
PARTS: Final = ("（{han}）", "（{han}）", "（{han}）", "({han})", "### （{han}）", "{number}、")
POINTS: Final = ("{han}是", "{han}是", "{han}是", "{number}.", "{number}、", "（{number}）", "{circled}", "第{han}，")
HEADINGS: Final = ("{name}", "{name}", "在{name}", "“{name}”", "对照{name}")
ENDS: Final = ("方面", "方面。", "方面：", "方面存在的问题")


@dataclass(frozen=True, slots=True)
class Layout:
    """The setting of one report."""

    section: str
    part: str
    point: str
    heading: str
    end: str
    run_in: bool  # the first point stands on its heading's line
    joined: bool  # all points of a part stand in one paragraph
    indent: str
    gap: str  # between paragraphs
    wrap: int  # width of hard-wrapped lines, 0 for none
    noise: str  # what a website left in the text

    @property
    def suffix(self) -> str:
        """The file's suffix: .md where markers are Markdown."""
        return ".md" if "#" in self.section + self.part or "*" in self.section else ".txt"


def choose(random: Random) -> Layout:
    """A layout of markers that differ between the levels, often enough the usual ones."""
    part = random.choice(PARTS)
    point = random.choice([each for each in POINTS if each != part])
    joined = point == "{han}是" and random.random() < 0.4
    wraps = random.random() < 0.04
    return Layout(
        section=random.choice(SECTIONS),
        part=part,
        point=point,
        heading=random.choice(HEADINGS),
        end=random.choice(ENDS),
        run_in=point == "{han}是" and random.random() < 0.3,
        joined=joined,
        indent=random.choice(("", "", "　　")),
        gap="\n\n" if random.random() < 0.4 and not wraps else "\n",
        wrap=random.randint(30, 42) if wraps else 0,
        noise=random.choice(("第 2 页 共 5 页", "正文复制", "发布时间：2024-01-15")) if random.random() < 0.05 else "",
    )


def mark(form: str, number: int) -> str:
    """A marker: （{han}） and 3 give （三）."""
    return form.format(han=HAN[number], number=number, circled=CIRCLED[min(number, 10)])


def section_heading(layout: Layout, number: int, name: str) -> str:
    """二、原因分析, or bold, or with Markdown's signs."""
    return f"{mark(layout.section, number)}{name}{'**' if layout.section.startswith('**') else ''}"


def part_heading(layout: Layout, number: int, name: str) -> str:
    """（一）在理论学习方面."""
    bare = name.removesuffix("方面")
    form = "{name}" if bare.startswith(("对照", "检视")) or "“" in bare else layout.heading
    return f"{mark(layout.part, number)}{form.format(name=bare)}{layout.end}"


def wrapped(text: str, width: int) -> str:
    """The text with line ends inside its sentences, as a PDF leaves them."""
    lines = (line[at : at + width] for line in text.split("\n") for at in range(0, len(line) or 1, width))
    return "\n".join(lines)
