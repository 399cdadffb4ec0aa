"""Reports made up by a grammar, for measuring: the same number always gives the same report."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Final

from duizhao.catalogue.load import load_frameworks

from .clauses import ELABORATION, EXAMPLE, EXAMPLE_WORDS
from .draft import Draft
from .grammar import fill
from .layouts import choose
from .words import SLOTS, TOPICS
from .writing import Brief, briefs, draft

SEED: Final = 20261
SHORTEST, LONGEST = 3_550, 4_350  # characters of a text; what is added last takes it at most 150 further


@dataclass(frozen=True, slots=True)
class Made:
    """A made-up report, and what a perfect reader finds in it."""

    name: str
    text: str
    framework: str
    level: str
    issues: int


def reports(count: int, seed: int = SEED) -> Iterator[Made]:
    """The first so many reports; a larger corpus begins with the smaller one."""
    known = briefs(load_frameworks())
    for number in range(1, count + 1):
        random = Random(f"{seed}/{number}")
        yield _report(number, random.choice(known), random)


def _report(number: int, brief: Brief, random: Random) -> Made:
    layout, made = choose(random), draft(brief, random)
    target = random.randint(SHORTEST, LONGEST)
    _lengthen(made, target - len(made.text(layout)), random)
    issues = sum(len(part.points) for part in made.sections[brief.problems_place(made)].parts)
    name = f"{brief.year}-{brief.level}-{number:05d}{layout.suffix}"
    return Made(name, made.text(layout), brief.framework, brief.level, issues)


def _lengthen(made: Draft, lacking: int, random: Random) -> None:
    """Add sentences to the issues until the text is long enough."""
    points = [point for section in made.sections for part in section.parts for point in part.points if not point.steps]
    while lacking > 0:
        point = random.choice(points)
        sentence = _sentence(random)
        point.sentences.append(sentence)
        lacking -= len(sentence)


def _sentence(random: Random) -> str:
    topic = TOPICS[random.choice(tuple(TOPICS))]
    choices = {**SLOTS, "fact": topic.facts, "subject": topic.subjects}
    if random.random() < 0.5:
        return fill(random.choice(ELABORATION), choices, random)
    return random.choice(EXAMPLE_WORDS) + fill(random.choice(EXAMPLE), choices, random)


def write(folder: Path, count: int, seed: int = SEED) -> int:
    """Write so many reports into a folder, a sub-folder for each thousand; gives their bytes."""
    size = 0
    for number, made in enumerate(reports(count, seed)):
        place = folder / f"{number // 1000:03d}"
        place.mkdir(parents=True, exist_ok=True)
        content = made.text.encode()
        (place / made.name).write_bytes(content)
        size += len(content)
    return size


if __name__ == "__main__":  # python -m benchmarks.reports.corpus FOLDER NUMBER
    print(write(Path(sys.argv[1]), int(sys.argv[2])))
