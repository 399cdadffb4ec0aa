"""The filter over a list of places: its box on the page and the script that holds its rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ...knowledge.evidence import Place
from ...knowledge.facets import Facet, counted
from ..atlas import Atlas
from ..markup.escape import script_value, url
from ..naming import plain_name
from .place import claim_of, excerpt_of

NAMES = {"year": "年度", "level": "级别", "framework": "框架", "dimension": "维度", "field": "领域", "post": "身份类别"}


class Aspect(NamedTuple):
    """A facet as the filter shows it: its key and name, the values that a place has, and the names of the values."""

    key: str
    name: str
    values: Facet
    labels: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Sieve:
    """The places of a list and what they are filtered by."""

    places: tuple[Place, ...]
    aspects: tuple[Aspect, ...]
    counts: Mapping[str, Mapping[str, int]]  # of the values of each facet, the most frequent first


def aspects(atlas: Atlas) -> tuple[Aspect, ...]:
    """What all places are filtered by."""
    return tuple(Aspect(key, name, atlas.facets[key], atlas.labels[key]) for key, name in NAMES.items())


def sieve(places: Sequence[Place], aspects: tuple[Aspect, ...]) -> Sieve:
    """The filter of some places."""
    counts = {one.key: {v: len(same) for v, same in counted(places, one.values).items()} for one in aspects}
    return Sieve(tuple(places), aspects, counts)


def script_path(id: str) -> str:
    """The script with the rows of a list, relative to docs/."""
    return f"downloads/places/{id}.js"


def anchor(facet: str, value: str) -> str:
    """The anchor that stands for a facet's value: level-individual."""
    return f"{facet}-{value}"


def sieve_box(source: str, found: Sieve) -> str:
    """The place of the filter, with an anchor for every value, so that a link can ask for one."""
    values = (anchor(facet, value) for facet, counts in found.counts.items() for value in counts)
    spans = "".join(f'<span id="{url(value)}"></span>' for value in values)
    names = "、".join(one.name for one in found.aspects)
    words = f"按{names}筛选需要启用 JavaScript；不启用时，请看下面的全部各处。"
    return f'<div class="dz-sift" data-source="../{source}">{spans}\n<p class="dz-noscript">{words}</p>\n</div>'


def sieve_script(found: Sieve) -> str:
    """The rows of the filter and the names of its values, as a script that also loads from a folder."""
    facets = [
        (one.key, one.name, {value: one.labels.get(value, value) for value in sorted(found.counts[one.key])})
        for one in found.aspects
        if found.counts[one.key]
    ]
    rows = ",\n".join(script_value(_row(place, found)) for place in found.places)
    return f"window.duizhaoPlaces={{facets:{script_value(facets)},rows:[\n{rows}\n]}};\n"


def _row(place: Place, found: Sieve) -> tuple[object, ...]:
    return (
        claim_of(place.point),
        f"{url(f'../reports/{place.report.id}.html')}#{url(place.point.id)}",
        plain_name(place.report),
        excerpt_of(place.point),
        {one.key: one.values(place) for one in found.aspects},
    )
