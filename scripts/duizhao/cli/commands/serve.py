"""`serve`: a preview that follows every edit of a report, of the catalogue and of the guide."""

from __future__ import annotations

import socket
import time
from collections.abc import Sequence
from pathlib import Path

from ...catalogue import CatalogueError
from ...model import Problem
from ...site import refresh
from ..crash import crash
from ..place import CATALOGUE, ROOT, need_project, source_folders
from ..reading import harvest, tell_problems
from ..tell import Progress, Stop, say, warn
from .build import files
from .preview import Preview
from .watch import State, settled, snapshot

PAUSE = 1.0  # seconds between two looks at the sources


def serve(sources: Sequence[Path], port: int) -> int:
    """Preview the site until Ctrl-C; 2 if the preview ends by itself."""
    need_project()
    folders = source_folders(sources)
    _need_port(port)
    seen = snapshot((*folders, CATALOGUE))
    progress = Progress()
    found = harvest(folders, progress.tell)
    progress.clear()
    tell_problems(found)
    with files(found.base) as made:
        refresh(ROOT, made)
    with Preview(ROOT, port) as preview:
        _follow(folders, preview, seen, frozenset(found.problems))
    raise Stop("预览意外结束，原因见上文。")


def _need_port(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            raise Stop(f"端口 {port} 不能使用（可能已被占用），请用 --port 另选一个。") from None


def _follow(folders: Sequence[Path], preview: Preview, seen: State, told: frozenset[Problem]) -> None:
    watched = (*folders, CATALOGUE)
    while preview.is_running():
        time.sleep(PAUSE)
        now = snapshot(watched)
        if now != seen:
            seen = settled(watched, now)
            told = _update(folders, told)


def _update(folders: Sequence[Path], told: frozenset[Problem]) -> frozenset[Problem]:
    """Make the pages anew and give the problems told; whatever is wrong, the last good pages stay."""
    try:
        found = harvest(folders)
        tell_problems(found, told)
        with files(found.base) as made:
            written = refresh(ROOT, made)
        print(f"已更新：写入 {written.written} 个文件，删除 {written.removed} 个。", flush=True)
        return frozenset(found.problems)
    except CatalogueError as error:
        for problem in error.problems:
            say(problem)
        warn("目录（catalogue）有错误，页面保持原样，改正后自动更新。")
    except (Stop, OSError) as error:
        warn(f"{error}（页面保持原样）")
    except Exception as error:
        warn(f"{crash(error)}（页面保持原样）")
    return told
