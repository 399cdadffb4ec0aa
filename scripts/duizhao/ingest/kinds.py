"""What a file is, judged by its name alone."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import PurePath
from typing import Literal

Kind = Literal["report", "settings", "archive", "unsupported"]

TEXT = frozenset({".txt", ".md", ".markdown"})
WORD = frozenset({".docx", ".docm", ".doc", ".wps", ".rtf"})
WEB = frozenset({".htm", ".html", ".mht", ".mhtml"})
REPORTS = TEXT | WORD | WEB | {".pdf"}
ARCHIVE = ".zip"
SETTINGS = ".meta.yml"
FOLDER = "folder"  # folder.meta.yml holds for its folder and all below
# What people put into a folder in the belief that it will be read; files of other kinds are passed over in silence.
UNSUPPORTED = frozenset(
    (
        *(".dot", ".dotx", ".wpt", ".odt", ".uot", ".pages", ".ofd", ".caj", ".ceb", ".epub"),
        *(".xls", ".xlsx", ".et", ".ppt", ".pptx", ".dps", ".rar", ".7z"),
    )
)
PAGE_PARTS = ("_files", ".files")  # 甲_files beside 甲.html: pictures, scripts and frames of a saved page
LEFT_BY_SYSTEMS = frozenset({"thumbs.db", "desktop.ini", "__macosx"})


def is_passed_over(name: str) -> bool:
    """True for files and folders that programs leave behind: hidden ones, lock files of open documents."""
    return name.startswith((".", "~$")) or name.lower() in LEFT_BY_SYSTEMS


def is_page_folder(name: str, beside: Collection[str]) -> bool:
    """True for the folder that browsers and Word save beside a web page."""
    stem = next((name[: -len(end)] for end in PAGE_PARTS if name.endswith(end)), "")
    return bool(stem) and any(f"{stem}{suffix}" in beside for suffix in (".html", ".htm"))


def is_readme(name: str) -> bool:
    """True for a file that is about the folder that it lies in."""
    return name.lower().startswith("readme")


def suffix_of(name: str) -> str:
    """The suffix of a name in small letters: 甲.DOCX -> .docx."""
    return PurePath(name).suffix.lower()


def kind(name: str) -> Kind | None:
    """What a file of this name is to the reader; None if it is nothing to it."""
    if name.lower().endswith(SETTINGS):
        return "settings"
    suffix = suffix_of(name)
    if suffix in REPORTS:
        return "report"
    if suffix == ARCHIVE:
        return "archive"
    return "unsupported" if suffix in UNSUPPORTED else None


def subject(settings_name: str) -> str:
    """What a settings file is about: report.meta.yml -> report, report.txt.meta.yml -> report.txt."""
    return settings_name[: -len(SETTINGS)]


def is_for_folder(settings_name: str) -> bool:
    """True for folder.meta.yml."""
    return subject(settings_name).lower() == FOLDER
