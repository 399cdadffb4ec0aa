"""The key of a heading: what is left of it for comparing, without spaces, quotes, marks and censored spellings."""

from __future__ import annotations

import re
from functools import lru_cache

from .shadow import shadow

IGNORED = re.compile(r"[\s\"*#_>]+")  # **一、 “理论学习” **
CENSORED = (  # what web copies write so that a filter lets them pass, and what it stands for
    (re.compile(r"mzshh", re.I), "民主生活会"),
    (re.compile(r"zzshh", re.I), "组织生活会"),
    (re.compile(r"dangshi", re.I), "党史"),
    (re.compile(r"dangxing", re.I), "党性"),
    (re.compile(r"dangnei", re.I), "党内"),
    (re.compile(r"zhengzhi|ZZ", re.I), "政治"),
    (re.compile(r"(?<=从严治)[XD×]", re.I), "党"),
    (re.compile(r"(?<=管)[XD×](?=治[XD×党])", re.I), "党"),
    (re.compile(r"(?<=治)[XD×](?=责任|主体)", re.I), "党"),
    (re.compile(r"[XD×](?=中央|的|内|性|史|风|员|组|委|支部|校|建|章|纪)", re.I), "党"),
    (re.compile(r"(?:习|\*{2,3}|X)总书记"), "习近平总书记"),
)
LATIN = re.compile(r"[A-Za-z×]")  # only then can anything be censored
HEADING = 60  # longer texts are asked for once: remembering them would fill the memory and save nothing


def key(heading: str) -> str:
    """The comparable form of a heading: `（ZZ 素质）` gives `(政治素质)`."""
    return _remembered(heading) if len(heading) <= HEADING else _key(heading)


def _key(heading: str) -> str:
    plain = shadow(heading)
    if LATIN.search(plain):
        for pattern, meant in CENSORED:
            plain = pattern.sub(meant, plain)
    return IGNORED.sub("", plain)


_remembered = lru_cache(maxsize=4096)(_key)
