"""How a kernel is started, and whether a fork of this Python can take its place."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import NamedTuple

from jupyter_client.kernelspec import NoSuchKernel, get_kernel_spec

_LAUNCHER = ["-m", "ipykernel_launcher"]
_NAMES = {"python", f"python{sys.version_info[0]}", "python{}.{}".format(*sys.version_info[:2])}
_HISTORY = "--HistoryManager.hist_file"


class Command(NamedTuple):
    """A command in two parts."""

    python: list[str]
    """The interpreter with its options."""
    arguments: list[str]
    """The kernel's arguments."""

    def with_arguments(self, extra: Sequence[str]) -> Command:
        """Return the command with further arguments, and with its history kept in memory."""
        arguments = [*self.arguments, *extra]
        if not any(argument.startswith(_HISTORY) for argument in arguments):
            arguments.append(f"{_HISTORY}=:memory:")
        return Command(self.python, arguments)


def kernel_command(kernel_name: str) -> Command | None:
    """Return how the kernel is started; None unless a fork of this Python can take its place."""
    if sys.platform not in {"linux", "darwin"}:
        return None
    try:
        spec = get_kernel_spec(kernel_name)
    except NoSuchKernel:
        return None  # the default engine reports it
    argv = [argument.replace("{connection_file}", "kernel-podium.json") for argument in spec.argv]
    if argv[0] not in {*_NAMES, sys.executable} or spec.env:
        return None
    for index in range(1, len(argv) - 1):
        if argv[index : index + 2] == _LAUNCHER:
            return Command([sys.executable, *argv[1:index]], argv[index + 2 :])
    return None
