"""What to do about a fault of the program itself: keep the details, tell one sentence."""

from __future__ import annotations

import contextlib
import traceback

from .place import BUILD, shown


def crash(error: Exception) -> str:
    """Write the traceback to the log and give the sentence for people."""
    log = BUILD / "error.log"
    with contextlib.suppress(OSError):
        log.parent.mkdir(parents=True, exist_ok=True)
        log.write_text("".join(traceback.format_exception(error)), encoding="utf-8", errors="backslashreplace")
    return f"程序内部出错（{type(error).__name__}），没有完成；请把记录交给维护者：{shown(log)}"
