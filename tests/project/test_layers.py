"""The packages import one another in one direction only, and so do the parts of each of them.

The pure ones import nothing but the standard library.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from where import SCRIPTS

PURE = ("model", "clean", "parse", "catalogue", "classify", "knowledge")
OUTPUTS = ("pages", "export", "search_index")
# What each package may import besides itself. `cli` is the top; `parse` and `pages` never meet.
ALLOWED: dict[str, set[str]] = {
    **{name: set(PURE[:place]) for place, name in enumerate(PURE)},
    **{name: set(PURE) - {"parse"} for name in OUTPUTS},
    "ingest": {"model"},
    "mask": {"model"},
    "site": {"ingest", *PURE, *OUTPUTS},
    "cli": {"ingest", "mask", *PURE, *OUTPUTS, "site"},
    "__main__": {"cli"},
    "__init__": set(),
}
STANDARD_LIBRARY_ONLY = {"model", "clean", "parse", "catalogue", "classify", "mask"}
MAY_READ_YAML = "duizhao/catalogue/load.py"
RUN_AS_PROGRAMS = {"mkdocs", "material", "zensical"}


def layer(file: str) -> str:
    """The package or module directly under duizhao that a file belongs to."""
    return Path(file).parts[1].removesuffix(".py")


def imports(file: str, text: str) -> Iterator[tuple[int, str]]:
    """Line and absolute dotted name of everything that a module imports, `from . import x` as the name of x."""
    package = Path(file).parent.parts
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            start = package[: len(package) - node.level + 1] if node.level else ()
            base = ".".join((*start, *filter(None, [node.module])))
            yield from ((node.lineno, f"{base}.{alias.name}") for alias in node.names)


def parts_used(layer: str, files: Mapping[str, str]) -> dict[str, set[str]]:
    """What each part (a folder or module directly in a layer) imports of the other parts of its layer."""
    found: dict[str, set[str]] = {}
    for file, text in files.items():
        own, used = part(file), found.setdefault(part(file), set())
        for _, name in imports(file, text):
            parts = name.split(".")
            if parts[:2] == ["duizhao", layer] and len(parts) > 3 and parts[2] != own:
                used.add(parts[2])
    return found


def part(file: str) -> str:
    """The folder or module directly in its layer that a file belongs to."""
    return Path(file).parts[2].removesuffix(".py")


def circle(used: dict[str, set[str]]) -> set[str]:
    """The parts that import one another in a circle, and those that rest on them; none where there is an order."""
    left = dict(used)
    while free := {name for name, others in left.items() if not others & set(left)}:
        left = {name: others for name, others in left.items() if name not in free}
    return set(left)


def objection(file: str, name: str) -> str | None:
    """Why a file must not import a name."""
    own = layer(file)
    top, _, rest = name.partition(".")
    if top in RUN_AS_PROGRAMS:
        return f"{top} is run as a program, never imported"
    if top == "duizhao":
        other = rest.partition(".")[0]
        outside = other in ALLOWED and other not in {own, "__init__", *ALLOWED.get(own, ())}
        return f"{own} must not import {other}" if outside else None
    if own in STANDARD_LIBRARY_ONLY and file != MAY_READ_YAML and top not in sys.stdlib_module_names:
        return f"{own} must import the standard library only, not {top}"
    return None


def faults(file: str, text: str) -> Iterator[str]:
    if layer(file) not in ALLOWED:
        yield f"{file}: {layer(file)} has no place in the order of layers"
    for line, name in imports(file, text):
        if reason := objection(file, name):
            yield f"{file}:{line}: {reason}"


def test_every_module_imports_only_what_its_layer_may() -> None:
    files = sorted((SCRIPTS / "duizhao").rglob("*.py"))
    names = [file.relative_to(SCRIPTS).as_posix() for file in files]
    found = [
        fault
        for name, file in zip(names, files, strict=True)
        for fault in faults(name, file.read_text(encoding="utf-8"))
    ]
    assert names
    assert not found, "\n".join(found)


@pytest.mark.parametrize("layer", sorted({*ALLOWED} - {"__main__", "__init__"}))
def test_no_folders_and_modules_of_a_layer_import_one_another_in_a_circle(layer: str) -> None:
    paths = sorted((SCRIPTS / "duizhao" / layer).rglob("*.py"))
    files = {path.relative_to(SCRIPTS).as_posix(): path.read_text(encoding="utf-8") for path in paths}
    assert files
    assert not circle(parts_used(layer, files))


def test_a_circle_is_found() -> None:
    files = {
        "duizhao/pages/markup/raw.py": "from ..places.place import claim_of",
        "duizhao/pages/places/lists.py": "from ..markup.blocks import link",
        "duizhao/pages/words.py": "from ..model import Report",
        "duizhao/pages/render.py": "from .words import year_name",
    }
    assert circle(parts_used("pages", files)) == {"markup", "places"}


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("duizhao/clean/marks.py", "from ..parse import outline"),
        ("duizhao/clean/marks.py", "from .. import parse"),
        ("duizhao/clean/__init__.py", "import duizhao.parse.outline"),
        ("duizhao/clean/marks.py", "def f():\n    from ..ingest import read"),
        ("duizhao/pages/report/page.py", "from ...parse.outline import Token"),
        ("duizhao/parse/outline.py", "from duizhao.pages import render"),
        ("duizhao/pages/report/page.py", "from ...export import to_json"),
        ("duizhao/ingest/folder.py", "from ..clean import clean"),
        ("duizhao/catalogue/build.py", "import yaml"),
        ("duizhao/site/build.py", "import mkdocs.commands.build"),
        ("duizhao/site/build.py", "from ..cli import main"),
        ("duizhao/mask/find.py", "from ..parse import parse"),
        ("duizhao/pages/report/page.py", "from ...mask import Find"),
        ("duizhao/plugins/__init__.py", ""),
        ("duizhao/helpers.py", ""),
    ],
)
def test_a_violation_is_found(file: str, text: str) -> None:
    assert len(list(faults(file, text))) == 1


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("duizhao/clean/__init__.py", "from .marks import strip\nfrom ..model import Source\nimport re"),
        ("duizhao/catalogue/load.py", "import yaml"),
        ("duizhao/site/build.py", "from .. import __version__\nfrom ..ingest import read\nimport subprocess"),
        ("duizhao/__main__.py", "from .cli import main\nfrom duizhao.cli import main"),
    ],
)
def test_what_is_allowed_is_not_reported(file: str, text: str) -> None:
    assert not list(faults(file, text))
