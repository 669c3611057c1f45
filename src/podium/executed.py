"""Executed notebooks without a trace of when, where and how fast they ran."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from nbformat import NotebookNode
from nbformat.v4 import new_code_cell

from podium.ipynb import read_notebook
from podium.syntax import parse

_ADDRESS = re.compile(r" at 0x[0-9a-fA-F]+(?=>)")
_TRACES = ("papermill", "execution")
_ASKING = "tables-asked-for"
"""Tag of the cell that is added before a run, and taken away after it."""
_LANGUAGE = ("name", "file_extension", "mimetype", "pygments_lexer")


def asking_for_tables(template: Path) -> NotebookNode:
    """Return a template with one more cell: what its results rest on, and what ran it."""
    notebook = read_notebook(template)
    cell = new_code_cell(  # type: ignore[no-untyped-call]
        "from podium import frames\n"
        "frames.tables_asked_for(), type(get_ipython().kernel).__module__",
        metadata={"tags": [_ASKING]},
    )
    notebook.cells.append(cell)
    return notebook


def take_answer(notebook: NotebookNode) -> tuple[list[str], str]:
    """Take that cell away again; return the tables and the engine that its output tells of."""
    cell = notebook.cells.pop()
    (output,) = cell.outputs
    tables, kernel = ast.literal_eval(parse(output.data["text/plain"], "eval"))
    return tables, "podium" if kernel.startswith("podium.") else "papermill"


def normalise(notebook: NotebookNode) -> NotebookNode:
    """Return the notebook without times, durations, paths, random ids and memory addresses.

    What is left depends on template, parameters, data and code alone.
    """
    for trace in _TRACES:
        notebook.metadata.pop(trace, None)
    language = notebook.metadata.get("language_info", {})
    notebook.metadata["language_info"] = {
        key: language[key] for key in _LANGUAGE if key in language
    }
    for number, cell in enumerate(notebook.cells):
        _normalise_cell(cell, number)
    return notebook


def _normalise_cell(cell: NotebookNode, number: int) -> None:
    cell["id"] = f"cell-{number:02d}"
    for trace in (*_TRACES, "exception", "start_time", "end_time"):
        cell.metadata.pop(trace, None)
    if cell.cell_type == "code":
        cell["outputs"] = _joined_streams(cell.outputs)
        for output in cell.outputs:
            output.get("metadata", {}).pop("execution", None)
            _without_addresses(output.get("data", {}))


def _without_addresses(data: NotebookNode) -> None:
    for kind in ("text/plain", "text/html"):
        if kind in data:
            data[kind] = _ADDRESS.sub("", data[kind])


def _joined_streams(outputs: list[NotebookNode]) -> list[NotebookNode]:
    """Join what was printed in pieces; how many pieces there were depends on the machine."""
    joined: list[NotebookNode] = []
    for output in outputs:
        last = joined[-1] if joined else None
        if last is not None and output.output_type == "stream" and last.get("name") == output.name:
            last["text"] += output.text
        else:
            joined.append(output)
    return joined
