"""Word files of older formats: LibreOffice, where it is installed, writes them anew as .docx."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from ..document import Document
from ..fault import Fault
from .package import TOO_LARGE, unpacks_to_much
from .reader import read_docx

PROGRAMS: Final = (
    *("soffice", "libreoffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice"),
    r"C:\Program Files\LibreOffice\program\soffice.exe",
)
LONGEST: Final = 60.0  # seconds; the first start takes about five
LARGEST: Final = 64 << 20  # bytes of what LibreOffice writes
# A name by which LibreOffice knows the format: .wps is to it a file of Microsoft Works
SUFFIXES: Final = {".wps": ".doc"}
# Nothing in a file may run or fetch anything
SAFE: Final = (
    ("Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Common/Security/Scripting", "DisableActiveContent", "true"),
    ("Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Writer/Content/Update", "Link", "2"),
)
MISSING: Final = Fault(
    0,
    "office-missing",
    "读取 .doc、.wps、.rtf、.odt 文件需要 LibreOffice（软件包 libreoffice-writer），本机没有安装，"
    "请安装后重试，或用 Word、WPS 另存为 .docx",
)
UNREADABLE: Final = Fault(
    0, "file-damaged", "LibreOffice 打不开这个文件，可能已经损坏或设有密码，请用 Word 或 WPS 打开后另存为 .docx"
)
TOO_SLOW: Final = Fault(
    0, "office-too-slow", f"LibreOffice 在 {LONGEST:.0f} 秒内没有读完这个文件，请用 Word 或 WPS 另存为 .docx"
)


def office() -> str | None:
    """The program that reads older formats, None where it is not installed."""
    return next((path for name in PROGRAMS if (path := shutil.which(name))), None)


def read_with_office(octets: bytes, suffix: str) -> Document | Fault:
    """The running text of a .doc, .wps, .rtf or .odt, or why it has none."""
    program = office()
    if program is None:
        return MISSING
    if unpacks_to_much(octets):
        return TOO_LARGE
    with tempfile.TemporaryDirectory(prefix="duizhao-", ignore_cleanup_errors=True) as folder:
        written = _converted(program, octets, SUFFIXES.get(suffix, suffix), Path(folder))
    return written if isinstance(written, Fault) else read_docx(written)


def _converted(program: str, octets: bytes, suffix: str, folder: Path) -> bytes | Fault:
    """The same document as a .docx."""
    source, target = folder / f"source{suffix}", folder / "out" / "source.docx"
    source.write_bytes(octets)
    profile = folder / "profile"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(_settings(), encoding="utf-8")
    target.parent.mkdir()
    command = [program, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore", "--nolockcheck"]
    command += ["--convert-to", "docx:MS Word 2007 XML", "--outdir", str(target.parent), str(source)]
    if not _run(command):
        return TOO_SLOW
    if not target.is_file() or target.stat().st_size > LARGEST:
        return UNREADABLE
    return target.read_bytes()


def _settings() -> str:
    """The settings of a LibreOffice that trusts no file."""
    each = (
        f'<item oor:path="/org.openoffice.Office.{path}"><prop oor:name="{name}" oor:op="fuse">'
        f"<value>{value}</value></prop></item>"
        for path, name, value in SAFE
    )
    return f'<oor:items xmlns:oor="http://openoffice.org/2001/registry">{"".join(each)}</oor:items>'


def _run(command: Sequence[str]) -> bool:
    """Run a program to its end; False if it took too long and was stopped, with all that it had started."""
    quiet = subprocess.DEVNULL
    running = subprocess.Popen(command, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=os.name == "posix")
    try:
        running.wait(LONGEST)
        return True
    except subprocess.TimeoutExpired:
        return False
    finally:
        _stop(running)


def _stop(running: subprocess.Popen[bytes]) -> None:
    if running.poll() is None:
        if os.name == "posix":
            os.killpg(running.pid, signal.SIGKILL)
        else:
            running.kill()
        running.wait()
