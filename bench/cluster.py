"""What a Dask cluster costs where it brings nothing: two workers of this machine beside its pool.

Both run the same notebooks in turns, after one run each that warms them up; the ratio is taken
within a round, and the median counts.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from statistics import median

from podium.frames import Corpus
from podium.notebooks import How, Run, run_all
from podium.sources import data_folder
from podium.templates import find_template

_DASK = str(Path(sys.executable).with_name("dask"))


@contextmanager
def local_cluster(folder: Path) -> Iterator[str]:
    """Start a scheduler and two workers; yield the address."""
    known = folder / "scheduler.json"
    with ExitStack() as stack:
        for what in ("scheduler", "worker", "worker"):
            options = ["--nthreads", "1", "--no-nanny"] if what == "worker" else ["--port", "0"]
            command = [_DASK, what, "--scheduler-file", str(known), "--no-dashboard", *options]
            process = subprocess.Popen(command, stderr=subprocess.DEVNULL, cwd=folder)  # noqa: S603 - Dask's own
            stack.callback(process.wait, 30)
            stack.callback(process.terminate)
            while not known.is_file():
                time.sleep(0.1)
        time.sleep(5)  # the workers join
        yield str(json.loads(known.read_text(encoding="utf-8"))["address"])


def seconds(runs: list[Run], data: Path, scheduler: str | None) -> float:
    """Return how long the notebooks take, changed or not."""
    begun = time.perf_counter()
    run_all(runs, data, how=How(jobs=2, scheduler=scheduler, force=True, progress=False))
    return time.perf_counter() - begun


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--notebooks", type=int, default=12)
    options = parser.parse_args()
    data, template = data_folder(), find_template("theme")
    themes = [row["id"] for row in Corpus(data).rows("themes")][: options.notebooks]
    with tempfile.TemporaryDirectory() as folder, local_cluster(Path(folder)) as address:
        runs = [Run(template, {"theme": each}, Path(folder) / f"{each}.ipynb") for each in themes]
        ways = (None, address)
        rounds = [[seconds(runs, data, way) for way in ways] for _ in range(options.rounds + 1)]
    here, there = (median(each[way] for each in rounds[1:]) for way in (0, 1))
    ratio = median(cluster / local for local, cluster in rounds[1:])
    print(f"{len(runs)} notebooks, {options.rounds} rounds: {here:.2f} s by two local processes, "
          f"{there:.2f} s by a cluster's two workers, ratio {ratio:.2f}")  # fmt: skip


if __name__ == "__main__":
    main()
