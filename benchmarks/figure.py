"""A measured figure beside its target, and where and with what it was measured."""

from __future__ import annotations

import os
import platform
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final, Literal

PACKAGES: Final = ("duizhao", "mkdocs", "mkdocs-material", "Markdown", "PyYAML")


@dataclass(frozen=True, slots=True)
class Figure:
    """One result; `bound` is its target, None where it is only told."""

    name: str
    value: float
    unit: str
    bound: float | None = None
    sense: Literal["least", "most"] = "most"
    note: str = ""

    @property
    def target(self) -> str:
        if self.bound is None:
            return "—"
        return f"{'≥' if self.sense == 'least' else '≤'} {self.bound:g}{self.spaced_unit}"

    @property
    def verdict(self) -> str:
        if self.bound is None:
            return "—"
        met = self.value >= self.bound if self.sense == "least" else self.value <= self.bound
        return "met" if met else "**missed**"

    @property
    def spaced_unit(self) -> str:
        return f" {self.unit}" if self.unit else ""

    @property
    def shown(self) -> str:
        """The value as people read it: three digits that mean something."""
        digits = 0 if abs(self.value) >= 100 else 1 if abs(self.value) >= 10 else 2
        return f"{self.value:.{digits}f}{self.spaced_unit}"

    def record(self) -> dict[str, Any]:
        """The figure for JSON."""
        told = {"name": self.name, "value": round(self.value, 4), "unit": self.unit, "note": self.note}
        return told if self.bound is None else {**told, "target": self.target, "verdict": self.verdict.strip("*")}


def table(figures: list[Figure]) -> str:
    """The figures as a Markdown table."""
    rows = [f"| {f.name} | {f.shown} | {f.target} | {f.verdict} | {f.note} |" for f in figures]
    return "\n".join(("| figure | measured | target | verdict | note |", "|---|--:|--:|---|---|", *rows))


def circumstances(command: str) -> dict[str, str]:
    """Machine, versions, date and command; no name of a host, a person or a folder."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return {
        "date": datetime.now(UTC).strftime("%Y-%m-%d"),
        "command": command,
        "processor": f"{_processor()}, {cores} threads",
        "memory": _memory(),
        "system": f"{platform.system()} {platform.machine()}",
        "Python": platform.python_version(),
        **{name: version(name) for name in PACKAGES},
    }


def _processor() -> str:
    for line in _lines("/proc/cpuinfo"):
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.processor() or "unknown"


def _memory() -> str:
    for line in _lines("/proc/meminfo"):
        if line.startswith("MemTotal"):
            return f"{int(line.split()[1]) / 2**20:.0f} GiB"
    return "unknown"


def _lines(path: str) -> list[str]:
    try:
        return Path(path).read_text(encoding="utf-8").splitlines()
    except OSError:
        return []
