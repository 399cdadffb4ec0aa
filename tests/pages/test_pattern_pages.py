"""The pages of patterns, causes and remedies: one fixed form, every number opens so many places, links go both ways."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import PurePosixPath
from posixpath import normpath
from urllib.parse import unquote

from duizhao.knowledge import KnowledgeBase
from duizhao.model import Answer, Cause, Issue, Measure, Retired
from duizhao.pages import render
from page_reader import Page, read
from sample_pages import HAND_WRITTEN, base, catalogue, example, many, pages, studied

# A line of a list of places, such as '<li><a class="dz-place" href="../reports/a.html#d1i2">要点</a>…'
PLACE = re.compile(r'<li><a class="dz-place" href="(\.\./reports/[^"]+#[^"]+)">')
# A row of a table of reports, such as '<tr><td><a class="dz-title" href="../reports/a.html">题名</a>…'
ROW = re.compile(r'^<tr><td><a class="dz-title"', re.M)
# The anchor of a section, such as "## 表现 {#signs}"
SECTION = re.compile(r"^## .*\{#([^}]+)\}$", re.M)
# A chip of the matrix, such as "[学用脱节 *10*](patterns/P002.md){ .dz-p3 }"
CHIP = re.compile(r"\[[^\]]*\*(\d+)\*\]\(patterns/(P\d+)\.md\)")
# How many places an entry has, such as "共 [12 处](P001-all-1.md)"
TOTAL = re.compile(r"共 \[(\d+) 处\]\(([A-Z]\d+)-all-1\.md\)")
# A year in the figures, such as "| 2025年 | 3 | 2 | 67% | [2](P001-all-1.md#y2025) |"
YEAR = re.compile(r"\| \[(\d+)\]\([A-Z]\d+-all-\d+\.md#y\w+\) \|$", re.M)
# The evidence of a link, such as "[3 份报告](P001-causes-1.md#c02)"
SHARED = re.compile(r"\[(\d+) 份报告\]\((?:\.\./patterns/)?(P\d+-\w+)-(\d+)\.md#(\w+)\)")
# The bullets with a link to a pattern or to a cause or remedy, such as "- [C02 理论武装放松](../causes/C02.md)"
ENTRY = re.compile(r"^- \[[^\]]*\]\(\.\./\w+/([PCR]\d+)\.md\)", re.M)

PATTERN_FORM = ["signs", "wording", "places", "causes", "remedies", "concrete", "pitfalls", "questions", "related"]
CAUSE_FORM = ["signs", "wording", "places", "patterns", "depth", "questions", "pitfalls", "figures"]
REMEDY_FORM = ["actions", "better", "check", "wording", "places", "patterns", "pitfalls", "figures"]


def entry_ids() -> Iterator[tuple[str, str]]:
    """Each entry with the folder of its page."""
    known = catalogue()
    for folder, entries in (("patterns", known.patterns), ("causes", known.causes), ("remedies", known.remedies)):
        yield from ((folder, entry.id) for entry in entries)


def listed(texts: Mapping[str, str], folder: str, stem: str) -> list[str]:
    """The places on all pages of a list."""
    numbered = re.compile(rf"{folder}/{stem}-\d+\.md")
    return [place for path, text in texts.items() if numbered.fullmatch(path) for place in PLACE.findall(text)]


def section(text: str, anchor: str) -> str:
    """What stands below the heading with this anchor."""
    return re.split(r"^## ", text.split(f"{{#{anchor}}}\n", 1)[1], maxsplit=1, flags=re.M)[0]


def test_every_entry_has_its_page_in_the_fixed_form() -> None:
    forms = {"patterns": [*PATTERN_FORM, "figures"], "causes": CAUSE_FORM, "remedies": REMEDY_FORM}
    for folder, id in entry_ids():
        assert SECTION.findall(pages()[f"{folder}/{id}.md"]) == forms[folder], id


def test_every_entry_stands_in_the_index_of_its_kind() -> None:
    for folder, id in entry_ids():
        assert f"../{folder}/{id}.md" in pages()[f"{folder}/index.md"], id


def test_the_matrix_shows_every_pattern_once_with_the_number_of_its_places() -> None:
    chips = CHIP.findall(pages()["index.md"])
    assert sorted(id for _, id in chips) == sorted(pattern.id for pattern in catalogue().patterns)
    for count, id in chips:
        assert int(count) == len(listed(pages(), "patterns", f"{id}-all")), id


def test_the_matrix_and_what_is_not_sorted_in_make_up_all_issues() -> None:
    chips = sum(int(count) for count, _ in CHIP.findall(pages()["index.md"]))
    strays = len(listed(pages(), "patterns", "unclassified-issues"))
    assert chips + strays == sum(1 for found in base().reports for _ in found.points(Issue))
    assert f"[{strays} 个问题](patterns/unclassified.md)" in pages()["index.md"]


def test_the_number_of_places_of_an_entry_is_that_of_its_list_and_of_its_years() -> None:
    for folder, id in entry_ids():
        text, places = pages()[f"{folder}/{id}.md"], listed(pages(), folder, f"{id}-all")
        assert len(places) == len(set(places)), id
        assert TOTAL.findall(text) == ([(str(len(places)), id)] if places else []), id
        assert sum(map(int, YEAR.findall(text))) == len(places), id


def test_what_matched_nothing_is_listed_and_counted() -> None:
    for kind, word in (("issues", "问题"), ("causes", "原因"), ("measures", "措施")):
        places = listed(pages(), "patterns", f"unclassified-{kind}")
        count = f"[{len(places)}](unclassified-{kind}-1.md)" if places else "0"
        assert re.search(rf"^\| {word} .*\| {re.escape(count)} \|$", pages()["patterns/unclassified.md"], re.M), kind


def test_the_evidence_of_a_link_is_as_many_reports_as_it_says() -> None:
    seen = 0
    for folder, id in entry_ids():
        for count, stem, number, anchor in SHARED.findall(pages()[f"{folder}/{id}.md"]):
            seen += 1
            sheets = [text for path, text in pages().items() if re.fullmatch(rf"patterns/{stem}-\d+\.md", path)]
            rows = sum(len(ROW.findall(section(text, anchor))) for text in sheets if f"{{#{anchor}}}\n" in text)
            assert rows == int(count), (id, stem, anchor)
            assert f"{{#{anchor}}}" in pages()[f"patterns/{stem}-{number}.md"]
    assert seen > 50


def test_links_between_patterns_and_causes_or_remedies_go_both_ways() -> None:
    for pattern in catalogue().patterns:
        for kind, links in (("causes", pattern.causes), ("remedies", pattern.remedies)):
            assert ENTRY.findall(section(pages()[f"patterns/{pattern.id}.md"], kind)) == [link.id for link in links]
            for link in links:
                back = ENTRY.findall(section(pages()[f"{kind}/{link.id}.md"], "patterns"))
                assert back.count(pattern.id) == 1, (pattern.id, link.id)


def test_all_links_lead_to_a_page_and_an_anchor_that_exist() -> None:
    read_pages: dict[str, Page] = {path: read(text) for path, text in pages().items() if path.endswith(".md")}
    for path, page in read_pages.items():
        assert len(page.ids) == len(set(page.ids)), path
        for link in page.links:
            target, _, anchor = link.partition("#")
            anchor = "" if anchor.startswith("kind=") else anchor  # what 对比 is to show
            target = re.sub(r"\.html$", ".md", target)  # raw HTML names the finished page
            at = normpath(PurePosixPath(path).parent / unquote(target)) if target else path
            assert at in pages() or at in HAND_WRITTEN, (path, link)
            assert not anchor or anchor in read_pages[at].ids, (path, link)


def test_lists_of_a_thousand_reports_have_at_most_a_hundred_rows() -> None:
    for path, text in many().items():
        assert len(PLACE.findall(text)) <= 100 and len(ROW.findall(text)) <= 100, path
    assert len(listed(many(), "patterns", "P001-all")) >= 1000


def test_the_size_of_an_entrys_page_does_not_grow_with_the_number_of_reports() -> None:
    few = render(studied(*(example(id=f"r{n}", year=2013 + n % 3 if n % 7 else None) for n in range(40))))
    for path in ("index.md", "patterns/index.md", "patterns/P001.md", "causes/C02.md", "remedies/R01.md"):
        assert len(many()[path]) < len(few[path]) + 400, path


def test_the_same_base_gives_the_same_pages_in_the_same_order() -> None:
    assert list(render(base()).items()) == list(pages().items())


def test_a_report_names_the_entries_of_its_points_beside_the_text_and_not_in_it() -> None:
    found = example()
    text = render(studied(found))[f"reports/{found.id}.md"]
    assert all(f">{id} " in text for id in ("P001", "C02", "R01"))
    assert read(text).annotated == "".join(leaf.text for leaf in found.leaves()).replace("\n", "")


def test_a_report_ends_with_each_issue_its_causes_and_its_measures() -> None:
    found = example()
    known = studied(found)
    issues, (cause,), (measure,) = (tuple(found.points(kind)) for kind in (Issue, Cause, Measure))
    reading = replace(known.reading(found), answers=(Answer(issues[0].id, measure.id, ("学习",)),))
    shown = read(render(replace(known, classified={found.id: reading}))[f"reports/{found.id}.md"])
    assert {f"#{point.id}" for point in (*issues, cause, measure)} <= set(shown.links)
    assert {"chain", "unanswered", "unasked"} <= set(shown.ids)


def test_a_claim_that_is_a_script_stays_a_claim_on_every_page() -> None:
    texts = render(studied(example()))
    assert not [path for path, text in texts.items() if "<script" in text]
    shown = read(texts["patterns/P001-all-1.md"]).text
    assert "学习不系统</a><script>alert(1)</script>" in shown and "理论学习|[时断时续](x)" in shown


def test_a_retired_id_keeps_a_page_that_points_on() -> None:
    known = replace(catalogue(), retired=(Retired("P900", "旧模式", "P001"), Retired("C90", "旧原因")))
    texts = render(studied(example(), known=known))
    assert "(../patterns/P001.md)" in texts["patterns/P900.md"]
    assert "没有接替的条目" in texts["causes/C90.md"]
    assert "P900.md" in texts["patterns/index.md"] and "C90.md" in texts["causes/index.md"]


def test_without_a_catalogue_there_are_no_such_pages_and_nothing_leads_to_them() -> None:
    texts = render(KnowledgeBase(catalogue().frameworks, (example(),)))
    owned = ("patterns/", "causes/", "remedies/")
    assert not [path for path in texts if path.startswith(owned) or path.startswith("downloads/matrix")]
    leading = [f"({up}{name}" for name in owned for up in ("", "../")]
    assert not [path for path, text in texts.items() if any(words in text for words in leading)]
    assert not [name for name in owned if name in texts[".nav.yml"]]


def test_a_catalogue_without_reports_has_all_its_pages() -> None:
    texts = render(studied())
    assert all(f"{folder}/{id}.md" in texts for folder, id in entry_ids())
    assert "还没有识别出实例" in texts["patterns/P001.md"]


def test_every_criterion_can_be_ticked_off_and_read() -> None:
    shown = read(pages()["patterns/criteria.md"])
    for criterion in catalogue().criteria:
        assert {f"tick-{criterion.id}", criterion.id.lower()} <= set(shown.ids)
        assert criterion.test in shown.text and criterion.better in shown.text
