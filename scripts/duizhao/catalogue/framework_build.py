"""Make the records of frameworks and dimensions from parsed files that have been found without fault."""

from __future__ import annotations

from typing import cast

from ..model import Certainty, Dimension, Framework, FrameworkDimension, Frameworks, Variant
from .tree import Mapping

TRUE = ("true", "yes", "on")  # the spellings of a flag in YAML, lower-cased


def frameworks(framework_file: Mapping, dimension_file: Mapping) -> Frameworks:
    """All of them, in the order of their files."""
    return Frameworks(
        tuple(_framework(node) for node in framework_file.mappings("frameworks")),
        tuple(_dimension(node) for node in dimension_file.mappings("dimensions")),
    )


def _dimension(node: Mapping) -> Dimension:
    return Dimension(
        key=node.text("key"),
        id=node.text("id"),
        name=node.text("name"),
        covers=node.text("covers"),
        guidance=node.text("guidance"),
    )


def _framework(node: Mapping) -> Framework:
    return Framework(
        id=node.text("id"),
        name=node.text("name"),
        year=int(node.text("year")),
        campaign=node.text("campaign"),
        meeting=node.text("meeting"),
        levels=node.texts("levels"),
        dimensions=_framework_dimensions(node),
        certainty=cast(Certainty, node.text("certainty")),
        theme=node.text("theme"),
        held=node.text("held"),
        shorthand=node.texts("shorthand"),
        hints=node.texts("hints"),
        variants=tuple(Variant(v.text("name"), _framework_dimensions(v)) for v in node.mappings("variants")),
        note=node.text("note"),
        generic=node.text("generic").lower() in TRUE,
    )


def _framework_dimensions(owner: Mapping) -> tuple[FrameworkDimension, ...]:
    return tuple(_framework_dimension(node) for node in owner.mappings("dimensions"))


def _framework_dimension(node: Mapping) -> FrameworkDimension:
    return FrameworkDimension(
        canonical=node.text("canonical"),
        short=node.text("short"),
        name=node.text("name"),
        aliases=node.texts("aliases"),
        match=node.texts("match"),
        levels=node.texts("levels"),
    )
