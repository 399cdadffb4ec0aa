"""Text of a source shows as the same characters and does nothing, wherever it stands."""

from __future__ import annotations

import html as entities
import json

import pytest
from duizhao.pages.markup import blocks, escape
from page_reader import read

DANGEROUS = (
    "<script>alert(1)</script>",
    "</title><img src=x onerror=alert(1)>",
    "[点我](javascript:alert(1))",
    "![图](http://example.com/x.png)",
    "<http://example.com>",
    "http://example.com/?a=1&b=2",
    "{{ config }} {% raw %}",
    "**加粗** __x__ *y* _z_",
    "`代码` ~~~ ```",
    "甲|乙",
    "[[维基]] [^1] [ref]: x",
    "# 标题 {#id .cls}",
    "1. 序号",
    "- 短横",
    "> 引用",
    '--8<-- "x.md"',
    "$x$ \\(y\\) \\*",
    ":smile: ==m== ^^u^^ ++k++",
    "&amp; &#60; &lt;b&gt;",
    "*[HTML]: 缩写",
    "!!! note",
    "词条\u200b**村4组",
    "\u0002wzxhzdk:0\u0003",
    "}{ } {: .x }",
)


def shown(text: str) -> str:
    """What a reader sees of a text: control characters as their pictures."""
    return "".join(chr(0x2400 + ord(char)) if ord(char) < 32 else char for char in text)


@pytest.mark.parametrize("text", DANGEROUS)
def test_a_text_in_a_paragraph_shows_itself(text: str) -> None:
    page = read(f"前{escape.md(text)}后")
    assert page.text.strip() == f"前{shown(text)}后"
    assert page.tags == ["p"]


@pytest.mark.parametrize("text", DANGEROUS)
def test_a_text_that_begins_a_line_shows_itself(text: str) -> None:
    page = read(escape.md(text))
    assert (page.text.strip(), page.tags) == (shown(text), ["p"])


@pytest.mark.parametrize("text", DANGEROUS)
def test_a_text_in_a_table_stays_in_its_cell(text: str) -> None:
    page = read(blocks.table(("a", "b"), [(escape.md_verbatim(text.replace("\u200b", "")), "z")]))
    assert shown(text.replace("\u200b", "")) in page.text
    assert page.tags.count("td") == 2


@pytest.mark.parametrize("text", DANGEROUS)
def test_a_text_in_a_heading_leaves_the_anchor_alone(text: str) -> None:
    page = read(blocks.heading(2, text, "here"))
    assert (page.text.strip(), page.tags, page.ids) == (shown(text), ["h2"], ["here"])


@pytest.mark.parametrize("text", DANGEROUS)
def test_a_text_in_a_link_leaves_the_target_alone(text: str) -> None:
    page = read(blocks.link(text, "reports/x.md#d1i2"))
    assert (page.text.strip(), page.links) == (shown(text), ["reports/x.md#d1i2"])


@pytest.mark.parametrize("text", DANGEROUS)
def test_a_text_in_a_block_of_html_shows_itself(text: str) -> None:
    page = read(f'<div class="x">\n<p>{escape.html(text)}</p>\n</div>')
    assert (page.text.strip(), page.tags) == (shown(text), ["div", "p"])


@pytest.mark.parametrize("text", DANGEROUS)
def test_a_title_in_the_front_matter_cannot_leave_the_head_of_the_page(text: str) -> None:
    value = json.loads(escape.yaml_text(text))
    assert not set(value) & set("<>\"'{}")
    assert entities.unescape(value) == shown(text)


def test_spaces_at_the_edges_and_line_ends_are_kept_where_they_matter() -> None:
    page = read(blocks.table(("a",), [(escape.md_verbatim("    四格\n"),)]))
    assert "    四格↵" in page.text


def test_a_character_without_shape_is_named() -> None:
    assert "[U+200B]" in read(escape.md_verbatim("学\u200b习")).text


def test_a_value_in_a_script_cannot_end_the_script() -> None:
    value = escape.script_value(["</script><!--", "\u2028"])
    assert "<" not in value
    assert json.loads(value) == ["</script><!--", "\u2028"]
