"""Makes the project's own Python environment on first use and runs the program in it: `python3 scripts COMMAND …`."""

# Standard library only, and no syntax newer than Python 3.7: an old Python must get as far as refusing politely.
from __future__ import annotations

import contextlib
import hashlib
import os
import re
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
STAMP = VENV / "ready.txt"
LOG = ROOT / ".build" / "install.log"
LOCK = ROOT / ".build" / "install.lock"
WITH_TEST = ".[test]"

# Like `python -m duizhao`, but Ctrl-C ends it without a traceback even while it is still importing.
PROGRAM = """
import runpy, sys
try:
    runpy.run_module("duizhao", run_name="__main__", alter_sys=True)
except KeyboardInterrupt:
    sys.exit(130)
"""
# The first argument is the exit code of the checks that ran before.
PYTEST = "import sys, pytest; sys.exit(pytest.main(sys.argv[2:]) or int(sys.argv[1]))"

# OSError: [Errno 28] No space left on device
DISK_FULL = re.compile(r"No space left on device|not enough space on the disk|Disk quota exceeded|Errno (?:28|122)\b")
# /usr/bin/python3.11: No module named ensurepip
NO_VENV = re.compile(r"No module named '?(?:venv|ensurepip|pip)\b|ensurepip is (?:not available|disabled)")
# Could not fetch URL http://127.0.0.1:9/simple/mkdocs/: connection error: HTTPConnectionPool(host='127.0.0.1', …
UNREACHABLE = re.compile(r"connection (?:error|broken|timed out)|(?:Proxy|SSL|ReadTimeout)Error|ssl certificate", re.I)
# ERROR: No matching distribution found for mkdocs-material<10,>=9.8.1
NOT_FOUND = re.compile(r"No matching distribution found for (\S+)")
# PermissionError: [Errno 13] Permission denied: '/srv/duizhao/.venv'
FORBIDDEN = re.compile(r"Permission denied|Read-only file system|Access is denied|Errno (?:13|30)\b")

MIRROR = "请设置 PIP_INDEX_URL 指向单位内网镜像，或把安装包（包括 setuptools）放进文件夹并设置 PIP_FIND_LINKS 和 PIP_NO_INDEX=1"
SENTENCES = (
    (DISK_FULL, "磁盘空间不足：请清理项目文件夹和临时文件夹所在的磁盘"),
    (NO_VENV, "请先安装 python3-venv：sudo apt install python3-venv（其他系统请安装带 venv 和 pip 的 Python）"),
    (UNREACHABLE, f"无法连接软件源：{MIRROR}"),
    (NOT_FOUND, rf"软件源里找不到 \1：{MIRROR}"),
    (FORBIDDEN, "没有写入权限：请把项目放进自己可以写入的文件夹"),
)


class Fault(Exception):
    """What keeps the environment from being ready, as one sentence for people."""


class Ready(NamedTuple):
    """What the environment was made from; kept in the stamp file once it is whole."""

    place: str  # hash of the interpreter and the checkout's path: another one needs a new environment
    project: str  # hash of pyproject.toml: another one needs another installation
    chosen: str  # the project alone, or with the tools for its tests


def refuse_old(version: Sequence[int]) -> None:
    """Stop at an interpreter that is too old."""
    if tuple(version[:2]) < (3, 11):
        found = ".".join(map(str, version))
        advice = "请安装新版，再用它运行，例如 python3.11 scripts build"
        raise Fault(f"需要 Python 3.11 或更新的版本，现在运行的是 Python {found}：{advice}。")


def explain(output: str) -> str:
    """The sentence that says what to do about a step that printed this."""
    for pattern, sentence in SENTENCES:
        match = pattern.search(output)
        if match:
            return f"{match.expand(sentence)}，然后再运行一次。"
    return "运行环境没有准备好：请再运行一次，仍不成功就把记录交给维护者。"


def wanted_by(arguments: Sequence[str]) -> Ready:
    """What the command needs of the environment."""
    place = f"{sys.version}\n{ROOT}".encode("utf-8", "surrogateescape")
    project = (ROOT / "pyproject.toml").read_bytes()
    chosen = WITH_TEST if arguments[:1] == ["test"] else "."
    return Ready(hashlib.sha256(place).hexdigest(), hashlib.sha256(project).hexdigest(), chosen)


def present() -> Ready | None:
    """What the environment offers; None where it is missing, half-made or has lost its interpreter."""
    if not (PYTHON.exists() and STAMP.exists()):
        return None
    lines = STAMP.read_text(encoding="ascii").split("\n")
    return Ready(*lines) if len(lines) == 3 else None


def serves(wanted: Ready) -> bool:
    """Whether nothing need be installed to get what is wanted."""
    return present() in (wanted, wanted._replace(chosen=WITH_TEST))


def prepare(wanted: Ready) -> None:
    """Make or update the environment unless it already serves."""
    if serves(wanted):
        return
    signal.signal(signal.SIGTERM, lambda number, _: sys.exit(128 + number))  # and so end the step under way
    LOCK.parent.mkdir(exist_ok=True)
    with LOCK.open("a") as lock:  # the system frees the lock of a run that died
        wait_for_turn(lock.fileno())
        if not serves(wanted):
            if sys.stderr.isatty():
                print("首次运行或更新之后：正在准备运行环境，可能需要几分钟 …", file=sys.stderr, flush=True)
            install(wanted)


def wait_for_turn(file: int) -> None:
    """Lock an open file until it is closed; a file system without locks is used without."""
    if sys.platform == "win32":
        import msvcrt

        while True:
            with contextlib.suppress(OSError):  # raised after each ten seconds of waiting
                return msvcrt.locking(file, msvcrt.LK_LOCK, 1)
    else:
        import fcntl

        with contextlib.suppress(OSError):
            fcntl.flock(file, fcntl.LOCK_EX)


def install(wanted: Ready) -> None:
    """Install the project, into a new environment unless there is a whole one of this place."""
    found = present()
    LOG.unlink(missing_ok=True)
    STAMP.unlink(missing_ok=True)  # first: an interrupted installation must not pass for a whole one
    if found is None or found.place != wanted.place:
        base = getattr(sys, "_base_executable", sys.executable)  # not the environment that is about to be cleared
        step(base, "-m", "venv", "--without-pip", "--clear", str(VENV))
        step(str(PYTHON), "-m", "ensurepip", "--upgrade")
    else:
        wanted = wanted._replace(chosen=max(wanted.chosen, found.chosen))
    step(str(PYTHON), "-m", "pip", "install", "-vv", "--editable", wanted.chosen)
    STAMP.write_text("\n".join(wanted), encoding="ascii")


def step(python: str, *arguments: str) -> None:
    """Run one step of the installation in silence, log what it prints, and explain a failure."""
    quiet = {"PIP_USER": "0", "PIP_NO_INPUT": "1", "PIP_DISABLE_PIP_VERSION_CHECK": "1", "PYTHONIOENCODING": "utf-8"}
    command = (python, "-P", *arguments)
    streams = (subprocess.DEVNULL, subprocess.PIPE, subprocess.STDOUT)
    done = subprocess.run(command, -1, None, *streams, cwd=ROOT, env={**os.environ, **quiet})
    with contextlib.suppress(OSError), LOG.open("ab") as log:
        log.write(f"$ {' '.join(command)}\n".encode("utf-8", "replace") + done.stdout)
    if done.returncode:
        raise Fault(f"{explain(done.stdout.decode('utf-8', 'replace'))}详细记录：{LOG}")


def become(code: str, arguments: Sequence[str]) -> int:
    """Run code in the environment in place of this process, or where that cannot be, as its only child."""
    command = [str(PYTHON), "-P", "-c", code, *arguments]
    if sys.platform != "win32":
        sys.stdout.flush()
        os.execv(command[0], command)
    child = subprocess.Popen(command)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the console sends Ctrl-C to the child as well
    return child.wait()


def check(arguments: Sequence[str]) -> int:
    """Run the linter, the type checker and, whatever they say, the tests."""
    os.chdir(ROOT)
    checks = {"ruff check": ("ruff", "check"), "mypy": ("mypy",)}
    failed = [name for name, words in checks.items() if subprocess.call((str(PYTHON), "-P", "-m", *words))]
    if failed:
        print(f"{'、'.join(failed)} 没有通过（见上文）；测试照常进行，退出码不会是 0。", file=sys.stderr, flush=True)
    return become(PYTEST, [str(int(bool(failed))), *(arguments or ("-n", "auto", "--maxprocesses", "4"))])


def main(arguments: list[str]) -> int:
    """Prepare the environment and run the command in it."""
    try:
        refuse_old(sys.version_info[:3])
        prepare(wanted_by(arguments))
        return check(arguments[1:]) if arguments[:1] == ["test"] else become(PROGRAM, arguments)
    except Fault as fault:
        print(fault, file=sys.stderr)
    except OSError as error:
        print(f"{explain(str(error))}（{error}）", file=sys.stderr)
    except KeyboardInterrupt:
        return 130
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
