"""Messages over a stream socket: each is a list of frames, and arrives whole or not at all."""

from __future__ import annotations

import os
import socket
import struct
import tempfile
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any

IOPUB, SHELL = b"iopub", b"shell"
"""First frames, as jupyter_client names its channels: what is published, and replies."""

KEY = b"podium"
"""Signs messages on both sides: no secret, since nobody else holds the socket; but a session
without a key warns."""

CHUNK = 1 << 18
"""Bytes to ask a socket for at a time."""

_SIZE = struct.Struct("!Q")


def pack(frames: Sequence[Any]) -> bytes:
    """Return the frames (bytes, or what holds bytes) as one message: sizes first, then contents."""
    parts = [bytes(frame) for frame in frames]
    sizes = b"".join(_SIZE.pack(len(part)) for part in parts)
    body = b"".join([_SIZE.pack(len(parts)), sizes, *parts])
    return _SIZE.pack(len(body)) + body


def _split(body: bytes) -> list[bytes]:
    (count,) = _SIZE.unpack_from(body)
    start = _SIZE.size * (count + 1)
    frames = []
    for index in range(1, count + 1):
        (size,) = _SIZE.unpack_from(body, _SIZE.size * index)
        frames.append(body[start : start + size])
        start += size
    return frames


class Unpacker:
    """Takes bytes as they come and gives back each message once it is whole."""

    def __init__(self) -> None:
        self._held = bytearray()

    def feed(self, data: bytes) -> Iterator[list[bytes]]:
        """Add ``data`` and yield the messages that are now whole, in order."""
        self._held += data
        while len(self._held) >= _SIZE.size:
            (size,) = _SIZE.unpack_from(self._held)
            end = _SIZE.size + size
            if len(self._held) < end:
                return
            body = bytes(self._held[_SIZE.size : end])
            del self._held[:end]
            yield _split(body)


class Wire:
    """The kernel's end of a socket pair, which processes that a notebook forks may write to too.

    A record lock on a file without a name keeps the messages of several processes apart. It goes
    with the process that holds it, so that one which is killed blocks nobody.
    """

    def __init__(self, end: socket.socket) -> None:
        self._end = end
        self._unpacker = Unpacker()
        self._file = tempfile.TemporaryFile(buffering=0)  # noqa: SIM115  open as long as the wire
        self._thread_lock = threading.Lock()
        os.register_at_fork(after_in_child=self._renew)

    def _renew(self) -> None:
        self._thread_lock = threading.Lock()

    def fileno(self) -> int:
        """Return the descriptor to wait on."""
        return self._end.fileno()

    def send(self, frames: Sequence[Any]) -> None:
        """Write one message; wait until the other end has room for it, unless it has gone."""
        message = pack(frames)
        with self._lock(), suppress(ConnectionError):
            self._end.sendall(message)

    def receive(self) -> list[list[bytes]] | None:
        """Return the messages that arrived, after waiting for some; None once the peer has gone."""
        try:
            data = self._end.recv(CHUNK)
        except ConnectionError:
            return None
        return list(self._unpacker.feed(data)) if data else None

    @contextmanager
    def _lock(self) -> Iterator[None]:
        import fcntl  # noqa: PLC0415  not on every platform that imports this module

        with self._thread_lock:
            fcntl.lockf(self._file, fcntl.LOCK_EX)
            try:
                yield
            finally:
                fcntl.lockf(self._file, fcntl.LOCK_UN)
