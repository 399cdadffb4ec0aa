"""The filter over the issues of a kind of judgement: by how strong it is and by what all places are filtered by."""

from __future__ import annotations

from collections.abc import Sequence

from ...classify.phrasing.strength import GRADES
from ...knowledge.evidence import Place
from ...knowledge.wordings import Wording
from ..atlas import Atlas
from ..places.sieve import Aspect, Sieve, aspects, sieve

STRENGTH = "strength"
KEYS = dict(zip(GRADES, ("light", "middling", "heavy"), strict=True))


def strength_sieve(found: Sequence[Wording], atlas: Atlas) -> Sieve:
    """The filter of some issues."""
    grades = {(w.place.report.id, w.place.point.id): KEYS[w.phrasing.strength] for w in found}

    def strength(place: Place) -> tuple[str, ...]:
        return (grades[place.report.id, place.point.id],)

    own = Aspect(STRENGTH, "力度", strength, {key: grade for grade, key in KEYS.items()})
    return sieve([w.place for w in found], (own, *aspects(atlas)))
