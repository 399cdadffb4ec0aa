"""The one entry: every command ends here with its exit code, and no user's mistake with a traceback."""

from __future__ import annotations

import io
import os
import signal
import sys
from collections.abc import Sequence
from types import FrameType

import click

from ..catalogue import CatalogueError
from ..site import BuildFailed
from .app import app
from .crash import crash
from .place import NAME, shown
from .tell import Stop, say, warn
from .usage import sentence

NOTHING_DONE = 2
INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code: 0 well, 1 some files left out, 2 nothing done, 130 interrupted."""
    _set_streams()
    signal.signal(signal.SIGTERM, _end)
    try:
        code = app.main(args=arguments, prog_name=NAME, standalone_mode=False)
        sys.stdout.flush()
        return code if isinstance(code, int) else 0
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except BrokenPipeError:  # its reader, such as `head`, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        _explain(error)
    return NOTHING_DONE


def _set_streams() -> None:
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _end(number: int, frame: FrameType | None) -> None:
    sys.exit(128 + number)


def _explain(error: Exception) -> None:
    match error:
        case click.UsageError():
            warn(sentence(error))
        case Stop():
            warn(str(error))
        case CatalogueError():
            for problem in error.problems:
                say(problem)
            warn(f"目录（catalogue）有 {len(error.problems)} 处错误，改正后再运行；什么都没有改动。")
        case BuildFailed():
            for line in error.lines:
                warn(line)
            warn(f"MkDocs 没有生成网站（原因见上），原来的网站没有改动。详细记录：{shown(error.log)}")
        case OSError():
            warn(f"读写文件时出错：{error}")
        case _:
            warn(crash(error))
