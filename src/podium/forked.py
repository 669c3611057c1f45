"""A Python module run as a process of its own: forked where it is imported already, else started.

A fork keeps this process's hash seed, and with it the order of sets; so it serves only where the
seed is fixed, as in the resident process.
"""

from __future__ import annotations

import os
import runpy
import signal
import subprocess
import sys
import tempfile
import warnings
from collections.abc import Mapping, Sequence
from typing import IO, NamedTuple, NoReturn


class Ended(NamedTuple):
    """How a process ended."""

    status: int
    said: str
    """What it wrote to its standard streams."""


def run_module(module: str, arguments: Sequence[str], environment: Mapping[str, str]) -> Ended:
    """Run ``python -m module`` with these arguments and with additions to the environment."""
    with tempfile.TemporaryFile("w+", encoding="utf-8") as said:
        if sys.flags.hash_randomization or not hasattr(os, "fork") or module not in sys.modules:
            command = [sys.executable, "-m", module, *arguments]
            whole = {**os.environ, "PYTHONHASHSEED": "0", **environment}
            done = subprocess.run(command, env=whole, stdout=said, stderr=said, check=False)  # noqa: S603 - our own
            status = done.returncode
        else:
            status = _forked(module, arguments, environment, said)
        said.seek(0)
        return Ended(status, said.read().strip())


def fork() -> int:
    """Fork; Python's warning about threads is for code that may hold their locks, as none here."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        return os.fork()


def _forked(
    module: str, arguments: Sequence[str], environment: Mapping[str, str], said: IO[str]
) -> int:
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
    process = fork()
    if process == 0:
        os.environ.update(environment)
        _be(module, arguments, said)
    try:
        _, status = os.waitpid(process, 0)
    except BaseException:  # interrupted
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)
        raise
    return os.waitstatus_to_exitcode(status)


def _be(module: str, arguments: Sequence[str], said: IO[str]) -> NoReturn:
    """Run the module in this fork; never return."""
    status = 1
    sys.stdout = sys.stderr = said
    sys.argv[:] = [module, *arguments]
    try:
        runpy.run_module(module, run_name="__main__", alter_sys=True)
        status = 0
    except SystemExit as ended:
        status = ended.code if isinstance(ended.code, int) else int(ended.code is not None)
        if not isinstance(ended.code, int | None):
            sys.stderr.write(f"{ended.code}\n")
    except BaseException:  # noqa: BLE001 - whatever it is, the fork must not go on
        sys.excepthook(*sys.exc_info())
    finally:
        said.flush()
        os._exit(status)
