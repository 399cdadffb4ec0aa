"""The preview server: MkDocs as a process of its own, with the telling lines of what it prints."""

from __future__ import annotations

import contextlib
import os
import re
import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import Final

from ...site import command, remove_tree, surroundings, telling
from ..tell import warn

# INFO    -  [10:52:21] Serving on http://127.0.0.1:8000/
SERVING: Final = re.compile(r"Serving on http")
GRACE: Final = 1.5  # seconds in which the server ends by itself: the terminal sends Ctrl-C to it as well
LONGEST_FAREWELL: Final = 5.0


class Preview:
    """A running `mkdocs serve`; as a context it ends the server on every way out."""

    def __init__(self, root: Path, port: int) -> None:
        # click 8.3 leaves livereload off unless the flag is given
        words = command(root, "serve", "--livereload", "--dev-addr", f"127.0.0.1:{port}")
        self.address = f"http://127.0.0.1:{port}/"
        self.log = root / ".build" / "serve.log"
        self.workplace = root / ".build" / "preview"  # MkDocs leaves its temporary site behind if it fails
        self.workplace.mkdir(parents=True, exist_ok=True)
        env = surroundings() | dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(self.workplace))
        pipe, same = subprocess.PIPE, subprocess.STDOUT
        self.server = subprocess.Popen(
            words, cwd=root, env=env, stdin=subprocess.DEVNULL, stdout=pipe, stderr=same, encoding="utf-8"
        )
        self.relay = threading.Thread(target=self._relay, daemon=True)
        self.ending = False

    def __enter__(self) -> Preview:
        self.relay.start()
        return self

    def __exit__(self, *exception: object) -> None:
        self.ending = True
        for wait, number in ((GRACE, signal.SIGINT), (LONGEST_FAREWELL, signal.SIGTERM)):
            with contextlib.suppress(subprocess.TimeoutExpired, KeyboardInterrupt):
                self.server.wait(wait)
                break
            self._signal(number)
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.server.wait(1)
        self.server.kill()
        self.relay.join(1)
        remove_tree(self.workplace)

    def is_running(self) -> bool:
        """Whether the server is still there."""
        return self.server.poll() is None

    def _signal(self, number: int) -> None:
        with contextlib.suppress(OSError):
            self.server.terminate() if os.name == "nt" else self.server.send_signal(number)

    def _relay(self) -> None:
        assert self.server.stdout is not None
        self.log.parent.mkdir(parents=True, exist_ok=True)
        with self.log.open("w", encoding="utf-8") as log:
            for line in self.server.stdout:
                log.write(line)
                log.flush()
                self._tell(line)

    def _tell(self, line: str) -> None:
        if SERVING.search(line):
            print(f"正在预览：{self.address} （按 Ctrl-C 结束）", flush=True)
        elif not self.ending and (words := telling(line, always=False)):
            warn(words[0])
        sys.stdout.flush()
