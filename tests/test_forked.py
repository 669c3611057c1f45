"""A module run as a process of its own, started or forked."""

import os
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import Any

import pytest

from podium.forked import Module

MODULE = """
import os, sys
print(sys.argv[1:], os.environ["WORD"], __name__)
print("to errors", file=sys.stderr)
sys.exit({"zero": 0, "three": 3, "words": "why not"}[sys.argv[1]])
"""
ASK = """
import sys
from podium.forked import Module
import said
with Module("said", {"WORD": "w"}, ["no_such_module"]) as module:
    module.get_ready()
    print(module.run(sys.argv[1:]))
import os
print(os.environ.get("WORD"))
"""


@pytest.mark.parametrize("seed", ["0", "random"], ids=["forked", "started"])
@pytest.mark.parametrize(("argument", "status"), [("zero", 0), ("three", 3), ("words", 1)])
def test_status_and_words_come_back(tmp_path: Path, seed: str, argument: str, status: int) -> None:
    """Arguments, environment, exit status and both streams, and nothing of it stays here."""
    guarded = textwrap.indent(MODULE, "    ")
    (tmp_path / "said.py").write_text(f"if __name__ == '__main__':\n{guarded}\n")
    path = os.pathsep.join([str(tmp_path), *sys.path])
    done = subprocess.run(  # noqa: S603 - our own
        [sys.executable, "-c", ASK, argument],
        env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": path},
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    told, after = done.stdout.splitlines()
    assert told.startswith(f"Ended(status={status}, said=")
    for words in (f"['{argument}'] w __main__", "to errors"):
        assert words in told.replace("\\", "")
    assert ("why not" in told) == (argument == "words")
    assert after == "None"


def test_a_module_that_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    """What Python says of it comes back."""
    monkeypatch.delenv("PYTHONHASHSEED", raising=False)
    with Module("no_such_module", {}) as module:
        done = module.run([])
    assert done.status
    assert "no_such_module" in done.said


def test_what_is_not_wanted_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    """A process that got ready and was not run has ended once its context has."""
    started = []

    def start(*args: Any, **options: Any) -> subprocess.Popen[str]:  # noqa: ANN401 - Popen's own
        started.append(popen(*args, **options))
        return started[-1]

    popen = subprocess.Popen
    monkeypatch.setattr(subprocess, "Popen", start)
    with Module("no_such_module_imported_here", {}) as module:
        module.get_ready()
        module.get_ready()
        (process,) = started
        assert process.poll() is None
    assert process.returncode
