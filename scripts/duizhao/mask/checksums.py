"""Numbers that carry a check digit: identity cards, bank cards, credit codes of organisations."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

ID_WEIGHTS: Final = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
ID_CHECKS: Final = "10X98765432"
CODE_CHARS: Final = "0123456789ABCDEFGHJKLMNPQRTUWXY"
SHORTEST_CARD: Final = 13


def is_id(number: str) -> bool:
    """Whether the last character of an identity card's number is the one that the others ask for (GB 11643)."""
    total = sum(int(digit) * weight for digit, weight in zip(number, ID_WEIGHTS, strict=False))
    return ID_CHECKS[total % 11] == number[-1].upper()


def is_card(number: str) -> bool:
    """Whether the digits pass the test of Luhn."""
    digits = [int(char) for char in number if char.isdecimal()]
    doubled = (sum(divmod(digit * 2, 10)) for digit in digits[-2::-2])
    return len(digits) >= SHORTEST_CARD and (sum(digits[-1::-2]) + sum(doubled)) % 10 == 0


def is_code(code: str) -> bool:
    """Whether the last character of a unified social credit code is right (GB 32100)."""
    total = sum(CODE_CHARS.index(char) * pow(3, place, 31) for place, char in enumerate(code[:17]))
    return CODE_CHARS[-total % 31] == code[17]


CHECKS: Final[Mapping[str, Callable[[str], bool]]] = {"id": is_id, "card": is_card, "code": is_code}
