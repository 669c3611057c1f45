"""A hold on the warm parent: start it, ask it for a child, let it go."""

from __future__ import annotations

import atexit
import json
import os
import socket
import subprocess
import threading
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from podium.engine.command import Command

LATE = ("PODIUM_", "PYTEST_CURRENT_TEST")
"""How the names of variables begin that nothing reads when it is imported.

They go with each request; any other is the parent's from its start.
"""

_PROGRAM = """
import sys
if not sys.path[0]:  # as ipykernel's launcher, so that nothing beside a notebook is imported
    del sys.path[0]
from podium.engine.server import main
main(sys.argv[1:])
"""
_PACKAGE = Path(__file__).resolve().parent.parent
_PATIENCE_SECONDS = 2.0


class ParentError(RuntimeError):
    """The warm parent could not get ready, or has gone; the message says why."""


class UnwantedError(RuntimeError):
    """The warm parents were let go while a notebook waited for one."""


@dataclass(frozen=True)
class Child:
    """One forked kernel, as the process that asked for it sees it."""

    process: int
    """Its process id, which is its process group too."""
    end: socket.socket
    """Our end of the pair that carries the kernel's messages."""
    exit: int
    """Descriptor of a pipe that holds the exit status, in decimal, once there is one."""


class Parent:
    """One warm parent process, and the talk with it; any thread may use it."""

    def __init__(self, command: Command, preload: Sequence[str]) -> None:
        self.gone = False
        """Whether it was ready once and answers no more."""
        self.unwanted = False
        """Whether it was let go, and whoever still waits for it should give up."""
        self._turn = threading.Lock()
        self._ready = False
        self._failure: str | None = None
        self._children = 0
        self._retired = False
        self._control, theirs = socket.socketpair()
        with theirs:
            self._process = _start(command, preload, theirs.fileno())
        self._answers = self._control.makefile("rb")

    def fork(self, folder: str, timeout: float | None) -> Child:
        """Return a new child that works in ``folder``, within ``timeout`` seconds.

        Raises:
            ParentError: the parent could not get ready, is too late, or has gone.
            UnwantedError: it was let go meanwhile.
        """
        try:
            return self._fork(folder, timeout)
        except (ParentError, OSError, ValueError) as error:
            if self.unwanted:
                raise UnwantedError("the warm parent was let go") from error
            raise

    def _fork(self, folder: str, timeout: float | None) -> Child:
        with self._turn:
            self._control.settimeout(timeout)
            self._wait_until_ready()
            ours, theirs = socket.socketpair()
            exit_, told = os.pipe()
            try:
                process = self._ask(folder, [theirs.fileno(), told])
            except ParentError:
                self.gone = True
                ours.close()
                os.close(exit_)
                raise
            finally:
                theirs.close()
                os.close(told)
            self._children += 1
        return Child(process, ours, exit_)

    def release(self, child: Child) -> None:
        """Close what is held of a child that has ended."""
        child.end.close()
        os.close(child.exit)
        with self._turn:
            self._children -= 1
            last = self._retired and not self._children
        if last:
            self.close()

    def retire(self) -> None:
        """Close now, or once no child runs any more."""
        with self._turn:
            self._retired = True
            last = not self._children
        if last:
            self.close()

    def close(self) -> None:
        """Let the parent go, and with it whatever of its children still runs."""
        with suppress(OSError):
            self._control.shutdown(socket.SHUT_RDWR)
        self._answers.close()
        self._control.close()
        try:
            self._process.wait(_PATIENCE_SECONDS)
        except subprocess.TimeoutExpired:  # it still imports
            self._process.kill()
            self._process.wait()

    def _wait_until_ready(self) -> None:
        if self._ready:
            return
        if self._failure is None:
            try:
                self._answer()
            except ParentError as error:
                self._failure = str(error)
        if self._failure is not None:
            raise ParentError(self._failure)
        self._ready = True

    def _ask(self, folder: str, ends: list[int]) -> int:
        late = {name: value for name, value in os.environ.items() if name.startswith(LATE)}
        request = json.dumps({"folder": folder, "environment": late}).encode() + b"\n"
        try:
            socket.send_fds(self._control, [request], ends)
        except OSError as error:
            raise ParentError(f"the warm parent takes no request: {error}") from error
        return int(self._answer()["process"])

    def _answer(self) -> dict[str, str]:
        try:
            line = self._answers.readline()
        except (OSError, ValueError) as error:  # the latter once it is closed here
            raise ParentError(f"the warm parent did not answer: {error}") from error
        fields: dict[str, str] = json.loads(line or '{"error": "the warm parent has gone"}')
        if "error" in fields:
            raise ParentError(fields["error"].strip())
        return fields


def _start(command: Command, preload: Sequence[str], control: int) -> subprocess.Popen[bytes]:
    """Start a warm parent the way jupyter_client starts a kernel: no input, its own session."""
    arguments = [str(control), ",".join(preload), *command.arguments]
    read, write = os.pipe()
    os.close(write)
    try:
        return subprocess.Popen(  # noqa: S603  our own interpreter and module
            [*command.python, "-c", _PROGRAM, *arguments],
            stdin=read,
            pass_fds=[control],
            start_new_session=True,
            env={**os.environ, "JPY_PARENT_PID": str(os.getpid())},
        )
    finally:
        os.close(read)


_held: dict[tuple[object, ...], Parent] = {}
_holding = threading.Lock()


def held_parent(command: Command, preload: Sequence[str]) -> Parent:
    """Return the warm parent of a kernel's command: the one that is held, or a new one.

    One is held as long as what it imported would be the same today: the environment and the files
    of this package are as they were when it started. Then it is let go. ``preload`` is for a new
    one; one that has imported less serves as well, if more slowly.
    """
    environment = {item for item in os.environ.items() if not item[0].startswith(LATE)}
    parts = tuple(tuple(part) for part in command)
    key = (os.getpid(), parts, frozenset(environment), _code())
    with _holding:
        if key not in _held or _held[key].gone:
            for parent in _drop():
                parent.retire()
            _held[key] = Parent(command, preload)
        return _held[key]


def _code() -> tuple[object, ...]:
    """Return what tells one state of this package's files from another."""
    return tuple((path, path.stat().st_mtime_ns) for path in sorted(_PACKAGE.rglob("*.py")))


def _drop() -> list[Parent]:
    """Hold none any more; return those that this process itself started."""
    parents = [parent for key, parent in _held.items() if key[0] == os.getpid()]
    _held.clear()
    return parents


@atexit.register
def close() -> None:
    """Let every warm parent of this process go, with its kernels; the next one starts anew."""
    with _holding:
        parents = _drop()
    for parent in parents:
        parent.unwanted = True
        parent.close()
