"""A Python module run as a process of its own: forked where it is imported already, else started.

A fork keeps this process's hash seed, and with it the order of sets; so it serves only where the
seed is fixed, as in the resident process.
"""

from __future__ import annotations

import gc
import json
import os
import runpy
import signal
import subprocess
import sys
import tempfile
import warnings
from collections.abc import Mapping, Sequence
from typing import IO, NamedTuple, NoReturn, Self

_SELDOM = (100_000, 50, 100)
"""When to look for garbage: much is made here and kept, and looking took a fifth of the time."""
_WAIT = f"""
import gc, importlib, json, runpy, sys
from contextlib import suppress
gc.set_threshold(*{_SELDOM})
module, *imports = sys.argv[1:]
for name in imports:
    with suppress(ImportError):  # the module that needs it will say so
        importlib.import_module(name)
gc.freeze()
if given := sys.stdin.read():
    sys.argv[:] = [module, *json.loads(given)]
    runpy.run_module(module, run_name="__main__", alter_sys=True)
"""


class Ended(NamedTuple):
    """How a process ended."""

    status: int
    said: str
    """What it wrote to its standard streams."""


class Module:
    """A Python module to be run once, as ``python -m module``, with additions to the environment.

    A context: what was started and is not wanted any more ends with it.
    """

    def __init__(
        self, module: str, environment: Mapping[str, str], imports: Sequence[str] = ()
    ) -> None:
        self._module, self._environment, self._imports = module, environment, imports
        self._said = tempfile.TemporaryFile("w+", encoding="utf-8")  # noqa: SIM115 - see __exit__
        self._process: subprocess.Popen[str] | None = None
        seed_is_fixed = not sys.flags.hash_randomization
        self._forks = seed_is_fixed and hasattr(os, "fork") and module in sys.modules

    def get_ready(self) -> None:
        """Start the process, unless it will be forked: it imports, and waits for its arguments."""
        if self._forks or self._process:
            return
        self._process = subprocess.Popen(  # noqa: S603 - our own
            [sys.executable, "-c", _WAIT, self._module, *self._imports],
            env={**os.environ, "PYTHONHASHSEED": "0", **self._environment},
            stdin=subprocess.PIPE, stdout=self._said, stderr=self._said, text=True,
        )  # fmt: skip

    def run(self, arguments: Sequence[str]) -> Ended:
        """Run the module with these arguments to its end."""
        if self._forks:
            status = _forked(self._module, arguments, self._environment, self._said)
        else:
            self.get_ready()
            assert self._process is not None  # noqa: S101 - since it got ready
            self._process.communicate(json.dumps(arguments))
            status = self._process.returncode
        self._said.seek(0)
        return Ended(status, self._said.read().strip())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._process and self._process.poll() is None:
            self._process.kill()
            self._process.communicate()
        self._said.close()


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
    gc.freeze()
    gc.set_threshold(*_SELDOM)
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
