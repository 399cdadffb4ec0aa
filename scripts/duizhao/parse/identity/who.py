"""Title, year, framework, meeting, level and roles of one report, each with the words that decided it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ...model import Meta
from ..lexicon import Lexicon
from ..outline.opening import title_of
from ..outline.parts import PartSpan
from ..outline.spans import Span
from ..text.keys import key
from ..text.layout import Layout
from .clues import level, meeting, meeting_kind, years
from .dates import dates
from .framework import Clues, Recognised, recognise
from .roles import contradictions, roles_in
from .year import Said, year_by_date
from .year import year as year_of

OPENING = 900  # characters of the beginning that may name year and meeting
TEAMS = frozenset({"leadership", "branch"})
Fault = tuple[int, str, str]  # place in the cleaned text, code, message


@dataclass(frozen=True, slots=True)
class Identity:
    """What a report says about itself; faults: what contradicts or stays open."""

    title: str | None
    year: int | None
    framework: str | None
    meeting: str | None
    level: str | None
    roles: tuple[str, ...]
    recognised: Recognised
    evidence: tuple[tuple[str, str], ...]
    faults: tuple[Fault, ...]


def identity(
    layout: Layout, lexicon: Lexicon, meta: Meta, hints: Meta, spans: list[Span], parts: list[PartSpan]
) -> Identity:
    """Everything that can be said of who speaks, when and in which framework; hints hold where the text is silent."""
    shadow = layout.shadow
    first, end = (spans[0].start, spans[-1].end) if spans else (0, 0)
    front = {span.kind: shadow[span.start : span.end] for span in reversed(spans) if span.kind in ("title", "preface")}
    title, preface = front.get("title", ""), front.get("preface", shadow[first : first + 400])[:OPENING]
    body = shadow[first:end]
    named = meeting((title, preface, body))
    said_years = list(dict.fromkeys(years(title) + years(preface)))
    in_title, in_text = level(title, preface, body, meeting_kind(named))
    said_level = meta.level or in_title or in_text or hints.level
    clues = Clues(
        key(title + preface),
        meta.year or (said_years[0] if len(said_years) == 1 else None if said_years else hints.year),
        meeting_kind(named),
        said_level,
        body,
    )
    headings = [part.head.text for part in parts if part.head]
    said = Said(said_years, dates(layout, first, end), title, preface, named)
    found = _set_by_hand(lexicon, meta) or recognise(lexicon, headings, clues)
    if found.rivals and not clues.year:
        found = recognise(lexicon, headings, replace(clues, year=year_by_date(said)))
    framework = found.framework
    year, year_from, faults = year_of(meta, hints, said, found)
    roles = (meta.role,) if meta.role else roles_in(title, body, preface)
    is_role_hinted = bool(hints.role) and not roles and said_level not in TEAMS
    roles = (hints.role,) if hints.role and is_role_hinted else roles
    faults += [(-1, "role-from-name", f"文中没有写明身份，身份取自文件名：{hints.role}")] if is_role_hinted else []
    hinted = None if meta.level else hints.level
    faults += _open_questions(layout, first, found, headings, said_level, in_title, in_text, hinted, roles, body)
    shown = title_of(layout, spans[0].start, spans[0].end) if spans and spans[0].kind == "title" else None
    evidence = [
        ("year", year_from),
        ("framework", _because(lexicon, meta, found, headings)),
        ("level", _level_from(meta, in_title, in_text, said_level)),
    ]
    return Identity(
        meta.title or shown,
        year,
        framework.id if framework else None,
        named,
        said_level,
        roles if said_level not in TEAMS or meta.role else (),
        found,
        tuple((field, why) for field, why in evidence if why),
        tuple((first + at if at >= 0 else first, code, message) for at, code, message in faults),
    )


def _set_by_hand(lexicon: Lexicon, meta: Meta) -> Recognised | None:
    framework = lexicon.frameworks.framework(meta.framework) if meta.framework else None
    if framework is None:
        return None
    mine = [place for place, one in enumerate(lexicon.lists) if one.framework is framework]
    return Recognised(framework, mine[0] if mine else None)


def _because(lexicon: Lexicon, meta: Meta, found: Recognised, headings: list[str]) -> str:
    if meta.framework:
        return "人工设定"
    if not found.framework:
        return ""
    if not headings or found.list is None:
        return "据年度、会议名称和级别推定"
    matched = [m.dimension.short for h in headings if (m := lexicon.matches(h).get(found.list))]
    return f"{len(headings)} 个方面中有 {len(matched)} 个相符：" + "、".join(dict.fromkeys(matched))


def _level_from(meta: Meta, in_title: str | None, in_text: str | None, level: str | None) -> str:
    if meta.level:
        return "人工设定"
    return "据题名" if in_title else "据正文人称" if in_text else "取自文件名" if level else ""


def _open_questions(
    layout: Layout,
    first: int,
    found: Recognised,
    headings: list[str],
    level: str | None,
    in_title: str | None,
    in_text: str | None,
    hinted: str | None,
    roles: tuple[str, ...],
    body: str,
) -> list[Fault]:
    faults: list[Fault] = []
    if not found.framework and found.rivals:
        names = "、".join(f.name for f in found.rivals)
        faults.append((-1, "framework-undecided", f"所列方面同时符合多个框架（{names}），文中没有可据以判定的线索"))
    elif not found.framework and headings:
        faults.append((-1, "framework-unknown", "所列方面与已知的框架都不相符"))
    if level is None:
        faults.append((-1, "level-unknown", "无法判定是班子、个人、支部还是党员的材料"))
    if level and level == hinted and not in_title and not in_text:
        faults.append((-1, "level-from-name", "题名和正文都看不出级别，级别取自文件名"))
    if in_title in TEAMS and in_text and in_text not in TEAMS:
        faults.append((-1, "level-contradiction", "题名是集体的材料，正文却以个人的口气写成"))
    for deputy, chief in contradictions(roles) if level not in TEAMS else []:
        at = max(body.find(chief), 0)
        faults.append((at, "role-contradiction", f"同一份材料中既称“{deputy}”又称“{chief}”，疑为拼接稿"))
    return faults
