"""The full-text search in a browser: it finds exactly what stands in the texts, from a folder and from a server."""

from __future__ import annotations

import csv
import io
import json
import random
import re
import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from browser import corpus
from duizhao.cli.commands.build import guides
from duizhao.pages import report_name
from duizhao.search_index import normalise
from duizhao.search_index.build import all_documents
from playwright.sync_api import Browser, Page, expect

HOSTILE = (
    "<img src=x onerror=alert(1)>",
    "%",
    "%E4%BD",
    "\\",
    ".*+?^${}()|[]",
    "学" * 10_000,
    "HALF A PAIR",
    "😀😀",
    "'\"--></script>",
    "-",
    "… …",
    "“",
)
FIND = """async ([root, words]) => {
  const index = await duizhaoSearch.connect(root);
  const result = await index.search(words);
  const hits = await result.hits.slice(0, 3);
  return {total: result.total, positions: Array.from(result.hits.positions), near: result.near, hits};
}"""
APART = "\0\0"  # between two units of the index
SEED = 7


@cache
def whole(root: Path) -> tuple[str, tuple[str, ...]]:
    """All texts of a project as one normalised stream, as the index numbers its positions; and as they are written."""
    base = corpus.read(root).base
    texts = [
        unit.text for document in all_documents(base, guides(root / "docs"), report_name) for unit in document.units
    ]
    return "".join(normalise(text) + APART for text in texts), tuple(texts)


def brute(stream: str, words: str) -> list[int]:
    """Every position of some words, by looking at each."""
    phrase = re.escape(normalise(words))
    return [found.start() for found in re.finditer(f"(?={phrase})", stream)]


def drawn(texts: tuple[str, ...], number: int) -> Iterator[str]:
    """Phrases at random from the texts: short and long, across words, with digits and marks in them."""
    chance = random.Random(SEED)
    while number:
        text = chance.choice(texts)
        length = chance.choice((1, 2, 2, 3, 3, 4, 6, 10, 30))
        at = chance.randrange(max(1, len(text) - length))
        words = text[at : at + length]
        if normalise(words) and not re.search(r"[\"“”＂…*＊\n]|\.{3}|[A-Za-z党]|政治|生活会", words):
            number -= 1
            yield words


def ready(page: Page, address: str) -> None:
    """Open a page and load the search."""
    page.goto(address + "index.html")
    page.locator(".dz-search-button").click()
    page.wait_for_function("window.duizhaoSearch && window.duizhaoSearch.connect")


def opened(page: Page, address: str) -> None:
    """Open a page and its search by the keyboard."""
    page.goto(address)
    page.keyboard.press("/")
    page.locator(".dz-search-dialog").wait_for()


def test_a_phrase_is_found_in_exactly_the_places_where_it_stands(page: Page, home: str, built: corpus.Built) -> None:
    stream, texts = whole(built.root)
    ready(page, home)
    for words in drawn(texts, 150):
        found = page.evaluate(FIND, [home, f'"{words}"'])
        assert found["positions"] == brute(stream, words), words
        assert found["total"] == len(found["positions"]) and found["near"] is None
        assert all(normalise(hit["match"]) == normalise(words) for hit in found["hits"]), words


def test_a_hit_leads_to_the_sentence_in_which_it_begins(page: Page, folder: str, built: corpus.Built) -> None:
    _, texts = whole(built.root)
    ready(page, folder)
    hits = [hit for words in drawn(texts, 25) for hit in page.evaluate(FIND, [folder, f'"{words}"'])["hits"][:1]]
    for hit in hits:
        page.goto(folder + hit["url"])
        element = page.locator(f"[id='{hit['url'].split('#')[1]}']")
        assert element.count() == 1, hit
        if "#n" in hit["url"]:
            sentence = normalise(str(element.evaluate("(e) => e.textContent")))
            assert normalise(hit["match"])[:1] in sentence, hit


def test_several_terms_are_found_in_the_documents_that_have_all_of_them(
    page: Page, folder: str, built: corpus.Built
) -> None:
    base = built.base
    ready(page, folder)
    streams = [
        "".join(normalise(unit.text) + APART for unit in document.units)
        for document in all_documents(base, guides(built.root / "docs"), report_name)
    ]
    for one, other in (("学习", "基层"), ("调研", "群众"), ("会议", "不足")):
        wanted = sum(len(brute(s, one)) + len(brute(s, other)) for s in streams if one in s and other in s)
        assert page.evaluate(FIND, [folder, f"{one} {other}"])["total"] == wanted > 0
        without = sum(len(brute(s, one)) for s in streams if other not in s)
        assert page.evaluate(FIND, [folder, f"{one} -{other}"])["total"] == without


def test_a_slot_stands_for_any_words_of_the_same_clause(page: Page, folder: str, built: corpus.Built) -> None:
    stream, _ = whole(built.root)
    ready(page, folder)
    for one, other in (("学习", "不"), ("对", "不够"), ("没有", "到")):
        wanted = [f.start() for f in re.finditer(f"(?={one}[^\0]{{0,60}}?{other})", stream)]
        found = page.evaluate(FIND, [folder, f"{one}…{other}"])
        assert found["positions"] == wanted and wanted


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("學習", "学习"),
        ("２０２３年", "2023年"),
        ("mzshh", "民主生活会"),
        ("民主生活会", "民主生活会"),
        ("“学习”", "学习"),
    ],
)
def test_other_spellings_find_the_same(page: Page, folder: str, built: corpus.Built, asked: str, meant: str) -> None:
    ready(page, folder)
    assert page.evaluate(FIND, [folder, asked])["total"] == len(brute(whole(built.root)[0], meant)) > 0


def test_what_does_not_stand_in_the_texts_gives_near_places_that_are_called_so(page: Page, folder: str) -> None:
    opened(page, folder + "index.html")
    page.keyboard.type("学用脱节得不得了哇")
    status = page.locator(".dz-search-dialog [role=status]")
    expect(status).to_contain_text("没有完全一致的结果")
    assert page.locator(".dz-search-dialog [role=option]").count() > 0


def test_the_dialog_needs_no_mouse(page: Page, home: str) -> None:
    page.goto(home + "reports/index.html")
    page.keyboard.press("Control+k")
    box = page.get_by_role("combobox", name="检索词句")
    expect(box).to_be_focused()
    page.keyboard.type("两张皮")
    option = page.locator(".dz-search-dialog [role=option]")
    option.first.wait_for()
    assert "P002" in option.first.inner_text()  # a cue leads to its pattern, on top
    page.keyboard.press("ArrowDown")
    assert box.get_attribute("aria-activedescendant") == option.first.get_attribute("id")
    page.keyboard.press("Escape")
    expect(page.locator(".dz-search-dialog")).to_be_hidden()
    page.keyboard.press("/")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/patterns/P002.html*")


def test_half_typed_chinese_is_not_searched_for(page: Page, folder: str) -> None:
    opened(page, folder + "index.html")
    box = page.locator(".dz-search-dialog [type=search]")
    box.evaluate(
        "(e) => { e.dispatchEvent(new CompositionEvent('compositionstart')); e.value = 'xue';"
        " e.dispatchEvent(new InputEvent('input', {isComposing: true})); }"
    )
    page.wait_for_timeout(300)
    assert page.locator(".dz-search-dialog [role=option]").count() == 0
    box.evaluate("(e) => { e.value = '学习'; e.dispatchEvent(new CompositionEvent('compositionend')); }")
    page.locator(".dz-search-dialog [role=option]").first.wait_for()


def test_a_hit_is_marked_on_arrival_and_the_marks_can_be_cleared(page: Page, home: str) -> None:
    page.goto(home + "search/index.html#q=" + "%E5%AD%A6%E4%B9%A0" + "&kind=0")
    page.locator(".dz-kwic-row").first.click()
    mark = page.locator("mark.dz-now")
    mark.first.wait_for()
    assert normalise("".join(mark.all_inner_texts())) == "学习"
    expect(mark.first).to_be_in_viewport()
    page.get_by_role("button", name="下一处").click()
    page.get_by_role("button", name="清除").click()
    assert page.locator("mark.dz-found-here").count() == 0


def test_the_page_counts_narrows_sorts_and_remembers(page: Page, home: str, built: corpus.Built) -> None:
    page.goto(home + "search/index.html")
    page.get_by_role("searchbox", name="检索词句").fill("学习")
    status = page.locator(".dz-search > [role=status]")
    total = len(brute(whole(built.root)[0], "学习"))
    expect(status).to_have_text(f"共 {total} 处。")
    page.locator("fieldset").first.wait_for()
    kinds = page.locator("fieldset").first.locator("em").all_inner_texts()
    assert sum(map(int, kinds)) == total
    box = page.locator("fieldset").first.locator("label").first
    count = int(box.locator("em").inner_text())
    box.locator("input").check()
    expect(status).to_have_text(f"共 {total} 处，筛选后 {count} 处。" if count < total else f"共 {total} 处。")
    page.locator("select").select_option("right")
    expect(status).to_contain_text("共")
    assert "sort=right" in page.url and "kind=" in page.url
    page.go_back()
    page.wait_for_function("!location.hash.includes('sort')")
    expect(page.locator("select")).to_have_value("place")
    page.reload()
    expect(status).to_contain_text(f"共 {total} 处")


def test_the_contexts_are_in_order_when_sorted_by_them(page: Page, folder: str) -> None:
    ready(page, folder)
    rows = page.evaluate(
        """async (root) => {
          const index = await duizhaoSearch.connect(root);
          const {hits} = await index.search("学习");
          return (await (await hits.sorted("right")).slice(0, 1e6)).map((hit) => hit.right.slice(0, 4));
        }""",
        folder,
    )
    ordered = page.evaluate("(rows) => rows.slice().sort(new Intl.Collator('zh-Hans-CN').compare)", rows)
    assert rows == ordered and len(rows) > 50


def test_all_places_are_saved_as_a_table(page: Page, folder: str, built: corpus.Built) -> None:
    page.goto(folder + "search/index.html#q=%E5%AD%A6%E4%B9%A0")
    page.locator(".dz-kwic-row").first.wait_for()
    with page.expect_download() as saved:
        page.get_by_role("button", name="下载全部为表格").click()
    content = Path(saved.value.path()).read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    assert len(rows) == len(brute(whole(built.root)[0], "学习"))
    assert all(normalise(row["命中"]) == "学习" and row["地址"] for row in rows)


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_query_is_a_query_like_any_other(page: Page, folder: str, words: str) -> None:
    opened(page, folder + "index.html")
    page.locator(".dz-search-dialog [type=search]").evaluate(
        "(e, w) => { e.value = w.replace('HALF A PAIR', '\\ud800'); e.dispatchEvent(new InputEvent('input')); }", words
    )
    page.wait_for_timeout(500)
    assert page.locator(".dz-search-dialog img, .dz-search-dialog [role=alert]").count() == 0
    page.goto(folder + "search/index.html#" + "q=" + json.dumps(words)[1:-1].replace("\\u", "%u").replace("#", ""))
    page.wait_for_timeout(200)
    assert page.locator(".dz-search img").count() == 0


def test_an_old_page_never_shows_hits_of_another_build(browser: Browser, built: corpus.Built, tmp_path: Path) -> None:
    page = browser.new_context().new_page()
    site = shutil.copytree(built.site, tmp_path / "site")
    root = site.as_uri() + "/"
    opened(page, root + "index.html")
    page.keyboard.type("学习")
    page.locator(".dz-search-dialog [role=option]").first.wait_for()
    (old,) = (path for path in (site / "search").iterdir() if path.is_dir())
    old.rename(site / "search" / "0123456789ab")
    pointer = site / "search" / "current.js"
    pointer.write_text(pointer.read_text("utf-8").replace(old.name, "0123456789ab"), "utf-8")
    page.locator(".dz-search-dialog [type=search]").fill("调研")
    trouble = page.locator(".dz-search-dialog [role=alert]")
    trouble.wait_for()
    assert "网站刚刚更新" in trouble.inner_text()
    with page.expect_navigation():
        trouble.get_by_role("button").click()
    page.keyboard.press("/")
    page.locator(".dz-search-dialog").wait_for()
    page.keyboard.type("调研")
    page.locator(".dz-search-dialog [role=option]").first.wait_for()
    page.context.close()


def test_without_javascript_the_page_says_so_and_leads_on(browser: Browser, home: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(home + "search/index.html")
    assert "需要启用 JavaScript" in page.locator("article").inner_text()
    assert page.locator("article a[href='../patterns/index.html']").count() == 1
    context.close()


def test_nothing_of_the_search_is_loaded_before_somebody_searches(page: Page, home: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(home + "index.html", wait_until="networkidle")
    assert not [url for url in asked if "search.js" in url or "/search/" in url]
