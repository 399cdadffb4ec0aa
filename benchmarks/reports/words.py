"""The vocabulary of the made-up reports, from its two files: words.yml for all, topics.yml for each dimension."""

from __future__ import annotations

from pathlib import Path
from typing import Final, NamedTuple

import yaml

HERE: Final = Path(__file__).parent


class Topic(NamedTuple):
    """The vocabulary of one dimension."""

    subjects: tuple[str, ...]  # followed by a judgement: 研读{doc} 不够深入
    facts: tuple[str, ...]


def _slots() -> dict[str, tuple[str, ...]]:
    read = yaml.safe_load((HERE / "words.yml").read_text(encoding="utf-8"))
    return {name: tuple(choices) for name, choices in read.items()}


def _topics() -> dict[str, Topic]:
    read = yaml.safe_load((HERE / "topics.yml").read_text(encoding="utf-8"))
    return {key: Topic(tuple(topic["subjects"]), tuple(topic["facts"])) for key, topic in read.items()}


SLOTS: Final = _slots()
TOPICS: Final = _topics()
