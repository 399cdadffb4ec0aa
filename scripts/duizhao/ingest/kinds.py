"""What a file is, judged by its name alone."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import PurePath
from typing import Final, Literal

Kind = Literal["report", "settings", "archive", "unsupported"]

TEXT = frozenset({".txt", ".md", ".markdown"})
PACKAGES = frozenset({".docx", ".docm", ".dotx", ".dotm"})
WORD = PACKAGES | {".doc", ".dot", ".wps", ".wpt", ".rtf", ".odt", ".ott"}
WEB = frozenset({".htm", ".html", ".shtml", ".xhtml", ".mht", ".mhtml"})
REPORTS = TEXT | WORD | WEB | {".pdf"}
ARCHIVE = ".zip"
SETTINGS = ".meta.yml"
FOLDER = "folder"  # folder.meta.yml holds for its folder and all below
# What people put into a folder in the belief that it will be read, and what they can do; other kinds are passed over
UNSUPPORTED: Final[Mapping[str, str]] = {
    **dict.fromkeys((".uot", ".uof", ".pages", ".epub"), "请另存为 Word 文档（.docx）或纯文本（.txt）后放入"),
    **dict.fromkeys(
        (".xls", ".xlsx", ".xlsm", ".et", ".ods", ".csv"), "请把表格连同栏目名称复制到 Word 文档（.docx）中再放入"
    ),
    **dict.fromkeys((".ppt", ".pptx", ".dps"), "请把其中的文字复制到 Word 文档（.docx）中再放入"),
    **dict.fromkeys(
        (".ofd", ".ceb", ".cebx", ".sep", ".caj"), "请用原来的阅读程序导出为 Word 文档或有文字的 PDF 后放入"
    ),
    **dict.fromkeys((".rar", ".7z", ".tar", ".gz", ".tgz"), "请解压后放入，或改用 .zip 压缩"),
    **dict.fromkeys(
        (".jpg", ".jpeg", ".tif", ".tiff", ".bmp", ".heic"), "图片请先做文字识别（OCR），另存为 Word 文档后放入"
    ),
}
NOT_TEXT: Final = UNSUPPORTED[".pages"]
NO_SUFFIX: Final = "请补上文件原来的后缀（如 .docx、.txt）后放入"
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
    return "unsupported" if suffix in UNSUPPORTED or has_lost_its_suffix(name) else None


def has_lost_its_suffix(name: str) -> bool:
    """True for a Chinese name without a suffix: 对照检查材料, 1.张某对照检查材料."""
    return not (suffix_of(name) or name).isascii()


def advice(name: str) -> str:
    """What to do with a file that cannot be read as it is."""
    suffix = suffix_of(name)
    if has_lost_its_suffix(name) or not suffix:
        return f"没有后缀的文件不能读取，{NO_SUFFIX}"
    return f"暂不能读取 {suffix} 文件，{UNSUPPORTED.get(suffix, NOT_TEXT)}"


def subject(settings_name: str) -> str:
    """What a settings file is about: report.meta.yml -> report, report.txt.meta.yml -> report.txt."""
    return settings_name[: -len(SETTINGS)]


def is_for_folder(settings_name: str) -> bool:
    """True for folder.meta.yml."""
    return subject(settings_name).lower() == FOLDER
