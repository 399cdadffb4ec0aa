"""What the exports hold of the catalogue and of the classification: JSON by its schema, tables, one SQLite file."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import pytest
from checkouts import REPORT
from duizhao.catalogue.load import load_catalogue
from duizhao.export import exports
from duizhao.knowledge import KnowledgeBase, gather, study
from duizhao.model import Answer, Commitment, Issue, Measure, Source
from jsonschema import Draft202012Validator

LONE = REPORT.format(year=2022).replace("一是进山", "一是理论学习不系统\ud800，进山")
THEORY = REPORT.format(year=2023).replace("一是进山", "一是理论学习不系统，进山")


@cache
def base() -> KnowledgeBase:
    """Two reports, one of them with an issue of P001, an answer and a commitment."""
    catalogue = load_catalogue()
    known = study(gather([Source("甲.txt", THEORY), Source("乙.txt", LONE)], catalogue.frameworks), catalogue)
    report = known.reports[0]
    issue, measure = next(report.points(Issue)), next(report.points(Measure))
    reading = replace(
        known.reading(report),
        answers=(Answer(issue.id, measure.id, ("学习", "R01")),),
        commitments={measure.id: Commitment(numbers=("4次",), deadline=("6月底前",))},
    )
    return replace(known, classified={**known.classified, report.id: reading})


@cache
def files() -> dict[str, bytes]:
    return dict(exports(base()))


@pytest.fixture
def database() -> Iterator[sqlite3.Connection]:
    opened = sqlite3.connect(":memory:")
    opened.deserialize(files()["knowledge.sqlite"])
    yield opened
    opened.close()


def rows(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(files()[name].decode("utf-8-sig"), newline="")))


def test_the_whole_catalogue_is_exported_as_the_schema_says() -> None:
    told = json.loads(files()["knowledge.json"])
    Draft202012Validator(json.loads(files()["knowledge.schema.json"])).validate(told)
    catalogue = base().catalogue
    for kind in ("patterns", "causes", "remedies", "fields", "criteria", "posts"):
        assert [entry["id"] for entry in told["catalogue"][kind]] == [entry.id for entry in getattr(catalogue, kind)]
    assert told["catalogue"]["patterns"][0]["cues"]["strong"] == list(catalogue.patterns[0].cues.strong)


def test_the_tables_hold_each_entry_each_link_and_each_cue() -> None:
    catalogue = base().catalogue
    entries = (*catalogue.patterns, *catalogue.causes, *catalogue.remedies)
    assert [row["编号"] for row in rows("entries.csv")] == [entry.id for entry in entries]
    linked = sum(len(p.causes) + len(p.remedies) + len(p.related) for p in catalogue.patterns)
    assert len(rows("links.csv")) == linked and all(row["指向"] and row["理由"] for row in rows("links.csv"))
    cues = sum(len(e.cues.strong) + len(e.cues.weak) + len(e.cues.unless) for e in entries)
    assert len(rows("cues.csv")) == cues


def test_the_database_answers_which_reports_show_a_pattern(database: sqlite3.Connection) -> None:
    found = database.execute(
        "SELECT reports.title, issue_patterns.claim, cues FROM issue_patterns JOIN reports ON reports.id = report "
        "WHERE pattern = 'P001' AND rank = 1"
    ).fetchall()
    assert {year for title, _, _ in found for year in ("2022", "2023") if year in title} == {"2022", "2023"}
    assert [cues for _, claim, cues in found if claim == "读书时断时续" and "时断时续" in cues]


def test_the_database_holds_answers_and_commitments(database: sqlite3.Connection) -> None:
    told = (
        "SELECT issues.claim, measures.claim, answers.cues FROM answers JOIN issues ON issues.report = answers.report"
    )
    told += " AND issues.id = issue JOIN measures ON measures.report = answers.report AND measures.id = measure"
    assert [cues for *_, cues in database.execute(told)].count("学习、R01") == 1
    found = database.execute("SELECT kind, words FROM commitments").fetchall()
    assert {("deadline", "6月底前"), ("numbers", "4次")} <= set(found)


def test_every_row_of_the_database_that_names_another_finds_it(database: sqlite3.Connection) -> None:
    for table, column, other, key in (
        ("links", "target", "entries", "id"),
        ("cues", "entry", "entries", "id"),
        ("issues", "report", "reports", "id"),
        ("causes", "report", "reports", "id"),
        ("measures", "report", "reports", "id"),
        ("matches", "report", "reports", "id"),
    ):
        lost = database.execute(f"SELECT COUNT(*) FROM {table} WHERE {column} NOT IN (SELECT {key} FROM {other})")
        assert lost.fetchone() == (0,), table
    assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_the_same_base_gives_the_same_database() -> None:
    assert dict(exports(base()))["knowledge.sqlite"] == files()["knowledge.sqlite"]


def test_half_a_character_pair_is_stored_as_a_question_mark(database: sqlite3.Connection) -> None:
    assert database.execute("SELECT COUNT(*) FROM issues WHERE text LIKE '%理论学习不系统?%'").fetchone() == (1,)
