"""The entries of the catalogue as documents: every sentence of a pattern, cause or remedy can be searched for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..model import Catalogue, Link, Pattern, Remedy, RootCause
from .units import Document, Unit

Lines = Iterable[tuple[str, str]]  # (anchor on the page, text)


def entry_documents(catalogue: Catalogue) -> Iterator[Document]:
    """A document for each pattern, cause and remedy."""
    for pattern in catalogue.patterns:
        yield _document("patterns", pattern.id, pattern.name, _pattern(pattern), pattern.dimensions[0])
    for cause in catalogue.causes:
        yield _document("causes", cause.id, cause.name, _cause(cause))
    for remedy in catalogue.remedies:
        yield _document("remedies", remedy.id, remedy.name, _remedy(remedy))


def _document(folder: str, id: str, name: str, lines: Lines, dimension: str | None = None) -> Document:
    units = (Unit(text, "entry", dimension, (id,), anchor=anchor) for anchor, text in lines)
    return Document(f"{folder}/{id}.html", f"{id} {name}", tuple(units))


def _pattern(pattern: Pattern) -> Lines:
    yield "top", pattern.name
    yield "top", pattern.what
    yield from _each("signs", pattern.signs)
    yield from _each("wording", map(_unboxed, pattern.templates))
    yield from _links("causes", pattern.causes)
    yield from _links("remedies", pattern.remedies)
    yield from _each("concrete", pattern.concrete)
    yield from _each("pitfalls", pattern.pitfalls)
    yield from _each("questions", pattern.questions)
    yield from _links("related", pattern.related)


def _cause(cause: RootCause) -> Lines:
    yield "top", cause.name
    yield "top", cause.what
    yield from _each("signs", cause.signs)
    yield "depth", cause.depth
    yield from _each("questions", cause.questions)
    yield from _each("pitfalls", cause.pitfalls)


def _remedy(remedy: Remedy) -> Lines:
    yield "top", remedy.name
    yield "top", remedy.what
    yield from _each("actions", remedy.actions)
    yield from _each("better", (*remedy.empty, *remedy.better))
    yield from _each("check", remedy.check)
    yield from _each("pitfalls", remedy.pitfalls)


def _unboxed(template: str) -> str:
    """A template as its page shows it, where boxes stand for the braces of {主题}不够."""
    return template.replace("{", "").replace("}", "")


def _each(anchor: str, texts: Iterable[str]) -> Lines:
    return ((anchor, text) for text in texts)


def _links(anchor: str, links: Iterable[Link]) -> Lines:
    return ((anchor, link.why) for link in links)
