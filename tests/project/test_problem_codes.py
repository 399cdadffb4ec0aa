"""Every problem code of the program is explained in docs/guide/problems.md, and the page explains no other."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator

from where import ROOT, SCRIPTS

PACKAGE = SCRIPTS / "duizhao"
PAGE = ROOT / "docs" / "guide" / "problems.md"
CODE = re.compile(r"[a-z]+(?:-[a-z]+)+")  # year-unknown
ENTRY = re.compile(r"^### (?P<name>.+) `(?P<shown>[^`]+)` \{#(?P<anchor>\S+)\}$", re.M)  # ### 缺号 `a-b` {#a-b}
LINK = re.compile(r"problems\.md#(?P<anchor>[a-z-]+)")  # problems.md#year-unknown
FAR_FROM_READING = {"pages"}  # knows no codes, but is full of CSS classes and anchors
# Words of the same form that are no codes
OTHER_WORDS = {"duizhao-export", "mkdocs-material", "pymdown-extensions"}


def used(text: str) -> Iterator[str]:
    """The constants of a module that have the form of a problem code."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and CODE.fullmatch(node.value):
            yield node.value


def used_codes() -> set[str]:
    """The problem codes of the whole program."""
    files = [file for file in PACKAGE.rglob("*.py") if file.relative_to(PACKAGE).parts[0] not in FAR_FROM_READING]
    return {code for file in files for code in used(file.read_text(encoding="utf-8"))} - OTHER_WORDS


def entries(text: str) -> list[tuple[str, str, str]]:
    """(name, code as shown, anchor) of each entry of the page."""
    return ENTRY.findall(text)


def explained() -> set[str]:
    return {anchor for _, _, anchor in entries(PAGE.read_text(encoding="utf-8"))}


def test_every_code_of_the_program_is_explained() -> None:
    missing = used_codes() - explained()
    assert not missing, f"explain in docs/guide/problems.md, or list under OTHER_WORDS if no code: {sorted(missing)}"


def test_the_page_explains_no_code_that_does_not_exist() -> None:
    assert not explained() - used_codes()


def test_every_entry_has_its_code_as_anchor_and_stands_once() -> None:
    text = PAGE.read_text(encoding="utf-8")
    found = entries(text)
    assert len(found) == text.count("\n### ")
    assert all(shown == anchor for _, shown, anchor in found)
    assert [code for code, times in Counter(anchor for *_, anchor in found).items() if times > 1] == []


def test_every_entry_says_what_it_means() -> None:
    bodies = re.split(r"^#{2,3} .*$", PAGE.read_text(encoding="utf-8"), flags=re.M)[1:]
    headings = re.findall(r"^#{2,3} .*$", PAGE.read_text(encoding="utf-8"), flags=re.M)
    silent = [
        head for head, body in zip(headings, bodies, strict=True) if head.startswith("###") and len(body.strip()) < 10
    ]
    assert not silent


def test_links_from_other_pages_to_a_code_lead_somewhere() -> None:
    for page in PAGE.parent.glob("*.md"):
        anchors = {match["anchor"] for match in LINK.finditer(page.read_text(encoding="utf-8"))}
        assert anchors <= explained(), page.name


def test_a_code_is_found_wherever_it_stands_in_a_module() -> None:
    text = 'yield Problem(path, 1, "a-b", "甲")\nfaults = [(3, "c-d", f"乙{x}")]\ncode = lack or "e-f"\nname = "utf-8"'
    assert sorted(used(text)) == ["a-b", "c-d", "e-f"]
