"""nbclient's kernel manager and client for a forked child: papermill's own client does the rest.

What becomes of a message (outputs, display ids, streams, errors, time-outs) is decided by nbclient
and papermill, as with the default engine; here messages only travel another way.
"""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from jupyter_client.client import KernelClient
from jupyter_client.session import Session
from jupyter_core.utils import run_sync
from nbclient.exceptions import DeadKernelError
from nbformat import NotebookNode
from papermill.clientwrap import PapermillNotebookClient

from podium.engine.link import Channel, Link
from podium.engine.parent import Child, Parent
from podium.engine.wire import KEY

if TYPE_CHECKING:
    from papermill.engines import NotebookExecutionManager

_SHUTDOWN_SECONDS = 5.0  # jupyter_client's own `shutdown_wait_time`

GetParent = Callable[[Sequence[str]], Parent]
"""Gives the warm parent of kernels with these further arguments."""


class Client(KernelClient):
    """nbclient's view of the kernel's channels."""

    def __init__(self, link: Link, session: Session) -> None:
        super().__init__(session=session)
        self._link = link

    @property
    def shell_channel(self) -> Channel:
        """Requests and replies."""
        return self._link.shell

    @property
    def iopub_channel(self) -> Channel:
        """What the kernel publishes."""
        return self._link.iopub

    def start_channels(self, *_: object, **__: object) -> None:
        """Do nothing: the child was forked with its socket."""

    def stop_channels(self) -> None:
        """Have no loop listen any more."""
        self._link.ignore()

    def wait_for_ready(self, *_: object, **__: object) -> None:
        """Do nothing: what is sent before the child is ready waits for it."""

    def is_alive(self) -> bool:
        """Say whether the child runs."""
        return self._link.status is None


class _Forked(NamedTuple):
    parent: Parent
    child: Child
    link: Link


class Manager:
    """nbclient's view of the kernel's process."""

    ipykernel = True  # so that nbclient asks for a history in memory

    def __init__(self, get_parent: GetParent, timeout: float | None) -> None:
        self._get_parent = get_parent
        self._timeout = timeout
        self._session = Session(key=KEY)
        self._forked: _Forked | None = None

    @property
    def forked(self) -> _Forked:
        """The child and what belongs to it.

        Raises:
            RuntimeError: none was forked yet; the text is that of jupyter_client.
        """
        if self._forked is None:
            raise RuntimeError("No kernel is running!")
        return self._forked

    @property
    def has_kernel(self) -> bool:
        """Say whether a child was forked."""
        return self._forked is not None

    def start_kernel(
        self, extra_arguments: Sequence[str] = (), cwd: str | None = None, **_: object
    ) -> None:
        """Fork a child that works in ``cwd``, else in this process's folder."""
        parent = self._get_parent(extra_arguments)
        child = parent.fork(str(Path.cwd() / (cwd or "")), self._timeout)
        self._forked = _Forked(parent, child, Link(child, self._session))

    def client(self) -> Client:
        """Return the client of the child."""
        return Client(self.forked.link, self._session)

    def is_alive(self) -> bool:
        """Say whether the child runs."""
        return self.has_kernel and self.forked.link.status is None

    def interrupt_kernel(self) -> None:
        """Send an interrupt to the child and to what it started."""
        self._signal(signal.SIGINT)

    async def shutdown_kernel(self, *, now: bool = False) -> None:
        """End the child: let it finish unless ``now``, kill it when that takes long."""
        link = self.forked.link
        if not now:
            if link.busy:
                self.interrupt_kernel()
            link.say_goodbye()
        if now or not link.wait_for_end(_SHUTDOWN_SECONDS):
            self._signal(signal.SIGKILL)
            link.wait_for_end(_SHUTDOWN_SECONDS)
        await asyncio.sleep(0)  # whoever still listens hears the last words

    def cleanup_resources(self) -> None:
        """Close what is held of the child."""
        if self._forked is not None:
            self._forked.link.ignore()
            self._forked.parent.release(self._forked.child)
            self._forked = None

    def _signal(self, number: signal.Signals) -> None:
        if self.is_alive():
            with suppress(ProcessLookupError):
                os.killpg(self.forked.child.process, number)


class NotebookClient(PapermillNotebookClient):  # type: ignore[misc]  # papermill has no types
    """papermill's client, for a forked child; a kernel that dies is reported with its cell."""

    def __init__(
        self,
        nb_man: NotebookExecutionManager,
        get_parent: GetParent,
        **options: Any,  # noqa: ANN401  nbclient's
    ) -> None:
        super().__init__(nb_man, **options)
        self._get_parent = get_parent
        self._left: set[asyncio.Task[Any]] = set()

    def create_kernel_manager(self) -> Manager:
        """Return the manager of a child to be forked."""
        self.km: Manager = Manager(self._get_parent, self.startup_timeout)
        return self.km

    async def _async_poll_kernel_alive(self) -> None:
        await self.km.forked.link.over()
        self.task_poll_for_reply.cancel()

    async def async_execute_cell(
        self,
        cell: NotebookNode,
        cell_index: int,
        **options: Any,  # noqa: ANN401  nbclient's
    ) -> NotebookNode:
        """Run one cell.

        Raises:
            DeadKernelError: the kernel died; the message holds the cell, and how.
        """
        others = asyncio.all_tasks()
        try:
            done: NotebookNode = await super().async_execute_cell(cell, cell_index, **options)
        except DeadKernelError:
            how = _ending(self.km.forked.link.status)
            raise DeadKernelError(
                f"Kernel died ({how}) in cell {cell_index}:\n{cell.source}"
            ) from None
        finally:  # nbclient leaves a listener after a time-out
            self._left = asyncio.all_tasks() - others
        return done

    execute_cell = run_sync(async_execute_cell)

    async def _async_cleanup_kernel(self) -> None:
        await super()._async_cleanup_kernel()
        for task in self._left:
            task.cancel()
        await asyncio.sleep(0)

    _cleanup_kernel = run_sync(_async_cleanup_kernel)


def _ending(status: int | None) -> str:
    """Say how a process ended."""
    if status is None or status >= 0:
        return f"exit status {status}"
    try:
        return signal.Signals(-status).name
    except ValueError:
        return f"signal {-status}"
