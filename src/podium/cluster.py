"""Work for many processes: of this machine, or of a Dask cluster.

A cluster's workers get paths and chunks, never texts: each reads its part itself and writes what it
makes, so that all see the same files under the same paths as the machine that asks.
"""

from __future__ import annotations

import hashlib
import multiprocessing
import os
import platform
from collections.abc import Iterable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from podium.model import PodiumError

if TYPE_CHECKING:
    from distributed import Client

_SECONDS = 10
"""How long a scheduler may take to answer."""
_PACKAGE = Path(__file__).parent


class ClusterError(PodiumError):
    """A cluster that does not answer, has no workers, or whose workers see something else."""


@contextmanager
def workers(
    scheduler: str | None, seen: Iterable[Path] = (), jobs: int | None = None
) -> Iterator[Executor]:
    """Yield what hands functions to processes: a cluster's if ``scheduler`` is its address.

    Functions may run twice, where a worker is lost while it runs one; they must not mind. ``seen``
    are files and folders that every worker must see; ``jobs`` is how many local processes there
    are, by default as many as processors.

    Raises:
        ClusterError: Dask is not installed, no scheduler answers, it has no worker, or a worker
            runs other code or does not see the same files.
    """
    if scheduler is None:
        # Not forked, which is not safe on every platform.
        context = multiprocessing.get_context("spawn")
        with ProcessPoolExecutor(jobs or os.cpu_count(), context) as pool:
            yield pool
        return
    with _client(scheduler) as client:
        _check(client, [path.absolute() for path in seen])
        yield client.get_executor(pure=False)  # type: ignore[no-untyped-call]


@contextmanager
def _client(scheduler: str) -> Iterator[Client]:
    try:
        from distributed import Client  # noqa: PLC0415 - an extra, and slow to import
    except ImportError:
        raise ClusterError(
            "a cluster needs Dask: install it with `pip install 'podium[cluster]'`"
        ) from None
    try:
        client = Client(scheduler, timeout=_SECONDS, set_as_default=False)  # type: ignore[no-untyped-call]
    except (OSError, ValueError, TypeError) as error:
        raise ClusterError(
            f"no Dask scheduler answers at {scheduler}: {error}. Start one with `dask scheduler`, "
            "and give the address that it prints, such as tcp://host:8786"
        ) from error
    with client:
        yield client


def _check(client: Client, seen: list[Path]) -> None:
    """Refuse a cluster whose work would not be what this process would do."""
    found = client.run(_seen_here, seen)
    if not found:
        raise ClusterError("the cluster has no worker: start one with `dask worker ADDRESS`")
    for worker, there in found.items():
        for what, here in _seen_here(seen).items():
            if there.get(what) != here:
                raise ClusterError(
                    f"worker {worker} has {there.get(what)} for {what}, and here it is {here}: "
                    "all need the same Python, podium and files, under the same paths"
                )


def _seen_here(paths: list[Path]) -> dict[str, str]:
    """Return what must be the same for every worker."""
    files = {str(path): _state(path) for path in paths}
    return {"Python": platform.python_version(), "podium": _code(), **files}


def _state(path: Path) -> str:
    if path.is_file():
        return hashlib.sha256(path.read_bytes()).hexdigest()
    return "a folder" if path.is_dir() else "nothing"


@cache
def _code() -> str:
    """Return a hash of the package as this process found it."""
    digest = hashlib.sha256()
    for path in sorted(_PACKAGE.rglob("*.py")):
        digest.update(f"{path.relative_to(_PACKAGE)}\n".encode() + path.read_bytes())
    return digest.hexdigest()[:12]
