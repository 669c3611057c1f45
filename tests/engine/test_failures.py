"""Whatever a notebook does, papermill says what, and the run goes on."""

import os
import signal
import time
from pathlib import Path

import pytest
from nbclient.exceptions import CellTimeoutError, DeadKernelError
from papermill.exceptions import PapermillExecutionError

from podium.ipynb import read_notebook
from podium.notebooks import How, NotebookError, Run, run_all
from tests.engine.running import notebook, python, run, values
from tests.invented import write_corpus

DEATHS = {
    "import os; os._exit(3)": "exit status 3",
    "import os; os.kill(os.getpid(), 9)": "SIGKILL",
    "import ctypes; ctypes.string_at(0)": "SIGSEGV",
}


def test_an_error_is_papermills(tmp_path: Path) -> None:
    """An error in a cell stops the notebook and is reported in papermill's words."""
    source = notebook(tmp_path / "e.ipynb", "print('x')", "1 / 0", "print('never')")
    with pytest.raises(PapermillExecutionError, match="ZeroDivisionError") as ours:
        run(source)
    with pytest.raises(PapermillExecutionError) as theirs:
        run(source, None)
    assert str(ours.value) == str(theirs.value)
    assert ours.value.cell_index == theirs.value.cell_index == 1


@pytest.mark.parametrize("death", DEATHS)
def test_a_death_is_reported_with_its_cell(tmp_path: Path, death: str) -> None:
    """A kernel that dies gives papermill's error, with the cell, and what ran is kept."""
    source = notebook(tmp_path / "d.ipynb", "print('kept', flush=True)", death, "1")
    with pytest.raises(DeadKernelError) as reported:
        run(source)
    assert f"({DEATHS[death]}) in cell 1:\n{death}" in str(reported.value)
    assert values(tmp_path / "d.out.ipynb") == ["kept\n"]


def test_the_build_goes_on(tmp_path: Path) -> None:
    """After a notebook whose process died, the others run; the error names its cell."""
    sources = {"a": "1", "dies": "import os; os._exit(1)", "b": "2", "fails": "1 / 0", "c": "3"}
    runs = [
        Run(notebook(tmp_path / f"{name}.ipynb", source), {}, tmp_path / "out" / f"{name}.ipynb")
        for name, source in sources.items()
    ]
    with pytest.raises(NotebookError) as reported:
        run_all(runs, write_corpus(tmp_path / "data"), how=How(2, progress=False))
    assert "dies.ipynb with {}: Kernel died (exit status 1) in cell 0" in str(reported.value)
    assert "fails.ipynb with {}: cell 1 failed: ZeroDivisionError" in str(reported.value)
    assert sorted(path.stem for path in (tmp_path / "out").glob("*.ipynb")) == ["a", "b", "c"]


def test_a_cell_may_take_too_long(tmp_path: Path) -> None:
    """A cell over its time is interrupted, and papermill's error says which."""
    slow = "import time\nprint('begun', flush=True); time.sleep(60)"
    start = time.monotonic()
    with pytest.raises(CellTimeoutError, match=r"print.'begun'"):
        run(notebook(tmp_path / "t.ipynb", "1", slow), execution_timeout=1)
    assert time.monotonic() - start < 40
    outputs = read_notebook(tmp_path / "t.out.ipynb").cells[1].outputs
    assert [output.get("text", output.get("ename")) for output in outputs] == [
        "begun\n",
        "KeyboardInterrupt",
    ]


def test_an_interrupted_notebook_may_go_on(tmp_path: Path) -> None:
    """With nbclient's `interrupt_on_timeout` the next cell runs in the same process."""
    source = notebook(tmp_path / "t.ipynb", "a = 1\nimport time; time.sleep(60)", "a")
    with pytest.raises(PapermillExecutionError, match="KeyboardInterrupt"):
        run(source, execution_timeout=1, interrupt_on_timeout=True, allow_errors=True)
    assert values(tmp_path / "t.out.ipynb") == ["1"]


def test_a_stubborn_kernel_is_killed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A cell that ignores interrupts does not hold the run up."""
    monkeypatch.setattr("podium.engine.client._SHUTDOWN_SECONDS", 0.5)
    deaf = "import signal, time; signal.signal(signal.SIGINT, signal.SIG_IGN); time.sleep(60)"
    with pytest.raises(CellTimeoutError):
        run(notebook(tmp_path / "s.ipynb", deaf), execution_timeout=1)


def test_control_c_ends_all(tmp_path: Path) -> None:
    """An interrupt of papermill interrupts the cell, saves the notebook, leaves no process."""
    wait = "import time\nopen('begun', 'w').close(); time.sleep(60)"
    source, target = notebook(tmp_path / "k.ipynb", "import os; os.getpid()", wait), "k.out.ipynb"
    program = "import papermill, sys; papermill.execute_notebook(*sys.argv[1:], None, 'podium')"
    process = python(program, str(source), target, cwd=tmp_path)
    while not (tmp_path / "begun").exists():
        time.sleep(0.05)
    time.sleep(0.5)  # papermill waits by now
    process.send_signal(signal.SIGINT)
    assert process.wait(40) == -signal.SIGINT
    first, second = read_notebook(tmp_path / target).cells
    assert second.outputs[0].ename == "KeyboardInterrupt"
    with pytest.raises(ProcessLookupError):
        os.kill(int(first.outputs[0].data["text/plain"]), 0)


def test_a_parent_that_is_killed_is_replaced(tmp_path: Path) -> None:
    """When the warm parent is killed, the default engine takes over, then a new parent."""
    parent_of = "import os; os.getppid(), type(get_ipython().kernel).__module__"
    source = notebook(tmp_path / "p.ipynb", parent_of)
    (first,) = values(run(source))
    os.kill(int(first.strip("(").split(",")[0]), signal.SIGKILL)
    time.sleep(0.2)
    assert "ipykernel.ipkernel" in values(run(source))[0]
    assert "podium.engine.kernel" in values(run(source))[0]
