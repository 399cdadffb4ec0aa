"""The rules of masking, from the file that lies beside this module."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

FILE: Final = Path(__file__).with_name("rules.toml")
SLOT: Final = re.compile(r"⟨(\w+)⟩")  # ⟨title⟩
# Characters that a given name hardly has, among them those that mask
NOT_GIVEN: Final = "的了是在和与及对不没也都就还把被让给向从到于以而但且或等着过很更最个各这那哪些们我你他她它什么怎其某上下里外年月日两"
# Characters after which a name may begin: 和张伟, 由李明, 局长王芳, 慰问老党员… 学习…
BEFORE_NAME: Final = (
    "和与及由向对请给被经像跟以按听陪找为是任员长记师户民委友妻子女父母弟兄姐妹习扬评问访助派排同有上后前午了"
)
BEFORE_PLACE: Final = "在到赴往去对向从由与和及给驻访于至来住陪随省市州县区镇乡我是为被"
BEFORE_PLACE_WORDS: Final = (
    "联系",
    "例如",
    "比如",
    "譬如",
    "再如",
    "又如",
    "涉及",
    "中共",
    "帮扶",
    "包抓",
    "挂点",
    "组织",
    "支援",
)
BEFORE_FIRM: Final = "在到对向从由与和及给是被把让经了为"
# Names of places that begin with such a character all the same
BEGUN_SO: Final = "和平|和顺|向阳|来宾|随州|于都|从江|从化|镇江|镇平|镇远|区家|州门|乡宁|住龙|驻马店"
AFTER_NAME: Final = (
    "$|[^一-龥]|[等在于为是因与和及从经已曾说家带同到对的作任现系去来向给被把就未没不又也还]|反映|负责|参加|主持|表示"
)
AFTER_CLASS: Final = "民(?![政主兵族警办营委])|[域级场分别容亲土愁音情间块划]|(?<=乡)[镇村]"


@dataclass(frozen=True, slots=True)
class Rule:
    """A form of private facts: its kind, whether it is certain, how it looks, and examples."""

    kind: str
    certain: bool
    pattern: re.Pattern[str]
    split: bool = False
    check: str = ""
    masks: tuple[str, ...] = ()
    keeps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The rules with the words that tell what is no private fact."""

    rules: tuple[Rule, ...]
    doubles: frozenset[str]
    surnames: frozenset[str]
    titles: tuple[str, ...]
    not_names: frozenset[str]
    public: frozenset[str]
    not_places: frozenset[str]
    generic_places: tuple[str, ...]
    not_firms: frozenset[str]
    not_begun: tuple[str, ...]
    not_ended: tuple[str, ...]
    numbers: tuple[str, ...]

    def surname(self, name: str) -> int:
        """The length of the surname at the beginning of a name; 0 where there is none."""
        return 2 if name[:2] in self.doubles else int(name[:1] in self.surnames)


@cache
def shipped() -> Lexicon:
    """The rules that come with the program."""
    written = tomllib.loads(FILE.read_text("utf-8"))
    words = written["words"]
    slots = _slots(words)
    return Lexicon(
        tuple(_rule(each, slots) for each in written["rule"]),
        frozenset(words["double"]),
        frozenset(words["strong"] + words["weak"]),
        tuple(words["title"]),
        frozenset(words["not_names"]),
        frozenset(words["public"]),
        frozenset(words["not_places"]),
        tuple(words["generic_places"]),
        frozenset(words["not_firms"]),
        tuple(words["not_begun"]),
        tuple(words["not_ended"]),
        tuple(words["number"]),
    )


def _rule(written: dict[str, Any], slots: dict[str, str]) -> Rule:
    pattern = re.compile(SLOT.sub(lambda slot: slots[slot[1]], written["pattern"]))
    examples = {name: tuple(written.get(name, ())) for name in ("masks", "keeps")}
    return Rule(
        written["kind"], written["certain"], pattern, written.get("split", False), written.get("check", ""), **examples
    )


def _slots(words: dict[str, Any]) -> dict[str, str]:
    given, double, strong = f"(?:(?![{NOT_GIVEN}])[一-龥])", _any(words["double"]), words["strong"]
    lists = {name: _any(words[name]) for name in ("title", "kin", "person", "label", "group")}
    return lists | {
        "name": f"(?:{double}{given}{{1,2}}|[{strong}]{given}{{2}}|[{strong}]{given})",
        "bold": f"(?:{double}{given}{{1,2}}|[{strong}{words['weak']}](?:{given}{{2}}|[ 　]{{0,2}}{given}))",
        "solo": f"(?:{double}|[{strong}])",
        "edge": f"(?:(?<![一-龥＊])|(?<=[{BEFORE_NAME}]))",
        "spot": _after(BEFORE_PLACE, words=BEFORE_PLACE_WORDS),
        "begin": _after(BEFORE_FIRM),
        "stop": f"(?:{AFTER_NAME})",
        "class": f"(?:{AFTER_CLASS})",
    }


def _any(words: list[str]) -> str:
    return f"(?:{'|'.join(sorted(words, key=len, reverse=True))})"


def _after(chars: str, words: tuple[str, ...] = ()) -> str:
    behind = "".join(f"|(?<={word})" for word in words)
    return f"(?:(?<![一-龥0-9A-Za-z×＊])|(?<=[{chars}]){behind})(?:(?={BEGUN_SO})|(?![{chars}]))"
