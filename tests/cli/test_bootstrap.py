"""Real runs of `python3 scripts COMMAND` in small checkouts that stand for the project; none needs a network."""

from __future__ import annotations

import ast
import importlib.util
import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest
from where import SCRIPTS

BOOTSTRAP = SCRIPTS / "__main__.py"
PYPROJECT = """
[project]
name = "stub"
version = "1"
dependencies = []
optional-dependencies.test = []
[build-system]
requires = []
build-backend = "backend"
backend-path = ["."]
"""
# Builds the editable wheel without any package from an index.
BACKEND = """
import pathlib, tomllib, zipfile
def build_editable(folder, config_settings=None, metadata_directory=None):
    project = tomllib.loads(pathlib.Path("pyproject.toml").read_text())["project"]
    needs = "".join(f"Requires-Dist: {need}\\n" for need in project["dependencies"])
    with zipfile.ZipFile(pathlib.Path(folder, "stub-1-py3-none-any.whl"), "w") as wheel:
        wheel.writestr("stub.pth", str(pathlib.Path("scripts").resolve()))
        wheel.writestr("stub-1.dist-info/WHEEL", "Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n")
        head = "Metadata-Version: 2.1\\nName: stub\\nVersion: 1\\nProvides-Extra: test\\n"
        wheel.writestr("stub-1.dist-info/METADATA", head + needs)
        wheel.writestr("stub-1.dist-info/RECORD", "")
    return "stub-1-py3-none-any.whl"
"""
PROGRAM = """
import json, os, sys, time
if sys.argv[1] == "exit":
    sys.exit(int(sys.argv[2]))
if sys.argv[1] == "wait":
    print("waiting", flush=True)
    for _ in range(300):  # a signal just before one long sleep would be noticed only after it
        time.sleep(0.1)
print(json.dumps({"arguments": sys.argv[1:], "folder": os.getcwd(), "python": sys.prefix}))
"""
TOOL = "import sys; print('{name}', *sys.argv[1:]); sys.exit({code})"
PYTEST = "def main(arguments): print('pytest', *arguments); return 0"


def make_checkout(folder: Path, pyproject: str = PYPROJECT) -> Path:
    package = folder / "scripts" / "duizhao"
    package.mkdir(parents=True)
    shutil.copy(BOOTSTRAP, folder / "scripts")
    texts = {"__init__.py": "", "__main__.py": PROGRAM, "../ruff.py": TOOL.format(name="ruff", code=1)}
    texts |= {"../mypy.py": TOOL.format(name="mypy", code=0), "../pytest.py": PYTEST}
    for name, text in (texts | {"../../pyproject.toml": pyproject, "../../backend.py": BACKEND}).items():
        (package / name).write_text(text, encoding="utf-8")
    return folder


def surroundings(**more: str) -> dict[str, str]:
    """The environment of a run: nobody listens at its package index."""
    own = {name: value for name, value in os.environ.items() if not name.startswith(("PIP_", "PYTHON"))}
    offline = {"PIP_INDEX_URL": "http://127.0.0.1:9/simple", "PIP_RETRIES": "0", "PIP_CONFIG_FILE": os.devnull}
    return own | offline | {"PYTHONIOENCODING": "utf-8"} | more


def start(checkout: Path, *arguments: str, cwd: Path | None = None, **more: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, str(checkout / "scripts"), *arguments],
        cwd=cwd or checkout,
        env=surroundings(**more),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )


def run(checkout: Path, *arguments: str, cwd: Path | None = None, **more: str) -> tuple[int, str, str]:
    program = start(checkout, *arguments, cwd=cwd, **more)
    out, err = program.communicate(timeout=240)
    return program.returncode, out, err


def is_one_sentence(text: str) -> bool:
    return "Traceback" not in text and text.count("\n") == 1


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A prepared checkout in a folder with a space and Chinese characters in its name."""
    made = make_checkout(tmp_path_factory.mktemp("checkouts") / "对照 检查")
    code, out, err = run(made, "show")
    assert (code, err) == (0, "")
    assert out.count("\n") == 1
    return made


@pytest.fixture(scope="module")
def bootstrap() -> ModuleType:
    spec = importlib.util.spec_from_file_location("bootstrap", BOOTSTRAP)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_program_gets_the_arguments_and_the_folder_of_the_caller(checkout: Path, tmp_path: Path) -> None:
    words = ["show", "--json", "两 个 词", "*", ""]
    code, out, err = run(checkout, *words, cwd=tmp_path)
    assert (code, err) == (0, "")
    told = json.loads(out)
    assert told == {"arguments": words, "folder": str(tmp_path), "python": str(checkout / ".venv")}


def test_a_package_of_the_same_name_in_the_callers_folder_is_not_run(checkout: Path, tmp_path: Path) -> None:
    (tmp_path / "duizhao.py").write_text("raise SystemExit(9)")
    assert run(checkout, "show", cwd=tmp_path)[0] == 0


@pytest.mark.parametrize("code", [0, 1, 3])
def test_the_exit_code_of_the_program_is_passed_on(checkout: Path, code: int) -> None:
    assert run(checkout, "exit", str(code)) == (code, "", "")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, -signal.SIGTERM)])
def test_a_signal_ends_the_program_without_a_traceback(checkout: Path, number: int, code: int) -> None:
    program = start(checkout, "wait")
    assert program.stdout is not None and program.stdout.readline() == "waiting\n"
    program.send_signal(number)
    assert program.communicate(timeout=60) == ("", "")
    assert program.returncode == code


def test_a_prepared_environment_is_used_without_installing_again(checkout: Path) -> None:
    stamp = checkout / ".venv" / "ready.txt"
    before = stamp.stat().st_mtime_ns
    assert run(checkout, "show")[0] == 0
    assert stamp.stat().st_mtime_ns == before


def test_tests_run_after_failed_checks_and_the_failure_is_told(checkout: Path, tmp_path: Path) -> None:
    keepsake = checkout / ".venv" / "keepsake"
    keepsake.touch()
    code, out, err = run(checkout, "test", "-k", "layers", cwd=tmp_path)
    assert out.splitlines() == ["ruff check", "mypy", "pytest -k layers"]
    assert code == 1 and "ruff check 没有通过" in err
    assert keepsake.exists(), "the tools for tests are added to the environment that is there"


def test_a_changed_list_of_dependencies_is_installed_and_the_tools_for_tests_stay(checkout: Path) -> None:
    stamp = checkout / ".venv" / "ready.txt"
    run(checkout, "test")
    before = stamp.read_text().split("\n")
    with (checkout / "pyproject.toml").open("a") as file:
        file.write("# changed\n")
    assert run(checkout, "show")[0] == 0
    place, project, chosen = stamp.read_text().split("\n")
    assert (place, chosen) == (before[0], ".[test]") and project != before[1]


def test_a_moved_checkout_with_a_half_made_environment_is_made_anew(checkout: Path, tmp_path: Path) -> None:
    moved = make_checkout(tmp_path / "moved")
    keepsake = moved / ".venv" / "keepsake"
    keepsake.parent.mkdir()
    keepsake.touch()
    shutil.copy(checkout / ".venv" / "ready.txt", moved / ".venv")
    (moved / ".venv" / "bin").mkdir()
    (moved / ".venv" / "bin" / "python").symlink_to(sys.executable)
    code, out, err = run(moved, "show")
    assert (code, err) == (0, "") and json.loads(out)["python"] == str(moved / ".venv")
    assert not keepsake.exists()


def test_an_installation_that_was_ended_leaves_nothing_that_passes_for_whole(tmp_path: Path) -> None:
    made = make_checkout(tmp_path / "ended")
    program = start(made, "show")
    while not (made / ".venv" / "pyvenv.cfg").exists():
        assert program.poll() is None
    program.terminate()
    out, err = program.communicate(timeout=60)
    assert "Traceback" not in err and out == "" and program.returncode
    assert not (made / ".venv" / "ready.txt").exists()


def test_two_first_runs_at_once_both_succeed(tmp_path: Path) -> None:
    made = make_checkout(tmp_path / "shared")
    programs = [start(made, "exit", str(code)) for code in (4, 5)]
    assert [program.communicate(timeout=240) for program in programs] == [("", "")] * 2
    assert [program.returncode for program in programs] == [4, 5]


def test_an_unreachable_index_is_told_in_one_sentence_and_the_next_run_starts_over(tmp_path: Path) -> None:
    needy = PYPROJECT.replace("dependencies = []\n", 'dependencies = ["mkdocs"]\n', 1)
    made = make_checkout(tmp_path / "offline", needy)
    code, out, err = run(made, "show")
    assert (code, out) == (2, "") and is_one_sentence(err)
    log = made / ".build" / "install.log"
    assert err.startswith("无法连接软件源：请设置 PIP_INDEX_URL") and str(log) in err
    assert "connection error" in log.read_text(encoding="utf-8")
    (made / "pyproject.toml").write_text(PYPROJECT)
    assert run(made, "show")[0] == 0


@pytest.mark.parametrize("module", ["venv", "ensurepip"])
def test_a_python_without_venv_is_told_in_one_sentence(tmp_path: Path, module: str) -> None:
    made, lack = make_checkout(tmp_path / "checkout"), tmp_path / "lack"
    lack.mkdir()
    (lack / f"{module}.py").write_text(f"raise ModuleNotFoundError(\"No module named '{module}'\")")
    code, out, err = run(made, "show", PYTHONPATH=str(lack))
    assert (code, out) == (2, "") and is_one_sentence(err)
    assert err.startswith("请先安装 python3-venv：")


def test_a_place_that_cannot_be_written_to_is_told_in_one_sentence(tmp_path: Path) -> None:
    made = make_checkout(tmp_path / "checkout")
    (made / ".build").write_text("a file where the folder should be")
    code, out, err = run(made, "show")
    assert (code, out) == (2, "") and is_one_sentence(err)


@pytest.mark.parametrize(
    ("printed", "start_of_sentence"),
    [
        ("OSError: [Errno 28] No space left on device", "磁盘空间不足"),
        ("/usr/bin/python3.11: No module named pip", "请先安装 python3-venv"),
        ("The virtual environment was not created … ensurepip is not available.", "请先安装 python3-venv"),
        ("ERROR: No matching distribution found for click>=8.1 (from duizhao)", "软件源里找不到 click>=8.1"),
        ("PermissionError: [Errno 13] Permission denied: '/srv/.venv'", "没有写入权限"),
        ("something else", "运行环境没有准备好"),
    ],
)
def test_what_a_step_printed_is_explained(bootstrap: ModuleType, printed: str, start_of_sentence: str) -> None:
    assert bootstrap.explain(printed).startswith(start_of_sentence)


def test_a_python_before_3_11_is_refused_in_one_sentence(bootstrap: ModuleType) -> None:
    with pytest.raises(bootstrap.Fault, match=r"需要 Python 3\.11 或更新的版本，现在运行的是 Python 3\.8\.18"):
        bootstrap.refuse_old((3, 8, 18))
    bootstrap.refuse_old((3, 11, 0))


def test_an_old_python_can_read_the_bootstrap_far_enough_to_refuse() -> None:
    ast.parse(BOOTSTRAP.read_text(encoding="utf-8"), feature_version=(3, 7))


@pytest.mark.parametrize("name", ["python3.8", "python3.9", "python3.10"])
def test_an_old_python_that_is_there_refuses(tmp_path: Path, name: str) -> None:
    program = shutil.which(name)
    if program is None or subprocess.call([program, "-c", ""], stderr=subprocess.DEVNULL):
        pytest.skip(f"there is no {name} here")
    done = subprocess.run([program, BOOTSTRAP.parent], capture_output=True, encoding="utf-8", env=surroundings())
    assert done.returncode == 2 and is_one_sentence(done.stderr) and done.stderr.startswith("需要 Python 3.11")
