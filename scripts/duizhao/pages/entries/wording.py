"""How the texts word an entry: the templates and claims that recur, and the templates of the catalogue."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from ...knowledge.evidence import Place
from ...knowledge.tally import group
from ...knowledge.wordings import Wording, phrasing_of, usages
from ...model import Pattern, RootCause
from ..atlas import FOLDERS, Atlas, entry_link, list_path, list_stem
from ..markup.blocks import bullets, link
from ..markup.escape import md
from ..markup.slots import slotted
from ..phrasings.lexis import common_words
from ..places.place import claim_of, origin, place_address, place_link
from ..places.tiers import Row, TierList, addresses, tier_pages
from .parts import OWN, Form

MOST_CLAIMS = 10
MOST_LINKS = 6
SAMPLES = 2  # claims of a template
LABELS = {"P": "问题模式", "C": "原因"}  # what says that something is lacking; remedies say what will be done
OTHERS = "没有认出判断的说法"


def wording(id: str, templates: Sequence[str], atlas: Atlas, form: Form = OWN) -> Iterator[str]:
    """The section of common wordings of an entry's page."""
    places = atlas.evidence.places(id)
    yield form.heading("常见表述", "wording")
    yield from _templates(id, places, form) if id[0] in LABELS else _claims(id, places)
    if templates:
        yield "通常的句式（方框里换成具体对象；只供辨认，不宜照用）："
        yield bullets(map(slotted, templates))


def _templates(id: str, places: Sequence[Place], form: Form) -> Iterator[str]:
    """The templates of a pattern or cause in the texts, the commonest first."""
    rows = _rows(places)
    if not rows:
        return
    reach = addresses(list_stem(id, "wording"), rows)
    found = group(rows, lambda row: row.section)
    whole = link("按句式排列的全部实例", form.up + list_path(id, "wording").split("/")[1])
    yield f"收录材料中的句式（方框里是各处不同的内容）和原话，常见的在前，详见{whole}："
    most = list(found.items())[: form.templates]
    yield bullets(_template(section, same, form.up + reach[section, ""]) for section, same in most)


def _rows(places: Sequence[Place]) -> tuple[Row, ...]:
    """The places under their templates, the commonest first; last those in which no judgement was found."""
    found = [Wording(place, phrasing) for place in places if (phrasing := phrasing_of(place.point))]
    others = [place for place in places if phrasing_of(place.point) is None]
    used = [(usage.template.template, wording) for usage in usages(found) for wording in usage.wordings]
    named = [Row(template, "", wording.phrasing.judgement, wording.place) for template, wording in used]
    return (*named, *(Row(OTHERS, "", claim_of(place.point), place) for place in others))


def _template(section: str, rows: Sequence[Row], address: str) -> str:
    """A template with its number, what fills its slots, and some claims; a single claim stands for its number."""
    if len(rows) == 1:
        return f"{slotted(section)}　{place_link(rows[0].place)}"
    claims = list(group([row.place for row in rows], lambda place: claim_of(place.point)).values())[:SAMPLES]
    samples = "；".join(place_link(same[0]) for same in claims)
    count = link(f"{len(rows)} 处", address)
    return f"{slotted(section)} {count}{_fillers(rows)} *{samples}*{{ .dz-why }}"


def _fillers(rows: Sequence[Row]) -> str:
    """What stands in the topic and in the judgement; nothing where no judgement was found."""
    phrasings = [phrasing for row in rows if (phrasing := phrasing_of(row.place.point))]
    counts = {
        "主题": Counter(phrasing.topic for phrasing in phrasings if phrasing.topic),
        "判断": Counter(phrasing.judgement for phrasing in phrasings),
    }
    told = "　".join(f"{name}：{common_words(words)}" for name, words in counts.items() if words)
    return f" *{told}*{{ .dz-remark }}" if told else ""


def wording_pages(atlas: Atlas) -> Iterator[tuple[str, str]]:
    """The lists of all places of patterns and causes by template, each page with its path."""
    entries: tuple[Pattern | RootCause, ...] = (*atlas.base.catalogue.patterns, *atlas.base.catalogue.causes)
    for entry in entries:
        yield from tier_pages(_list(entry, atlas))


def _list(entry: Pattern | RootCause, atlas: Atlas) -> TierList:
    letter, name = entry.id[0], f"{entry.id} {entry.name}"
    way = (link(LABELS[letter], "index.md"), entry_link(entry.id, atlas.names), "常见表述")
    rows = _rows(atlas.evidence.places(entry.id))
    stem = list_stem(entry.id, "wording")
    return TierList(FOLDERS[letter], stem, f"{name}：按句式排列", way, rows, lambda place: (origin(place),))


def _claims(id: str, places: Sequence[Place]) -> Iterator[str]:
    """The claims of a remedy, the commonest first."""
    if not places:
        return
    found = sorted(group(places, lambda place: claim_of(place.point)).items(), key=lambda pair: -len(pair[1]))
    yield "收录材料中的原话："
    yield bullets(_claim(id, claim, same) for claim, same in found[:MOST_CLAIMS])


def _claim(id: str, claim: str, same: Sequence[Place]) -> str:
    if len(same) == 1:
        return link(claim, place_address(same[0]), "dz-place")
    numbers = " ".join(link(str(n), place_address(place)) for n, place in enumerate(same[:MOST_LINKS], start=1))
    all_of_them = link("全部实例", list_path(id).split("/")[1])
    more = f"，其余见{all_of_them}" if len(same) > MOST_LINKS else ""
    return f"{md(claim)} *{len(same)} 处*{{ .dz-count }} {numbers}{more}"
