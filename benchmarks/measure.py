"""What a program costs: its seconds, its memory, and how its cost grows."""

from __future__ import annotations

import math
import os
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


class Failed(Exception):
    """A program that was to be measured did not end well."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one run of a program and its children took."""

    cpu: float  # seconds, user and system
    wall: float  # seconds
    memory: int  # bytes, the most that one of its processes held at once
    output: str


def run(command: Sequence[str], folder: Path, environment: Mapping[str, str] | None = None) -> Cost:
    """Run a program to its end and tell what it and its children took."""
    env = {**os.environ, "PYTHONIOENCODING": "utf-8", "NO_MKDOCS_2_WARNING": "1", **(environment or {})}
    pipe = subprocess.PIPE
    begun = time.perf_counter()
    program = subprocess.Popen(command, cwd=folder, env=env, stdout=pipe, stderr=subprocess.STDOUT, encoding="utf-8")
    with program:
        output = program.stdout.read() if program.stdout else ""
        _, status, used = os.wait4(program.pid, 0)
        program.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - begun
    if program.returncode not in (0, 1):  # 1: done, but some files were left out
        raise Failed(f"{' '.join(command)}: {program.returncode}\n{output[-3000:]}")
    return Cost(used.ru_utime + used.ru_stime, wall, used.ru_maxrss * 1024, output)


def exponent(sizes: Sequence[float], costs: Sequence[float]) -> float:
    """The k of cost = c · size^k, by least squares on the logarithms: 1 is linear, 2 quadratic."""
    xs, ys = [math.log(size) for size in sizes], [math.log(cost) for cost in costs]
    middle_x, middle_y = sum(xs) / len(xs), sum(ys) / len(ys)
    spread = sum((x - middle_x) ** 2 for x in xs)
    return sum((x - middle_x) * (y - middle_y) for x, y in zip(xs, ys, strict=True)) / spread


def rounds(names: Sequence[str], times: int) -> Iterator[str]:
    """The names in turn, so often, so that a slow moment of the machine strikes all of them alike."""
    for _ in range(times):
        yield from names


def reference() -> float:
    """CPU seconds of a fixed piece of work of the interpreter, to compare machines and their moments by."""
    text = "学习抓得不紧，工作打了折扣。" * 2_000
    begun = time.process_time()
    for _ in range(20):
        found: dict[str, int] = {}
        for at in range(len(text) - 1):
            pair = text[at : at + 2]
            found[pair] = found.get(pair, 0) + 1
    return time.process_time() - begun
