"""From the knowledge base to the files of the index, all under a folder that is named by their content."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256

from ..clean.characters import simplified
from ..knowledge import KnowledgeBase
from ..model import Report
from .digits import STOPS, small
from .entries import entry_documents
from .guides import Guide, guide_documents
from .names import names
from .packs import Packs
from .postings import postings
from .script import script
from .shards import Directory, shards
from .stream import Stream, stream
from .tables import Tables
from .units import KINDS, Document, report_document

FORMAT = 1  # counts up when the scripts of the pages would have to change
HASH = 12  # signs of the folder's name

Labels = dict[str, dict[str, str]]  # by facet and value, as people read them


def index_files(
    base: KnowledgeBase, guides: Iterable[Guide], title: Callable[[Report], str], labels: Labels
) -> dict[str, bytes]:
    """Every file of the index by its path in docs/: search/HASH/NAME.js; search/current.js names the folder."""
    files = dict(_files(base, all_documents(base, guides, title), labels))
    mark = sha256()
    for name in sorted(files):
        mark.update(name.encode() + b"\0" + files[name])
    folder = mark.hexdigest()[:HASH]
    found = {f"search/{folder}/{name}.js": content for name, content in files.items()}
    return found | {"search/current.js": script("current", folder)}


def all_documents(base: KnowledgeBase, guides: Iterable[Guide], title: Callable[[Report], str]) -> Iterator[Document]:
    """Everything that can be searched, in the order of its positions: reports, entries, guide."""
    yield from (report_document(report, title(report), base) for report in base.reports)
    yield from entry_documents(base.catalogue)
    yield from guide_documents(guides)


def _files(base: KnowledgeBase, documents: Iterable[Document], labels: Labels) -> Iterator[tuple[str, bytes]]:
    packs, tables, directory = Packs(), Tables(), Directory()

    def seen(document: Document, starts: list[int]) -> None:
        packs.add(document, starts)
        tables.add(document, starts)

    numbered = stream(documents, seen)
    packs.close()
    yield from packs.files.items()
    yield from tables.files()
    yield from shards(postings(numbered), directory)
    yield from names(base)
    counts = numbered.frequencies()[1:].tolist()
    yield "characters", script("characters", numbered.alphabet, small(counts))
    traditional = simplified()
    yield "simplified", script("simplified", "".join(traditional), "".join(traditional.values()))
    yield "manifest", script("manifest", _manifest(base, numbered, directory, packs.firsts, labels))


def _manifest(
    base: KnowledgeBase, numbered: Stream, directory: Directory, first_documents: list[int], labels: Labels
) -> dict[str, object]:
    starts = numbered.documents.tolist()
    return {
        "format": FORMAT,
        "stops": STOPS,
        "kinds": KINDS,
        "reports": len(base.reports),
        "entries": sum(map(len, (base.catalogue.patterns, base.catalogue.causes, base.catalogue.remedies))),
        "documents": small([start - before for before, start in zip([0, *starts], starts, strict=False)]),
        "shards": "".join(directory.firsts),
        "long": directory.long,
        "packs": small(first_documents),
        "labels": labels,
    }
