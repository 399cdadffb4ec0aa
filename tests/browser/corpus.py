"""The site that the tests of finished pages share: the samples and the hostile reports, built by the real command."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from browser import hostile
from checkouts import make_checkout
from duizhao.cli.reading import harvest
from duizhao.knowledge import KnowledgeBase
from where import ROOT

SAMPLES = ROOT / "sources" / "samples"


@dataclass(frozen=True, slots=True)
class Built:
    """A copy of the project with its finished site, and the knowledge base that the site was made from."""

    root: Path
    base: KnowledgeBase

    @property
    def site(self) -> Path:
        return self.root / "site"

    @property
    def kinds(self) -> Mapping[str, str]:
        """One page of each kind, its address by the kind's name."""
        sample = next(report for report in self.base.reports if report.source.path.startswith("samples"))
        fixed = ("patterns", "causes", "remedies", "reports", "dimensions", "frameworks", "downloads", "guide")
        return {
            "home": "index.html",
            **{f"{name}-index": f"{name}/index.html" for name in fixed},
            "report": f"reports/{sample.id}.html",
            "hostile": "reports/hostile.html",
            "list": "reports/all-1.html",
            "unrecognised": "reports/unrecognised.html",
            "dimension": "dimensions/theory.html",
            "issues": "dimensions/theory-2023-1.html",
            "pattern": "patterns/P001.html",
            "places": "patterns/P001-all-1.html",
            "evidence": "patterns/P001-remedies-1.html",
            "statistics": "statistics/index.html",
            "trends": "patterns/trends.html",
            "handbook": "handbook/theory.html",
            "criteria": "patterns/criteria.html",
            "unclassified": "patterns/unclassified.html",
            "cause": "causes/C02.html",
            "remedy": "remedies/R01.html",
            "framework": "frameworks/ztjy-2023-1.html",
            "crosswalk": "frameworks/crosswalk.html",
            "compare": "compare/index.html",
            **{f"start-{name}": f"start/{name}.html" for name in ("write", "review", "study")},
            "reading": "guide/reading.html",
            "problems": "guide/problems.html",
            "glossary": "guide/glossary.html",
        }


def build(root: Path) -> None:
    """Make a copy of the project in an empty folder and build its site."""
    checkout = make_checkout(root)
    if SAMPLES.is_dir():
        shutil.copytree(SAMPLES, root / "sources" / "samples")
    for name, content in hostile.files().items():
        checkout.add(name, content)
    checkout.add("same-as-hostile.txt", hostile.files()["hostile.txt"])
    code, out, err = checkout.run("build")
    assert code == 1 and checkout.site.is_dir(), out + err  # 1: some files cannot be read, and the rest is there


def read(root: Path) -> Built:
    """The copy in this folder, with its reports read once more."""
    return Built(root, harvest([root / "sources"]).base)
