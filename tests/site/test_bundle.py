"""The joined styles and scripts: lighter than what is written by hand, and the same to a browser."""

from __future__ import annotations

import re

from browser import corpus
from duizhao.site.bundle import BUNDLES, bare, bundles
from where import ROOT

ASSETS = ROOT / "docs" / "assets"
LOADED = re.compile(r'(?:href|src)="[./]*bundle/([a-z.]+)"')  # src="../bundle/site.js"


def test_comments_indentation_and_blank_lines_are_left_out() -> None:
    script = '// what it does\n(function () {\n  const far = "http://x"; // near\n\n    // alone\n  /** It\n   * goes. */\n  go();\n})();\n'
    assert bare(script, ".js") == '(function () {\nconst far = "http://x"; // near\ngo();\n})();\n'
    style = "/* on\n paper */\n@media print {\n  a { color: #000; /* ink */ }\n}\n"
    assert bare(style, ".css") == "@media print {\na { color: #000;  }\n}\n"


def test_no_script_has_a_text_over_several_lines_that_would_lose_its_indentation() -> None:
    scripts = sorted(ASSETS.rglob("*.js"))
    lines = [line for script in scripts for line in script.read_text("utf-8").splitlines()]
    assert len(lines) > 500
    assert [line for line in lines if line.count("`") % 2 and "\"'`" not in line] == []


def test_every_style_and_script_that_a_bundle_holds_is_in_it() -> None:
    made = bundles(ROOT / "docs")
    assert all(made.values()) and b"dz-" in made["bundle/site.css"] and b"/*" not in made["bundle/site.css"]


def test_every_style_and_script_is_in_one_bundle() -> None:
    held = sorted(f"{part}{bundle[bundle.rindex('.') :]}" for bundle, parts in BUNDLES.items() for part in parts)
    there = [path.relative_to(ASSETS).as_posix() for path in ASSETS.rglob("*") if path.suffix in (".css", ".js")]
    assert held == sorted(there)


def test_a_page_loads_the_bundles_that_its_front_matter_names_and_no_other(built: corpus.Built) -> None:
    site = {"head.js", "site.css", "site.js"}
    report = f"reports/{built.base.reports[0].id}.html"
    own = {"index.html": {"front.css", "lists.js"}, report: {"report.css", "report.js"}, "handbook/theory.html": set()}
    for path, more in own.items():
        loaded = set(LOADED.findall((built.site / path).read_text("utf-8")))
        assert loaded == site | more, path
