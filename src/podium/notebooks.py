"""Notebooks with parameters: read them, run them by papermill, and only when something changed.

An executed notebook holds no time, no duration, no path and no random id: the same inputs give
the same bytes. What it ran with, on what and how long stands in a manifest beside it.
"""

from __future__ import annotations

import asyncio
import os
import re
import tempfile
import time
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nbformat import NotebookNode
from tqdm import tqdm

from podium.choices import resolve
from podium.executed import asking_for_tables, normalise, take_tables
from podium.frames import Corpus
from podium.ipynb import notebook_text, read_notebook
from podium.manifest import (
    ingredients,
    read_manifest,
    why_stale,
    write_if_changed,
    write_manifest,
)
from podium.model import PodiumError
from podium.parameters import Value, read_parameters
from podium.sources import data_folder
from podium.templates import find_template

DATA, SOURCES = "PODIUM_DATA", "PODIUM_SOURCES"
_QUIET = ["--IPKernelApp.log_level=ERROR"]


class NotebookError(PodiumError):
    """A notebook that failed; the failed cell is in the message."""


@dataclass(frozen=True, slots=True)
class Run:
    """One notebook to execute: which template, with what, where to."""

    template: Path
    parameters: Mapping[str, Value]
    """Every parameter of the template, checked."""
    out: Path


@dataclass(frozen=True, slots=True)
class How:
    """How to run notebooks; none of it changes what comes out."""

    jobs: int | None = None
    """How many at once; by default as many as there are processors."""
    engine: str | None = None
    """Name of a papermill engine; by default papermill's own."""
    force: bool = False
    """Run even what rests on nothing that changed."""
    progress: bool = True
    """Show a bar on standard error."""
    explain: Callable[[Run, str], None] | None = None
    """Told of each notebook, before any runs, why it will run; ``""`` where it will not."""


@dataclass(frozen=True, slots=True)
class Result:
    """An executed notebook and its manifest."""

    path: Path
    manifest: Mapping[str, Any]
    reason: str
    """Why it was run; empty where the executed copy was still good."""
    failure: str = ""
    """What went wrong, cell and all; then the copy and the manifest are those of an earlier run."""


def run(
    name: str,
    parameters: Mapping[str, Value] | None = None,
    *,
    data: Path | None = None,
    out: Path | None = None,
    how: How | None = None,
) -> Path:
    """Run one notebook, by name or path, and return where its executed copy lies.

    By default that is ``build/runs/<name>.ipynb``, with the parameters in its name. A copy that
    rests on nothing that changed is not made again.

    Raises:
        TemplateError: there is no such notebook.
        NotebookError: a cell of it failed.
        ParameterError: a parameter is unknown, of the wrong type or has no such value.
    """
    data, given = data or data_folder(), parameters or {}
    template = find_template(name)
    values = resolve(read_parameters(template), given, Corpus(data))
    target = out or default_target(template, {name: values[name] for name in given})
    return run_all([Run(template, values, target)], data, how=how)[0].path


def default_target(template: Path, given: Mapping[str, Value]) -> Path:
    """Return where the executed copy lies by default: the parameters given are in its name."""
    chosen = [re.sub(r"[^\w.-]+", "-", str(value)) for value in given.values()]
    return Path("build") / "runs" / f"{'-'.join([template.stem, *chosen])}.ipynb"


def run_all(
    runs: Sequence[Run], data: Path, *, sources: str = "", how: How | None = None
) -> list[Result]:
    """Execute those of ``runs`` that are stale; return all their results in the order given.

    ``sources`` is the address of the book's source pages as seen from the notebooks' pages. Work
    that was interrupted goes on where it stopped.

    Raises:
        NotebookError: a cell failed; the others are finished first.
    """
    results = try_all(runs, data, sources=sources, how=how)
    if failures := [result.failure for result in results if result.failure]:
        raise NotebookError("\n".join(failures))
    return results


def try_all(
    runs: Sequence[Run], data: Path, *, sources: str = "", how: How | None = None
) -> list[Result]:
    """Do as :func:`run_all` does, and return what failed among the results."""
    how = how or How()
    setting = {DATA: str(data.resolve()), SOURCES: sources}
    reasons = ["asked for" if how.force else why_stale(run, data, setting) for run in runs]
    for run, reason in zip(runs, reasons, strict=True):
        if how.explain:
            how.explain(run, reason)
    stale = [run for run, reason in zip(runs, reasons, strict=True) if reason]
    with _environment(setting):
        failures = dict(_failures(stale, data, setting, how))
    return [
        Result(run.out, read_manifest(run.out) or {}, reason, failures.get(run.out, ""))
        for run, reason in zip(runs, reasons, strict=True)
    ]


@contextmanager
def _environment(setting: Mapping[str, str]) -> Iterator[None]:
    """Let kernels started meanwhile inherit the setting."""
    before = dict(os.environ)
    os.environ.update(setting)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


def _failures(
    runs: Sequence[Run], data: Path, setting: Mapping[str, str], how: How
) -> Iterator[tuple[Path, str]]:
    """Execute notebooks side by side, with a bar; yield what went wrong, by where it was to go."""
    alone = how.progress and len(runs) == 1
    bar = tqdm(total=len(runs), desc="notebooks", disable=alone or not (how.progress and runs))
    with ThreadPoolExecutor(how.jobs or os.cpu_count()) as pool, bar:
        waiting = {
            pool.submit(_execute, run, data, setting, how.engine, cells=alone): run for run in runs
        }
        try:
            for done in as_completed(waiting):
                out = waiting[done].out
                try:
                    bar.set_postfix_str(f"{out.stem} {done.result():.1f} s")
                except NotebookError as error:
                    bar.set_postfix_str(f"{out.stem} failed")
                    yield out, str(error)
                bar.update()
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)  # what has not begun waits for next time
            raise


def _execute(
    run: Run, data: Path, setting: Mapping[str, str], engine: str | None, *, cells: bool
) -> float:
    """Execute one notebook; write the copy, without traces of the run, and its manifest.

    Returns how many seconds it took.
    """
    begun = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="podium-") as folder:
        notebook = _papermill(run, Path(folder), engine, cells=cells)
    tables = take_tables(notebook)
    notebook.metadata["podium"] = {"notebook": run.template.stem, "parameters": {**run.parameters}}
    write_if_changed(run.out, notebook_text(normalise(notebook)))
    manifest = ingredients(run, data, setting, tables)
    manifest["engine"] = engine or "papermill"
    manifest["duration_seconds"] = seconds = round(time.monotonic() - begun, 2)
    write_manifest(run.out, manifest)
    return seconds


@contextmanager
def _event_loop() -> Iterator[None]:
    """Give this thread an event loop, which nbclient would open and leave open."""
    from jupyter_core.utils import ensure_event_loop  # noqa: PLC0415 - only where one is run

    loop = ensure_event_loop()
    try:
        yield
    finally:
        loop.run_until_complete(asyncio.sleep(0))  # let what was cancelled end
        loop.close()


def _papermill(run: Run, folder: Path, engine: str | None, *, cells: bool) -> NotebookNode:
    """Return the notebook as papermill executed it; ``cells`` shows a bar that counts them."""
    import papermill  # noqa: PLC0415 - half a second that most verbs do not need
    from papermill.exceptions import PapermillExecutionError  # noqa: PLC0415 - the same

    template, raw = folder / run.template.name, folder / "executed.ipynb"
    template.write_text(notebook_text(asking_for_tables(run.template)), encoding="utf-8")
    with warnings.catch_warnings(), _event_loop():
        warnings.simplefilter("ignore")  # of other people's packages, at run time
        try:
            papermill.execute_notebook(
                template, raw, dict(run.parameters), engine_name=engine, kernel_name="python3",
                progress_bar=cells, shutdown_kernel="immediate", extra_arguments=_QUIET,
            )  # fmt: skip
        except PapermillExecutionError as error:
            raise NotebookError(
                f"{run.template.name} with {dict(run.parameters)}: cell {error.exec_count} failed: "
                f"{error.ename}: {error.evalue}\n{error.source}"
            ) from error
    return read_notebook(raw)
