"""The handbooks: every pattern in one of them, in one form, with a few examples however many there are."""

from __future__ import annotations

import re

from duizhao.pages import render
from page_reader import read
from sample_pages import base, base_of, catalogue, example, many, pages

# A heading with its anchor, such as "### 表现 {#p001-signs}" or "## P001 学习不系统不深入 {#p001 .dz-chapter}"
HEADING = re.compile(r"^#{2,3} .*\{#([\w-]+)[^}]*\}$", re.M)
FORM = ["signs", "wording", "concrete", "pitfalls", "causes", "remedies", "places"]
# An example with its source, such as "- [要点](../reports/a.md#d1i2){ .dz-place } …《某某材料》"
EXAMPLE = re.compile(r"^- \[[^\]]*\]\(\.\./reports/[^)]+\)\{ \.dz-place \}.*《.+》", re.M)


def handbook(key: str) -> str:
    return pages()[f"handbook/{key}.md"]


def chapter(id: str) -> str:
    """What a handbook says of a pattern."""
    pattern = next(p for p in catalogue().patterns if p.id == id)
    below = handbook(pattern.dimensions[0]).split(f"{{#{id.lower()} .dz-chapter}}\n", 1)[1]
    return re.split(r"^## ", below, maxsplit=1, flags=re.M)[0]


def test_every_pattern_stands_in_the_handbook_of_its_main_dimension_and_in_no_other() -> None:
    for dimension in base().frameworks.dimensions:
        own = [p.id.lower() for p in catalogue().patterns if p.dimensions[0] == dimension.key]
        found = [anchor for anchor in HEADING.findall(handbook(dimension.key)) if re.fullmatch(r"p\d+", anchor)]
        assert found == own, dimension.key


def test_every_pattern_has_the_same_form() -> None:
    for pattern in catalogue().patterns:
        assert HEADING.findall(chapter(pattern.id)) == [f"{pattern.id.lower()}-{part}" for part in FORM]


def test_a_handbook_says_everything_that_the_catalogue_says_of_a_pattern() -> None:
    for pattern in catalogue().patterns:
        text = read(chapter(pattern.id)).text
        links = [entry.why for entry in (*pattern.causes, *pattern.remedies)]
        templates = [re.sub("[{}]", "", template) for template in pattern.templates]  # braces are boxes
        for words in (pattern.what, *pattern.signs, *templates, *pattern.pitfalls, *links):
            assert words in text, (pattern.id, words)


def test_the_contents_lead_to_every_chapter() -> None:
    for dimension in base().frameworks.dimensions:
        page = read(handbook(dimension.key))
        chapters = re.findall(r"^## .*\{#([\w-]+) \.dz-chapter\}$", handbook(dimension.key), re.M)
        assert [link for link in page.links if link.startswith("#")] == [f"#{anchor}" for anchor in chapters]
        assert set(chapters) <= set(page.ids) and len(page.ids) == len(set(page.ids))


def test_the_examples_are_few_and_name_their_source() -> None:
    for pattern in catalogue().patterns:
        places = places_of(pattern.id)
        shown = chapter(pattern.id).split("-places}\n", 1)[1]
        assert len(EXAMPLE.findall(shown)) == min(places, 3), pattern.id


def places_of(id: str) -> int:
    """The number of places of a pattern, as its own page says it."""
    found = re.search(rf"共 \[(\d+) 处\]\({id}-all-1\.md\)", pages()[f"patterns/{id}.md"])
    return int(found[1]) if found else 0


def test_a_handbook_does_not_grow_with_the_number_of_reports() -> None:
    for key in ("theory", "style"):
        assert len(many()[f"handbook/{key}.md"]) < 1.2 * len(handbook(key))


def test_the_used_causes_and_remedies_are_those_that_the_patterns_link_to() -> None:
    for dimension in base().frameworks.dimensions:
        own = [p for p in catalogue().patterns if p.dimensions[0] == dimension.key]
        for kind in ("causes", "remedies"):
            below = handbook(dimension.key).split(f"{{#{kind} .dz-chapter}}\n", 1)[1]
            rows = re.findall(r"^\| \[([CR]\d+)[^\]]*\].*\| (\d+) \|$", re.split("^## ", below, flags=re.M)[0], re.M)
            linked = [entry.id for p in own for entry in getattr(p, kind)]
            assert {id: int(n) for id, n in rows} == {id: linked.count(id) for id in linked}, (dimension.key, kind)


def test_without_a_catalogue_of_patterns_there_is_no_handbook() -> None:
    texts = render(base_of(example()))
    assert not [path for path in texts if path.startswith("handbook/")]
    assert "handbook" not in "".join(texts.values())
