"""Marks that stand for what a text leaves out (某, ××, ＊＊, ____), shown alike; the text itself stays as it is."""

from __future__ import annotations

import re

from .escape import html

# ×× · ＊＊＊ · *** · □□ · ____ · xx乡 · XX同志 · 20xx年 · 〔*〕 · 张某某 · 某镇; none of 某些 某种 某个 某一
MARK = re.compile(
    r"[×＊□■]+|\*{2,}|_{2,}|〔\*+〕|(?<![A-Za-z])[xX]{2,}(?![A-Za-z])|(?<![A-Za-z])[xX](?=[省市县区镇乡村局])"
    r"|某+(?![些种个一时次样项类人])"
)
OPEN = '<span class="dz-redacted" title="原文已隐去">'


def shown(text: str) -> str:
    """A text as HTML with its marks of omission in spans."""
    if not MARK.search(text):
        return html(text)
    pieces, at = [], 0
    for found in MARK.finditer(text):
        pieces += [html(text[at : found.start()]), OPEN, html(found[0]), "</span>"]
        at = found.end()
    return "".join((*pieces, html(text[at:])))
