"""The filter over all places of an entry: its box on the page and the script that holds its rows."""

from __future__ import annotations

from collections.abc import Sequence

from ...knowledge.evidence import Place
from ...knowledge.facets import FACETS, counted
from ..atlas import Atlas
from ..markup.escape import SPACE, script_value, url
from ..naming import report_name
from .place import claim_of, excerpt_of

NAMES = {"year": "年度", "level": "级别", "framework": "框架", "dimension": "维度", "field": "领域", "post": "身份类别"}


def script_path(id: str) -> str:
    """The script with the places of an entry, relative to docs/."""
    return f"downloads/places/{id}.js"


def anchor(facet: str, value: str) -> str:
    """The anchor that stands for a facet's value: level-individual."""
    return f"{facet}-{value}"


def filter_box(source: str, places: Sequence[Place], atlas: Atlas) -> str:
    """The place of the filter, with an anchor for every value, so that a link can ask for one."""
    values = (anchor(facet, value) for facet in FACETS for value in counted(places, atlas.facets[facet]))
    spans = "".join(f'<span id="{url(value)}"></span>' for value in values)
    words = "按级别、框架、维度、领域、身份类别筛选需要启用 JavaScript；不启用时，请看下面的全部各处。"
    return f'<div class="dz-sift" data-source="../{source}">{spans}\n<p class="dz-noscript">{words}</p>\n</div>'


def place_script(places: Sequence[Place], atlas: Atlas) -> str:
    """The rows of the filter and the names of its values, as a script that also loads from a folder."""
    used = {facet: counted(places, atlas.facets[facet]) for facet in FACETS}
    labels = {f: {value: atlas.labels[f].get(value, value) for value in sorted(used[f])} for f in FACETS}
    facets = [(facet, NAMES[facet], labels[facet]) for facet in FACETS if labels[facet]]
    rows = ",\n".join(script_value(_row(place, atlas)) for place in places)
    return f"window.duizhaoPlaces={{facets:{script_value(facets)},rows:[\n{rows}\n]}};\n"


def _row(place: Place, atlas: Atlas) -> tuple[object, ...]:
    report = place.report
    return (
        claim_of(place.point),
        f"{url(f'../reports/{report.id}.html')}#{url(place.point.id)}",
        SPACE.sub(" ", report_name(report)).strip(),
        excerpt_of(place.point),
        {facet: atlas.facets[facet](place) for facet in FACETS},
    )
