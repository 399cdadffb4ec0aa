"""How the texts word an entry: the claims that recur, and the templates of the catalogue."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..knowledge.evidence import Place
from ..knowledge.tally import group
from .atlas import Atlas, list_path
from .blocks import bullets, heading, link
from .escape import md
from .places import claim_of, place_address

MOST_CLAIMS = 10
MOST_LINKS = 6


def wording(id: str, templates: Sequence[str], atlas: Atlas) -> Iterator[str]:
    """The section of common wordings of an entry's page."""
    yield heading(2, "常见表述", "wording")
    yield from _claims(id, atlas.evidence.places(id))
    if templates:
        yield "通常的句式（花括号里换成具体对象；只供辨认，不宜照用）："
        yield bullets(map(md, templates))


def _claims(id: str, places: Sequence[Place]) -> Iterator[str]:
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
