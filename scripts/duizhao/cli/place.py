"""Where the project lies and what the commands take by default."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from .tell import Stop

ROOT: Final = Path(__file__).resolve().parents[3]
BUILD: Final = ROOT / ".build"
CATALOGUE: Final = ROOT / "scripts" / "duizhao" / "catalogue"
NAME: Final = "python3 scripts"


def source_folders(given: Sequence[Path]) -> tuple[Path, ...]:
    """The folders to read, each once: those given or the project's own; stops at a missing one."""
    folders = tuple({folder.resolve(): folder for folder in given or (ROOT / "sources",)}.values())
    for folder in folders:
        if not folder.exists():
            raise Stop(f"{folder}:0: 找不到这个来源文件夹，应为已有的文件夹 [folder-missing]")
    return folders


def need_project() -> None:
    """Stop where the program lies outside its project, so that there is nothing to build in."""
    if not (ROOT / "mkdocs.yml").is_file():
        raise Stop(f"{ROOT} 里没有 mkdocs.yml，应在完整的项目文件夹中运行。")


def shown(path: Path) -> str:
    """A path as people read it: from the working folder on if it lies below."""
    try:
        return str(path.relative_to(Path.cwd()))
    except (ValueError, OSError):
        return str(path)
