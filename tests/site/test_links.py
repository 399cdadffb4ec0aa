"""Every link of the finished site leads to a file and a place that exist."""

from __future__ import annotations

from pathlib import Path
from posixpath import normpath
from urllib.parse import unquote, urlsplit

from link_reader import anchors, fault, pages


def test_every_link_leads_to_a_file_and_a_place_that_exist(site: Path) -> None:
    found = [(page, link, fault(site, page, link)) for page in pages(site) for link in set(anchors(site / page).links)]
    assert len(found) > 1000
    assert [each for each in found if each[2]] == []


def test_an_id_stands_once_on_a_page(site: Path) -> None:
    for page in pages(site):
        ids = anchors(site / page).ids
        assert sorted(ids) == sorted(set(ids)), page


def test_every_page_can_be_reached_from_the_first_one(site: Path) -> None:
    reached, waiting = {"index.html"}, ["index.html"]
    while waiting:
        page = waiting.pop()
        start = page.rpartition("/")[0]
        for link in anchors(site / page).links:
            path = urlsplit(link).path
            target = normpath(f"{start}/{unquote(path)}".lstrip("/"))
            if path.endswith(".html") and target not in reached:
                reached.add(target)
                waiting.append(target)
    assert set(pages(site)) == reached


def test_a_link_that_leads_nowhere_is_found(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text('<p id="x"><a href="b.html#y">', "utf-8")
    (tmp_path / "b.html").write_text('<p id="y">', "utf-8")
    assert fault(tmp_path, "a.html", "b.html#y") is None and fault(tmp_path, "a.html", "#x") is None
    assert fault(tmp_path, "a.html", "b.html#z") == "no such place"
    assert fault(tmp_path, "a.html", "c.html") == fault(tmp_path, "a.html", "../a.html") == "no such file"
    assert fault(tmp_path, "a.html", "http://example.com/") == "leads out of the site"
