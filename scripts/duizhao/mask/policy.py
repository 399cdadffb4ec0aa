"""What an office wants masked, and what was found: the records of masking."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

# Every kind by its name in settings, with its name for people, in the order of the guide
KINDS: Final = {
    "names": "姓名",
    "places": "地名",
    "companies": "企业名称",
    "phones": "电话和账号名",
    "ids": "证件号码",
    "cards": "银行卡号",
    "plates": "车牌号",
    "emails": "电子邮箱",
    "codes": "统一社会信用代码",
    "amounts": "金额",
    "words": "自定词语",
}


@dataclass(frozen=True, slots=True)
class Policy:
    """The settings of mask.yml: the kinds that are switched on, the office's own words, and what stays."""

    kinds: frozenset[str] = frozenset()
    names: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    companies: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    keep: frozenset[str] = field(default_factory=frozenset)

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all is to be masked."""
        return not (self.kinds or self.names or self.places or self.companies or self.words)

    def joined(self, other: Policy) -> Policy:
        """Both settings together."""
        return Policy(
            self.kinds | other.kinds,
            self.names + other.names,
            self.places + other.places,
            self.companies + other.companies,
            self.words + other.words,
            self.keep | other.keep,
        )


@dataclass(frozen=True, slots=True)
class Term:
    """A private fact as it is written: the characters between its head (a surname) and tail (镇) are to be masked."""

    text: str
    kind: str
    head: int = 0
    tail: int = 0


@dataclass(frozen=True, slots=True)
class Hit:
    """An occurrence of a fact in a text; `certain` is false where it may be something else."""

    start: int
    end: int
    kind: str
    certain: bool
    term: Term


@dataclass(frozen=True, slots=True)
class Find:
    """A hit in its file: the original, for the person in charge only."""

    path: str
    line: int
    kind: str
    certain: bool
    original: str
