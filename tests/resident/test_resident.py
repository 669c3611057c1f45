"""The resident process: what it runs in a command's stead, and when it does not."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from podium.ipynb import read_notebook
from tests.engine.running import notebook
from tests.invented import write_corpus

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="it is forked")

SRC = Path(__file__).parents[2] / "src"
PODIUM = [sys.executable, "-c", "import sys; from podium.cli import main; sys.exit(main())"]
WHO = "import os; print('parent', os.environ['JPY_PARENT_PID'])"
"""A cell that tells which process the kernel is a child of."""

Command = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def setting(tmp_path: Path) -> Iterator[dict[str, str]]:
    """An environment with a folder for sockets of its own, whose path is short enough for them."""
    with tempfile.TemporaryDirectory(prefix="pod") as folder:
        yield {**os.environ, "XDG_RUNTIME_DIR": folder, "PODIUM_DATA": str(write_corpus(tmp_path))}


@pytest.fixture
def command(setting: dict[str, str], tmp_path: Path) -> Iterator[Command]:
    """Run ``podium`` there as a process of its own; the resident is ended at the end."""

    def run(*arguments: object, **also: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(  # noqa: S603 - our own command
            [*PODIUM, *map(str, arguments)], env={**setting, **also}, cwd=tmp_path,
            capture_output=True, text=True, timeout=120, check=False,
        )  # fmt: skip

    yield run
    run("warm", "--stop")


def outcome(command: Command, path: Path, **also: str) -> str:
    """Run a notebook; return what its last cell printed."""
    done = command("run", path, "--force", **also)
    assert not done.returncode, done.stderr
    return str(read_notebook(path.parent / done.stdout.strip()).cells[-1].outputs[0].text)


class TestStandingIn:
    """Commands while a resident process is there."""

    def test_commands_run_from_one_process(self, command: Command, tmp_path: Path) -> None:
        """Kernels of two commands have one parent; without the resident each has its own."""
        who = notebook(tmp_path / "who.ipynb", WHO)
        apart = {outcome(command, who) for _ in range(2)}
        assert "ready" in command("warm").stdout
        together = {outcome(command, who) for _ in range(2)}
        assert (len(apart), len(together)) == (2, 1)

    def test_what_it_writes_is_what_a_new_process_writes(
        self, command: Command, tmp_path: Path
    ) -> None:
        """The executed copy of a notebook of the book has the same bytes."""
        assert not command("run", "meeting", "--out", "alone.ipynb").returncode
        command("warm")
        assert not command("run", "meeting", "--out", "resident.ipynb").returncode
        alone, resident = (tmp_path / f"{name}.ipynb" for name in ("alone", "resident"))
        assert alone.read_bytes() == resident.read_bytes()

    def test_errors_come_through(self, command: Command) -> None:
        """A refused parameter has the same words, at the same stream, and the same status."""
        arguments = ["run", "meeting", "-p", "meting=1"]
        alone = command(*arguments)
        command("warm")
        resident = command(*arguments)
        assert (alone.returncode, alone.stdout, alone.stderr) == (
            resident.returncode, resident.stdout, resident.stderr,
        )  # fmt: skip
        assert resident.returncode == 2

    def test_variables_of_this_project_go_with_each_command(
        self, command: Command, tmp_path: Path
    ) -> None:
        """Another ``PODIUM_…`` is seen by the notebook, by the same resident."""
        cell = "import os; print(os.environ['JPY_PARENT_PID'], os.environ['PODIUM_WORD'])"
        who = notebook(tmp_path / "who.ipynb", cell)
        command("warm")
        told = [outcome(command, who, PODIUM_WORD=word) for word in ("a", "b")]
        (first, a), (second, b) = (each.split() for each in told)
        assert (first, a, b) == (second, "a", "b")

    def test_another_environment_is_not_served(self, command: Command, tmp_path: Path) -> None:
        """What may be read at import differs, so the command runs by itself."""
        who = notebook(tmp_path / "who.ipynb", WHO)
        command("warm")
        served = outcome(command, who)
        assert outcome(command, who, OMP_NUM_THREADS="1") != served
        assert outcome(command, who) == served

    @pytest.mark.parametrize("changed", ["model.py", "tables.yml"])
    def test_changed_code_ends_it(self, command: Command, tmp_path: Path, changed: str) -> None:
        """After a change to the library the command runs by itself, and the resident is gone."""
        own = tmp_path / "src"
        shutil.copytree(SRC, own, ignore=shutil.ignore_patterns("__pycache__"))
        there = {"PYTHONPATH": str(own)}
        who = notebook(tmp_path / "who.ipynb", WHO)
        command("warm", **there)
        served = outcome(command, who, **there)
        os.utime(own / "podium" / changed, (0, 0))
        assert outcome(command, who, **there) != served
        assert "there was none" in command("warm", "--stop", **there).stdout


class TestEnding:
    """What ends what."""

    def test_one_at_a_time_and_ended_on_request(self, command: Command) -> None:
        """A second is not started, and ``--stop`` says what it found."""
        assert "there was none" in command("warm", "--stop").stdout
        assert "ready" in command("warm").stdout
        assert "there is one already" in command("warm").stdout
        assert "ended" in command("warm", "--stop").stdout
        assert "ready" in command("warm").stdout
        assert "ended" in command("warm", "--stop").stdout
        assert "there was none" in command("warm", "--stop").stdout

    def test_unused_it_ends(self, command: Command, setting: Mapping[str, str]) -> None:
        """After the time given its socket is gone."""
        command("warm", "--minutes", "0.01")
        assert gone(lambda: not any(Path(setting["XDG_RUNTIME_DIR"]).glob("*/*")))

    @pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGKILL], ids=["Ctrl-C", "killed"])
    def test_work_ends_with_its_command(
        self, command: Command, setting: Mapping[str, str], tmp_path: Path, number: signal.Signals
    ) -> None:
        """A command that is interrupted or dies leaves no kernel; the resident serves on."""
        mark = tmp_path / "kernel"
        slow = f"import os, pathlib, time; p = pathlib.Path({str(mark)!r})"
        waits = "p.write_text(str(os.getpid())); time.sleep(60)"
        path = notebook(tmp_path / "slow.ipynb", slow, waits)
        command("warm")
        with subprocess.Popen(  # noqa: S603 - our own command
            [*PODIUM, "run", str(path)], env=dict(setting), cwd=tmp_path, stderr=subprocess.DEVNULL
        ) as running:
            assert gone(lambda: not mark.exists())
            running.send_signal(number)
        assert running.returncode
        kernel = int(mark.read_text())
        assert gone(lambda: alive(kernel))
        assert not command("run", notebook(tmp_path / "who.ipynb", WHO)).returncode

    def test_a_folder_open_to_others_is_not_trusted(
        self, command: Command, setting: Mapping[str, str]
    ) -> None:
        """Nobody else's socket is talked to, and none is put where others may reach it."""
        folder = Path(setting["XDG_RUNTIME_DIR"]) / f"podium-{os.getuid()}"
        folder.mkdir(mode=0o755)
        refused = command("warm")
        assert refused.returncode == 2
        assert "is open to others" in refused.stderr


def alive(process: int) -> bool:
    """Whether a process is there and no zombie."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def gone(still: Callable[[], bool], seconds: float = 20) -> bool:
    """Wait until something is no longer so."""
    deadline = time.monotonic() + seconds
    while still() and time.monotonic() < deadline:
        time.sleep(0.05)
    return not still()
