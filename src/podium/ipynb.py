"""Notebooks as files: read, and written the same way every time."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import nbformat
from nbformat import NotebookNode

VERSION = 4


def read_notebook(path: Path) -> NotebookNode:
    """Return a notebook.

    Raises:
        OSError: the file cannot be read.
        nbformat.reader.NotJSONError: it is no notebook.
    """
    return cast("NotebookNode", nbformat.read(path, as_version=VERSION))  # type: ignore[no-untyped-call]


def notebook_text(notebook: NotebookNode) -> str:
    """Return a notebook as the text of its file."""
    return f"{nbformat.writes(notebook)}\n"  # type: ignore[no-untyped-call]


def tags(cell: NotebookNode) -> list[str]:
    """Return the tags of a cell."""
    return list(cell.metadata.get("tags", ()))


def markdown_cell(source: str, key: str) -> NotebookNode:
    """Return a cell of text; its id is given, because a random one is not the same twice."""
    cell = nbformat.v4.new_markdown_cell(source, id=key)  # type: ignore[no-untyped-call]
    return cast("NotebookNode", cell)
