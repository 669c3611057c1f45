"""The warm parent: imports once, forks once for each notebook, and tells how each child ended.

`podium.engine.parent` starts it with arguments ``ROLE FD MODULES KERNEL_ARGUMENT ...``: ``FD`` is
the socket that requests come over, ``MODULES`` what to import, with commas. As ``parent`` it
answers once when it is ready, then once for each request, and ends, with its children, when the
other end has gone. As ``nursery`` it forks such a parent for each socket that it is sent.
"""
# mypy: allow-untyped-calls

from __future__ import annotations

import gc
import importlib
import importlib.util
import json
import os
import select
import signal
import socket
import sys
import traceback
from collections.abc import Iterable, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Any, NoReturn

from podium.engine.parent import is_late
from podium.forked import fork

if TYPE_CHECKING:
    from podium.engine.kernel import IPKernelApp

PROBE_SECONDS = 20
_REQUEST = 1 << 16


def main(arguments: list[str]) -> NoReturn:
    """Get ready, say so, and serve; what goes wrong on the way is the answer instead."""
    role, end, modules, *for_kernel = arguments
    control = socket.socket(fileno=int(end))
    try:
        app = warm_up(modules.split(","), for_kernel)
        if sys.platform == "darwin":
            check_children()
    except BaseException:  # noqa: BLE001  whatever it is, the client decides
        answer(control, error=traceback.format_exc())
        os._exit(1)
    if role == "nursery":
        control = nurse(control)
    be_parent(control, app)


def be_parent(control: socket.socket, app: IPKernelApp) -> NoReturn:
    """Say that this process is ready, and serve."""
    with suppress(BrokenPipeError):  # the client has gone already
        answer(control, ready=os.getpid())
        Server(control, app).serve()
    os._exit(0)


def nurse(control: socket.socket) -> socket.socket:
    """Fork for each socket that comes; return it in the child. Ends when the other end has gone."""
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody asks how they ended
    control.sendall(b"+")
    while True:
        body, ends, _, _ = socket.recv_fds(control, 1, 1)
        if not body:
            os._exit(0)
        if fork() == 0:
            control.close()
            return socket.socket(fileno=ends[0])
        os.close(ends[0])


def warm_up(modules: Iterable[str], kernel_arguments: list[str]) -> IPKernelApp:
    """Set up the kernel, then import: some modules ask at import whether they are in a notebook."""
    _look_like_ipykernel(kernel_arguments)
    from podium.engine.kernel import IPKernelApp, check_version  # noqa: PLC0415  after sys.path

    check_version()
    gc.disable()  # nothing to collect while importing
    app = IPKernelApp.instance()
    app.initialize(kernel_arguments)
    shell: Any = app.shell
    with shell.builtin_trap:  # pandas asks `get_ipython` whether this is a notebook
        for name in filter(None, modules):
            with suppress(Exception):  # the notebook that needs it will say so
                importlib.import_module(name)
    gc.freeze()  # children collect only what is theirs, and share the rest
    gc.enable()
    return app


def _look_like_ipykernel(arguments: list[str]) -> None:
    """Take the arguments that a notebook sees where ipykernel launches it."""
    launcher = importlib.util.find_spec("ipykernel_launcher")
    sys.argv[:] = [(launcher and launcher.origin) or "ipykernel_launcher", *arguments]


def answer(control: socket.socket, **fields: object) -> None:
    """Send one line of JSON."""
    control.sendall(json.dumps(fields).encode() + b"\n")


class Server:
    """Forks on request, collects the children that ended, and outlives none of its clients."""

    def __init__(self, control: socket.socket, app: IPKernelApp) -> None:
        self._control = control
        self._app = app
        self._ends: dict[int, int] = {}  # process: where to write how it ended
        self._wake, write = os.pipe()
        for end in (self._wake, write):
            os.set_blocking(end, False)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        signal.set_wakeup_fd(write, warn_on_full_buffer=False)

    def serve(self) -> None:
        """Serve until the client has gone, then end what it left."""
        while True:
            control, wake = self._control.fileno(), self._wake
            ready, _, _ = select.select([control, wake], [], [])
            if wake in ready:
                os.read(wake, 1024)
                self._collect()
            if control in ready and not self._request():
                break
        for process in self._ends:
            with suppress(ProcessLookupError):
                os.killpg(process, signal.SIGKILL)

    def _request(self) -> bool:
        """Fork for one request: its folder and variables, the kernel's socket, the end's pipe."""
        body, ends = self._receive()
        if not body:
            return False
        for end in ends:
            os.set_inheritable(end, False)  # noqa: FBT003  the standard library's signature
        process = fork()
        if process == 0:
            self._become_kernel(json.loads(body), socket.socket(fileno=ends[0]), ends[1])
        os.close(ends[0])
        self._ends[process] = ends[1]
        answer(self._control, process=process)
        return True

    def _receive(self) -> tuple[bytes, list[int]]:
        """Return a line and the descriptors that came with it; nothing if the client has gone."""
        body, ends, _, _ = socket.recv_fds(self._control, _REQUEST, 2)
        while body and not body.endswith(b"\n"):
            body += self._control.recv(_REQUEST)
        return body, ends

    def _collect(self) -> None:
        """Tell the clients of all children that ended, and end what those had started."""
        while self._ends:
            process, status = os.waitpid(-1, os.WNOHANG)
            if process == 0:
                return
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(process, signal.SIGKILL)
            end = self._ends.pop(process)
            with suppress(BrokenPipeError):
                os.write(end, str(os.waitstatus_to_exitcode(status)).encode())
            os.close(end)

    def _become_kernel(self, request: dict[str, Any], end: socket.socket, own: int) -> NoReturn:
        """Run one notebook's kernel in this child; never return."""
        status = 1
        try:
            self._let_go(own)
            from podium.engine import kernel  # noqa: PLC0415
            from podium.engine.wire import Wire  # noqa: PLC0415

            os.chdir(request["folder"])
            renew_environment(request["environment"])
            self._app.run(Wire(end))
            kernel.finish()
            status = 0
        except BaseException:  # noqa: BLE001  whatever it is, the child must not serve
            traceback.print_exc(file=sys.__stderr__)
        finally:
            os._exit(status)

    def _let_go(self, own: int) -> None:
        """Lead a process group of its own, and drop what is the parent's."""
        os.setsid()
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        self._control.close()
        for end in (own, self._wake, *self._ends.values()):
            os.close(end)


def renew_environment(late: Mapping[str, str]) -> None:
    """Replace the variables that go with each request."""
    for name in [name for name in os.environ if is_late(name)]:
        del os.environ[name]
    os.environ.update(late)


def check_children() -> None:
    """Compute and draw in a forked child.

    On macOS some system libraries refuse to work after a fork, depending on versions.

    Raises:
        RuntimeError: the child died, or took too long.
    """
    process = fork()
    if process == 0:
        signal.alarm(PROBE_SECONDS)
        _compute_and_draw()
        os._exit(0)
    _, status = os.waitpid(process, 0)
    if status:
        raise RuntimeError(f"a forked child could not compute and draw here (status {status})")


def _compute_and_draw() -> None:
    import io  # noqa: PLC0415

    import numpy as np  # noqa: PLC0415
    from matplotlib.figure import Figure  # noqa: PLC0415

    square = np.ones((256, 256))
    figure = Figure()
    figure.subplots().plot(np.linalg.solve(square + np.eye(256), square @ square)[0])
    figure.savefig(io.BytesIO(), format="png")
