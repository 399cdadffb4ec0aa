"""What a reader makes of a file that is no plain text: its running text, what it left out, and what it doubts."""

from __future__ import annotations

from dataclasses import dataclass

from ..model import Omission
from .fault import Fault


@dataclass(frozen=True, slots=True)
class Document:
    """The running text of a file; notes: faults that do not keep it out."""

    text: str
    omissions: tuple[Omission, ...] = ()
    notes: tuple[Fault, ...] = ()
