"""The page that says what ran, with what, on what, and how long."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence

from podium.manifest import versions
from podium.names import tallied
from podium.notebooks import Result

DURATIONS = "_static/durations.js"
"""The only file of the book that is not the same every time: how long each notebook took."""
_SHOWN = 12
"""Characters of a hash that are shown."""


def page(title: str, results: Mapping[str, Result]) -> str:
    """Return the page as MyST Markdown; it holds nothing that differs from run to run."""
    ran = tallied(len(results), "page")
    return f"""# {title}

Can this book be made again, and will it be the same? Yes: {ran} with tables and figures are
notebooks that a machine ran from start to end, and this is the record of it. Whoever builds the
book from the same inputs, with the same versions, gets the same pages, byte for byte. Only the
times differ; they are kept in a file of their own, <a href="{DURATIONS}">durations.js</a>.

## What ran

{_table(("Page", "Notebook", "Parameters", "Seconds"), _notebooks(results))}

## With which versions

{_table(("Package", "Version"), versions().items())}

## To compare with a run of your own

Tables that the notebooks read, and pages that came of them, each with the start of its SHA-256
hash. Two builds that agree here are the same.

### What went in

{_table(("Table", "Hash"), _inputs(results).items())}

### What came out

{_table(("Page", "Hash"), _outputs(results))}

<script defer src="{DURATIONS}"></script>
"""


def _notebooks(results: Mapping[str, Result]) -> Iterable[Sequence[str]]:
    for name, result in results.items():
        given = result.manifest["parameters"]
        yield (
            f"[](/{name}.ipynb)",
            str(result.manifest["notebook"]),
            ", ".join(f"{key} = `{value}`" for key, value in given.items() if value) or "none",
            f'<span data-duration="{name}">–</span>',
        )


def _outputs(results: Mapping[str, Result]) -> Iterable[Sequence[str]]:
    for name, result in results.items():
        yield f"[](/{name}.ipynb)", f"`{result.manifest['executed'][:_SHOWN]}`"


def _inputs(results: Mapping[str, Result]) -> dict[str, str]:
    hashes: dict[str, str] = {}
    for result in results.values():
        hashes.update(result.manifest["tables"])
    return {
        name: f"`{hashes[name][:_SHOWN]}`" if hashes[name] else "not in this corpus"
        for name in sorted(hashes)
    }


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def durations(results: Mapping[str, Result]) -> str:
    """Return the script that fills in the times."""
    known = {name: result.manifest.get("duration_seconds") for name, result in results.items()}
    return (
        f"const durations = {json.dumps(known, indent=1, sort_keys=True)};\n"
        "for (const cell of document.querySelectorAll('[data-duration]')) {\n"
        "  cell.textContent = durations[cell.dataset.duration] ?? '–';\n}\n"
    )
