"""Notebooks for the engine's tests: write them, run them, read what came out."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import papermill
import pytest
from nbformat import NotebookNode, write
from nbformat.v4 import new_code_cell, new_notebook
from papermill.exceptions import PapermillExecutionError

from podium.execution import event_loop, sockets
from podium.ipynb import notebook_text, read_notebook

_KERNEL = {"name": "python3", "display_name": "Python 3", "language": "python"}


def notebook(path: Path, *cells: str | NotebookNode) -> Path:
    """Write a notebook of these cells, code unless they are made; return its path."""
    metadata = {"kernelspec": _KERNEL, "language_info": {"name": "python"}}
    made = new_notebook(metadata=metadata)  # type: ignore[no-untyped-call]
    made.cells = [code(cell) if isinstance(cell, str) else cell for cell in cells]
    write(made, path)  # type: ignore[no-untyped-call]
    return path


def code(source: str, *tags: str) -> NotebookNode:
    """Return a code cell."""
    cell: NotebookNode = new_code_cell(source, metadata={"tags": [*tags]})  # type: ignore[no-untyped-call]
    return cell


def run(path: Path, engine: str | None = "podium", **options: object) -> Path:
    """Run a notebook; return where the executed one is."""
    target = path.with_suffix(".out.ipynb")
    really_outside_pytest()
    with tempfile.TemporaryDirectory(prefix="podium-") as folder:
        papermill.execute_notebook(
            path, target, engine_name=engine, progress_bar=False,
            config=sockets(Path(folder)), **options,
        )  # fmt: skip
    return target


def run_two_at_a_time(
    paths: Sequence[Path], engine: str | None = "podium", **options: object
) -> list[Path]:
    """Run notebooks in two threads, whatever is raised; return where the executed ones are."""

    def one(path: Path) -> Path:
        with event_loop(), suppress(PapermillExecutionError):
            run(path, engine, **options)
        return path.with_suffix(".out.ipynb")

    with ThreadPoolExecutor(2) as pool:
        return list(pool.map(one, paths))


def values(path: Path) -> list[str]:
    """Return the plain text of every cell's last output, errors left out."""
    last = [cell.outputs[-1] for cell in read_notebook(path).cells if cell.get("outputs")]
    return [o.get("text") or o["data"]["text/plain"] for o in last if o.output_type != "error"]


def value(folder: Path, source: str, engine: str | None = "podium", **options: object) -> str:
    """Run one cell; return the plain text of its last output."""
    (only,) = values(run(notebook(folder / "one.ipynb", source), engine, **options))
    return only


def python(program: str, *arguments: str, **options: Path) -> subprocess.Popen[bytes]:
    """Start a Python program, its errors unheard."""
    command = [sys.executable, "-c", program, *arguments]
    return subprocess.Popen(command, stderr=subprocess.DEVNULL, **options)  # type: ignore[call-overload,no-any-return]  # noqa: S603


def normalised(path: Path) -> str:
    """Return an executed notebook's text without times, process numbers, paths and random ids."""
    executed = read_notebook(path)
    for number, cell in enumerate(executed.cells):
        cell["id"] = f"cell-{number}"
        cell.metadata.pop("execution", None)
        cell["outputs"] = list(_joined(cell.get("outputs", [])))
    for metadata in [executed.metadata, *(cell.metadata for cell in executed.cells)]:
        for key in ("start_time", "end_time", "duration", "input_path", "output_path"):
            metadata.get("papermill", {}).pop(key, None)
    return re.sub(r"ipykernel_\d+", "ipykernel_0", notebook_text(executed))


def _joined(outputs: Iterable[NotebookNode]) -> Iterable[NotebookNode]:
    """Join pieces of a stream that follow each other: where it is cut depends on the clock."""
    held: NotebookNode | None = None
    for output in outputs:
        if held is not None and output.get("name", held) == held.get("name"):
            held["text"] += output["text"]
            continue
        if held is not None:
            yield held
        held = output
    if held is not None:
        yield held


def as_outside_pytest(patch: pytest.MonkeyPatch) -> None:
    """Take away what our conftest put there for kernels to inherit, and fix figures' dates."""
    patch.delenv("MPLBACKEND", raising=False)
    patch.setenv("SOURCE_DATE_EPOCH", "1700000000")


def really_outside_pytest() -> None:
    """Take away what tells ipykernel of pytest: with it, descriptors are left alone.

    Not by a fixture, since pytest puts it there again before each phase of a test.
    """
    os.environ.pop("PYTEST_CURRENT_TEST", None)
