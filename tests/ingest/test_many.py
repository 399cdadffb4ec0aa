"""Many files are read on all cores: in their order, each once, whatever happens to one of the processes."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from duizhao.ingest import read
from duizhao.ingest.crew import Crew
from duizhao.ingest.fault import Fault
from duizhao.ingest.folder import Found
from duizhao.ingest.formats import Taken
from duizhao.ingest.many import WORTH_IT, take_all
from word import written


def squared(number: int) -> int:
    """Ends its process at 13."""
    if number == 13:
        os._exit(3)
    return number * number


def named(number: int) -> str:
    """Tells where it ran."""
    return f"{number} {os.getpid()}"


def test_the_answers_are_those_of_their_questions_though_one_of_them_ends_its_process() -> None:
    crew: Crew[int, int] = Crew(squared, -1, 2)
    with crew:
        crew.begin(range(30))
        assert [crew.result(number) for number in range(30)] == [-1 if n == 13 else n * n for n in range(30)]


def test_what_was_not_begun_is_done_in_this_process() -> None:
    crew: Crew[int, str] = Crew(named, "", 2)
    with crew:
        assert crew.result(7) == f"7 {os.getpid()}"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
def test_the_processes_end_with_the_one_that_began_them(tmp_path: Path) -> None:
    program = (
        "import os, test_many\n"
        "from duizhao.ingest.crew import Crew\n"
        "if __name__ == '__main__':\n"
        "    crew = Crew(test_many.named, '', 1).__enter__()\n"
        "    crew.begin([1])\n"
        "    print(crew.result(1).split()[1], flush=True)\n"
        "    os.kill(os.getpid(), 9)\n"
    )
    (tmp_path / "program.py").write_text(program)
    path = os.pathsep.join(each for each in sys.path if each)
    env = os.environ | {"PYTHONPATH": path}
    done = subprocess.run([sys.executable, tmp_path / "program.py"], env=env, capture_output=True, text=True)
    helper = int(done.stdout)
    for _ in range(100):
        if not _runs(helper):
            return
        time.sleep(0.1)
    pytest.fail("the helping process goes on")


def _runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    stat = Path(f"/proc/{process}/stat")
    return not (stat.is_file() and stat.read_text().rpartition(")")[2].split()[0] == "Z")


def found(folder: Path, count: int) -> list[Found]:
    """Word files, a broken one and a plain text among them."""
    for number in range(count):
        (folder / f"{number:03}.docx").write_bytes(
            written.with_automatic_numbers() if number != 5 else b"PK\x03\x04 no"
        )
    (folder / "plain.txt").write_text("\n".join(written.typed()), "utf-8")
    return [Found(path, (path.name,), "report") for path in sorted(folder.iterdir())]


def test_many_word_files_come_out_as_one_by_one(tmp_path: Path) -> None:
    wanted = found(tmp_path, WORTH_IT + 2)
    told: list[str] = []
    together = list(take_all(wanted, told.append, cores=2))
    assert together == list(take_all(wanted, lambda words: None, cores=1))
    assert [type(each) for each in together] == [Fault if n == 5 else Taken for n in range(len(wanted))]
    assert told == [f"读取文件 {number}/{len(wanted)}" for number in range(1, len(wanted) + 1)]


def test_a_file_that_no_reader_expects_is_told_and_the_others_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text("\n".join(written.typed()), "utf-8")
    (tmp_path / "b.txt").write_text("\n".join(written.typed()), "utf-8")

    def failing(octets: bytes, name: str) -> Taken | Fault:
        if name == "a.txt":
            raise RecursionError
        return Taken(octets.decode(), "text", "utf-8")

    monkeypatch.setattr("duizhao.ingest.many.take", failing)
    reading = read([tmp_path])
    assert [source.path for source in reading.sources] == ["b.txt"]
    assert [(problem.path, problem.code) for problem in reading.problems] == [("a.txt", "internal-error")]
