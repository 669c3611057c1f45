"""Notebooks with parameters: read them, run them by papermill, and only when something changed.

An executed notebook holds no time, no duration, no path and no random id: the same inputs give
the same bytes. What it ran with, on what and how long stands in a manifest beside it.
"""

from __future__ import annotations

import hashlib
import os
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor, as_completed, wait
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from tqdm import tqdm

from podium import cluster, engine
from podium.choices import resolve
from podium.evidence import demand_whole
from podium.execution import (
    ENGINE,
    QUIET,
    NotebookError,
    Run,
    environment,
    execute,
    execute_alone,
)
from podium.frames import Corpus
from podium.ipynb import read_notebook
from podium.manifest import read_manifest, why_stale
from podium.parameters import Value, read_parameters
from podium.sources import REGISTER, data_folder
from podium.templates import find_template

__all__ = ["How", "NotebookError", "Result", "Run", "default_target", "run", "run_all", "try_all"]

_LONGEST_NAME = 160
"""Bytes; most file systems take 255, and a manifest's ending and a partial file's come on top."""
DATA, SOURCES = "PODIUM_DATA", "PODIUM_SOURCES"


@dataclass(frozen=True, slots=True)
class How:
    """How to run notebooks; none of it changes what comes out."""

    jobs: int | None = None
    """How many at once; by default as many as there are processors."""
    engine: str = ENGINE
    """Name of a papermill engine; ``default`` is papermill's own."""
    scheduler: str | None = None
    """Address of a Dask cluster that runs them; by default this machine does."""
    force: bool = False
    """Run even what rests on nothing that changed."""
    progress: bool = True
    """Show a bar on standard error, where that is a terminal."""
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
    """Return where the executed copy lies by default: the parameters given are in its name.

    A name longer than file systems take is cut, and ends with a hash of the whole.
    """
    chosen = [re.sub(r"[^\w.-]+", "-", str(value)) for value in given.values()]
    name = "-".join([template.stem, *chosen])
    if len(name.encode()) > _LONGEST_NAME:
        digest = hashlib.sha256(name.encode()).hexdigest()[:12]
        name = f"{name[: _LONGEST_NAME // 4]}-{digest}"
    return Path("build") / "runs" / f"{name}.ipynb"


def run_all(
    runs: Sequence[Run],
    data: Path,
    *,
    sources: str = "",
    how: How | None = None,
    before: Callable[[], object] = lambda: None,
) -> list[Result]:
    """Execute those of ``runs`` that are stale; return all their results in the order given.

    ``sources`` is the address of the book's source pages as seen from the notebooks' pages;
    ``before`` is called once before notebooks are run, if any are. Work that was interrupted goes
    on where it stopped.

    Raises:
        RecordError: something is to be run, and a curated table of the data folder does not hold.
        NotebookError: a cell failed; the others are finished first.
        ClusterError: the cluster cannot do it; see :mod:`podium.cluster`.
    """
    results = try_all(runs, data, sources=sources, how=how, before=before)
    if failures := [result.failure for result in results if result.failure]:
        raise NotebookError("\n".join(failures))
    return results


def try_all(
    runs: Sequence[Run],
    data: Path,
    *,
    sources: str = "",
    how: How | None = None,
    before: Callable[[], object] = lambda: None,
) -> list[Result]:
    """Do as :func:`run_all` does, and return what failed among the results.

    Raises:
        RecordError: something is to be run, and a curated table of the data folder does not hold.
    """
    how = how or How()
    data = data.resolve()
    runs = [replace(run, out=run.out.absolute()) for run in runs] if how.scheduler else runs
    setting = {DATA: str(data), SOURCES: sources}
    reasons = ["asked for" if how.force else why_stale(run, data, setting) for run in runs]
    for run, reason in zip(runs, reasons, strict=True):
        if how.explain:
            how.explain(run, reason)
    stale = [run for run, reason in zip(runs, reasons, strict=True) if reason]
    if stale:
        demand_whole(data)
        before()
    with environment(setting):
        failures = dict(_failures(stale, data, setting, how))
    return [
        Result(run.out, read_manifest(run.out) or {}, reason, failures.get(run.out, ""))
        for run, reason in zip(runs, reasons, strict=True)
    ]


def _failures(
    runs: Sequence[Run], data: Path, setting: Mapping[str, str], how: How
) -> Iterator[tuple[Path, str]]:
    """Execute notebooks side by side, with a bar; yield what went wrong, by where it was to go.

    Those that run once look at the whole corpus and take longest: they start first.
    """
    times = Counter(run.template for run in runs)
    shown = how.progress and sys.stderr.isatty()
    alone = shown and len(runs) == 1
    bar = tqdm(total=len(runs), desc="notebooks", disable=alone or not (shown and runs))
    with _workers(runs, data, how) as (pool, task), bar:
        waiting = {
            pool.submit(task, run, data, setting, how.engine, cells=alone): run
            for run in sorted(runs, key=lambda run: times[run.template])
        }
        for done in _as_they_end(waiting):
            out = waiting[done].out
            try:
                bar.set_postfix_str(f"{out.stem} {done.result():.1f} s")
            except NotebookError as error:
                bar.set_postfix_str(f"{out.stem} failed")
                yield out, str(error)
            bar.update()


@contextmanager
def _workers(
    runs: Sequence[Run], data: Path, how: How
) -> Iterator[tuple[Executor, Callable[..., float]]]:
    """Yield a cluster, or threads that wait for the kernels, and what one of them does for a run.

    On this machine the warm parent of the kernels gets ready meanwhile.
    """
    templates = sorted({run.template for run in runs})
    if how.scheduler and runs:
        for run in runs:
            run.out.parent.mkdir(parents=True, exist_ok=True)
        seen = [data / REGISTER, *templates, *{run.out.parent for run in runs}]
        with cluster.workers(how.scheduler, seen) as pool:
            yield pool, execute_alone
        return
    if how.engine == ENGINE and runs:
        engine.warm(map(read_notebook, templates), QUIET)
    with ThreadPoolExecutor(how.jobs or os.cpu_count()) as pool:
        yield pool, execute


def _as_they_end(futures: Iterable[Future[float]]) -> Iterator[Future[float]]:
    """Yield what ended; on an interrupt end what runs, and start nothing more."""
    try:
        yield from as_completed(futures)
    except BaseException:
        for future in futures:
            future.cancel()
        while wait(futures, 0.1).not_done:
            engine.close()  # and with it the kernels that threads wait for, or will
        raise
