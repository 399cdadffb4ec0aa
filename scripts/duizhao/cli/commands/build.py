"""`build`: from the sources to the finished site."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from ...export import exports
from ...knowledge import KnowledgeBase
from ...knowledge.collector import collector_at_rest
from ...pages import rendered, report_name, search_labels
from ...search_index import Guide, index_files
from ...site import Published, Spool, bundles, publish, spool, unfit
from ..masking import built, need_no_leaks, need_privacy
from ..place import BUILD, NAME, ROOT, need_project, shown, source_folders
from ..reading import Harvest, harvest, tell_problems
from ..tell import Progress, Stop, warn

WAITING = "另一个构建正在进行，等它结束后继续。"


def build(sources: Sequence[Path], site: Path | None, strict_privacy: bool = False) -> int:
    """Read, render, write docs/ and make the site."""
    need_project()
    folders, target = source_folders(sources), (site or ROOT / "site").resolve()
    if reason := unfit(ROOT, target):
        raise Stop(f"{reason}。")
    progress = Progress()
    found = harvest(folders, progress.tell)
    progress.clear()
    tell_problems(found)
    if strict_privacy:
        need_privacy(found.privacy)
    with files(found.base) as made:
        need_no_leaks(found.privacy, made.items())
        try:
            done = publish(ROOT, made, target, progress.tell, lambda: warn(WAITING))
        finally:
            progress.clear()
    need_no_leaks(found.privacy, built(target))
    print(_result(found, done, target))
    return found.code


@contextmanager
def files(base: KnowledgeBase) -> Iterator[Spool]:
    """Every generated file of docs/ by its path: pages, downloads, the index of the search, scripts and styles."""
    with spool(BUILD) as found:
        _fill(found, base)
        yield found


@collector_at_rest()
def _fill(found: Spool, base: KnowledgeBase) -> None:
    found.take(rendered(base))
    found.take((f"downloads/{name}", content) for name, content in exports(base))
    found.take(index_files(base, guides(ROOT / "docs"), report_name, search_labels(base)).items())
    found.take(bundles(ROOT / "docs").items())


def guides(docs: Path) -> Iterator[Guide]:
    """The hand-written guide pages, in order of their names."""
    for path in sorted((docs / "guide").glob("*.md")):
        yield Guide(f"guide/{path.stem}.html", path.read_text("utf-8"))


def _result(found: Harvest, done: Published, target: Path) -> str:
    count, docs = len(found.base.reports), done.docs
    told = f"没有变化：{count} 份报告，写入 0 个文件。"
    if done.made or docs.written or docs.removed:
        told = (
            f"已生成：{count} 份报告，写入 {docs.written} 个文件，删除 {docs.removed} 个，{docs.unchanged} 个没有变化。"
        )
    return f"{told}\n网站在 {shown(target)}，双击其中的 index.html 打开，或运行 {NAME} serve 预览。"
