"""From bytes to text: byte-order marks, then UTF-8, then GB18030 and Big5, then what charset-normalizer finds.

A few places that cannot be decoded keep no text out: they are shown by a sign, with a warning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from .chinese_codecs import BIG5, GB18030, Candidate, candidates, guessed, patched
from .fault import Fault
from .likely import ENOUGH, han_count, is_binary, is_chinese, is_damaged_utf8

UTF8 = "utf-8"
UTF16 = ("utf-16-le", "utf-16-be")
BREAK = re.compile(r"\r\n|[\n\r]")  # the line ends of Windows, Unix and old Macs
BREAK_OCTETS = re.compile(BREAK.pattern.encode())  # the same before decoding
# The longer ones first: the mark of UTF-16 begins that of UTF-32
MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
ADVICE = "请另存为 UTF-8 编码的纯文本"
UNCERTAIN = "encoding-uncertain"
WRONG = "\ufffd"  # stands where nothing could be decoded
ACCIDENTS, LEAST = 5, 200  # zeros in a text of at least so many bytes
NAMED = 5  # lines that a message names at most
BINARY = Fault(0, "file-binary", "文件内容不是文字，应为纯文本（.txt 或 .md），可能是改了后缀的其他文件")
NO_MARK = Fault(0, "encoding-unknown", f"文件像是没有字节顺序标记的 UTF-16 编码，应为 UTF-8 或 GB18030，{ADVICE}")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text, without its byte-order mark, the codec that decoded it, and whether no other could have."""

    text: str
    encoding: str
    certain: bool = True

    wrong_lines: tuple[int, ...] = ()  # where something could not be decoded

    @property
    def notes(self) -> tuple[Fault, ...]:
        """A fault for people to check where the codec is only the likeliest, or some places could not be decoded."""
        if self.wrong_lines:
            shown = "、".join(map(str, self.wrong_lines[:NAMED])) + ("等" if len(self.wrong_lines) > NAMED else "")
            words = f"第{shown}行有几处无法按 {self.encoding.upper()} 解码，以“{WRONG}”标出，请对照原件核对"
            return (Fault(self.wrong_lines[0], UNCERTAIN, words),)
        if self.certain:
            return ()
        return (Fault(0, UNCERTAIN, f"文件的编码推定为 {self.encoding.upper()}，请核对有无乱码，有则{ADVICE}"),)


def decode(octets: bytes, declared: str = "") -> Decoded | Fault:
    """The text of a file, with its line ends as they are, or why it has none; declared: the codec that it names."""
    for mark, encoding in MARKS:
        if octets.startswith(mark):
            return _marked(octets[len(mark) :], encoding)
    if b"\0" in octets:
        return _with_zeros(octets, declared)
    return _unmarked(octets, declared)


def _with_zeros(octets: bytes, declared: str) -> Decoded | Fault:
    """UTF-16 without a mark; or a text with a few zeros in it or behind it, which interrupted copying leaves."""
    found = _utf16(octets)
    if found:
        return found
    rest = octets.rstrip(b"\0")
    few = rest.count(b"\0") <= ACCIDENTS and len(rest) > LEAST
    return _unmarked(rest, declared) if few else BINARY


def _marked(octets: bytes, encoding: str) -> Decoded | Fault:
    try:
        return _text(octets.decode(encoding), encoding)
    except UnicodeDecodeError as failure:
        found = patched(octets, (encoding,))
        if found:
            return _patched(found)
        before = octets[: failure.start].decode(encoding, "ignore")
        line = 1 + len(BREAK.findall(before))
        return Fault(line, "encoding-unknown", f"文件标明编码为 {encoding.upper()}，第{line}行起却无法解码，{ADVICE}")


def _unmarked(octets: bytes, declared: str) -> Decoded | Fault:
    try:
        return _text(octets.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as failure:
        if is_damaged_utf8(octets):
            mended = patched(octets, (UTF8,))
            return _patched(mended) if mended else _undecodable(octets, failure.start, "UTF-8")
        found = candidates(octets)
        best = next((each for each in found if each.encoding == declared), found[0] if found else None)
        if best is None:
            return _unlikely(octets, failure.start)
        sure = len(found) == 1 or best.encoding == declared
        return _text(best.text, best.encoding, sure)


def _unlikely(octets: bytes, utf8_end: int) -> Decoded | Fault:
    """What is neither UTF-8 nor likely in a Chinese codec: a rarer codec, or a fault at the first wrong byte."""
    found = _utf16(octets)
    if found:
        return found
    if is_binary(octets.decode("ascii", "ignore")):
        return BINARY
    mended = patched(octets, (GB18030, BIG5[0]))
    if mended:
        return _patched(mended)
    likely = guessed(octets)
    if likely:
        return _text(likely.text, likely.encoding, certain=False)
    try:
        octets.decode("gb18030")
        end = utf8_end
    except UnicodeDecodeError as failure:
        end = max(utf8_end, failure.start)
    return _undecodable(octets, end)


def _text(text: str, encoding: str, certain: bool = True) -> Decoded | Fault:
    return BINARY if is_binary(text) else Decoded(text, encoding, certain)


def _patched(found: Candidate) -> Decoded | Fault:
    """A text with signs where something could not be decoded."""
    lines = dict.fromkeys(1 + len(BREAK.findall(found.text, 0, at)) for at in _places(found.text))
    decoded = _text(found.text, found.encoding, certain=False)
    return decoded if isinstance(decoded, Fault) else replace(decoded, wrong_lines=tuple(lines))


def _places(text: str) -> Iterator[int]:
    """Where the first signs stand."""
    at = -1
    for _ in range(2 * NAMED):
        at = text.find(WRONG, at + 1)
        if at < 0:
            return
        yield at


def _utf16(octets: bytes) -> Decoded | Fault | None:
    """What bytes without a mark are that can only be meant as UTF-16; NO_MARK if they are too few to be sure."""
    found = [Candidate(text, encoding) for encoding in UTF16 if (text := _utf16_text(octets, encoding))]
    best = max(found, key=lambda each: each.share, default=None)
    if best is None:
        return None
    return NO_MARK if han_count(best.text) < ENOUGH else Decoded(best.text, best.encoding, certain=False)


def _utf16_text(octets: bytes, encoding: str) -> str:
    """Several characters, all in place, no controls; else nothing."""
    try:
        text = octets.decode(encoding)
    except UnicodeDecodeError:
        return ""
    return text if len(text) > 1 and is_chinese(text) and not is_binary(text) and "\0" not in text else ""


def _undecodable(octets: bytes, place: int, tried: str = "UTF-8、GB18030 或 Big5") -> Fault:
    line = 1 + len(BREAK_OCTETS.findall(octets[:place]))
    return Fault(line, "encoding-unknown", f"第{line}行起的内容无法按 {tried} 解码，{ADVICE}")
