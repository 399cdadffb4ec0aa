"""The pages of the samples and of short reports, as several tests read them: made once for each of these."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from builders import report
from duizhao.catalogue.load import load_catalogue
from duizhao.clean import clean
from duizhao.knowledge import KnowledgeBase, study
from duizhao.model import Catalogue, Meta, Problem, Report, Source
from duizhao.pages import render
from duizhao.pages.downloads import FILES
from duizhao.pages.nav import GUIDES
from duizhao.parse import Lexicon, parse
from where import SAMPLES

SAMPLE_FILES = sorted(SAMPLES.glob("*.[tm]*"))
HAND_WRITTEN = {*(f"guide/{name}.md" for name in GUIDES), *(f"downloads/{name}" for name, _ in FILES)}
TEXT = """按照通知要求，现将情况报告如下：

一、存在的问题
（一）在“理论学习”方面。一是学习不系统</a><script>alert(1)</script>。比如，读书`少`。二是理论学习|[时断时续](x)。
（二）在工作作风方面。一是甲乙丙丁。
二、原因分析
一是理论武装放松。忙于事务。
三、整改措施
一是加强理论学习。下一步每月自学。
"""


@cache
def catalogue() -> Catalogue:
    """The shipped catalogue."""
    return load_catalogue()


def base_of(*reports: Report, left_out: tuple[Problem, ...] = ()) -> KnowledgeBase:
    """A knowledge base without a catalogue."""
    return KnowledgeBase(catalogue().frameworks, reports, left_out)


def studied(*reports: Report, known: Catalogue | None = None) -> KnowledgeBase:
    """A knowledge base with these reports classified."""
    return study(KnowledgeBase(catalogue().frameworks, reports), known or catalogue())


def example(**fields: object) -> Report:
    """A report of all kinds of sections that tries to break out of its page."""
    return report(TEXT, **({"year": 2023, "framework": "ztjy-2023-1", "level": "individual"} | fields))  # type: ignore[arg-type]


@cache
def samples() -> tuple[Report, ...]:
    """The reports of the samples."""
    lexicon = Lexicon(catalogue().frameworks)
    found: list[Report] = []
    for path in SAMPLE_FILES:
        source = Source(path.name, path.read_text("utf-8"), meta=Meta(sample=True))
        found += parse(source, clean(source.text), lexicon, path.stem)
    return tuple(found)


@cache
def base() -> KnowledgeBase:
    """Two examples and the samples, classified."""
    return studied(example(), example(id="r2", year=None), *samples())


@cache
def pages() -> Mapping[str, str]:
    """Their pages."""
    return render(base())


@cache
def many() -> Mapping[str, str]:
    """The pages of a thousand examples."""
    return render(studied(*(example(id=f"r{n}", year=2013 + n % 3 if n % 7 else None) for n in range(1000))))
