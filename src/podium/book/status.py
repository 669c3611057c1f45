"""The page that says what ran, with what, on what, and how long."""

from __future__ import annotations

import json
from collections.abc import Sequence

from podium.manifest import versions
from podium.notebooks import Result

DURATIONS = "_static/durations.js"
"""The only file of the book that is not the same every time: how long each notebook took."""


def page(title: str, results: Sequence[Result]) -> str:
    """Return the page as MyST Markdown; it holds nothing that differs from run to run."""
    return f"""# {title}

Every page with a figure or a table is a notebook that a machine ran from start to end. This is the record of it.

## What ran

{_notebooks(results)}

How long each took differs from run to run, so the times stand in a file of their own, <a href="_static/durations.js">durations.js</a>, and everything else in this book is the same, byte for byte, whenever it is built from the same inputs.

## With which versions

{_table(("Package", "Version"), versions().items())}

## On which inputs

Each table that a notebook read, with the start of its SHA-256 hash.

{_table(("Table", "SHA-256"), _inputs(results).items())}

<script defer src="{DURATIONS}"></script>
"""


def _notebooks(results: Sequence[Result]) -> str:
    rows = [_row(result) for result in results]
    return _table(("Page", "Notebook", "Parameters", "Result (SHA-256)", "Seconds"), rows)


def _row(result: Result) -> tuple[str, ...]:
    about = result.manifest
    parameters = about.get("parameters")
    named = parameters if isinstance(parameters, dict) else {}
    page = "/".join(result.path.with_suffix("").parts[-2:])
    return (
        f"[{result.path.stem}]({page}.ipynb)",
        str(about.get("notebook", "")),
        ", ".join(f"{name} = {value}" for name, value in named.items()),
        f"`{str(about.get('executed', ''))[:12]}`",
        f'<span data-duration="{page}">–</span>',
    )


def _inputs(results: Sequence[Result]) -> dict[str, str]:
    inputs: dict[str, str] = {}
    for result in results:
        tables = result.manifest.get("tables")
        inputs.update(tables if isinstance(tables, dict) else {})
    return {name: f"`{hash_[:12]}`" if hash_ else "not in this corpus" for name, hash_ in sorted(inputs.items())}


def _table(head, rows) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def durations(results: Sequence[Result]) -> str:
    """Return the script that fills in the times."""
    known = {
        "/".join(result.path.with_suffix("").parts[-2:]): result.manifest.get("duration_seconds")
        for result in results
    }
    return (
        f"const durations = {json.dumps(known, indent=1, sort_keys=True)};\n"
        "for (const cell of document.querySelectorAll('[data-duration]')) {\n"
        "  cell.textContent = durations[cell.dataset.duration] ?? '–';\n}\n"
    )
