"""The filter over the issues of a kind of judgement, by how strong it is and by what all places are filtered by."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ...classify.strength import GRADES
from ...knowledge.evidence import Place
from ...knowledge.facets import FACETS, Facet, counted
from ...knowledge.wordings import Wording
from ..atlas import Atlas
from ..markup.escape import SPACE, script_value, url
from ..naming import report_name
from ..places.place import claim_of, excerpt_of
from ..places.script import NAMES, anchor

STRENGTH = "strength"
KEYS = dict(zip(GRADES, ("light", "middling", "heavy"), strict=True))


@dataclass(frozen=True, slots=True)
class Sieve:
    """The places of a kind with all facets by which they are filtered, their names and those of their values."""

    places: tuple[Place, ...]
    facets: Mapping[str, Facet]
    labels: Mapping[str, Mapping[str, str]]
    counts: Mapping[str, Mapping[str, int]]  # of the values of each facet, the most frequent first


def sieve(found: Sequence[Wording], atlas: Atlas) -> Sieve:
    """The filter of some issues."""
    grades = {(w.place.report.id, w.place.point.id): KEYS[w.phrasing.strength] for w in found}

    def strength(place: Place) -> tuple[str, ...]:
        return (grades[place.report.id, place.point.id],)

    facets = {STRENGTH: strength, **{facet: atlas.facets[facet] for facet in FACETS}}
    labels = {STRENGTH: {key: grade for grade, key in KEYS.items()}, **atlas.labels}
    places = tuple(w.place for w in found)
    counts = {name: {v: len(same) for v, same in counted(places, facet).items()} for name, facet in facets.items()}
    return Sieve(places, facets, labels, counts)


def sieve_box(source: str, found: Sieve) -> str:
    """The place of the filter, with an anchor for every value, so that a link can ask for one."""
    values = (anchor(facet, value) for facet, counts in found.counts.items() for value in counts)
    spans = "".join(f'<span id="{url(value)}"></span>' for value in values)
    words = "按力度、年度、级别、框架、维度、领域、身份类别筛选需要启用 JavaScript；不启用时，请看下面的全部各处。"
    return f'<div class="dz-sift" data-source="../{source}">{spans}\n<p class="dz-noscript">{words}</p>\n</div>'


def sieve_script(found: Sieve) -> str:
    """The rows of the filter and the names of its values, as a script that also loads from a folder."""
    facets = [
        (facet, NAMES.get(facet, "力度"), {value: found.labels[facet].get(value, value) for value in sorted(values)})
        for facet, values in found.counts.items()
        if values
    ]
    rows = ",\n".join(script_value(_row(place, found)) for place in found.places)
    return f"window.duizhaoPlaces={{facets:{script_value(facets)},rows:[\n{rows}\n]}};\n"


def _row(place: Place, found: Sieve) -> tuple[object, ...]:
    report = place.report
    return (
        claim_of(place.point),
        f"{url(f'../reports/{report.id}.html')}#{url(place.point.id)}",
        SPACE.sub(" ", report_name(report)).strip(),
        excerpt_of(place.point),
        {facet: values(place) for facet, values in found.facets.items()},
    )
