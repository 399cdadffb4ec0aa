"""Which codec a Chinese text without a mark is in, where it is not UTF-8."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from .likely import (
    COMMON,
    COMMON_TRADITIONAL,
    ENOUGH,
    FOREIGN,
    FREQUENT,
    common_share,
    han_count,
    is_chinese,
    is_garbled,
)

GB18030: Final = "gb18030"  # covers GB 2312 and GBK
# Big5, then what Windows and Hong Kong added to it
BIG5: Final = ("big5", "cp950", "big5hkscs")
RARE: Final = ("euc_jis_2004", "shift_jis_2004", "euc_kr", "johab")  # of systems in Japan and Korea
EVERYDAY: Final = 0.8  # of the Han in Big5 must be in everyday use; of wrong decodings it is about a half
CLOSE: Final = 0.1  # a rival whose share is lower by more than this is none
FEW: Final = 200  # of so many letters one may be undecodable: files are cut and joined by machines
SAMPLE: Final = 1 << 16  # bytes that charset-normalizer looks at


@dataclass(frozen=True, slots=True)
class Candidate:
    """A text as one codec decodes it."""

    text: str
    encoding: str

    @property
    def share(self) -> float:
        """How much of it is characters that every Chinese text is full of, and how much is in everyday use (0 to 1)."""
        common = max(common_share(self.text, COMMON), common_share(self.text, COMMON_TRADITIONAL))
        return (common_share(self.text, FREQUENT) + common) / 2


def candidates(octets: bytes) -> list[Candidate]:
    """What the Chinese codecs make of some bytes, if it looks like Chinese, the likeliest first."""
    found = [*_gb18030(octets), *_big5(octets)]
    if len(found) < 2:
        return found
    found.sort(key=lambda each: each.share, reverse=True)
    return [each for each in found if each.share >= found[0].share - CLOSE]


def patched(octets: bytes, encodings: Sequence[str]) -> Candidate | None:
    """What the likeliest of some codecs makes of bytes of which it cannot decode a few: they become U+FFFD."""
    found = [Candidate(octets.decode(encoding, "replace"), encoding) for encoding in encodings]
    fitting = (each for each in found if 0 < each.text.count("\ufffd") * FEW <= len(each.text))
    plausible = (each for each in fitting if han_count(each.text) >= ENOUGH and not is_garbled(each.text))
    return max(plausible, key=lambda each: each.share, default=None)


def guessed(octets: bytes) -> Candidate | None:
    """The Chinese text that charset-normalizer finds in bytes of a rarer codec."""
    from charset_normalizer import from_bytes

    # Its own judgement is made for alphabets, so whether the text can be Chinese is judged here
    matches = from_bytes(octets[:SAMPLE], cp_isolation=list(RARE), threshold=1.0, preemptive_behaviour=False)
    likely = (Candidate(text, match.encoding) for match in matches if (text := _strictly(octets, match.encoding)))
    plausible = (each for each in likely if han_count(each.text) >= ENOUGH and not is_garbled(each.text))
    best = max(plausible, key=lambda each: each.share, default=None)
    return best if best and best.share > CLOSE else None


def _gb18030(octets: bytes) -> Iterator[Candidate]:
    text = _strictly(octets, GB18030)
    if text and is_chinese(text) and not is_garbled(text):
        yield Candidate(text, GB18030)


def _big5(octets: bytes) -> Iterator[Candidate]:
    decoded = ((encoding, _strictly(octets, encoding)) for encoding in BIG5)
    encoding, text = next(((name, text) for name, text in decoded if text), ("", ""))
    if text and common_share(text, COMMON_TRADITIONAL) >= EVERYDAY and len(FOREIGN.findall(text)) * 10 <= len(text):
        yield Candidate(text, encoding)


def _strictly(octets: bytes, encoding: str) -> str | None:
    try:
        return octets.decode(encoding)
    except UnicodeDecodeError:
        return None
