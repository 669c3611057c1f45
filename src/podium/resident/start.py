"""Start the resident process, and wait until it is ready."""

from __future__ import annotations

import os
import subprocess
import sys

from podium.resident import client, place


def start(minutes: float) -> bool:
    """Start the resident process, to end after ``minutes`` unused; False where there is one.

    Raises:
        ResidentError: it could not get ready; or this system cannot fork.
    """
    if not hasattr(os, "fork"):
        raise place.ResidentError("a process that others are forked from needs Linux or macOS")
    found = client.connect()
    if found is not None:
        found.close()
        return False
    read, write = os.pipe()
    command = [sys.executable, "-P", "-m", "podium.resident.server", str(minutes), str(write)]
    environment = {**os.environ, "PYTHONHASHSEED": "0"}  # so that Sphinx may run in a fork of it
    with open(read, "rb") as told:  # noqa: PTH123 - a descriptor
        subprocess.Popen(  # noqa: S603 - our own interpreter and module
            [*command, os.environ.get("PYTHONHASHSEED", "")],
            env=environment, pass_fds=[write], start_new_session=True,
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        os.close(write)
        said = told.read().decode()
    if said != "ready":
        raise place.ResidentError(f"it could not get ready:\n{said or 'it ended'}")
    return True
