"""`suggest`: what the corpus says about gaps in the catalogue, for editors."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from ...knowledge.suggest import Suggestions, suggest
from ..place import source_folders
from ..reading import harvest
from ..tell import Progress

PLACES = 4  # no more places of one clause are printed


def suggestions(sources: Sequence[Path]) -> int:
    """Print the suggestions; reports nothing about single files."""
    progress = Progress()
    found = harvest(source_folders(sources), progress.tell)
    progress.clear()
    for line in lines(suggest(found.base)):
        print(line)
    return found.code


def lines(found: Suggestions) -> Iterator[str]:
    """The suggestions as text."""
    yield f"一、反复出现而未能归类的词语（{len(found.recurring)}）"
    for one in found.recurring:
        near = f"；最接近 {one.nearest}" if one.nearest else ""
        more = "…" if len(one.places) > PLACES else ""
        yield f"  {one.clause}　{one.count} 处{near}　{'、'.join(one.places[:PLACES])}{more}"
    yield f"二、其余未能归类的要点（{len(found.alone)}）"
    yield from (f"  {claim}　{place}" for claim, place in found.alone)
    yield f"三、在多个其他模式中触发的决定性线索（{len(found.greedy)}）"
    yield from (f"  {entry} {cue}　{'、'.join(others)}" for entry, cue, others in found.greedy)
    yield f"四、从未触发的线索（{len(found.silent)}）"
    for entry, pairs in groupby(found.silent, key=lambda pair: pair[0]):
        yield f"  {entry}　{'、'.join(cue for _, cue in pairs)}"
