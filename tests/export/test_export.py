"""The exports: what they hold, that they keep to their schema, and that spreadsheets open them unharmed."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest
from checkouts import REPORT
from duizhao.catalogue.load import load_frameworks
from duizhao.clean import clean
from duizhao.export import exports, outline
from duizhao.export.sheet import cell, sheet
from duizhao.knowledge import KnowledgeBase, gather
from duizhao.model import Frameworks, Meta, Problem, Source
from duizhao.pages import render
from jsonschema import Draft202012Validator

TWO = "篇一：甲\n\n" + REPORT.format(year=2023) + "\n篇二：乙\n\n" + REPORT.format(year=2023)
UNREAD = Problem("b.pdf", 0, "format-unsupported", "暂不能读取", "error")


@pytest.fixture(scope="module")
def base() -> KnowledgeBase:
    sources = [
        Source("forest.txt", REPORT.format(year=2023), meta=Meta(sample=True)),
        Source("老林/甲.txt", REPORT.format(year=2023).replace("一是进山", "一是=HYPERLINK进山")),
        Source("two.txt", TWO),
    ]
    return gather(sources, load_frameworks(), (UNREAD,))


@pytest.fixture(scope="module")
def files(base: KnowledgeBase) -> dict[str, bytes]:
    return dict(exports(base))


def rows(file: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(file.decode("utf-8-sig"), newline="")))


def test_the_knowledge_keeps_to_its_schema(files: dict[str, bytes]) -> None:
    schema = json.loads(files["knowledge.schema.json"])
    Draft202012Validator.check_schema(schema)
    told = json.loads(files["knowledge.json"])
    assert [error.message for error in Draft202012Validator(schema).iter_errors(told)] == []
    assert len(told["reports"]) >= 3 and told["left_out"][0]["path"] == "b.pdf"
    assert any(issue for dimension in told["reports"][0]["dimensions"] for issue in dimension["issues"])


def test_the_schema_allows_nothing_that_it_does_not_name(files: dict[str, bytes]) -> None:
    told: dict[str, Any] = json.loads(files["knowledge.json"])
    validator = Draft202012Validator(json.loads(files["knowledge.schema.json"]))
    told["reports"][0]["sections"][0]["kind"] = "chapter"
    told["reports"][0]["mood"] = "good"
    assert len(list(validator.iter_errors(told))) == 2


def test_an_empty_base_keeps_to_the_schema_as_well() -> None:
    files = dict(exports(KnowledgeBase(Frameworks())))
    Draft202012Validator(json.loads(files["knowledge.schema.json"])).validate(json.loads(files["knowledge.json"]))
    assert rows(files["issues.csv"]) == []


def test_the_same_base_gives_the_same_bytes(base: KnowledgeBase, files: dict[str, bytes]) -> None:
    assert dict(exports(base)) == files


def test_a_text_is_the_stretch_of_the_cleaned_file_that_its_offsets_name(base: KnowledgeBase) -> None:
    for report in base.reports:
        text = clean(report.source.text).text
        told: dict[str, Any] = outline(report)
        points = [*told["matters"], *told["causes"], *told["measures"]]
        points += [issue for dimension in told["dimensions"] for issue in dimension["issues"]]
        assert points and all(point["text"] == text[point["start"] : point["end"]] for point in points)


def test_an_outline_has_the_keys_of_the_contract(base: KnowledgeBase) -> None:
    told: dict[str, Any] = outline(base.reports[0], "given/path.txt")
    keys = "id source title year framework meeting level roles sections dimensions matters causes measures"
    assert set(told) == {*keys.split(), "removed", "problems", "start", "end"}
    assert told["source"] == "given/path.txt"
    assert set(told["dimensions"][0]) == {"heading", "dimension", "name", "issues"}
    issue = {"id", "claim", "text", "examples", "start", "end", "patterns", "answers"}
    assert set(told["dimensions"][0]["issues"][0]) == issue
    measure = {"id", "claim", "text", "items", "remedies", "commitment", "asked", "start", "end"}
    assert set(told["measures"][0]) == measure
    assert set(told["causes"][0]) == {"id", "claim", "text", "start", "end", "patterns"}


def test_tables_begin_with_a_byte_order_mark_and_end_their_rows_with_crlf(files: dict[str, bytes]) -> None:
    for name in ("reports.csv", "issues.csv", "causes.csv", "measures.csv"):
        assert files[name].startswith(b"\xef\xbb\xbf") and files[name].endswith(b"\r\n")


def test_there_is_a_row_for_each_thing(base: KnowledgeBase, files: dict[str, bytes]) -> None:
    told = json.loads(files["knowledge.json"])["reports"]
    issues = [issue for report in told for dimension in report["dimensions"] for issue in dimension["issues"]]
    measures = [measure for report in told for measure in report["measures"]]
    assert len(rows(files["reports.csv"])) == len(told) == len(base.reports)
    assert [row["要点"] for row in rows(files["issues.csv"]) if row["要点"][0] != "'"] == [
        issue["claim"] for issue in issues if issue["claim"][0] != "="
    ]
    assert len(rows(files["causes.csv"])) == sum(len(report["causes"]) for report in told)
    assert len(rows(files["measures.csv"])) == sum(1 + len(measure["items"]) for measure in measures)
    assert any(row["分项"] for row in rows(files["measures.csv"]))


def test_every_row_leads_to_a_place_on_a_page(base: KnowledgeBase, files: dict[str, bytes]) -> None:
    pages = render(base)
    found = (row for name in files if name.endswith(".csv") for row in rows(files[name]))
    addresses = [row["页面"] for row in found if "页面" in row]
    assert len(addresses) > 20
    for address in addresses:
        path, _, anchor = address.partition("#")
        page = pages[path.removesuffix(".html") + ".md"]
        assert not anchor or f'id="{anchor}"' in page


@pytest.mark.parametrize("text", ["=1+1", "+86", "-1", "@某", "\t甲", "＝1", "－1"])
def test_what_a_spreadsheet_might_take_for_a_formula_is_made_text(text: str) -> None:
    assert cell(text) == f"'{text}"


def test_what_is_no_formula_stays_as_it_is() -> None:
    assert (cell("甲=乙"), cell(-1), cell(2023), cell(None), cell("")) == ("甲=乙", "-1", "2023", "", "")


def test_quotes_commas_and_line_ends_survive_in_a_cell() -> None:
    texts = ["甲，“乙”", 'a,"b"', "第一行\n第二行", ";\t"]
    read = list(csv.reader(io.StringIO(sheet([tuple(texts)]).decode("utf-8-sig"), newline="")))
    assert read == [texts]
