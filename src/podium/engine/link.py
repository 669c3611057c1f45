"""The talk with one forked kernel, as the process that runs the notebook holds it."""

from __future__ import annotations

import asyncio
import os
import select
import selectors
import signal
import socket
from contextlib import suppress
from queue import Empty
from time import monotonic
from typing import Any

from jupyter_client.session import Session

from podium.engine.parent import Child
from podium.engine.wire import CHUNK, SHELL, Unpacker, pack

_LAST_WORDS_SECONDS = 0.05

Message = dict[str, Any]


class Channel:
    """One of a link's two channels, in the shape nbclient reads from and widgets write to."""

    def __init__(self, link: Link) -> None:
        self._link = link
        self.arrived: asyncio.Queue[Message] = asyncio.Queue()

    async def get_msg(self, timeout: float | None = None) -> Message:  # noqa: ASYNC109
        """Return the next message.

        Raises:
            Empty: none came within ``timeout`` seconds.
        """
        self._link.listen()
        try:
            return await asyncio.wait_for(self.arrived.get(), timeout)
        except TimeoutError:
            raise Empty from None

    def send(self, message: Message) -> None:
        """Send one message."""
        self._link.send(message)


class Link:
    """Messages out, messages in by channel, and news of the end."""

    def __init__(self, child: Child, session: Session) -> None:
        self.status: int | None = None
        """The child's exit status, negative for a signal; None while it runs."""
        self.busy = False
        """Whether a request waits for its reply."""
        self.iopub, self.shell = Channel(self), Channel(self)
        self._end, self._exit = child.end, child.exit
        self._end.setblocking(False)  # noqa: FBT003  the standard library's signature
        self._session = session
        self._unpacker = Unpacker()
        self._hung_up = False
        self._loop: asyncio.AbstractEventLoop | None = None
        self._over = asyncio.Event()

    def send(self, message: Message) -> None:
        """Send one message, and take in what arrives meanwhile, so that neither side waits."""
        self.busy = True
        data = memoryview(pack(self._session.serialize(message)))
        while data and not self._hung_up and self._wait(None, selectors.EVENT_WRITE):
            with suppress(ConnectionError, BlockingIOError):
                data = data[self._end.send(data) :]

    def say_goodbye(self) -> None:
        """Tell the child that nothing more will come; it ends once it is done."""
        with suppress(OSError):
            self._end.shutdown(socket.SHUT_WR)

    def wait_for_end(self, timeout: float) -> bool:
        """Take in what arrives, at most for ``timeout`` seconds; say whether the child ended."""
        deadline = monotonic() + timeout
        while self._wait(max(0, deadline - monotonic())) and monotonic() < deadline:
            pass
        return self.status is not None

    async def over(self) -> None:
        """Return once the child has ended, and a moment later, when its last words were heard."""
        self.listen()
        await self._over.wait()
        await asyncio.sleep(_LAST_WORDS_SECONDS)

    def listen(self) -> None:
        """Have the running loop take in what arrives."""
        if self.status is None and (self._loop is None or self._loop.is_closed()):
            self._loop = asyncio.get_running_loop()
            for end in (self._end, self._exit):
                self._loop.add_reader(end, self._take_in)

    def ignore(self) -> None:
        """Have no loop take anything in."""
        if self._loop is not None and not self._loop.is_closed():
            for end in (self._end, self._exit):
                self._loop.remove_reader(end)
        self._loop = None

    def _wait(self, timeout: float | None, events: int = 0) -> bool:
        """Wait until something is there, or ``events`` on the socket; False if the child ended."""
        with selectors.DefaultSelector() as selector:
            selector.register(self._exit, selectors.EVENT_READ)
            if not self._hung_up:
                selector.register(self._end, selectors.EVENT_READ | events)
            selector.select(timeout)
        self._take_in()
        return self.status is None

    def _take_in(self) -> None:
        """Take in all there is: what a child wrote before its end was there before the news."""
        ended = select.select([self._exit], [], [], 0)[0]
        while data := self._read():
            for frames in self._unpacker.feed(data):
                self._sort(frames)
        if ended and self.status is None:
            self.status = int(os.read(self._exit, 16) or -signal.SIGKILL)
            self.ignore()
            self._over.set()

    def _sort(self, frames: list[bytes]) -> None:
        _, rest = self._session.feed_identities(frames[1:])
        reply = frames[0] == SHELL
        self.busy = self.busy and not reply
        channel = self.shell if reply else self.iopub
        channel.arrived.put_nowait(self._session.deserialize(rest))

    def _read(self) -> bytes:
        try:
            data = self._end.recv(CHUNK)
        except (BlockingIOError, ConnectionError):
            return b""
        if not data and not self._hung_up:
            self._hung_up = True
            if self._loop is not None:
                self._loop.remove_reader(self._end)
        return data
