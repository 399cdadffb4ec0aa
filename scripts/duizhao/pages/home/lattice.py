"""The matrix of dimensions and patterns on the first page, and the script that lets it be narrowed down."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ...knowledge.tally import latest_first
from ...model import Pattern
from ..atlas import Atlas, entry_path, list_path, main_dimensions
from ..entries.chips import chip
from ..markup.blocks import link, table
from ..markup.escape import script_value
from ..markup.raw import finished
from ..markup.shade import SHADES
from ..naming import dimension_name, dimension_path
from ..words import LEVELS

BOX = """<div class="dz-lattice" id="dz-lattice" data-source="downloads/matrix.js">
<p class="dz-noscript">按年度、级别收窄需要启用 JavaScript；不启用时，各模式页的“统计”列有各年度、各级别的数字。</p>
</div>"""


def lattice(atlas: Atlas) -> Iterator[str]:
    """A row for each dimension with its patterns, each with the number of its issues; then what is not sorted in."""
    counts = {pattern.id: len(atlas.evidence.places(pattern.id)) for pattern in atlas.base.catalogue.patterns}
    most = max(counts.values(), default=0)
    yield BOX
    rows = (_row(key, counts, most, atlas) for key in main_dimensions(atlas))
    yield table(("规范维度", "问题模式"), rows)
    strays = len(atlas.evidence.strays.get("issues", ()))
    if strays:
        yield f"另有 {link(f'{strays} 个问题', 'patterns/unclassified.md')}待归类。"


def _row(key: str, counts: dict[str, int], most: int, atlas: Atlas) -> tuple[str, ...]:
    name = link(dimension_name(atlas.base.frameworks, key), dimension_path(key)) + " {.dz-row}"
    mine = [pattern for pattern in atlas.base.catalogue.patterns if pattern.dimensions[0] == key]
    return name, " ".join(chip(pattern, counts[pattern.id], most) for pattern in mine) + " {.dz-chips}"


def matrix_script(atlas: Atlas) -> str:
    """The number of issues of each pattern by year and level, as a script that also loads from a folder."""
    years = [str(year or "unknown") for year in latest_first(atlas.tally.years)]
    levels = [level or "unknown" for level in (*LEVELS, None) if level in atlas.tally.levels]
    facets = [
        (name, label, [(value, atlas.labels[name][value]) for value in values])
        for name, label, values in (("year", "年度", years), ("level", "级别", levels))
    ]
    rows = ",\n".join(_counts(pattern, atlas) for pattern in atlas.base.catalogue.patterns)
    return f"window.duizhaoMatrix={{facets:{script_value(facets)},shades:{SHADES},rows:[\n{rows}\n]}};\n"


def _counts(pattern: Pattern, atlas: Atlas) -> str:
    found = Counter(
        (*atlas.facets["year"](place), *atlas.facets["level"](place)) for place in atlas.evidence.places(pattern.id)
    )
    cells = [(*cell, count) for cell, count in sorted(found.items())]
    return script_value((finished(entry_path(pattern.id)), finished(list_path(pattern.id)), cells))
