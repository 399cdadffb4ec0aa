"""A small grammar: templates whose {slots} are filled from lists of choices, which may hold slots themselves."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from random import Random

# {doc} and {3-12}
SLOT = re.compile(r"\{(?P<name>[a-z_]+)\}|\{(?P<least>\d+)-(?P<most>\d+)\}")
DEEPEST = 8  # slots inside slots

Choices = Mapping[str, Sequence[str]]


def fill(template: str, choices: Choices, random: Random, depth: int = 0) -> str:
    """The template with every slot filled: a number for {3-12}, one of the choices for {doc}."""
    if depth > DEEPEST:
        raise ValueError(f"slots without end in {template!r}")

    def chosen(slot: re.Match[str]) -> str:
        if slot["name"] is None:
            return str(random.randint(int(slot["least"]), int(slot["most"])))
        return fill(random.choice(choices[slot["name"]]), choices, random, depth + 1)

    return SLOT.sub(chosen, template)
