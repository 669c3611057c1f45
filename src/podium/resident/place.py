"""Where the resident process listens: a socket in a folder that is this user's alone."""

from __future__ import annotations

import os
import stat
import sys
from hashlib import sha256
from pathlib import Path

from podium.model import PodiumError


class ResidentError(PodiumError):
    """The resident process cannot be had; the message says why."""


def address() -> Path:
    """Return the path of the socket: one for each user and installation."""
    base = os.environ.get("XDG_RUNTIME_DIR") or os.environ.get("TMPDIR") or "/tmp"  # noqa: S108 - checked
    name = sha256(f"{sys.prefix}\n{Path(__file__).resolve()}".encode()).hexdigest()[:12]
    return Path(base) / f"podium-{os.getuid()}" / name


def is_private(folder: Path) -> bool:
    """Say whether a folder is there, is this user's, and nobody else may enter it."""
    try:
        found = folder.lstat()
    except OSError:
        return False
    others = stat.S_IMODE(found.st_mode) & 0o077
    return stat.S_ISDIR(found.st_mode) and found.st_uid == os.getuid() and not others


def make_private(folder: Path) -> None:
    """Make a folder that nobody else may enter.

    Raises:
        ResidentError: there is one that somebody else may enter.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not is_private(folder):
        raise ResidentError(f"{folder} is open to others: remove it, or set XDG_RUNTIME_DIR")
