"""All that is to be masked in the texts of one file: by rules, by the office's list, and by what was learned."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from .cover import covered
from .find import hits, wanted
from .lexicon import Lexicon
from .policy import Hit, Policy, Term
from .terms import Terms

LEARNED: Final = 3  # characters from which on a fact of one file is masked in all others
UNLEARNED: Final = "amounts"  # the same amount elsewhere is another amount
# The pieces of a path: 2023, 县委书记, 张伟 in 2023年县委书记（张伟）.docx
PIECE: Final = re.compile(r"[^\s（）()【】\[\]《》_—－\-.\d/、，年度]+")
AS_LABEL: Final = "姓名："  # before a piece of a path that may be nothing but a name


@dataclass(frozen=True, slots=True)
class Veil:
    """What masks the texts of one file."""

    policy: Policy
    lexicon: Lexicon
    everywhere: Terms
    here: Terms

    def hits(self, text: str) -> list[Hit]:
        """All facts of a text."""
        found = [*wanted(self.policy, text, self.lexicon), *self.everywhere.hits(text), *self.here.hits(text)]
        return sorted(found, key=lambda hit: (hit.start, -hit.end))

    def cover(self, text: str) -> str:
        """The text with its facts masked."""
        return covered(text, self.hits(text)) if text else text

    def cover_path(self, path: str) -> str:
        """A path with its facts masked, among them names that stand alone."""
        return covered(path, (*self.hits(path), *path_hits(path, self.policy, self.lexicon)))


def learned(texts: Iterable[str], policy: Policy, lexicon: Lexicon) -> set[Term]:
    """The facts that the rules find in some texts."""
    found = {hit.term for text in texts for hit in wanted(policy, text, lexicon)}
    return {term for term in found if term.kind != UNLEARNED and _length(term) > 1}


def path_hits(path: str, policy: Policy, lexicon: Lexicon) -> Iterator[Hit]:
    """The pieces of a path that are nothing but a name: 张伟 in 2023-张伟.docx."""
    for piece in PIECE.finditer(path) if "names" in policy.kinds else ():
        for hit in hits(AS_LABEL + piece[0], lexicon, ("names",), policy.keep):
            if hit.end == len(AS_LABEL) + len(piece[0]) and hit.start == len(AS_LABEL):
                yield Hit(*piece.span(), "names", True, hit.term)


def is_known_everywhere(term: Term) -> bool:
    """Whether a fact that was found in one file is masked in all of them."""
    return _length(term) >= LEARNED


def _length(term: Term) -> int:
    return len("".join(term.text.split()))
