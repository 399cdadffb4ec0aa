"""What a made-up report says: who speaks, under which framework, with which issues, causes and measures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Final

from duizhao.model import Framework, FrameworkDimension, Frameworks

from .clauses import (
    AIMS,
    CAUSE_TEXT,
    CAUSES,
    CLAIM,
    CLOSING,
    ELABORATION,
    EXAMPLE,
    EXAMPLE_WORDS,
    MATTERS,
    MEASURE,
    PREPARATION,
    REVIEW,
    STEP,
)
from .draft import Draft, Part, Point, Section
from .grammar import fill
from .words import SLOTS, TOPICS

PROBLEMS: Final = ("存在的主要问题", "存在的突出问题", "查摆出的问题", "存在的问题和不足")
WHY: Final = ("原因分析", "产生问题的原因分析", "原因剖析", "问题产生的根源")
NEXT: Final = ("整改措施", "下一步整改措施", "努力方向和整改措施", "今后努力方向")
TITLES: Final = {
    "leadership": "{first}{second}{seat}领导班子{year}年度{meeting}对照检查材料",
    "individual": "{first}{second}{seat}{post}{year}年度{meeting}个人对照检查材料",
    "branch": "{first}{second}{home}党支部{year}年度{meeting}对照检查材料",
    "member": "{year}年度{meeting}个人对照检查材料",
}
OPENINGS: Final = {
    "leadership": "根据上级关于开好{year}年度{meeting}的要求，领导班子围绕{theme}，{effort}，查摆了班子存在的问题。现将班子对照检查情况报告如下。",
    "individual": "按照上级关于{year}年度{meeting}的安排，我作为{seat}{post}，围绕{theme}，{effort}，认真查找本人的不足。现将个人对照检查情况汇报如下。",
    "branch": "按照上级党组织关于{year}年度{meeting}的部署，支部围绕{theme}，{effort}，支部委员逐条检视。现将支部对照检查情况报告如下。",
    "member": "我是{home}党支部的一名党员。按照支部{year}年度{meeting}的安排，围绕{theme}，{effort}，我对照要求作了检查。现向支部汇报如下。",
}
WHO: Final = {"leadership": "班子", "individual": "我", "branch": "支部", "member": "我"}
OFFICES: Final[dict[str, tuple[str, ...]]] = {
    "seat": ("镇", "乡", "街道", "县水利局", "县教育局", "区民政局", "市交通局", "县医院", "学院"),
    "post": ("党委书记", "副书记", "党组书记", "党委委员", "纪委书记", "党组成员"),
    "home": ("村", "社区", "小学", "机关", "车间", "科室", "中心", "站"),
}


@dataclass(frozen=True, slots=True)
class Brief:
    """What a report has to address."""

    framework: str
    year: str
    meeting: str
    theme: str
    level: str
    dimensions: tuple[tuple[str, str], ...]  # canonical key and the heading's name

    def problems_place(self, made: Draft) -> int:
        """Which section of a draft holds the issues."""
        return next(place for place, section in enumerate(made.sections) if section.name in PROBLEMS)


def briefs(frameworks: Frameworks) -> tuple[Brief, ...]:
    """A brief for every level of every framework that has dimensions for it."""
    known = ((framework, level) for framework in frameworks.frameworks for level in framework.levels)
    return tuple(_brief(framework, level, mine) for framework, level in known if (mine := _mine(framework, level)))


def _mine(framework: Framework, level: str) -> tuple[FrameworkDimension, ...]:
    return tuple(each for each in framework.dimensions if not each.levels or level in each.levels)


def _brief(framework: Framework, level: str, dimensions: Sequence[FrameworkDimension]) -> Brief:
    meetings = framework.meeting.split("、")
    party = [meeting for meeting in meetings if "组织生活会" in meeting]
    meeting = party[0] if party and level in ("branch", "member") else meetings[0]
    named = tuple((each.canonical, each.name) for each in dimensions)
    theme = framework.hints[0] if framework.hints else framework.campaign
    return Brief(framework.id, str(framework.year), meeting.removeprefix("年度"), theme, level, named)


def draft(brief: Brief, random: Random) -> Draft:
    """A report for a brief, shorter than it is to become."""
    own = {name: (random.choice(choices),) for name, choices in {**OFFICES, **_names()}.items()}
    choices = {**SLOTS, **own, "year": (brief.year,), "meeting": (brief.meeting,), "theme": (brief.theme,)}
    title, preface = (fill(forms[brief.level], choices, random) for forms in (TITLES, OPENINGS))
    closing = fill(random.choice(CLOSING), {"who": (WHO[brief.level],)}, random) if random.random() < 0.6 else ""
    sections = [*_before(brief, random), _problems(brief, random), _causes(random), _measures(random)]
    return Draft(title, preface, sections, closing)


def _names() -> dict[str, tuple[str, ...]]:
    return {name: SLOTS[name] for name in ("first", "second")}


def _before(brief: Brief, random: Random) -> list[Section]:
    sections = []
    if brief.level == "leadership" and random.random() < 0.4:
        sections.append(Section("会前准备情况", [fill(text, SLOTS, random) for text in PREPARATION]))
    if random.random() < 0.2:
        sections.append(Section("上年度整改落实情况", [fill(random.choice(REVIEW), SLOTS, random)]))
    if brief.level == "individual" and random.random() < 0.3:
        said = random.sample(MATTERS, random.randint(2, 4))
        points = [Point(fill(text.removesuffix("。"), SLOTS, random)) for text in said]
        sections.append(Section("个人有关事项说明", parts=[Part("", points)]))
    return sections


def _problems(brief: Brief, random: Random) -> Section:
    each = max(1, round(14 / len(brief.dimensions)))
    counts = [max(1, each + random.choice((-1, 0, 0, 1))) for _ in brief.dimensions]
    parts = [
        Part(name, [_issue(key, random) for _ in range(count)])
        for (key, name), count in zip(brief.dimensions, counts, strict=True)
    ]
    return Section(random.choice(PROBLEMS), parts=parts)


def _issue(key: str, random: Random) -> Point:
    topic = TOPICS[key]
    choices: Mapping[str, Sequence[str]] = {**SLOTS, "subject": topic.subjects, "fact": topic.facts}
    point = Point(fill(random.choice(CLAIM), choices, random), [fill(random.choice(ELABORATION), choices, random)])
    if random.random() < 0.6:
        point.sentences.append(random.choice(EXAMPLE_WORDS) + fill(random.choice(EXAMPLE), choices, random))
    return point


def _causes(random: Random) -> Section:
    choices = {**SLOTS, "fact": TOPICS[random.choice(tuple(TOPICS))].facts}
    axes = random.sample(tuple(CAUSES), random.randint(3, 4))
    points = [
        Point(fill(random.choice(CAUSES[axis]), choices, random), [fill(random.choice(CAUSE_TEXT), choices, random)])
        for axis in axes
    ]
    return Section(random.choice(WHY), parts=[Part("", points)])


def _measures(random: Random) -> Section:
    aims = random.sample(AIMS, random.randint(3, 5))
    points = []
    for aim in aims:
        claim = fill(random.choice(MEASURE), {**SLOTS, "aim": (aim,)}, random)
        steps = [fill(text, SLOTS, random) for text in random.sample(STEP, random.randint(2, 4))]
        points.append(Point(claim, steps=steps))
    return Section(random.choice(NEXT), parts=[Part("", points)])
