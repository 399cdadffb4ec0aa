"""One place of an entry as a line: what the point says, linked to where it says it, and why it counts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...knowledge.evidence import Place
from ...knowledge.sentences import PIECE
from ...model import Commitment, Frameworks, Point
from ..markup.blocks import link
from ..markup.escape import SPACE, html, md
from ..markup.raw import raw_link
from ..naming import dimension_name, report_name
from ..words import level_name, year_name

EXCERPT = 80
CLAIM = 40

COMMITMENTS = (("numbers", "数量"), ("frequency", "频次"), ("deadline", "时限"), ("responsible", "责任人"))


def shortened(text: str, longest: int) -> str:
    """The text on one line with at most so many characters."""
    line = SPACE.sub(" ", text).strip()
    return line if len(line) <= longest else f"{line[: longest - 1]}…"


def claim_of(point: Point) -> str:
    """The claim of a point, or the beginning of its text where it has none."""
    bare = "".join(p.text for p in point.passages if p.role not in ("marker", "mark"))
    return SPACE.sub(" ", point.claim).strip() or shortened(bare, CLAIM) or "（无要点句）"


def excerpt_of(point: Point) -> str:
    """The first sentence of a point's first example, else of its elaboration, shortened."""
    for role in ("example", "elaboration"):
        text = next((p.text.strip() for p in point.passages if p.role == role and p.text.strip()), "")
        if text and point.claim:
            found = PIECE.match(text)
            return shortened(found[0] if found and found[0].strip() else text, EXCERPT)
    return ""


def place_address(place: Place, up: str = "../") -> str:
    """Where a place is: reports/ID.md#d1i2."""
    return f"{up}reports/{place.report.id}.md#{place.point.id}"


def place_link(place: Place, up: str = "../") -> str:
    """The claim of a place, linked to it."""
    return link(claim_of(place.point), place_address(place, up), "dz-place")


def place_line(place: Place, facts: Iterable[str] = (), up: str = "../") -> str:
    """A line of a list: the claim with its link, an excerpt, and ready-made facts about it."""
    words = excerpt_of(place.point)
    told = "；".join(fact for fact in facts if fact)
    return (
        place_link(place, up)
        + (f" *{md(words)}*{{ .dz-excerpt }}" if words else "")
        + (f" *{told}*{{ .dz-remark }}" if told else "")
    )


def raw_place(place: Place) -> str:
    """The claim of a place, linked to it."""
    return raw_link(claim_of(place.point), place_address(place), "dz-place")


def raw_line(place: Place, facts: Iterable[str] = ()) -> str:
    """An entry of a list: the claim with its link, an excerpt, and ready-made facts about it."""
    words = excerpt_of(place.point)
    told = "；".join(fact for fact in facts if fact)
    return (
        f"<li>{raw_place(place)}"
        + (f'<em class="dz-excerpt">{html(words)}</em>' if words else "")
        + (f'<em class="dz-remark">{told}</em></li>' if told else "</li>")
    )


def origin(place: Place) -> str:
    """The report of a place with its year and level; ready for Markdown."""
    report = place.report
    sample = "（虚构样例）" if report.source.meta.sample else ""
    return f"{md(year_name(report.year))} {md(level_name(report.level))}《{md(report_name(report))}》{sample}"


def dimension_of(place: Place, frameworks: Frameworks) -> str:
    """The dimension under which an issue stands; ready for Markdown."""
    return md(dimension_name(frameworks, place.dimension)) if place.dimension else ""


def basis(place: Place, id: str) -> str:
    """The words that decided that the place belongs to an entry; ready for Markdown."""
    cues = place.cues(id)
    return f"依据：{md('、'.join(cues))}" if cues else ""


def commitment(found: Commitment | None) -> Iterator[tuple[str, str]]:
    """What a measure commits itself to: 数量, 频次, 时限, 责任人, each with its words."""
    for name, label in COMMITMENTS:
        words: tuple[str, ...] = getattr(found, name) if found else ()
        if words:
            yield label, "、".join(words)
