"""How long notebooks take with the forking engine, beside papermill's default engine in series.

Each way runs in a process of its own, which is timed as a whole, the imports and the start of the
warm parent included. The ways take turns in each round, so that a busy machine slows all of them;
ratios are taken within a round, and the median counts. Processor time is that of the process and
of all it started.
"""

from __future__ import annotations

import argparse
import os
import platform
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from importlib import metadata
from pathlib import Path
from statistics import median

import nbformat
from nbformat.v4 import new_code_cell, new_notebook

WAYS: Mapping[str, tuple[str, int]] = {
    "papermill's default engine, in series": ("nbclient", 1),
    "podium, in series": ("podium", 1),
    "podium, two processes": ("podium", 2),
}
_CELLS = """%matplotlib inline
%config InlineBackend.figure_formats = ['svg']
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
# %%
random = np.random.default_rng(NUMBER)
frame = pd.DataFrame({'value': random.normal(size=200), 'group': random.integers(0, 5, 200)})
frame.head()
# %%
frame.groupby('group')['value'].agg(['mean', 'std', 'count'])
# %%
frame.groupby('group')['value'].mean().plot.bar(title='means');
# %%
print(frame.describe())
# %%
figure, axes = plt.subplots(1, 2, figsize=(8, 3))
axes[0].hist(frame['value'])
axes[1].scatter(frame['group'], frame['value'])
plt.show()
# %%
frame.pivot_table(index='group', values='value', aggfunc=['min', 'max'])"""
_KERNEL = {"name": "python3", "display_name": "Python 3", "language": "python"}


def write_notebooks(folder: Path, count: int) -> list[Path]:
    """Write notebooks that use pandas and matplotlib; return where they are."""
    paths = []
    for number in range(count):
        made = new_notebook(metadata={"kernelspec": _KERNEL, "language_info": {"name": "python"}})  # type: ignore[no-untyped-call]
        for cell in _CELLS.replace("NUMBER", str(number)).split("\n# %%\n"):
            made.cells.append(new_code_cell(cell))  # type: ignore[no-untyped-call]
        paths.append(folder / f"{number}.ipynb")
        nbformat.write(made, paths[-1])  # type: ignore[no-untyped-call]
    return paths


def run(engine: str, processes: int, paths: Sequence[Path]) -> None:
    """Run the notebooks one way, in this process; fail if one fails."""
    from podium.engine import Job, run_many  # noqa: PLC0415  part of what is timed

    with tempfile.TemporaryDirectory() as folder:
        jobs = [Job(path, Path(folder) / path.name) for path in paths]
        for outcome in run_many(jobs, processes, engine):
            if outcome.error:
                raise outcome.error


def times(engine: str, processes: int, paths: Sequence[Path]) -> tuple[float, float]:
    """Return seconds and processor seconds of one way, run in a process of its own."""
    command = [sys.executable, __file__, "--run", engine, str(processes), *map(str, paths)]
    begun, used = time.perf_counter(), _processor()
    subprocess.run(command, check=True, stderr=subprocess.DEVNULL)  # noqa: S603  ourselves
    return time.perf_counter() - begun, _processor() - used


def _processor() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def measure(paths: Sequence[Path], rounds: int) -> Iterator[str]:
    """Yield the lines of the report."""
    taken: dict[str, list[tuple[float, float]]] = {way: [] for way in WAYS}
    for _ in range(rounds):
        for way, (engine, processes) in WAYS.items():
            taken[way].append(times(engine, processes, paths))
    base = taken[next(iter(WAYS))]
    yield f"{'':40}{'seconds':>9}{'cpu s':>8}{'ratio':>8}  (lowest to highest){'cpu ratio':>12}"
    for way, mine in taken.items():
        walls = [own / first for (own, _), (first, _) in zip(mine, base, strict=True)]
        cpus = [own / first for (_, own), (_, first) in zip(mine, base, strict=True)]
        wall, cpu = (median(each) for each in zip(*mine, strict=True))
        spread = f"({min(walls):.3f} to {max(walls):.3f})"
        yield f"{way:40}{wall:9.2f}{cpu:8.2f}{median(walls):8.3f}  {spread:20}{median(cpus):11.3f}"


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, or run one way."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("notebooks", nargs="*", type=Path, help="instead of eight made up")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--run", nargs="+", metavar="ENGINE PROCESSES NOTEBOOK", help="one way")
    options = parser.parse_args(arguments)
    if options.run:
        engine, processes, *paths = options.run
        run(engine, int(processes), [Path(path) for path in paths])
        return
    with tempfile.TemporaryDirectory() as folder:
        paths = options.notebooks or write_notebooks(Path(folder), 8)
        versions = ", ".join(
            f"{name} {metadata.version(name)}" for name in ("papermill", "ipykernel")
        )
        print(f"{len(paths)} notebooks, {options.rounds} rounds; {platform.python_version()}, "
              f"{versions}, {os.cpu_count()} processors")  # fmt: skip
        for line in measure(paths, options.rounds):
            print(line)


if __name__ == "__main__":
    main()
