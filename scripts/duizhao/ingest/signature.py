"""Which format a file really has: its first bytes decide, its suffix only where they say nothing."""

from __future__ import annotations

import re
from typing import Final

from .kinds import PACKAGES, suffix_of

OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # the container of old Office files
ZIP: Final = b"PK\x03\x04"
RTF: Final = b"{\\rtf"
PDF: Final = b"%PDF-"
PDF_WITHIN: Final = 1024  # bytes in which a PDF may say what it is
WORD_PART: Final = b"word/"  # a name in a .docx
OPEN_TEXT: Final = b"mimetypeapplication/vnd.oasis.opendocument.text"  # how the first file of an .odt begins
WORD_STREAM: Final = "WordDocument".encode("utf-16-le")  # a name in a .doc or .wps
ENCRYPTED_STREAM: Final = "EncryptedPackage".encode("utf-16-le")  # a .docx with a password
HEAD: Final = 4096  # bytes that tell a web page
MARKS: Final = b"\xef\xbb\xbf \t\r\n"
# <!DOCTYPE html> · <html lang="zh"> · <?xml version="1.0"?><html · <!-- saved --><html>
PAGE: Final = re.compile(rb"(?:<\?xml[^>]*>|<!--.{0,2000}?-->|\s)*<(?:!doctype\s+html|html|head|meta)\b", re.I | re.S)
# <p> · </div> · <br/>
TAG: Final = re.compile(rb"</?(?:p|div|br|span|font|table|t[rdh]|h[1-6]|strong|b|a|center)\b[^<>]*>", re.I)
FEWEST_TAGS: Final = 6
# MIME-Version: 1.0 · From: <Saved by Blink> · Content-Type: multipart/related
MAIL_HEAD: Final = re.compile(rb"(?:[A-Za-z-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){0,12}?MIME-Version:", re.I)
# Content-Type: multipart/related; boundary="…"
MAIL_TYPE: Final = re.compile(rb"^content-type:\s*(?:multipart/|text/html)", re.I | re.M)
BY_SUFFIX: Final = {
    **dict.fromkeys(PACKAGES, "docx"),
    **dict.fromkeys((".odt", ".ott"), "odt"),
    ".pdf": "pdf",
    **dict.fromkeys((".htm", ".html", ".shtml", ".xhtml"), "html"),
    **dict.fromkeys((".md", ".markdown"), "markdown"),
}


def format_of(octets: bytes, name: str) -> str:
    """The format of a file: text, markdown, docx, doc, wps, rtf, odt, pdf, html or mhtml."""
    suffix = suffix_of(name)
    if octets.startswith(OLE):
        return _of_container(octets, suffix)
    if octets.startswith(ZIP):
        return _of_zip(octets, suffix)
    if octets.startswith(RTF):
        return "rtf"
    if PDF in octets[:PDF_WITHIN]:
        return "pdf"
    return _of_text(octets, suffix)


def _of_zip(octets: bytes, suffix: str) -> str:
    if OPEN_TEXT in octets[:HEAD]:
        return "odt"
    return "docx" if suffix in PACKAGES or WORD_PART in octets else _of_text(octets, suffix)


def _of_container(octets: bytes, suffix: str) -> str:
    if ENCRYPTED_STREAM in octets:
        return "docx"
    if suffix in (".wps", ".wpt"):
        return "wps"
    return "doc" if WORD_STREAM in octets or suffix in (".doc", ".dot", *PACKAGES) else "text"


def _of_text(octets: bytes, suffix: str) -> str:
    head = octets[:HEAD].replace(b"\0", b"").lstrip(MARKS + b"\xff\xfe")
    if MAIL_HEAD.match(head) and MAIL_TYPE.search(head):
        return "mhtml"
    if PAGE.match(head) or (suffix != ".md" and head.startswith(b"<") and len(TAG.findall(head)) >= FEWEST_TAGS):
        return "html"
    return BY_SUFFIX.get(suffix, "text")
