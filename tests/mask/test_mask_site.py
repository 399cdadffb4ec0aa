"""A folder with two hundred private facts in twelve forms, built to a whole site: none of them is published."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

import pytest
from checkouts import Checkout, make_checkout
from duizhao.mask.verify import plain
from duizhao.site.lock import locked

SURNAMES = "赵钱孙李周吴郑王冯陈蒋沈韩杨朱秦许何吕张曹魏姜谢邹苏潘葛范彭"
GIVEN = ("旭东", "婉清", "致远", "雅楠", "子衿", "凌霄", "沐阳", "书瑶", "景行", "若溪", "承泽", "望舒", "鸿飞", "绮梦")
RIVERS = ("榆柞", "杉筏", "槲岭", "桦浦", "楮溪", "榉坪", "椴沟", "柘湾", "栎集", "梓潭", "楸岗", "檀坳")
SETTINGS = """屏蔽: [姓名, 地名, 企业名称, 电话和账号名, 证件号码, 银行卡号, 车牌号, 电子邮箱, 统一社会信用代码]
词语: [天枢计划, beidouxing]
"""


@dataclass(frozen=True, slots=True)
class Fact:
    """A sentence and what in it must not be published."""

    sentence: str
    secret: str


def luhn(number: str) -> str:
    total = sum(sum(divmod(int(d) * (2 - place % 2), 10)) for place, d in enumerate(reversed(number)))
    return number + str(-total % 10)


def identity(number: int) -> str:
    body = f"36012119{70 + number % 30:02}0{1 + number % 9}1{number % 10}{number:03}"[:17]
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    return body + "10X98765432"[sum(int(d) * w for d, w in zip(body, weights, strict=True)) % 11]


def facts() -> Iterator[Fact]:
    """Two hundred facts, one form after the other."""
    surnames, given, rivers = cycle(SURNAMES), cycle(GIVEN), cycle(RIVERS)
    for number in range(200):
        name = next(surnames) + next(given)
        place = next(rivers)
        phone, card = f"138{number:04}{9000 + number}", luhn(f"622202{number:012}")
        yield (
            Fact(f"比如，{name}同志提醒后才改。", name),
            Fact(f"局长{name}在会上点了名。", name),
            Fact(f"帮扶贫困户{name}，一年只去两次。", name),
            Fact(f"在{place}镇走访偏少。", f"{place}镇"),
            Fact(f"与{place}宏达建材有限公司的合同没有细看。", f"{place}宏达建材"),
            Fact(f"群众打{phone}没有人接。", phone),
            Fact(f"身份证号{identity(number)}登记有误。", identity(number)),
            Fact(f"补贴打进卡号{card}后没有核对。", card),
            Fact(f"公车赣A{10000 + number}节假日停在院里。", f"赣A{10000 + number}"),
            Fact(f"意见发到hezi{number}@example.com没有回。", f"hezi{number}@example.com"),
            Fact(f"约谈了{name}、{name[0]}浩淼两位同志。", f"{name[0]}浩淼"),
            Fact("天枢计划推进慢，联系人beidouxing没有换。", "天枢计划"),
        )[number % 12]


def reports() -> Iterator[str]:
    """Twenty reports with ten facts each, in claims, examples, causes and measures."""
    planted = [fact.sentence for fact in facts()]
    for first in range(0, 200, 10):
        a, b, c, d, e, f, g, h, i, j = planted[first : first + 10]
        yield (
            f"县农业局副局长2023年度民主生活会个人对照检查材料\n\n{a}现报告如下。\n\n一、存在的主要问题\n"
            f"（一）理论学习方面\n一是{b}\n二是学得不深。{c}\n（二）工作作风方面\n一是{d}二是调研少。例如，{e}\n"
            f"二、原因分析\n一是思想松懈。{f}\n二是{g}\n三、整改措施\n（一）补课\n1.{h}\n2.{i}\n（二）改作风\n1.{j}\n"
        )


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Checkout:
    """A project with the planted reports, its site built with all kinds masked; once for all workers of a run."""
    base = tmp_path_factory.getbasetemp()
    root = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "office"
    with locked(root.with_suffix(".lock"), lambda: None):
        return Checkout(root) if (root / "site").is_dir() else built(root)


def built(root: Path) -> Checkout:
    """The project in a new folder."""
    root.mkdir()
    made = make_checkout(root)
    for number, text in enumerate(reports()):
        made.add(f"planted-{number}.txt", text)
    made.add("赵旭东（天枢计划）.txt", next(reports()))  # a copy of the first, told of on its page
    made.add("beidouxing.txt", next(reports()) + "3.每月走访两次。\n")
    made.add("broken/孙致远.pdf", b"%PDF-1.4 broken")
    made.add("mask.yml", SETTINGS)
    code, out, err = made.run("build")
    assert code == 1, out + err  # 1: one file cannot be read, and the rest is there
    return made


def published(office: Checkout) -> Iterator[tuple[str, str]]:
    """Every file of the site and every generated one of docs/, as a reader or a program would see it."""
    for folder in (office.site, office.root / "docs"):
        for path in sorted(folder.rglob("*")):
            name = path.relative_to(folder).as_posix()
            if path.is_file() and not name.startswith(("assets/", "guide/")):
                yield name, plain(path.read_bytes().decode("utf-8", "replace"))


def test_none_of_two_hundred_facts_is_in_anything_that_is_published(office: Checkout) -> None:
    secrets = {fact.secret for fact in facts()} | {"beidouxing"}
    assert len(list(facts())) == 200
    seen = set()
    for name, text in published(office):
        seen.add(Path(name).suffix)
        found = [secret for secret in secrets if secret in text or secret in name]
        assert not found, f"{name}: {found[:3]}"
    assert seen >= {".html", ".md", ".js", ".json", ".csv", ".sqlite"}


def test_the_texts_are_there_with_marks_in_the_place_of_facts(office: Checkout) -> None:
    page = (office.site / "reports" / "planted-0.html").read_text("utf-8")
    assert "赵某某" in plain(page).replace('<span class="dz-redacted" title="原文已隐去">', "").replace("</span>", "")
    listed = (office.site / "sources" / "masked" / "all-1.html").read_text("utf-8")
    assert "姓名" in listed and "planted-0" in listed


def test_the_person_in_charge_sees_the_originals_on_the_terminal(office: Checkout) -> None:
    _, out, _ = office.run("mask", "--list")
    assert "planted-0.txt:3: 姓名“赵旭东”，已屏蔽" in out


def test_what_is_left_stands_in_the_same_list(tmp_path: Path) -> None:
    made = make_checkout(tmp_path)
    made.add("a.txt", next(reports()))
    _, out, err = made.run("mask", "--list")
    assert "a.txt:3: 含有姓名“赵旭东”，没有屏蔽 [privacy-unmasked]" in out and not err


def test_a_strict_build_fails_where_something_is_left_and_keeps_the_old_site(tmp_path: Path) -> None:
    made = make_checkout(tmp_path)
    made.add("a.txt", next(reports()))
    code, out, err = made.run("build", "--strict-privacy")
    assert (code, made.site.exists()) == (2, False)
    assert "a.txt:3: 含有姓名“赵旭东”，没有屏蔽 [privacy-unmasked]" in err
    assert "没有改动" in err and not out


def test_a_fault_of_the_settings_stops_the_build(tmp_path: Path) -> None:
    made = make_checkout(tmp_path)
    made.add("mask.yml", "屏蔽: [姓各]\n地明: []\n")
    code, _, err = made.run("build")
    assert (code, made.site.exists()) == (2, False)
    assert "mask.yml:1:" in err and "mask.yml:2:" in err and "姓名" in err and "地名" in err
