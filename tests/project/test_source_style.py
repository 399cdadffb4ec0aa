"""What a linter does not check: short files, telling names, and nothing in the repository that does not belong there."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import tomllib
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from tokenize import COMMENT, generate_tokens

import pytest
from where import ROOT

SOURCES = sorted((ROOT / "scripts").rglob("*.py"))
LONGEST_FILE = 200
LONGEST_LINE = 120
# class Manager · def process(…) · utils.py
VAGUE_NAME = re.compile(r"_*(data|info|process|handle|manager|utils)_*", re.I)
TOP_LEVEL = {
    *("README.md", "mkdocs.yml", "pyproject.toml", ".gitignore", ".gitattributes", "LICENSE"),
    *("docs", "scripts", "sources", "tests", "benchmarks", ".ci"),
}


def vague_names(file: str, text: str) -> Iterator[str]:
    """Modules, packages, classes and functions whose whole name says nothing."""
    defined = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
    names = [node.name for node in ast.walk(ast.parse(text)) if isinstance(node, defined)]
    return (name for name in (*Path(file).with_suffix("").parts, *names) if VAGUE_NAME.fullmatch(name))


def long_lines(text: str) -> Iterator[int]:
    """Numbers of the lines with too many characters; a Chinese one counts as one."""
    return (number for number, line in enumerate(text.split("\n"), start=1) if len(line) > LONGEST_LINE)


def bare_patterns(text: str) -> Iterator[int]:
    """Numbers of the lines with a written regular expression beside which no comment shows what it fits.

    The comment stands on one of its lines, on the line before, or at the head of the table that it is part of.
    """
    comments = {token.start[0] for token in generate_tokens(StringIO(text).readline) if token.type == COMMENT}
    for statement in ast.walk(ast.parse(text)):
        for node in ast.walk(statement) if isinstance(statement, ast.Assign | ast.AnnAssign) else ():
            is_pattern = isinstance(node, ast.Call) and ast.unparse(node.func) == "re.compile"
            if is_pattern and isinstance(node.args[0], ast.Constant | ast.JoinedStr):
                around = {statement.lineno, *range(node.lineno - 1, (node.end_lineno or 0) + 1)}
                if not comments & around:
                    yield node.lineno


def faults(file: str, text: str) -> Iterator[str]:
    """What is wrong with a source file, one line for each fault."""
    if text.count("\n") > LONGEST_FILE:
        yield f"{file}: more than {LONGEST_FILE} lines"
    yield from (f"{file}:{number}: more than {LONGEST_LINE} characters" for number in long_lines(text))
    yield from (f"{file}:{number}: a pattern without an example" for number in bare_patterns(text))
    yield from (f"{file}: {name} says nothing" for name in vague_names(file, text))


def misplaced(paths: list[str]) -> list[str]:
    """The tracked paths that no top-level name accounts for."""
    return [path for path in paths if path.split("/")[0] not in TOP_LEVEL]


def tracked(*options: str) -> list[str]:
    """The paths that git tracks; skips the test where the project is not a git checkout."""
    if shutil.which("git") is None or not (ROOT / ".git").exists():
        pytest.skip("not a git checkout")
    command = ["git", "-c", f"safe.directory={ROOT}", "ls-files", "-z", *options]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, encoding="utf-8")
    return done.stdout.split("\0")[:-1]


def test_source_files_are_short_and_what_they_name_and_match_says_something() -> None:
    files = [(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")) for path in SOURCES]
    found = [fault for file, text in files for fault in faults(file, text)]
    assert files
    assert not found, "\n".join(found)


def test_only_known_files_and_folders_stand_at_the_top() -> None:
    assert not misplaced(tracked())


def test_nothing_that_is_generated_is_tracked() -> None:
    assert not tracked("--cached", "--ignored", "--exclude-standard")


def test_every_file_of_the_package_is_installed_with_it() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    installed = {Path(name).suffix for name in project["tool"]["setuptools"]["package-data"]["duizhao"]} | {".py"}
    files = tracked("scripts/duizhao")
    assert files
    assert not [name for name in files if Path(name).suffix not in installed]


def test_a_long_file_is_found() -> None:
    assert list(faults("scripts/duizhao/long.py", "x = 1\n" * 201)) == ["scripts/duizhao/long.py: more than 200 lines"]
    assert not list(faults("scripts/duizhao/short.py", "x = 1\n" * 200))


def test_a_vague_name_is_found() -> None:
    text = "class Manager:\n    def _process(self): ...\ndef read_data(): ...\nasync def handle(): ..."
    assert sorted(vague_names("scripts/duizhao/utils.py", text)) == ["Manager", "_process", "handle", "utils"]


def test_a_long_line_is_found_by_its_characters() -> None:
    assert list(long_lines("短\n" + "长" * 121 + "\n" + "长" * 120)) == [2]


def test_a_pattern_without_an_example_is_found() -> None:
    assert list(bare_patterns('A = re.compile("a")  # a\n# b\nB = re.compile("b")\n\nC = re.compile("c")\n')) == [5]
    assert not list(
        bare_patterns('A = (  # a and what it is for\n    ("a", re.compile("a")),\n    ("b", re.compile("b")),\n)\n')
    )


def test_a_stray_file_at_the_top_is_found() -> None:
    assert misplaced(["docs/guide/a.md", "notes.txt", ".venv/x"]) == ["notes.txt", ".venv/x"]


def test_every_path_that_readme_and_guide_name_is_there() -> None:
    folders = (ROOT, ROOT / "scripts" / "duizhao")
    tops = sorted(
        {path.name for folder in folders for path in folder.iterdir() if path.is_dir() and path.name[0].isalpha()}
        - {"site"}  # made by a build
    )
    # `parse/outline/kinds.py` · `docs/assets/*.css` · `tests/cases/` · (docs/guide/images/front.png)
    named = re.compile(rf"[`(]((?:{'|'.join(tops)})/[\w./*-]*)[`)]")
    texts = [ROOT / "README.md", *sorted((ROOT / "docs" / "guide").glob("*.md"))]
    found = {name.rstrip("/") for path in texts for name in named.findall(path.read_text(encoding="utf-8"))}
    assert {"parse/outline/kinds.py", "docs/assets/*.css", "tests/cases"} <= found
    assert not [name for name in sorted(found) if not any(list(folder.glob(name)) for folder in folders)]


def test_no_test_module_imports_another() -> None:
    # from test_pages import example · import test_links
    imports = re.compile(r"^\s*(?:from|import) (?:\w+\.)*test_\w+", re.M)
    files = sorted((ROOT / "tests").rglob("*.py"))
    assert files
    assert not [file.name for file in files if imports.search(file.read_text(encoding="utf-8"))]
