"""`export`: the knowledge base as JSON, SQLite and CSV files in a folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ...export import exports
from ...site import save, spool
from ..masking import need_no_leaks
from ..place import shown, source_folders
from ..reading import harvest, tell_problems
from ..tell import Progress, Stop


def export(sources: Sequence[Path], to: Path) -> int:
    """Write all exports into the folder."""
    if to.exists() and not to.is_dir():
        raise Stop(f"{to} 是一个文件，应为文件夹。")
    progress = Progress()
    found = harvest(source_folders(sources), progress.tell)
    progress.clear()
    tell_problems(found)
    with spool(to) as files:
        files.take(exports(found.base))
        need_no_leaks(found.privacy, files.items())
        for name, content in files.items():
            save(to / name, content)
        print(f"已导出 {len(found.base.reports)} 份报告：{shown(to.resolve())}（{'、'.join(files)}）")
    return found.code
