"""What a file is, judged by its name alone."""

from __future__ import annotations

from pathlib import PurePath
from typing import Literal

Kind = Literal["report", "settings", "unsupported"]

TEXT = frozenset({".txt", ".md", ".markdown"})
SETTINGS = ".meta.yml"
FOLDER = "folder"  # folder.meta.yml holds for its folder and all below
# What people put into a folder in the belief that it will be read; files of other kinds are passed over in silence.
UNSUPPORTED = frozenset(
    (
        *(".doc", ".docx", ".docm", ".dot", ".dotx", ".wps", ".wpt", ".rtf", ".odt", ".uot", ".pages"),
        *(".pdf", ".ofd", ".caj", ".ceb", ".epub", ".htm", ".html", ".mht", ".mhtml"),
        *(".xls", ".xlsx", ".et", ".ppt", ".pptx", ".dps", ".zip", ".rar", ".7z"),
    )
)
LEFT_BY_SYSTEMS = frozenset({"thumbs.db", "desktop.ini", "__macosx"})


def is_passed_over(name: str) -> bool:
    """True for files and folders that programs leave behind: hidden ones, lock files of open documents."""
    return name.startswith((".", "~$")) or name.lower() in LEFT_BY_SYSTEMS


def is_readme(name: str) -> bool:
    """True for a file that is about the folder that it lies in."""
    return name.lower().startswith("readme")


def kind(name: str) -> Kind | None:
    """What a file of this name is to the reader; None if it is nothing to it."""
    if name.lower().endswith(SETTINGS):
        return "settings"
    suffix = PurePath(name).suffix.lower()
    if suffix in TEXT:
        return "report"
    return "unsupported" if suffix in UNSUPPORTED else None


def subject(settings_name: str) -> str:
    """What a settings file is about: report.meta.yml -> report, report.txt.meta.yml -> report.txt."""
    return settings_name[: -len(SETTINGS)]


def is_for_folder(settings_name: str) -> bool:
    """True for folder.meta.yml."""
    return subject(settings_name).lower() == FOLDER
