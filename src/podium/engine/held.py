"""The warm parents of this process, held as long as new ones would import the same."""

from __future__ import annotations

import atexit
import os
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from podium.engine.parent import Nursery, Parent, is_late

if TYPE_CHECKING:
    from podium.engine.command import Command

_PACKAGE = Path(__file__).resolve().parent.parent
_READ_ONCE = {".py", ".yml", ".csv"}
"""Kinds of files that a process keeps in memory once it has read them."""
_held: dict[tuple[object, ...], Parent] = {}
_nurseries: dict[tuple[object, ...], Nursery] = {}
_holding = threading.Lock()


def open_nursery(command: Command, preload: Sequence[str]) -> None:
    """Have all later warm parents of this command, here and in forked copies, come from a nursery.

    Raises:
        ParentError: it could not get ready.
    """
    _nurseries[_key(command)] = Nursery(command, preload)


def held_parent(command: Command, preload: Sequence[str]) -> Parent:
    """Return the warm parent of a kernel's command: the one that is held, or a new one.

    One is held as long as what it imported would be the same today: the environment and the files
    of this package are as they were when it started. Then it is let go. ``preload`` is for a new
    one; one that has imported less serves as well, if more slowly.
    """
    own = _key(command)
    key = (os.getpid(), own)
    with _holding:
        if key not in _held or _held[key].gone:
            for parent in _drop():
                parent.retire()
            _held[key] = Parent(command, preload, _nurseries.get(own))
        return _held[key]


def _key(command: Command) -> tuple[object, ...]:
    environment = frozenset(item for item in os.environ.items() if not is_late(item[0]))
    return tuple(tuple(part) for part in command), environment, code()


def code() -> tuple[object, ...]:
    """Return what tells one state of this package's files from another."""
    files = sorted(path for path in _PACKAGE.rglob("*.*") if path.suffix in _READ_ONCE)
    return tuple((path, path.stat().st_mtime_ns) for path in files)


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
