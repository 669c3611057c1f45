"""One notebook executed by papermill: a copy without traces of the run, a manifest beside it."""

from __future__ import annotations

import os
import socket
import tempfile
import threading
import time
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from nbformat import NotebookNode
from traitlets.config import Config

from podium.executed import asking_for_tables, normalise, take_answer
from podium.ipynb import notebook_text, read_notebook
from podium.manifest import ingredients, write_if_changed, write_manifest
from podium.model import PodiumError
from podium.parameters import Value

ENGINE = "podium"
"""Our engine, by its name at papermill's door."""
DEFAULT = "default"
"""The name that we give to papermill's own engine."""
QUIET = ["--IPKernelApp.log_level=ERROR"]
"""Further arguments of every kernel."""


class NotebookError(PodiumError):
    """A notebook that failed; the failed cell is in the message."""


@dataclass(frozen=True, slots=True)
class Run:
    """One notebook to execute: which template, with what, where to."""

    template: Path
    parameters: Mapping[str, Value]
    """Every parameter of the template, checked."""
    out: Path


def execute(
    run: Run, data: Path, setting: Mapping[str, str], engine: str = ENGINE, *, cells: bool = False
) -> float:
    """Execute one notebook; write the copy, without traces of the run, and its manifest.

    Returns how many seconds it took. ``setting`` is what the environment holds of where the data
    are; ``cells`` shows a bar that counts cells.

    Raises:
        NotebookError: a cell failed or took too long, or the kernel died.
    """
    begun = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="podium-") as folder:
        notebook = _papermill(run, Path(folder), engine, cells=cells)
    tables, ran = take_answer(notebook)
    notebook.metadata["podium"] = {"notebook": run.template.stem, "parameters": {**run.parameters}}
    write_if_changed(run.out, notebook_text(normalise(notebook)))
    manifest = ingredients(run, data, setting, tables)
    manifest["engine"] = ran
    manifest["duration_seconds"] = seconds = round(time.monotonic() - begun, 2)
    write_manifest(run.out, manifest)
    return seconds


_ALONE = threading.Lock()


def execute_alone(
    run: Run, data: Path, setting: Mapping[str, str], engine: str = ENGINE, *, cells: bool = False
) -> float:
    """Do as :func:`execute` does in a cluster's worker: with ``setting``, and no other meanwhile.

    Raises:
        NotebookError: a cell failed or took too long, or the kernel died.
    """
    with _ALONE, environment(setting):
        return execute(run, data, setting, engine, cells=cells)


@contextmanager
def environment(setting: Mapping[str, str]) -> Iterator[None]:
    """Let kernels started meanwhile inherit the setting."""
    before = dict(os.environ)
    os.environ.update(setting)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


def _papermill(run: Run, folder: Path, engine: str, *, cells: bool) -> NotebookNode:
    """Return the notebook as papermill executed it."""
    import papermill  # noqa: PLC0415 - half a second that most verbs do not need
    from nbclient.exceptions import CellTimeoutError, DeadKernelError  # noqa: PLC0415 - the same
    from papermill.exceptions import PapermillException, PapermillExecutionError  # noqa: PLC0415

    template, raw = folder / run.template.name, folder / "executed.ipynb"
    template.write_text(notebook_text(asking_for_tables(run.template)), encoding="utf-8")
    which = f"{run.template.name} with {dict(run.parameters)}"
    with warnings.catch_warnings(), event_loop():
        warnings.simplefilter("ignore")  # of other people's packages, at run time
        try:
            papermill.execute_notebook(
                template, raw, dict(run.parameters), kernel_name="python3", progress_bar=cells,
                engine_name=None if engine == DEFAULT else engine,
                shutdown_kernel="immediate", extra_arguments=QUIET,
                request_save_on_cell_execute=False, config=sockets(folder),
            )  # fmt: skip
        except PapermillExecutionError as error:
            where = f"cell {error.exec_count} failed: {error.ename}: {error.evalue}"
            raise NotebookError(f"{which}: {where}\n{error.source}") from error
        except (PapermillException, DeadKernelError, CellTimeoutError) as error:
            raise NotebookError(f"{which}: {error}") from error
    return read_notebook(raw)


def sockets(folder: Path) -> Config:
    """Return settings by which papermill's own engine talks to its kernel over files in ``folder``.

    Its usual ports are looked for first and taken later: another process may have taken them.
    """
    if not hasattr(socket, "AF_UNIX"):
        return Config()
    connection = str(folder / "kernel.json")
    return Config(KernelManager={"transport": "ipc", "connection_file": connection})


@contextmanager
def event_loop() -> Iterator[None]:
    """Give this thread an event loop, which nbclient would open and leave open."""
    import asyncio  # noqa: PLC0415 - only where a notebook is run

    from jupyter_core.utils import ensure_event_loop  # noqa: PLC0415 - the same

    loop = ensure_event_loop()
    try:
        yield
    finally:
        loop.run_until_complete(asyncio.sleep(0))  # let what was cancelled end
        loop.close()
