"""papermill's options do with this engine what they do with its own."""

from pathlib import Path

import papermill
import pytest

from podium import engine
from tests.engine.running import notebook, python, run, value, values


def test_papermill_finds_the_engine() -> None:
    """The entry point is registered under the name `podium`."""
    assert papermill.engines.papermill_engines.get_engine("podium") is engine.PodiumEngine


@pytest.mark.parametrize("first", ["podium.engine", "papermill", "podium.engine.managed"])
def test_either_may_be_imported_first(first: str) -> None:
    """Importing the engine before papermill, which loads it in turn, works."""
    assert python(f"import {first}, papermill, podium.engine.managed").wait() == 0


def test_saves_as_cells_end(tmp_path: Path) -> None:
    """Each cell's start and end are saved, so that a long run can be watched."""
    cells = "[cell['metadata']['papermill']['status'] for cell in json.load(file)['cells']]"
    look = f"import json\nwith open('w.out.ipynb') as file:\n    print({cells})"
    source = notebook(tmp_path / "w.ipynb", "1", look, "2")
    assert values(run(source, cwd=tmp_path))[1] == "['completed', 'running', 'pending']\n"


def test_saves_within_a_cell(tmp_path: Path) -> None:
    """A long cell is saved every `autosave_cell_every` seconds, as its messages come."""
    tick = "import time\nfor _ in range(5):\n    print('tick', flush=True); time.sleep(0.4)\n"
    look = f"{tick}print(open('one.out.ipynb').read().count('tick'))"
    saved = value(tmp_path, look, cwd=tmp_path, autosave_cell_every=1)
    assert int(saved.split()[-1]) > 2  # the source says it twice


def test_logs_and_files(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """`log_output`, `stdout_file` and `stderr_file` get what the notebook writes."""
    source = notebook(tmp_path / "l.ipynb", "import sys\nprint('o'); print('e', file=sys.stderr)")
    with (
        (tmp_path / "o").open("w") as out,
        (tmp_path / "e").open("w") as err,
        caplog.at_level("INFO", "papermill"),
    ):
        run(source, log_output=True, stdout_file=out, stderr_file=err)
    assert [(tmp_path / name).read_text() for name in "oe"] == ["o\n", "e\n"]
    assert {"o\n", "e\n"} <= {record.getMessage() for record in caplog.records}


def test_shows_progress(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The progress bar counts cells."""
    source = notebook(tmp_path / "p.ipynb", "1", "2", "3")
    papermill.execute_notebook(source, None, engine_name="podium")
    assert "3/3" in capsys.readouterr().err


def test_works_where_it_is_told(tmp_path: Path) -> None:
    """`cwd` is the notebook's working folder, and the search path begins there."""
    (tmp_path / "beside.py").write_text("name = 'beside'\n", encoding="utf-8")
    found = value(tmp_path, "import os, beside\nprint(beside.name, os.getcwd())", cwd=tmp_path)
    assert found == f"beside {tmp_path}\n"


def test_what_lies_beside_it_shadows_nothing(tmp_path: Path) -> None:
    """A file beside the notebook with the name of a module the engine needs does no harm."""
    (tmp_path / "socket.py").write_text("raise ImportError\n", encoding="utf-8")
    engine.close()
    module = value(tmp_path, "type(get_ipython().kernel).__module__", cwd=tmp_path)
    assert module == "'podium.engine.kernel'"


def test_exit_functions_have_run(tmp_path: Path) -> None:
    """What a notebook registered with atexit is done when papermill returns."""
    leave = "import atexit, pathlib\natexit.register(pathlib.Path('left').touch);"
    run(notebook(tmp_path / "x.ipynb", leave), cwd=tmp_path)
    assert (tmp_path / "left").exists()


def test_late_variables_reach_the_kernel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A variable of ours that changed since the parent started is the kernel's too."""
    source = "import os; os.environ.get('PODIUM_TEST')"
    monkeypatch.setenv("PODIUM_TEST", "1")
    assert value(tmp_path, source) == "'1'"
    monkeypatch.setenv("PODIUM_TEST", "2")
    assert value(tmp_path, source) == "'2'"
    monkeypatch.delenv("PODIUM_TEST")
    assert value(tmp_path, f"{source}, 1") == "(None, 1)"
