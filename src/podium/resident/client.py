"""The command's side: hand over to the resident process, if there is one that may stand in."""

from __future__ import annotations

import json
import os
import socket
from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Any, BinaryIO

from podium.resident import place

VERBS = {"build", "matrix", "run"}
"""What takes long to import for."""
INTERRUPT = b"interrupt"


def delegate(argv: Sequence[str]) -> int | None:
    """Have a command run by the resident process; return its status, None where it did not run."""
    if not argv or argv[0] not in VERBS:
        return None
    control = connect()
    if control is None:
        return None
    request = {"argv": list(argv), "folder": os.getcwd(), "environment": dict(os.environ)}  # noqa: PTH109 - a string
    with control, control.makefile("rb") as answers:
        if not _send(control, request) or not _next(answers).get("accepted"):
            return None
        return _status(control, answers)


def connect() -> socket.socket | None:
    """Return a connection to the resident process, if there is one."""
    if not hasattr(socket, "AF_UNIX"):
        return None
    path = place.address()
    if not place.is_private(path.parent):
        return None
    control = socket.socket(socket.AF_UNIX)
    try:
        control.connect(str(path))
    except OSError:
        control.close()
        return None
    return control


def stop() -> bool:
    """Have the resident process end; say whether there was one."""
    control = connect()
    if control is None:
        return False
    with control, control.makefile("rb") as answers:
        return _send(control, {"stop": True}) and "stopped" in _next(answers)


def _send(control: socket.socket, request: Mapping[str, object]) -> bool:
    """Send a request with the standard streams; say whether it went."""
    line = json.dumps(request).encode() + b"\n"
    try:
        sent = socket.send_fds(control, [line], [0, 1, 2])
        control.sendall(line[sent:])
    except OSError:  # it has gone, or one of the streams is closed
        return False
    return True


def _next(answers: BinaryIO) -> dict[str, Any]:
    """Return one answer; an empty one where none comes, or not the whole of it."""
    try:
        line = answers.readline()
    except ConnectionError:
        return {}
    return json.loads(line) if line.endswith(b"\n") else {}


def _status(control: socket.socket, answers: BinaryIO) -> int:
    """Wait for the end, and pass interrupts on."""
    ended: dict[str, Any] | None = None
    while ended is None:
        try:
            ended = _next(answers)
        except KeyboardInterrupt:
            with suppress(OSError):  # it has ended meanwhile, and says how, or nothing
                control.sendall(INTERRUPT)
    if "status" not in ended:
        raise place.ResidentError("the resident process was lost while it ran this; run it again")
    return int(ended["status"])
