"""Notebooks with parameters: read them, run them by papermill, and only when something changed.

An executed notebook holds no time, no duration, no path and no random id: the same inputs give
the same bytes. What it ran with, on what and how long stands in a manifest beside it.
"""

from __future__ import annotations

import logging
import os
import tempfile
import time
import warnings
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat
from tqdm import tqdm

from podium.executed import asking_for_tables, normalise, take_tables
from podium.frames import Corpus
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
    progress: bool = True,
) -> Path:
    """Run one notebook, by name or path, and return where its executed copy lies.

    By default that is ``build/runs/<name>.ipynb``, with the parameters in its name.

    Raises:
        NotebookError: there is no such notebook, or a cell of it failed.
        ParameterError: a parameter is unknown, of the wrong type or has no such value.
    """
    data = data or data_folder()
    template = find_template(name)
    values = resolve(read_parameters(template), parameters or {}, Corpus(data))
    chosen = "-".join(str(values[key]) for key in parameters or {})
    file = "-".join(filter(None, [template.stem, chosen.replace("/", "-")]))
    target = out or Path("build") / "runs" / f"{file}.ipynb"
    return run_all([Run(template, values, target)], data, progress=progress)[0].path


def run_all(
    runs: Sequence[Run],
    data: Path,
    *,
    sources: str = "",
    jobs: int | None = None,
    engine: str | None = None,
    force: bool = False,
    progress: bool = True,
) -> list[Result]:
    """Execute those of ``runs`` that are stale; return all their results in the order given.

    ``sources`` is the address of the book's source pages as seen from the notebooks' pages.

    Raises:
        NotebookError: a cell failed; the others are finished first.
    """
    setting = {DATA: str(data.resolve()), SOURCES: sources}
    reasons = ["asked for" if force else why_stale(run, data, setting) for run in runs]
    stale = [run for run, reason in zip(runs, reasons, strict=True) if reason]
    os.environ.update(setting)
    failures = _execute_all(stale, data, setting, jobs, engine, progress=progress)
    if failures:
        raise NotebookError("\n".join(failures))
    return [
        Result(run.out, read_manifest(run.out) or {}, reason)
        for run, reason in zip(runs, reasons, strict=True)
    ]


def _execute_all(
    runs: Sequence[Run], data: Path, setting: Mapping[str, str], jobs: int | None,
    engine: str | None, *, progress: bool,
) -> list[str]:  # fmt: skip
    """Execute notebooks side by side, with a bar; return what went wrong."""
    failures = []
    bar = tqdm(total=len(runs), desc="notebooks", unit="", disable=not (progress and runs))
    with ThreadPoolExecutor(jobs or os.cpu_count()) as pool, bar:
        waiting = {pool.submit(_execute, run, data, setting, engine): run for run in runs}
        for done in as_completed(waiting):
            bar.set_postfix_str(waiting[done].out.stem)
            bar.update()
            error = done.exception()
            if isinstance(error, NotebookError):
                failures.append(str(error))
            elif error:
                raise error
    return failures


def _execute(run: Run, data: Path, setting: Mapping[str, str], engine: str | None) -> None:
    """Execute one notebook; write the copy, without traces of the run, and its manifest."""
    run.out.parent.mkdir(parents=True, exist_ok=True)
    begun = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="podium-") as folder:
        notebook = _papermill(run, Path(folder), engine)
    tables = take_tables(notebook)
    notebook.metadata["podium"] = {"notebook": run.template.stem, "parameters": {**run.parameters}}
    write_if_changed(run.out, nbformat.writes(normalise(notebook)) + "\n")
    manifest = ingredients(run, data, setting, tables)
    manifest["engine"] = engine or "papermill"
    manifest["duration_seconds"] = round(time.monotonic() - begun, 2)
    write_manifest(run.out, manifest)


def _papermill(run: Run, folder: Path, engine: str | None) -> nbformat.NotebookNode:
    template, raw = folder / run.template.name, folder / "executed.ipynb"
    template.write_text(nbformat.writes(asking_for_tables(run.template)), encoding="utf-8")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # other people's, at import and at run time
        import papermill
        from papermill.exceptions import PapermillExecutionError

        logging.getLogger("papermill").setLevel(logging.ERROR)
        try:
            papermill.execute_notebook(
                template, raw, dict(run.parameters), engine_name=engine, kernel_name="python3",
                progress_bar=False, shutdown_kernel="immediate", extra_arguments=_QUIET,
            )  # fmt: skip
        except PapermillExecutionError as error:
            raise NotebookError(
                f"{run.template.name} with {dict(run.parameters)}: cell {error.exec_count} failed: "
                f"{error.ename}: {error.evalue}\n{error.source}"
            ) from error
    return nbformat.read(raw, as_version=4)
