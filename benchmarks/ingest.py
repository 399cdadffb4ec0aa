"""How quickly files are taken in: plain text, Word and PDF, on one core and on all, and what memory that needs."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from .figure import Figure
from .suites import MEGA, Outcome, Plan, Tell
from .workplace import ROOT, Workplace

sys.path.append(str(ROOT / "tests"))
from word.build import docx, paragraph

TEXTS, WORD, PDF = 1_000, 300, 60
MEMORY: Final = 1.5  # how much more a ten times larger folder may take, beyond its texts
# Reads a folder and tells what it took: files, seconds, bytes, megabytes at most
READ: Final = """
import json, resource, sys, time
from pathlib import Path
from duizhao.ingest import folder, many
from duizhao.ingest.folder import listing
if __name__ == "__main__":
    found = [each for each in listing(Path(sys.argv[1])).found if each.kind == "report"]
    many.taken(found[0])
    begun, length, failed = time.perf_counter(), 0, 0
    for taken in many.take_all(found, lambda words: None, int(sys.argv[2])):
        text = getattr(taken, "text", None)
        failed += text is None
        length += len(text or "")
    told = {"seconds": time.perf_counter() - begun, "files": len(found), "failed": failed, "characters": length}
    told["bytes"] = sum(each.path.stat().st_size for each in found)
    told["memory"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    print(json.dumps(told))
"""


def ingest(place: Workplace, plan: Plan, tell: Tell) -> Outcome:
    """Files a second of each format, the gain of all cores, and how memory grows with the number of files."""
    found, share = Outcome(), 1 if plan.built >= 1_000 else 10
    program = place.folder / "read.py"
    program.write_text(READ, "utf-8")
    tell("read plain texts")
    texts = _read(place, program, place.corpus(TEXTS // share))
    found.figures.append(
        Figure("plain text taken in, one core", texts["bytes"] / texts["seconds"] / MEGA, "MB/s", 5, "least")
    )
    word = _word(place, WORD // share)
    tell("read Word files")
    one, all_cores = _read(place, program, word), _read(place, program, word, os.cpu_count() or 1)
    found.figures.append(Figure("Word files taken in, one core", _rate(one), "files/s", 30, "least", _failed(one)))
    found.figures.append(
        Figure("… on all cores", _rate(all_cores), "files/s", note=f"{os.cpu_count()} cores, started anew")
    )
    found.figures += _memory(place, program, word, one)
    found.figures += _pdf(place, program, PDF // share, tell)
    return found


def _read(place: Workplace, program: Path, folder: Path, cores: int = 1) -> dict[str, float]:
    told: dict[str, float] = json.loads(place.python(str(program), str(folder), str(cores)).output)
    return told


def _rate(told: dict[str, float]) -> float:
    return told["files"] / told["seconds"]


def _failed(told: dict[str, float]) -> str:
    return f"{told['files']:.0f} files of {told['characters'] / told['files']:,.0f} characters, {told['failed']:.0f} unread"


def _word(place: Workplace, files: int) -> Path:
    """Word files of the first texts of a corpus, a paragraph for each line."""
    folder = place.folder / f"word-{files}"
    folder.mkdir(exist_ok=True)
    for number, path in enumerate(
        sorted(path for path in place.corpus(max(files, 100)).rglob("*.*") if path.is_file())[:files]
    ):
        body = "".join(paragraph(line) for line in path.read_text("utf-8").splitlines())
        (folder / f"{number:04}.docx").write_bytes(docx(body))
    return folder


def _memory(place: Workplace, program: Path, word: Path, many: dict[str, float]) -> Iterator[Figure]:
    few = place.folder / "word-few"
    few.mkdir(exist_ok=True)
    for path in sorted(word.iterdir())[: max(3, int(many["files"] // 10))]:
        shutil.copy(path, few)
    less = _read(place, program, few)
    note = f"{less['memory'] / 2**20:.0f} MB with {less['files']:.0f} files, {many['memory'] / 2**20:.0f} MB with {many['files']:.0f}"
    yield Figure("… memory with ten times the files", many["memory"] / less["memory"], "", MEMORY, note=note)


def _pdf(place: Workplace, program: Path, files: int, tell: Tell) -> Iterator[Figure]:
    office = shutil.which("soffice")
    if office is None:
        tell("no figure for PDF: LibreOffice, which makes the files, is not installed")
        return
    tell("make and read PDF files")
    target = place.folder / "pdf"
    command = [
        office,
        f"-env:UserInstallation={(place.folder / 'profile').as_uri()}",
        "--headless",
        "--convert-to",
        "pdf",
    ]
    command += ["--outdir", str(target), *map(str, sorted(_word(place, files).iterdir()))]
    subprocess.run(command, check=True, capture_output=True)
    told = _read(place, program, target)
    yield Figure("PDF files taken in, one core", _rate(told), "files/s", 20, "least", _failed(told))
