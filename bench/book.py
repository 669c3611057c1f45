"""How long a rerun of one notebook and a rebuild of the book take, beside papermill's defaults.

The measure is papermill's command line, one notebook after the other, and a full build of their
pages by Jupyter Book. Everything is timed as whole processes, one after the other in each round, so
that a busy machine slows all of it; ratios are taken within a round, and the median counts.
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from statistics import median

from podium.book import notebook_runs
from podium.notebooks import Run

ROOT = Path(__file__).resolve().parents[1]
BIN = Path(sys.executable).parent
GOALS = {
    "rerun of one notebook": 0.35,
    "rebuild, cold": 0.25,
    "rebuild, one curated row changed": 0.1,
    "rebuild, nothing changed": 0.05,
    "rerun, after podium warm": 0.35,
    "rebuild of one row, after podium warm": 0.1,
}


def seconds(command: Sequence[object], **environment: str) -> float:
    """Run a command from the folder of this repository; return how long it took."""
    begun = time.perf_counter()
    subprocess.run(  # noqa: S603 - our own tools
        [str(part) for part in command],
        check=True, capture_output=True, cwd=ROOT, env={**os.environ, **environment},
    )  # fmt: skip
    return time.perf_counter() - begun


def papermill(run: Run, out: Path, data: Path) -> float:
    """Run one notebook by papermill's command line with its defaults."""
    given = (
        ("-r" if isinstance(value, str) else "-p", name, str(value))
        for name, value in run.parameters.items()
    )
    options = [part for one in given for part in one]
    target = out / f"{run.out.stem}.ipynb"
    command = [BIN / "papermill", run.template, target, "-k", "python3", *options]
    return seconds(command, PODIUM_DATA=str(data), PODIUM_SOURCES="sources/")


def by_defaults(project: Path, out: Path, sample: int | None) -> tuple[float, float]:
    """Return seconds of the first notebook, and of all with a full build of their pages.

    ``sample`` runs only so many of the notebooks, and takes the others to be as slow.
    """
    runs = list(notebook_runs(project / "data", out=out).values())
    site = out / "defaults"
    site.mkdir(parents=True)
    taken = [papermill(run, site, project / "data") for run in runs[:sample]]
    executed = sorted((project / "build" / "executed").glob("**/*.ipynb"))
    for number, path in enumerate(executed):  # the same pages, whoever executed them
        shutil.copyfile(path, site / f"page-{number:02d}.ipynb")
    pages = sorted(path.stem for path in site.glob("page-*.ipynb"))
    (site / "_config.yml").write_text('execute:\n  execute_notebooks: "off"\n', encoding="utf-8")
    contents = "".join(f"- file: {page}\n" for page in pages[1:])
    text = f"format: jb-book\nroot: {pages[0]}\nchapters:\n{contents}"
    (site / "_toc.yml").write_text(text, encoding="utf-8")
    build = seconds([BIN / "jupyter-book", "build", "--all", "--path-output", out / "jb", site])
    return taken[0], sum(taken) / len(taken) * len(runs) + build


def ours(project: Path, out: Path) -> dict[str, float]:
    """Return seconds of each of our ways; the book is built in ``project/build``."""
    data, build = project / "data", project / "build"
    run = next(iter(notebook_runs(data, out=out).values()))
    given = [part for name, value in run.parameters.items() for part in ("-p", f"{name}={value}")]
    command = [BIN / "podium", "build", "--data", data, "--out", build]
    shutil.rmtree(build, ignore_errors=True)
    cold = seconds(command)
    alone = [BIN / "podium", "run", run.template.stem, *given, "--out", out / "one.ipynb"]
    rerun = [*alone, "--data", data, "--force"]
    taken = [seconds(rerun), cold, _after_a_change(data, command), seconds(command)]
    seconds([BIN / "podium", "warm"])
    try:
        warm = [seconds(rerun), _after_a_change(data, command)]
    finally:
        seconds([BIN / "podium", "warm", "--stop"])
    return dict(zip(GOALS, [*taken, *warm], strict=True))


def _after_a_change(data: Path, command: Sequence[object]) -> float:
    _change_one_row(data)
    return seconds(command)


def _change_one_row(data: Path) -> None:
    """Change the note of one claim, as a coder would."""
    path = data / "curated" / "claims.csv"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    lines[-1] = f"{lines[-1].rstrip()}.\n"
    path.write_text("".join(lines), encoding="utf-8", newline="")


def one_round(sample: int | None) -> Iterator[tuple[str, float, float]]:
    """Yield each way's name, its seconds, and those of the defaults beside it."""
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder) / "project"
        for part in ("data", "book", "notebooks"):
            shutil.copytree(ROOT / part, project / part)
        taken = ours(project, Path(folder) / "ours")
        one, whole = by_defaults(project, Path(folder), sample)
    for name in GOALS:
        yield name, taken[name], one if name.startswith("rerun") else whole


def report(rounds: Sequence[Mapping[str, tuple[float, float]]]) -> Iterator[str]:
    """Yield the lines of the table."""
    yield f"{'':38}{'seconds':>9}{'defaults':>10}{'ratio':>8}{'goal':>7}"
    for name, goal in GOALS.items():
        own, base = (median(each[name][part] for each in rounds) for part in (0, 1))
        ratio = median(each[name][0] / each[name][1] for each in rounds)
        yield f"{name:38}{own:9.2f}{base:10.2f}{ratio:8.3f}{goal:7.2f}"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument(
        "--sample", type=int, metavar="N",
        help="run only so many notebooks by papermill, and take the others to be as slow",
    )  # fmt: skip
    options = parser.parse_args()
    load = f"{os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}"
    print(f"Python {platform.python_version()}, {load}, {options.rounds} rounds")
    rounds = [
        {name: (own, base) for name, own, base in one_round(options.sample)}
        for _ in range(options.rounds)
    ]
    print("\n".join(report(rounds)))


if __name__ == "__main__":
    main()
