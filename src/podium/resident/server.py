"""The resident process: imports once, then forks for each command that hands itself over.

Started as ``python -m podium.resident.server MINUTES FD SEED``: it ends after so many minutes
without a command, writes to the descriptor that it is ready, or why not, and gives what it starts
the variable ``PYTHONHASHSEED`` that it would have without it.
"""

from __future__ import annotations

import atexit
import importlib
import json
import os
import signal
import socket
import sys
import threading
import traceback
from contextlib import suppress
from typing import IO, Any, NoReturn, TextIO

from podium import cli, engine
from podium.book.render import SETTINGS_NEED, SPHINX_NEEDS
from podium.engine.held import code
from podium.engine.parent import is_late
from podium.engine.server import answer
from podium.execution import QUIET
from podium.forked import fork
from podium.ipynb import read_notebook
from podium.manifest import code_hash
from podium.resident import place
from podium.resident.client import INTERRUPT
from podium.templates import template_folder

READY = b"ready"
_LONG_TO_IMPORT = (
    "papermill", "podium.engine.managed", "podium.notebooks", "podium.matrix",
    *SPHINX_NEEDS, *SETTINGS_NEED,
)  # fmt: skip
_RARELY_NEEDED = ("sklearn.metrics", "scipy.stats", "krippendorff")
"""What few notebooks need, so that only a parent that stays imports it for them."""
_REQUEST = 1 << 16
_ERRORS = 2
_PATIENCE_SECONDS = 5.0


def main(arguments: list[str]) -> None:
    """Get ready, say so, and serve until nobody has come for so long."""
    minutes, told = float(arguments[0]), int(arguments[1])
    del os.environ["PYTHONHASHSEED"]
    os.environ.update({"PYTHONHASHSEED": seed} if (seed := arguments[2]) else {})
    try:
        listening = _listen()
        resident = Resident(listening)
    except BaseException:
        os.write(told, traceback.format_exc().encode())
        raise
    os.write(told, READY)
    os.close(told)
    listening.settimeout(minutes * 60)
    resident.serve()
    place.address().unlink(missing_ok=True)


def _listen() -> socket.socket:
    """Return the socket that commands connect to."""
    path = place.address()
    place.make_private(path.parent)
    path.unlink(missing_ok=True)
    listening = socket.socket(socket.AF_UNIX)
    listening.bind(str(path))
    listening.listen()
    return listening


def _imported() -> dict[str, object]:
    """Return what would have a new process import something else: environment, code, packages."""
    kept = {name: value for name, value in os.environ.items() if not is_late(name)}
    packages = [path for path in sys.path if path.endswith("-packages") and os.path.isdir(path)]  # noqa: PTH112 - strings
    return {
        "environment": kept,
        "code": code(),
        "packages": {path: os.stat(path).st_mtime_ns for path in packages},  # noqa: PTH116 - the same
    }


class Resident:
    """Forks for each command, as long as a new process would import the same."""

    def __init__(self, listening: socket.socket) -> None:
        self._listening = listening
        self._process = os.getpid()
        self._imported = _imported()
        for module in _LONG_TO_IMPORT:
            importlib.import_module(module)
        templates = sorted(template_folder().glob("*.ipynb"))
        for template in templates:
            code_hash(template)  # forks know then what each module imports
        engine.stay_warm(map(read_notebook, templates), QUIET, also=_RARELY_NEEDED)

    def serve(self) -> None:
        """Serve until nobody has come for as long as the socket waits."""
        signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody asks how they ended
        while True:
            try:
                control, _ = self._listening.accept()
            except TimeoutError:
                return
            if fork() == 0:
                self._listening.close()
                self._work(control)
            control.close()

    def _work(self, control: socket.socket) -> NoReturn:
        """Run one command in this fork; never return."""
        status = 1
        try:
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            request, streams = _receive(control)
            if self._may(control, request):
                _become(request, streams)
                status = _run(control, request["argv"])
                answer(control, status=status)
        except BaseException:  # noqa: BLE001  whatever it is, the fork must not serve
            traceback.print_exc()
        finally:
            os._exit(status)

    def _may(self, control: socket.socket, request: dict[str, Any]) -> bool:
        """Say, here and to the command, whether this process may stand in for a new one."""
        if "stop" in request:
            self._end()
            answer(control, stopped=True)
            return False
        os.environ.clear()
        os.environ.update(request["environment"])
        now = _imported()
        if now["environment"] == self._imported["environment"] and now != self._imported:
            self._end()  # it is of no use to anybody any more
        accepted = now == self._imported
        answer(control, accepted=accepted)
        return accepted

    def _end(self) -> None:
        """End the resident from this fork: first its address goes, so that another may start."""
        if os.getppid() == self._process:  # else it has ended, and the number is another's
            place.address().unlink(missing_ok=True)
            os.kill(self._process, signal.SIGTERM)


def _receive(control: socket.socket) -> tuple[dict[str, Any], list[int]]:
    """Return a request and the standard streams that came with it."""
    control.settimeout(_PATIENCE_SECONDS)
    body, streams, _, _ = socket.recv_fds(control, _REQUEST, 3)
    while body and not body.endswith(b"\n"):
        body += control.recv(_REQUEST)
    control.settimeout(None)
    return json.loads(body), streams


def _become(request: dict[str, Any], streams: list[int]) -> None:
    """Take the folder, the name and the streams of the command."""
    for number, stream in enumerate(streams):
        os.dup2(stream, number)
        os.close(stream)
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        setattr(sys, name, _opened(number, getattr(sys, name)))
    os.chdir(request["folder"])
    sys.argv[:] = ["podium", *request["argv"]]


def _opened(number: int, before: TextIO) -> IO[str]:
    """Return a standard stream anew: the one ``before`` knows its file as another one."""
    mode, at_once = ("w", number == _ERRORS or os.isatty(number)) if number else ("r", False)
    return open(number, mode, 1 if at_once else -1, before.encoding, before.errors, closefd=False)


def _run(control: socket.socket, argv: list[str]) -> int:
    """Run the command and what is to be done at its end; return its status."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    threading.Thread(target=_hear, args=[control], daemon=True).start()
    try:
        status = cli.main(argv)
    except SystemExit as ended:
        status = ended.code if isinstance(ended.code, int) else 1
    except KeyboardInterrupt:
        traceback.print_exc()
        status = 128 + signal.SIGINT
    atexit._run_exitfuncs()  # noqa: SLF001 - as a process does that ends
    sys.stdout.flush()
    return status


def _hear(control: socket.socket) -> None:
    """Interrupt when the command is interrupted; end when it has gone."""
    with suppress(OSError):
        while heard := control.recv(len(INTERRUPT)):
            if heard == INTERRUPT:
                os.kill(os.getpid(), signal.SIGINT)
    os.kill(os.getpid(), signal.SIGTERM)


if __name__ == "__main__":
    main(sys.argv[1:])
