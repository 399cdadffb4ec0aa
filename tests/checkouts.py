"""Small copies of the project in which its commands really run."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from where import ROOT

REPORT = """林场场长{year}年度主题教育专题民主生活会个人对照检查材料

按照第二批主题教育专题民主生活会安排，我对照六个方面查找了自己的不足，现报告如下。

一、存在的主要问题
（一）理论学习方面
一是读书时断时续。原定每周两个半天自学，全年只有一半落到实处。比如，8月防火值班期间一次也没有学。
二是学过的东西用得少。写林下经济规划时仍凭老经验估算亩产。
（二）工作作风方面
一是进山走访偏少。12个管护站，{year}年有4个没有去过。
二、原因分析
一是学习上有惰性。总觉得把树看好了就行，理论是机关里的事。
二是对职工的难处想得不深。听汇报多，自己问得少。
三、整改措施
（一）补上学习欠账
1.每周二、周五晚自学两小时，由办公室登记。
2.每季度给职工讲一次课。
（二）走遍管护站
每月住站不少于2天，6月底前走完12个站。
"""


@dataclass(frozen=True, slots=True)
class Checkout:
    """A copy of the project, and the way to run a command in it."""

    root: Path

    @property
    def site(self) -> Path:
        return self.root / "site"

    def add(self, name: str, content: str | bytes = REPORT.format(year=2023)) -> Path:
        """Put a file into sources/."""
        path = self.root / "sources" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def start(self, *words: str, errors: int = subprocess.PIPE, **more: str) -> subprocess.Popen[str]:
        """Start a command; `errors` is where its error stream goes."""
        env = {**os.environ, "PYTHONPATH": str(self.root / "scripts"), "PYTHONIOENCODING": "ascii", **more}
        command = [sys.executable, "-m", "duizhao", *words]
        pipe = subprocess.PIPE
        return subprocess.Popen(command, cwd=self.root, env=env, stdout=pipe, stderr=errors, encoding="utf-8")

    def run(self, *words: str, **more: str) -> tuple[int, str, str]:
        """Run a command; gives its exit code and what it printed. There is never a traceback."""
        program = self.start(*words, errors=subprocess.PIPE, **more)
        out, err = program.communicate(timeout=240)
        assert "Traceback" not in out + err, err
        return program.returncode, out, err

    def leftovers(self) -> list[str]:
        """What a build must not leave behind."""
        return sorted(path.name for path in self.root.iterdir() if path.name.startswith(".site"))


def make_checkout(root: Path) -> Checkout:
    """A copy of the project with one report and a guide of one page."""
    ignored = shutil.ignore_patterns("*.egg-info")
    shutil.copytree(ROOT / "scripts" / "duizhao", root / "scripts" / "duizhao", ignore=ignored)
    shutil.copytree(ROOT / "scripts" / "theme", root / "scripts" / "theme")
    shutil.copytree(ROOT / "docs" / "assets", root / "docs" / "assets")
    shutil.copytree(ROOT / "docs" / "guide", root / "docs" / "guide")
    shutil.copy(ROOT / "mkdocs.yml", root)
    made = Checkout(root)
    made.add("forest-2023.txt")
    return made


def tree(folder: Path) -> dict[str, str]:
    """The hash of every file under a folder by its path; links and leftovers count as well."""
    files = sorted(path for path in folder.rglob("*") if not path.is_dir())
    return {path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest() for path in files}
