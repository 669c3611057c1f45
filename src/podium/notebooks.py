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
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nbformat import NotebookNode
from tqdm import tqdm

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
from podium.parameters import Value, read_parameters, resolve
from podium.sources import data_folder

DATA, SOURCES = "PODIUM_DATA", "PODIUM_SOURCES"
TEMPLATES = "PODIUM_NOTEBOOKS"
"""Names the folder of templates, where it is not the one beside the package."""
_QUIET = ["--IPKernelApp.log_level=ERROR"]


class NotebookError(PodiumError):
    """A notebook that cannot be found or that failed; the failed cell is in the message."""


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


@dataclass(frozen=True, slots=True)
class Result:
    """An executed notebook and its manifest."""

    path: Path
    manifest: Mapping[str, Any]
    reason: str
    """Why it was run; empty where the executed copy was still good."""


def find_template(name: str) -> Path:
    """Return a template by its name (``meeting``) or path.

    Raises:
        NotebookError: there is none; the message lists those there are.
    """
    if Path(name).suffix == ".ipynb" and Path(name).is_file():
        return Path(name).resolve()
    folder = Path(os.environ.get(TEMPLATES) or Path(__file__).resolve().parents[2] / "notebooks")
    known = sorted(path.stem for path in folder.glob("*.ipynb"))
    if name not in known:
        raise NotebookError(f"no notebook called '{name}'; there are: {', '.join(known) or 'none'}")
    return folder / f"{name}.ipynb"


def parse_parameters(pairs: Iterable[str]) -> dict[str, str]:
    """Return ``name=value`` pairs, as given on a command line, as text by name.

    Raises:
        NotebookError: a pair has no name or no equals sign, or a name is given twice.
    """
    parsed: dict[str, str] = {}
    for pair in pairs:
        name, sign, value = pair.partition("=")
        if not (sign and name.strip().isidentifier()):
            raise NotebookError(f"'{pair}' is no parameter: write name=value")
        if name.strip() in parsed:
            raise NotebookError(f"parameter '{name.strip()}' is given twice")
        parsed[name.strip()] = value
    return parsed


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
        NotebookError: there is no such notebook, or a cell of it failed.
        ParameterError: a parameter is unknown, of the wrong type or has no such value.
    """
    data, given = data or data_folder(), parameters or {}
    template = find_template(name)
    values = resolve(read_parameters(template), given, Corpus(data))
    chosen = [re.sub(r"[^\w.-]+", "-", str(values[key])) for key in given]
    target = out or Path("build") / "runs" / f"{'-'.join([template.stem, *chosen])}.ipynb"
    return run_all([Run(template, values, target)], data, how=how)[0].path


def run_all(
    runs: Sequence[Run], data: Path, *, sources: str = "", how: How | None = None
) -> list[Result]:
    """Execute those of ``runs`` that are stale; return all their results in the order given.

    ``sources`` is the address of the book's source pages as seen from the notebooks' pages. Work
    that was interrupted goes on where it stopped.

    Raises:
        NotebookError: a cell failed; the others are finished first.
    """
    how = how or How()
    setting = {DATA: str(data.resolve()), SOURCES: sources}
    reasons = ["asked for" if how.force else why_stale(run, data, setting) for run in runs]
    stale = [run for run, reason in zip(runs, reasons, strict=True) if reason]
    with _environment(setting):
        failures = list(_failures(stale, data, setting, how))
    if failures:
        raise NotebookError("\n".join(failures))
    return [
        Result(run.out, read_manifest(run.out) or {}, reason)
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
) -> Iterator[str]:
    """Execute notebooks side by side, with a bar; yield what went wrong."""
    alone = how.progress and len(runs) == 1
    bar = tqdm(total=len(runs), desc="notebooks", disable=alone or not (how.progress and runs))
    with ThreadPoolExecutor(how.jobs or os.cpu_count()) as pool, bar:
        waiting = {
            pool.submit(_execute, run, data, setting, how.engine, cells=alone): run for run in runs
        }
        for done in as_completed(waiting):
            bar.set_postfix_str(waiting[done].out.stem)
            bar.update()
            try:
                done.result()
            except NotebookError as error:
                yield str(error)


def _execute(
    run: Run, data: Path, setting: Mapping[str, str], engine: str | None, *, cells: bool
) -> None:
    """Execute one notebook; write the copy, without traces of the run, and its manifest."""
    begun = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="podium-") as folder:
        notebook = _papermill(run, Path(folder), engine, cells=cells)
    tables = take_tables(notebook)
    notebook.metadata["podium"] = {"notebook": run.template.stem, "parameters": {**run.parameters}}
    write_if_changed(run.out, notebook_text(normalise(notebook)))
    manifest = ingredients(run, data, setting, tables)
    manifest["engine"] = engine or "papermill"
    manifest["duration_seconds"] = round(time.monotonic() - begun, 2)
    write_manifest(run.out, manifest)


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
