"""Several notebooks at once, from one warm parent."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Generator, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor, as_completed, wait
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

from podium.engine import parent
from podium.engine.door import warm

if TYPE_CHECKING:
    from nbformat import NotebookNode


@dataclass(frozen=True)
class Job:
    """One notebook to run."""

    source: Path
    """The notebook to read."""
    target: Path | None
    """Where the executed notebook goes; None for nowhere."""
    parameters: Mapping[str, Any] = field(default_factory=dict)
    folder: Path | None = None
    """The folder it works in; None for that of this process."""
    options: Mapping[str, Any] = field(default_factory=dict)
    """Further options of `papermill.execute_notebook`, but ``cwd``."""


@dataclass(frozen=True)
class Outcome:
    """What became of one job."""

    job: Job
    notebook: NotebookNode | None
    """The executed notebook; None if it failed."""
    error: Exception | None
    """What papermill raised: `PapermillExecutionError`, `DeadKernelError`, `CellTimeoutError` …"""
    seconds: float


def run_many(
    jobs: Iterable[Job], processes: int | None = None, engine: str = "podium"
) -> Generator[Outcome]:
    """Run every job, ``processes`` at a time (as many as there are processors), whatever fails.

    Yields an outcome as each job ends. To stop early, close the generator: kernels are ended.
    """
    jobs = list(jobs)
    if engine == "podium":
        warm(_notebooks(jobs))
    pool = ThreadPoolExecutor(processes or os.cpu_count(), thread_name_prefix="notebook")
    futures = [pool.submit(_run, job, engine) for job in jobs]
    try:
        for future in as_completed(futures):
            yield future.result()
    except BaseException:
        pool.shutdown(wait=False, cancel_futures=True)
        while wait(futures, 0.1).not_done:
            parent.close()  # and with it the kernels that the threads wait for, or will
        raise
    finally:
        pool.shutdown()


def _notebooks(jobs: Iterable[Job]) -> Iterator[NotebookNode]:
    """Yield the notebooks that can be read; papermill will say why the others cannot."""
    from podium.ipynb import read_notebook  # noqa: PLC0415  only when one is run

    for job in jobs:
        with suppress(OSError, ValueError):
            yield read_notebook(job.source)


def _run(job: Job, engine: str) -> Outcome:
    """Run one job in this thread: papermill waits, the work is the child's."""
    from jupyter_core.utils import ensure_event_loop  # noqa: PLC0415  only when one is run

    start = perf_counter()
    loop = ensure_event_loop()
    try:
        notebook, error = _execute(job, engine), None
    except Exception as failed:  # noqa: BLE001  the caller decides what a failure means
        notebook, error = None, failed
    finally:
        loop.run_until_complete(asyncio.sleep(0))  # let cancelled tasks end
        loop.close()
    return Outcome(job, notebook, error, perf_counter() - start)


def _execute(job: Job, engine: str) -> NotebookNode:
    import papermill  # noqa: PLC0415

    folder = str((job.folder or Path()).absolute())  # by nbclient: papermill would move us all
    notebook: NotebookNode = papermill.execute_notebook(
        job.source,
        job.target,
        parameters=dict(job.parameters),
        engine_name=engine,
        resources={"metadata": {"path": folder}},
        **{"progress_bar": False, **job.options},
    )
    return notebook
