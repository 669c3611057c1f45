"""A hold on the warm parent: start it, ask it for a child, let it go."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import threading
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from podium.engine.command import Command

_LATE = ("PODIUM_", "PYTEST_CURRENT_TEST")
_LATE_NAMES = {"_", "OLDPWD", "PWD", "SHLVL"}

_PROGRAM = """
import sys
if not sys.path[0]:  # as ipykernel's launcher, so that nothing beside a notebook is imported
    del sys.path[0]
from podium.engine.server import main
main(sys.argv[1:])
"""
_PATIENCE_SECONDS = 2.0


def is_late(variable: str) -> bool:
    """Say whether nothing reads this variable when it is imported.

    Such a variable goes with each request; any other is the parent's from its start.
    """
    return variable in _LATE_NAMES or variable.startswith(_LATE)


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

    def __init__(
        self, command: Command, preload: Sequence[str], nursery: Nursery | None = None
    ) -> None:
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
            self._process: subprocess.Popen[bytes] | None = None
            if nursery:
                nursery.fork(theirs)
            else:
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
        if self._process is None:  # it ends when it finds the other end gone
            return
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
        late = {name: value for name, value in os.environ.items() if is_late(name)}
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


class Nursery:
    """A process that has imported what notebooks need, and forks warm parents of itself.

    They are ready at once. A forked copy of this process can have them too.

    Raises:
        ParentError: it could not get ready.
    """

    def __init__(self, command: Command, preload: Sequence[str]) -> None:
        self._control, theirs = socket.socketpair()
        with theirs:
            self._process = _start(command, preload, theirs.fileno(), "nursery")
        if self._control.recv(1) != b"+":
            raise ParentError("the nursery of warm parents could not get ready")

    def fork(self, control: socket.socket) -> None:
        """Fork a warm parent that takes its requests from ``control``."""
        with suppress(OSError):  # where it has gone, no answer comes
            socket.send_fds(self._control, [b"+"], [control.fileno()])


def _start(
    command: Command, preload: Sequence[str], control: int, role: str = "parent"
) -> subprocess.Popen[bytes]:
    """Start a warm parent the way jupyter_client starts a kernel: no input, its own session."""
    arguments = [role, str(control), ",".join(preload), *command.arguments]
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
