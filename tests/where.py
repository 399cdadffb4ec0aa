"""Where the tests find what they read: the project, its program, the samples, the cases, what people judged."""

from __future__ import annotations

from pathlib import Path

TESTS = Path(__file__).resolve().parent
ROOT = TESTS.parent
SCRIPTS = ROOT / "scripts"
SAMPLES = ROOT / "sources" / "samples"
CASES = TESTS / "cases"
GOLD = TESTS / "gold"
