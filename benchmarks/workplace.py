"""A copy of the project in a temporary folder, in which builds are measured without touching the project itself."""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from duizhao.site.write import FILES, FOLDERS

from .measure import Cost, run

ROOT: Final = Path(__file__).resolve().parent.parent
# 没有变化：3 份报告，写入 0 个文件。
WRITTEN: Final = re.compile(r"写入 (\d+) 个")


@dataclass(frozen=True, slots=True)
class Workplace:
    """The copy, and the corpora beside it."""

    folder: Path

    @property
    def project(self) -> Path:
        return self.folder / "project"

    @property
    def site(self) -> Path:
        return self.project / "site"

    def corpus(self, reports: int) -> Path:
        """The folder of a corpus; it is written on first use, in a process of its own to keep this one small."""
        place = self.folder / f"corpus-{reports}"
        if not place.is_dir():
            self.python("-m", "benchmarks.reports.corpus", str(place), str(reports))
        return place

    def python(self, *words: str) -> Cost:
        """Run a Python program with the copy's package and these benchmarks."""
        path = os.pathsep.join((str(self.project / "scripts"), str(ROOT)))
        return run([sys.executable, *words], self.folder, {"PYTHONPATH": path})

    def stages(self, sources: Path, *options: str) -> dict[str, float]:
        """The CPU seconds of each stage of a build up to the pages in memory."""
        told = self.python("-m", "benchmarks.stages", str(sources), *options)
        found: dict[str, float] = json.loads(told.output)
        return found

    def build(self, reports: int) -> Cost:
        """Build the site of a corpus, as `python3 scripts build` does."""
        return self.python("-m", "duizhao", "build", "--sources", str(self.corpus(reports)))

    def clear(self) -> None:
        """Forget all that was built."""
        for name in (*FOLDERS, *FILES):
            _remove(self.project / "docs" / name)
        for name in ("site", ".build"):
            _remove(self.project / name)


def written(cost: Cost) -> int:
    """How many files a build says that it wrote."""
    found = WRITTEN.search(cost.output)
    return int(found[1]) if found else -1


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


@contextmanager
def workplace() -> Iterator[Workplace]:
    """A workplace that is gone afterwards."""
    with TemporaryDirectory(prefix="duizhao-bench-") as name:
        made = Workplace(Path(name))
        copy_project(made.project)
        yield made


def copy_project(target: Path) -> None:
    """Copy what a build needs and nothing that a build makes."""
    ignored = shutil.ignore_patterns("__pycache__", "*.egg-info", ".*_cache")
    shutil.copytree(ROOT / "scripts", target / "scripts", ignore=ignored)
    for entry in sorted((ROOT / "docs").iterdir()):
        if entry.is_dir() and entry.name not in FOLDERS:
            shutil.copytree(entry, target / "docs" / entry.name)
    shutil.copy(ROOT / "mkdocs.yml", target)
    os.makedirs(target / "sources", exist_ok=True)
