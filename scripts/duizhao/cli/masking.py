"""Between parsing and classification: facts are masked, and reports of which only an excerpt is published are cut."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from ..knowledge import KnowledgeBase
from ..mask import KINDS, Find, Policy, excerpted, finds, leaks, masked_reports, shipped
from ..mask.policy import Term
from ..model import Problem
from .place import ROOT
from .tell import Stop, say

EXCERPT = "excerpt"
STRICT = "按 --strict-privacy 的要求，以上各处屏蔽或写入 keep 之前不生成网站；原来的网站没有改动。"


@dataclass(frozen=True, slots=True)
class Privacy:
    """What was masked, for the person in charge: the facts, where they stood, and a look at what may be left."""

    policy: Policy | None = None
    finds: tuple[Find, ...] = ()
    facts: frozenset[Term] = frozenset()
    left: Callable[[], tuple[Find, ...]] = field(default=tuple)


def shield(base: KnowledgeBase, policy: Policy | None) -> tuple[KnowledgeBase, Privacy]:
    """The base as it may be published. Without settings nothing is masked; excerpts are cut in any case."""
    lexicon = shipped()
    if policy is None or policy.is_empty:
        reports, keep = base.reports, policy.keep if policy else frozenset[str]()
        kept = Privacy(policy, left=lambda: tuple(finds(reports, lexicon, keep)))
        return _cut(base), kept
    done = masked_reports(base.reports, base.left_out, policy, lexicon)
    masked = replace(base, reports=done.reports, left_out=done.problems, masked=done.places)
    known = Privacy(
        policy, done.finds, done.facts, lambda: tuple(finds(done.reports, lexicon, policy.keep, done.paths))
    )
    return _cut(masked), known


def _cut(base: KnowledgeBase) -> KnowledgeBase:
    if all(report.source.meta.publish != EXCERPT for report in base.reports):
        return base
    cut = (excerpted(report) if report.source.meta.publish == EXCERPT else report for report in base.reports)
    return replace(base, reports=tuple(cut))


def problem_of(find: Find) -> Problem:
    """An unmasked fact as a problem of its file, for the terminal."""
    doubt = "" if find.certain else "可能"
    message = f"{doubt}含有{KINDS[find.kind]}“{find.original}”，没有屏蔽"
    return Problem(find.path, find.line, "privacy-unmasked", message)


def need_privacy(privacy: Privacy) -> None:
    """Stop where anything looks like a private fact that is not masked."""
    left = sorted({problem_of(find) for find in privacy.left()})
    for problem in left:
        say(problem)
    if left:
        raise Stop(STRICT)


def told(privacy: Privacy) -> str:
    """How much may be left unmasked, as one sentence; empty where there is nothing."""
    left = privacy.left()
    if not left:
        return ""
    counts = Counter(find.kind for find in left)
    words = "、".join(f"{KINDS[kind]} {counts[kind]} 处" for kind in KINDS if counts[kind])
    return f"文中可能有没有屏蔽的{words}；用 mask --list 逐条查看，屏蔽的办法见网站的“指南—屏蔽与摘录”。"


def need_no_leaks(privacy: Privacy, files: Iterable[tuple[str, bytes]]) -> None:
    """Stop where a masked fact is still in something that was built."""
    if not privacy.facts:
        return
    found = [name for name, _ in leaks(files, privacy.facts, own_words(ROOT))]
    for name in found[:10]:
        say(Problem(name, 0, "privacy-leak", "生成的文件里仍有应当屏蔽的内容", "error"))
    if found:
        raise Stop(f"{len(found)} 个生成的文件里仍有应当屏蔽的内容，请把这一情况告诉维护者。")


def own_words(root: Path) -> str:
    """All that the program and its guide say themselves: a fact that stands there proves nothing."""
    package = root / "scripts" / "duizhao"
    return "\n".join(path.read_text("utf-8") for ending in ("py", "yml") for path in package.rglob(f"*.{ending}"))


def built(site: Path) -> Iterator[tuple[str, bytes]]:
    """The files of a finished site that came out of reports."""
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site).as_posix()
        if path.is_file() and not name.startswith(("assets/", "guide/", "bundle/")):
            yield name, path.read_bytes()
