"""Files as LibreOffice writes them, from the paragraphs of a report; for tests that are skipped where it is missing."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

import pytest

SECONDS = 120
needs_office = pytest.mark.skipif(
    shutil.which("soffice") is None, reason="needs LibreOffice (libreoffice-writer-nogui)"
)
NAMESPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{urn}:1.0"'
    for name, urn in (
        ("office", "office"),
        ("style", "style"),
        ("text", "text"),
        ("fo", "xsl-fo-compatible"),
    )
)
FONT = (
    'style:font-name="cjk" style:font-name-asian="cjk" fo:font-size="{0}pt" style:font-size-asian="{0}pt" '
    'style:language-asian="zh" style:country-asian="CN"'
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """How a report is laid out: its running head, and whether it has a foot with the page's number, and columns."""

    head: str = ""
    is_numbered: bool = True
    columns: int = 1
    indent: str = "2em"
    gap: str = "0pt"


def flat_document(lines: Sequence[str], sheet: Sheet) -> str:
    """An OpenDocument text in one XML file; the first line is its title."""
    title, *body = [escape(line) for line in lines]
    paragraphs = "\n".join(f'<text:p text:style-name="body">{line}</text:p>' for line in body)
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document {NAMESPACES} office:version="1.3" '
        'office:mimetype="application/vnd.oasis.opendocument.text">\n'
        f"{_fonts()}{_styles()}{_automatic(sheet)}{_master(sheet)}"
        f'<office:body><office:text><text:p text:style-name="title">{title}</text:p>\n'
        f'<text:section text:style-name="columns" text:name="body">{paragraphs}</text:section>'
        "</office:text></office:body></office:document>"
    )


def converted(folder: Path, source: Path, to: str) -> Path:
    """What LibreOffice makes of a file, in the same folder."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", to, "--outdir", str(folder), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=SECONDS)
    return source.with_suffix(f".{to.split(':')[0]}")


def _fonts() -> str:
    face = "Noto Serif CJK SC"
    return (
        '<office:font-face-decls><style:font-face style:name="cjk" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:'
        f'svg-compatible:1.0" svg:font-family="\'{face}\'"/></office:font-face-decls>\n'
    )


def _styles() -> str:
    family = f'<style:default-style style:family="paragraph"><style:text-properties {FONT.format(14)}/>'
    return f"<office:styles>{family}</style:default-style></office:styles>\n"


def _automatic(sheet: Sheet) -> str:
    indent = f'fo:text-indent="{28 if sheet.indent == "2em" else 0}pt"'
    return (
        "<office:automatic-styles>"
        '<style:style style:name="title" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/>'
        f"<style:text-properties {FONT.format(20)}/></style:style>"
        f'<style:style style:name="body" style:family="paragraph"><style:paragraph-properties {indent} '
        f'fo:text-align="justify" fo:margin-bottom="{sheet.gap}"/></style:style>'
        '<style:style style:name="columns" style:family="section"><style:section-properties>'
        f'<style:columns fo:column-count="{sheet.columns}" fo:column-gap="24pt"/>'
        "</style:section-properties></style:style>"
        '<style:page-layout style:name="a4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" '
        'fo:margin-top="2cm" fo:margin-bottom="2cm" fo:margin-left="2.8cm" fo:margin-right="2.6cm"/>'
        "<style:header-style/><style:footer-style/></style:page-layout>"
        "</office:automatic-styles>\n"
    )


def _master(sheet: Sheet) -> str:
    head = f"<style:header><text:p>{escape(sheet.head)}</text:p></style:header>" if sheet.head else ""
    number = '<text:page-number text:select-page="current">1</text:page-number>'
    foot = f"<style:footer><text:p>— {number} —</text:p></style:footer>" if sheet.is_numbered else ""
    return (
        '<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="a4">'
        f"{head}{foot}</style:master-page></office:master-styles>\n"
    )
