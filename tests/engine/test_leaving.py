"""Several notebooks at once, and what is left when their run is over, left early or killed."""

import signal
import subprocess
import time
from pathlib import Path

import pytest

from podium.engine import close
from podium.ipynb import read_notebook
from tests.engine.running import notebook, python, really_outside_pytest, run, run_two_at_a_time
from tests.invented import write_corpus

MEET = """
import pathlib, time
pathlib.Path('{}').touch()
while not pathlib.Path('{}').exists():
    time.sleep(0.01)
"""
SAY = "import os, time\nopen(f'process-{os.getpid()}', 'w').close()\n"
RUN = """
import sys
from pathlib import Path
from podium.notebooks import How, Run, run_all
runs = [Run(Path(f"{name}.ipynb"), {}, Path("out", f"{name}.ipynb")) for name in "abc"]
run_all(runs, Path("data"), how=How(2, progress=False))
"""


def test_two_run_side_by_side(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each of two notebooks waits for what the other does."""
    monkeypatch.chdir(tmp_path)
    sources = {"a": MEET.format("x", "y"), "b": MEET.format("y", "x")}
    paths = [notebook(tmp_path / f"{name}.ipynb", source) for name, source in sources.items()]
    for out in run_two_at_a_time(paths):
        assert read_notebook(out).cells[0].execution_count == 1


def test_nothing_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After a run no descriptor, file, socket or process of the engine is left."""
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))
    monkeypatch.setenv("JUPYTER_RUNTIME_DIR", str(temporary))
    source = notebook(tmp_path / "n.ipynb", "import os; os.getpid(), os.getppid()")
    run(source)
    close()
    descriptors = len([*Path("/dev/fd").iterdir()])
    said = read_notebook(run(source)).cells[0].outputs[0].data["text/plain"]
    close()
    assert len([*Path("/dev/fd").iterdir()]) == descriptors
    assert list(temporary.iterdir()) == []
    for process in said.strip("()").split(", "):
        assert gone(int(process))


@pytest.mark.parametrize(
    ("blow", "patience"), [(signal.SIGINT, 40), (signal.SIGKILL, 20)], ids=["interrupt", "kill"]
)
def test_no_process_outlives_its_client(
    tmp_path: Path, blow: signal.Signals, patience: int
) -> None:
    """When a build is interrupted or killed its notebooks end, and those that wait do not start."""
    for name in "abc":
        notebook(tmp_path / f"{name}.ipynb", f"{SAY}time.sleep(120)")
    write_corpus(tmp_path / "data")
    really_outside_pytest()
    client = python(RUN, cwd=tmp_path)
    while len(begun := sorted(tmp_path.glob("process-*"))) < 2:
        assert client.poll() is None
        time.sleep(0.05)
    client.send_signal(blow)
    client.wait(patience)
    assert all(gone(int(path.name.partition("-")[2])) for path in begun)
    assert sorted(tmp_path.glob("process-*")) == begun


def gone(process: int) -> bool:
    """Whether a process has ended, or ends within a few seconds."""
    for _ in range(200):
        state = subprocess.run(["ps", "-o", "stat=", "-p", str(process)], capture_output=True)  # noqa: PLW1510, S603, S607
        if state.stdout.strip()[:1] in {b"", b"Z"}:
            return True
        time.sleep(0.05)
    return False
