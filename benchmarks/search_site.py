"""Makes the index of a folder of reports and answers queries by brute force: `python -m benchmarks.search_site …`."""

from __future__ import annotations

import json
import re
import resource
import shutil
import sys
import time
import zlib
from pathlib import Path
from random import Random
from typing import Final

import numpy as np
import yaml
from duizhao.catalogue.load import load_catalogue
from duizhao.ingest import read
from duizhao.knowledge import gather, study
from duizhao.pages import report_name, search_labels
from duizhao.search_index import index_files, normalise
from duizhao.search_index.build import all_documents
from duizhao.site.bundle import bundles

ROOT: Final = Path(__file__).resolve().parent.parent
QUERIES: Final = ROOT / "tests" / "gold" / "queries.yml"
RANDOM: Final = 300
LENGTHS: Final = (1, 2, 2, 3, 3, 4, 4, 6, 10)
APART: Final = "\0\0"
# What the language of queries takes for something else: quotes, slots, exclusions; and words with other spellings
SPECIAL: Final = re.compile(r"[\"“”＂…*＊\-－\s]|\.{3}|[A-Za-z]|党|政治|生活会")
PAGE: Final = '<!doctype html><meta charset="utf-8"><title>检索</title><script src="bundle/search.js"></script>'


def made(folder: Path, target: Path) -> dict[str, float]:
    """Write the index and a bare page that uses it; what that cost, and the queries with what they must find."""
    catalogue = load_catalogue()
    base = study(gather(read([folder]).sources, catalogue.frameworks), catalogue)
    before, begun = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.process_time()
    files = index_files(base, [], report_name, search_labels(base))
    cost, after = time.process_time() - begun, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    size = sum(map(len, files.values()))
    shutil.rmtree(target, ignore_errors=True)
    for path, content in (files | bundles(ROOT / "docs") | {"index.html": PAGE.encode()}).items():
        (target / path).parent.mkdir(parents=True, exist_ok=True)
        (target / path).write_bytes(content)
    del files
    texts = [unit.text for document in all_documents(base, [], report_name) for unit in document.units]
    stream = "".join(normalise(text) + APART for text in texts)
    queries = [*yaml.safe_load(QUERIES.read_text("utf-8")), *drawn(texts)]
    asked = [{"query": f'"{query}"', **brute(stream, query)} for query in queries]
    (target / "queries.json").write_text(json.dumps(asked, ensure_ascii=False), "utf-8")
    reports = len(base.reports)
    return {"cpu": cost, "bytes": size, "reports": reports, "memory": after * 1024, "memory_before": before * 1024}


def drawn(texts: list[str]) -> list[str]:
    """Phrases at random from the texts."""
    random, found = Random(11), list[str]()
    while len(found) < RANDOM:
        text, length = random.choice(texts), random.choice(LENGTHS)
        at = random.randrange(max(1, len(text) - length))
        words = text[at : at + length]
        if normalise(words) and not SPECIAL.search(words):
            found.append(words)
    return found


def brute(stream: str, query: str) -> dict[str, int]:
    """How often a query stands in the stream, and a sum of all its positions."""
    phrase, found = normalise(query), list[int]()
    at = stream.find(phrase)
    while at >= 0:
        found.append(at)
        at = stream.find(phrase, at + 1)
    return {"count": len(found), "sum": zlib.crc32(np.array(found, dtype="<i4").tobytes())}


if __name__ == "__main__":
    print(json.dumps(made(Path(sys.argv[1]), Path(sys.argv[2]))))
