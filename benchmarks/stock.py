"""The same pages built by MkDocs with Material as they come: what our settings are compared with."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from statistics import median
from typing import Any, Final

import yaml

from .measure import Cost, rounds, run
from .workplace import Workplace

OURS, STOCK, BARE = "duizhao build", "stock with search", "stock without search"
PLUGINS: Final[dict[str, list[str]]] = {STOCK: ["search"], BARE: []}


def settings(project: Path, plugins: list[str]) -> str:
    """A minimal mkdocs.yml: the theme, the project's Markdown extensions, its nav without the leaf pages."""
    own = yaml.safe_load((project / "mkdocs.yml").read_text(encoding="utf-8"))
    nav = yaml.safe_load((project / "docs" / ".nav.yml").read_text(encoding="utf-8"))
    chosen: dict[str, Any] = {
        "site_name": "stock",
        "theme": {"name": "material", "language": "zh"},
        "markdown_extensions": own["markdown_extensions"],
        "plugins": plugins,
        "nav": nav["nav"],
        "validation": {"omitted_files": "ignore"},
    }
    return yaml.safe_dump(chosen, allow_unicode=True, sort_keys=False)


def _stock_build(place: Workplace, name: str) -> Cost:
    folder = place.folder / "stock"
    shutil.rmtree(folder / "site", ignore_errors=True)
    (folder / "mkdocs.yml").write_text(settings(place.project, PLUGINS[name]), encoding="utf-8")
    return run([sys.executable, "-m", "mkdocs", "build", "--quiet"], folder)


def _build(place: Workplace, name: str, reports: int) -> Cost:
    if name != OURS:
        return _stock_build(place, name)
    place.clear()
    return place.build(reports)


def compare(place: Workplace, reports: int, times: int) -> dict[str, list[Cost]]:
    """Our whole build beside the stock ones on the same pages, in turn."""
    place.clear()
    place.build(reports)
    folder = place.folder / "stock"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(place.project / "docs", folder / "docs")
    found: dict[str, list[Cost]] = {OURS: [], STOCK: [], BARE: []}
    for name in rounds(tuple(found), times):
        found[name].append(_build(place, name, reports))
    return found


def seconds(costs: list[Cost]) -> float:
    """The median of the CPU seconds."""
    return median(cost.cpu for cost in costs)
