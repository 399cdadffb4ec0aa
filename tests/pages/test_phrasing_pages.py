"""The pages of phrasings: every number opens so many places, kinds have one form, lists are bounded."""

from __future__ import annotations

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import PurePosixPath
from posixpath import normpath
from urllib.parse import unquote

from duizhao.classify.phrasing.judgements import KINDS
from duizhao.export import exports
from duizhao.knowledge.tally import tally
from duizhao.knowledge.wordings import first_sentence, phrasing_of, wordings
from duizhao.model import Cause, Issue
from duizhao.pages import render
from duizhao.pages.atlas import atlas
from duizhao.pages.phrasings.hedges import CLASSES, class_of
from duizhao.pages.phrasings.kind_words import KIND_WORDS
from duizhao.pages.phrasings.pages import phrasing_pages
from page_reader import read
from sample_pages import HAND_WRITTEN, base, example, many, pages, studied

# A line of a list of places, such as '<li><a class="dz-place" href="../reports/a.html#d1i2">要点</a>…'
PLACE = re.compile(r'<li><a class="dz-place" href="(\.\./reports/[^"]+#[^"]+)">')
# A heading with its anchor, such as '<h3 id="g-0123456789"><em class="dz-slot">主题</em>不足 …'
HEADING = re.compile(r'^<h(\d) id="([^"]+)">', re.M)
# A number that opens a list, such as "[12](degree-all-1.md#s-0123456789)" or "[2 处](P001-wording-1.md#s-0123456789)"
NUMBER = re.compile(r"\[(\d+)(?: 处)?\]\(([\w-]+?-(?:all|wording))-(\d+)\.md(?:#([\w-]+))?\)")
SECTION = re.compile(r"^## .*\{#([^}]+)\}$", re.M)  # "## 判断 {#forms}"
FORM = ["reading", "forms", "templates", "figures"]
KIND_PAGES = {f"phrasings/{words.key}.md": kind for kind, words in KIND_WORDS.items()}


def sheets(texts: Mapping[str, str], stem: str) -> list[str]:
    """The pages of a list: phrasings/degree-all."""
    return [text for path, text in texts.items() if re.fullmatch(rf"{stem}-\d+\.md", path)]


@cache
def opened(stem: str) -> Counter[str]:
    """How many places stand under each anchor of a list of the samples, and in the whole list, under no anchor."""
    found: Counter[str] = Counter()
    for text in sheets(pages(), stem):
        found[""] += len(PLACE.findall(text))
        headings = list(HEADING.finditer(text))
        for number, one in enumerate(headings):
            later = (next_.start() for next_ in headings[number + 1 :] if next_[1] <= one[1])
            found[one[2]] += len(PLACE.findall(text[one.start() : next(later, len(text))]))
    return found


@cache
def filtered(key: str) -> Counter[str]:
    """How many rows of a kind's filter have each value: strength-light, year-2023."""
    script = pages()[f"downloads/places/{key}.js"]
    rows = json.loads(script.split("rows:", 1)[1].removesuffix("};\n"))
    return Counter(f"{facet}-{value}" for row in rows for facet, values in row[4].items() for value in values)


def numbers(path: str) -> Iterator[tuple[int, str, str, str]]:
    """Every number of a page that opens a list: the number, the list, the number of its page, the anchor."""
    folder = PurePosixPath(path).parent
    for count, stem, number, anchor in NUMBER.findall(pages()[path]):
        yield int(count), f"{folder}/{stem}", number, anchor


def test_every_number_opens_as_many_places() -> None:
    seen = 0
    for path in (path for path in pages() if re.match(r"(phrasings|patterns|causes)/.*\.md", path)):
        for count, stem, number, anchor in numbers(path):
            name = PurePosixPath(stem).name
            if re.match(r"[PC]\d+-all", name) or name.startswith("unclassified"):
                continue
            seen += 1
            places = opened(stem)[anchor] if anchor[:2] in ("", "s-", "g-") else filtered(name[:-4])[anchor]
            assert places == count, (path, stem, anchor)
            assert not anchor or f'id="{anchor}"' in pages()[f"{stem}-{number}.md"]
    assert seen > 500


def test_every_issue_is_of_one_kind_or_unrecognised() -> None:
    issues = sum(1 for report in base().reports for _ in report.points(Issue))
    lists = [f"phrasings/{words.key}-all" for words in KIND_WORDS.values()] + ["phrasings/unrecognised-all"]
    places = [place for stem in lists for text in sheets(pages(), stem) for place in PLACE.findall(text)]
    assert len(places) == len(set(places)) == issues == wordings(base()).total


def test_the_wordings_of_an_entry_are_all_its_places() -> None:
    for entry in (*base().catalogue.patterns, *base().catalogue.causes):
        folder = "patterns" if entry.id[0] == "P" else "causes"
        assert opened(f"{folder}/{entry.id}-wording")[""] == opened(f"{folder}/{entry.id}-all")[""], entry.id


def test_every_kind_has_a_page_in_the_fixed_form_with_a_word_on_how_to_read_it() -> None:
    for path, kind in KIND_PAGES.items():
        used = opened(f"{path[:-3]}-all")[""]
        assert SECTION.findall(pages()[path]) == (FORM if used else FORM[:1]), kind
        shown = read(pages()[path]).text
        words = KIND_WORDS[kind]
        assert all(sentence in shown for sentence in (words.conveys, words.empty, words.follows)), kind


def test_kinds_and_their_words_are_the_same_and_their_keys_plain() -> None:
    keys = [words.key for words in KIND_WORDS.values()]
    assert list(KIND_WORDS) == list(KINDS)
    assert len(keys) == len(set(keys)) and all(re.fullmatch(r"[a-z]+(-[a-z]+)*", key) for key in keys)
    assert not {"index", "hedges", "unrecognised"} & set(keys)


def test_kinds_and_wordings_of_templates_are_counted_by_their_places() -> None:
    for usages in wordings(base()).usages.values():
        for usage in usages:
            assert usage.template.count == len(usage.wordings) == sum(n for _, n in usage.template.variants)
            assert usage.template.reports == len({wording.place.report.id for wording in usage.wordings})


def test_all_links_of_the_pages_of_phrasings_lead_somewhere() -> None:
    for path in (path for path in pages() if path.startswith("phrasings/")):
        for link in read(pages()[path]).links:
            target, _, anchor = link.partition("#")
            at = normpath(PurePosixPath(path).parent / unquote(re.sub(r"\.html$", ".md", target)))
            assert at in pages() or at in HAND_WRITTEN, (path, link)
            words = (f"#{anchor}}}", f'id="{anchor}"')
            assert not anchor or any(word in pages()[at] for word in words), (path, link)


def test_the_first_sentence_gives_its_hedges_and_an_example_gives_none() -> None:
    found = example()
    assert first_sentence(next(found.points(Cause))) == "忙于事务。"
    assert first_sentence(next(found.points(Issue))) == ""
    phrasing = phrasing_of(next(found.points(Issue)))
    assert phrasing is None or phrasing.hedges == ()


def test_every_hedge_has_a_class() -> None:
    words = {"有时": "次数", "一定程度上": "程度", "总觉得": "自我感觉", "有的班子成员": "他人", "个别": "他人"}
    assert {word: class_of(word) for word in words} == words
    assert set(words.values()) == set(CLASSES)


def test_lists_of_a_thousand_reports_have_at_most_a_hundred_rows() -> None:
    mine = {path: text for path, text in many().items() if "phrasings/" in path or "-wording-" in path}
    assert sum(len(PLACE.findall(text)) for text in mine.values()) > 3000
    for path, text in mine.items():
        assert len(PLACE.findall(text)) <= 100 and text.count("\n| ") <= 120, path


def test_front_pages_do_not_grow_with_the_number_of_reports() -> None:
    few = render(studied(*(example(id=f"r{n}", year=2013 + n % 3 if n % 7 else None) for n in range(40))))
    for path in ("phrasings/index.md", "phrasings/hedges.md", "phrasings/unrecognised.md", *KIND_PAGES):
        assert len(many()[path]) < len(few[path]) + 400, path


def test_the_same_base_gives_the_same_pages_in_the_same_order() -> None:
    first, second = (list(phrasing_pages(atlas(base(), tally(base())))) for _ in range(2))
    assert first == second
    assert len(first) == len(dict(first))
    assert all(pages()[path] == text for path, text in first)


def test_a_claim_that_is_markup_stays_a_claim() -> None:
    texts = {path: text for path, text in render(studied(example())).items() if path.startswith("phrasings/")}
    assert texts and not [path for path, text in texts.items() if "<script" in text]
    shown = "".join(read(text).text for text in texts.values())
    assert "学习不系统</a><script>alert(1)</script>" in shown and "理论学习|[时断时续](x)" in shown


def test_without_reports_every_kind_has_its_page_and_without_a_catalogue_there_are_none() -> None:
    texts = render(studied())
    assert all(path in texts for path in KIND_PAGES)
    assert "收录的 0 个问题" in texts["phrasings/index.md"]


def test_the_exports_hold_every_issue_and_every_template_with_its_places() -> None:
    files = dict(exports(base()))
    rows = list(csv.DictReader(io.StringIO(files["phrasings.csv"].decode("utf-8-sig"), newline="")))
    assert len(rows) == wordings(base()).total
    told = json.loads(files["knowledge.json"])["phrasings"]
    assert all(template["count"] == len(template["places"]) for template in told["templates"])
    assert sum(t["count"] for t in told["templates"]) + len(told["unrecognised"]) == len(rows)
    by_template = Counter((row["类别"], row["句式"]) for row in rows if row["句式"])
    assert all(by_template[t["kind"], t["template"]] == t["count"] for t in told["templates"])
