"""Values as JSON: indented for people, or with each entry of a list on a line of its own."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO


def to_json(value: Mapping[str, object]) -> bytes:
    """A value as indented JSON, Chinese as it is."""
    return _encoded(json.dumps(value, ensure_ascii=False, indent=1) + "\n")


def to_json_lines(value: Mapping[str, object]) -> bytes:
    """A value as JSON with each entry of its lists on a line of its own: quick to write, and easy to compare.

    A list may be an iterator: its entries are written one after the other and never held together.
    """
    written = BytesIO()
    for number, (key, part) in enumerate(value.items()):
        written.write(_encoded(f"{',' if number else '{'}\n{_line(key)}: "))
        if isinstance(part, list | Iterator):
            _write_list(written, part)
        else:
            written.write(_encoded(_line(part)))
    written.write(b"\n}\n" if value else b"{\n\n}\n")
    return written.getvalue()


def _write_list(written: BytesIO, entries: Iterable[object]) -> None:
    before = b"[\n"
    for entry in entries:
        written.write(before + _encoded(_line(entry)))
        before = b",\n"
    written.write(b"[]" if before == b"[\n" else b"\n]")


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "replace")  # a file name may hold what is no character
