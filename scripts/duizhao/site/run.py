"""MkDocs as a program of its own: its command, its surroundings, its log, and what of it people need to see."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Final

# WARNING -  Doc file 'index.md' contains a link 'x.md', but the target is not found among documentation files.
# ERROR   -  Config value 'theme': Unrecognised theme name: 'materia'.
# Error: MkDocs encountered an error parsing the configuration file: while parsing a block mapping
GRAVE: Final = re.compile(r"\s*(?:WARNING|ERROR|CRITICAL|Error|Exception|\w+Error)\b.*")
# [31mAborted with 1 warnings in strict mode![0m
COLOUR: Final = re.compile(r"\x1b\[[0-9;]*m")
MOST_LINES: Final = 10
SURROUNDINGS: Final = {
    "NO_MKDOCS_2_WARNING": "1",  # Material's advertisement of its successor
    "DISABLE_MKDOCS_2_WARNING": "true",
    "SOURCE_DATE_EPOCH": "1577836800",  # the same input gives the same bytes on every day
    "PYTHONUTF8": "1",
    "PYTHONIOENCODING": "utf-8",
    "PYTHONUNBUFFERED": "1",
}


class BuildFailed(Exception):
    """MkDocs made no site; `lines` are the telling lines of its log, `log` is where all of it stands."""

    def __init__(self, lines: tuple[str, ...], log: Path) -> None:
        super().__init__("\n".join(lines))
        self.lines = lines
        self.log = log


def command(root: Path, name: str, *options: str) -> list[str]:
    """The command line of an MkDocs command for the project in this folder."""
    return [sys.executable, "-P", "-m", "mkdocs", name, "--config-file", str(root / "mkdocs.yml"), *options]


def surroundings() -> dict[str, str]:
    """The environment variables of an MkDocs run."""
    return {**os.environ, **SURROUNDINGS}


def generate(root: Path, target: Path, log: Path, lock: int) -> None:
    """Build the site into an empty folder; raises BuildFailed where MkDocs finds fault with anything.

    The process keeps the lock: if this one is killed, the next build waits for the orphan instead of meeting it.
    """
    words = command(root, "build", "--strict", "--site-dir", str(target))
    keep = () if sys.platform == "win32" else (lock,)
    nothing, pipe, same = subprocess.DEVNULL, subprocess.PIPE, subprocess.STDOUT
    done = subprocess.run(words, stdin=nothing, stdout=pipe, stderr=same, cwd=root, env=surroundings(), pass_fds=keep)
    log.parent.mkdir(parents=True, exist_ok=True)
    log.write_bytes(done.stdout)
    if done.returncode or not (target / "index.html").is_file():
        raise BuildFailed(telling(done.stdout.decode("utf-8", "replace")), log)


def telling(output: str, always: bool = True) -> tuple[str, ...]:
    """The lines of MkDocs' output that say what is wrong, or else, if there must be some, its last ones."""
    lines = [COLOUR.sub("", line).rstrip() for line in output.splitlines()]
    lines = [line for line in lines if line.strip()]
    grave = [line.strip() for line in lines if GRAVE.fullmatch(line)]
    return tuple(grave[:MOST_LINES] or (lines[-3:] if always else ()))
