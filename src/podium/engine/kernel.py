"""The kernel of one notebook: ipykernel's own, with one end of a socket pair for its sockets.

Everything that could make an executed notebook differ from the default engine's is ipykernel's
code: its shell, display hook, streams and message loop. Only the transport is ours. The
application is set up once in the warm parent; each forked child then gives it its streams, its
working folder and its random state, and runs it. The classes keep ipykernel's names, which a
notebook can see.
"""
# mypy: allow-untyped-calls
# ipykernel has types for half of what is called here.

from __future__ import annotations

import atexit
import os
import select
import sys
import threading
from collections.abc import Awaitable, Callable, Sequence
from contextlib import redirect_stderr
from io import StringIO
from pathlib import Path
from typing import Any

import zmq
from ipykernel import _version as version
from ipykernel import iostream, ipkernel, kernelapp
from tornado.ioloop import IOLoop
from traitlets import DottedObjectName
from zmq.eventloop.zmqstream import ZMQStream

from podium.engine.wire import IOPUB, KEY, SHELL, Wire

KNOWN_MAJOR = 7
"""The series of ipykernel that this module was written for."""


def check_version() -> None:
    """Refuse a series of ipykernel whose insides may be others.

    Raises:
        RuntimeError: it is not `KNOWN_MAJOR`.
    """
    if version.version_info[0] != KNOWN_MAJOR:
        raise RuntimeError(f"ipykernel {version.__version__} is not of series {KNOWN_MAJOR}")


class Publisher(iostream.IOPubThread):
    """The thread that writes to the wire.

    Never the main thread, in which an interrupt could cut a message short.
    """

    def __init__(self, wire: Wire) -> None:
        self._wire = wire
        self._stopped = False
        self.session = False
        self.socket = None
        self.background_socket = iostream.BackgroundSocket(self)
        self.io_loop = IOLoop(make_current=False)
        self.thread = threading.Thread(target=self.io_loop.start, name="IOPub", daemon=True)
        self.thread.start()

    def schedule(self, f: Callable[[], object]) -> None:
        """Call ``f`` in the thread: at once from there, and in a process where it does not run."""
        if self.thread.is_alive() and threading.current_thread() is not self.thread:
            self.io_loop.add_callback(f)
        else:
            f()

    def _really_send(self, msg: Sequence[Any], *_: object, **__: object) -> None:
        self._wire.send([IOPUB, *msg])


class ShellStream(ZMQStream):
    """The kernel's requests and replies."""

    def __init__(self, wire: Wire, publisher: Publisher) -> None:
        self._wire = wire
        self._publisher = publisher

    def on_recv(  # type: ignore[override]  # one case of three is used
        self, callback: Callable[..., Awaitable[None]], *_: object, **__: object
    ) -> None:
        """Hand every request to ``callback``; stop the loop when the client has gone."""
        loop = IOLoop.current()

        def receive(*_: object) -> None:
            requests = self._wire.receive()
            if requests is None:
                loop.remove_handler(self._wire.fileno())
                loop.stop()
                return
            for frames in requests:
                loop.add_callback(callback, [zmq.Frame(frame) for frame in frames])

        loop.add_handler(self._wire.fileno(), receive, IOLoop.READ)

    def send_multipart(self, msg: Sequence[Any], *_: object, **__: object) -> None:
        """Send one reply."""
        self._publisher.schedule(lambda: self._wire.send([SHELL, *msg]))

    def flush(self, *_: object, **__: object) -> int:
        """Do nothing: what was sent is on its way."""
        return 0


class OutStream(iostream.OutStream):
    """ipykernel's stream, which also looks for what waits at its file descriptor when flushed.

    So what was written there stands before what is displayed next, and in the cell that wrote it.
    """

    def __init__(self, *args: Any, **options: Any) -> None:  # noqa: ANN401  as ipykernel calls it
        self._pumping = threading.Lock()
        super().__init__(*args, **options)

    def _watch_pipe_fd(self) -> None:
        while self._should_watch:
            select.select([self._fid or -1], [], [])
            self.drain()

    def flush(self) -> None:
        """Take in what was written to the descriptor, then do as usual."""
        self.drain()
        super().flush()

    def drain(self) -> None:
        """Take in what was written to the descriptor."""
        descriptor = self._fid
        if descriptor is None or not self._is_master_process():
            return
        with self._pumping:
            while select.select([descriptor], [], [], 0)[0]:
                data = os.read(descriptor, iostream.PIPE_BUFFER_SIZE)
                self.write(data.decode(errors="replace"))
                os.write(self._original_stdstream_copy, data)


class NoShellThread:
    """Stands where ipykernel has the thread that reads requests: here the main thread does."""

    parent_thread = threading.main_thread()

    def __bool__(self) -> bool:
        return False


class IPythonKernel(ipkernel.IPythonKernel):
    """ipykernel's kernel, without what its other threads do."""

    _supports_kernel_subshells = False

    def start(self) -> None:
        """Take requests; there is no debugger to wait for."""
        super(ipkernel.IPythonKernel, self).start()


class IPKernelApp(kernelapp.IPKernelApp):
    """The kernel application in two halves: once in the warm parent, then in each child."""

    outstream_class = DottedObjectName(f"{__name__}.{OutStream.__name__}")

    def _nothing(self, *_: object, **__: object) -> None:
        """Open no socket, write no file, start no thread."""

    init_poller = init_connection_file = init_sockets = init_heartbeat = _nothing
    write_connection_file = log_connection_info = _nothing
    # These belong to each notebook, and so to the child: `run` does them.
    init_io = init_signal = init_extensions = init_code = _nothing

    def init_kernel(self) -> None:
        """Create the kernel and its shell, without streams yet."""
        self.session.key = KEY
        with redirect_stderr(StringIO()):  # the debugger warns of frozen modules when imported
            self.kernel = IPythonKernel.instance(
                parent=self,
                session=self.session,
                log=self.log,
                profile_dir=self.profile_dir,
                user_ns=self.user_ns,
                shell_channel_thread=NoShellThread(),
            )

    def run(self, wire: Wire) -> None:
        """Serve one notebook in this process, until its client has gone."""
        self._renew()
        self._connect(wire, Publisher(wire))
        self.configure_tornado_logger()
        super().init_io()
        self.displayhook.get_execution_count = lambda: self.kernel.execution_count
        super().init_signal()
        super().init_extensions()
        super().init_code()
        self.start()

    def _renew(self) -> None:
        """Look up or draw anew what a fresh process would have for itself."""
        shell: Any = self.shell
        self.session.pid = os.getpid()
        shell.starting_dir = os.getcwd()  # noqa: PTH109  a string, as the shell has it
        shell.history_manager.dir_hist[:] = [Path.cwd()]
        if (random := sys.modules.get("numpy.random")) is not None:
            random.seed()

    def _connect(self, wire: Wire, publisher: Publisher) -> None:
        shell: Any = self.shell
        self.iopub_thread = self.kernel.iopub_thread = publisher
        self.kernel.shell_stream = ShellStream(wire, publisher)
        for holder in (self, self.kernel):
            holder.iopub_socket = publisher.background_socket
        for holder in (shell.displayhook, shell.display_pub):
            holder.pub_socket = publisher.background_socket


def finish() -> None:
    """Do what the interpreter does at its end: wait for threads, call the exit functions."""
    threading._shutdown()  # type: ignore[attr-defined]  # noqa: SLF001  as multiprocessing does
    atexit._run_exitfuncs()  # noqa: SLF001
